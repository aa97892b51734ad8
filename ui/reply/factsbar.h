#pragma once

#include "app/reply/numberseries.h"
#include "app/reply/reply.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace banfu {

class NumberButton;

/// What the steps of a letter depend on besides itself.
struct ApprovalWorld
{
    OfficeSettings office{};
    Suggestion suggestion{};
    StaffMember person{}; ///< who works
    NumberSeries series{};
    bool isReadOnly{false};
};

/// What the letter has besides its text: number, date, result, who drafts, reviews and signs, and the step it is at.
class FactsBar : public QWidget
{
    Q_OBJECT

public:
    explicit FactsBar(QDate today, QWidget *parent = nullptr);

    void show(const Reply &reply, const ApprovalWorld &world);

    /// What stands typed in the lines and was not taken yet, by their names.
    QJsonObject typed() const;
    void setTyped(const QJsonObject &texts);

Q_SIGNALS:
    void typing();
    void changed(const QString &act, const banfu::Reply &reply); ///< a fact was edited and is valid
    void newVersionWanted();
    void reserveWanted(const banfu::DocumentNumber &number);
    void releaseWanted(const banfu::DocumentNumber &number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showStep();
    void fillChoices();
    void takeFacts();
    void layOutSteps(QLayout *row);
    void goForward();
    void step(ReplyStatus status, ApprovalAct approval, const QString &act);
    bool prepareSigning(Reply &reply);
    void say(const QString &fault);
    QList<std::pair<QLineEdit *, QString>> shownTexts() const;
    void layOutMarks();
    void fillMarks();
    bool takeMarks(Reply &reply);

    QDate m_today;
    Reply m_reply{};
    ApprovalWorld m_world{};
    bool m_isShowing{false};
    QList<QLabel *> m_captions{};
    QLineEdit *m_number;
    QLineEdit *m_date;
    QComboBox *m_result;
    QComboBox *m_publicity;
    QLineEdit *m_drafter;
    QLineEdit *m_reviewer;
    QLineEdit *m_signatory;
    QLineEdit *m_copyNumber;
    QLineEdit *m_secrecy;
    QLineEdit *m_urgency;
    QLineEdit *m_coSigners;
    QWidget *m_marks; ///< the four above: few letters have them
    QToolButton *m_showMarks;
    QLabel *m_step;
    QLabel *m_fault;
    NumberButton *m_numbers;
    QLineEdit *m_remark;
    QPushButton *m_back;
    QPushButton *m_review;
    QPushButton *m_countersign;
    QPushButton *m_forward;
    QPushButton *m_newVersion;
};

} // namespace banfu
