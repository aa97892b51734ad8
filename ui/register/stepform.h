#pragma once

#include "app/register/officesettings.h"
#include "app/register/step.h"
#include "app/reply/casefile.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banfu {

/// Notes one step: the kind decides which parts are asked for, each proposed as it mostly is.
class StepForm : public QWidget
{
    Q_OBJECT

public:
    explicit StepForm(QDate today, QWidget *parent = nullptr);

    /// The record the step is noted on; `bureaus`: the names that are offered for a return.
    void setFile(const CaseFile &file, const OfficeSettings &office, const QStringList &bureaus);

    /// Chooses the kind and proposes its parts.
    void propose(StepKind kind, const QString &whom = {});
    /// The day, as typed; nothing when it is none.
    Step step(QString &fault) const;
    void retranslate();
    void setButtonText(const QString &text);
    void refuse(const QString &fault);
    void clearSide(); ///< names no side: each record's own

Q_SIGNALS:
    void noting(const banfu::Step &step); ///< readable, not checked against the record
    void edited();

private:
    void fillKinds();
    void showKind();
    void fillSides(StepKind kind);
    void showRemark();
    void note();
    StepKind kind() const;
    QDate dateIn(const QLineEdit *line, QString &fault) const;

    QDate m_today;
    CaseFile m_file{};
    OfficeSettings m_office{};
    QStringList m_bureaus{};
    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_on;
    QComboBox *m_whom;
    QComboBox *m_about;
    QComboBox *m_reply;
    QCheckBox *m_granted;
    QLineEdit *m_until;
    QComboBox *m_way;
    QLineEdit *m_by;
    QLineEdit *m_text;
    QLabel *m_message;
    QPushButton *m_note;
};

} // namespace banfu
