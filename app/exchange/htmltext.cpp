#include "app/exchange/publicletter.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestPage = 50'000'000;
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
    return name == u"script" || name == u"style" || name == u"template" || name == u"iframe" || name == u"svg" ||
           name == u"object" || name == u"noframes" || name == u"select";
}

/// One pass from front to back; nothing is nested, looked up or loaded.
class HtmlReader
{
public:
    explicit HtmlReader(QStringView html)
        : m_html{html}
    {
    }
    QString text();

private:
    void readTag();
    void readEntity();
    qsizetype endOfTag(qsizetype from) const;
    void put(char32_t character);
    void endLine();

    QStringView m_html{};
    qsizetype m_at{0};
    QString m_text{};
    bool m_hasSpace{false};
    bool m_hasNewline{false};
};

QString HtmlReader::text()
{
    while (m_at < m_html.size()) {
        const QChar character = m_html.at(m_at);
        if (character == u'<') {
            readTag();
        } else if (character == u'&') {
            readEntity();
        } else {
            put(character.unicode());
            ++m_at;
        }
    }
    endLine();
    return m_text;
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
    const bool isLineStart = m_text.isEmpty() || m_text.back() == u'\n' || m_text.back() == u'\t';
    const bool isBetweenHan = m_hasNewline && character > 0x2e80 && !isLineStart && m_text.back().unicode() > 0x2e80;
    if (m_hasSpace && !isLineStart && !isBetweenHan)
        m_text += u' ';
    m_hasSpace = m_hasNewline = false;
    m_text += QString::fromUcs4(&character, 1);
}

void HtmlReader::endLine()
{
    m_hasSpace = m_hasNewline = false;
    while (m_text.endsWith(u'\t'))
        m_text.chop(1);
    if (!m_text.isEmpty() && m_text.back() != u'\n')
        m_text += u'\n';
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

void HtmlReader::readTag()
{
    const QStringView rest = m_html.sliced(m_at);
    if (rest.startsWith(u"<!--")) {
        const qsizetype end = m_html.indexOf(u"-->", m_at + 4);
        m_at = end < 0 ? m_html.size() : end + 3;
        return;
    }
    const bool isClosing = rest.startsWith(u"</");
    const qsizetype begin = isClosing ? 2 : 1;
    qsizetype length = 0;
    while (begin + length < rest.size() && length < longestName &&
           (rest.at(begin + length).isLetterOrNumber() || rest.at(begin + length) == u':'))
        ++length;
    const bool isDeclaration = rest.size() > 1 && (rest.at(1) == u'!' || rest.at(1) == u'?');
    if ((length == 0 || !rest.at(begin).isLetter() || rest.at(begin).unicode() > 127) && !isDeclaration) {
        put(u'<'); // a comparison, not a tag
        ++m_at;
        return;
    }
    const QString name = rest.sliced(begin, length).toString().toLower();
    m_at = endOfTag(m_at + begin + length);
    if (isDeclaration)
        return;
    if (isUnseen(name) && !isClosing) {
        const qsizetype end = m_html.indexOf(QString{u"</"_s + name}, m_at, Qt::CaseInsensitive);
        m_at = end < 0 ? m_html.size() : endOfTag(end + 2);
    } else if (name == u"td" || name == u"th") {
        if (isClosing && !m_text.isEmpty() && m_text.back() != u'\n') {
            m_text += u'\t';
            m_hasSpace = m_hasNewline = false;
        }
    } else if (!isInline(name)) {
        // A paragraph inside a cell does not end the row.
        const bool isInCell = (name == u"p" || name == u"div") && m_text.endsWith(u'\t');
        if (!isInCell)
            endLine();
    }
}

} // namespace

Result<QString> textOfHtml(QStringView html)
{
    if (html.size() > longestPage)
        return Error{.code = ErrorCode::InvalidInput,
                     .message = QCoreApplication::translate("banfu::publicletter",
                                                            "The page is too long to be a letter; nothing was read.")};
    return HtmlReader{html}.text();
}

} // namespace banfu
