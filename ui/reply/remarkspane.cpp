#include "ui/reply/remarkspane.h"

#include "app/reply/parts.h"
#include "ui/reply/replydesk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

RemarksPane::RemarksPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_list{new QListWidget{this}}
    , m_text{new QLineEdit{this}}
    , m_add{new QPushButton{this}}
    , m_resolve{new QPushButton{this}}
    , m_remove{new QPushButton{this}}
{
    setObjectName(u"remarksPane"_s);
    m_list->setObjectName(u"remarksList"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_text->setObjectName(u"remarkEdit"_s);
    m_text->setMaxLength(2000);
    m_add->setObjectName(u"addRemarkButton"_s);
    m_resolve->setObjectName(u"resolveRemarkButton"_s);
    m_remove->setObjectName(u"removeRemarkButton"_s);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_resolve, m_remove})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(4, 0, 4, 4);
    column->addWidget(m_list, 1);
    column->addWidget(m_text);
    column->addLayout(buttons);
    connect(&m_desk, &ReplyDesk::shown, this, &RemarksPane::show);
    connect(&m_desk, &ReplyDesk::settled, this, &RemarksPane::show);
    connect(&m_desk, &ReplyDesk::placeChanged, this, &RemarksPane::setPlace);
    connect(m_add, &QPushButton::clicked, this, &RemarksPane::add);
    connect(m_text, &QLineEdit::returnPressed, this, &RemarksPane::add);
    connect(m_resolve, &QPushButton::clicked, this, &RemarksPane::resolve);
    connect(m_remove, &QPushButton::clicked, this, &RemarksPane::remove);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        const QPoint place = item->data(Qt::UserRole).toPoint();
        m_desk.showPlace(LetterPart(place.x()), place.y());
    });
    retranslate();
}

void RemarksPane::setPlace(LetterPart part, int index)
{
    const bool isWritten =
        part == LetterPart::Section || std::ranges::any_of(parts, [&](const Part &each) { return each.part == part; });
    if (!isWritten)
        return; // number, date: nothing that is written here
    m_part = part;
    m_index = std::max(0, index);
}

QString RemarksPane::lineOf(const Remark &remark) const
{
    const QString when = QLocale{}.toString(remark.at.toLocalTime(), QLocale::ShortFormat);
    QString line = (remark.isResolved ? u"✔ "_s : u"⚑ "_s) + remark.text;
    if (!remark.passage.isEmpty())
        line += u"\n“%1…”"_s.arg(remark.passage);
    line += u"\n%1 · %2"_s.arg(remark.author, when);
    if (!remark.answer.isEmpty())
        line += u"\n→ "_s + remark.answer;
    return line;
}

void RemarksPane::show()
{
    const int row = m_list->currentRow();
    m_list->clear();
    const Reply *reply = m_desk.stored();
    if (!reply)
        return;
    const QList<Paragraph> paragraphs = m_desk.typed().text.paragraphs;
    for (const Remark &remark : reply->remarks) {
        auto *item = new QListWidgetItem{lineOf(remark), m_list};
        const int index = remark.part == LetterPart::Section ? placeOf(remark, paragraphs) : 0;
        item->setData(Qt::UserRole, QPoint{int(remark.part), index});
        if (remark.isResolved)
            item->setForeground(palette().color(QPalette::PlaceholderText));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const bool isWritable = !m_desk.isLocked();
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_add),
                            static_cast<QWidget *>(m_resolve), static_cast<QWidget *>(m_remove)})
        widget->setEnabled(isWritable);
}

void RemarksPane::change(const QString &act, const std::function<void(QList<Remark> &)> &edit)
{
    const Reply *stored = m_desk.stored();
    if (!stored || m_desk.isLocked())
        return;
    Reply reply = *stored;
    edit(reply.remarks);
    m_desk.put(act, reply);
}

void RemarksPane::add()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty()) {
        m_text->setFocus();
        return;
    }
    const QList<Paragraph> paragraphs = m_desk.typed().text.paragraphs;
    const bool isSection = m_part == LetterPart::Section;
    const Remark remark{.part = m_part,
                        .paragraph = m_index,
                        .passage =
                            isSection && m_index < paragraphs.size() ? passageOf(paragraphs[m_index].text) : QString{},
                        .text = text,
                        .author = m_desk.person().name,
                        .at = QDateTime::currentDateTimeUtc()};
    m_text->clear();
    change(tr("Remark on the letter"), [&](QList<Remark> &remarks) { remarks.append(remark); });
}

/// What stands in the line is the answer.
void RemarksPane::resolve()
{
    const int row = m_list->currentRow();
    const QString answer = m_text->text().trimmed();
    m_text->clear();
    change(tr("Resolve a remark"), [&](QList<Remark> &remarks) {
        if (row < 0 || row >= remarks.size())
            return;
        remarks[row].isResolved = !remarks[row].isResolved;
        if (!answer.isEmpty())
            remarks[row].answer = answer;
    });
}

void RemarksPane::remove()
{
    const int row = m_list->currentRow();
    change(tr("Delete a remark"), [&](QList<Remark> &remarks) {
        if (row >= 0 && row < remarks.size())
            remarks.removeAt(row);
    });
}

void RemarksPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RemarksPane::retranslate()
{
    setWindowTitle(tr("Remarks"));
    m_list->setAccessibleName(tr("Remarks"));
    m_text->setPlaceholderText(tr("Remark on this paragraph, or answer to the marked one"));
    m_text->setAccessibleName(tr("Remark or answer"));
    m_add->setText(tr("A&dd"));
    m_resolve->setText(tr("Re&solve"));
    m_resolve->setToolTip(
        tr("The marked remark is done, or open again; what stands in the line is kept as the answer"));
    m_remove->setText(tr("Delete"));
}

} // namespace banfu
