#pragma once

#include "ui/register/casesession.h"

#include <QWidget>

namespace banfu {

class CaseForm;
class FormKeeper;
class MessageBar;

/// One page of an open suggestion: its form is stored field by field, kept while typing, and offered again when it was
/// lost with the program.
class CasePage : public QWidget
{
    Q_OBJECT

public:
    CasePage(CaseSession &session, const QString &name, QWidget *parent);

    /// Stores what was typed and not left yet; false when something of it is wrong and stays typed.
    virtual bool commit();
    virtual void focusFirst() = 0;

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;
    /// Called once by the page when its form stands: keeps it from now on, offers what was kept. `newForm`: the name
    /// under which a suggestion that is not stored yet is kept.
    void keep(CaseForm &form, const QString &newForm = {});
    virtual QJsonObject contents() const;
    /// Where the typed text belongs beside the field: the row of a list.
    virtual int row() const { return 0; }
    virtual void setRow(int) {}
    /// What contents() holds beside the form's own fields.
    virtual void setTypedBeside(const QJsonObject &) {}

    CaseSession &session() const { return m_session; }
    MessageBar &bar() const { return *m_bar; }
    QString worded(const QString &text) const; ///< for the kind that is shown
    FormKeeper &keeper() const { return *m_keeper; }

private:
    QString formName() const;
    void offer(const FormDraft &draft);

    CaseSession &m_session;
    QString m_name;
    SuggestionKind m_kind;
    MessageBar *m_bar;
    CaseForm *m_form{nullptr};
    FormKeeper *m_keeper{nullptr};
};

} // namespace banfu
