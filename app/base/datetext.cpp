#include "app/base/datetext.h"

#include <QCoreApplication>

namespace banfu {

QString dateText(QDate date)
{
    //: A date on the screen: 'yyyy' year, 'MM' or 'M' month, 'dd' or 'd' day
    return date.toString(QCoreApplication::translate("banfu::dates", "yyyy-MM-dd"));
}

} // namespace banfu
