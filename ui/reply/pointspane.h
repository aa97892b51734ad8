#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace banfu {

class ReplyDesk;

/// The suggestion's text beside the draft: the deputy's points are marked in it, and each is ticked off against the
/// paragraphs that answer it.
class PointsPane : public QWidget
{
    Q_OBJECT

public:
    explicit PointsPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString worded(const QString &text) const; ///< for the kind that is shown
    void showPoints();
    void showStrip();
    void colourText();
    void propose();
    void markSelection();
    void unmark();
    void toggleAnswer();
    void goToAnswer();
    int currentNumber() const;

    ReplyDesk &m_desk;
    int m_paragraph{-1}; ///< of the sections, where the cursor is
    QPlainTextEdit *m_text;
    QLabel *m_strip;
    QListWidget *m_list;
    QPushButton *m_propose;
    QPushButton *m_mark;
    QPushButton *m_unmark;
    QPushButton *m_answer;
};

} // namespace banfu
