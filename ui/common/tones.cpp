#include "ui/common/tones.h"

#include <QCalendarWidget>
#include <QGuiApplication>
#include <QPalette>
#include <QTextCharFormat>

namespace banfu {

bool isDarkPalette()
{
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor toneColor(Tone tone)
{
    const bool isDark = isDarkPalette();
    switch (tone) {
    case Tone::Text:
        return QGuiApplication::palette().color(QPalette::WindowText);
    case Tone::Accent:
        return isDark ? QColor{0x8a, 0xb8, 0xff} : QColor{0x1a, 0x56, 0xb0};
    case Tone::Good:
        return isDark ? QColor{0x7f, 0xd0, 0x93} : QColor{0x1b, 0x6e, 0x34};
    case Tone::Warning:
        return isDark ? QColor{0xff, 0xc2, 0x66} : QColor{0x8a, 0x4b, 0x00};
    case Tone::Danger:
        return isDark ? QColor{0xff, 0x99, 0x90} : QColor{0xb0, 0x1e, 0x1e};
    case Tone::Muted:
        return isDark ? QColor{0xb4, 0xb8, 0xbe} : QColor{0x5a, 0x5f, 0x66};
    }
    Q_UNREACHABLE();
}

QColor toneGround(Tone tone)
{
    const QColor ground = QGuiApplication::palette().color(QPalette::Window);
    const QColor colour = toneColor(tone);
    const float share = 0.10F;
    return QColor::fromRgbF(ground.redF() * (1 - share) + colour.redF() * share,
                            ground.greenF() * (1 - share) + colour.greenF() * share,
                            ground.blueF() * (1 - share) + colour.blueF() * share);
}

void colourWeekends(QCalendarWidget &calendar)
{
    QTextCharFormat format;
    format.setForeground(toneColor(Tone::Danger));
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, format);
}

} // namespace banfu
