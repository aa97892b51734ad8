#pragma once

#include <QProxyStyle>

namespace banfu {

/// Fusion for a dark window: it draws marks, and frames, darker than the window, where they can hardly be seen.
class MarkStyle : public QProxyStyle
{
    Q_OBJECT

public:
    enum class Frames { AsFusion, InTextColour };

    explicit MarkStyle(Frames frames);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

private:
    Frames m_frames;
};

} // namespace banfu
