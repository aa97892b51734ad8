#pragma once

#include "ui/register/casepage.h"

class QLabel;

namespace banfu {

class DeputyList;
class NameCompleter;

/// The page 登记: what was handed in, by whom, and when it is due.
class RegistrationPage : public CasePage
{
    Q_OBJECT

public:
    /// `newForm`: the name under which a new registration is kept until it is stored.
    RegistrationPage(CaseSession &session, const QString &newForm, QWidget *parent = nullptr);

    void focusFirst() override;
    bool commit() override;

    /// A registration that was begun, out of what was kept of it.
    static CaseFile restored(const FormDraft &draft);
    /// Texts of fields that were typed and not left.
    void setTyped(const FormDraft &draft);

Q_SIGNALS:
    void openWanted(banfu::SuggestionId id); ///< one that resembles this

protected:
    void retranslate() override;
    QJsonObject contents() const override;
    void setTypedBeside(const QJsonObject &fields) override;

private:
    void addFields();
    void addRoleFields();
    void connectDeputies();
    void showSession();
    void showDueHint();
    void lookForAlike();
    void showRefusal(const Error &error);
    void retranslateChoices();

    CaseForm *m_form;
    DeputyList *m_deputies;
    NameCompleter *m_sessions{nullptr};
    NameCompleter *m_bodies{nullptr};
    QLabel *m_alike;      ///< earlier ones that resemble this
    QString m_compared{}; ///< the title that was looked for last
};

} // namespace banfu
