#include "app/exchange/formreferences.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// References of a piece of a formula that is no text in quotes. What stands behind ! belongs to another sheet, and is
/// matched only to be passed over.
QString grownPiece(const QString &piece, const RowGrowth &growth, int copy)
{
    static const QRegularExpression reference{
        u"(?:'(?:[^']|'')*'|(?<=[\\p{L}\\p{N}_.]))!\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?|"
        "(?<![\\p{L}\\p{N}_.!$])(\\$?[A-Z]{1,3})(\\$?)(\\d{1,7})(?![\\p{L}\\p{N}_.(!])"_s};
    QString grown;
    qsizetype done = 0;
    for (const auto &match : reference.globalMatch(piece)) {
        if (match.capturedStart(3) < 0)
            continue;
        const int row = match.capturedView(3).toInt() - 1;
        const bool isEnd = match.capturedStart() > 0 && piece.at(match.capturedStart() - 1) == u':';
        int wanted = growth.moved(row);
        if (row == growth.row && copy >= 0 && match.capturedView(2).isEmpty())
            wanted = row + copy;
        else if (row == growth.row && copy < 0 && isEnd)
            wanted = row + growth.count - 1;
        grown += piece.sliced(done, match.capturedStart(3) - done) + QString::number(wanted + 1);
        done = match.capturedEnd(3);
    }
    return grown + piece.sliced(done);
}

} // namespace

QString grownFormula(const QString &formula, const RowGrowth &growth, int copy)
{
    QStringList pieces = formula.split(u'"'); // every second one is a text
    for (qsizetype i = 0; i < pieces.size(); i += 2)
        pieces[i] = grownPiece(pieces.at(i), growth, copy);
    return pieces.join(u'"');
}

QString grownAreas(const QString &areas, const RowGrowth &growth)
{
    QStringList grown;
    for (const QString &area : areas.split(u' ', Qt::SkipEmptyParts)) {
        const QString end = area.contains(u':') ? QString{} : u':' + area;
        QString both = grownPiece(area + end, growth, -1);
        if (!end.isEmpty() && both.section(u':', 0, 0) == both.section(u':', 1))
            both = both.section(u':', 0, 0);
        grown << both;
    }
    return grown.join(u' ');
}

} // namespace banfu
