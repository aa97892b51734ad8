#include "ui/print/pageview.h"

#include "app/print/measures.h"
#include "app/print/painter.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static constexpr double gap = 14; // pixels between and around pages

PageView::PageView(const Fonts &fonts, QWidget *parent)
    : QAbstractScrollArea{parent}
    , m_fonts{fonts}
{
    setObjectName(u"pageView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the number of pages
    verticalScrollBar()->setSingleStep(40);
}

double PageView::scale() const
{
    const double width = m_pages.isEmpty() ? 210 : m_pages.first().width;
    return std::max(0.5, (viewport()->width() - 2 * gap) / width * m_zoom);
}

QRectF PageView::pageRect(qsizetype page) const
{
    const double pixels = scale();
    double top = gap;
    for (qsizetype i = 0; i < page; ++i)
        top += m_pages[i].height * pixels + gap;
    const QSizeF size{m_pages[page].width * pixels, m_pages[page].height * pixels};
    const double left = std::max(gap, (viewport()->width() - size.width()) / 2);
    return QRectF{QPointF{left - horizontalScrollBar()->value(), top - verticalScrollBar()->value()}, size};
}

void PageView::setPages(const QList<Page> &pages)
{
    m_pixmaps.resize(pages.size());
    for (qsizetype i = 0; i < pages.size(); ++i)
        if (i >= m_pages.size() || !(pages[i] == m_pages[i]))
            m_pixmaps[i] = {};
    m_pages = pages;
    fitScrollBars();
    viewport()->update();
}

void PageView::setCurrent(LetterPart part, int index)
{
    m_hasCurrent = true;
    m_part = part;
    m_index = index;
    scrollToCurrent();
    viewport()->update();
}

void PageView::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, 0.25, 4.0);
    if (wanted == m_zoom)
        return;
    const double place =
        verticalScrollBar()->maximum() > 0 ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_zoom = wanted;
    m_pixmaps.fill({});
    fitScrollBars();
    verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

void PageView::fitScrollBars()
{
    double height = gap;
    double width = 0;
    for (const Page &page : m_pages) {
        height += page.height * scale() + gap;
        width = std::max(width, page.width * scale() + 2 * gap);
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, int(width) - viewport()->width()));
}

const QPixmap &PageView::drawn(qsizetype page)
{
    QPixmap &pixmap = m_pixmaps[page];
    if (!pixmap.isNull())
        return pixmap;
    const double ratio = devicePixelRatioF();
    const QSize size = (pageRect(page).size() * ratio).toSize();
    QImage image{size, QImage::Format_RGB32};
    image.fill(Qt::white);
    QPainter painter{&image};
    painter.scale(size.width() / m_pages[page].width, size.width() / m_pages[page].width);
    paint(m_pages[page], m_fonts, painter);
    painter.end();
    pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void PageView::paintEvent(QPaintEvent *event)
{
    QPainter painter{viewport()};
    painter.fillRect(event->rect(), palette().color(QPalette::Mid));
    const QColor mark = [this] {
        QColor colour = palette().color(QPalette::Highlight);
        colour.setAlpha(46);
        return colour;
    }();
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QRectF box = pageRect(i);
        if (box.bottom() < event->rect().top() || box.top() > event->rect().bottom()) {
            m_pixmaps[i] = {}; // what is not seen is not kept: 200 pages would fill the memory
            continue;
        }
        painter.drawPixmap(box.topLeft(), drawn(i));
        painter.setPen(palette().color(QPalette::Dark));
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5));
        for (const TextLine &line : m_pages[i].lines) {
            if (!m_hasCurrent || line.part != m_part || line.index != m_index || line.glyphs.isEmpty())
                continue;
            const double em = mm(line.sizePoints);
            const QRectF text{QPointF{line.glyphs.first().x, line.baseline - em},
                              QPointF{line.glyphs.last().x + line.glyphs.last().advance, line.baseline + em * 0.25}};
            painter.fillRect(QRectF{box.topLeft() + text.topLeft() * scale(), text.size() * scale()}, mark);
        }
    }
}

PageView::Place PageView::firstLineOf(LetterPart part, int index) const
{
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        for (const TextLine &line : m_pages[i].lines)
            if (line.part == part && line.index == index && !line.glyphs.isEmpty())
                return {i, &line};
    return {};
}

QRect PageView::rectOf(LetterPart part, int index) const
{
    const Place place = firstLineOf(part, index);
    if (!place.line)
        return {};
    const QPointF origin = pageRect(place.page).topLeft();
    const double em = mm(place.line->sizePoints) * scale();
    return QRectF{origin + QPointF{place.line->glyphs.first().x, place.line->baseline} * scale() - QPointF{0, em},
                  QSizeF{(place.line->glyphs.last().x - place.line->glyphs.first().x) * scale() + em, em * 1.2}}
        .toRect();
}

void PageView::scrollToCurrent()
{
    const QRect place = rectOf(m_part, m_index);
    if (place.isNull())
        return;
    const int margin = viewport()->height() / 6;
    if (place.top() < margin)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.top() - margin);
    else if (place.bottom() > viewport()->height() - margin)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.bottom() - viewport()->height() + margin);
}

void PageView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        m_pixmaps.fill({});
    fitScrollBars();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QRectF box = pageRect(i);
        if (!box.contains(event->position()))
            continue;
        const QPointF place = (event->position() - box.topLeft()) / scale();
        const TextLine *nearest = nullptr;
        double least = 12; // millimetres: further away is white paper
        for (const TextLine &line : m_pages[i].lines)
            if (const double distance = std::abs(line.baseline - 2 - place.y()); distance < least) {
                least = distance;
                nearest = &line;
            }
        if (!nearest)
            return;
        int offset = nearest->firstOffset;
        for (const Glyph &glyph : nearest->glyphs)
            if (glyph.x + glyph.advance / 2 < place.x() && offset < nearest->lastOffset)
                ++offset;
        Q_EMIT placeClicked(nearest->part, nearest->index, offset);
        return;
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setZoom(m_zoom * (event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        setZoom(m_zoom * 1.1);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom / 1.1);
    else if (event->key() == Qt::Key_0 && event->modifiers() == Qt::ControlModifier)
        setZoom(1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace banfu
