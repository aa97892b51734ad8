#include "ui/reply/outlinepane.h"

#include <QEvent>
#include <QSignalBlocker>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static int indexOf(const QTreeWidgetItem *item)
{
    return item->data(0, Qt::UserRole).toInt();
}

OutlinePane::OutlinePane(QWidget *parent)
    : QTreeWidget{parent}
{
    setObjectName(u"outlineTree"_s);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](const QTreeWidgetItem *item) { Q_EMIT chosen(indexOf(item)); });
    retranslate();
}

void OutlinePane::show(const Letter &letter)
{
    QList<QTreeWidgetItem *> open; // the item of each level above
    QList<QTreeWidgetItem *> roots;
    for (const LetterParagraph &paragraph : letter.body) {
        if (paragraph.part != LetterPart::Section || !isHeading(paragraph.level))
            continue;
        auto *item = new QTreeWidgetItem{QStringList{paragraph.label + paragraph.text.section(u'。', 0, 0)}};
        item->setData(0, Qt::UserRole, paragraph.index);
        item->setToolTip(0, paragraph.label + paragraph.text);
        const int depth = int(paragraph.level) - 1;
        while (open.size() > depth)
            open.removeLast();
        if (open.isEmpty())
            roots << item;
        else
            open.last()->addChild(item);
        open << item;
    }
    clear();
    addTopLevelItems(roots);
    expandAll();
    setCurrentParagraph(m_current);
}

void OutlinePane::setCurrentParagraph(int index)
{
    m_current = index;
    QTreeWidgetItem *head = nullptr;
    for (QTreeWidgetItemIterator each{this}; *each; ++each)
        if (indexOf(*each) <= index)
            head = *each;
    const QSignalBlocker blocker{this};
    setCurrentItem(head);
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
}

} // namespace banfu
