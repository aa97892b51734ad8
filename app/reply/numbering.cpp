#include "app/reply/numbering.h"

namespace banfu {

QStringList labels(const QList<Paragraph> &paragraphs)
{
    return QStringList(paragraphs.size());
}

QString chineseNumber(int value)
{
    return QString::number(value);
}

int chineseNumberValue(QStringView)
{
    return 0;
}

} // namespace banfu
