#include "app/exchange/ledgercolumns.h"

#include "app/exchange/ledgervalues.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using F = LedgerField;

/// The parts of a heading that is divided into lines, from above, each once.
QStringList headingParts(const Worksheet &sheet, int first, int count, qsizetype column)
{
    constexpr qsizetype longest = 200;
    QStringList parts;
    for (int row = first; row < first + count; ++row) {
        const QString text = sheet.at(row, column).text.left(longest).simplified();
        if (!text.isEmpty() && !parts.contains(text))
            parts.append(text);
    }
    return parts;
}

/// Of the parts together, or else of the last alone.
HeadingGuess guessOfParts(const QStringList &parts)
{
    if (parts.isEmpty())
        return {};
    HeadingGuess whole = guessHeading(foldedHeading(parts.join(QString{})));
    HeadingGuess last = guessHeading(foldedHeading(parts.last()));
    if (parts.size() > 1)
        last.weight = last.weight * 8 / 10;
    return whole.weight >= last.weight ? whole : last;
}

/// How much the rows look like a heading: fields that are named, each once.
int headingWeight(const Worksheet &sheet, int first, int count)
{
    QSet<LedgerField> seen;
    int weight = 0;
    for (qsizetype column = 0; column < sheet.columnCount(); ++column) {
        const QStringList parts = headingParts(sheet, first, count, column);
        const HeadingGuess guess = guessOfParts(parts);
        const bool isTelephone = !parts.isEmpty() && isTelephoneHeading(foldedHeading(parts.last()));
        if (guess.weight > 0 && !seen.contains(guess.field)) {
            seen.insert(guess.field);
            weight += guess.weight;
        } else if (isTelephone) {
            weight += endOfHeading;
        }
    }
    // One alone may be a word in a title, unless it is what every table of suggestions must have.
    const bool isKey = weight >= wholeHeading && (seen.contains(F::Title) || seen.contains(F::Number));
    return seen.size() >= 2 || isKey ? weight : 0;
}

bool isEmptyRow(const Worksheet &sheet, qsizetype row)
{
    return row >= sheet.rows.size() || std::ranges::all_of(sheet.rows.at(row), &WorksheetCell::isEmpty);
}

/// How many different texts the row shows: a title that is merged over all columns is one.
qsizetype differentTexts(const Worksheet &sheet, qsizetype row)
{
    QSet<QString> texts;
    for (const WorksheetCell &cell : sheet.rows.at(row)) {
        if (!cell.isEmpty())
            texts.insert(cell.text);
    }
    return texts.size();
}

/// Whether the row goes on with the heading above it: cells merged with it downwards, or names below a name that spans
/// several columns while the columns that every record fills are empty.
bool continuesHeading(const Worksheet &sheet, int heading, int row)
{
    if (isEmptyRow(sheet, row))
        return false;
    bool isMerged = false;
    bool hasKey = false;
    for (qsizetype column = 0; column < sheet.columnCount(); ++column) {
        const WorksheetCell &above = sheet.at(heading, column);
        const WorksheetCell &cell = sheet.at(row, column);
        isMerged = isMerged || (!cell.isEmpty() && cell == above);
        const LedgerField field = guessHeading(foldedHeading(above.text)).field;
        if (cell != above && (field == F::Number || field == F::Title))
            hasKey = hasKey || !cell.isEmpty();
    }
    return !hasKey && (isMerged || headingWeight(sheet, row, 1) > 0);
}

/// The rows of the heading: first and how many.
std::pair<int, int> findHeading(const Worksheet &sheet)
{
    constexpr int searched = 40;
    int best = -1;
    int bestWeight = 0;
    for (int row = 0; row < std::min<qsizetype>(searched, sheet.rows.size()); ++row) {
        const int weight = isEmptyRow(sheet, row) ? 0 : headingWeight(sheet, row, 1);
        if (weight > bestWeight) {
            best = row;
            bestWeight = weight;
        }
    }
    if (best < 0)
        return {-1, 0};
    int first = best;
    int count = 1;
    // Names of groups above: several texts, no title, and more is understood with them.
    if (best > 0 && !isEmptyRow(sheet, best - 1) && differentTexts(sheet, best - 1) > 1 &&
        (continuesHeading(sheet, best - 1, best) || headingWeight(sheet, best - 1, 2) > bestWeight)) {
        --first;
        ++count;
    }
    while (count < 3 && continuesHeading(sheet, first + count - 1, first + count))
        ++count;
    return {first, count};
}

/// Cells below the heading, as far as a look tells enough.
QList<const WorksheetCell *> samples(const Worksheet &sheet, int firstRow, qsizetype column)
{
    constexpr qsizetype enough = 100;
    constexpr qsizetype searched = 1000;
    QList<const WorksheetCell *> cells;
    const qsizetype last = std::min<qsizetype>(sheet.rows.size(), firstRow + searched);
    for (qsizetype row = firstRow; row < last && cells.size() < enough; ++row) {
        const WorksheetCell &cell = sheet.at(row, column);
        if (!cell.isEmpty())
            cells.append(&cell);
    }
    return cells;
}

template <typename Test>
double share(const QList<const WorksheetCell *> &cells, Test test)
{
    if (cells.isEmpty())
        return 0;
    const auto count = std::ranges::count_if(cells, [&](const WorksheetCell *cell) { return test(*cell); });
    return static_cast<double>(count) / static_cast<double>(cells.size());
}

bool isLongNumber(const WorksheetCell &cell)
{
    static const QRegularExpression pattern{u"^(?:第|建议第?|提案第?)?[A-Z]{0,4}-?(?:19|20)?\\d{4,8}号?$"_s};
    return pattern.match(cell.text.trimmed()).hasMatch() && !(cell.kind == WorksheetCell::Kind::Date);
}

bool isTitle(const WorksheetCell &cell)
{
    return cell.text.contains(u"关于"_s) && (cell.text.contains(u"建议"_s) || cell.text.contains(u"提案"_s));
}

bool isClass(const WorksheetCell &cell)
{
    return ledgerResult(cell.text).has_value();
}

constexpr double mostOfThem = 0.6;

/// What a heading with several meanings, or none, holds.
LedgerField fieldByContent(LedgerField byHeading, const QList<const WorksheetCell *> &cells, bool isHeaded)
{
    const auto most = [&](auto test) { return share(cells, test) >= mostOfThem; };
    const auto isKind = [](const WorksheetCell &cell) { return ledgerKind(cell.text).has_value(); };
    const auto isRole = [](const WorksheetCell &cell) { return ledgerRole(cell.text).has_value(); };
    const auto isSession = [](const WorksheetCell &cell) { return CongressSession::parse(cell.text).has_value(); };
    const auto isDate = [](const WorksheetCell &cell) { return ledgerDate(cell).has_value(); };
    const auto isSatisfaction = [](const WorksheetCell &cell) { return ledgerSatisfaction(cell.text).has_value(); };
    switch (byHeading) {
    case F::Kind:
        return most(isKind) || cells.isEmpty() ? F::Kind : most(isRole) ? F::Role : F::SubjectClass;
    case F::Role:
        return most(isRole) || cells.isEmpty() ? F::Role : F::Remark;
    case F::ResultClass:
        return most(isClass) || cells.isEmpty() ? F::ResultClass : F::Remark;
    case F::Satisfaction:
        return most(isSatisfaction) || cells.isEmpty() ? F::Satisfaction : F::Remark;
    case F::DueOn:
    case F::RepliedOn:
        return most(isDate) || cells.isEmpty() ? byHeading : F::Remark; // 三个月
    case F::Remark:
        if (isHeaded || cells.size() < 2)
            return byHeading;
        return most(isTitle)        ? F::Title
               : most(isSession)    ? F::Session
               : most(isLongNumber) ? F::Number
               : most(isClass)      ? F::ResultClass
                                    : byHeading;
    default:
        return byHeading;
    }
}

/// Whose telephone number: the nearest person to the left tells.
LedgerField telephoneOwner(const QList<LedgerColumn> &columns, qsizetype at)
{
    static const QList<LedgerField> deputies{F::LeadDeputy, F::CertificateNumber, F::Delegation,
                                             F::Employer,   F::Address,           F::PostCode};
    for (qsizetype left = at - 1; left >= 0; --left) {
        const LedgerField field = columns.at(left).field;
        if (field == F::Handler)
            return F::HandlerPhone;
        if (deputies.contains(field))
            return F::DeputyPhone;
        if (field == F::CoHandlers || field == F::SeparateHandlers || field == F::CoSigners || field == F::HostBureau)
            return F::Remark;
    }
    return std::ranges::any_of(columns, [](const LedgerColumn &c) { return c.field == F::Handler; }) ? F::HandlerPhone
                                                                                                     : F::Remark;
}

/// A field that names one thing has one column: the one that is surest of it, of two alike the first.
void settleRepeated(QList<LedgerColumn> &columns, const QList<HeadingGuess> &guesses)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        for (qsizetype j = i + 1; j < columns.size(); ++j) {
            if (columns.at(i).field != columns.at(j).field || mayRepeat(columns.at(i).field))
                continue;
            columns[guesses.at(j).weight > guesses.at(i).weight ? i : j].field = F::Remark;
        }
    }
}

/// 市第十五届人大三次会议代表建议交办表（共 63 件）: what the lines around the table say for all its rows.
void readSurroundings(const Worksheet &sheet, LedgerLayout &layout)
{
    static const QRegularExpression session{u"(?:政协)?[\\p{Han}]{0,12}?第?[零一二三四五六七八九十百\\d]+届[\\p{Han}]{"
                                            u"0,14}?第?[零一二三四五六七八九十百\\d]+"
                                            "次(?:全体)?会议"_s};
    QStringList lines;
    for (int row = 0; row < layout.headerRow; ++row) {
        for (const WorksheetCell &cell : sheet.rows.at(row)) {
            if (!cell.isEmpty() && !lines.contains(cell.text))
                lines.append(cell.text);
        }
    }
    lines.append(sheet.name);
    for (const QString &line : std::as_const(lines)) {
        QString text = line.left(200);
        text.remove(QRegularExpression{u"\\s"_s});
        if (const auto match = session.match(text); layout.session.isEmpty() && match.hasMatch())
            layout.session = match.captured();
        if (!layout.kind && (text.contains(u"提案"_s) != text.contains(u"建议"_s)))
            layout.kind = text.contains(u"提案"_s) ? SuggestionKind::Proposal : SuggestionKind::Suggestion;
    }
}

} // namespace

bool LedgerLayout::has(LedgerField field) const
{
    return std::ranges::any_of(columns, [&](const LedgerColumn &column) { return column.field == field; });
}

LedgerLayout recogniseLayout(const Worksheet &sheet)
{
    LedgerLayout layout;
    std::tie(layout.headerRow, layout.headerRows) = findHeading(sheet);
    QList<HeadingGuess> guesses;
    for (qsizetype column = 0; column < sheet.columnCount(); ++column) {
        const QStringList parts =
            layout.headerRow < 0 ? QStringList{} : headingParts(sheet, layout.headerRow, layout.headerRows, column);
        const HeadingGuess guess = guessOfParts(parts);
        const auto cells = samples(sheet, layout.firstRow(), column);
        const LedgerField byContent = fieldByContent(guess.field, cells, !parts.isEmpty() && guess.weight > 0);
        const bool isTaken = guess.weight == 0 && layout.has(byContent) && !mayRepeat(byContent);
        layout.columns.append({.heading = parts.join(u' '),
                               .field = isTaken ? F::Remark : byContent,
                               .isHidden = sheet.hiddenColumns.contains(column)});
        guesses.append(guess);
        const QString last = parts.isEmpty() ? QString{} : foldedHeading(parts.last());
        if (isTelephoneHeading(last) && guess.weight == 0)
            layout.columns.last().field = telephoneOwner(layout.columns, column);
        else if (parts.isEmpty() && cells.isEmpty())
            layout.columns.last().field = F::Ignored;
    }
    settleRepeated(layout.columns, guesses);
    readSurroundings(sheet, layout);
    // Where nothing else numbers the rows, the number that they are counted by is theirs.
    if (!layout.has(F::Number)) {
        for (LedgerColumn &column : layout.columns) {
            if (foldedHeading(column.heading) == u"序号" && layout.has(F::Title)) {
                column.field = F::Number;
                break;
            }
        }
    }
    return layout;
}

qsizetype likeliestSheet(const QList<Worksheet> &sheets)
{
    qsizetype best = -1;
    double bestWeight = -1;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (sheets.at(i).rows.isEmpty())
            continue;
        const auto [first, count] = findHeading(sheets.at(i));
        const double weight =
            (first < 0 ? 0 : headingWeight(sheets.at(i), first, count)) / (sheets.at(i).isHidden ? 4. : 1.);
        if (weight > bestWeight) {
            best = i;
            bestWeight = weight;
        }
    }
    return best;
}

QString layoutKey(const LedgerLayout &layout)
{
    QStringList headings;
    for (const LedgerColumn &column : layout.columns) {
        if (column.heading != reasonsHeading)
            headings << foldedHeading(column.heading);
    }
    return headings.join(QString{}).isEmpty() ? QString{} : headings.join(u'\n');
}

QString layoutFields(const LedgerLayout &layout)
{
    QStringList words;
    for (const LedgerColumn &column : layout.columns) {
        if (column.heading != reasonsHeading)
            words << fieldWord(column.field);
    }
    return words.join(u'\n');
}

LedgerLayout withFields(LedgerLayout layout, const QString &fields)
{
    QStringList words = fields.split(u'\n');
    LedgerLayout kept = layout;
    for (LedgerColumn &column : kept.columns) {
        if (column.heading == reasonsHeading)
            continue;
        const auto field = words.isEmpty() ? std::nullopt : fieldOfWord(words.takeFirst());
        if (!field)
            return layout;
        column.field = *field;
    }
    return words.isEmpty() ? kept : layout;
}

} // namespace banfu
