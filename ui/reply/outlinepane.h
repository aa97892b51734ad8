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
    void dropEvent(QDropEvent *event) override;

private:
    struct Head
    {
        int index{0};
        Level level{};
        QString text{};

        bool operator==(const Head &) const = default;
    };
    void retranslate();
    void build(const QList<Head> &heads);
    void showLengths(const Letter &letter);
    /// Changes the sections and marks the heading at the index that comes out.
    void act(const std::function<qsizetype(QList<Paragraph> &)> &change);

    ReplyDesk &m_desk;
    QList<Head> m_heads{};
    int m_current{-1};
};

} // namespace banfu
