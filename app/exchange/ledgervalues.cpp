#include "app/exchange/ledgervalues.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// As it is compared: half-width, without spaces and what stands in brackets behind.
static QString foldedValue(const QString &text)
{
    static const QRegularExpression space{u"\\s"_s};
    static const QRegularExpression brackets{u"\\([^()]*\\)$"_s};
    return text.left(100).normalized(QString::NormalizationForm_KC).remove(space).remove(brackets).toUpper();
}

/// The value of the first word that the text is, or begins with.
template <typename T>
static std::optional<T> valueOf(const QString &text, std::initializer_list<std::pair<const char16_t *, T>> words)
{
    const QString folded = foldedValue(text);
    for (const auto &[word, value] : words) {
        if (folded == QStringView{word})
            return value;
    }
    return std::nullopt;
}

std::optional<QDate> ledgerDate(const WorksheetCell &cell)
{
    if (cell.kind == WorksheetCell::Kind::Date)
        return cell.date;
    static const QRegularExpression pattern{
        u"^((?:19|20)\\d{2})(?:\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?|(\\d{2})(\\d{2}))"
        "(?:前|之前|止)?(?:[\\sT]+\\d{1,2}[:：]\\d{2}.*)?$"_s};
    const QString text = cell.text.left(60).normalized(QString::NormalizationForm_KC).trimmed();
    if (const auto match = pattern.match(text); match.hasMatch()) {
        const bool isParted = !match.capturedView(2).isEmpty();
        const QDate date{match.capturedView(1).toInt(), match.capturedView(isParted ? 2 : 4).toInt(),
                         match.capturedView(isParted ? 3 : 5).toInt()};
        return date.isValid() ? std::optional{date} : std::nullopt;
    }
    // A date whose column has no format of dates: days from 1900, in this and the last generation.
    constexpr double first = 25'569; // 1970-01-01
    constexpr double last = 73'050;  // 2099-12-31
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (cell.kind == WorksheetCell::Kind::Number && isNumber && serial >= first && serial <= last)
        return QDate{1899, 12, 30}.addDays(static_cast<qint64>(serial));
    return std::nullopt;
}

std::optional<SuggestionKind> ledgerKind(const QString &text)
{
    using K = SuggestionKind;
    return valueOf<K>(text, {{u"建议", K::Suggestion},
                             {u"人大建议", K::Suggestion},
                             {u"代表建议", K::Suggestion},
                             {u"人大代表建议", K::Suggestion},
                             {u"建议批评和意见", K::Suggestion},
                             {u"建议、批评和意见", K::Suggestion},
                             {u"提案", K::Proposal},
                             {u"政协提案", K::Proposal},
                             {u"委员提案", K::Proposal},
                             {u"集体提案", K::Proposal},
                             {u"党派提案", K::Proposal},
                             {u"议案", K::BillAsSuggestion},
                             {u"议案转建议", K::BillAsSuggestion}});
}

std::optional<CongressLevel> ledgerLevel(const QString &text)
{
    using L = CongressLevel;
    return valueOf<L>(text, {{u"全国", L::National},
                             {u"国家", L::National},
                             {u"国家级", L::National},
                             {u"省", L::Province},
                             {u"省级", L::Province},
                             {u"自治区", L::Province},
                             {u"市", L::City},
                             {u"市级", L::City},
                             {u"区", L::District},
                             {u"区级", L::District},
                             {u"县", L::District},
                             {u"县级", L::District},
                             {u"区(县)", L::District}});
}

std::optional<BureauRole> ledgerRole(const QString &text)
{
    using R = BureauRole;
    return valueOf<R>(text, {{u"主办", R::Host},
                             {u"主", R::Host},
                             {u"牵头", R::Host},
                             {u"主办件", R::Host},
                             {u"独办", R::SoleHandler},
                             {u"单办", R::SoleHandler},
                             {u"单独办理", R::SoleHandler},
                             {u"独办件", R::SoleHandler},
                             {u"分办", R::SeparateHandler},
                             {u"分别办理", R::SeparateHandler},
                             {u"分办件", R::SeparateHandler},
                             {u"会办", R::CoHandler},
                             {u"会", R::CoHandler},
                             {u"协办", R::CoHandler},
                             {u"会办件", R::CoHandler},
                             {u"协办件", R::CoHandler}});
}

std::optional<Publicity> ledgerPublicity(const QString &text)
{
    using P = Publicity;
    return valueOf<P>(text, {{u"公开", P::Open},
                             {u"主动公开", P::Open},
                             {u"同意公开", P::Open},
                             {u"全文公开", P::Open},
                             {u"可以公开", P::Open},
                             {u"同意", P::Open},
                             {u"可", P::Open},
                             {u"是", P::Open},
                             {u"依申请公开", P::OnRequest},
                             {u"依申请", P::OnRequest},
                             {u"不公开", P::Closed},
                             {u"不予公开", P::Closed},
                             {u"不同意公开", P::Closed},
                             {u"不同意", P::Closed},
                             {u"不宜公开", P::Closed},
                             {u"否", P::Closed},
                             {u"不可", P::Closed}});
}

std::optional<ResultClass> ledgerResult(const QString &text)
{
    using C = ResultClass;
    return valueOf<C>(text, {{u"A", C::A},
                             {u"A类", C::A},
                             {u"A级", C::A},
                             {u"已解决", C::A},
                             {u"已经解决", C::A},
                             {u"解决或采纳", C::A},
                             {u"已采纳", C::A},
                             {u"B", C::B},
                             {u"B类", C::B},
                             {u"B级", C::B},
                             {u"正在解决", C::B},
                             {u"列入计划", C::B},
                             {u"列入计划解决", C::B},
                             {u"列入计划拟解决", C::B},
                             {u"计划解决", C::B},
                             {u"C", C::C},
                             {u"C类", C::C},
                             {u"C级", C::C},
                             {u"暂时不能解决", C::C},
                             {u"暂无法解决", C::C},
                             {u"条件不具备", C::C},
                             {u"D", C::D},
                             {u"D类", C::D},
                             {u"D级", C::D},
                             {u"留作参考", C::D},
                             {u"供参考", C::D}});
}

std::optional<Satisfaction> ledgerSatisfaction(const QString &text)
{
    using S = Satisfaction;
    return valueOf<S>(text, {{u"满意", S::Satisfied},
                             {u"非常满意", S::Satisfied},
                             {u"很满意", S::Satisfied},
                             {u"基本满意", S::BasicallySatisfied},
                             {u"较满意", S::BasicallySatisfied},
                             {u"比较满意", S::BasicallySatisfied},
                             {u"理解", S::BasicallySatisfied},
                             {u"不满意", S::Dissatisfied}});
}

std::optional<bool> ledgerTruth(const QString &text)
{
    return valueOf<bool>(text, {{u"是", true},       {u"√", true},     {u"✓", true},     {u"✔", true},    {u"1", true},
                                {u"Y", true},        {u"YES", true},   {u"有", true},    {u"重点", true}, {u"★", true},
                                {u"重点督办", true}, {u"TRUE", true},  {u"否", false},   {u"×", false},   {u"0", false},
                                {u"N", false},       {u"NO", false},   {u"无", false},   {u"-", false},   {u"/", false},
                                {u"非重点", false},  {u"一般", false}, {u"FALSE", false}});
}

QString ledgerNumber(const QString &text)
{
    static const QRegularExpression frame{
        u"^(?:(?:人大|政协)?(?:代表|委员)?(?:建议|提案|议案)?(?:编号)?[:：]?\\s*第?)?\\s*([\\p{L}\\p{N}][^号]*?)\\s*号?$"_s};
    const QString simple = text.simplified();
    const auto match = frame.match(simple);
    return match.hasMatch() ? match.captured(1) : simple;
}

QStringList ledgerNames(const QString &text)
{
    static const QRegularExpression brackets{u"[(（][^()（）]*[)）]"_s};
    static const QRegularExpression others{u"等\\s*\\d*\\s*(?:人|名|位|代表|委员|名代表|位代表|名委员|位委员)*$"_s};
    static const QRegularExpression parts{u"[、，,;；/|\\n\\t]+"_s};
    static const QRegularExpression spaced{u"^(\\p{Han})\\s+(\\p{Han})$"_s}; // 张　伟 beside longer names
    static const QRegularExpression title{u"(?<=\\p{Han}{2})(?:代表|委员)$"_s};
    QStringList names;
    const auto add = [&](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    for (const QString &part :
         QString{text}.replace(u'\u3000', u' ').remove(brackets).split(parts, Qt::SkipEmptyParts)) {
        QString name = part.trimmed().remove(others).trimmed();
        name.replace(spaced, u"\\1\\2"_s);
        const QStringList pieces = name.simplified().split(u' ');
        const bool isList = pieces.size() > 1 && std::ranges::all_of(pieces, [](const QString &piece) {
                                return piece.size() >= 2 && piece.size() <= 4 && piece.at(0).unicode() >= 0x3400;
                            });
        for (const QString &piece : isList ? pieces : QStringList{name.simplified()})
            add(QString{piece}.remove(title));
    }
    return names;
}

DeputyKind deputyKindOf(const QString &name, SuggestionKind kind)
{
    static const QRegularExpression group{u"(?:委员会|市委|区委|省委|县委|代表团|活动组|界别?|小组|联合会|工商联|联盟|"
                                          "总支|支部|委室|学社|党派|(?<=\\p{Han}{2})会)$"_s};
    if (name.size() >= 3 && group.match(name).hasMatch())
        return DeputyKind::Group;
    return kind == SuggestionKind::Proposal ? DeputyKind::Member : DeputyKind::Deputy;
}

QStringList ledgerBureaus(const QString &text)
{
    static const QRegularExpression parts{u"[、，,;；/|\\s\\x{3000}]+"_s};
    static const QRegularExpression none{u"^(?:无|—|-|／)?$"_s};
    QStringList names;
    for (const QString &part : text.split(parts, Qt::SkipEmptyParts)) {
        if (!none.match(part).hasMatch() && !names.contains(part))
            names.append(part);
    }
    return names;
}

} // namespace banfu
