#pragma once

#include "app/reply/lettersearch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace banfu {

class TextColumn;

/// Find and replace across the whole letter.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TextColumn &text, QWidget *parent = nullptr);

    /// Shows the bar; what is selected in the text is looked for.
    void begin(bool isReplacing, const QString &selected);
    void end();

public Q_SLOTS:
    void next() { go(1); }
    void previous() { go(-1); }

Q_SIGNALS:
    void ended();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void search();
    void go(int step);
    void replaceOne();
    void replaceAll();
    void showCount();
    void selectCurrent();

    TextColumn &m_text;
    QList<FoundPlace> m_found{};
    qsizetype m_current{-1};
    QLineEdit *m_words;
    QLineEdit *m_by;
    QLabel *m_count;
    QCheckBox *m_exact;
    QToolButton *m_previous;
    QToolButton *m_next;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QToolButton *m_close;
};

} // namespace banfu
