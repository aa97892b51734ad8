#pragma once

#include <QProxyStyle>

namespace banfu {

/// Fusion for a black window: it draws frames and marks darker than the window, and on black there would be none.
class ContrastStyle : public QProxyStyle
{
    Q_OBJECT

public:
    ContrastStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace banfu
