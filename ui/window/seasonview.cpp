#include "ui/window/seasonview.h"

#include "app/base/datetext.h"
#include "ui/common/tones.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostStrips = 2000; ///< a widget has its limits of height
constexpr int longestSeason = 400;     ///< days shown; what began before is cut

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

} // namespace

SeasonView::SeasonView(QDate today, QWidget *parent)
    : QWidget{parent}
    , m_today{today}
    , m_first{mondayOf(today)}
    , m_last{today.addDays(90)}
{
    setMinimumWidth(420);
}

void SeasonView::setStrips(const QList<SeasonStrip> &strips)
{
    m_load = loadByWeek(strips);
    // What is open comes first, then what was sent; the next to be due on top.
    m_strips = strips;
    std::stable_partition(m_strips.begin(), m_strips.end(), [](const SeasonStrip &strip) { return !strip.isDone; });
    m_strips = m_strips.mid(0, mostStrips);
    m_first = mondayOf(m_today);
    m_last = m_today.addDays(28);
    for (const SeasonStrip &strip : m_strips) {
        m_first = std::min(m_first, mondayOf(strip.begin));
        m_last = std::max(m_last, strip.end.addDays(7));
    }
    m_first = std::max(m_first, mondayOf(m_today.addDays(-longestSeason / 2)));
    m_last = std::min(m_last, m_today.addDays(longestSeason / 2));
    setMinimumHeight(headHeight() + static_cast<int>(m_strips.size()) * rowHeight() + 8);
    update();
}

int SeasonView::rowHeight() const
{
    return fontMetrics().height() + 6;
}

int SeasonView::headHeight() const
{
    return 2 * fontMetrics().height() + 10;
}

int SeasonView::labelWidth() const
{
    return 7 * fontMetrics().height();
}

double SeasonView::at(QDate day) const
{
    const double days = static_cast<double>(std::max<qint64>(1, m_first.daysTo(m_last)));
    const double share = static_cast<double>(m_first.daysTo(day)) / days;
    return labelWidth() + std::clamp(share, 0.0, 1.0) * (width() - labelWidth() - 8);
}

int SeasonView::rowAt(int y) const
{
    const int row = y < headHeight() ? -1 : (y - headHeight()) / rowHeight();
    return row < m_strips.size() ? row : -1;
}

void SeasonView::paintWeeks(QPainter &painter) const
{
    const int most = m_load.isEmpty() ? 1 : *std::ranges::max_element(m_load);
    const int line = fontMetrics().height();
    double free = 0;
    for (QDate week = m_first; week <= m_last; week = week.addDays(7)) {
        const double left = at(week);
        painter.setPen(palette().color(QPalette::Midlight));
        painter.drawLine(QPointF{left, 0.0}, QPointF{left, static_cast<double>(height())});
        if (const int load = m_load.value(week); load > 0) {
            QColor tone = toneColor(week.addDays(6) < m_today ? Tone::Danger : Tone::Accent);
            tone.setAlphaF(0.2F + 0.6F * static_cast<float>(load) / static_cast<float>(most));
            painter.fillRect(
                QRectF{left + 1, static_cast<double>(line + 4), at(week.addDays(7)) - left - 2, line + 2.0}, tone);
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(QRectF{left, static_cast<double>(line + 4), at(week.addDays(7)) - left, line + 2.0},
                             Qt::AlignCenter, QString::number(load));
        }
        const QString text = u"%1-%2"_s.arg(week.month()).arg(week.day());
        if (left >= free) {
            painter.setPen(toneColor(Tone::Muted));
            painter.drawText(QPointF{left + 2, fontMetrics().ascent() + 1.0}, text);
            free = left + fontMetrics().horizontalAdvance(text) + 6;
        }
    }
}

void SeasonView::paintStrip(QPainter &painter, int row) const
{
    const SeasonStrip &strip = m_strips.at(row);
    const double top = headHeight() + row * rowHeight();
    painter.setPen(palette().color(QPalette::Text));
    const QString label = fontMetrics().elidedText(strip.number, Qt::ElideRight, labelWidth() - 8);
    painter.drawText(QRectF{4, top, labelWidth() - 8.0, static_cast<double>(rowHeight())}, Qt::AlignVCenter, label);
    const int days = static_cast<int>(m_today.daysTo(strip.end));
    const Tone tone = strip.isDone ? Tone::Good : days < 0 ? Tone::Danger : days <= 7 ? Tone::Warning : Tone::Accent;
    QColor colour = toneColor(tone);
    const double left = at(strip.begin);
    const double width = std::max(3.0, at(strip.end.addDays(1)) - left);
    colour.setAlphaF(strip.isDone ? 0.35F : 0.75F);
    painter.fillRect(QRectF{left, top + 4, width, rowHeight() - 8.0}, colour);
    if (!strip.isDone && days < 0) { // what is late grows on
        colour.setAlphaF(0.3F);
        painter.fillRect(QRectF{left + width, top + 4, at(m_today) - left - width, rowHeight() - 8.0}, colour);
    }
}

void SeasonView::paintEvent(QPaintEvent *event)
{
    QPainter painter{this};
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    paintWeeks(painter);
    const int first = std::max(0, (event->rect().top() - headHeight()) / rowHeight());
    const int last =
        std::min(static_cast<int>(m_strips.size()) - 1, (event->rect().bottom() - headHeight()) / rowHeight());
    for (int row = first; row <= last; ++row)
        paintStrip(painter, row);
    painter.setPen(QPen{toneColor(Tone::Danger), 1.5});
    painter.drawLine(QPointF{at(m_today), 0.0}, QPointF{at(m_today), static_cast<double>(height())});
}

void SeasonView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int row = rowAt(event->pos().y()); row >= 0)
        Q_EMIT chosen(m_strips.at(row).suggestion);
}

bool SeasonView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0) {
            const SeasonStrip &strip = m_strips.at(row);
            QToolTip::showText(help->globalPos(), u"%1  %2\n%3 – %4"_s.arg(strip.number, strip.title,
                                                                           dateText(strip.begin), dateText(strip.end)));
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace banfu
