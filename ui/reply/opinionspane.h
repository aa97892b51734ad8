#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace banfu {

class ReplyDesk;
struct Assignment;
struct AttachedFile;

/// The co-handlers' opinions beside the draft: a passage is taken over with one key and keeps a mark of its bureau; the
/// opinion shows how much of it was used.
class OpinionsPane : public QWidget
{
    Q_OBJECT

public:
    explicit OpinionsPane(ReplyDesk &desk, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showOpinions();
    void showOpinion();
    void showUse();
    void takeOver();
    void setAside();
    void readFile();
    const AttachedFile *readableFile() const;
    const Assignment *current() const;

    ReplyDesk &m_desk;
    int m_paragraph{-1}; ///< of the sections, where the cursor is
    QComboBox *m_bureaus;
    QPlainTextEdit *m_text;
    QPushButton *m_read;
    QLabel *m_use;
    QPushButton *m_take;
    QLineEdit *m_reason;
};

} // namespace banfu
