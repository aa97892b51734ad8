#include "app/exchange/ledgerrows.h"

#include "app/base/chinesenumber.h"
#include "app/exchange/ledgervalues.h"

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

/// Takes the cells of one row, one after the other, into a suggestion.
class RowTaker
{
public:
    RowTaker(LedgerRow &row, const LedgerDefaults &defaults)
        : m_row{row}
        , m_defaults{defaults}
    {
    }
    void take(const LedgerColumn &column, const WorksheetCell &cell);
    void finish();

private:
    bool takeLine(Field field, const QString &text);
    bool takeDate(const LedgerColumn &column, const WorksheetCell &cell);
    void refuseDate(const LedgerColumn &column, const QString &text);
    bool takeChoice(const LedgerColumn &column, const QString &text);
    void takeReply(const LedgerColumn &column, const WorksheetCell &cell);
    template <typename T>
    void choose(T &field, const std::optional<T> &value, const LedgerColumn &column, const QString &text);
    void note(const QString &heading, const QString &text);
    Reply &reply();
    void finishDeputies();
    void finishBureaus();
    void finishSession();

    LedgerRow &m_row;
    const LedgerDefaults &m_defaults;
    QStringList m_leads{};
    QStringList m_coSigners{};
    Deputy m_lead{};
    QStringList m_bureaus{};
    QString m_term{};
    QString m_meeting{};
    std::optional<BureauRole> m_role{};
    QString m_satisfaction{};
};

QString columnName(const LedgerColumn &column)
{
    return column.heading.isEmpty() ? fieldName(column.field) : column.heading.left(40);
}

void RowTaker::note(const QString &heading, const QString &text)
{
    QString &notes = m_row.file.suggestion.notes;
    if (!notes.isEmpty())
        notes += u'\n';
    notes += heading.isEmpty() ? text : heading + u'：' + text;
}

/// What a table tells of a reply is of one that was sent, or of its class alone.
Reply &RowTaker::reply()
{
    auto &replies = m_row.file.replies;
    if (replies.isEmpty())
        replies.append(Reply{});
    return replies.first();
}

template <typename T>
void RowTaker::choose(T &field, const std::optional<T> &value, const LedgerColumn &column, const QString &text)
{
    if (value)
        field = *value;
    else
        m_row.faults
            << LedgerWords::tr("“%1” in the column “%2” is not understood").arg(text.left(40), columnName(column));
}

/// Fields that are texts of one line.
bool RowTaker::takeLine(Field field, const QString &text)
{
    static constexpr std::pair<Field, QString Suggestion::*> lines[]{{Field::Title, &Suggestion::title},
                                                                     {Field::Session, &Suggestion::session},
                                                                     {Field::SubjectClass, &Suggestion::subjectClass},
                                                                     {Field::AssigningBody, &Suggestion::assigningBody},
                                                                     {Field::HostBureau, &Suggestion::hostBureau},
                                                                     {Field::KeyLeader, &Suggestion::keyLeader},
                                                                     {Field::Handler, &Suggestion::handler},
                                                                     {Field::HandlerPhone, &Suggestion::handlerPhone}};
    static constexpr std::pair<Field, QString Deputy::*> deputyLines[]{
        {Field::CertificateNumber, &Deputy::certificateNumber},
        {Field::Delegation, &Deputy::delegation},
        {Field::Employer, &Deputy::employer},
        {Field::Address, &Deputy::address},
        {Field::PostCode, &Deputy::postCode},
        {Field::DeputyPhone, &Deputy::phone}};
    for (const auto &[known, line] : lines) {
        if (known == field)
            m_row.file.suggestion.*line = text.simplified();
        if (known == field)
            return true;
    }
    for (const auto &[known, line] : deputyLines) {
        if (known == field)
            m_lead.*line = text.simplified();
        if (known == field)
            return true;
    }
    return false;
}

bool RowTaker::takeDate(const LedgerColumn &column, const WorksheetCell &cell)
{
    static constexpr std::pair<Field, QDate Suggestion::*> dates[]{{Field::AssignedOn, &Suggestion::assignedOn},
                                                                   {Field::ReceivedOn, &Suggestion::receivedOn},
                                                                   {Field::DueOn, &Suggestion::dueOn}};
    const auto place = std::ranges::find(dates, column.field, &std::pair<Field, QDate Suggestion::*>::first);
    if (place == std::end(dates))
        return false;
    if (const auto date = ledgerDate(cell))
        m_row.file.suggestion.*place->second = *date;
    else
        refuseDate(column, cell.text);
    return true;
}

void RowTaker::refuseDate(const LedgerColumn &column, const QString &text)
{
    m_row.faults << LedgerWords::tr("“%1” in the column “%2” is no date").arg(text.left(40), columnName(column));
}

bool RowTaker::takeChoice(const LedgerColumn &column, const QString &text)
{
    Suggestion &s = m_row.file.suggestion;
    switch (column.field) {
    case Field::Kind:
        choose(s.kind, ledgerKind(text), column, text);
        return true;
    case Field::Level:
        choose(s.level, ledgerLevel(text), column, text);
        return true;
    case Field::Role: {
        BureauRole role{BureauRole::Host};
        choose(role, ledgerRole(text), column, text);
        m_role = role;
        return true;
    }
    case Field::Publicity:
        choose(s.publicity, ledgerPublicity(text), column, text);
        return true;
    case Field::ProvisionalMark:
        choose(s.isProvisionalNumber, ledgerTruth(text), column, text);
        return true;
    case Field::IsKey:
        // Who supervises it often stands where only yes or no is asked for.
        s.isKey = ledgerTruth(text).value_or(true);
        if (!ledgerTruth(text))
            note(column.heading, text);
        return true;
    default:
        return false;
    }
}

void RowTaker::takeReply(const LedgerColumn &column, const WorksheetCell &cell)
{
    const QString text = cell.text.simplified();
    switch (column.field) {
    case Field::DocumentNumber:
        if (const auto number = DocumentNumber::parse(text)) {
            reply().documentNumber = *number;
            reply().status = ReplyStatus::Sent;
        } else {
            m_row.told.remove(Field::DocumentNumber);
            note(column.heading, text);
        }
        break;
    case Field::ResultClass:
        if (const auto result = ledgerResult(text)) {
            reply().resultClass = *result;
        } else {
            m_row.told.remove(Field::ResultClass);
            note(column.heading, text);
        }
        break;
    case Field::RepliedOn:
        if (const auto date = ledgerDate(cell)) {
            reply().sentOn = *date;
            reply().datedOn = *date;
            reply().status = ReplyStatus::Sent;
        } else {
            refuseDate(column, text);
        }
        break;
    case Field::Satisfaction:
        m_satisfaction = text;
        if (!ledgerSatisfaction(text)) {
            m_row.told.remove(Field::Satisfaction);
            note(column.heading, text);
        }
        break;
    default:
        break;
    }
}

void RowTaker::take(const LedgerColumn &column, const WorksheetCell &cell)
{
    if (column.field == Field::Ignored || cell.isEmpty() || cell.text.trimmed().isEmpty())
        return;
    if (cell.kind == WorksheetCell::Kind::Fault) {
        m_row.faults
            << (cell.text == u"="
                    ? LedgerWords::tr("the column “%1” holds a formula without its result").arg(columnName(column))
                    : LedgerWords::tr("the column “%1” holds the error %2").arg(columnName(column), cell.text));
        return;
    }
    Suggestion &s = m_row.file.suggestion;
    const QString text = cell.text.trimmed();
    m_row.told.insert(column.field);
    if (takeLine(column.field, text) || takeDate(column, cell) || takeChoice(column, text))
        return;
    switch (column.field) {
    case Field::Term:
        m_term = text;
        break;
    case Field::Meeting:
        m_meeting = text;
        break;
    case Field::Number:
        s.number = ledgerNumber(text);
        break;
    case Field::Text:
        s.text = text;
        break;
    case Field::PublicityReason:
        s.publicityReason = text;
        break;
    case Field::LeadDeputy:
        m_leads += ledgerNames(text);
        break;
    case Field::CoSigners:
        m_coSigners += ledgerNames(text);
        break;
    case Field::CoHandlers:
        m_bureaus += ledgerBureaus(text);
        break;
    case Field::Notes:
        note({}, text);
        break;
    case Field::Remark:
        note(column.heading, text);
        break;
    default:
        takeReply(column, cell);
        break;
    }
}

void RowTaker::finishDeputies()
{
    QStringList names = m_leads + m_coSigners;
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        Deputy deputy;
        if (m_row.file.deputies.isEmpty())
            deputy = m_lead;
        deputy.name = name;
        deputy.kind = deputyKindOf(name, m_row.file.suggestion.kind);
        m_row.file.deputies.append(deputy);
    }
    const auto satisfaction = ledgerSatisfaction(m_satisfaction);
    if (satisfaction && !names.isEmpty())
        m_row.file.feedbacks = {{.deputyName = names.first(), .overall = satisfaction}};
    else if (satisfaction)
        note(u"满意度"_s, m_satisfaction);
}

/// The table speaks of all bureaus alike: which part is ours follows from where our own name stands.
void RowTaker::finishBureaus()
{
    Suggestion &s = m_row.file.suggestion;
    m_bureaus.removeDuplicates();
    const auto isOurs = [&](const QString &name) { return m_defaults.ownNames.contains(name); };
    const bool isHostOurs = isOurs(s.hostBureau);
    const bool isAmongThem = std::ranges::any_of(m_bureaus, isOurs);
    m_bureaus.removeIf(isOurs);
    if (isHostOurs)
        s.hostBureau.clear();
    if (m_role)
        s.role = *m_role;
    else if (isAmongThem && !isHostOurs)
        s.role = BureauRole::CoHandler;
    else if (isHostOurs && m_row.told.contains(Field::HostBureau))
        s.role = m_bureaus.isEmpty() ? BureauRole::SoleHandler : BureauRole::Host;
    if (m_role || isAmongThem || isHostOurs)
        m_row.told.insert(Field::Role);
    if (s.role == BureauRole::CoHandler) {
        // The others that the host asks owe us nothing.
        if (!m_bureaus.isEmpty())
            note(u"会办单位"_s, m_bureaus.join(u'、'));
        m_row.told.remove(Field::CoHandlers);
        return;
    }
    for (const QString &name : std::as_const(m_bureaus))
        m_row.file.assignments.append(Assignment{.bureau = {.shortName = name}});
}

void RowTaker::finishSession()
{
    Suggestion &s = m_row.file.suggestion;
    const auto asNumber = [](const QString &text) {
        QString digits = text;
        digits.remove(u'第').remove(u'届').remove(u'次').remove(u"会议"_s);
        const int chinese = chineseNumberValue(digits);
        return chinese > 0 ? chinese : digits.toInt();
    };
    if (s.session.isEmpty() && !m_term.isEmpty()) {
        const int term = asNumber(m_term);
        const int meeting = asNumber(m_meeting);
        s.session = u"第%1届"_s.arg(term > 0 ? chineseNumber(term) : m_term);
        if (!m_meeting.isEmpty())
            s.session += u"%1次会议"_s.arg(meeting > 0 ? chineseNumber(meeting) : m_meeting);
    }
    if (s.session.isEmpty())
        s.session = m_defaults.session;
    const auto session = CongressSession::parse(s.session);
    const auto known = std::ranges::find_if(
        m_defaults.sessions, [&](const QString &other) { return session && CongressSession::parse(other) == session; });
    if (known != m_defaults.sessions.end() && !m_defaults.sessions.contains(s.session))
        s.session = *known;
    if (session && !m_row.told.contains(Field::Level))
        s.level = session->level;
    if (session && session->isConference && !m_row.told.contains(Field::Kind))
        s.kind = SuggestionKind::Proposal;
}

void RowTaker::finish()
{
    finishSession();
    finishDeputies();
    finishBureaus();
    const Suggestion &s = m_row.file.suggestion;
    if (s.number.isEmpty())
        m_row.faults << LedgerWords::tr("the number is missing");
    if (s.title.isEmpty())
        m_row.faults << LedgerWords::tr("the title is missing");
    m_row.faults.removeDuplicates();
}

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
        hasList = hasList || field == Field::CoHandlers || field == Field::CoSigners || field == Field::LeadDeputy;
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
