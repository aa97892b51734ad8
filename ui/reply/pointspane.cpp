#include "ui/reply/pointspane.h"

#include "app/register/kindwords.h"
#include "app/reply/numbering.h"
#include "app/reply/points.h"
#include "ui/common/icons.h"
#include "ui/reply/replydesk.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PointsPane::PointsPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_text{new QPlainTextEdit{this}}
    , m_strip{new QLabel{this}}
    , m_list{new QListWidget{this}}
    , m_propose{new QPushButton{this}}
    , m_mark{new QPushButton{this}}
    , m_unmark{new QPushButton{this}}
    , m_answer{new QPushButton{this}}
{
    setObjectName(u"pointsPane"_s);
    m_text->setObjectName(u"suggestionTextView"_s);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_strip->setObjectName(u"pointsStrip"_s);
    m_strip->setContentsMargins(8, 0, 8, 0);
    m_list->setObjectName(u"pointsList"_s);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_propose->setObjectName(u"proposePointsButton"_s);
    m_mark->setObjectName(u"markPointButton"_s);
    m_unmark->setObjectName(u"unmarkPointButton"_s);
    m_answer->setObjectName(u"answerPointButton"_s);
    auto *lower = new QWidget{this};
    auto *lowerColumn = new QVBoxLayout{lower};
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    lowerColumn->setSpacing(4);
    lowerColumn->addWidget(m_strip);
    lowerColumn->addWidget(m_list, 1);
    auto *halves = new QSplitter{Qt::Vertical, this};
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_text);
    halves->addWidget(lower);
    auto *buttons = new QGridLayout;
    buttons->setContentsMargins(6, 0, 6, 4);
    buttons->setSpacing(4);
    buttons->addWidget(m_answer, 0, 0);
    buttons->addWidget(m_mark, 0, 1);
    buttons->addWidget(m_propose, 1, 0);
    buttons->addWidget(m_unmark, 1, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(halves, 1);
    column->addLayout(buttons);

    connect(&m_desk, &ReplyDesk::shown, this, &PointsPane::showPoints);
    connect(&m_desk, &ReplyDesk::settled, this, &PointsPane::showStrip);
    connect(&m_desk, &ReplyDesk::placeChanged, this, [this](LetterPart part, int index) {
        m_paragraph = part == LetterPart::Section ? index : -1;
        showStrip();
    });
    connect(m_propose, &QPushButton::clicked, this, &PointsPane::propose);
    connect(m_mark, &QPushButton::clicked, this, &PointsPane::markSelection);
    connect(m_unmark, &QPushButton::clicked, this, &PointsPane::unmark);
    connect(m_answer, &QPushButton::clicked, this, &PointsPane::toggleAnswer);
    connect(m_text, &QPlainTextEdit::selectionChanged, this,
            [this] { m_mark->setEnabled(!m_desk.session().isReadOnly() && m_text->textCursor().hasSelection()); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PointsPane::colourText);
    connect(m_list, &QListWidget::itemActivated, this, &PointsPane::goToAnswer);
    const auto key = [this](QWidget *widget, const QKeySequence &sequence, auto act) {
        auto *shortcut = new QShortcut{sequence, widget};
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(m_text, {Qt::Key_Return}, [this] { markSelection(); });
    key(m_list, {Qt::Key_Space}, [this] { toggleAnswer(); });
    key(m_list, {Qt::Key_Delete}, [this] { unmark(); });
    retranslate();
}

int PointsPane::currentNumber() const
{
    const auto &points = m_desk.session().file().points;
    const int row = m_list->currentRow();
    return row >= 0 && row < points.size() ? points.at(row).number : 0;
}

void PointsPane::showPoints()
{
    const CaseFile &file = m_desk.session().file();
    if (m_text->toPlainText() != file.suggestion.text)
        m_text->setPlainText(file.suggestion.text);
    const int row = m_list->currentRow();
    const QSignalBlocker blocker{m_list};
    m_list->clear();
    for (const Point &point : file.points)
        new QListWidgetItem{point.text, m_list};
    m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
    const bool canChange = !m_desk.session().isReadOnly();
    m_propose->setEnabled(canChange && !file.suggestion.text.trimmed().isEmpty());
    m_mark->setEnabled(canChange && m_text->textCursor().hasSelection());
    m_unmark->setEnabled(canChange && !file.points.isEmpty());
    showStrip();
}

/// Which points are answered, and by which paragraphs.
void PointsPane::showStrip()
{
    const auto &points = m_desk.session().file().points;
    const QList<Paragraph> paragraphs = m_desk.stored() ? m_desk.typed().text.paragraphs : QList<Paragraph>{};
    const QStringList marks = labels(paragraphs);
    int answered = 0;
    for (qsizetype i = 0; i < points.size() && i < m_list->count(); ++i) {
        const QList<int> answers = answersTo(points[i].number, paragraphs);
        answered += answers.isEmpty() ? 0 : 1;
        QStringList places;
        for (const int index : answers)
            places.append(marks.at(index).isEmpty() ? tr("paragraph %1").arg(index + 1) : marks.at(index));
        QListWidgetItem *item = m_list->item(static_cast<int>(i));
        item->setIcon(answers.isEmpty() ? icon(u"warning"_s, Tone::Warning) : icon(u"done"_s, Tone::Good));
        const QString text = answers.isEmpty() ? points[i].text : points[i].text + u" → "_s + places.join(u'、');
        item->setText(text);
        item->setToolTip(answers.isEmpty() ? tr("Not answered yet") : text);
    }
    m_strip->setText(points.isEmpty() ? tr("No points are marked yet.")
                                      : tr("Answered: %1 of %2").arg(answered).arg(points.size()));
    m_answer->setEnabled(!points.isEmpty() && m_desk.stored() && !m_desk.isLocked() && m_paragraph >= 0 &&
                         m_paragraph < paragraphs.size());
    colourText();
}

void PointsPane::colourText()
{
    const CaseFile &file = m_desk.session().file();
    const QList<Paragraph> paragraphs = m_desk.stored() ? m_desk.typed().text.paragraphs : QList<Paragraph>{};
    QList<QTextEdit::ExtraSelection> selections;
    for (const Point &point : file.points) {
        const PointPlace place = placeOf(point, file.suggestion.text);
        if (place.length == 0)
            continue;
        QTextCursor cursor{m_text->document()};
        cursor.setPosition(static_cast<int>(place.begin));
        cursor.setPosition(static_cast<int>(place.begin + place.length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        const bool isAnswered = !answersTo(point.number, paragraphs).isEmpty();
        format.setBackground(toneGround(isAnswered ? Tone::Good : Tone::Warning));
        format.setFontUnderline(point.number == currentNumber());
        selections.append({.cursor = cursor, .format = format});
    }
    m_text->setExtraSelections(selections);
}

void PointsPane::propose()
{
    if (!m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    for (const Point &point : proposedPoints(file.suggestion.text))
        file.points = withPoint(file.points, point.text, file.suggestion.text);
    if (file.points == m_desk.session().file().points)
        m_strip->setText(tr("No further points were recognised: select words above and mark them."));
    else
        m_desk.session().put(worded(tr("Mark the deputy's points")), file);
}

void PointsPane::markSelection()
{
    const QString words = m_text->textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    if (words.trimmed().isEmpty() || m_desk.session().isReadOnly() || !m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    file.points = withPoint(file.points, words, file.suggestion.text);
    m_desk.session().put(tr("Mark a point"), file);
}

void PointsPane::unmark()
{
    const int number = currentNumber();
    if (number == 0 || m_desk.session().isReadOnly() || !m_desk.flush())
        return;
    CaseFile file = m_desk.session().file();
    file.points.removeIf([&](const Point &point) { return point.number == number; });
    for (Reply &reply : file.replies) { // signed letters stay as they are
        if (reply.status == ReplyStatus::Draft || reply.status == ReplyStatus::InReview)
            reply.text.paragraphs = withoutLostAnswers(reply.text.paragraphs, file.points);
    }
    m_desk.session().put(tr("Unmark a point"), file);
}

/// The current paragraph answers the current point, or does so no more.
void PointsPane::toggleAnswer()
{
    const int number = currentNumber();
    if (number == 0 || !m_answer->isEnabled())
        return;
    ReplyText text = m_desk.typed().text;
    QList<int> &answers = text.paragraphs[m_paragraph].answers;
    if (answers.removeAll(number) == 0) {
        answers.append(number);
        std::ranges::sort(answers);
    }
    m_desk.setText(text);
    showStrip();
}

void PointsPane::goToAnswer()
{
    const QList<int> answers =
        m_desk.stored() ? answersTo(currentNumber(), m_desk.typed().text.paragraphs) : QList<int>{};
    if (!answers.isEmpty())
        m_desk.showPlace(LetterPart::Section, answers.first());
}

void PointsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showStrip();
}

QString PointsPane::worded(const QString &text) const
{
    return wordedFor(m_desk.session().file().suggestion.kind, text);
}

void PointsPane::retranslate()
{
    setWindowTitle(worded(tr("Suggestion and points")));
    m_text->setAccessibleName(worded(tr("The suggestion's text")));
    m_text->setPlaceholderText(worded(tr("The suggestion's text is not registered.")));
    m_list->setAccessibleName(worded(tr("The deputy's points")));
    m_propose->setText(tr("&Recognise"));
    m_propose->setToolTip(tr("Marks the requests that the text seems to hold; what is marked stays."));
    m_mark->setText(tr("&Mark selection"));
    m_mark->setToolTip(tr("Enter in the text: the selected words become a point."));
    m_unmark->setText(tr("&Unmark"));
    m_unmark->setToolTip(tr("Delete in the list"));
    m_answer->setText(tr("&Answered here"));
    m_answer->setToolTip(tr("Space in the list: the paragraph at the cursor answers the point, or does so no more."));
    showPoints();
}

} // namespace banfu
