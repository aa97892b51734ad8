#pragma once

#include "app/reply/paragraph.h"

#include <QStringList>
#include <QTextEdit>

namespace banfu {

/// The answer's text: one block a paragraph, its level kept in the block's format, so that the document's own undo
/// covers text and structure alike. Labels are computed and painted beside the text; they are no part of it.
class SectionEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit SectionEditor(QWidget *parent = nullptr);

    QList<Paragraph> paragraphs() const;
    /// As a new text: the history is emptied.
    void load(const QList<Paragraph> &paragraphs);
    /// As one act that can be undone; only what differs is touched.
    void apply(const QList<Paragraph> &wanted);

    /// At the caret, in place of what is selected.
    void insertParagraphs(const QList<Paragraph> &pasted);

    int currentParagraph() const;
    void showParagraph(int index, int offset = 0);
    QStringList labelTexts() const { return m_labels; }

public Q_SLOTS:
    void promote();
    void demote();
    void setLevel(banfu::Level level);
    void toggleRunsOn();
    void moveUp();
    void moveDown();
    void pasteVerbatim();

Q_SIGNALS:
    void currentParagraphChanged(int index);
    void pasteRefused(const QString &message);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void changeEvent(QEvent *event) override;

private:
    struct Selected
    {
        qsizetype first{0};
        qsizetype end{0};
    };
    Selected selectedParagraphs() const;
    bool handleStructureKey(const QKeyEvent &event);
    void breakParagraph();
    bool joinAtBeginning();
    void restyle();
    void updateLabels();

    QStringList m_labels{};
    int m_current{-1};
    bool m_isRestyling{false};
};

} // namespace banfu
