#include "app/exchange/table.h"

#include "app/base/files.h"
#include "app/exchange/ledgertable.h"
#include "app/exchange/separatedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QVariant>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Column
{
    QString heading{};
    int width{0}; ///< in characters of the workbook's default face
    QVariant (*value)(const SuggestionSummary &){};
};

// The table goes to other offices: its words are Chinese whatever the program's language is.
QString stageWord(Stage stage)
{
    switch (stage) {
    case Stage::Registered:
        return u"已登记"_s;
    case Stage::AwaitingOpinions:
        return u"待会办意见"_s;
    case Stage::Talking:
        return u"待沟通"_s;
    case Stage::Drafting:
        return u"拟稿"_s;
    case Stage::Reviewing:
        return u"核稿"_s;
    case Stage::Signed:
        return u"已签发"_s;
    case Stage::AwaitingFeedback:
        return u"待反馈"_s;
    case Stage::Dissatisfied:
        return u"不满意待再办"_s;
    case Stage::Done:
        return u"已办结"_s;
    }
    Q_UNREACHABLE();
}

QString yes(bool isSo)
{
    return isSo ? u"是"_s : QString{};
}

const QList<Column> &columns()
{
    using S = SuggestionSummary;
    static const QList<Column> all{{u"编号"_s, 14, [](const S &s) -> QVariant { return s.number; }},
                                   {u"暂编号"_s, 8, [](const S &s) -> QVariant { return yes(s.isProvisionalNumber); }},
                                   {u"类型"_s, 10, [](const S &s) -> QVariant { return kindWord(s.kind); }},
                                   {u"届次"_s, 26, [](const S &s) -> QVariant { return s.session; }},
                                   {u"标题"_s, 60, [](const S &s) -> QVariant { return s.title; }},
                                   {u"领衔代表"_s, 12, [](const S &s) -> QVariant { return s.leadDeputy; }},
                                   {u"提出人数"_s, 10, [](const S &s) -> QVariant { return s.deputyCount; }},
                                   {u"办理方式"_s, 10, [](const S &s) -> QVariant { return roleWord(s.role); }},
                                   {u"会办单位"_s, 36, [](const S &s) -> QVariant { return s.coHandlers; }},
                                   {u"重点督办"_s, 10, [](const S &s) -> QVariant { return yes(s.isKey); }},
                                   {u"承办人"_s, 12, [](const S &s) -> QVariant { return s.handler; }},
                                   {u"交办日期"_s, 12, [](const S &s) -> QVariant { return s.assignedOn; }},
                                   {u"答复期限"_s, 12, [](const S &s) -> QVariant { return s.dueOn; }},
                                   {u"办理状态"_s, 14, [](const S &s) -> QVariant { return stageWord(s.stage); }},
                                   {u"答复文号"_s, 26, [](const S &s) -> QVariant { return s.documentNumber; }}};
    return all;
}

QString csvField(const QVariant &value)
{
    if (value.typeId() == QMetaType::QDate)
        return value.toDate().toString(Qt::ISODate);
    QString text = value.typeId() == QMetaType::QString ? disarmed(value.toString()) : value.toString();
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r'))
        text = u'"' + text.replace(u"\""_s, u"\"\""_s) + u'"';
    return text;
}

template <typename Cells, typename Text>
QString csvLine(const Cells &cells, Text text)
{
    QStringList fields;
    for (const auto &cell : cells)
        fields << text(cell);
    return fields.join(u',') + u"\r\n"_s;
}

struct Formats
{
    lxw_format *heading{};
    lxw_format *text{};
    lxw_format *date{};
};

lxw_error writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &value,
                    const Formats &formats)
{
    if (value.typeId() == QMetaType::QDate) {
        const QDate date = value.toDate();
        // A workbook's calendar begins in 1900 and is wrong before March of that year.
        if (!date.isValid() || date.year() < 1901 || date.year() > 9999)
            return worksheet_write_string(sheet, row, column, date.toString(Qt::ISODate).toUtf8().constData(),
                                          formats.text);
        lxw_datetime day{.year = date.year(), .month = date.month(), .day = date.day(), .hour = 0, .min = 0, .sec = 0};
        return worksheet_write_datetime(sheet, row, column, &day, formats.date);
    }
    if (value.typeId() == QMetaType::Int)
        return worksheet_write_number(sheet, row, column, value.toInt(), formats.text);
    constexpr qsizetype mostCharacters = 32'767; // of one cell, in Excel
    // The library writes characters that XML cannot hold as _x0001_, but not what only looks so.
    static const QRegularExpression escape{u"_(?=x[0-9a-fA-F]{4}_)"_s};
    const QString text = value.toString().left(mostCharacters).replace(escape, u"_x005F_"_s);
    return worksheet_write_string(sheet, row, column, text.toUtf8().constData(), formats.text);
}

/// Of at most 31 characters, none of which a workbook keeps for itself.
QByteArray sheetName(const QString &name)
{
    QString plain = name;
    for (const QChar sign : u"[]:*?/\\'"_s)
        plain.remove(sign);
    return plain.simplified().left(31).toUtf8();
}

lxw_error fill(lxw_workbook *book, const TableContent &table)
{
    const QByteArray name = sheetName(table.name);
    lxw_worksheet *sheet = workbook_add_worksheet(book, name.isEmpty() ? nullptr : name.constData());
    if (!sheet || table.columns.isEmpty())
        return LXW_ERROR_PARAMETER_VALIDATION;
    Formats formats{
        .heading = workbook_add_format(book), .text = workbook_add_format(book), .date = workbook_add_format(book)};
    format_set_bold(formats.heading);
    format_set_bottom(formats.heading, LXW_BORDER_THIN);
    format_set_text_wrap(formats.text);
    format_set_align(formats.text, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(formats.date, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(formats.date, "yyyy-mm-dd");

    const auto lastColumn = static_cast<lxw_col_t>(table.columns.size() - 1);
    for (lxw_col_t c = 0; c <= lastColumn; ++c) {
        const TableColumnLook &column = table.columns.at(c);
        worksheet_set_column(sheet, c, c, column.width, nullptr);
        worksheet_write_string(sheet, 0, c, column.heading.toUtf8().constData(), formats.heading);
    }
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        for (lxw_col_t c = 0; c <= lastColumn; ++c) {
            const auto written = writeCell(sheet, static_cast<lxw_row_t>(r + 1), c, table.rows.at(r).value(c), formats);
            if (written != LXW_NO_ERROR)
                return written;
        }
    }
    worksheet_freeze_panes(sheet, 1, 1);
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()), lastColumn);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9); // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    return LXW_NO_ERROR;
}

Error notMade(const QString &reason)
{
    return {.code = ErrorCode::Io,
            .message = QCoreApplication::translate(
                           "banfu::table", "The workbook could not be made, nothing was written; free some space "
                                           "in the folder for temporary files, then try again. (%1)")
                           .arg(reason),
            .detail = reason};
}

} // namespace

QByteArray toCsv(const TableContent &table)
{
    QString text{QChar::ByteOrderMark};
    text += csvLine(table.columns, [](const TableColumnLook &column) { return csvField(column.heading); });
    for (const QVariantList &row : table.rows)
        text += csvLine(row, csvField);
    return text.toUtf8();
}

Result<void> saveXlsx(const QString &path, const TableContent &table)
{
    if (table.rows.size() >= LXW_ROW_MAX)
        return notMade(QString::fromUtf8(lxw_strerror(LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)));
    // The library writes files only, and unchecked: into a folder of ours, from where the whole is saved at once.
    const QTemporaryDir folder;
    if (!folder.isValid())
        return notMade(folder.errorString());
    const QString made = folder.filePath(u"table.xlsx"_s);
    QByteArray temporary = folder.path().toLocal8Bit();
    lxw_workbook_options options{.constant_memory = LXW_FALSE, .tmpdir = temporary.data(), .use_zip64 = LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(made.toLocal8Bit().constData(), &options);
    if (!book)
        return notMade(QString::fromUtf8(lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)));
    const lxw_error filled = fill(book, table);
    const lxw_error closed = workbook_close(book);
    if (filled != LXW_NO_ERROR || closed != LXW_NO_ERROR)
        return notMade(QString::fromUtf8(lxw_strerror(filled != LXW_NO_ERROR ? filled : closed)));
    const Result<QByteArray> bytes = readBytes(made, 1'000'000'000);
    if (!bytes)
        return bytes.error();
    return saveBytes(path, *bytes);
}

TableContent registerTable(const QList<SuggestionSummary> &rows)
{
    TableContent table{.name = u"建议提案台账"_s};
    for (const Column &column : columns())
        table.columns.append({.heading = column.heading, .width = column.width});
    for (const SuggestionSummary &row : rows) {
        QVariantList cells;
        for (const Column &column : columns())
            cells << column.value(row);
        table.rows.append(cells);
    }
    return table;
}

QByteArray toCsv(const QList<SuggestionSummary> &rows)
{
    return toCsv(registerTable(rows));
}

Result<void> saveXlsx(const QString &path, const QList<SuggestionSummary> &rows)
{
    return saveXlsx(path, registerTable(rows));
}

} // namespace banfu
