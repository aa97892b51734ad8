#include "app/exchange/cohandlers.h"

#include "app/exchange/letterwords.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostCoHandlers = 60;
constexpr qsizetype longestBureau = 26;

bool endsLikeBureau(QStringView name)
{
    static const QRegularExpression ending{
        u"(?:局|委|会|厅|部|署|办|办公室|研究室|院|政府|公司|集团|中心|银行|支行|大学|学校|处|联|协|队|所|站|馆|社|校|"
        u"街道|镇|乡)$"_s};
    return name.size() >= 3 && ending.match(name).hasMatch();
}

bool isOwnOrVague(QStringView name)
{
    static const QRegularExpression pattern{
        u"^(?:我|本|你|您|贵|各|有关|相关|多个|其他|上述|会办|协办|主办|承办|职能|责任|成员|省直|市直|区直|县直)|"
        u"(?:代表|委员|单位|部门|方面|意见)$"_s};
    return pattern.match(name).hasMatch();
}

/// The name at the beginning of a clause that goes on behind it: 石桥县人民政府 in 石桥县人民政府多次研究. It ends
/// where what follows says what was done.
std::optional<QString> nameBefore(QStringView clause)
{
    static const QRegularExpression goesOn{u"^(?:等|认真|共同|进行|研究|办理|处理|多次|反复|专题|联合|协同|协商|会商|"
                                           u"商议|商定|磋商|沟通|对接|主办|深入|实地|及时|"
                                           u"积极|充分|全面|逐项|逐条|主动|先后|分别|一起|一道|一同|开展|组织|就|对|在|"
                                           u"于|按|根据|并|后|以|为|作|来|的|提|支持|"
                                           u"提供|反馈|回复|意见|会办|协办|汇总|综合|与我|和我|现|抓紧|针对|结合|具体|"
                                           u"负责|成立|召开|制定|出台|落实|推进|同意|"
                                           u"答复|函复|统筹|配合)"_s};
    for (qsizetype end = 3; end <= std::min(longestBureau, clause.size()); ++end) {
        if (!endsLikeBureau(clause.first(end)))
            continue;
        const QStringView rest = clause.sliced(end);
        if (rest.isEmpty() || goesOn.match(rest).hasMatch())
            return clause.first(end).toString();
    }
    return std::nullopt;
}

QString withoutDoubledPlace(QString name)
{
    static const QRegularExpression doubled{u"^(省|市|区|县)\\1"_s};
    return name.replace(doubled, u"\\1"_s);
}

/// The names of a list, as far as it is one; the last may be followed by what was done.
QStringList namesOf(QStringView list)
{
    // 工业和信息化部 stays one: 和 parts only behind a bureau's own ending.
    static const QRegularExpression inner{
        u"(?<=[局委会厅部署办院司处府心队联校馆所])(?:以及|和|与|及)(?!我|您|你|代表|领衔)"_s};
    static const QRegularExpression bracket{u"[(（][^()（）]*[)）]"_s};
    static const QRegularExpression han{u"^\\p{Han}+$"_s};
    QString text = list.toString();
    text.remove(bracket).replace(inner, u"、"_s);
    QStringList names;
    for (const QString &piece : text.split(u'、')) {
        const QString clause = compact(piece);
        const auto name = nameBefore(clause);
        if (!name || !han.match(*name).hasMatch())
            break;
        if (!isOwnOrVague(*name))
            names.append(withoutDoubledPlace(*name));
        if (name->size() < clause.size())
            break;
    }
    return names;
}

void addTo(QStringList &all, const QStringList &names)
{
    for (const QString &name : names) {
        if (!all.contains(name) && all.size() < mostCoHandlers)
            all.append(name);
    }
}

} // namespace

QStringList bureausListed(QStringView list)
{
    static const QRegularExpression marks{u"[，,；;\\s]+"_s};
    QStringList names;
    addTo(names, namesOf(list.toString().replace(marks, u"、"_s)));
    return names;
}

QStringList coHandlersNamed(QStringView opening)
{
    // Words behind which the list stands; those who handed the suggestion over or signed it do not follow them.
    static const QRegularExpression before{u"(?:会同|会商|经商|商请|并商|及商|联合|协同|协调|商得|(?:征求|征询|征集|"
                                           u"听取|汇总|综合|结合|采纳|吸收)了?"
                                           u"(?=[^，。；：]{2,200}意见)|(?:经|已|并)?(?:与|和|同)(?=[^，。]{3,120}(?:"
                                           u"会商|协商|研究|沟通|磋商|商议|商定|对接))|商(?=[省市区县州国]))"
                                           u"(?:了|协办单位|会办单位|协办部门|会办部门)?([^，。；：,;]{2,400})"_s};
    // …, or the list stands in front: 由我局主办，市财政局、市教育局会办.
    static const QRegularExpression behind{
        u"([^，。；：,;由]{3,300}?)(?:等单位|等部门|等)?(?:共同|分别|负责)?(?:会办|协办)(?=[，。；,;]|$)"_s};
    static const QRegularExpression label{
        u"(?:会办|协办)(?:单位|部门)\\s*(?:为|有|是|[:：])\\s*([^。；;\\n]{2,400})"_s};
    constexpr qsizetype longestOpening = 3'000;
    // What stands in book marks and quotation marks is the suggestion's own title.
    static const QRegularExpression title{u"《[^《》]*》|“[^“”]*”"_s};
    const QString text = opening.first(std::min(opening.size(), longestOpening)).toString().remove(title);
    QStringList names;
    for (const QRegularExpression *pattern : {&before, &behind, &label}) {
        auto matches = pattern->globalMatch(text);
        while (matches.hasNext())
            addTo(names, namesOf(matches.next().capturedView(1)));
    }
    return names;
}

} // namespace banfu
