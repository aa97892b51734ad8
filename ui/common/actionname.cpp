#include "ui/common/actionname.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QString actionName(const QString &text)
{
    static const QRegularExpression mark{uR"(\(&.\)|…$|&)"_s};
    return QString{text}.remove(mark);
}

} // namespace banfu
