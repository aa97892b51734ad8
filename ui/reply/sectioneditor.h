#pragma once

#include "app/reply/paragraph.h"

#include <QColor>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QTextEdit>

namespace banfu {

struct Pasted;

/// The answer's text: one block a paragraph, its level kept in the block's format. Labels are computed and painted
/// beside the text; they are no part of it. The document keeps no history: the letter's covers all its parts.
class SectionEditor : public QTextEdit
{
    Q_OBJECT

public:
    explicit SectionEditor(QWidget *parent = nullptr);

    QList<Paragraph> paragraphs() const;
    /// With the text that an input method has not committed yet.
    QList<Paragraph> paragraphsComposing() const;
    /// As a new text, the caret at its beginning.
    void load(const QList<Paragraph> &paragraphs);
    /// As one act; only what differs is touched.
    void apply(const QList<Paragraph> &wanted);
    /// At the caret, in place of what is selected.
    void insertParagraphs(const QList<Paragraph> &inserted);
    /// The same, with what is to be said about them.
    void insertRecognised(const Pasted &pasted);

    /// The characters before the caret exchanged, as one act.
    void replaceBefore(int count, const QString &text);

    int currentParagraph() const;
    void showParagraph(int index, int offset = 0, int selected = 0);
    QStringList labelTexts() const { return m_labels; }
    /// A bar at the margin of the paragraphs that something is to be said about.
    void setBars(const QHash<int, QColor> &bars);
    void setTypeFace(const QFont &face);
    /// Paragraphs with an open remark: a sign stands beside them.
    void setMarked(const QSet<int> &paragraphs);
    /// What changes now is an act of its own, which is undone alone.
    bool isActing() const { return m_isActing; }
    /// A key that word processors have, too, and that changes the structure here.
    bool takesKey(const QKeyEvent &event) const;
    /// Whether heads of items look other than the text on the page.
    void setPrintsItemHeads(bool prints) { m_printsItemHeads = prints; }

public Q_SLOTS:
    void promote();
    void demote();
    void setLevel(banfu::Level level);
    void toggleRunsOn();
    void moveUp();
    void moveDown();
    void pasteVerbatim();
    void insertFiles(const QStringList &paths);

Q_SIGNALS:
    void currentParagraphChanged(int index);
    void wrote();                    ///< by a key or an input method, the caret stands behind it
    void composing();                ///< the input method shows other text
    void hinted(const QString &why); ///< a key does not do here what it does elsewhere
    void pasteRefused(const QString &message);
    /// One paragraph's mark, of another kind than the standard's, was taken for a level.
    void recognised(const banfu::Pasted &pasted);
    /// Levels of several paragraphs are a guess: nothing was inserted yet.
    void previewWanted(const banfu::Pasted &pasted);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    struct Selected
    {
        qsizetype first{0};
        qsizetype end{0};
    };
    Selected selectedParagraphs() const;
    bool handleStructureKey(const QKeyEvent &event);
    bool toggleHead();
    void insert(const Pasted &pasted);
    void splitSection();
    void breakParagraph();
    bool joinAtBeginning();
    bool erasePair();
    void help(int block, int from);
    void act(const QList<Paragraph> &wanted);
    const QList<Paragraph> &known() const;
    void forget(int position, int added);
    void updateLabels();

    mutable QList<Paragraph> m_known{}; ///< of all blocks; empty: to be read again
    bool m_areLabelsStale{true};
    QStringList m_labels{};
    QHash<int, QColor> m_bars{};
    QSet<int> m_marked{};
    int m_current{-1};
    bool m_isActing{false};
    bool m_printsItemHeads{true};
};

} // namespace banfu
