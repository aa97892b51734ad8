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

/// `former`: when and by which letter we answered before; empty in a first reply.
QString clauseOfHandling(const CaseFile &caseFile, const OfficeSettings &office, const QString &former,
                         const QString &talks)
{
    const QString us = selfCalled(office);
    QStringList coHandlers;
    if (caseFile.suggestion.role == BureauRole::Host) {
        for (const Assignment &assignment : caseFile.assignments)
            coHandlers.append(assignment.bureau.shortName.isEmpty() ? assignment.bureau.name
                                                                    : assignment.bureau.shortName);
    }
    coHandlers.removeAll(QString{});
    const QString with = coHandlers.isEmpty() ? QString{} : u"会同"_s + joinNames(coHandlers);
    const QString handled = former.isEmpty() ? u"高度重视，"_s + with + u"认真研究办理"_s
                                             : former + u"高度重视反馈意见，"_s + with + u"再次认真研究办理"_s;
    return us + handled + (talks.isEmpty() ? QString{} : u"，并"_s + talks) + u'。';
}

QString answerAnnounced(const CaseFile &caseFile, const OfficeSettings &office, bool isFurther)
{
    const QString again = isFurther ? u"再次"_s : QString{};
    if (caseFile.suggestion.role == BureauRole::SeparateHandler) {
        const QString us = selfCalled(office);
        return u"现将涉及%1职责的办理情况%2答复如下："_s.arg(us, again);
    }
    const bool hasOpinions =
        !isFurther && caseFile.suggestion.role == BureauRole::Host &&
        std::ranges::any_of(caseFile.assignments, [](const Assignment &each) { return each.opinion.has_value(); });
    return (hasOpinions ? u"经综合会办单位意见，"_s : QString{}) + u"现将办理有关情况%1答复如下："_s.arg(again);
}

QString openingToHost(const CaseFile &caseFile, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString us = selfCalled(office);
    const QString host = bureauCalled(u'你', suggestion.hostBureau);
    return u"%1主办的%2%3%4%5收悉。经认真研究，现将%6会办意见函告如下，供%1答复%7时参考："_s.arg(
        host, suggestion.session, numberPhrase(suggestion), suggestionWord(suggestion), titleInMarks(suggestion.title),
        us, deputyWord(suggestion));
}

const Reply *earlierReply(const CaseFile &caseFile, const Reply &reply)
{
    const Reply *found = nullptr;
    for (const Reply &each : caseFile.replies) {
        if (each.ordinal < reply.ordinal && (!found || each.ordinal > found->ordinal))
            found = &each;
    }
    return found;
}

QString formerAnswer(const Reply &former)
{
    const QString when = former.datedOn.isValid() ? u'于' + letterDate(former.datedOn) : QString{};
    const QString by = former.documentNumber ? u'以' + former.documentNumber->toString() : QString{};
    return when + by + u"作出答复后，"_s;
}

} // namespace

QString composedOpening(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    if (suggestion.role == BureauRole::CoHandler)
        return openingToHost(caseFile, office);

    const QString number = numberPhrase(suggestion);
    const QString kind = suggestion.kind == SuggestionKind::Proposal ? u"提案"_s : u"建议"_s;
    const QString named = suggestion.title.isEmpty() ? number + kind
                                                     : titleInMarks(suggestion.title) +
                                                           (number.isEmpty() ? QString{} : u'（' + number + u'）');
    const Reply *former = reply.ordinal > 1 ? earlierReply(caseFile, reply) : nullptr;
    const QString talks = talksPhrase(caseFile, former ? former->datedOn : QDate{}, reply.datedOn);
    return addressPronoun(caseFile) + u"提出的"_s + named + u"收悉。"_s +
           clauseOfHandling(caseFile, office, former ? formerAnswer(*former) : QString{}, talks) +
           answerAnnounced(caseFile, office, former != nullptr);
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
