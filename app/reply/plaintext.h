#pragma once

#include "app/reply/letter.h"

namespace banfu {

/// The letter in reading order, one printed paragraph a line, as `print --as txt` writes it: letterhead, number, title,
/// salutation, body, attachments line, signature, date, contact note, copies.
QString toPlainText(const Letter &letter);

/// 附件：name, or 附件：1. name and 2. name (7.3.4).
QStringList attachmentLines(const Letter &letter);

/// 抄送：A，B。 (7.4.2); empty without copies.
QString copiesLine(const Letter &letter);

} // namespace banfu
