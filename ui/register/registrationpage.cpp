#include "ui/register/registrationpage.h"

#include "app/base/datetext.h"
#include "app/exchange/casefilejson.h"
#include "app/register/duedates.h"
#include "ui/common/messagebar.h"
#include "ui/common/namecompleter.h"
#include "ui/register/bindings.h"
#include "ui/register/caseform.h"
#include "ui/register/deputylist.h"
#include "ui/register/formkeeper.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

using Width = CaseForm::Width;

CaseForm::Binding line(QString Suggestion::*member)
{
    return bind::text([member](const CaseFile &file) { return file.suggestion.*member; },
                      [member](CaseFile &file, const QString &value) { file.suggestion.*member = value; });
}

CaseForm::Binding required(QString Suggestion::*member, QString (*fault)())
{
    CaseForm::Binding binding = line(member);
    binding.write = [member, fault](CaseFile &file, const QString &value) {
        if (value.isEmpty())
            return fault();
        file.suggestion.*member = value;
        if (member == &Suggestion::number)
            file.suggestion.isProvisionalNumber = false;
        return QString{};
    };
    return binding;
}

CaseForm::Binding dateOf(QDate Suggestion::*member)
{
    return bind::date([member](const CaseFile &file) { return file.suggestion.*member; },
                      [member](CaseFile &file, QDate value) { file.suggestion.*member = value; });
}

template <typename Enum>
CaseForm::Binding choice(Enum Suggestion::*member)
{
    return bind::choice([member](const CaseFile &file) { return static_cast<int>(file.suggestion.*member); },
                        [member](CaseFile &file, int value) { file.suggestion.*member = static_cast<Enum>(value); });
}

/// A field that the rules count from: the due date follows it, unless it was set by hand.
CaseForm::Binding followed(CaseForm::Binding binding, const CaseSession &session)
{
    binding.write = [write = binding.write, &session](CaseFile &file, const QString &value) {
        const OfficeSettings office = session.office();
        Suggestion &suggestion = file.suggestion;
        const bool isByRule = !suggestion.dueOn.isValid() || suggestion.dueOn == replyDueOn(suggestion, office);
        const QString fault = write(file, value);
        if (isByRule)
            suggestion.dueOn = replyDueOn(suggestion, office);
        return fault;
    };
    return binding;
}

DeputyKind deputyKind(SuggestionKind kind)
{
    return kind == SuggestionKind::Proposal ? DeputyKind::Member : DeputyKind::Deputy;
}

} // namespace

RegistrationPage::RegistrationPage(CaseSession &session, const QString &newForm, QWidget *parent)
    : CasePage{session, u"registration"_s, parent}
    , m_form{new CaseForm{session}}
    , m_deputies{new DeputyList}
    , m_alike{new QLabel}
{
    addFields();
    addRoleFields();
    auto *area = new QScrollArea{this};
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(&bar());
    column->addWidget(area, 1);

    connectDeputies();
    connect(&session, &CaseSession::changed, this, &RegistrationPage::showSession);
    connect(&session, &CaseSession::refused, this, &RegistrationPage::showRefusal);
    constexpr int pause = 400; // milliseconds after the last key
    auto *alike = new QTimer{this};
    alike->setSingleShot(true);
    alike->setInterval(pause);
    connect(alike, &QTimer::timeout, this, &RegistrationPage::lookForAlike);
    connect(m_form->findChild<QLineEdit *>(u"titleEdit"_s), &QLineEdit::textChanged, alike,
            qOverload<>(&QTimer::start));
    connect(m_alike, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT openWanted(SuggestionId{link.toLongLong()}); });
    retranslate();
    m_form->reload();
    showSession();
    keep(*m_form, newForm);
}

void RegistrationPage::addFields()
{
    m_form->addLine(u"number"_s, Width::Half,
                    required(&Suggestion::number, [] { return tr("A suggestion needs its number."); }));
    CaseForm::Binding session = line(&Suggestion::session);
    session.write = [](CaseFile &file, const QString &value) {
        file.suggestion.session = value;
        if (const auto known = CongressSession::parse(value)) {
            file.suggestion.level = known->level;
            if (!value.isEmpty() && file.suggestion.id.isNull() && file.deputies.isEmpty())
                file.suggestion.kind = known->isConference ? SuggestionKind::Proposal : SuggestionKind::Suggestion;
        }
        return QString{};
    };
    m_sessions = new NameCompleter{m_form->addLine(u"session"_s, Width::Half, std::move(session))};
    m_form->addLine(u"title"_s, Width::Whole,
                    required(&Suggestion::title, [] { return tr("A suggestion needs its title."); }));
    m_alike->setWordWrap(true);
    m_alike->setTextFormat(Qt::RichText);
    m_form->addPart(u"alike"_s, m_alike);
    m_alike->hide();
    m_form->addPart(u"deputies"_s, m_deputies);
    m_form->addDate(u"assignedOn"_s, followed(dateOf(&Suggestion::assignedOn), this->session()));
    m_form->addDate(u"dueOn"_s, dateOf(&Suggestion::dueOn));
    m_form->addDate(u"receivedOn"_s, followed(dateOf(&Suggestion::receivedOn), this->session()));
    m_bodies = new NameCompleter{m_form->addLine(u"assigningBody"_s, Width::Half, line(&Suggestion::assigningBody))};
}

void RegistrationPage::addRoleFields()
{
    m_form->addChoice(u"kind"_s, followed(choice(&Suggestion::kind), session()));
    m_form->addChoice(u"level"_s, choice(&Suggestion::level));
    m_form->addChoice(u"role"_s, followed(choice(&Suggestion::role), session()));
    m_form->addLine(u"hostBureau"_s, Width::Half, line(&Suggestion::hostBureau));
    m_form->addLine(u"handler"_s, Width::Half, line(&Suggestion::handler));
    m_form->addLine(u"handlerPhone"_s, Width::Half, line(&Suggestion::handlerPhone));
    m_form->addLine(u"subjectClass"_s, Width::Half, line(&Suggestion::subjectClass));
    m_form->addLine(u"keyLeader"_s, Width::Half, line(&Suggestion::keyLeader));
    m_form->addChoice(u"publicity"_s, choice(&Suggestion::publicity));
    m_form->addLine(u"publicityReason"_s, Width::Half, line(&Suggestion::publicityReason));
    m_form->addCheck(u"isKey"_s, bind::flag([](const CaseFile &file) { return file.suggestion.isKey; },
                                            [](CaseFile &file, bool value) { file.suggestion.isKey = value; }));
    m_form->addText(u"text"_s, 8, line(&Suggestion::text));
    m_form->addText(u"notes"_s, 3, line(&Suggestion::notes));
}

void RegistrationPage::connectDeputies()
{
    if (const auto known = session().registerFile().deputies())
        m_deputies->setKnown(*known);
    if (const auto sessions = session().registerFile().sessions())
        m_sessions->setNames(*sessions);
    connect(m_deputies, &DeputyList::edited, this, [this](const QString &act) {
        CaseFile changed = session().file();
        changed.deputies = m_deputies->deputies();
        session().put(act, changed);
        m_deputies->setDeputies(session().file().deputies); // as stored, or as before when it was refused
    });
    connect(m_deputies, &DeputyList::typing, m_form, &CaseForm::typing);
}

void RegistrationPage::showSession()
{
    const Suggestion &suggestion = session().file().suggestion;
    m_deputies->setKind(deputyKind(suggestion.kind));
    m_deputies->setDeputies(session().file().deputies);
    m_deputies->setReadOnly(session().isReadOnly());
    const bool isForeign = suggestion.role == BureauRole::CoHandler || suggestion.role == BureauRole::SeparateHandler;
    m_form->setFieldEnabled(u"hostBureau"_s, isForeign);
    m_form->setFieldEnabled(u"keyLeader"_s, suggestion.isKey);
    m_form->setFieldEnabled(u"publicityReason"_s, suggestion.publicity != Publicity::Open);
    showDueHint();
}

void RegistrationPage::showDueHint()
{
    const Suggestion &suggestion = session().file().suggestion;
    const auto byRule = replyTerm(suggestion, session().office());
    QString hint;
    if (!byRule)
        hint = tr("Follows the date of assignment by the rules in force.");
    else if (suggestion.dueOn == byRule->date)
        hint = byRule->explanation;
    else
        hint = (suggestion.dueOn.isValid() ? tr("Set by hand; the rule gives %1.") : tr("The rule gives %1."))
                   .arg(dateText(byRule->date));
    m_form->setHint(u"dueOn"_s, hint);
}

/// The same matter may have been raised before, in this session or another.
void RegistrationPage::lookForAlike()
{
    constexpr int most = 3;
    constexpr double least = 0.45;
    constexpr qsizetype shortest = 6; // characters: less says nothing
    const QString title = m_form->findChild<QLineEdit *>(u"titleEdit"_s)->text().trimmed();
    if (title == m_compared)
        return;
    m_compared = title;
    QStringList lines;
    if (title.size() >= shortest) {
        const auto found =
            session().registerFile().resembling({.except = session().file().suggestion.id, .title = title}, most);
        for (const Resembling &each : found ? *found : QList<Resembling>{}) {
            if (each.likeness >= least)
                lines << tr("Resembles <a href=\"%1\">No. %2</a> %3 (%4%)", "id, number, title, likeness")
                             .arg(QString::number(each.id.value()), each.number.toHtmlEscaped(),
                                  each.title.toHtmlEscaped(), QString::number(qRound(each.likeness * 100)));
        }
    }
    m_alike->setText(lines.join(u"<br>"_s));
    m_alike->setVisible(!lines.isEmpty());
}

void RegistrationPage::showRefusal(const Error &error)
{
    if (error.code == ErrorCode::Conflict && !session().isStored())
        m_form->setFault(u"number"_s, error.message);
    else
        bar().show(Tone::Danger, error.message);
}

bool RegistrationPage::commit()
{
    const bool isRight = CasePage::commit();
    if (session().isStored() || session().file() == CaseFile{})
        return isRight;
    const Suggestion &suggestion = session().file().suggestion;
    if (suggestion.number.isEmpty())
        m_form->setFault(u"number"_s, tr("A suggestion needs its number."));
    if (suggestion.title.isEmpty())
        m_form->setFault(u"title"_s, tr("A suggestion needs its title."));
    return false;
}

void RegistrationPage::focusFirst()
{
    m_form->focusFirst();
}

QJsonObject RegistrationPage::contents() const
{
    QJsonObject fields{{u"typed"_s, m_form->typed()}};
    if (!m_deputies->typedName().isEmpty())
        fields.insert(u"deputy"_s, m_deputies->typedName());
    if (session().isStored())
        return fields.size() == 1 && m_form->typed().isEmpty() ? QJsonObject{} : fields;
    // The format asks for a number, which a registration that was only begun may not have.
    CaseFile kept = session().file();
    fields.insert(u"number"_s, kept.suggestion.number);
    fields.insert(u"title"_s, kept.suggestion.title);
    kept.suggestion.number = kept.suggestion.title = u"0"_s;
    fields.insert(u"case"_s, toJson(kept, session().office()));
    return fields;
}

CaseFile RegistrationPage::restored(const FormDraft &draft)
{
    const auto read = caseFileFromJson(draft.fields.value(u"case"_s).toObject());
    CaseFile file = read ? *read : CaseFile{};
    file.suggestion.number = draft.fields.value(u"number"_s).toString();
    file.suggestion.title = draft.fields.value(u"title"_s).toString();
    return file;
}

void RegistrationPage::setTypedBeside(const QJsonObject &fields)
{
    m_deputies->setTypedName(fields.value(u"deputy"_s).toString());
}

void RegistrationPage::setTyped(const FormDraft &draft)
{
    m_form->setTyped(draft.fields.value(u"typed"_s).toObject());
    setTypedBeside(draft.fields);
    keeper().setKept();
}

void RegistrationPage::retranslate()
{
    const std::tuple<QString, QString, QString> texts[] = {
        {u"number"_s, tr("&Number"), tr("Change number")},
        {u"session"_s, tr("Session"), tr("Change session")},
        {u"title"_s, tr("&Title"), tr("Change title")},
        {u"deputies"_s, tr("De&puties"), QString{}},
        {u"assignedOn"_s, tr("&Assigned on"), tr("Change date of assignment")},
        {u"dueOn"_s, tr("Reply &due on"), tr("Change due date")},
        {u"receivedOn"_s, tr("Received on"), tr("Change date of receipt")},
        {u"assigningBody"_s, tr("Assigned by"), tr("Change assigning body")},
        {u"kind"_s, tr("Kind"), tr("Change kind")},
        {u"level"_s, tr("Level"), tr("Change level")},
        {u"role"_s, tr("Our role"), tr("Change role")},
        {u"hostBureau"_s, tr("Host bureau"), tr("Change host bureau")},
        {u"handler"_s, tr("Handler"), tr("Change handler")},
        {u"handlerPhone"_s, tr("Handler's telephone"), tr("Change handler's telephone")},
        {u"subjectClass"_s, tr("Subject class"), tr("Change subject class")},
        {u"isKey"_s, tr("Key suggestion under supervision"), tr("Change key supervision")},
        {u"keyLeader"_s, tr("Supervising leader"), tr("Change supervising leader")},
        {u"publicity"_s, tr("Publicity"), tr("Change publicity")},
        {u"publicityReason"_s, tr("Reason if not open"), tr("Change reason of publicity")},
        {u"text"_s, tr("Te&xt"), tr("Change text")},
        {u"notes"_s, tr("Notes"), tr("Change notes")}};
    for (const auto &[name, label, act] : texts)
        m_form->setTexts(name, label, act);
    m_form->setPlaceholder(u"title"_s, tr("without 《》"));
    m_form->setPlaceholder(u"number"_s, tr("without 第 and 号, e.g. 20260118"));
    for (const QString &date : {u"assignedOn"_s, u"dueOn"_s, u"receivedOn"_s})
        m_form->setPlaceholder(date, tr("e.g. 2026-3-2, 20260302 or 3.2"));
    m_form->setPlaceholder(u"session"_s, tr("e.g. 市第十五届人大一次会议"));
    m_form->setPlaceholder(u"text"_s, tr("The deputy's text, typed or pasted"));
    retranslateChoices();
    m_form->reload();
    showDueHint();
    m_compared.clear();
    lookForAlike();
}

void RegistrationPage::retranslateChoices()
{
    const auto number = [](auto value) { return static_cast<int>(value); };
    m_form->setOptions(u"kind"_s, {{number(SuggestionKind::Suggestion), tr("Suggestion")},
                                   {number(SuggestionKind::Proposal), tr("Proposal")},
                                   {number(SuggestionKind::BillAsSuggestion), tr("Bill handled as suggestion")}});
    m_form->setOptions(u"level"_s, {{number(CongressLevel::National), tr("National")},
                                    {number(CongressLevel::Province), tr("Province")},
                                    {number(CongressLevel::City), tr("City")},
                                    {number(CongressLevel::District), tr("District or county")}});
    m_form->setOptions(u"role"_s, {{number(BureauRole::Host), tr("Host")},
                                   {number(BureauRole::SoleHandler), tr("Sole handler")},
                                   {number(BureauRole::SeparateHandler), tr("Separate handler")},
                                   {number(BureauRole::CoHandler), tr("Co-handler")}});
    m_form->setOptions(u"publicity"_s, {{number(Publicity::Open), tr("Open to the public")},
                                        {number(Publicity::OnRequest), tr("Open on request")},
                                        {number(Publicity::Closed), tr("Not open")}});
}

} // namespace banfu
