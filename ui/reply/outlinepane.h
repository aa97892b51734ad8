#pragma once

#include "app/reply/letter.h"

#include <QTreeWidget>

#include <functional>

namespace banfu {

class ReplyDesk;

/// The letter's headings as a tree, each with the words that stand under it. Sections are moved, raised, lowered and
/// dissolved here by keys and by dragging; the labels follow.
class OutlinePane : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePane(ReplyDesk &desk, QWidget *parent = nullptr);

    void show(const Letter &letter);
    /// Marks the heading that a paragraph stands under.
    void setCurrentParagraph(int index);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Head
    {
        int index{0};
        Level level{};
        QString text{};

        bool operator==(const Head &) const = default;
    };
    struct Drop
    {
        const QTreeWidgetItem *target{nullptr}; ///< null: behind all
        bool isAbove{false};
        Level level{};
        int levels{0}; ///< so many to the right, negative to the left
    };
    Drop dropAt(QPoint position) const;
    void retranslate();
    void build(const QList<Head> &heads);
    bool rename(const QList<Head> &heads);
    void showLengths(const Letter &letter);
    /// Changes the sections and marks the heading at the index that comes out.
    void act(const std::function<qsizetype(QList<Paragraph> &)> &change);

    ReplyDesk &m_desk;
    QList<Head> m_heads{};
    QList<QTreeWidgetItem *> m_items{}; ///< of the headings, in the letter's order
    int m_current{-1};
    QPoint m_pressedAt{};
};

} // namespace banfu
