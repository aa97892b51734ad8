#include "app/reply/opening.h"

#include "app/reply/compose.h"
#include "app/reply/phrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostDatesNamed = 4;

/// Talks of one way with the same people, told in one phrase.
struct Talks
{
    ContactWay way{};
    QString people{};
    QList<QDate> heldOn{};
};

/// Whom a talk was held with, as the letter says it to its reader: 您, 沈望舒代表, 您和许珊代表.
QString peopleOf(const Contact &contact, const CaseFile &caseFile)
{
    QStringList names = namesIn(contact.deputies);
    QList<Deputy> people;
    for (const Deputy &deputy : caseFile.deputies) {
        if (names.removeAll(deputy.name) > 0)
            people.append(deputy);
    }
    const bool isWithAll = people.size() == caseFile.deputies.size() && !people.isEmpty();
    if (isWithAll || (people.isEmpty() && names.isEmpty()))
        people.clear();
    for (const QString &name : names)
        people.append({.name = name});
    const QString others = namesAddressed(people, caseFile.suggestion);
    const QString pronoun = addressPronoun(caseFile);
    if (others.isEmpty())
        return pronoun;
    return isWithAll ? pronoun + u'和' + others : others;
}

QString talkPhrase(ContactWay way, const QString &people)
{
    switch (way) {
    case ContactWay::Meeting:
        return u"与%1进行了座谈交流"_s.arg(people);
    case ContactWay::Visit:
        return u"登门走访%1听取意见"_s.arg(people);
    case ContactWay::Telephone:
        return u"通过电话与%1进行了沟通"_s.arg(people);
    case ContactWay::Letter:
        return u"书面征求了%1的意见"_s.arg(people);
    case ContactWay::Message:
        return u"通过信息与%1进行了沟通"_s.arg(people);
    }
    Q_UNREACHABLE();
}

/// The year is said only where it is not the letter's.
QString talkDates(const QList<QDate> &dates, int letterYear)
{
    QStringList result;
    for (const QDate date : dates) {
        const QString full = letterDate(date);
        result.append(date.year() == letterYear ? full.sliced(full.indexOf(u'年') + 1) : full);
    }
    return result.join(u'、');
}

} // namespace

const Reply *earlierReply(const CaseFile &caseFile, const Reply &reply)
{
    const Reply *found = nullptr;
    for (const Reply &each : caseFile.replies) {
        if (each.ordinal < reply.ordinal && (!found || each.ordinal > found->ordinal))
            found = &each;
    }
    return found;
}

QString talksPhrase(const CaseFile &caseFile, QDate after, QDate until)
{
    QList<Talks> talks;
    qsizetype dateCount = 0;
    QDate last;
    for (const Contact &contact : caseFile.contacts) {
        const bool isHeld = contact.heldOn.isValid() && (!until.isValid() || contact.heldOn <= until);
        if (!isHeld || (after.isValid() && contact.heldOn <= after))
            continue;
        const QString people = peopleOf(contact, caseFile);
        const auto same = std::ranges::find_if(
            talks, [&](const Talks &each) { return each.way == contact.way && each.people == people; });
        if (same == talks.end())
            talks.append({.way = contact.way, .people = people, .heldOn = {contact.heldOn}});
        else if (!same->heldOn.contains(contact.heldOn))
            same->heldOn.append(contact.heldOn);
        ++dateCount;
        last = std::max(last, contact.heldOn);
    }
    if (talks.isEmpty())
        return {};
    if (dateCount > mostDatesNamed)
        return u"先后%1次与%2沟通交流"_s.arg(dateCount).arg(addressPronoun(caseFile));
    const int letterYear = until.isValid() ? until.year() : last.year();
    QStringList phrases;
    for (const Talks &each : talks)
        phrases.append(u'于' + talkDates(each.heldOn, letterYear) + talkPhrase(each.way, each.people));
    return phrases.join(u'，');
}

} // namespace banfu
