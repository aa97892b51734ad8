#include "ui/reply/outlinepane.h"

#include "app/reply/counting.h"
#include "app/reply/editing.h"
#include "ui/reply/replydesk.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr int indexRole = Qt::UserRole;
constexpr int levelRole = Qt::UserRole + 1;

int paragraphOfHead(const QTreeWidgetItem *item)
{
    return item->data(0, indexRole).toInt();
}

Level levelOfHead(const QTreeWidgetItem *item)
{
    return Level(item->data(0, levelRole).toInt());
}

} // namespace

OutlinePane::OutlinePane(ReplyDesk &desk, QWidget *parent)
    : QTreeWidget{parent}
    , m_desk{desk}
{
    setObjectName(u"outlineTree"_s);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setColumnCount(2);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setResizeContentsPrecision(0); // what is in view
    setUniformRowHeights(true);
    setIndentation(12);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem *item) { m_desk.showPlace(LetterPart::Section, paragraphOfHead(item)); });
    retranslate();
}

void OutlinePane::show(const Letter &letter)
{
    QList<Head> heads;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part != LetterPart::Section || !isHeading(paragraph.level))
            continue;
        heads.append({.index = paragraph.index,
                      .level = paragraph.level,
                      .text = paragraph.label + paragraph.text.section(u'。', 0, 0)});
    }
    if (heads != m_heads && !rename(heads))
        build(heads);
    showLengths(letter);
}

/// Where the same tree says something else only what differs is touched: a long letter has hundreds of headings.
bool OutlinePane::rename(const QList<Head> &heads)
{
    if (!std::ranges::equal(heads, m_heads, {}, &Head::level, &Head::level))
        return false;
    for (qsizetype i = 0; i < heads.size(); ++i) {
        if (heads[i].index != m_heads[i].index)
            m_items[i]->setData(0, indexRole, heads[i].index);
        if (heads[i].text == m_heads[i].text)
            continue;
        m_items[i]->setText(0, heads[i].text);
        m_items[i]->setToolTip(0, heads[i].text);
    }
    m_heads = heads;
    return true;
}

void OutlinePane::build(const QList<Head> &heads)
{
    QSet<QString> folded; // stays so while other headings change
    for (QTreeWidgetItemIterator each{this}; *each; ++each)
        if (!(*each)->isExpanded() && (*each)->childCount() > 0)
            folded.insert((*each)->text(0));
    m_heads = heads;
    m_items.clear();
    QList<QTreeWidgetItem *> open; // the item of each level above
    QList<QTreeWidgetItem *> roots;
    for (const Head &head : heads) {
        auto *item = new QTreeWidgetItem{QStringList{head.text}};
        m_items << item;
        item->setData(0, indexRole, head.index);
        item->setData(0, levelRole, int(head.level));
        item->setToolTip(0, head.text);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(1, palette().color(QPalette::PlaceholderText));
        while (!open.isEmpty() && levelOfHead(open.last()) >= head.level)
            open.removeLast();
        if (open.isEmpty())
            roots << item;
        else
            open.last()->addChild(item);
        open << item;
    }
    const QSignalBlocker blocker{this};
    clear();
    addTopLevelItems(roots);
    for (QTreeWidgetItemIterator each{this}; *each; ++each)
        (*each)->setExpanded(!folded.contains((*each)->text(0)));
    setCurrentParagraph(m_current);
}

void OutlinePane::showLengths(const Letter &letter)
{
    const QHash<int, int> lengths = sectionLengths(letter);
    for (QTreeWidgetItem *item : std::as_const(m_items)) {
        const QString text = QString::number(lengths.value(paragraphOfHead(item)));
        if (item->text(1) == text)
            continue;
        item->setText(1, text);
        item->setToolTip(1, tr("%1 words by the count of word processors, all under this heading").arg(text));
    }
}

void OutlinePane::setCurrentParagraph(int index)
{
    m_current = index;
    const auto behind = std::ranges::upper_bound(m_heads, index, {}, [](const Head &head) { return head.index; });
    const QSignalBlocker blocker{this};
    setCurrentItem(behind == m_heads.begin() ? nullptr : m_items.at(behind - m_heads.begin() - 1));
}

void OutlinePane::act(const std::function<qsizetype(QList<Paragraph> &)> &change)
{
    if (m_desk.isLocked())
        return;
    ReplyText text = m_desk.typed().text;
    const qsizetype index = change(text.paragraphs);
    m_desk.setText(text);
    setCurrentParagraph(int(index));
}

void OutlinePane::keyPressEvent(QKeyEvent *event)
{
    const auto *item = currentItem();
    const auto modifiers = event->modifiers();
    const int key = event->key();
    if (!item)
        return QTreeWidget::keyPressEvent(event);
    const qsizetype index = paragraphOfHead(item);
    const auto move = [&](auto moved) {
        act([&](QList<Paragraph> &paragraphs) {
            auto result = moved(paragraphs, index);
            paragraphs = std::move(result.paragraphs);
            return result.index;
        });
    };
    const auto change = [&](auto changed) {
        act([&](QList<Paragraph> &paragraphs) {
            paragraphs = changed(paragraphs);
            return index;
        });
    };
    if (modifiers == Qt::AltModifier && key == Qt::Key_Up)
        move(movedUp);
    else if (modifiers == Qt::AltModifier && key == Qt::Key_Down)
        move(movedDown);
    else if (modifiers == Qt::AltModifier && key == Qt::Key_Right)
        change([index](const QList<Paragraph> &all) { return blockDemoted(all, index); });
    else if (modifiers == Qt::AltModifier && key == Qt::Key_Left)
        change([index](const QList<Paragraph> &all) { return blockPromoted(all, index); });
    else if (key == Qt::Key_Delete) // the section goes on in the one before; its text stays
        change([index](const QList<Paragraph> &all) { return withLevel(all, index, index + 1, Level::Body); });
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        m_desk.showPlace(LetterPart::Section, int(index));
    else
        QTreeWidget::keyPressEvent(event);
}

void OutlinePane::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    QTreeWidget::mousePressEvent(event);
}

/// Where what is dragged would go when it is let go here.
OutlinePane::Drop OutlinePane::dropAt(QPoint position) const
{
    constexpr int step = 30; // so far sideways is one level
    const int levels = (position.x() - m_pressedAt.x()) / step;
    const auto *target = itemAt(position);
    const auto place = dropIndicatorPosition();
    if (!target)
        return {.level = Level::One, .levels = levels};
    const bool isInto = place == QAbstractItemView::OnItem;
    const int level = int(levelOfHead(target)) + (isInto ? 1 : levels);
    return {.target = target,
            .isAbove = place == QAbstractItemView::AboveItem,
            .level = Level(std::clamp(level, int(Level::One), int(Level::Four))),
            .levels = levels};
}

/// Tells the level that it would get.
void OutlinePane::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeWidget::dragMoveEvent(event);
    if (event->source() == this)
        event->accept(); // beside itself, too: sideways it changes its level
    const auto *dragged = currentItem();
    const Drop drop = dropAt(event->position().toPoint());
    if (!dragged)
        return;
    const int own = std::clamp(int(levelOfHead(dragged)) + drop.levels, int(Level::One), int(Level::Four));
    const Level level = drop.target == dragged ? Level(own) : drop.level;
    const QStringList names{tr("level 一、"), tr("level （一）"), tr("level 1."), tr("level （1）")};
    QToolTip::showText(viewport()->mapToGlobal(event->position().toPoint()), names.at(int(level) - 1), this);
}

void OutlinePane::dropEvent(QDropEvent *event)
{
    const auto *dragged = currentItem();
    const Drop drop = dropAt(event->position().toPoint());
    event->setDropAction(Qt::IgnoreAction); // the tree follows the letter, it moves nothing itself
    event->accept();
    QToolTip::hideText();
    if (!dragged || event->source() != this)
        return;
    const qsizetype from = paragraphOfHead(dragged);
    const qsizetype target = drop.target ? paragraphOfHead(drop.target) : -1;
    act([&](QList<Paragraph> &paragraphs) {
        if (drop.target == dragged) {
            for (int i = 0; i < std::abs(drop.levels); ++i)
                paragraphs = drop.levels > 0 ? blockDemoted(paragraphs, from) : blockPromoted(paragraphs, from);
            return from;
        }
        const qsizetype to = target < 0 ? paragraphs.size() : drop.isAbove ? target : blockEnd(paragraphs, target);
        auto moved = movedTo(paragraphs, from, to, drop.level);
        paragraphs = std::move(moved.paragraphs);
        return moved.index;
    });
}

void OutlinePane::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OutlinePane::retranslate()
{
    setWindowTitle(tr("Outline"));
    setAccessibleName(tr("Outline"));
    setToolTip(tr("Alt+↑↓ or dragging moves a section, Alt+←→ or dragging sideways changes its level, Delete makes its "
                  "heading text of the section before."));
}

} // namespace banfu
