#pragma once

#include "app/register/point.h"
#include "app/reply/paragraph.h"

#include <QList>
#include <QString>

namespace banfu {

/// What the deputy seems to ask for: the numbered requests behind 建议：, or the sentences that begin with 建议. The
/// clerk decides; numbers begin at 1.
QList<Point> proposedPoints(const QString &text);

/// Where a point stands in the suggestion's text; length 0 when it is not there any more.
struct PointPlace
{
    qsizetype begin{0};
    qsizetype length{0};
};
PointPlace placeOf(const Point &point, const QString &text);

/// The points with the marked words as one more; unchanged where they say nothing or are a point already.
QList<Point> withPoint(QList<Point> points, const QString &words, const QString &text);

/// The indexes of the paragraphs that answer the point, in order.
QList<int> answersTo(int number, const QList<Paragraph> &paragraphs);

/// The text without answers to points that are no more.
QList<Paragraph> withoutLostAnswers(QList<Paragraph> paragraphs, const QList<Point> &points);

/// Paragraph::answers as one text, numbers separated by commas; what is no number is left out.
QString answersText(const QList<int> &answers);
QList<int> answersIn(QStringView text);

} // namespace banfu
