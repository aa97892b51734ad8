#pragma once

#include "app/reply/promises.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace banfu {

class NameCompleter;
class ReplyDesk;

/// What the letter promises and is not followed up yet, with its date and who is responsible: each is taken into the
/// follow-up or refused by one key, also when the letter is signed. What was refused comes last.
class PromisesPane : public QWidget
{
    Q_OBJECT

public:
    explicit PromisesPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Offer
    {
        Promise promise{};
        bool isRefused{false};
    };
    void retranslate();
    void look();
    void fill();
    void showCurrent();
    void followUp();
    void refuse();
    void goToPlace();
    const Offer *current() const;
    QString proposedSection() const;

    ReplyDesk &m_desk;
    QList<Offer> m_offers{};
    QString m_shown{}; ///< the promise that the fields are about
    QLabel *m_none;
    QListWidget *m_list;
    QLineEdit *m_dueOn;
    QLineEdit *m_section;
    NameCompleter *m_sections;
    QLabel *m_fault;
    QPushButton *m_follow;
    QPushButton *m_refuse;
};

} // namespace banfu
