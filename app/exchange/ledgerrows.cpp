#include "app/exchange/ledgerrows.h"

#include "app/exchange/rowtaker.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct LedgerWords
{
    Q_DECLARE_TR_FUNCTIONS(banfu::ledger)
};

using Field = LedgerField;

/// What a row shows in the columns of one field, joined.
QString shownIn(const Worksheet &sheet, const LedgerLayout &layout, qsizetype row, Field field)
{
    QString text;
    for (qsizetype column = 0; column < layout.columns.size(); ++column) {
        if (layout.columns.at(column).field == field)
            text += sheet.at(row, column).text.simplified();
    }
    return text;
}

bool repeatsHeading(const Worksheet &sheet, const LedgerLayout &layout, qsizetype row)
{
    if (layout.headerRow < 0)
        return false;
    for (int heading = layout.headerRow; heading < layout.firstRow(); ++heading) {
        if (sheet.rows.at(heading) == sheet.rows.at(row))
            return true;
    }
    return false;
}

/// What the rows of a suggestion say together: the first row's cells, and of the further rows what is new.
QList<QList<WorksheetCell>> groupedRows(const Worksheet &sheet, qsizetype first, qsizetype last)
{
    QList<QList<WorksheetCell>> rows;
    QList<QSet<QString>> seen; // by columns
    for (qsizetype row = first; row <= last; ++row) {
        QList<WorksheetCell> fresh = sheet.rows.at(row);
        seen.resize(std::max(seen.size(), fresh.size()));
        for (qsizetype column = 0; column < fresh.size(); ++column) {
            const qsizetype before = seen.at(column).size();
            seen[column].insert(fresh.at(column).text);
            if (seen.at(column).size() == before)
                fresh[column] = {};
        }
        rows.append(fresh);
    }
    return rows;
}

/// What a suggestion may have several of, and what is said of them: all that a further row without a number and a title
/// holds when it goes on with the row above.
bool isOfFurtherRow(Field field)
{
    static const QSet<Field> fields{Field::LeadDeputy, Field::CoSigners,   Field::CertificateNumber,
                                    Field::Delegation, Field::Employer,    Field::Address,
                                    Field::PostCode,   Field::DeputyPhone, Field::CoHandlers,
                                    Field::Remark,     Field::Notes};
    return fields.contains(field);
}

/// Whether the row tells more of the suggestion that began in the row `first`.
bool belongsTo(const Worksheet &sheet, const LedgerLayout &layout, qsizetype first, qsizetype row)
{
    const QString number = shownIn(sheet, layout, row, Field::Number);
    const QString title = shownIn(sheet, layout, row, Field::Title);
    const bool isSameNumber = number.isEmpty() || number == shownIn(sheet, layout, first, Field::Number);
    const bool isSameTitle = title.isEmpty() || title == shownIn(sheet, layout, first, Field::Title);
    if (!isSameNumber || !isSameTitle)
        return false;
    bool hasList = false;
    for (qsizetype column = 0; column < layout.columns.size(); ++column) {
        const WorksheetCell &cell = sheet.at(row, column);
        const Field field = layout.columns.at(column).field;
        if (cell.isEmpty())
            continue;
        if (number.isEmpty() && title.isEmpty() && !isOfFurtherRow(field) && cell != sheet.at(first, column))
            return false; // a suggestion of its own that lacks both
        hasList = hasList || field == Field::CoHandlers || field == Field::SeparateHandlers ||
                  field == Field::CoSigners || field == Field::LeadDeputy;
    }
    return hasList;
}

void refuseRepeated(QList<LedgerRow> &rows)
{
    QHash<QString, int> seen;
    for (LedgerRow &row : rows) {
        const Suggestion &s = row.file.suggestion;
        if (s.number.isEmpty())
            continue;
        const QString key = u"%1\n%2\n%3"_s.arg(s.number, s.session).arg(static_cast<int>(s.kind));
        if (const auto earlier = seen.constFind(key); earlier != seen.constEnd())
            row.faults << LedgerWords::tr("the number %1 stands in row %2 already").arg(s.number).arg(*earlier + 1);
        else
            seen.insert(key, row.row);
    }
}

} // namespace

LedgerRows readLedger(const Worksheet &sheet, const LedgerLayout &layout, const LedgerDefaults &defaults)
{
    LedgerRows result;
    for (qsizetype row = layout.firstRow(); row < sheet.rows.size(); ++row) {
        const auto &cells = sheet.rows.at(row);
        const auto filled = std::ranges::count_if(cells, [](const WorksheetCell &cell) { return !cell.isEmpty(); });
        if (filled == 0 || repeatsHeading(sheet, layout, row))
            continue;
        const bool hasKey =
            !(shownIn(sheet, layout, row, Field::Number) + shownIn(sheet, layout, row, Field::Title)).isEmpty();
        static const QStringList sums{u"合计"_s, u"总计"_s, u"小计"_s, u"共计"_s};
        const bool isSum = std::ranges::any_of(cells, [&](const WorksheetCell &cell) {
            return std::ranges::any_of(sums, [&](const QString &sum) { return cell.text.trimmed().startsWith(sum); });
        });
        if ((!hasKey && filled <= 2) || (isSum && shownIn(sheet, layout, row, Field::Title).isEmpty())) {
            const auto first = std::ranges::find_if(cells, [](const WorksheetCell &cell) { return !cell.isEmpty(); });
            result.remarks << LedgerWords::tr("Row %1 is no suggestion and was left out: %2")
                                  .arg(row + 1)
                                  .arg(first->text.simplified().left(60));
            continue;
        }
        qsizetype last = row;
        while (last + 1 < sheet.rows.size() && belongsTo(sheet, layout, row, last + 1))
            ++last;
        LedgerRow taken{.row = static_cast<int>(row), .lastRow = static_cast<int>(last)};
        taken.file.suggestion.kind = layout.kind.value_or(defaults.kind);
        RowTaker taker{taken, defaults};
        for (const auto &part : groupedRows(sheet, row, last)) {
            for (qsizetype column = 0; column < std::min(part.size(), layout.columns.size()); ++column)
                taker.take(layout.columns.at(column), part.at(column));
        }
        taker.finish();
        result.rows.append(taken);
        row = last;
    }
    refuseRepeated(result.rows);
    return result;
}

} // namespace banfu
