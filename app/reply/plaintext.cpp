#include "app/reply/plaintext.h"

namespace banfu {

QString toPlainText(const Letter &)
{
    return {};
}

QStringList attachmentLines(const Letter &)
{
    return {};
}

} // namespace banfu
