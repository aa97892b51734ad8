#include "ui/register/casepage.h"

#include "app/register/kindwords.h"
#include "ui/common/messagebar.h"
#include "ui/register/caseform.h"
#include "ui/register/formkeeper.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

CasePage::CasePage(CaseSession &session, const QString &name, QWidget *parent)
    : QWidget{parent}
    , m_session{session}
    , m_name{name}
    , m_kind{session.file().suggestion.kind}
    , m_bar{new MessageBar{this}}
{
    setObjectName(name + u"Page"_s);
    m_bar->setObjectName(name + u"Bar"_s);
    connect(&session, &CaseSession::changed, this, [this] {
        if (std::exchange(m_kind, m_session.file().suggestion.kind) != m_kind)
            retranslate();
    });
}

QString CasePage::worded(const QString &text) const
{
    return wordedFor(m_session.file().suggestion.kind, text);
}

bool CasePage::commit()
{
    if (!m_form)
        return true;
    const bool isRight = m_form->commit();
    m_keeper->flush();
    return isRight;
}

void CasePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString CasePage::formName() const
{
    return u"%1/%2"_s.arg(m_name).arg(m_session.file().suggestion.id.value());
}

void CasePage::keep(CaseForm &form, const QString &newForm)
{
    m_form = &form;
    const SuggestionId id = m_session.file().suggestion.id;
    m_keeper = new FormKeeper{m_session.registerFile(), id.isNull() ? newForm : formName(),
                              [this] { return contents(); }, this};
    connect(&m_session, &CaseSession::added, this,
            [this] { m_keeper->rename(formName(), m_session.file().suggestion.id); });
    m_keeper->setSuggestion(id);
    connect(&form, &CaseForm::typing, m_keeper, &FormKeeper::typing);
    connect(&m_session, &CaseSession::changed, m_keeper, &FormKeeper::typing);
    connect(m_keeper, &FormKeeper::failed, this,
            [this](const Error &error) { bar().show(Tone::Danger, error.message); });
    if (m_session.isReadOnly() || id.isNull())
        return;
    if (const auto forms = m_session.registerFile().forms()) {
        for (const FormDraft &draft : *forms) {
            if (draft.form == m_keeper->form())
                offer(draft);
        }
    }
}

QJsonObject CasePage::contents() const
{
    const QJsonObject typed = m_form->typed();
    if (typed.isEmpty() || !m_session.isStored())
        return {};
    return {{u"typed"_s, typed}, {u"row"_s, row()}};
}

void CasePage::offer(const FormDraft &draft)
{
    const QString when = QLocale{}.toString(draft.savedAt.toLocalTime(), QLocale::ShortFormat);
    bar().show(Tone::Accent, tr("What was typed here on %1 was not stored. It is kept.").arg(when));
    bar().addButton(u"takeOverButton"_s, tr("&Take over"), [this, draft] {
        setRow(draft.fields.value(u"row"_s).toInt());
        m_form->setTyped(draft.fields.value(u"typed"_s).toObject());
        setTypedBeside(draft.fields);
        bar().hide();
        m_keeper->flush();
    });
    bar().addButton(u"discardButton"_s, tr("&Discard"), [this, draft] {
        (void)m_session.registerFile().dropForm(draft.form);
        bar().hide();
    });
}

} // namespace banfu
