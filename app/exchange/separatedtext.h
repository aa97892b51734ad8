#pragma once

#include <QString>
#include <QStringView>

namespace banfu {

/// A spreadsheet takes what begins so for a formula, full-width forms included (OWASP ASVS 1.2.10).
bool beginsFormula(QStringView text);
/// With an apostrophe in front when it would be taken for a formula: in a text table nothing else keeps it a text.
QString disarmed(const QString &text);
/// The text as it was before disarmed(), whatever it was.
QString withoutDisarming(const QString &text);

} // namespace banfu
