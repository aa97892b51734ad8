#include "app/print/webpage.h"

#include "app/base/xmlwriter.h"
#include "app/reply/plaintext.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

// Sizes in rem and ch: the page follows the reader's own letter size. 37 characters of Chinese are a readable line.
constexpr const char styleSheet[] = R"css(
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --quiet: #595959; --mark: #b3000c; --line: #c9c9c9; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #16181b; --ink: #e6e6e6; --quiet: #a8adb3; --mark: #ff8a80; --line: #44494f; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.85 "FangSong", "STFangsong",
  "Noto Serif CJK SC", "Songti SC", "SimSun", serif; overflow-wrap: break-word; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); color: var(--mark); padding: .25rem .75rem; }
main { max-width: 40rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
.issuer { margin: 0 0 1.5rem; padding-bottom: .5rem; border-bottom: 4px double var(--mark); color: var(--mark);
  text-align: center; text-indent: 0; font-size: 1.6rem; line-height: 1.4; font-weight: 700; }
h1 { margin: 0 0 1.25rem; font-size: 1.5rem; line-height: 1.5; text-align: center; text-wrap: balance; }
h2, h3, h4, h5 { margin: 1.25em 0 .25em; font-size: 1em; line-height: 1.85; text-indent: 2em; }
h2 { font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
h3 { font-family: "KaiTi", "Kaiti SC", "LXGW WenKai", serif; }
p { margin: 0; text-indent: 2em; text-align: justify; }
.run-in { text-indent: 2em; text-align: justify; margin-top: .25em; }
.run-in > * { display: inline; }
.item-kai { font-family: "KaiTi", "Kaiti SC", "LXGW WenKai", serif; font-weight: inherit; }
.item-hei { font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 1.75rem; padding: .5rem 0;
  border: solid var(--line); border-width: 1px 0; color: var(--quiet); font-size: .9rem; }
.facts dt::after { content: "："; }
.facts dd { margin: 0; }
.flush { text-indent: 0; }
.attachments { margin-top: 1.85em; }
.signature { margin-top: 1.85em; }
.signature p { text-align: right; text-indent: 0; }
.note { margin-top: 1em; }
.copies { margin-top: 1.85em; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .95rem; text-indent: 0; }
.inside { margin: 0 0 1rem; color: var(--mark); text-indent: 0; font-weight: 700; }
.table { overflow-x: auto; margin: .75em 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.5; }
th, td { border: 1px solid var(--line); padding: .3em .5em; text-align: left; min-width: 4em; }
a { color: var(--mark); }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
.letters { list-style: none; margin: 0; padding: 0; }
.letters li { padding: .6rem 0; border-bottom: 1px solid var(--line); line-height: 1.5; }
.letters small { display: block; color: var(--quiet); font-size: .9rem; }
@media (min-width: 60rem) { body { font-size: 1.25rem; } main { padding-top: 3rem; } }
@media print {
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #000; --mark: #f00; --line: #000; }
  body { font-size: 16pt; line-height: 29pt; } main { max-width: none; padding: 0; } .skip { display: none; }
  h1 { color: #000; } h2, h3, h4, h5 { break-after: avoid; } tr, .signature { break-inside: avoid; }
}
)css";

class PageWriter
{
public:
    void beginPage(const QString &title, const QString &description);
    QByteArray endPage() { return m_xml.close(2).bytes(); }
    void writeFacts(const Letter &letter, const PageFacts &facts);
    void setItemHeads(ItemHeadFace face) { m_itemHeads = face; }
    void writeBody(const QList<LetterParagraph> &body, int depthAbove = 0);
    void writeNotices(const Letter &letter);
    void writeEnd(const Letter &letter);
    XmlWriter &xml() { return m_xml; }

private:
    const char *headingElement(Level level);
    void writeParagraph(const QList<LetterParagraph> &parts);
    void writeTable(const QList<LetterParagraph> &rows);
    void writeItem(const LetterParagraph &part);

    ItemHeadFace m_itemHeads{ItemHeadFace::FangSong};
    XmlWriter m_xml{XmlWriter::Declaration::Html};
    int m_depthAbove{0};   ///< how many headings stand above the text's own, besides the page's
    QList<Level> m_open{}; ///< of the last heading, and before it those that it stands under
};

void PageWriter::beginPage(const QString &title, const QString &description)
{
    m_xml.open("html", {{"lang", u"zh-CN"_s}}).open("head").voidElement("meta", {{"charset", u"utf-8"_s}});
    m_xml.voidElement("meta", {{"name", u"viewport"_s}, {"content", u"width=device-width, initial-scale=1"_s}});
    m_xml.element("title", {}, title);
    m_xml.voidElement("meta", {{"name", u"description"_s}, {"content", description}});
    m_xml.open("style").raw(styleSheet).close(2).open("body");
}

void PageWriter::writeFacts(const Letter &letter, const PageFacts &facts)
{
    m_xml.open("dl", {{"class", u"facts"_s}});
    const auto fact = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            m_xml.element("dt", {}, name).element("dd", {}, value);
    };
    fact(u"索引号"_s, facts.index);
    fact(u"发文字号"_s, letter.documentNumber);
    fact(u"来源"_s, facts.source.isEmpty() ? letter.letterhead : facts.source);
    fact(u"成文日期"_s, letter.date);
    if (const QDate date = facts.publishedOn; date.isValid()) {
        const QString words = u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day());
        m_xml.element("dt", {}, u"发布时间").open("dd");
        m_xml.element("time", {{"datetime", date.toString(Qt::ISODate)}}, words).close();
    }
    m_xml.close();
}

/// The heading's element. No level is passed over, even where the text does: programs that read pages out count on it.
const char *PageWriter::headingElement(Level level)
{
    static constexpr const char *elements[] = {"h2", "h3", "h4", "h5", "h6"};
    while (!m_open.isEmpty() && m_open.last() >= level)
        m_open.removeLast();
    m_open.append(level);
    return elements[m_depthAbove + m_open.size() - 1];
}

/// What the office marks its letters with.
void PageWriter::writeNotices(const Letter &letter)
{
    for (const QString &mark : letter.marks)
        m_xml.element("p", {{"class", u"flush"_s}}, mark);
    for (const Notice &notice : letter.notices)
        m_xml.element("p", {{"class", u"flush"_s}}, notice.text);
}

/// A heading of levels one and two is the part up to its first 。; below them only what is no sentence.
void PageWriter::writeParagraph(const QList<LetterParagraph> &parts)
{
    QString text;
    for (const LetterParagraph &part : parts)
        text += part.label + part.text;
    const Level level = parts.first().level;
    const qsizetype stop = text.indexOf(u'。');
    const bool isHigh = level == Level::One || level == Level::Two;
    const bool isName = stop < 0 && !text.isEmpty() && !u"；，：、;,:"_s.contains(text.back());
    const bool isAlone = isHigh ? stop < 0 || stop + 1 == text.size() : isName;
    if (isHeading(level) && isAlone) {
        m_xml.element(headingElement(level), {}, text);
    } else if (isHigh) {
        m_xml.open("div", {{"class", u"run-in"_s}})
            .element(headingElement(level), {}, text.left(stop + 1))
            .element("p", {}, text.mid(stop + 1))
            .close();
    } else {
        m_xml.open("p");
        for (const LetterParagraph &part : parts)
            writeItem(part);
        m_xml.close();
    }
}

/// Its head in the face that the office sets heads of items in.
void PageWriter::writeItem(const LetterParagraph &part)
{
    const bool isSet = part.level == Level::RunIn && hasHead(part.level, part.head);
    const QString text = part.label + part.text;
    const qsizetype stop = text.indexOf(u'。');
    if (!isSet || m_itemHeads == ItemHeadFace::FangSong || stop < 0) {
        m_xml.text(text);
        return;
    }
    const QString face = m_itemHeads == ItemHeadFace::Kai ? u"item-kai"_s : u"item-hei"_s;
    m_xml.element("strong", {{"class", face}}, text.first(stop + 1)).text(text.sliced(stop + 1));
}

void PageWriter::writeTable(const QList<LetterParagraph> &rows)
{
    qsizetype columns = 0;
    for (const LetterParagraph &row : rows)
        columns = std::max(columns, row.text.count(u'\t') + 1);
    // What is wider than a telephone is moved within its frame, by the keyboard too.
    m_xml.open("div", {{"class", u"table"_s}, {"role", u"region"_s}, {"aria-label", u"表格"_s}, {"tabindex", u"0"_s}});
    m_xml.open("table");
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (row <= 1)
            m_xml.open(row == 0 ? "thead" : "tbody");
        m_xml.open("tr");
        QStringList cells = rows[row].text.split(u'\t');
        cells.resize(columns);
        for (const QString &cell : cells) {
            if (row == 0)
                m_xml.element("th", {{"scope", u"col"_s}}, cell);
            else
                m_xml.element("td", {}, cell);
        }
        m_xml.close();
        if (row == 0 || row + 1 == rows.size())
            m_xml.close();
    }
    m_xml.close(2);
}

void PageWriter::writeBody(const QList<LetterParagraph> &body, int depthAbove)
{
    m_depthAbove = depthAbove;
    m_open.clear();
    for (qsizetype k = 0; k < body.size();) {
        const bool isTable = body[k].level == Level::TableRow;
        QList<LetterParagraph> parts{body[k++]};
        while (k < body.size() && (isTable ? body[k].level == Level::TableRow : body[k].runsOn))
            parts.append(body[k++]);
        if (isTable)
            writeTable(parts);
        else
            writeParagraph(parts);
    }
}

void PageWriter::writeEnd(const Letter &letter)
{
    const auto lines = [&](const char *element, const QString &kind, const QStringList &texts) {
        if (texts.join(QString{}).isEmpty())
            return;
        m_xml.open(element, {{"class", kind}});
        for (const QString &text : texts)
            if (!text.isEmpty())
                m_xml.element("p", {}, text);
        m_xml.close();
    };
    lines("section", u"attachments"_s, attachmentLines(letter));
    lines("div", u"signature"_s, QStringList{letter.signature} + letter.coSigners + QStringList{letter.date});
    lines("div", u"note"_s, {letter.contactNote});
    for (const AttachmentText &attachment : letter.attachmentTexts) {
        m_xml.open("section", {{"class", u"attachments"_s}}).element("p", {{"class", u"flush"_s}}, attachment.label);
        m_xml.element("h2", {{"class", u"flush"_s}}, attachment.title);
        writeBody(attachment.body, 1);
        m_xml.close();
    }
    if (const QString copies = copiesLine(letter); !copies.isEmpty())
        m_xml.element("p", {{"class", u"copies"_s}}, copies);
}

} // namespace

QByteArray toHtml(const Letter &letter, const PageFacts &facts)
{
    PageWriter page;
    page.setItemHeads(letter.itemHeads);
    QString opening;
    for (const LetterParagraph &paragraph : letter.body)
        if (opening.isEmpty())
            opening = paragraph.label + paragraph.text.left(150);
    page.beginPage(letter.title, opening);
    XmlWriter &xml = page.xml();
    xml.element("a", {{"class", u"skip"_s}, {"href", u"#text"_s}}, u"跳到正文");
    xml.open("main").open("article");
    if (facts.isInside)
        xml.element("p", {{"class", u"inside"_s}}, u"内部使用，不得公开");
    if (!letter.letterhead.isEmpty())
        xml.element("p", {{"class", u"issuer"_s}}, letter.letterhead);
    xml.element("h1", {}, letter.title);
    page.writeFacts(letter, facts);
    page.writeNotices(letter);
    xml.open("div", {{"id", u"text"_s}, {"tabindex", u"-1"_s}});
    if (!letter.salutation.isEmpty())
        xml.element("p", {{"class", u"flush"_s}}, letter.salutation);
    page.writeBody(letter.body);
    page.writeEnd(letter);
    xml.close(3);
    return page.endPage();
}

QString pageIndex(const OfficeSettings &office, const std::optional<DocumentNumber> &number)
{
    if (office.indexPrefix.isEmpty() || !number)
        return {};
    return u"%1/%2-%3"_s.arg(office.indexPrefix).arg(number->year()).arg(number->serial(), 5, 10, QChar{u'0'});
}

QByteArray toHtmlIndex(const QString &source, const QList<IndexEntry> &entries)
{
    PageWriter page;
    const QString title = source + u"建议提案办理答复公开"_s;
    page.beginPage(title, u"共%1件答复"_s.arg(entries.size()));
    XmlWriter &xml = page.xml();
    xml.open("main").element("h1", {}, title);
    QStringList sessions;
    for (const IndexEntry &entry : entries)
        if (!sessions.contains(entry.session))
            sessions << entry.session;
    for (const QString &session : sessions) {
        xml.open("section").element("h2", {{"class", u"flush"_s}}, session);
        xml.open("ul", {{"class", u"letters"_s}});
        for (const IndexEntry &entry : entries) {
            if (entry.session != session)
                continue;
            xml.open("li").element("a", {{"href", QString::fromLatin1(QUrl::toPercentEncoding(entry.fileName))}},
                                   entry.title);
            const QString number = entry.number.isEmpty() ? QString{} : u"第%1号"_s.arg(entry.number);
            const QString gap = number.isEmpty() || entry.date.isEmpty() ? QString{} : u" · "_s;
            xml.element("small", {}, number + gap + entry.date).close();
        }
        xml.close(2);
    }
    xml.close();
    return page.endPage();
}

} // namespace banfu
