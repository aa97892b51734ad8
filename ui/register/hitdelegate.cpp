#include "ui/register/hitdelegate.h"

#include "ui/common/tones.h"
#include "ui/register/suggestiontablemodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace banfu {

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto spans = index.data(SuggestionTableModel::SpansRole).value<QList<TextSpan>>();
    if (spans.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString whole = item.text;
    item.text.clear();
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &item, widget) + 1;
    item.text = whole; // the place of the text depends on there being one
    const QRect place =
        style->subElementRect(QStyle::SE_ItemViewItemText, &item, widget).adjusted(margin, 0, -margin, 0);
    const QString shown = item.fontMetrics.elidedText(whole, Qt::ElideRight, place.width());
    const bool isSelected = item.state & QStyle::State_Selected;
    const QPalette::ColorGroup group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    QTextCharFormat mark;
    mark.setFontWeight(QFont::Bold);
    if (!isSelected)
        mark.setBackground(toneGround(Tone::Warning));
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &span : spans) {
        const int begin = static_cast<int>(qMin(span.begin, shown.size()));
        const int end = static_cast<int>(qMin(span.end, shown.size()));
        if (begin < end)
            ranges.append({begin, end - begin, mark});
    }
    QTextLayout layout{shown, item.font};
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    layout.endLayout();
    painter->save();
    painter->setClipRect(place);
    painter->setPen(item.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
    painter->restore();
}

} // namespace banfu
