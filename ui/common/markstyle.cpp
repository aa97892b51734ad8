#include "ui/common/markstyle.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

void drawRadioButton(const QStyleOption &option, QPainter &painter)
{
    const QRectF ring = QRectF{option.rect}.adjusted(1, 1, -1, -1);
    painter.drawEllipse(ring);
    if (option.state & QStyle::State_On) {
        painter.setBrush(painter.pen().color());
        painter.drawEllipse(ring.adjusted(3, 3, -3, -3));
    }
}

void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const QRectF box = QRectF{option.rect}.adjusted(1, 1, -1, -1);
    painter.drawRect(box);
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(box.topLeft() + QPointF{3, box.height() / 2},
                         box.bottomRight() - QPointF{3, box.height() / 2});
    if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{{box.left() + box.width() * 0.2, box.top() + box.height() * 0.55},
                                       {box.left() + box.width() * 0.42, box.top() + box.height() * 0.78},
                                       {box.left() + box.width() * 0.82, box.top() + box.height() * 0.22}});
}

} // namespace

MarkStyle::MarkStyle(Frames frames)
    : QProxyStyle{u"Fusion"_s}
    , m_frames{frames}
{
}

void MarkStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const bool isRadio = element == PE_IndicatorRadioButton;
    const bool isCheck = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isFrame =
        m_frames == Frames::InTextColour &&
        (element == PE_Frame || element == PE_FrameLineEdit || element == PE_FrameGroupBox ||
         element == PE_FrameTabWidget || element == PE_FrameButtonTool || element == PE_PanelButtonCommand);
    if (!isRadio && !isCheck) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (!isFrame)
            return;
    }
    const auto group = option->state & State_Enabled ? QPalette::Active : QPalette::Disabled;
    const bool isFocused = isFrame && (option->state & State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, !isFrame);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen{option->palette.color(group, isFocused ? QPalette::Highlight : QPalette::WindowText),
                         isFrame ? 1.0 : 1.6});
    if (isRadio)
        drawRadioButton(*option, *painter);
    else if (isCheck)
        drawCheckBox(*option, *painter);
    else
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace banfu
