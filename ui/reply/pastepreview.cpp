#include "ui/reply/pastepreview.h"

#include "app/reply/editing.h"
#include "app/reply/numbering.h"
#include "ui/common/icons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PastePreview::PastePreview(const Pasted &pasted, QWidget *parent)
    : QDialog{parent}
    , m_pasted{pasted}
    , m_paragraphs{pasted.paragraphs}
    , m_told{new QLabel{this}}
    , m_level{new QComboBox{this}}
    , m_list{new QTreeWidget{this}}
{
    setObjectName(u"pastePreview"_s);
    setWindowTitle(tr("Paste: how it was recognised"));
    QStringList told = pasted.leftOut;
    told.prepend(tr("%n of these paragraphs are marked: their level is a guess. Tab and Shift+Tab change the level, "
                    "Delete leaves a paragraph out, Enter takes all of it over.",
                    nullptr, static_cast<int>(pasted.doubts.size())));
    m_told->setText(told.join(u'\n'));
    m_told->setWordWrap(true);
    m_level->setObjectName(u"previewLevelBox"_s);
    m_level->setAccessibleName(tr("Level of the chosen paragraphs"));
    m_level->addItems({tr("text"), u"一、"_s, u"（一）"_s, u"1."_s, u"（1）"_s, u"一是"_s, tr("row of a table")});

    m_list->setObjectName(u"previewList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Level"), tr("Text")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->installEventFilter(this);
    for (qsizetype i = 0; i < m_paragraphs.size(); ++i) {
        auto *item = new QTreeWidgetItem{m_list};
        item->setText(1, QString{m_paragraphs.at(i).text}.replace(u'\t', u'　'));
        if (!pasted.doubts.contains(i))
            continue;
        item->setIcon(0, icon(u"warning"_s));
        item->setToolTip(0, tr("A guess"));
        item->setData(0, Qt::AccessibleDescriptionRole, tr("A guess"));
    }
    showLabels();
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 10 * fontMetrics().averageCharWidth() + 4 * fontMetrics().height());
    if (QTreeWidgetItem *first = m_list->topLevelItem(static_cast<int>(pasted.doubts.value(0)))) {
        m_list->setCurrentItem(first);
        m_list->scrollToItem(first, QAbstractItemView::PositionAtCenter);
    }

    auto *buttons = new QDialogButtonBox{this};
    QPushButton *insert = buttons->addButton(tr("&Take over"), QDialogButtonBox::AcceptRole);
    insert->setObjectName(u"previewInsertButton"_s);
    insert->setDefault(true);
    QPushButton *asItIs = buttons->addButton(tr("Paste it &as it is"), QDialogButtonBox::ActionRole);
    asItIs->setObjectName(u"pasteAsItIsButton"_s);
    asItIs->setToolTip(tr("With the source's own marks, all of it as text."));
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *choice = new QHBoxLayout;
    auto *caption = new QLabel{tr("&Level of the chosen paragraphs"), this};
    caption->setBuddy(m_level);
    choice->addWidget(caption);
    choice->addWidget(m_level);
    choice->addStretch();
    auto *column = new QVBoxLayout{this};
    column->addWidget(m_told);
    column->addWidget(m_list, 1);
    column->addLayout(choice);
    column->addWidget(buttons);
    resize(720, 520);
    m_list->setFocus();

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) {
        if (item)
            m_level->setCurrentIndex(static_cast<int>(m_paragraphs.at(m_list->indexOfTopLevelItem(item)).level));
    });
    connect(m_level, &QComboBox::activated, this, [this](int level) {
        change([level](QList<Paragraph> &all, qsizetype i) { all[i].level = Level(level); });
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(asItIs, &QPushButton::clicked, this, [this] {
        m_isVerbatim = true;
        accept();
    });
    if (m_list->currentItem())
        Q_EMIT m_list->currentItemChanged(m_list->currentItem(), nullptr);
}

QList<Paragraph> PastePreview::paragraphs() const
{
    return m_isVerbatim ? verbatimParagraphs(m_pasted.verbatim) : m_paragraphs;
}

/// `act`: what is done to each of the chosen ones.
void PastePreview::change(const std::function<void(QList<Paragraph> &, qsizetype)> &act)
{
    for (const QModelIndex &row : m_list->selectionModel()->selectedRows()) {
        act(m_paragraphs, row.row());
        m_list->topLevelItem(row.row())->setIcon(0, {}); // no guess any more
    }
    showLabels();
}

void PastePreview::leaveOut()
{
    QList<int> rows;
    for (const QModelIndex &row : m_list->selectionModel()->selectedRows())
        rows.append(row.row());
    std::ranges::sort(rows, std::greater{});
    if (rows.size() == m_paragraphs.size())
        return; // nothing would be pasted: Cancel says that
    for (const int row : std::as_const(rows)) {
        m_paragraphs.removeAt(row);
        delete m_list->takeTopLevelItem(row);
    }
    showLabels();
}

void PastePreview::showLabels()
{
    const QStringList marks = labels(m_paragraphs);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const Paragraph &paragraph = m_paragraphs.at(i);
        const QString level = paragraph.level == Level::TableRow ? u"▦"_s : marks.at(i);
        const QString text = level.isEmpty() ? tr("text") : level;
        m_list->topLevelItem(static_cast<int>(i))->setText(0, paragraph.runsOn ? u"↳"_s + text : text);
    }
    if (QTreeWidgetItem *item = m_list->currentItem())
        m_level->setCurrentIndex(static_cast<int>(m_paragraphs.at(m_list->indexOfTopLevelItem(item)).level));
}

bool PastePreview::runKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key == Qt::Key_Tab && modifiers == Qt::NoModifier)
        change([](QList<Paragraph> &all, qsizetype i) { all = demoted(std::move(all), i, i + 1); });
    else if (key == Qt::Key_Backtab)
        change([](QList<Paragraph> &all, qsizetype i) { all = promoted(std::move(all), i, i + 1); });
    else if (modifiers == Qt::ControlModifier && key >= Qt::Key_0 && key <= Qt::Key_6)
        change([key](QList<Paragraph> &all, qsizetype i) { all[i].level = Level(key - Qt::Key_0); });
    else if (key == Qt::Key_Delete)
        leaveOut();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        accept();
    else
        return false;
    return true;
}

bool PastePreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (runKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace banfu
