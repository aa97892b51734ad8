#include "app/exchange/worksheet.h"

#include "app/exchange/worksheetreaders.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Workbook
{
    Q_DECLARE_TR_FUNCTIONS(banfu::workbook)
};

/// Serial numbers of days: Excel counts from 1900 and holds that year for a leap year; the other count begins in 1904.
QDate dateOfSerial(double serial, bool countsFrom1904)
{
    constexpr double last = 2'958'465; // 9999-12-31
    if (!(serial >= 1) || serial > last)
        return {};
    const auto days = static_cast<qint64>(std::floor(serial));
    if (countsFrom1904)
        return QDate{1904, 1, 1}.addDays(days);
    constexpr qint64 noSuchDay = 60; // 1900-02-29
    if (days == noSuchDay)
        return {};
    return days < noSuchDay ? QDate{1899, 12, 31}.addDays(days) : QDate{1899, 12, 30}.addDays(days);
}

QString timeText(double value)
{
    const double part = value - std::floor(value);
    return QTime{0, 0}.addSecs(static_cast<int>(std::lround(part * 86'400) % 86'400)).toString(u"HH:mm"_s);
}

/// As a clerk would write it: 13800000000, not 1.38e+10.
QString numberText(double value)
{
    constexpr double exact = 1e15; // beyond, a double leaves out whole numbers
    if (!std::isfinite(value))
        return {};
    if (std::abs(value) < exact && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    return std::abs(value) < exact && std::abs(value) >= 1e-4 ? QString::number(value, 'g', 15)
                                                              : QString::number(value, 'f', 0);
}

QString paddedText(double value, const CellFormat &format)
{
    const QString digits = numberText(value);
    if (value < 0 || digits.contains(u'.'))
        return digits;
    return format.before + digits.rightJustified(format.digits, u'0') + format.after;
}

} // namespace

Error damagedWorkbook(const QString &detail)
{
    return {.code = ErrorCode::InvalidInput,
            .message = Workbook::tr("The table is damaged, or not of the kind that its name says; nothing was read. "
                                    "Open it in the program that made it and save it again as .xlsx."),
            .detail = detail};
}

const WorksheetCell &Worksheet::at(qsizetype row, qsizetype column) const
{
    static const WorksheetCell none;
    if (row < 0 || row >= rows.size() || column < 0 || column >= rows.at(row).size())
        return none;
    return rows.at(row).at(column);
}

qsizetype Worksheet::columnCount() const
{
    qsizetype count = 0;
    for (const auto &row : rows)
        count = std::max(count, row.size());
    return count;
}

CellFormat builtInFormat(int number)
{
    const auto isWithin = [number](int first, int last) { return number >= first && number <= last; };
    if (isWithin(18, 21) || isWithin(32, 33) || isWithin(45, 47) || isWithin(55, 56))
        return {.kind = CellFormat::Kind::Time};
    if (isWithin(14, 22) || isWithin(27, 36) || isWithin(50, 58))
        return {.kind = CellFormat::Kind::Date};
    return {};
}

CellFormat formatOf(QStringView code)
{
    // Only the first section holds for what is positive; quoted words, [colours] and fillers are no letters of a date.
    CellFormat format;
    QString letters;
    bool hasZeros = false;
    bool isOnlyZeros = true;
    QString *words = &format.before;
    for (qsizetype at = 0; at < code.size() && code[at] != u';'; ++at) {
        const QChar sign = code[at];
        if (sign == u'"') {
            const qsizetype end = code.indexOf(u'"', at + 1);
            const qsizetype last = end < 0 ? code.size() : end;
            *words += code.sliced(at + 1, last - at - 1);
            at = last;
        } else if (sign == u'[') {
            const qsizetype end = code.indexOf(u']', at);
            const QStringView within = code.sliced(at, (end < 0 ? code.size() : end) - at);
            if (within.size() > 1 && u"hHmMsS"_s.contains(within[1]))
                letters += u'h'; // elapsed time: [h]:mm
            at += within.size();
        } else if (sign == u'\\') {
            if (at + 1 < code.size())
                *words += code[++at];
        } else if (sign == u'_' || sign == u'*') {
            ++at;
        } else if (sign == u'0') {
            isOnlyZeros = isOnlyZeros && words != &format.after;
            hasZeros = true;
            ++format.digits;
            if (at + 1 >= code.size() || code[at + 1] != u'0')
                words = &format.after;
        } else if (u"-/年月日号第 "_s.contains(sign)) {
            *words += sign;
        } else {
            isOnlyZeros = false;
            letters += sign.toLower();
        }
    }
    const bool isDate = letters.contains(u'y') || letters.contains(u'd') || letters == u"m" || letters == u"mm";
    if (hasZeros && isOnlyZeros && (format.digits > 1 || !(format.before + format.after).isEmpty()))
        return {
            .kind = CellFormat::Kind::Padded, .digits = format.digits, .before = format.before, .after = format.after};
    if (!hasZeros && isDate && !letters.contains(u"general"_s))
        return {.kind = CellFormat::Kind::Date};
    if (!letters.contains(u'#') && letters.contains(u'h') && (letters.contains(u'm') || letters.contains(u's')))
        return {.kind = CellFormat::Kind::Time};
    return {};
}

WorksheetCell numberCell(double value, const CellFormat &format, bool countsFrom1904)
{
    using Kind = WorksheetCell::Kind;
    if (!std::isfinite(value))
        return {.kind = Kind::Fault, .text = u"#NUM!"_s};
    const bool isTime = format.kind == CellFormat::Kind::Time || (format.kind == CellFormat::Kind::Date && value < 1);
    if (isTime && value >= 0 && value < 1)
        return {.kind = Kind::Text, .text = timeText(value)};
    if (format.kind == CellFormat::Kind::Date || isTime) {
        if (const QDate date = dateOfSerial(value, countsFrom1904); date.isValid())
            return {.kind = Kind::Date, .text = date.toString(Qt::ISODate), .date = date};
    }
    if (format.kind == CellFormat::Kind::Padded)
        return {.kind = Kind::Text, .text = paddedText(value, format)};
    return {.kind = Kind::Number, .text = numberText(value)};
}

WorksheetCell textCell(const QString &text)
{
    QString shown = text;
    if (!shown.isValidUtf16())
        shown = QString::fromUtf8(shown.toUtf8()); // a half of a character becomes a mark of its own
    if (shown.contains(u'\r'))
        shown.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    shown.removeIf([](QChar sign) { return sign.unicode() < 0x20 && sign != u'\n' && sign != u'\t'; });
    if (shown.isEmpty())
        return {};
    return {.kind = WorksheetCell::Kind::Text, .text = shown};
}

void WorksheetBuilder::refuse(const QString &message)
{
    if (!m_fault)
        m_fault = Error{.code = ErrorCode::InvalidInput, .message = message};
}

void WorksheetBuilder::begin(const QString &name, bool isHidden)
{
    if (m_sheets.size() >= WorkbookLimits::sheets)
        return refuse(
            Workbook::tr("The workbook has more than %1 tables; nothing was read.").arg(WorkbookLimits::sheets));
    m_sheets.append(Worksheet{.name = name, .isHidden = isHidden});
    m_merged.clear();
}

void WorksheetBuilder::put(int row, int column, WorksheetCell cell)
{
    if (m_fault || m_sheets.isEmpty() || cell.isEmpty() || row < 0 || column < 0)
        return;
    if (column >= WorkbookLimits::columns)
        return refuse(Workbook::tr("The table “%1” has more than %2 columns; nothing was read.")
                          .arg(m_sheets.last().name)
                          .arg(WorkbookLimits::columns));
    auto &rows = m_sheets.last().rows;
    m_characters += cell.text.size();
    m_cells += row >= rows.size() ? 1 + column : std::max<qsizetype>(0, column + 1 - rows.at(row).size());
    if (row >= WorkbookLimits::rows || m_cells > WorkbookLimits::cells || m_characters > WorkbookLimits::characters)
        return refuse(Workbook::tr("The workbook is larger than a register can be (%L1 rows, %L2 cells); nothing was "
                                   "read. Divide it, or delete what does not belong to it.")
                          .arg(WorkbookLimits::rows)
                          .arg(WorkbookLimits::cells));
    if (row >= rows.size())
        rows.resize(row + 1);
    auto &cells = rows[row];
    if (column >= cells.size())
        cells.resize(column + 1);
    cells[column] = std::move(cell);
}

void WorksheetBuilder::merge(const MergedArea &area)
{
    constexpr qsizetype most = 100'000;
    if (m_merged.size() < most && area.firstRow >= 0 && area.firstColumn >= 0 && area.lastRow >= area.firstRow &&
        area.lastColumn >= area.firstColumn)
        m_merged.append(area);
}

void WorksheetBuilder::hideRow(int row)
{
    if (!m_sheets.isEmpty() && row >= 0 && row < WorkbookLimits::rows)
        m_sheets.last().hiddenRows.append(row);
}

void WorksheetBuilder::hideColumns(int first, int last)
{
    if (m_sheets.isEmpty() || first < 0)
        return;
    for (int column = first; column <= std::min(last, WorkbookLimits::columns - 1); ++column)
        m_sheets.last().hiddenColumns.append(column);
}

/// Within what the table holds: an area may be as large as all that a table could be.
void WorksheetBuilder::fillMerged()
{
    const Worksheet &sheet = m_sheets.last();
    const auto lastRow = static_cast<int>(sheet.rows.size()) - 1;
    const auto lastColumn = static_cast<int>(sheet.columnCount()) - 1;
    qint64 filled = 0;
    for (const MergedArea &area : std::as_const(m_merged)) {
        const WorksheetCell first = sheet.at(area.firstRow, area.firstColumn);
        if (first.isEmpty())
            continue;
        for (int row = area.firstRow; row <= std::min(area.lastRow, lastRow); ++row) {
            for (int column = area.firstColumn; column <= std::min(area.lastColumn, lastColumn); ++column) {
                if (++filled > WorkbookLimits::cells)
                    return; // they overlap, as no program makes them
                put(row, column, first);
            }
        }
    }
}

void WorksheetBuilder::end()
{
    if (m_sheets.isEmpty() || m_fault)
        return;
    fillMerged();
    for (QList<int> *hidden : {&m_sheets.last().hiddenRows, &m_sheets.last().hiddenColumns}) {
        std::ranges::sort(*hidden);
        hidden->erase(std::unique(hidden->begin(), hidden->end()), hidden->end());
    }
}

QList<Worksheet> WorksheetBuilder::take()
{
    return std::exchange(m_sheets, {});
}

Result<QList<Worksheet>> readWorkbook(const QByteArray &bytes)
{
    if (bytes.size() > WorkbookLimits::bytes)
        return Error{
            .code = ErrorCode::InvalidInput,
            .message =
                Workbook::tr("The file has more than %1 MB; nothing was read.").arg(WorkbookLimits::bytes / 1'000'000)};
    if (bytes.startsWith("PK\x03\x04"))
        return readXlsx(bytes);
    if (bytes.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return readXls(bytes);
    return readSeparated(bytes);
}

} // namespace banfu
