#include "app/store/searchwords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Field = SearchField;

/// A field by its names. Terms with a tag, a letter that is no part of any word, stand in search_head, so that names
/// and the like need not be looked for in every text.
struct FieldName
{
    QStringList names{};
    QList<Field> fields{};
    QString tag{};
};
const QList<FieldName> &fieldNames()
{
    static const QList<FieldName> all{
        {{u"代表"_s, u"委员"_s, u"deputy"_s}, {Field::Deputies, Field::DeputiesPinyin}, u"α"_s},
        {{u"单位"_s, u"会办"_s, u"bureau"_s}, {Field::CoHandlers, Field::CoHandlersPinyin}, u"β"_s},
        {{u"承办人"_s, u"经办人"_s, u"handler"_s}, {Field::Handler, Field::HandlerPinyin}, u"γ"_s},
        {{u"编号"_s, u"number"_s}, {Field::Number}, u"δ"_s},
        {{u"文号"_s, u"发文字号"_s, u"document"_s}, {Field::DocumentNumber}, u"ε"_s},
        {{u"届"_s, u"届次"_s, u"session"_s}, {Field::Session}, u"ζ"_s},
        {{u"类别"_s, u"class"_s}, {Field::SubjectClass}, u"η"_s},
        {{u"标题"_s, u"title"_s}, {Field::Title}, {}},
        {{u"正文"_s, u"text"_s}, {Field::Text}, {}},
        {{u"答复"_s, u"reply"_s}, {Field::Reply}, {}},
        {{u"意见"_s, u"opinion"_s}, {Field::Opinion}, {}},
        {{u"沟通"_s, u"contact"_s}, {Field::Contact}, {}},
        {{u"反馈"_s, u"feedback"_s}, {Field::Feedback}, {}},
        {{u"备注"_s, u"notes"_s}, {Field::Notes}, {}},
        {{u"交办"_s, u"督办"_s, u"office"_s}, {Field::Offices}, {}}};
    return all;
}

struct FactName
{
    QStringList names{};
    SearchFact::What what{};
};
const QList<FactName> &factNames()
{
    using What = SearchFact::What;
    static const QList<FactName> all{{{u"年"_s, u"年份"_s, u"year"_s}, What::Year},
                                     {{u"状态"_s, u"阶段"_s, u"stage"_s}, What::Stage},
                                     {{u"结果"_s, u"办理结果"_s, u"result"_s}, What::Result},
                                     {{u"类型"_s, u"kind"_s}, What::Kind},
                                     {{u"到期"_s, u"due"_s}, What::DueWithin}};
    return all;
}

/// Words that say something of the record when they stand alone: is:key, 重点.
const QList<FactName> &flagNames()
{
    using What = SearchFact::What;
    static const QList<FactName> all{{{u"逾期"_s, u"is:overdue"_s, u"是:逾期"_s}, What::Overdue},
                                     {{u"重点"_s, u"is:key"_s, u"是:重点"_s}, What::Key},
                                     {{u"未反馈"_s, u"is:unanswered"_s, u"是:未反馈"_s}, What::AwaitsFeedback},
                                     {{u"未办结"_s, u"is:open"_s, u"是:未办结"_s}, What::Unfinished}};
    return all;
}

struct ValueName
{
    QStringList names{};
    int value{0};
};
const QList<ValueName> &valueNames(SearchFact::What what)
{
    static const QList<ValueName> none{};
    // As the lists name the stages (app/reply/course.h), in both languages.
    static const QList<ValueName> stages{{{u"已登记"_s, u"registered"_s}, 1},
                                         {{u"待会办意见"_s, u"awaiting opinions"_s}, 2},
                                         {{u"待沟通"_s, u"to be talked over"_s, u"talking"_s}, 3},
                                         {{u"拟稿中"_s, u"drafting"_s}, 4},
                                         {{u"核稿中"_s, u"in review"_s, u"reviewing"_s}, 5},
                                         {{u"已签发待寄送"_s, u"signed, to be sent"_s}, 6},
                                         {{u"待反馈"_s, u"awaiting feedback"_s}, 7},
                                         {{u"不满意"_s, u"dissatisfied"_s}, 8},
                                         {{u"已办结"_s, u"done"_s}, 9}};
    static const QList<ValueName> results{{{u"a"_s, u"a类"_s, u"已解决"_s, u"solved"_s}, 1},
                                          {{u"b"_s, u"b类"_s, u"正在解决"_s, u"planned"_s}, 2},
                                          {{u"c"_s, u"c类"_s, u"暂不能解决"_s}, 3},
                                          {{u"d"_s, u"d类"_s, u"留作参考"_s}, 4}};
    static const QList<ValueName> kinds{{{u"建议"_s, u"suggestion"_s}, 1},
                                        {{u"提案"_s, u"proposal"_s}, 2},
                                        {{u"议案转建议"_s, u"议案"_s, u"bill"_s}, 3}};
    switch (what) {
    case SearchFact::What::Stage:
        return stages;
    case SearchFact::What::Result:
        return results;
    case SearchFact::What::Kind:
        return kinds;
    case SearchFact::What::Year:
    case SearchFact::What::DueWithin:
    case SearchFact::What::Overdue:
    case SearchFact::What::Key:
    case SearchFact::What::AwaitsFeedback:
    case SearchFact::What::Unfinished:
        break;
    }
    return none;
}

template <typename Named>
const Named *namedIn(const QList<Named> &all, const QString &name)
{
    const auto found = std::ranges::find_if(all, [&](const Named &one) { return one.names.contains(name); });
    return found == all.end() ? nullptr : &*found;
}

/// One piece of what was typed, parted but not yet understood.
struct Token
{
    QString source{};
    bool isExcluded{false};
    QString name{}; ///< before a colon, folded; empty: none
    QString value{};
    bool isPhrase{false};
};

bool isOneOf(QChar c, QStringView all)
{
    return all.contains(c);
}

constexpr QStringView colons = u":：";
constexpr QStringView minuses = u"-－";

QChar closingQuote(QChar opening)
{
    switch (opening.unicode()) {
    case u'"':
        return u'"';
    case u'“':
        return u'”';
    case u'＂':
        return u'＂';
    case u'「':
        return u'」';
    default:
        return {};
    }
}

bool isKnownName(const QString &name)
{
    return namedIn(fieldNames(), name) || namedIn(factNames(), name) || name == u"不含"_s || name == u"not"_s ||
           name == u"is"_s || name == u"是"_s;
}

class Tokens
{
public:
    explicit Tokens(QStringView typed)
        : m_typed{typed}
    {
    }

    QList<Token> all()
    {
        QList<Token> tokens;
        while (skipSpaces()) {
            const qsizetype begin = m_at;
            Token token = next();
            token.source = m_typed.sliced(begin, m_at - begin).toString();
            tokens.append(token);
        }
        return tokens;
    }

private:
    bool skipSpaces()
    {
        while (m_at < m_typed.size() && m_typed[m_at].isSpace())
            ++m_at;
        return m_at < m_typed.size();
    }

    bool isWithin(qsizetype at) const { return at < m_typed.size() && !m_typed[at].isSpace(); }

    Token next()
    {
        Token token;
        if (isOneOf(m_typed[m_at], minuses) && isWithin(m_at + 1)) {
            token.isExcluded = true;
            ++m_at;
        }
        takeName(token);
        takeValue(token);
        return token;
    }

    void takeName(Token &token)
    {
        constexpr qsizetype longest = 12;
        for (qsizetype at = m_at; isWithin(at) && at - m_at <= longest; ++at) {
            if (!isOneOf(m_typed[at], colons))
                continue;
            const QString name = foldText(m_typed.sliced(m_at, at - m_at));
            if (!isKnownName(name))
                return;
            if (name == u"不含"_s || name == u"not"_s)
                token.isExcluded = true;
            else
                token.name = name;
            m_at = at + 1;
            if (name == u"不含"_s || name == u"not"_s)
                takeName(token);
            return;
        }
    }

    void takeValue(Token &token)
    {
        const QChar closing = isWithin(m_at) ? closingQuote(m_typed[m_at]) : QChar{};
        const qsizetype end = closing.isNull() ? -1 : m_typed.indexOf(closing, m_at + 1);
        if (end >= 0) {
            token.isPhrase = true;
            token.value = m_typed.sliced(m_at + 1, end - m_at - 1).toString();
            m_at = end + 1;
            return;
        }
        const qsizetype begin = m_at;
        while (isWithin(m_at))
            ++m_at;
        token.value = m_typed.sliced(begin, m_at - begin).toString();
    }

    QStringView m_typed;
    qsizetype m_at{0};
};

/// 不含 that stands alone excludes what comes next.
QList<Token> tokensOf(QStringView typed)
{
    QList<Token> tokens;
    bool isNextExcluded = false;
    QString before;
    for (Token token : Tokens{typed}.all()) {
        if (token.source == u"不含"_s) {
            isNextExcluded = true;
            before = token.source;
            continue;
        }
        if (isNextExcluded) {
            token.isExcluded = true;
            token.source.prepend(before + u' ');
        }
        isNextExcluded = false;
        tokens.append(token);
    }
    if (isNextExcluded)
        tokens.append({.source = before, .value = before});
    return tokens;
}

QString quotedTerm(const QString &term, bool isPrefix)
{
    return u'"' + term + (isPrefix ? u"\" *"_s : u"\""_s);
}

/// The terms of one run of a typed word; `isLast`: the word ends with it, so that a Latin run may go on in the text.
QStringList termsOfRun(const FoldedRun &run, QStringView word, bool isLast, const QString &tag)
{
    const QStringView text = word.sliced(run.begin, run.end - run.begin);
    if (run.kind == FoldedRun::Kind::Rare)
        return {};
    if (run.kind == FoldedRun::Kind::Word)
        return {quotedTerm(tag + text.toString(), isLast)};
    if (text.size() == 1)
        return {quotedTerm(tag + text.toString(), true)};
    QStringList terms;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        terms << quotedTerm(tag + text.sliced(i, 2).toString(), false);
    return terms;
}

SearchWord wordOf(const QString &text, const FieldName *name, bool isExcluded)
{
    const QList<FoldedRun> runs = runsOf(text);
    SearchWord word{.folded = text, .isExcluded = isExcluded};
    QString tag;
    if (name) {
        word.fields = name->fields;
        tag = name->tag;
        word.isInHeadIndex =
            std::ranges::all_of(name->fields, [](Field field) { return field <= lastHeadField; }) || !tag.isEmpty();
    }
    for (qsizetype i = 0; i < runs.size(); ++i)
        word.terms << termsOfRun(runs[i], text, i + 1 == runs.size(), tag);
    word.terms.removeDuplicates();
    const FoldedRun::Kind kind = runs.first().kind;
    word.isRun = runs.size() == 1 && kind == FoldedRun::Kind::Word;
    word.isExact = (!name || !tag.isEmpty()) && runs.size() == 1 && word.terms.size() == 1 &&
                   (word.isRun || (kind == FoldedRun::Kind::Ideograph && text.size() <= 2));
    return word;
}

/// 2017, 2017-2019, B, 拟稿: all of the facts' values that it may mean; nothing when it means none.
QList<SearchFact> factsOf(SearchFact::What what, const QString &value)
{
    QList<SearchFact> facts;
    static const QString separators = u",，、/"_s;
    QStringList parts{QString{}};
    for (const QChar c : value) {
        if (separators.contains(c))
            parts << QString{};
        else
            parts.last() += c;
    }
    for (const QString &part : parts) {
        const QString text = foldText(part);
        if (what == SearchFact::What::Year || what == SearchFact::What::DueWithin) {
            QStringList ends = text.split(u' ', Qt::SkipEmptyParts);
            bool isNumber = !ends.isEmpty() && ends.size() <= (what == SearchFact::What::Year ? 2 : 1);
            for (QString &end : ends) {
                if (end.endsWith(u'年') || end.endsWith(u'日') || end.endsWith(u'天'))
                    end.chop(1);
                bool isInteger = false;
                const int number = end.toInt(&isInteger);
                isNumber = isNumber && isInteger && number >= 0 && number <= 9999;
            }
            if (!isNumber)
                return {};
            facts.append({.what = what, .from = ends.first().toInt(), .to = ends.last().toInt()});
            continue;
        }
        const auto before = facts.size();
        for (const ValueName &candidate : valueNames(what)) {
            const bool isNamed = std::ranges::any_of(candidate.names, [&](const QString &name) {
                const QString folded = foldText(name);
                return folded == text || (what == SearchFact::What::Stage && !text.isEmpty() && folded.contains(text));
            });
            if (isNamed)
                facts.append({.what = what, .from = candidate.value, .to = candidate.value});
        }
        if (facts.size() == before)
            return {};
    }
    return facts;
}

QList<SearchFact> factsOf(const Token &token)
{
    QList<SearchFact> facts;
    if (!token.isPhrase) {
        const QString flag = (token.name.isEmpty() ? QString{} : QString{token.name + u':'}) + foldText(token.value);
        if (const FactName *name = namedIn(flagNames(), flag))
            facts = {SearchFact{.what = name->what}};
    }
    if (const FactName *name = facts.isEmpty() ? namedIn(factNames(), token.name) : nullptr)
        facts = factsOf(name->what, token.value);
    for (SearchFact &fact : facts)
        fact.isExcluded = token.isExcluded;
    return facts;
}

/// What names a field but says nothing that the field can hold is text as it stands.
SearchWord literalOrField(const Token &token)
{
    const FieldName *field = namedIn(fieldNames(), token.name);
    const QString text = foldText(field || token.name.isEmpty() ? token.value : token.name + u' ' + token.value);
    return text.isEmpty() ? SearchWord{} : wordOf(text, field, token.isExcluded);
}

} // namespace

SearchConditions searchConditions(QStringView typed)
{
    SearchConditions conditions;
    for (const Token &token : tokensOf(typed)) {
        if (!token.name.isEmpty() && foldText(token.value).isEmpty()) {
            conditions.isBegun = true;
            continue;
        }
        const QList<SearchFact> facts = factsOf(token);
        if (!facts.isEmpty()) {
            conditions.facts << facts;
            continue;
        }
        const SearchWord word = literalOrField(token);
        if (!word.folded.isEmpty() && !conditions.words.contains(word))
            conditions.words.append(word);
    }
    return conditions;
}

QList<SearchPart> searchParts(QStringView typed)
{
    QList<SearchPart> parts;
    for (const Token &token : tokensOf(typed)) {
        const bool isField = namedIn(fieldNames(), token.name) && !foldText(token.value).isEmpty();
        const bool isExclusion = token.isExcluded && !foldText(token.value).isEmpty();
        parts.append({.text = token.source, .isFilter = isField || isExclusion || !factsOf(token).isEmpty()});
    }
    return parts;
}

QString filterText(const QString &field, const QString &value)
{
    const bool isPlain = !value.isEmpty() && closingQuote(value.front()).isNull() &&
                         std::ranges::none_of(value, [](QChar c) { return c.isSpace(); });
    if (isPlain)
        return field + u':' + value;
    return field + u":\""_s + QString{value}.replace(u'"', u' ') + u'"';
}

QStringList headTermsOf(const SearchText &text)
{
    QStringList terms = banfu::termsOf(text.head());
    for (const FieldText &field : fieldsOf(text.body)) {
        for (const FieldName &name : fieldNames()) {
            if (name.tag.isEmpty() || !name.fields.contains(field.field))
                continue;
            for (const QString &term :
                 field.field == Field::Number ? numberTerms(field.text) : indexTerms(foldText(field.text)))
                terms << name.tag + term;
        }
    }
    return terms;
}

std::optional<TextSpan> findIn(const FieldText &field, const SearchWord &word)
{
    if (!word.fields.isEmpty() && !word.fields.contains(field.field))
        return std::nullopt;
    return field.field == Field::Number && word.isRun ? findPart(field.text, word.folded)
                                                      : findWord(field.text, word.folded);
}

static bool holdsWord(QStringView body, const SearchWord &word)
{
    if (word.fields.isEmpty() && findWord(body, word.folded))
        return true;
    if (word.fields.isEmpty() && !word.isRun)
        return false;
    const QList<FieldText> fields = fieldsOf(body);
    return std::ranges::any_of(fields, [&](const FieldText &field) { return findIn(field, word).has_value(); });
}

bool holdsAll(QStringView body, const QList<SearchWord> &words)
{
    return std::ranges::all_of(words, [&](const SearchWord &word) { return holdsWord(body, word) != word.isExcluded; });
}

bool isInHead(const SearchText &text, const QList<SearchWord> &words)
{
    return std::ranges::all_of(words, [&](const SearchWord &word) {
        return word.isExcluded || !word.fields.isEmpty() || holdsWord(text.head(), word);
    });
}

} // namespace banfu
