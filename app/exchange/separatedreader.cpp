#include "app/base/encoding.h"
#include "app/exchange/documenttext.h"
#include "app/exchange/separatedtext.h"
#include "app/exchange/worksheetreaders.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Takes one field from `at` on and leaves it behind the separator; `isLast`: the line ended with it.
class FieldReader
{
public:
    FieldReader(QStringView text, QChar separator)
        : m_text{text}
        , m_separator{separator}
    {
    }
    bool atEnd() const { return m_at >= m_text.size(); }
    QString next(bool &isLast);

private:
    QString quoted();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at{0};
};

QString FieldReader::quoted()
{
    QString field;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const qsizetype end = m_text.indexOf(u'"', m_at);
        field += m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
        if (m_at >= m_text.size() || m_text[m_at] != u'"')
            break;
        field += u'"';
    }
    return field;
}

QString FieldReader::next(bool &isLast)
{
    QString field;
    if (m_at < m_text.size() && m_text[m_at] == u'"')
        field = quoted();
    const qsizetype begin = m_at; // what follows closing quotes belongs to the field, as spreadsheets read it
    while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != u'\n')
        ++m_at;
    field += m_text.sliced(begin, m_at - begin);
    isLast = m_at >= m_text.size() || m_text[m_at] == u'\n';
    ++m_at;
    return field;
}

/// ="0087" is how a number is kept from losing its zeros in such a table.
QString withoutGuards(const QString &field)
{
    if (field.size() >= 3 && field.startsWith("=\""_L1) && field.endsWith(u'"')) {
        const QStringView within = QStringView{field}.sliced(2).chopped(1);
        if (!within.contains(u'"'))
            return within.toString();
    }
    return withoutDisarming(field);
}

/// The separator that parts the first lines into the most columns, alike in most of them; of two, the rarer in texts.
QChar separatorOf(QStringView text)
{
    constexpr qsizetype firstLines = 40;
    constexpr qsizetype longest = 100'000;
    QChar best = u',';
    double bestWeight = 0;
    for (const QChar separator : {QChar{u'\t'}, QChar{u','}, QChar{u';'}, QChar{u'|'}, QChar{u'，'}}) {
        FieldReader fields{text.first(std::min(text.size(), longest)), separator};
        QHash<qsizetype, int> lines; // how many have so many columns
        for (qsizetype line = 0; line < firstLines && !fields.atEnd(); ++line) {
            qsizetype columns = 0;
            for (bool isLast = false; !isLast; ++columns)
                (void)fields.next(isLast);
            ++lines[columns];
        }
        for (const auto &[columns, count] : lines.asKeyValueRange()) {
            const double weight = columns < 2 ? 0 : static_cast<double>(count * std::min<qsizetype>(columns, 12));
            if (weight > bestWeight) {
                bestWeight = weight;
                best = separator;
            }
        }
    }
    return best;
}

} // namespace

bool beginsFormula(QStringView text)
{
    static const QString marks = u"=+-@\t\r\n＝＋－＠|"_s;
    const QStringView trimmed = text.trimmed();
    return !text.isEmpty() && (marks.contains(text.front()) || (!trimmed.isEmpty() && marks.contains(trimmed.front())));
}

static QStringView behindApostrophes(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    return text.sliced(at);
}

QString disarmed(const QString &text)
{
    return beginsFormula(behindApostrophes(text)) ? u'\'' + text : text;
}

QString withoutDisarming(const QString &text)
{
    return text.startsWith(u'\'') && beginsFormula(behindApostrophes(text)) ? text.sliced(1) : text;
}

/// A page whose name says that it is a workbook: systems of assigning offices write such. Only its tables' rows count.
static Result<QList<Worksheet>> readTablesOfPage(QStringView page)
{
    const auto document = readHtml(page);
    if (!document)
        return document.error();
    WorksheetBuilder builder;
    builder.begin({}, false);
    int row = 0;
    for (const DocumentParagraph &paragraph : document->paragraphs) {
        if (!paragraph.isRow || builder.fault())
            continue;
        const QStringList texts = paragraph.text.split(u'\t');
        for (qsizetype column = 0; column < texts.size(); ++column)
            builder.put(row, static_cast<int>(column), textCell(texts.at(column)));
        ++row;
    }
    builder.end();
    if (builder.fault())
        return *builder.fault();
    return builder.take();
}

Result<QList<Worksheet>> readSeparated(const QByteArray &bytes)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    QStringView text{*decoded};
    constexpr qsizetype headOfPage = 20'000;
    if (text.trimmed().startsWith(u'<') &&
        text.first(std::min(text.size(), headOfPage)).contains("<table"_L1, Qt::CaseInsensitive))
        return readTablesOfPage(text);
    QChar separator = separatorOf(text);
    if (text.startsWith(u"sep="_s) && text.indexOf(u'\n') == 5) { // Excel's own first line
        separator = text[4];
        text = text.sliced(6);
    }
    WorksheetBuilder builder;
    builder.begin({}, false);
    FieldReader fields{text, separator};
    for (int row = 0; !fields.atEnd() && !builder.fault(); ++row) {
        bool isLast = false;
        for (int column = 0; !isLast && !builder.fault(); ++column)
            builder.put(row, column, textCell(withoutGuards(fields.next(isLast))));
    }
    builder.end();
    if (builder.fault())
        return *builder.fault();
    return builder.take();
}

} // namespace banfu
