#include "app/base/zip.h"
#include "app/exchange/documentbuilder.h"
#include "app/exchange/documenttext.h"
#include "app/exchange/docxnumbering.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

// A letter of 200 pages has about 150,000 characters; what is beyond ten times that is refused before it costs.
constexpr qint64 largestPart = 60'000'000;
constexpr int deepestElement = 256;
constexpr qint64 mostElements = 1'500'000;
constexpr qsizetype mostCharacters = 2'000'000;

struct Docx
{
    Q_DECLARE_TR_FUNCTIONS(banfu::docx)
};

/// The faces of heads in official letters, by any maker's name.
bool isStrongFace(QStringView name)
{
    return name.contains(u'楷') || (name.contains(u'黑') && !name.contains(u"雅黑")) ||
           name.startsWith(u"KaiTi", Qt::CaseInsensitive) || name.startsWith(u"SimHei", Qt::CaseInsensitive);
}

Error docxRefusal(const QString &message)
{
    return {.code = ErrorCode::InvalidInput, .message = message};
}

/// The kinds of element that a reader of text must tell apart.
enum class Element { Other, Skipped, Paragraph, Run, Text, Table, Row, Cell };

/// Walks once through a part of the package (the document, its footnotes) and never back.
class DocxPartReader
{
public:
    DocxPartReader(const QByteArray &xml, DocxNumbering &numbering, DocumentBuilder &builder, QStringList &leftOut)
        : m_xml{xml}
        , m_numbering{numbering}
        , m_builder{builder}
        , m_leftOut{leftOut}
    {
    }
    Result<void> read();

private:
    Element begin(QStringView name);
    Element beginText(QStringView name);
    void property(QStringView name);
    void end(Element element);
    void startParagraph();
    void putSymbol();
    void put(QStringView text);
    bool isInParagraph() const { return !m_paragraphs.empty(); }
    QString value(QStringView name = u"val") const;
    bool isOn() const;
    void leaveOut(const QString &what);

    /// A text box stands inside a paragraph and holds others.
    struct OpenParagraph
    {
        DocxListPlace place{};
        QString style{};
        int heading{0};
        bool isMarkDeleted{false};
        QString text{};
        QList<std::pair<qsizetype, qsizetype>> strong{}; ///< where words in bold, Hei or Kai begin and end
    };

    QXmlStreamReader m_xml;
    DocxNumbering &m_numbering;
    DocumentBuilder &m_builder;
    QStringList &m_leftOut;
    std::vector<Element> m_stack{};
    std::vector<OpenParagraph> m_paragraphs{};
    QString m_joined{}; ///< of paragraphs whose mark was deleted
    int m_skipped{0};   ///< depth inside what is left out
    bool m_isRunHidden{false};
    bool m_isRunStrong{false};
    bool m_isInProperties{false};
    bool m_isChoiceTaken{false};
    qsizetype m_size{0};
};

QString DocxPartReader::value(QStringView name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

bool DocxPartReader::isOn() const
{
    const QString text = value();
    return text != u"0" && text != u"false" && text != u"off";
}

void DocxPartReader::leaveOut(const QString &what)
{
    if (!m_leftOut.contains(what))
        m_leftOut.append(what);
}

/// A character of a symbol face: its private code is no text, a dot stands for it.
void DocxPartReader::putSymbol()
{
    constexpr char16_t privateFirst = 0xe000;
    constexpr char16_t privateLast = 0xf8ff;
    bool isNumber = false;
    const uint code = value(u"char").toUInt(&isNumber, 16);
    const bool isPrivate = code >= privateFirst && code <= privateLast;
    if (isNumber && code >= 0x20 && code < 0xd800 && !isPrivate)
        m_paragraphs.back().text += QChar(static_cast<char16_t>(code));
    else
        m_paragraphs.back().text += u'•';
}

void DocxPartReader::put(QStringView text)
{
    OpenParagraph &paragraph = m_paragraphs.back();
    if (m_isRunStrong)
        paragraph.strong.emplaceBack(paragraph.text.size(), paragraph.text.size() + text.size());
    paragraph.text += text;
}

/// What a paragraph's or a run's properties say.
void DocxPartReader::property(QStringView name)
{
    if (!isInParagraph())
        return;
    OpenParagraph &paragraph = m_paragraphs.back();
    if (name == u"pStyle")
        paragraph.style = value();
    else if (name == u"numId")
        paragraph.place.list = value().toInt();
    else if (name == u"ilvl")
        paragraph.place.level = qBound(0, value().toInt(), 8);
    else if (name == u"outlineLvl")
        paragraph.heading = qBound(0, value().toInt() + 1, 10) % 10; // 9 is body text
    else if (name == u"vanish")
        m_isRunHidden = m_isRunHidden || isOn();
    else if (m_isInProperties)
        return; // of the paragraph's mark, no text's
    else if (name == u"b")
        m_isRunStrong = m_isRunStrong || isOn();
    else if (name == u"rFonts")
        m_isRunStrong = m_isRunStrong || isStrongFace(value(u"eastAsia"));
    else if (name == u"rStyle")
        m_isRunHidden = m_isRunHidden || m_numbering.style(value()).isHidden;
}

Element DocxPartReader::beginText(QStringView name)
{
    QString &text = m_paragraphs.back().text;
    if (m_isRunHidden)
        return name == u"t" || name == u"tab" || name == u"br" ? Element::Skipped : Element::Other;
    if (name == u"t")
        return Element::Text;
    if (name == u"tab" || name == u"ptab")
        text += u' ';
    else if (name == u"br" || name == u"cr")
        text += u'\n';
    else if (name == u"noBreakHyphen")
        text += u'-';
    else if (name == u"sym")
        putSymbol();
    return Element::Other;
}

Element DocxPartReader::begin(QStringView name)
{
    static const QStringList skipped{
        u"del"_s,       u"moveFrom"_s,  u"instrText"_s,       u"delText"_s,     u"delInstrText"_s, u"rt"_s,
        u"comment"_s,   u"sectPr"_s,    u"tblPr"_s,           u"trPr"_s,        u"tblGrid"_s,      u"sdtPr"_s,
        u"pPrChange"_s, u"rPrChange"_s, u"numberingChange"_s, u"tblPrChange"_s, u"object"_s,       u"chart"_s};
    if (name == u"AlternateContent") {
        m_isChoiceTaken = false;
    } else if (name == u"Choice") {
        if (m_isChoiceTaken)
            return Element::Skipped;
        m_isChoiceTaken = true;
    } else if (name == u"Fallback" && m_isChoiceTaken) {
        return Element::Skipped; // the same again for older programs
    }
    if (name == u"blip" || name == u"imagedata")
        leaveOut(Docx::tr("Pictures are left out."));
    if (name == u"footnote" || name == u"endnote") {
        const QString type = value(u"type");
        return type == u"separator" || type == u"continuationSeparator" || type == u"continuationNotice"
                   ? Element::Skipped
                   : Element::Other;
    }
    if (name == u"footnoteReference" || name == u"endnoteReference")
        leaveOut(Docx::tr("The notes stand behind the text."));
    if (m_isInProperties && name == u"del" && isInParagraph())
        m_paragraphs.back().isMarkDeleted = true;
    if (skipped.contains(name))
        return Element::Skipped;
    if (name == u"p") {
        startParagraph();
        return Element::Paragraph;
    }
    if (name == u"tbl") {
        m_builder.beginTable();
        return Element::Table;
    }
    if (name == u"tr")
        return Element::Row;
    if (name == u"tc") {
        m_builder.beginCell();
        return Element::Cell;
    }
    if (name == u"pPr")
        m_isInProperties = true;
    if (name == u"r") {
        m_isRunHidden = m_isRunStrong = false;
        return Element::Run;
    }
    property(name);
    return isInParagraph() && !m_isInProperties ? beginText(name) : Element::Other;
}

void DocxPartReader::startParagraph()
{
    m_paragraphs.emplace_back();
    m_isInProperties = false;
    m_isRunHidden = m_isRunStrong = false;
}

void DocxPartReader::end(Element element)
{
    switch (element) {
    case Element::Skipped:
        --m_skipped;
        return;
    case Element::Table:
        m_builder.endTable();
        return;
    case Element::Row:
        m_builder.endRow();
        return;
    case Element::Run:
        m_isRunHidden = false;
        return;
    case Element::Other:
    case Element::Text:
    case Element::Cell:
        return;
    case Element::Paragraph:
        break;
    }
    const OpenParagraph paragraph = std::move(m_paragraphs.back());
    m_paragraphs.pop_back();
    if (paragraph.isMarkDeleted) {
        m_joined += paragraph.text;
        return;
    }
    const qsizetype joined = m_joined.size();
    const QString text = std::exchange(m_joined, {}) + paragraph.text;
    const DocxStyle style = m_numbering.style(paragraph.style);
    const int list = paragraph.place.list.value_or(style.place.list.value_or(0));
    const int level = paragraph.place.level.value_or(style.place.level.value_or(0));
    const QString number = m_numbering.next(list, level);
    if (!text.trimmed().isEmpty()) {
        m_builder.setNumber(number);
        m_builder.setHeading(paragraph.heading > 0 ? paragraph.heading : style.heading);
    }
    qsizetype from = 0;
    auto strong = paragraph.strong.cbegin();
    for (const QStringView line : QStringView{text}.tokenize(u'\n')) {
        qsizetype done = 0;
        for (; strong != paragraph.strong.cend() && strong->first + joined <= from + line.size(); ++strong) {
            const qsizetype begin = std::clamp(strong->first + joined - from, done, line.size());
            const qsizetype end = std::clamp(strong->second + joined - from, begin, line.size());
            m_builder.add(line.sliced(done, begin - done));
            m_builder.add(line.sliced(begin, end - begin), true);
            done = end;
            if (strong->second + joined > from + line.size())
                break; // goes on in the next line
        }
        m_builder.add(line.sliced(done));
        m_builder.endParagraph();
        from += line.size() + 1;
    }
}

Result<void> DocxPartReader::read()
{
    qint64 elements = 0;
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::DTD:
            return docxRefusal(Docx::tr("The document declares entities of its own, as no word processor does; nothing "
                                        "was read."));
        case QXmlStreamReader::StartElement: {
            if (m_stack.size() >= deepestElement || ++elements > mostElements)
                return docxRefusal(
                    Docx::tr("The document is nested too deeply or too large to be a letter; nothing was "
                             "read."));
            const Element element = m_skipped > 0 ? Element::Skipped : begin(m_xml.name());
            m_skipped += element == Element::Skipped ? 1 : 0;
            m_stack.push_back(element);
            break;
        }
        case QXmlStreamReader::EndElement: {
            if (m_xml.name() == u"pPr")
                m_isInProperties = false;
            const Element element = m_stack.back();
            m_stack.pop_back();
            end(element);
            break;
        }
        case QXmlStreamReader::Characters:
            if (m_skipped == 0 && !m_stack.empty() && m_stack.back() == Element::Text && isInParagraph()) {
                put(m_xml.text());
                m_size += m_xml.text().size();
            }
            break;
        default:
            break;
        }
        if (m_size > mostCharacters)
            return docxRefusal(Docx::tr("The document is nested too deeply or too large to be a letter; nothing was "
                                        "read."));
    }
    if (m_xml.hasError())
        return docxRefusal(
            Docx::tr("The document is damaged (line %1: %2); nothing was read. Open it in the program that "
                     "made it and save it again.")
                .arg(m_xml.lineNumber())
                .arg(m_xml.errorString()));
    return {};
}

/// The part that holds the text; its usual name, unless the package says another.
Result<QByteArray> mainPart(ZipReader &package)
{
    for (const QString &name : {u"word/document.xml"_s, u"word/document2.xml"_s}) {
        if (package.contains(name))
            return package.read(name);
    }
    return docxRefusal(Docx::tr("This is no Word document (.docx): it has no text part. Nothing was read."));
}

} // namespace

Result<DocumentText> readDocx(const QByteArray &bytes)
{
    auto package = ZipReader::open(bytes, {.part = largestPart});
    if (!package)
        return package.error();
    const auto document = mainPart(*package);
    if (!document)
        return document.error();
    DocxNumbering numbering;
    for (const auto &[name, take] : {std::pair{u"word/styles.xml"_s, &DocxNumbering::readStyles},
                                     std::pair{u"word/numbering.xml"_s, &DocxNumbering::readLists}}) {
        if (!package->contains(name))
            continue;
        const auto part = package->read(name);
        if (!part)
            return part.error();
        (numbering.*take)(*part);
    }
    DocumentText result;
    DocumentBuilder builder;
    if (const auto read = DocxPartReader{*document, numbering, builder, result.leftOut}.read(); !read)
        return read.error();
    for (const QString &name : {u"word/footnotes.xml"_s, u"word/endnotes.xml"_s}) {
        if (!package->contains(name))
            continue;
        const auto part = package->read(name);
        if (!part)
            return part.error();
        if (const auto read = DocxPartReader{*part, numbering, builder, result.leftOut}.read(); !read)
            return read.error();
    }
    result.paragraphs = builder.take();
    return result;
}

} // namespace banfu
