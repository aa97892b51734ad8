#pragma once

#include <QString>

namespace banfu {

/// Name and telephone as a letter's contact lines tell them: （联系人：韩知秋，电话：5550 8216）, 承办人：…,
/// 联系单位及电话：…. Empty where they tell none. Several persons or numbers stay parted by 、.
struct ContactNote
{
    QString person{};
    QString phone{};

    bool operator==(const ContactNote &) const = default;
};

/// One line or several; the first that tells a name or a number counts.
ContactNote readContactNote(QStringView note);

/// A contact line as it is set: 联 系 人 and 江 晚, spread out on the page, closed up; other runs of space made one.
QString closedUp(QStringView text);

} // namespace banfu
