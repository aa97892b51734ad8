#include "ui/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Asks for the colour when it paints, so that an icon follows a change of theme.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Tone tone)
        : m_name{std::move(name)}
        , m_tone{tone}
    {
    }

    QIconEngine *clone() const override { return new LineIconEngine{m_name, m_tone}; }

    void paint(QPainter *painter, const QRect &place, QIcon::Mode mode, QIcon::State) override
    {
        QFile file{u":/banfu/icons/%1.svg"_s.arg(m_name)};
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray drawing = file.readAll();
        drawing.replace("#000", color(mode).name().toLatin1());
        QSvgRenderer{drawing}.render(painter, QRectF{place});
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QString key = u"banfu/%1/%2/%3x%4"_s.arg(m_name, color(mode).name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap{size};
        pixmap.fill(Qt::transparent);
        QPainter painter{&pixmap};
        paint(&painter, QRect{QPoint{}, size}, mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return toneColor(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(const QString &name, Tone tone)
{
    return QIcon{new LineIconEngine{name, tone}};
}

} // namespace banfu
