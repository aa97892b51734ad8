#pragma once

#include "app/reply/agenda.h"

#include <QWidget>

namespace banfu {

/// The season as strips: one for each suggestion from being handed over to its due day, the load of each week above
/// them, today as a line.
class SeasonView : public QWidget
{
    Q_OBJECT

public:
    explicit SeasonView(QDate today, QWidget *parent = nullptr);

    void setStrips(const QList<SeasonStrip> &strips);

Q_SIGNALS:
    void chosen(banfu::SuggestionId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int rowHeight() const;
    int headHeight() const;
    int labelWidth() const;
    double at(QDate day) const; ///< where a day begins, from the left
    int rowAt(int y) const;     ///< −1: none
    void paintWeeks(QPainter &painter) const;
    void paintStrip(QPainter &painter, int row) const;

    QDate m_today;
    QList<SeasonStrip> m_strips{};
    QMap<QDate, int> m_load{};
    QDate m_first{};
    QDate m_last{};
};

} // namespace banfu
