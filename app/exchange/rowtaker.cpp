#include "app/exchange/rowtaker.h"

#include "app/base/chinesenumber.h"
#include "app/exchange/ledgervalues.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct RowWords
{
    Q_DECLARE_TR_FUNCTIONS(banfu::ledger)
};

using Field = LedgerField;

QString columnName(const LedgerColumn &column)
{
    return column.heading.isEmpty() ? fieldName(column.field) : column.heading.left(40);
}

} // namespace

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
            << RowWords::tr("“%1” in the column “%2” is not understood").arg(text.left(40), columnName(column));
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
    m_row.faults << RowWords::tr("“%1” in the column “%2” is no date").arg(text.left(40), columnName(column));
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
                    ? RowWords::tr("the column “%1” holds a formula without its result").arg(columnName(column))
                    : RowWords::tr("the column “%1” holds the error %2").arg(columnName(column), cell.text));
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
    case Field::SeparateHandlers:
        m_separate += ledgerBureaus(text);
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
    const auto isOurs = [&](const QString &name) { return m_defaults.ownNames.contains(name); };
    const auto takeOursOut = [&](QStringList &names) {
        names.removeDuplicates();
        return names.removeIf(isOurs) > 0;
    };
    const bool isHostOurs = isOurs(s.hostBureau);
    const bool isAsked = takeOursOut(m_bureaus);
    const bool isSeparate = takeOursOut(m_separate);
    if (isHostOurs)
        s.hostBureau.clear();
    if (m_role)
        s.role = *m_role;
    else if (isSeparate)
        s.role = BureauRole::SeparateHandler;
    else if (isAsked && !isHostOurs)
        s.role = BureauRole::CoHandler;
    else if (isHostOurs && m_row.told.contains(Field::HostBureau))
        s.role = (m_bureaus + m_separate).isEmpty() ? BureauRole::SoleHandler : BureauRole::Host;
    if (m_role || isAsked || isSeparate || isHostOurs)
        m_row.told.insert(Field::Role);
    for (const auto &[names, isAlone, heading] :
         {std::tuple{m_bureaus, false, u"会办单位"_s}, std::tuple{m_separate, true, u"分办单位"_s}}) {
        if (s.role == BureauRole::CoHandler && !names.isEmpty())
            note(heading, names.join(u'、')); // the others that the host asks owe us nothing
        for (const QString &name : s.role == BureauRole::CoHandler ? QStringList{} : names)
            m_row.file.assignments.append(Assignment{.bureau = {.shortName = name}, .isSeparate = isAlone});
    }
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
        m_row.faults << RowWords::tr("the number is missing");
    if (s.title.isEmpty())
        m_row.faults << RowWords::tr("the title is missing");
    m_row.faults.removeDuplicates();
}

} // namespace banfu
