#include "app/reply/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostDeputiesNamed = 8;

using Ending = std::pair<QStringView, QStringView>; // of the bureau's name, how it is called

constexpr std::array endings{
    Ending{u"委员会", u"委"}, Ending{u"办公厅", u"厅"},     Ending{u"办公室", u"办"}, Ending{u"街道办事处", u"街道"},
    Ending{u"办事处", u"办"}, Ending{u"人民政府", u"单位"}, Ending{u"管理局", u"局"}, Ending{u"中心", u"中心"},
    Ending{u"支队", u"支队"}, Ending{u"总队", u"总队"},     Ending{u"公司", u"公司"}, Ending{u"集团", u"集团"},
    Ending{u"法院", u"院"},   Ending{u"检察院", u"院"},     Ending{u"大学", u"校"},   Ending{u"学院", u"院"},
    Ending{u"联合会", u"会"}, Ending{u"总工会", u"会"},     Ending{u"银行", u"行"},   Ending{u"局", u"局"},
    Ending{u"委", u"委"},     Ending{u"厅", u"厅"},         Ending{u"办", u"办"},     Ending{u"部", u"部"},
    Ending{u"署", u"署"},     Ending{u"院", u"院"},         Ending{u"会", u"会"},
};

const Ending *endingOf(QStringView bureauName)
{
    const auto found =
        std::ranges::find_if(endings, [&](const Ending &ending) { return bureauName.endsWith(ending.first); });
    return found == endings.end() ? nullptr : &*found;
}

constexpr std::array<QStringView, 8> placeEndings{u"自治区", u"自治州", u"自治县", u"省", u"市", u"区", u"县", u"旗"};

struct Place
{
    qsizetype end{0}; ///< of the place in the name
    QStringView word{};
};

/// The first place's name in the text, at least two characters and a place word: 临江市, 广西壮族自治区.
Place firstPlace(QStringView text)
{
    constexpr QStringView noPlaceBefore = u"社小园景灾片库辖";
    for (qsizetype at = 2; at < std::min<qsizetype>(text.size(), 10); ++at) {
        for (const QStringView word : placeEndings) {
            if (!text.sliced(at).startsWith(word) || noPlaceBefore.contains(text.at(at - 1)))
                continue;
            return {.end = at + word.size(), .word = word};
        }
    }
    return {};
}

/// The place a bureau belongs to, 临江市云溪区 in 临江市云溪区水务局: the last of the leading places counts.
Place placeOf(QStringView bureauName)
{
    if (!bureauName.isEmpty() && QStringView{u"省市区县"}.contains(bureauName.front())) // 市水务局
        return {.end = 1, .word = bureauName.first(1)};
    Place place = firstPlace(bureauName);
    if (place.end == 0)
        return place;
    // 上海市市场监督管理局 has one place only: a second one is a district or county right behind the first.
    const Place inner = firstPlace(bureauName.sliced(place.end));
    if (inner.end > 0 && inner.end <= 5 && bureauName.size() > place.end + inner.end)
        return {.end = place.end + inner.end, .word = inner.word};
    return place;
}

} // namespace

QString joinNames(const QStringList &names)
{
    if (names.size() < 2)
        return names.join(QString{});
    return names.first(names.size() - 1).join(u'、') + u'和' + names.last();
}

QStringList namesIn(QStringView list)
{
    QString text = list.toString();
    for (const QChar separator : u"，,；; \t　"_s)
        text.replace(separator, u'、');
    QStringList names;
    for (QStringView name : QStringView{text}.split(u'、', Qt::SkipEmptyParts)) {
        for (const QStringView ending : {QStringView{u"代表"}, QStringView{u"委员"}}) {
            if (name.size() > ending.size() && name.endsWith(ending))
                name.chop(ending.size());
        }
        if (!names.contains(name))
            names.append(name.toString());
    }
    return names;
}

QString namesAddressed(const QList<Deputy> &deputies, const Suggestion &suggestion)
{
    QList<Deputy> named = deputies;
    named.removeIf([](const Deputy &deputy) { return deputy.name.trimmed().isEmpty(); });
    const QString word = deputyWord(suggestion);
    if (named.size() > mostDeputiesNamed) {
        const QString count = QString::number(named.size());
        return named.front().kind == DeputyKind::Group ? u"%1等%2位提案者"_s.arg(named.front().name, count)
                                                       : u"%1等%2名%3"_s.arg(named.front().name, count, word);
    }
    QString result;
    for (qsizetype i = 0; i < named.size(); ++i) {
        const bool isPerson = named.at(i).kind != DeputyKind::Group;
        const bool isLastPerson = isPerson && (i + 1 == named.size() || named.at(i + 1).kind == DeputyKind::Group);
        result += (i > 0 ? u"、"_s : QString{}) + named.at(i).name + (isLastPerson ? word : QString{});
    }
    return result;
}

QString bureauCalled(QChar person, QStringView bureauName)
{
    const Ending *ending = endingOf(bureauName);
    return person + (ending ? ending->second.toString() : u"单位"_s);
}

QString selfCalled(const OfficeSettings &office)
{
    return office.selfName.isEmpty() ? bureauCalled(u'我', office.bureau.name) : office.selfName;
}

QString fieldOfWork(QStringView bureauName)
{
    const Place place = placeOf(bureauName);
    const Ending *ending = endingOf(bureauName);
    if (place.end == 0)
        return u"我们工作"_s;
    const QString ours = u'我' + (place.word.startsWith(u"自治") ? place.word.last(1) : place.word).toString();
    // An office, a centre or a company does not name a field: 办公室工作 would thank for the wrong thing.
    const bool namesField = ending && (ending->second == u"局" || ending->second == u"委" || ending->second == u"厅") &&
                            !bureauName.endsWith(u"办公厅");
    if (!namesField)
        return ours + u"工作"_s;
    QStringView field = bureauName.sliced(place.end);
    for (const QStringView tail : {u"委员会", u"局", u"委", u"厅"}) {
        const QStringView ended{tail};
        if (field.endsWith(ended)) {
            field.chop(ended.size());
            break;
        }
    }
    return ours + field.toString() + u"工作"_s;
}

QString deputyWord(const Suggestion &suggestion)
{
    return suggestion.kind == SuggestionKind::Proposal ? u"委员"_s : u"代表"_s;
}

QString suggestionWord(const Suggestion &suggestion)
{
    return suggestion.kind == SuggestionKind::Proposal ? u"提案"_s : u"代表建议"_s;
}

QString numberPhrase(const Suggestion &suggestion)
{
    if (suggestion.number.isEmpty() || suggestion.isProvisionalNumber)
        return {};
    return u'第' + suggestion.number + u'号';
}

QString titleInMarks(const QString &title)
{
    if (title.isEmpty())
        return {};
    QString inner = title;
    return u'《' + inner.replace(u'《', u'〈').replace(u'》', u'〉') + u'》';
}

QString publicityWord(Publicity publicity)
{
    switch (publicity) {
    case Publicity::Open:
        return u"主动公开"_s;
    case Publicity::OnRequest:
        return u"依申请公开"_s;
    case Publicity::Closed:
        return u"不予公开"_s;
    }
    Q_UNREACHABLE();
}

QString addressPronoun(const CaseFile &caseFile)
{
    const bool isOnePerson = caseFile.deputies.size() == 1 && caseFile.deputies.front().kind != DeputyKind::Group;
    return isOnePerson || caseFile.deputies.isEmpty() ? u"您"_s : u"你们"_s;
}

} // namespace banfu
