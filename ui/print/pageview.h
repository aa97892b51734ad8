#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QAbstractScrollArea>
#include <QPixmap>

namespace banfu {

/// Pages as they will be printed, one under the other. A page is drawn again only when it changed.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(const Fonts &fonts, QWidget *parent = nullptr);

    void setPages(const QList<Page> &pages);
    const QList<Page> &pages() const { return m_pages; }
    /// Marks a paragraph of the letter and brings it into view.
    void setCurrent(LetterPart part, int index);
    /// 1: the page fills the width.
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    /// Where a paragraph's first line stands in the viewport; empty when it is on no page.
    QRect rectOf(LetterPart part, int index) const;

Q_SIGNALS:
    void placeClicked(banfu::LetterPart part, int index, int offset);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Place
    {
        qsizetype page{-1};
        const TextLine *line{nullptr};
    };
    double scale() const; ///< pixels a millimetre
    QRectF pageRect(qsizetype page) const;
    const QPixmap &drawn(qsizetype page);
    Place firstLineOf(LetterPart part, int index) const;
    void fitScrollBars();
    void scrollToCurrent();

    const Fonts &m_fonts;
    QList<Page> m_pages{};
    QList<QPixmap> m_pixmaps{}; ///< null: to be drawn
    double m_zoom{1};
    bool m_hasCurrent{false};
    LetterPart m_part{LetterPart::Title};
    int m_index{-2}; ///< −2: nothing is marked
};

} // namespace banfu
