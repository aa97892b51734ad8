#include "app/exchange/formsheet.h"

#include "app/exchange/xlsxparts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct FormWords
{
    Q_DECLARE_TR_FUNCTIONS(banfu::reportform)
};

/// {编号}: what a form asks for.
const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern{u"[{｛]\\s*([\\p{L}\\p{N}（）()]{1,20})\\s*[}｝]"_s};
    return pattern;
}

} // namespace

Error formRefusal(const QString &message)
{
    return {.code = ErrorCode::InvalidInput, .message = message};
}

SheetForm::Cell SheetForm::readCell(QXmlStreamReader &xml, qsizetype begin, int column) const
{
    const auto attributes = xml.attributes();
    Cell cell{.column = column, .begin = begin};
    if (const auto place = placeOfXlsxCell(attributes.value("r"_L1)); place.first >= 0)
        cell.column = place.first;
    if (attributes.hasAttribute("s"_L1))
        cell.style = attributes.value("s"_L1).toInt();
    const bool isShared = attributes.value("t"_L1) == u"s";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"v" && isShared) {
            cell.text = m_texts.value(xml.readElementText().toLongLong());
        } else if (xml.name() == u"is") {
            cell.text = xlsxRichText(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    cell.end = xml.characterOffset();
    return cell;
}

Result<void> SheetForm::read()
{
    QXmlStreamReader xml{m_xml};
    bool isInData = false;
    bool isInRow = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return damagedWorkbook(u"a document type in a sheet"_s);
        if (token == QXmlStreamReader::EndElement && xml.name() == u"row" && isInRow) {
            m_rows.last().end = xml.characterOffset();
            isInRow = false;
        }
        if (token == QXmlStreamReader::EndElement && xml.name() == u"sheetData")
            isInData = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        // Looked for backwards: behind a text the reader stands past the mark that ended it.
        const qsizetype begin = m_xml.lastIndexOf(u'<', m_xml.lastIndexOf(u'>', xml.characterOffset() - 1));
        if (xml.name() == u"sheetData") {
            if (!xml.prefix().isEmpty())
                return formRefusal(
                    FormWords::tr("The form cannot be filled in as it is; nothing was written. Open it in a "
                                  "spreadsheet program and save it again as .xlsx."));
            isInData = true;
        } else if (isInData && !isInRow && xml.name() == u"row") {
            isInRow = true;
            const int row = xml.attributes().value("r"_L1).toInt();
            m_rows.append({.row = row > 0 ? row - 1 : (m_rows.isEmpty() ? 0 : m_rows.last().row + 1),
                           .begin = begin,
                           .bodyBegin = static_cast<qsizetype>(xml.characterOffset()),
                           .end = static_cast<qsizetype>(xml.characterOffset())});
        } else if (isInRow && xml.name() == u"c") {
            const auto &cells = m_rows.last().cells;
            m_rows.last().cells.append(readCell(xml, begin, cells.isEmpty() ? 0 : cells.last().column + 1));
        }
    }
    return xml.hasError() ? Result<void>{damagedWorkbook(xml.errorString())} : Result<void>{};
}

bool SheetForm::ask(int row, int column, const QString &word)
{
    const auto place = std::ranges::find(m_rows, row, &Row::row);
    if (place == m_rows.end())
        return false;
    auto &cells = place->cells;
    const auto cell = std::ranges::find_if(cells, [&](const Cell &c) { return c.column >= column; });
    const QString asked = u'{' + word + u'}';
    if (cell != cells.end() && cell->column == column) {
        cell->text = asked;
        return true;
    }
    if (cells.isEmpty())
        return false;
    const qsizetype at = cell == cells.end() ? cells.last().end : cell->begin;
    cells.insert(cell, Cell{.column = column, .begin = at, .end = at, .text = asked});
    return true;
}

/// The first word, with its cell, that fits the test; empty: none does.
template <typename Test>
QString SheetForm::firstWord(Test test) const
{
    for (const Row &row : m_rows) {
        for (const Cell &cell : row.cells) {
            for (const auto &match : placeholder().globalMatch(cell.text)) {
                if (test(match.captured(1), row.row))
                    return FormWords::tr("%1 in cell %2")
                        .arg(match.captured(), xlsxColumnName(cell.column) + QString::number(row.row + 1));
            }
        }
    }
    return {};
}

Result<void> SheetForm::check(const FormValues &values) const
{
    const QString unknown = firstWord([&](const QString &asked, int) { return !values.isKnown(asked); });
    if (!unknown.isEmpty())
        return formRefusal(
            FormWords::tr("The form asks for %1, which the register does not know; nothing was written.").arg(unknown));
    const auto repeated = growth(values);
    const QString elsewhere = firstWord(
        [&](const QString &asked, int row) { return !values.isOfAll(asked) && repeated && row != repeated->row; });
    if (!elsewhere.isEmpty())
        return formRefusal(FormWords::tr("%1 lies outside of row %2, which is the one that is repeated for each "
                                         "suggestion; nothing was written. Move it there.")
                               .arg(elsewhere)
                               .arg(repeated->row + 1));
    const auto row = repeated ? std::ranges::find(m_rows, repeated->row, &Row::row) : m_rows.end();
    if (row != m_rows.end() && (row->end - row->begin) * repeated->count > WorkbookLimits::part)
        return formRefusal(FormWords::tr("The form becomes larger than a workbook can be; nothing was written."));
    return {};
}

bool SheetForm::asks() const
{
    return std::ranges::any_of(m_rows, [](const Row &row) {
        return std::ranges::any_of(row.cells,
                                   [](const Cell &cell) { return placeholder().match(cell.text).hasMatch(); });
    });
}

std::optional<RowGrowth> SheetForm::growth(const FormValues &values) const
{
    for (const Row &row : m_rows) {
        for (const Cell &cell : row.cells) {
            for (const auto &match : placeholder().globalMatch(cell.text)) {
                if (!values.isOfAll(match.captured(1)))
                    return RowGrowth{.row = row.row, .count = static_cast<int>(std::max<qsizetype>(1, values.count()))};
            }
        }
    }
    return std::nullopt;
}

static QString xmlText(const QString &text)
{
    QString clean;
    for (const QChar sign : text.toHtmlEscaped()) {
        const bool isControl = sign.unicode() < 0x20 && sign != u'\n' && sign != u'\t';
        if (isControl || sign.unicode() >= 0xfffe) // no character of XML
            clean += u"_x%1_"_s.arg(uint{sign.unicode()}, 4, 16, QChar{u'0'});
        else
            clean += sign;
    }
    return clean;
}

/// A cell that is asked for: its style stays, its value is new.
QString SheetForm::cellText(const Cell &cell, int newRow, const FormValues &values, qsizetype file) const
{
    constexpr qsizetype mostCharacters = 32'767; // of one cell, in Excel
    const QString head = u"<c r=\"%1%2\"%3"_s.arg(xlsxColumnName(cell.column))
                             .arg(newRow + 1)
                             .arg(cell.style < 0 ? QString{} : u" s=\"%1\""_s.arg(cell.style));
    const auto whole = placeholder().match(cell.text.trimmed());
    const bool isAlone = whole.hasMatch() && whole.capturedLength() == cell.text.trimmed().size();
    const QVariant value = isAlone ? values.value(whole.captured(1), file) : QVariant{};
    if (isAlone && value.typeId() == QMetaType::Int)
        return head + u"><v>%1</v></c>"_s.arg(value.toInt());
    const QDate date = value.typeId() == QMetaType::QDate ? value.toDate() : QDate{};
    const bool isDateCell = m_formats.value(cell.style).kind == CellFormat::Kind::Date;
    if (date.isValid() && isDateCell && date.year() >= 1901) {
        const QDate first = m_countsFrom1904 ? QDate{1904, 1, 1} : QDate{1899, 12, 30};
        return head + u"><v>%1</v></c>"_s.arg(first.daysTo(date));
    }
    QString text;
    qsizetype done = 0;
    for (const auto &match : placeholder().globalMatch(cell.text)) {
        const QVariant each = values.value(match.captured(1), file);
        text += cell.text.sliced(done, match.capturedStart() - done);
        text += each.typeId() == QMetaType::QDate ? each.toDate().toString(u"yyyy年M月d日"_s) : each.toString();
        done = match.capturedEnd();
    }
    text += cell.text.sliced(done);
    if (text.isEmpty())
        return head + u"/>"_s;
    return head +
           u" t=\"inlineStr\"><is><t xml:space=\"preserve\">%1</t></is></c>"_s.arg(xmlText(text.left(mostCharacters)));
}

/// A formula's opening tag: the area that it holds for follows. What cells share, the first copy goes on sharing; in
/// the others it is spelt out.
static QString grownOpening(QString tag, const RowGrowth &growth, int copy)
{
    static const QRegularExpression area{u"(?<= ref=\")[^\"]*"_s};
    static const QRegularExpression sharing{u" (?:t=\"shared\"|ref=\"[^\"]*\"|si=\"\\d+\")"_s};
    if (copy > 0 && tag.contains("t=\"shared\""_L1))
        return tag.remove(sharing);
    const auto match = area.match(tag);
    if (!match.hasMatch())
        return tag;
    const bool isOwn = copy >= 0 && tag.contains("t=\"array\""_L1);
    return tag.replace(match.capturedStart(), match.capturedLength(),
                       isOwn ? grownFormula(match.captured(), growth, copy) : grownAreas(match.captured(), growth));
}

/// A cell that is not asked for; a formula in it follows, its old result is left to be computed anew.
QString SheetForm::kept(const Cell &cell, int newRow, const RowGrowth &growth, int copy) const
{
    static const QRegularExpression place{u"\\br=\"[A-Z]+\\d+\""_s};
    static const QRegularExpression formula{u"(<f\\b[^>]*>)([^<]*)(</f>)"_s};
    static const QRegularExpression sharedFormula{u"<f\\b[^>]*/>"_s}; // which another cell spells out
    static const QRegularExpression result{u"<v>[^<]*</v>"_s};
    QString text = m_xml.sliced(cell.begin, cell.end - cell.begin);
    const qsizetype tagEnd = text.indexOf(u'>');
    QString tag = text.first(tagEnd + 1);
    tag.replace(place, u"r=\"%1%2\""_s.arg(xlsxColumnName(cell.column)).arg(newRow + 1));
    QString body = text.sliced(tagEnd + 1);
    if (const auto match = formula.match(body); match.hasMatch()) {
        QString plain = match.captured(2);
        plain.replace(u"&quot;"_s, u"\""_s)
            .replace(u"&amp;"_s, u"&"_s)
            .replace(u"&lt;"_s, u"<"_s)
            .replace(u"&gt;"_s, u">"_s);
        body.replace(match.capturedStart(), match.capturedLength(),
                     grownOpening(match.captured(1), growth, copy) + grownFormula(plain, growth, copy).toHtmlEscaped() +
                         match.captured(3));
        body.remove(result);
    } else if (body.contains(sharedFormula)) {
        body.remove(result);
    }
    return tag + body;
}

QString SheetForm::rowText(const Row &row, int newRow, const FormValues &values, qsizetype file,
                           const RowGrowth &growth, int copy) const
{
    static const QRegularExpression number{u"\\br=\"\\d+\""_s};
    QString text = m_xml.sliced(row.begin, row.bodyBegin - row.begin);
    text.replace(number, u"r=\"%1\""_s.arg(newRow + 1));
    qsizetype done = row.bodyBegin;
    for (const Cell &cell : row.cells) {
        text += m_xml.sliced(done, cell.begin - done);
        text += placeholder().match(cell.text).hasMatch() ? cellText(cell, newRow, values, file)
                                                          : kept(cell, newRow, growth, copy);
        done = cell.end;
    }
    return text + m_xml.sliced(done, row.end - done);
}

/// What stands before and behind the rows: areas that are merged, formatted, checked, filtered.
QString SheetForm::surroundings(QString text, const RowGrowth &growth) const
{
    static const QRegularExpression merged{u"<mergeCell ref=\"([^\"]+)\"\\s*/>"_s};
    static const QRegularExpression areas{u"\\b((?:sq)?ref)=\"([^\"]+)\""_s};
    const auto replaced = [](const QString &all, const QRegularExpression &pattern, auto replacement) {
        QString result;
        qsizetype done = 0;
        for (const auto &match : pattern.globalMatch(all)) {
            result += all.sliced(done, match.capturedStart() - done) + replacement(match);
            done = match.capturedEnd();
        }
        return result + all.sliced(done);
    };
    const auto isOfRow = [&](const QString &area) {
        return placeOfXlsxCell(area.section(u':', 0, 0)).second == growth.row &&
               placeOfXlsxCell(area.section(u':', 1)).second == growth.row;
    };
    text = replaced(text, areas, [&](const QRegularExpressionMatch &match) {
        const QString area = match.captured(2);
        return u"%1=\"%2\""_s.arg(match.captured(1), isOfRow(area) && area.contains(u':') && match.captured(1) == u"ref"
                                                         ? area
                                                         : grownAreas(area, growth));
    });
    int count = 0;
    text = replaced(text, merged, [&](const QRegularExpressionMatch &match) {
        const QString area = match.captured(1);
        const int copies = isOfRow(area) ? growth.count : 1;
        QString all;
        for (int copy = 0; copy < copies; ++copy, ++count)
            all += u"<mergeCell ref=\"%1\"/>"_s.arg(copies == 1 ? area : grownFormula(area, growth, copy));
        return all;
    });
    static const QRegularExpression counted{u"<mergeCells count=\"\\d+\""_s};
    return text.replace(counted, u"<mergeCells count=\"%1\""_s.arg(count));
}

QString SheetForm::filled(const FormValues &values) const
{
    if (m_rows.isEmpty())
        return m_xml;
    const auto repeated = growth(values);
    const RowGrowth grown = repeated.value_or(RowGrowth{.row = m_rows.last().row, .count = 1});
    QString text = surroundings(m_xml.first(m_rows.first().begin), grown);
    qsizetype done = m_rows.first().begin;
    for (const Row &row : m_rows) {
        text += m_xml.sliced(done, row.begin - done);
        done = row.end;
        if (!repeated || row.row != grown.row) {
            text += rowText(row, grown.moved(row.row), values, -1, grown, -1);
            continue;
        }
        for (int copy = 0; copy < grown.count; ++copy)
            text += rowText(row, row.row + copy, values, copy, grown, copy);
    }
    return text + surroundings(m_xml.sliced(done), grown);
}

} // namespace banfu
