#include "app/exchange/lettertalks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

const QRegularExpression &talkWords()
{
    static const QRegularExpression pattern{
        u"座谈|面商|面谈|走访|登门|上门|拜访|会面|见面|当面|电话|致电|沟通|通报|微信|短信|听取"_s};
    return pattern;
}

ContactWay wayOfTalk(QStringView words)
{
    const auto says = [&](std::initializer_list<QStringView> any) {
        return std::ranges::any_of(any, [&](QStringView word) { return words.contains(word); });
    };
    if (says({u"座谈", u"面商", u"面谈", u"会面", u"见面"}))
        return ContactWay::Meeting;
    if (says({u"走访", u"登门", u"上门", u"拜访"}))
        return ContactWay::Visit;
    if (says({u"电话", u"致电"}))
        return ContactWay::Telephone;
    return says({u"微信", u"短信"}) ? ContactWay::Message : ContactWay::Meeting;
}

/// The clause with the date, and the next one where that says what was done.
QString clauseAround(const QString &sentence, qsizetype begin, qsizetype end)
{
    const qsizetype from = sentence.lastIndexOf(u'，', begin) + 1;
    qsizetype to = sentence.indexOf(u'，', end);
    QString clause = sentence.sliced(from, (to < 0 ? sentence.size() : to) - from);
    if (!talkWords().match(clause).hasMatch() && to > 0) {
        to = sentence.indexOf(u'，', to + 1);
        clause = sentence.sliced(from, (to < 0 ? sentence.size() : to) - from);
    }
    return clause;
}

QList<Contact> talksIn(const QString &opening, QDate letterDate)
{
    static const QRegularExpression date{u"(?:([0-9]{4})\\s*年\\s*)?([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日"_s};
    static const QRegularExpression people{
        u"(?:与|邀请|约请|向|走访了?|拜访了?|听取了?)((?:您|你们)?[^，。；：在于就]{1,40}?)(?:等)?(?:几位|多位|[0-9]+"
        u"\\s*[名位])?"
        u"(?:代表|委员)?(?=在|于|进行|就|当面|座谈|沟通|面商|面谈|电话|见面|通过|通报|汇报|到|来|赴|作|的|，|$)"_s};
    constexpr qsizetype longestOpening = 3'000;
    QList<Contact> contacts;
    for (const QString &sentence : opening.left(longestOpening).split(u'。', Qt::SkipEmptyParts)) {
        if (!talkWords().match(sentence).hasMatch())
            continue;
        auto dates = date.globalMatch(sentence);
        while (dates.hasNext()) {
            const auto match = dates.next();
            const int year = match.captured(1).toInt();
            QDate heldOn{year > 0 ? year : letterDate.year(), match.captured(2).toInt(), match.captured(3).toInt()};
            if (year == 0 && heldOn.isValid() && letterDate.isValid() && heldOn > letterDate)
                heldOn = heldOn.addYears(-1);
            const QString clause = clauseAround(sentence, match.capturedStart(), match.capturedEnd());
            if (!heldOn.isValid() || !talkWords().match(clause).hasMatch())
                continue;
            contacts << Contact{.way = wayOfTalk(clause),
                                .heldOn = heldOn,
                                .deputies = people.match(clause).captured(1),
                                .content = sentence.trimmed() + u'。'};
        }
    }
    return contacts;
}

} // namespace

void addTalks(CaseFile &file, const QString &opening, QDate letterDate)
{
    static const QRegularExpression separators{u"[、和及与]"_s};
    static const QRegularExpression titles{u"(?:等|代表|委员)+$"_s};
    static const QRegularExpression name{u"^[\\p{Han}·]{2,10}$"_s};
    static const QRegularExpression noName{
        u"^(?:您|你|贵|各|有关|部分|多位|全体|领衔|提案|建议)|[局委厅办部会]$|(?:们|团|组|界|人|单位|党派)$"_s};
    file.contacts = talksIn(opening, letterDate);
    for (Contact &contact : file.contacts) {
        QStringList named;
        for (QString person : contact.deputies.split(separators, Qt::SkipEmptyParts)) {
            person = person.trimmed().remove(titles);
            const qsizetype addressed = person == u"您"_s || person == u"你"_s       ? 1
                                        : person == u"您们"_s || person == u"你们"_s ? file.deputies.size()
                                                                                     : 0;
            for (qsizetype i = 0; i < std::min(addressed, file.deputies.size()); ++i)
                named << file.deputies.at(i).name;
            if (!name.match(person).hasMatch() || noName.match(person).hasMatch())
                continue;
            named << person;
            if (!std::ranges::any_of(file.deputies, [&](const Deputy &deputy) { return deputy.name == person; }))
                file.deputies << Deputy{.kind = file.suggestion.kind == SuggestionKind::Proposal ? DeputyKind::Member
                                                                                                 : DeputyKind::Deputy,
                                        .name = person};
        }
        contact.deputies = named.join(u'、');
    }
}

} // namespace banfu
