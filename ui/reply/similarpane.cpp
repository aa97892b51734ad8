#include "ui/reply/similarpane.h"

#include "ui/common/icons.h"
#include "ui/reply/replydesk.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

SimilarPane::SimilarPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_tree{new QTreeWidget{this}}
    , m_none{new QLabel{this}}
    , m_take{new QPushButton{this}}
{
    setObjectName(u"similarPane"_s);
    m_tree->setObjectName(u"similarTree"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(1);
    m_tree->setWordWrap(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(14);
    m_none->setWordWrap(true);
    m_none->setMargin(8);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_take->setObjectName(u"takePassageButton"_s);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(6, 0, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_none);
    column->addWidget(m_tree, 1);
    column->addWidget(m_take);
    m_pause.setSingleShot(true);
    m_pause.setInterval(600); // after the checks: the passages are for reading, not for watching them change
    connect(&m_pause, &QTimer::timeout, this, &SimilarPane::look);
    connect(&m_desk, &ReplyDesk::settled, this, [this] { m_pause.start(); });
    connect(&m_desk, &ReplyDesk::placeChanged, this, [this](LetterPart part, int index) {
        m_paragraph = part == LetterPart::Section ? index : -1;
        m_pause.start();
    });
    connect(m_tree, &QTreeWidget::itemActivated, this, &SimilarPane::takeOver);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_take->setEnabled(item && item->parent() && m_desk.stored() && !m_desk.isLocked());
    });
    connect(m_take, &QPushButton::clicked, this, &SimilarPane::takeOver);
    retranslate();
}

/// A tree does not grow with its wrapped text by itself.
static QSize wrappedSize(const QTreeWidget &tree, const QString &text, int depth)
{
    constexpr int mostLines = 6;
    constexpr int margin = 12;
    const QFontMetrics metrics = tree.fontMetrics();
    const int width = std::max(60, tree.viewport()->width() - depth * tree.indentation() - margin);
    const QRect box = metrics.boundingRect(QRect{0, 0, width, 0}, Qt::TextWrapAnywhere, text);
    return {width, std::min(box.height(), mostLines * metrics.lineSpacing()) + 6};
}

/// The section that is written; while there is none, what the deputy asks for.
ResemblanceQuery SimilarPane::query() const
{
    constexpr qsizetype leastText = 12;
    const CaseFile &file = m_desk.session().file();
    ResemblanceQuery query{.except = file.suggestion.id, .title = file.suggestion.title};
    const QList<Paragraph> paragraphs = m_desk.stored() ? m_desk.typed().text.paragraphs : QList<Paragraph>{};
    if (m_paragraph >= 0 && m_paragraph < paragraphs.size())
        query.text = paragraphs.at(m_paragraph).text;
    if (query.text.size() < leastText) {
        for (const Point &point : file.points)
            query.text += point.text + u'\n';
    }
    return query;
}

void SimilarPane::look()
{
    constexpr int mostShown = 8;
    if (!isVisible())
        return;
    const auto found = m_desk.session().registerFile().resembling(query(), mostShown);
    if (found && *found == m_found && m_tree->topLevelItemCount() > 0)
        return;
    m_found = found ? *found : QList<Resembling>{};
    m_tree->clear();
    for (const Resembling &each : std::as_const(m_found)) {
        const QString number = each.documentNumber.isEmpty() ? each.number : each.number + u' ' + each.documentNumber;
        auto *head =
            new QTreeWidgetItem{m_tree, {tr("%1 % · %2 %3").arg(qRound(each.likeness * 100)).arg(number, each.title)}};
        head->setIcon(0, icon(u"registered"_s, Tone::Muted));
        head->setToolTip(0, each.title);
        head->setSizeHint(0, wrappedSize(*m_tree, head->text(0), 3)); // its icon is as wide as one level
        for (const ResemblingPassage &passage : each.passages) {
            auto *item = new QTreeWidgetItem{head, {passage.text}};
            item->setSizeHint(0, wrappedSize(*m_tree, passage.text, 2));
            item->setToolTip(0, passage.text);
            item->setData(0, Qt::UserRole, static_cast<int>(passage.level));
        }
    }
    m_tree->expandAll();
    m_none->setVisible(m_found.isEmpty());
    m_none->setText(found ? tr("No earlier suggestion of the register resembles this one.") : found.error().message);
    m_tree->setVisible(!m_found.isEmpty());
    m_take->setEnabled(false);
}

void SimilarPane::takeOver()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    if (!item || !item->parent() || !m_desk.stored() || m_desk.isLocked())
        return;
    ReplyText text = m_desk.typed().text;
    const qsizetype at =
        m_paragraph >= 0 && m_paragraph < text.paragraphs.size() ? m_paragraph + 1 : text.paragraphs.size();
    text.paragraphs.insert(at,
                           {.level = static_cast<Level>(item->data(0, Qt::UserRole).toInt()), .text = item->text(0)});
    m_desk.setText(text);
    m_desk.showPlace(LetterPart::Section, static_cast<int>(at));
}

void SimilarPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause.start();
}

void SimilarPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SimilarPane::retranslate()
{
    setWindowTitle(tr("Similar"));
    m_tree->setAccessibleName(tr("Similar suggestions and replies"));
    m_take->setText(tr("&Take the passage over"));
    m_take->setToolTip(tr("Enter: the passage goes into the letter behind the paragraph at the cursor."));
    m_found.clear();
    look();
}

} // namespace banfu
