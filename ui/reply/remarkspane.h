#pragma once

#include "app/reply/letter.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace banfu {

class ReplyDesk;
struct Remark;
struct Reply;

/// What superiors want changed, at its places: they add remarks, the drafter resolves them with an answer.
class RemarksPane : public QWidget
{
    Q_OBJECT

public:
    explicit RemarksPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show();
    void setPlace(LetterPart part, int index);
    void add();
    void resolve();
    void remove();
    void change(const QString &act, const std::function<void(QList<Remark> &)> &edit);
    QString lineOf(const Remark &remark) const;

    ReplyDesk &m_desk;
    LetterPart m_part{LetterPart::Section};
    int m_index{0};
    QListWidget *m_list;
    QLineEdit *m_text;
    QPushButton *m_add;
    QPushButton *m_resolve;
    QPushButton *m_remove;
};

} // namespace banfu
