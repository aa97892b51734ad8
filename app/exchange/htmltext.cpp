#include "app/exchange/documentbuilder.h"
#include "app/exchange/documenttext.h"
#include "app/exchange/listnumber.h"
#include "app/exchange/publicletter.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestPage = 16'000'000;  ///< with pictures in it; read in about a second
constexpr qsizetype longestAttribute = 10'000; ///< beyond, a quotation mark is taken as never closed
constexpr qsizetype longestName = 16;

const QHash<QString, char16_t> &entities()
{
    static const QHash<QString, char16_t> table{
        {u"amp"_s, u'&'},       {u"lt"_s, u'<'},       {u"gt"_s, u'>'},      {u"quot"_s, u'"'},    {u"apos"_s, u'\''},
        {u"nbsp"_s, u' '},      {u"ensp"_s, u' '},     {u"emsp"_s, u' '},    {u"thinsp"_s, u' '},  {u"mdash"_s, u'—'},
        {u"ndash"_s, u'–'},     {u"ldquo"_s, u'“'},    {u"rdquo"_s, u'”'},   {u"lsquo"_s, u'‘'},   {u"rsquo"_s, u'’'},
        {u"hellip"_s, u'…'},    {u"middot"_s, u'·'},   {u"bull"_s, u'•'},    {u"times"_s, u'×'},   {u"divide"_s, u'÷'},
        {u"plusmn"_s, u'±'},    {u"deg"_s, u'°'},      {u"permil"_s, u'‰'},  {u"yen"_s, u'¥'},     {u"copy"_s, u'©'},
        {u"reg"_s, u'®'},       {u"sect"_s, u'§'},     {u"laquo"_s, u'«'},   {u"raquo"_s, u'»'},   {u"ge"_s, u'≥'},
        {u"le"_s, u'≤'},        {u"ne"_s, u'≠'},       {u"rarr"_s, u'→'},    {u"larr"_s, u'←'},    {u"sup2"_s, u'²'},
        {u"sup3"_s, u'³'},      {u"frac12"_s, u'½'},   {u"tilde"_s, u'˜'},   {u"omicron"_s, u'ο'}, {u"alpha"_s, u'α'},
        {u"beta"_s, u'β'},      {u"mu"_s, u'μ'},       {u"micro"_s, u'µ'},   {u"Oslash"_s, u'Ø'},  {u"Omega"_s, u'Ω'},
        {u"sim"_s, u'∼'},       {u"minus"_s, u'−'},    {u"radic"_s, u'√'},   {u"lang"_s, u'〈'},   {u"rang"_s, u'〉'},
        {u"zwnj"_s, u'\u200b'}, {u"zwj"_s, u'\u200b'}, {u"shy"_s, u'\u200b'}};
    return table;
}

/// Pages written on old Windows give its dashes and quotation marks by their bytes.
char32_t fromWindows(char32_t code)
{
    constexpr std::array<char16_t, 32> table{u'€', u' ', u'‚', u'ƒ', u'„', u'…', u'†', u'‡', u'ˆ', u'‰', u'Š',
                                             u'‹', u'Œ', u' ', u'Ž', u' ', u' ', u'‘', u'’', u'“', u'”', u'•',
                                             u'–', u'—', u'˜', u'™', u'š', u'›', u'œ', u' ', u'ž', u'Ÿ'};
    return code >= 128 && code < 160 ? table[code - 128] : code;
}

bool isInline(const QString &name)
{
    static const QSet<QString> names{u"a"_s,    u"abbr"_s,      u"b"_s,           u"big"_s,    u"cite"_s, u"code"_s,
                                     u"del"_s,  u"em"_s,        u"font"_s,        u"i"_s,      u"img"_s,  u"ins"_s,
                                     u"kbd"_s,  u"label"_s,     u"mark"_s,        u"q"_s,      u"s"_s,    u"samp"_s,
                                     u"span"_s, u"small"_s,     u"strike"_s,      u"strong"_s, u"sub"_s,  u"sup"_s,
                                     u"time"_s, u"tt"_s,        u"u"_s,           u"var"_s,    u"wbr"_s,  u"st1"_s,
                                     u"o"_s,    u"ucaptitle"_s, u"ucapcontent"_s, u"input"_s};
    // Word's own elements (o:p, st1:chsdate …) stand inside words.
    return names.contains(name) || name.contains(u':');
}

bool isUnseen(const QString &name)
{
    static const QSet<QString> names{u"script"_s, u"style"_s,    u"template"_s, u"iframe"_s,   u"svg"_s,   u"object"_s,
                                     u"select"_s, u"noframes"_s, u"noscript"_s, u"textarea"_s, u"title"_s, u"math"_s};
    return names.contains(name);
}

bool isVoid(const QString &name)
{
    static const QSet<QString> names{u"area"_s,  u"base"_s, u"br"_s,   u"col"_s,   u"embed"_s,  u"hr"_s,    u"img"_s,
                                     u"input"_s, u"link"_s, u"meta"_s, u"param"_s, u"source"_s, u"track"_s, u"wbr"_s};
    return names.contains(name);
}

/// A tag's attribute; tags are short, so looking it up each time costs nothing.
QString attributeOf(QStringView tag, const QString &name)
{
    constexpr qsizetype longestTag = 4'000;
    static const QRegularExpression pattern{u"([A-Za-z-]{1,20})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))"_s};
    auto matches = pattern.globalMatch(tag.first(std::min(tag.size(), longestTag)));
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (match.capturedView(1).compare(name, Qt::CaseInsensitive) == 0)
            return match.captured(2) + match.captured(3) + match.captured(4);
    }
    return {};
}

bool hidesText(const QString &style)
{
    static const QRegularExpression pattern{u"display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all"_s,
                                            QRegularExpression::CaseInsensitiveOption};
    return pattern.match(style).hasMatch();
}

/// Word's mso-bidi-font-weight is about other scripts.
bool isStrongStyle(const QString &style)
{
    static const QRegularExpression pattern{
        u"(?<!-)font-weight\\s*:\\s*(?:bold|[6-9]00)|font-family\\s*:[^;]*(?:楷|(?<!雅)黑|KaiTi|"
        "SimHei)"_s,
        QRegularExpression::CaseInsensitiveOption};
    return pattern.match(style).hasMatch();
}

/// An open ol or ul: how its items are numbered.
struct HtmlList
{
    QString format{}; ///< as listNumber has it; bullet for dots
    int next{1};
};

HtmlList listOf(const QString &name, QStringView tag)
{
    static const QRegularExpression styled{u"list-style(?:-type)?\\s*:\\s*([a-z-]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption};
    static const QHash<QString, QString> formats{{u"1"_s, u"decimal"_s},
                                                 {u"a"_s, u"lowerLetter"_s},
                                                 {u"A"_s, u"upperLetter"_s},
                                                 {u"i"_s, u"lowerRoman"_s},
                                                 {u"I"_s, u"upperRoman"_s},
                                                 {u"decimal"_s, u"decimal"_s},
                                                 {u"lower-alpha"_s, u"lowerLetter"_s},
                                                 {u"lower-latin"_s, u"lowerLetter"_s},
                                                 {u"upper-alpha"_s, u"upperLetter"_s},
                                                 {u"upper-latin"_s, u"upperLetter"_s},
                                                 {u"lower-roman"_s, u"lowerRoman"_s},
                                                 {u"upper-roman"_s, u"upperRoman"_s},
                                                 {u"cjk-ideographic"_s, u"chineseCounting"_s},
                                                 {u"cjk-decimal"_s, u"chineseCounting"_s},
                                                 {u"simp-chinese-informal"_s, u"chineseCounting"_s},
                                                 {u"trad-chinese-informal"_s, u"chineseCounting"_s},
                                                 {u"none"_s, u"none"_s}};
    const QString style = styled.match(attributeOf(tag, u"style"_s)).captured(1).toLower();
    const QString usual = name == u"ol" ? u"decimal"_s : u"bullet"_s;
    QString format = formats.value(style, formats.value(attributeOf(tag, u"type"_s), usual));
    bool isNumber = false;
    const int start = attributeOf(tag, u"start"_s).toInt(&isNumber);
    return {.format = std::move(format), .next = isNumber && start >= 0 && start < 10'000 ? start : 1};
}

/// One pass from front to back; nothing is looked up or loaded.
class HtmlReader
{
public:
    explicit HtmlReader(QStringView html)
        : m_html{html}
    {
    }
    DocumentText read();

private:
    void readTag();
    void readDeclaration();
    void readEntity();
    void readElement(const QString &name, QStringView tag, bool isClosing);
    void readSpan(QStringView tag, bool isClosing);
    void readTablePart(const QString &name, bool isClosing);
    void readList(const QString &name, QStringView tag, bool isClosing);
    bool skipElement(const QString &name);
    void beginNumber();
    void endNumber();
    qsizetype endOfTag(qsizetype from) const;
    void put(char32_t character);
    void endLine();

    QStringView m_html{};
    qsizetype m_at{0};
    DocumentBuilder m_builder{};
    std::vector<HtmlList> m_lists{};
    QStringList m_leftOut{};
    QSet<QString> m_unclosed{};        ///< elements that no further tag closes
    std::optional<QString> m_number{}; ///< Word's number in front of a paragraph, while it is read
    int m_numberSpans{0};
    int m_strong{0};             ///< open b and strong
    std::vector<bool> m_spans{}; ///< open ones: whether they set their text strong
    std::size_t m_strongSpans{0};
    int m_heading{0};
    bool m_hasSpace{false};
    bool m_hasNewline{false};
};

DocumentText HtmlReader::read()
{
    while (m_at < m_html.size()) {
        const QChar character = m_html.at(m_at);
        if (character == u'<') {
            readTag();
        } else if (character == u'&') {
            readEntity();
        } else if (character.isHighSurrogate() && m_at + 1 < m_html.size() && m_html.at(m_at + 1).isLowSurrogate()) {
            put(QChar::surrogateToUcs4(character, m_html.at(m_at + 1)));
            m_at += 2;
        } else {
            put(character.isSurrogate() ? U' ' : character.unicode());
            ++m_at;
        }
    }
    endNumber();
    endLine();
    return {.paragraphs = m_builder.take(), .leftOut = m_leftOut};
}

/// White space runs together as in a browser, but a line end between 汉字 is no space in Chinese.
void HtmlReader::put(char32_t character)
{
    if (character == 0x200b || character == 0xfeff || character == 0xad)
        return;
    if (character == u' ' || character == u'\n' || character == u'\r' || character == u'\t' || character == 0xa0) {
        m_hasSpace = true;
        m_hasNewline = m_hasNewline || character == u'\n' || character == u'\r';
        return;
    }
    if (m_number) {
        *m_number += QString::fromUcs4(&character, 1);
        m_hasSpace = m_hasNewline = false;
        return;
    }
    const QString &text = m_builder.text();
    const bool isBetweenHan = m_hasNewline && character > 0x2e80 && !text.isEmpty() && text.back().unicode() > 0x2e80;
    if (m_hasSpace && !text.isEmpty() && !isBetweenHan)
        m_builder.add(u" ");
    m_hasSpace = m_hasNewline = false;
    m_builder.add(character, m_strong > 0 || m_strongSpans > 0);
}

void HtmlReader::endLine()
{
    m_hasSpace = m_hasNewline = false;
    m_builder.endParagraph();
    m_builder.setHeading(m_heading);
}

void HtmlReader::readEntity()
{
    const QStringView rest = m_html.sliced(m_at + 1, std::min(longestName, m_html.size() - m_at - 1));
    qsizetype length = rest.startsWith(u'#') ? 1 : 0;
    while (length < rest.size() && rest.at(length).unicode() < 128 && rest.at(length).isLetterOrNumber())
        ++length;
    const QStringView name = rest.first(length);
    const bool isEnded = length < rest.size() && rest.at(length) == u';';
    bool isKnown = false;
    char32_t character = 0;
    if (name.startsWith(u'#')) {
        const bool isHex = name.size() > 1 && name.at(1).toLower() == u'x';
        const uint code = isHex ? name.sliced(2).toUInt(&isKnown, 16) : name.sliced(1).toUInt(&isKnown);
        const bool isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        character = isCharacter ? fromWindows(code) : U' ';
    } else if (const auto found = entities().constFind(name.toString()); found != entities().cend()) {
        isKnown = isEnded || name == u"nbsp" || name == u"amp";
        character = *found;
    }
    if (!isKnown) {
        put(u'&');
        ++m_at;
        return;
    }
    put(character);
    m_at += 1 + length + (isEnded ? 1 : 0);
}

/// Behind the > of the tag; a > inside quotation marks does not end it.
qsizetype HtmlReader::endOfTag(qsizetype from) const
{
    for (qsizetype at = from; at < m_html.size(); ++at) {
        const QChar character = m_html.at(at);
        if (character == u'>')
            return at + 1;
        if (character != u'"' && character != u'\'')
            continue;
        const qsizetype limit = std::min(longestAttribute, m_html.size() - at - 1);
        const qsizetype closing = m_html.sliced(at + 1, limit).indexOf(character);
        if (closing < 0) {
            const qsizetype end = m_html.indexOf(u'>', at);
            return end < 0 ? m_html.size() : end + 1;
        }
        at += closing + 1;
    }
    return m_html.size();
}

void HtmlReader::beginNumber()
{
    m_number.emplace();
}

/// A dot of a symbol face comes as a letter of its own.
void HtmlReader::endNumber()
{
    if (!m_number)
        return;
    static const QRegularExpression dot{u"^[^\\p{Nd}\\p{Han}\\x{2460}-\\x{249b}\\x{3220}-\\x{3229}]$"_s};
    const QString number = m_number->trimmed();
    m_builder.setNumber(dot.match(number).hasMatch() ? u"•"_s : number.left(32));
    m_number.reset();
    m_numberSpans = 0;
}

/// Comments, and Word's marks around the number of a list's item.
void HtmlReader::readDeclaration()
{
    const QStringView rest = m_html.sliced(m_at);
    const QStringView begin = rest.first(std::min<qsizetype>(rest.size(), 30));
    const bool isComment = rest.startsWith(u"<!--");
    if (begin.contains(u"[if !supportLists]"))
        beginNumber();
    else if (begin.contains(u"[endif]"))
        endNumber();
    const qsizetype end = isComment ? m_html.indexOf(u"-->", m_at + 4) : m_html.indexOf(u'>', m_at);
    m_at = end < 0 ? m_html.size() : end + (isComment ? 3 : 1);
}

void HtmlReader::readTag()
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.size() > 1 && (rest.at(1) == u'!' || rest.at(1) == u'?'))
        return readDeclaration();
    const bool isClosing = rest.startsWith(u"</");
    const qsizetype begin = isClosing ? 2 : 1;
    qsizetype length = 0;
    while (begin + length < rest.size() && length < longestName &&
           (rest.at(begin + length).isLetterOrNumber() || rest.at(begin + length) == u':'))
        ++length;
    if (length == 0 || !rest.at(begin).isLetter() || rest.at(begin).unicode() > 127) {
        put(u'<'); // a comparison, not a tag
        ++m_at;
        return;
    }
    const QString name = rest.sliced(begin, length).toString().toLower();
    const qsizetype from = m_at + begin + length;
    m_at = endOfTag(from);
    const QStringView tag = m_html.sliced(from, m_at - from);
    const bool isHidden = !isClosing && !isVoid(name) && !tag.endsWith(u"/>") &&
                          (isUnseen(name) || hidesText(attributeOf(tag, u"style"_s)));
    if (!isHidden || !skipElement(name))
        readElement(name, tag, isClosing);
}

/// Behind the element's own end, inner ones of its name counted; false when it is never closed.
bool HtmlReader::skipElement(const QString &name)
{
    const auto isTagOf = [&](qsizetype at, qsizetype length) {
        const qsizetype end = at + length + name.size();
        return m_html.sliced(at + length).startsWith(name, Qt::CaseInsensitive) &&
               (end >= m_html.size() || !m_html.at(end).isLetterOrNumber());
    };
    if (m_unclosed.contains(name) && !isUnseen(name))
        return false;
    int depth = 1;
    for (qsizetype at = m_html.indexOf(u'<', m_at); at >= 0; at = m_html.indexOf(u'<', at + 1)) {
        if (m_html.sliced(at).startsWith(u"</") && isTagOf(at, 2)) {
            if (--depth == 0 || isUnseen(name)) {
                m_at = endOfTag(at + 2);
                return true;
            }
        } else if (isTagOf(at, 1)) {
            ++depth;
        }
    }
    m_unclosed.insert(name);
    if (!isUnseen(name))
        return false;
    m_at = m_html.size();
    return true;
}

void HtmlReader::readSpan(QStringView tag, bool isClosing)
{
    constexpr std::size_t mostSpans = 1'000; // deeper ones count as text
    if (!isClosing && m_spans.size() < mostSpans) {
        m_spans.push_back(isStrongStyle(attributeOf(tag, u"style"_s)));
        m_strongSpans += m_spans.back() ? 1 : 0;
    } else if (isClosing && !m_spans.empty()) {
        m_strongSpans -= m_spans.back() ? 1 : 0;
        m_spans.pop_back();
    }
    static const QRegularExpression ignored{u"mso-list\\s*:\\s*Ignore"_s, QRegularExpression::CaseInsensitiveOption};
    if (!isClosing && !m_number && ignored.match(attributeOf(tag, u"style"_s)).hasMatch())
        beginNumber();
    if (!m_number)
        return;
    m_numberSpans += isClosing ? -1 : 1;
    if (m_numberSpans <= 0)
        endNumber();
}

void HtmlReader::readTablePart(const QString &name, bool isClosing)
{
    if (name == u"table")
        isClosing ? m_builder.endTable() : m_builder.beginTable();
    else if (name == u"tr")
        m_builder.endRow(); // also of a row that was not closed
    else if (!isClosing)
        m_builder.beginCell();
    else
        endLine();
    m_hasSpace = m_hasNewline = false;
}

void HtmlReader::readList(const QString &name, QStringView tag, bool isClosing)
{
    constexpr std::size_t deepestList = 64;
    endLine();
    if (name == u"li") {
        if (isClosing || m_lists.empty())
            return;
        HtmlList &list = m_lists.back();
        const QString number = listNumber(list.next++, list.format);
        m_builder.setNumber(list.format == u"bullet"            ? u"•"_s
                            : list.format == u"chineseCounting" ? number + u'、'
                            : number.isEmpty()                  ? QString{}
                                                                : number + u'.');
    } else if (!isClosing && m_lists.size() < deepestList) {
        m_lists.push_back(listOf(name, tag));
    } else if (isClosing && !m_lists.empty()) {
        m_lists.pop_back();
        m_builder.setNumber({});
    }
}

void HtmlReader::readElement(const QString &name, QStringView tag, bool isClosing)
{
    static const QRegularExpression heading{u"^h([1-6])$"_s};
    if (name == u"img" && m_leftOut.isEmpty())
        m_leftOut.append(QCoreApplication::translate("banfu::docx", "Pictures are left out."));
    if (name == u"span")
        return readSpan(tag, isClosing);
    if (name == u"table" || name == u"tr" || name == u"td" || name == u"th")
        return readTablePart(name, isClosing);
    if (name == u"ol" || name == u"ul" || name == u"li")
        return readList(name, tag, isClosing);
    if (name == u"b" || name == u"strong")
        m_strong = std::clamp(m_strong + (isClosing ? -1 : 1), 0, 1'000);
    if (isInline(name))
        return;
    endNumber();
    const auto match = heading.match(name);
    endLine();
    if (match.hasMatch()) {
        m_heading = isClosing ? 0 : match.captured(1).toInt();
        m_builder.setHeading(m_heading);
    }
}

} // namespace

Result<DocumentText> readHtml(QStringView html)
{
    if (html.size() > longestPage)
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate("banfu::publicletter",
                                                            "The page is too long to be a letter; nothing was read.")};
    return HtmlReader{html}.read();
}

Result<QString> textOfHtml(QStringView html)
{
    const auto document = readHtml(html);
    return document ? Result<QString>{shownText(*document)} : document.error();
}

} // namespace banfu
