#pragma once

#include <QStyledItemDelegate>

namespace banfu {

/// Draws a cell as any other, and marks what the search found in it.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace banfu
