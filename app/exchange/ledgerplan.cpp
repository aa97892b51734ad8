#include "app/exchange/ledgerplan.h"

#include "app/exchange/table.h"
#include "app/register/duedates.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Plan
{
    Q_DECLARE_TR_FUNCTIONS(banfu::ledger)
};

using Field = LedgerField;

/// How a stored field is compared and taken over. `isEmpty` stands for: nothing is told yet.
struct FieldMerge
{
    Field field{};
    bool (*isEmpty)(const CaseFile &){};
    bool (*isSame)(const CaseFile &, const CaseFile &){};
    void (*take)(CaseFile &to, const CaseFile &from){};
};

template <auto member>
constexpr FieldMerge ofSuggestion(Field field, bool (*isEmpty)(const CaseFile &))
{
    return {field, isEmpty,
            [](const CaseFile &a, const CaseFile &b) { return a.suggestion.*member == b.suggestion.*member; },
            [](CaseFile &to, const CaseFile &from) { to.suggestion.*member = from.suggestion.*member; }};
}

template <auto member>
constexpr FieldMerge line(Field field)
{
    return ofSuggestion<member>(field, [](const CaseFile &f) { return (f.suggestion.*member).isEmpty(); });
}

template <auto member>
constexpr FieldMerge date(Field field)
{
    return ofSuggestion<member>(field, [](const CaseFile &f) { return !(f.suggestion.*member).isValid(); });
}

/// What always has a value is replaced only, never completed.
template <auto member>
constexpr FieldMerge choice(Field field)
{
    return ofSuggestion<member>(field, [](const CaseFile &) { return false; });
}

template <auto member>
constexpr FieldMerge ofLead(Field field)
{
    return {
        field, [](const CaseFile &f) { return !f.deputies.isEmpty() && (f.deputies.first().*member).isEmpty(); },
        [](const CaseFile &a, const CaseFile &b) { return a.deputies.value(0).*member == b.deputies.value(0).*member; },
        [](CaseFile &to, const CaseFile &from) {
            if (!to.deputies.isEmpty() && to.deputies.first().name == from.deputies.value(0).name)
                to.deputies.first().*member = from.deputies.value(0).*member;
        }};
}

QStringList namesOf(const QList<Deputy> &deputies)
{
    QStringList names;
    for (const Deputy &deputy : deputies)
        names << deputy.name;
    return names;
}

/// In the table's order; what is known of each stays.
void takeDeputies(CaseFile &to, const CaseFile &from)
{
    QList<Deputy> deputies;
    for (const Deputy &wanted : from.deputies) {
        const auto known = std::ranges::find(to.deputies, wanted.name, &Deputy::name);
        deputies << (known == to.deputies.end() ? wanted : *known);
    }
    to.deputies = deputies;
}

bool isNamed(const Assignment &assignment, const QString &name)
{
    return assignment.bureau.name == name || assignment.bureau.shortName == name;
}

bool isSameBureau(const Assignment &a, const Assignment &b)
{
    const QString &name = b.bureau.shortName.isEmpty() ? b.bureau.name : b.bureau.shortName;
    return isNamed(a, name) || (!b.bureau.name.isEmpty() && isNamed(a, b.bureau.name));
}

/// Adds those that are not there; who has been asked or has answered is never taken away, nor who has a part of which
/// the table tells nothing.
void takeBureaus(CaseFile &to, const CaseFile &from)
{
    QList<Assignment> assignments;
    for (const Assignment &stored : std::as_const(to.assignments)) {
        const bool isAtWork = stored.askedOn.isValid() || stored.opinion || !stored.files.isEmpty();
        const auto wanted =
            std::ranges::find_if(from.assignments, [&](const Assignment &told) { return isSameBureau(stored, told); });
        const bool isTold = std::ranges::any_of(
            from.assignments, [&](const Assignment &told) { return told.isSeparate == stored.isSeparate; });
        if (!isAtWork && isTold && wanted == from.assignments.end())
            continue;
        assignments << stored;
        if (!isAtWork && wanted != from.assignments.end())
            assignments.last().isSeparate = wanted->isSeparate;
    }
    for (const Assignment &wanted : from.assignments) {
        if (std::ranges::none_of(assignments, [&](const Assignment &a) { return isSameBureau(a, wanted); }))
            assignments << wanted;
    }
    to.assignments = assignments;
}

bool hasSameBureaus(const CaseFile &a, const CaseFile &b)
{
    return a.assignments.size() == b.assignments.size() &&
           std::ranges::all_of(a.assignments, [&](const Assignment &one) {
               return std::ranges::any_of(b.assignments, [&](const Assignment &other) {
                   return isSameBureau(one, other) && one.isSeparate == other.isSeparate;
               });
           });
}

/// What the notes say already is not said again.
void addNotes(CaseFile &to, const CaseFile &from)
{
    QStringList lines = to.suggestion.notes.isEmpty() ? QStringList{} : to.suggestion.notes.split(u'\n');
    for (const QString &fresh : from.suggestion.notes.split(u'\n', Qt::SkipEmptyParts)) {
        if (!lines.contains(fresh))
            lines << fresh;
    }
    to.suggestion.notes = lines.join(u'\n');
}

bool isNotesSame(const CaseFile &a, const CaseFile &b)
{
    return a.suggestion.notes == b.suggestion.notes;
}

/// A register's own letter says more than a table: only one that is missing is taken.
constexpr auto hasNoReply = [](const CaseFile &f) { return f.replies.isEmpty(); };

using S = Suggestion;
constexpr std::array merges{
    line<&S::title>(Field::Title),
    line<&S::text>(Field::Text),
    choice<&S::level>(Field::Level),
    choice<&S::isProvisionalNumber>(Field::ProvisionalMark),
    line<&S::subjectClass>(Field::SubjectClass),
    line<&S::assigningBody>(Field::AssigningBody),
    date<&S::assignedOn>(Field::AssignedOn),
    date<&S::receivedOn>(Field::ReceivedOn),
    date<&S::dueOn>(Field::DueOn),
    choice<&S::role>(Field::Role),
    line<&S::hostBureau>(Field::HostBureau),
    ofSuggestion<&S::isKey>(Field::IsKey, [](const CaseFile &f) { return !f.suggestion.isKey; }),
    line<&S::keyLeader>(Field::KeyLeader),
    choice<&S::publicity>(Field::Publicity),
    line<&S::publicityReason>(Field::PublicityReason),
    line<&S::handler>(Field::Handler),
    line<&S::handlerPhone>(Field::HandlerPhone),
    FieldMerge{Field::LeadDeputy, [](const CaseFile &f) { return f.deputies.isEmpty(); },
               [](const CaseFile &a, const CaseFile &b) { return namesOf(a.deputies) == namesOf(b.deputies); },
               takeDeputies},
    ofLead<&Deputy::certificateNumber>(Field::CertificateNumber),
    ofLead<&Deputy::delegation>(Field::Delegation),
    ofLead<&Deputy::employer>(Field::Employer),
    ofLead<&Deputy::address>(Field::Address),
    ofLead<&Deputy::postCode>(Field::PostCode),
    ofLead<&Deputy::phone>(Field::DeputyPhone),
    FieldMerge{Field::CoHandlers, [](const CaseFile &f) { return f.assignments.isEmpty(); }, hasSameBureaus,
               takeBureaus},
    FieldMerge{Field::DocumentNumber, hasNoReply,
               [](const CaseFile &a, const CaseFile &b) { return a.replies.size() == b.replies.size(); },
               [](CaseFile &to, const CaseFile &from) {
                   if (to.replies.isEmpty())
                       to.replies = from.replies;
               }},
    FieldMerge{Field::Satisfaction, [](const CaseFile &f) { return f.feedbacks.isEmpty(); },
               [](const CaseFile &a, const CaseFile &b) { return a.feedbacks.size() == b.feedbacks.size(); },
               [](CaseFile &to, const CaseFile &from) {
                   if (to.feedbacks.isEmpty())
                       to.feedbacks = from.feedbacks;
               }},
    FieldMerge{Field::Notes, [](const CaseFile &) { return true; }, isNotesSame, addNotes}};

/// The field under which the table tells what a merge takes: names and notes may stand in several kinds of column.
bool isTold(const LedgerRow &row, Field field)
{
    switch (field) {
    case Field::LeadDeputy:
        return !row.file.deputies.isEmpty();
    case Field::CoHandlers:
        return !row.file.assignments.isEmpty();
    case Field::DocumentNumber:
        return !row.file.replies.isEmpty();
    case Field::Satisfaction:
        return !row.file.feedbacks.isEmpty();
    case Field::Notes:
        return !row.file.suggestion.notes.isEmpty();
    default:
        return row.told.contains(field);
    }
}

/// What the register has of the row's number.
struct KnownNumber
{
    std::optional<CaseFile> same{}; ///< session and kind, too
    QString elsewhere{};            ///< the session of another one
};

Result<KnownNumber> knownNumber(RegisterFile &registerFile, const Suggestion &suggestion)
{
    const auto ids = registerFile.findByNumber(suggestion.number);
    if (!ids)
        return ids.error();
    const auto summaries =
        ids->isEmpty() ? Result<QList<SuggestionSummary>>{QList<SuggestionSummary>{}} : registerFile.summaries(*ids);
    if (!summaries)
        return summaries.error();
    KnownNumber known;
    for (const SuggestionSummary &summary : *summaries) {
        if (summary.session != suggestion.session || summary.kind != suggestion.kind) {
            known.elsewhere = summary.session;
            continue;
        }
        auto file = registerFile.find(summary.id);
        if (!file)
            return file.error();
        known.same = *std::move(file);
    }
    return known;
}

/// As when the day of assignment is typed: the rules say what the table does not.
void followRules(LedgerStep &step, const OfficeSettings &office)
{
    Suggestion &suggestion = step.after.suggestion;
    if (!suggestion.dueOn.isValid() && suggestion.assignedOn != step.before.suggestion.assignedOn)
        suggestion.dueOn = replyDueOn(suggestion, office);
}

LedgerStep stepFor(const LedgerRow &row, const KnownNumber &known, ExistingRows existing, const OfficeSettings &office)
{
    using Act = LedgerStep::Act;
    LedgerStep step{.row = row.row, .lastRow = row.lastRow, .act = Act::Add, .after = row.file};
    if (!row.faults.isEmpty()) {
        step.act = Act::Refuse;
        step.faults = row.faults;
    } else if (!known.same) {
        followRules(step, office);
        if (!known.elsewhere.isEmpty())
            step.hint = Plan::tr("the number is taken in the session “%1”, too").arg(known.elsewhere);
    } else {
        step.before = *known.same;
        step.after = existing == ExistingRows::Leave ? *known.same : withRow(*known.same, row, existing);
        followRules(step, office);
        step.changes = changedFields(step.before, step.after);
        step.act = existing == ExistingRows::Leave      ? Act::Leave
                   : step.changes.isEmpty()             ? Act::Unchanged
                   : existing == ExistingRows::Complete ? Act::Complete
                                                        : Act::Replace;
    }
    return step;
}

} // namespace

qsizetype LedgerPlan::count(LedgerStep::Act act) const
{
    return std::ranges::count(steps, act, &LedgerStep::act);
}

static bool isPut(const LedgerStep &step)
{
    using Act = LedgerStep::Act;
    return step.act == Act::Add || step.act == Act::Complete || step.act == Act::Replace;
}

QList<CaseFile> LedgerPlan::files() const
{
    QList<CaseFile> files;
    for (const LedgerStep &step : steps) {
        if (isPut(step))
            files << step.after;
    }
    return files;
}

QList<CaseFile> LedgerPlan::before() const
{
    QList<CaseFile> files;
    for (const LedgerStep &step : steps) {
        if (isPut(step) && step.act != LedgerStep::Act::Add)
            files << step.before;
    }
    return files;
}

Result<LedgerDefaults> ledgerDefaults(RegisterFile &registerFile)
{
    const auto office = registerFile.office();
    if (!office)
        return office.error();
    const auto sessions = registerFile.sessions();
    if (!sessions)
        return sessions.error();
    LedgerDefaults defaults{.session = sessions->value(0), .sessions = *sessions};
    for (const QString &name : {office->bureau.name, office->bureau.shortName, office->selfName}) {
        if (!name.isEmpty())
            defaults.ownNames << name;
    }
    return defaults;
}

CaseFile withRow(const CaseFile &stored, const LedgerRow &row, ExistingRows existing)
{
    CaseFile file = stored;
    for (const FieldMerge &merge : merges) {
        if (isTold(row, merge.field) && (existing == ExistingRows::Replace || merge.isEmpty(file)))
            merge.take(file, row.file);
    }
    return file;
}

QStringList changedFields(const CaseFile &before, const CaseFile &after)
{
    QStringList names;
    for (const FieldMerge &merge : merges) {
        if (!merge.isSame(before, after))
            names << fieldName(merge.field);
    }
    return names;
}

Result<LedgerPlan> planLedger(RegisterFile &registerFile, const LedgerRows &rows, ExistingRows existing,
                              const LedgerProgress &progress)
{
    constexpr qint64 pace = 64; // so often the caller is asked
    const auto office = registerFile.office();
    if (!office)
        return office.error();
    LedgerPlan plan{.remarks = rows.remarks};
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const LedgerRow &row = rows.rows.at(i);
        if (progress && i % pace == 0 && !progress(i, rows.rows.size()))
            return Error{.code = ErrorCode::Cancelled, .message = Plan::tr("Cancelled; nothing was changed.")};
        const auto known =
            row.faults.isEmpty() ? knownNumber(registerFile, row.file.suggestion) : Result<KnownNumber>{KnownNumber{}};
        if (!known)
            return known.error();
        plan.steps << stepFor(row, *known, existing, *office);
    }
    return plan;
}

Result<void> saveRefused(const QString &path, const Worksheet &sheet, const LedgerLayout &layout,
                         const LedgerPlan &plan)
{
    // What is sent back goes to another office: its words are Chinese, as those of every table that goes out.
    TableContent table{.name = u"待更正"_s, .columns = {{.heading = reasonsHeading.toString(), .width = 36}}};
    for (const LedgerColumn &column : layout.columns) {
        if (column.heading != reasonsHeading)
            table.columns << TableColumnLook{.heading = column.heading, .width = 18};
    }
    for (const LedgerStep &step : plan.steps) {
        if (step.act != LedgerStep::Act::Refuse)
            continue;
        // Where no column names the session, the sheet's name does, for the next import to find it.
        if (!layout.has(Field::Session) && !layout.has(Field::Term) && !step.after.suggestion.session.isEmpty())
            table.name = step.after.suggestion.session;
        for (int row = step.row; row <= step.lastRow; ++row) {
            QVariantList cells{row == step.row ? step.faults.join(u"；"_s) : QString{}};
            for (qsizetype column = 0; column < layout.columns.size(); ++column) {
                const WorksheetCell &cell = sheet.at(row, column);
                if (layout.columns.at(column).heading != reasonsHeading)
                    cells << (cell.kind == WorksheetCell::Kind::Date ? QVariant{cell.date} : QVariant{cell.text});
            }
            table.rows << cells;
        }
    }
    return saveXlsx(path, table);
}

} // namespace banfu
