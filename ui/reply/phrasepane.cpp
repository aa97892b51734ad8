#include "ui/reply/phrasepane.h"

#include "app/reply/letterfields.h"
#include "ui/common/pinyin.h"
#include "ui/reply/replydesk.h"
#include "ui/reply/wordingdialog.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PhrasePane::PhrasePane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_filter{new QLineEdit{this}}
    , m_list{new QListWidget{this}}
    , m_edit{new QPushButton{this}}
{
    setObjectName(u"phrasePane"_s);
    m_filter->setObjectName(u"phraseFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(u"phraseList"_s);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(1);
    m_edit->setObjectName(u"editPhrasesButton"_s);
    setFocusProxy(m_filter);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(6, 0, 6, 4);
    column->setSpacing(4);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_edit);
    connect(m_filter, &QLineEdit::textChanged, this, &PhrasePane::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, &PhrasePane::insertCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &PhrasePane::insertCurrent);
    connect(&m_desk, &ReplyDesk::shown, this, &PhrasePane::filter);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        WordingDialog{m_desk.session().registerFile(), this}.exec();
        filter();
    });
    retranslate();
}

QString PhrasePane::filledText(const OfficePhrase &phrase) const
{
    const Reply reply = m_desk.stored() ? *m_desk.stored() : Reply{};
    return filled(phrase.text, letterFields(m_desk.session().file(), reply, m_desk.office()));
}

void PhrasePane::filter()
{
    const QString wanted = m_filter->text().trimmed();
    m_shown.clear();
    m_list->clear();
    for (const OfficePhrase &phrase : m_desk.session().office().phrases) {
        const bool isFound = wanted.isEmpty() || isNamedBy(phrase.name, wanted) || isNamedBy(phrase.text, wanted);
        if (!isFound)
            continue;
        m_shown.append(phrase);
        const QString text = filledText(phrase);
        auto *item = new QListWidgetItem{phrase.name.isEmpty() ? text : u"%1：%2"_s.arg(phrase.name, text), m_list};
        item->setToolTip(text);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
}

void PhrasePane::insertCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_shown.size() || m_desk.isLocked() || !m_desk.stored())
        return;
    QList<Paragraph> paragraphs;
    for (const QString &line : filledText(m_shown.at(row)).split(u'\n', Qt::SkipEmptyParts))
        paragraphs.append({.text = line});
    m_desk.insert(paragraphs);
    m_filter->clear();
}

/// Up and down choose while letters are typed.
bool PhrasePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(qBound(0, row, m_list->count() - 1));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PhrasePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PhrasePane::retranslate()
{
    setWindowTitle(tr("Phrases"));
    m_filter->setPlaceholderText(tr("Letters, words or pinyin initials; Enter puts it in"));
    m_filter->setAccessibleName(tr("Find a phrase"));
    m_list->setAccessibleName(tr("Phrases"));
    m_edit->setText(tr("&Edit phrases, terms and templates…"));
    filter();
}

} // namespace banfu
