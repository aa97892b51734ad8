#pragma once

#include <QString>
#include <QStringView>

namespace banfu {

/// The number of a list's item as its format writes it; formats by their names in .docx (chineseCounting, decimal,
/// decimalEnclosedCircle, lowerLetter …). Empty for none and bullet, digits for a format that is not known.
QString listNumber(int value, QStringView format);

} // namespace banfu
