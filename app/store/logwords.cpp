#include "app/store/logwords.h"

#include "app/reply/promises.h"
#include "app/store/database.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct ColumnWord
{
    const char *column;
    const char *name;
};

constexpr ColumnWord columnWords[] = {
    {"kind", QT_TRANSLATE_NOOP("banfu::logwords", "kind")},
    {"level", QT_TRANSLATE_NOOP("banfu::logwords", "level")},
    {"session", QT_TRANSLATE_NOOP("banfu::logwords", "session")},
    {"number", QT_TRANSLATE_NOOP("banfu::logwords", "number")},
    {"is_provisional_number", QT_TRANSLATE_NOOP("banfu::logwords", "provisional number")},
    {"title", QT_TRANSLATE_NOOP("banfu::logwords", "title")},
    {"subject_class", QT_TRANSLATE_NOOP("banfu::logwords", "subject class")},
    {"assigning_body", QT_TRANSLATE_NOOP("banfu::logwords", "assigning body")},
    {"assigned_on", QT_TRANSLATE_NOOP("banfu::logwords", "assigned on")},
    {"received_on", QT_TRANSLATE_NOOP("banfu::logwords", "received on")},
    {"due_on", QT_TRANSLATE_NOOP("banfu::logwords", "due on")},
    {"role", QT_TRANSLATE_NOOP("banfu::logwords", "role")},
    {"host_bureau", QT_TRANSLATE_NOOP("banfu::logwords", "host")},
    {"is_key", QT_TRANSLATE_NOOP("banfu::logwords", "key suggestion")},
    {"key_leader", QT_TRANSLATE_NOOP("banfu::logwords", "supervising leader")},
    {"publicity", QT_TRANSLATE_NOOP("banfu::logwords", "publicity")},
    {"publicity_reason", QT_TRANSLATE_NOOP("banfu::logwords", "reason not to publish")},
    {"handler", QT_TRANSLATE_NOOP("banfu::logwords", "handler")},
    {"handler_phone", QT_TRANSLATE_NOOP("banfu::logwords", "handler's telephone")},
    {"notes", QT_TRANSLATE_NOOP("banfu::logwords", "notes")},
};

QString wayName(int way)
{
    switch (static_cast<ContactWay>(way)) {
    case ContactWay::Meeting:
        return QCoreApplication::translate("banfu::logwords", "meeting");
    case ContactWay::Visit:
        return QCoreApplication::translate("banfu::logwords", "visit");
    case ContactWay::Telephone:
        return QCoreApplication::translate("banfu::logwords", "telephone");
    case ContactWay::Letter:
        return QCoreApplication::translate("banfu::logwords", "letter");
    case ContactWay::Message:
        return QCoreApplication::translate("banfu::logwords", "message");
    }
    return {};
}

QString satisfactionName(const QString &number)
{
    if (number.isNull())
        return QCoreApplication::translate("banfu::logwords", "no judgement");
    switch (static_cast<Satisfaction>(number.toInt())) {
    case Satisfaction::Satisfied:
        return QCoreApplication::translate("banfu::logwords", "satisfied");
    case Satisfaction::BasicallySatisfied:
        return QCoreApplication::translate("banfu::logwords", "basically satisfied");
    case Satisfaction::Dissatisfied:
        return QCoreApplication::translate("banfu::logwords", "dissatisfied");
    }
    return {};
}

/// Gathers the lines of one act; what touches many rows is said once.
class Words
{
public:
    Words(Database &database, const QList<LoggedRow> &rows)
        : m_database{database}
        , m_rows{rows}
    {
    }

    QStringList lines();

private:
    struct Teller
    {
        QLatin1StringView table;
        void (Words::*tell)(const LoggedRow &);
    };
    static const Teller tellers[];

    bool has(QLatin1StringView table, QLatin1StringView operation) const;
    void say(const QString &line)
    {
        if (!m_lines.contains(line))
            m_lines.append(line);
    }
    static bool isNew(const LoggedRow &row) { return row.operation == u"insert"; }
    static bool isGone(const LoggedRow &row) { return row.operation == u"delete"; }
    static const QHash<QString, QString> &values(const LoggedRow &row) { return isGone(row) ? row.before : row.after; }
    QString bureauOf(const LoggedRow &row, const QString &column);
    QString replyName(const LoggedRow &row) const;
    QString renaming(const QString &name, const QHash<QString, QString> &after);

    void suggestion(const LoggedRow &row);
    void text(const LoggedRow &row);
    void signature(const LoggedRow &row);
    void assignment(const LoggedRow &row);
    void opinion(const LoggedRow &row);
    void contact(const LoggedRow &row);
    void feedback(const LoggedRow &row);
    void step(const LoggedRow &row);
    void commitment(const LoggedRow &row);
    void progress(const LoggedRow &row);
    void reply(const LoggedRow &row);
    void replyStatus(const LoggedRow &row, const QString &name);
    void paragraph(const LoggedRow &row);
    void point(const LoggedRow &row);
    void dismissal(const LoggedRow &row);
    void wording(const LoggedRow &row);
    void office(const LoggedRow &row);
    void rules(const LoggedRow &row);
    void calendar(const LoggedRow &row);
    void deputy(const LoggedRow &row);
    void approvalStep(const LoggedRow &row);
    void remark(const LoggedRow &row);
    void staff(const LoggedRow &row);
    void reservedNumber(const LoggedRow &row);
    void bureau(const LoggedRow &row);
    void attachedFile(const LoggedRow &row);
    void view(const LoggedRow &row);

    Database &m_database;
    const QList<LoggedRow> &m_rows;
    QStringList m_lines{};
};

const Words::Teller Words::tellers[] = {{"suggestion"_L1, &Words::suggestion},
                                        {"suggestion_text"_L1, &Words::text},
                                        {"signature"_L1, &Words::signature},
                                        {"assignment"_L1, &Words::assignment},
                                        {"opinion"_L1, &Words::opinion},
                                        {"contact"_L1, &Words::contact},
                                        {"feedback"_L1, &Words::feedback},
                                        {"step"_L1, &Words::step},
                                        {"commitment"_L1, &Words::commitment},
                                        {"progress"_L1, &Words::progress},
                                        {"reply"_L1, &Words::reply},
                                        {"paragraph"_L1, &Words::paragraph},
                                        {"office"_L1, &Words::office},
                                        {"office_recipient"_L1, &Words::office},
                                        {"office_copy"_L1, &Words::office},
                                        {"office_rules"_L1, &Words::rules},
                                        {"calendar_year"_L1, &Words::calendar},
                                        {"deputy"_L1, &Words::deputy},
                                        {"bureau"_L1, &Words::bureau},
                                        {"point"_L1, &Words::point},
                                        {"dismissal"_L1, &Words::dismissal},
                                        {"office_term"_L1, &Words::wording},
                                        {"office_phrase"_L1, &Words::wording},
                                        {"office_template"_L1, &Words::wording},
                                        {"approval_step"_L1, &Words::approvalStep},
                                        {"remark"_L1, &Words::remark},
                                        {"staff"_L1, &Words::staff},
                                        {"reserved_number"_L1, &Words::reservedNumber},
                                        {"attached_file"_L1, &Words::attachedFile},
                                        {"saved_view"_L1, &Words::view}};

bool Words::has(QLatin1StringView table, QLatin1StringView operation) const
{
    return std::any_of(m_rows.begin(), m_rows.end(),
                       [&](const LoggedRow &row) { return row.table == table && row.operation == operation; });
}

QStringList Words::lines()
{
    const bool isRemoved = has("suggestion"_L1, "delete"_L1);
    const bool isRegistered = has("suggestion"_L1, "insert"_L1);
    for (const LoggedRow &row : m_rows) {
        // All that comes and goes with the suggestion itself is not told again.
        const bool isTold =
            !(isRemoved || isRegistered) || row.table == u"suggestion" || (isRegistered && row.table == u"reply");
        if (!isTold)
            continue;
        for (const Teller &teller : tellers) {
            if (row.table == teller.table)
                (this->*teller.tell)(row);
        }
    }
    return m_lines;
}

QString Words::bureauOf(const LoggedRow &row, const QString &column)
{
    const QString sql = column == u"bureau"
                            ? u"SELECT iif(short_name = '', name, short_name) FROM bureau WHERE id = ?"_s
                            : u"SELECT iif(b.short_name = '', b.name, b.short_name) FROM assignment a "
                              "JOIN bureau b ON b.id = a.bureau WHERE a.id = ?"_s;
    const auto name = m_database.one(sql, firstColumn<QString>, values(row).value(column).toLongLong());
    return name && *name ? **name : QCoreApplication::translate("banfu::logwords", "a bureau");
}

QString Words::replyName(const LoggedRow &row) const
{
    const int ordinal = values(row).value(u"ordinal"_s).toInt();
    const int version = values(row).value(u"version"_s).toInt();
    const QString name = ordinal > 1 ? QCoreApplication::translate("banfu::logwords", "Reply %1").arg(ordinal)
                                     : QCoreApplication::translate("banfu::logwords", "Reply");
    return version > 1 ? QCoreApplication::translate("banfu::logwords", "%1 (version %2)").arg(name).arg(version)
                       : name;
}

void Words::suggestion(const LoggedRow &row)
{
    const QString number = values(row).value(u"number"_s);
    const QString title = values(row).value(u"title"_s);
    if (isNew(row))
        return say(QCoreApplication::translate("banfu::logwords", "Registered: No. %1, “%2”").arg(number, title));
    if (isGone(row))
        return say(QCoreApplication::translate("banfu::logwords", "Removed: No. %1, “%2”").arg(number, title));
    QStringList names;
    for (const ColumnWord &field : columnWords) {
        const QString column = QString::fromLatin1(field.column);
        if (row.before.value(column) != row.after.value(column))
            names.append(QCoreApplication::translate("banfu::logwords", field.name));
    }
    if (!names.isEmpty())
        say(QCoreApplication::translate("banfu::logwords", "Changed: %1")
                .arg(names.join(QCoreApplication::translate("banfu::logwords", ", "))));
}

void Words::text(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Text of the suggestion changed"));
}

void Words::signature(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Deputies changed"));
}

void Words::assignment(const LoggedRow &row)
{
    const QString name = bureauOf(row, u"bureau"_s);
    const bool isSeparate = row.after.value(u"is_separate"_s).toInt() != 0;
    if (isNew(row) && isSeparate)
        say(QCoreApplication::translate("banfu::logwords", "%1 answers its part itself").arg(name));
    else if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "%1 asked for its opinion").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "%1 not asked any more").arg(name));
    else if ((row.before.value(u"is_separate"_s).toInt() != 0) != isSeparate)
        say((isSeparate ? QCoreApplication::translate("banfu::logwords", "%1 answers its part itself")
                        : QCoreApplication::translate("banfu::logwords", "%1 gives its opinion to us"))
                .arg(name));
    else if (row.before.value(u"due_on"_s) != row.after.value(u"due_on"_s))
        say(QCoreApplication::translate("banfu::logwords", "%1: due date changed").arg(name));
    else
        say(QCoreApplication::translate("banfu::logwords", "%1: details of the request changed").arg(name));
}

void Words::opinion(const LoggedRow &row)
{
    const QString name = bureauOf(row, u"assignment"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Opinion of %1 received").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Opinion of %1 deleted").arg(name));
    else
        say(QCoreApplication::translate("banfu::logwords", "Opinion of %1 changed").arg(name));
}

void Words::contact(const LoggedRow &row)
{
    const auto &shown = values(row);
    const QString what = shown.value(u"deputies"_s).isEmpty()
                             ? wayName(shown.value(u"way"_s).toInt())
                             : QCoreApplication::translate("banfu::logwords", "%1 with %2")
                                   .arg(wayName(shown.value(u"way"_s).toInt()), shown.value(u"deputies"_s));
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Talk noted: %1").arg(what));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Talk deleted: %1").arg(what));
    else
        say(QCoreApplication::translate("banfu::logwords", "Talk changed: %1").arg(what));
}

void Words::feedback(const LoggedRow &row)
{
    const QString name = values(row).value(u"deputy_name"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Feedback of %1: %2")
                .arg(name, satisfactionName(row.after.value(u"overall"_s))));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Feedback of %1 deleted").arg(name));
    else
        say(QCoreApplication::translate("banfu::logwords", "Feedback of %1 changed: %2")
                .arg(name, satisfactionName(row.after.value(u"overall"_s))));
}

static Step stepOf(const QHash<QString, QString> &values)
{
    const auto date = [&](const QString &column) { return QDate::fromString(values.value(column), Qt::ISODate); };
    Step step{.kind = static_cast<StepKind>(values.value(u"kind"_s).toInt()),
              .on = date(u"happened_on"_s),
              .whom = values.value(u"whom"_s),
              .by = values.value(u"done_by"_s),
              .way = values.value(u"way"_s),
              .text = values.value(u"remarks"_s),
              .until = date(u"until_on"_s),
              .instead = date(u"instead_on"_s),
              .isGranted = values.value(u"is_granted"_s) == u"1"};
    if (const int about = values.value(u"about"_s).toInt(); about > 0)
        step.about = static_cast<Duty>(about);
    return step;
}

void Words::step(const LoggedRow &row)
{
    const QString text = stepText(stepOf(values(row)));
    if (isNew(row))
        say(text);
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Step deleted: %1").arg(text));
    else
        say(QCoreApplication::translate("banfu::logwords", "Step changed: %1").arg(text));
}

void Words::commitment(const LoggedRow &row)
{
    const QString text = values(row).value(u"promise"_s).simplified().left(60);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Promise noted: %1").arg(text));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Promise deleted: %1").arg(text));
    else if (row.before.value(u"state"_s) != row.after.value(u"state"_s))
        say(QCoreApplication::translate("banfu::logwords", "Promise “%1”: %2")
                .arg(text, commitmentStateName(static_cast<CommitmentState>(row.after.value(u"state"_s).toInt()))));
    else
        say(QCoreApplication::translate("banfu::logwords", "Promise changed: %1").arg(text));
}

void Words::progress(const LoggedRow &row)
{
    const QString text = values(row).value(u"remarks"_s).simplified().left(80);
    say(isGone(row) ? QCoreApplication::translate("banfu::logwords", "Progress deleted: %1").arg(text)
                    : QCoreApplication::translate("banfu::logwords", "Progress of a promise: %1").arg(text));
}

void Words::replyStatus(const LoggedRow &row, const QString &name)
{
    const auto with = [](const QString &line, const QString &detail) {
        return detail.isEmpty()
                   ? line
                   : QCoreApplication::translate("banfu::logwords", "%1: %2", "what, who or when").arg(line, detail);
    };
    switch (static_cast<ReplyStatus>(row.after.value(u"status"_s).toInt())) {
    case ReplyStatus::Draft:
        return say(isNew(row) ? QCoreApplication::translate("banfu::logwords", "%1 begun").arg(name)
                              : QCoreApplication::translate("banfu::logwords", "%1 returned to drafting").arg(name));
    case ReplyStatus::InReview:
        return say(with(QCoreApplication::translate("banfu::logwords", "%1 handed in for review").arg(name),
                        row.after.value(u"reviewer"_s)));
    case ReplyStatus::Signed:
        return say(with(QCoreApplication::translate("banfu::logwords", "%1 signed").arg(name),
                        row.after.value(u"signatory"_s)));
    case ReplyStatus::Sent:
        return say(
            with(QCoreApplication::translate("banfu::logwords", "%1 sent").arg(name), row.after.value(u"sent_on"_s)));
    }
}

void Words::reply(const LoggedRow &row)
{
    const QString name = replyName(row);
    if (isGone(row))
        return say(QCoreApplication::translate("banfu::logwords", "%1 deleted").arg(name));
    if (isNew(row) || row.before.value(u"status"_s) != row.after.value(u"status"_s))
        return replyStatus(row, name);
    const auto isSame = [&](const QString &column) { return row.before.value(column) == row.after.value(column); };
    if (!isSame(u"bureau_code"_s) || !isSame(u"year"_s) || !isSame(u"serial"_s)) {
        if (row.after.value(u"year"_s).isNull())
            return say(QCoreApplication::translate("banfu::logwords", "%1: document number taken back").arg(name));
        const DocumentNumber number{row.after.value(u"bureau_code"_s), row.after.value(u"year"_s).toInt(),
                                    row.after.value(u"serial"_s).toInt()};
        return say(
            QCoreApplication::translate("banfu::logwords", "%1: document number %2").arg(name, number.toString()));
    }
    say(QCoreApplication::translate("banfu::logwords", "%1 edited").arg(name));
}

void Words::paragraph(const LoggedRow &)
{
    if (!has("reply"_L1, "insert"_L1) && !has("reply"_L1, "delete"_L1))
        say(QCoreApplication::translate("banfu::logwords", "Text of the reply edited"));
}

void Words::point(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "The deputy's points marked"));
}

void Words::dismissal(const LoggedRow &row)
{
    const QString finding = (isGone(row) ? row.before : row.after).value(u"finding"_s);
    if (const auto promise = refusedPromise(finding)) {
        if (isGone(row) && !has("reply"_L1, "delete"_L1))
            say(QCoreApplication::translate("banfu::logwords", "Promise “%1” offered for follow-up again")
                    .arg(*promise));
        else if (!isGone(row) && !has("reply"_L1, "insert"_L1))
            say(QCoreApplication::translate("banfu::logwords", "Promise “%1” not followed up").arg(*promise));
        return;
    }
    if (isGone(row) && !has("reply"_L1, "delete"_L1))
        return say(QCoreApplication::translate("banfu::logwords", "Check %1 no longer dismissed").arg(finding));
    if (!isGone(row) && !has("reply"_L1, "insert"_L1))
        say(QCoreApplication::translate("banfu::logwords", "Check %1 dismissed: %2")
                .arg(finding, row.after.value(u"reason"_s)));
}

void Words::wording(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Terms, phrases or templates of the office changed"));
}

/// Handing up, signing and sending are told by the reply itself.
void Words::approvalStep(const LoggedRow &row)
{
    if (!isNew(row))
        return;
    const auto act = static_cast<ApprovalAct>(row.after.value(u"act"_s).toInt());
    const QString person = row.after.value(u"person"_s);
    const QString text = row.after.value(u"remark"_s);
    const bool isTold = act == ApprovalAct::HandedUp || act == ApprovalAct::Signed || act == ApprovalAct::Sent;
    if (isTold && text.isEmpty())
        return;
    const QString line = QCoreApplication::translate("banfu::logwords", "%1 by %2").arg(approvalName(act), person);
    say(text.isEmpty() ? line
                       : QCoreApplication::translate("banfu::logwords", "%1: %2", "what, who or when").arg(line, text));
}

void Words::remark(const LoggedRow &row)
{
    const QString text = values(row).value(u"remark"_s);
    const bool isResolved =
        !isNew(row) && !isGone(row) && row.before.value(u"is_resolved"_s) != row.after.value(u"is_resolved"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Remark: %1").arg(text));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Remark deleted: %1").arg(text));
    else if (isResolved && row.after.value(u"is_resolved"_s) == u"1")
        say(QCoreApplication::translate("banfu::logwords", "Remark resolved: %1").arg(text));
    else
        say(QCoreApplication::translate("banfu::logwords", "Remark changed: %1").arg(text));
}

void Words::staff(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Staff list changed"));
}

void Words::reservedNumber(const LoggedRow &row)
{
    const DocumentNumber number{values(row).value(u"bureau_code"_s), values(row).value(u"year"_s).toInt(),
                                values(row).value(u"serial"_s).toInt()};
    if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Document number %1 not reserved any more")
                .arg(number.toString()));
    else
        say(QCoreApplication::translate("banfu::logwords", "Document number %1 reserved: %2")
                .arg(number.toString(), row.after.value(u"purpose"_s)));
}

void Words::office(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Settings of the office changed"));
}

void Words::rules(const LoggedRow &)
{
    say(QCoreApplication::translate("banfu::logwords", "Rules of the terms changed"));
}

void Words::calendar(const LoggedRow &row)
{
    say(QCoreApplication::translate("banfu::logwords", "Working-day calendar of %1 changed").arg(row.rowId));
}

void Words::deputy(const LoggedRow &row)
{
    const QString name = values(row).value(u"name"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Deputy %1 added to those known").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Deputy %1 forgotten").arg(name));
    else
        say(QCoreApplication::translate("banfu::logwords", "Details of deputy %1 changed").arg(name));
}

void Words::bureau(const LoggedRow &row)
{
    const QString full = values(row).value(u"name"_s);
    const QString name = full.isEmpty() ? values(row).value(u"short_name"_s) : full;
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "Bureau %1 added to those known").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "Bureau %1 forgotten").arg(name));
    else if (row.before.value(u"successor"_s) != row.after.value(u"successor"_s))
        say(renaming(name, row.after));
    else
        say(QCoreApplication::translate("banfu::logwords", "Details of bureau %1 changed").arg(name));
}

void Words::attachedFile(const LoggedRow &row)
{
    const QString name = values(row).value(u"name"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "File attached: %1").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "File removed: %1").arg(name));
    else if (row.before.value(u"name"_s) != name)
        say(QCoreApplication::translate("banfu::logwords", "File %1 renamed to %2")
                .arg(row.before.value(u"name"_s), name));
}

QString Words::renaming(const QString &name, const QHash<QString, QString> &after)
{
    const QString successor = after.value(u"successor"_s);
    if (successor.isNull())
        return QCoreApplication::translate("banfu::logwords", "%1 keeps its name").arg(name);
    const auto now = m_database.one(u"SELECT iif(name = '', short_name, name) FROM bureau WHERE id = ?"_s,
                                    firstColumn<QString>, successor.toLongLong());
    const QString newName = now && *now ? **now : QCoreApplication::translate("banfu::logwords", "a bureau");
    return QCoreApplication::translate("banfu::logwords", "%1 is called %2 now").arg(name, newName);
}

void Words::view(const LoggedRow &row)
{
    const QString name = values(row).value(u"name"_s);
    if (isNew(row))
        say(QCoreApplication::translate("banfu::logwords", "View “%1” kept").arg(name));
    else if (isGone(row))
        say(QCoreApplication::translate("banfu::logwords", "View “%1” removed").arg(name));
    else
        say(QCoreApplication::translate("banfu::logwords", "View “%1” changed").arg(name));
}

} // namespace

QStringList wordsFor(Database &database, const QList<LoggedRow> &rows)
{
    return Words{database, rows}.lines();
}

} // namespace banfu
