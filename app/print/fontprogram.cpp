#include "app/print/fontprogram.h"

#include <QLineF>
#include <QPoint>

#include <algorithm>
#include <array>
#include <cmath>

namespace banfu {

namespace {

constexpr int unitsPerEm = 1000;
constexpr qsizetype mostOperands = 48; // Adobe technical note 5177, appendix B
constexpr double farthest = 16'000;    // so that every step is a number of 16 bits
constexpr qsizetype longestRun = 40;   // of segments taken for one straight line

/// A line has its end only, a curve its two control points before it.
struct Segment
{
    std::array<QPointF, 3> points{};
    bool isCurve{false};
    QPointF end() const { return points[2]; }
};

struct Contour
{
    QPointF start{};
    QList<Segment> segments{};
};

QList<Contour> contoursOf(const QPainterPath &outline)
{
    QList<Contour> contours;
    for (int k = 0; k < outline.elementCount(); ++k) {
        const auto at = [&](int element) {
            const QPainterPath::Element &found = outline.elementAt(std::min(element, outline.elementCount() - 1));
            return QPointF{std::clamp(found.x * unitsPerEm, -farthest, farthest),
                           std::clamp(-found.y * unitsPerEm, -farthest, farthest)};
        };
        const auto type = outline.elementAt(k).type;
        if (type == QPainterPath::MoveToElement || contours.isEmpty()) {
            contours.append({.start = at(k)});
        } else if (type == QPainterPath::LineToElement) {
            contours.last().segments.append({.points = {at(k), at(k), at(k)}});
        } else {
            contours.last().segments.append({.points = {at(k), at(k + 1), at(k + 2)}, .isCurve = true});
            k += 2;
        }
    }
    return contours;
}

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
    return QLineF{point, from + share * along}.length();
}

/// Lines, and curves that are lines to within the tolerance, put together as long as all they pass stays near.
QList<Segment> straightened(const Contour &contour, double tolerance)
{
    QList<Segment> result;
    QPointF here = contour.start;
    QPointF runStart = here;
    QList<QPointF> passed; // of the line that the result ends in
    for (const Segment &segment : contour.segments) {
        const QPointF end = segment.end();
        const auto &[first, second, third] = segment.points;
        // A curve bends at most three quarters as far from its chord as its control points lie.
        const double bend = 0.75 * std::max(distance(first, here, end), distance(second, here, end));
        if (segment.isCurve && bend > tolerance) {
            result.append(segment);
            passed.clear();
            here = end;
            continue;
        }
        const bool isGoingOn =
            !passed.isEmpty() && passed.size() < longestRun &&
            std::ranges::all_of(passed, [&](QPointF point) { return distance(point, runStart, end) <= tolerance; });
        if (!isGoingOn) {
            runStart = here;
            passed.clear();
            result.append(Segment{});
        }
        if (segment.isCurve)
            passed.append((here + 3 * first + 3 * second + third) / 8);
        passed.append(end);
        result.last() = {.points = {end, end, end}};
        here = end;
    }
    return result;
}

/// A segment as a charstring says it: from the point before.
struct Stroke
{
    std::array<QPoint, 3> by{};
    bool isCurve{false};

    bool operator==(const Stroke &) const = default;
    QPoint line() const { return by[2]; }
    bool beginsLevel() const { return by[0].y() == 0; }
    bool beginsUpright() const { return by[0].x() == 0; }
    bool endsLevel() const { return by[2].y() == 0; }
    bool endsUpright() const { return by[2].x() == 0; }
};

void putNumber(QByteArray &out, int value)
{
    if (value >= -107 && value <= 107) {
        out += static_cast<char>(value + 139);
    } else if (value >= 108 && value <= 1131) {
        out += static_cast<char>((value - 108) / 256 + 247);
        out += static_cast<char>((value - 108) % 256);
    } else if (value >= -1131 && value <= -108) {
        out += static_cast<char>((-value - 108) / 256 + 251);
        out += static_cast<char>((-value - 108) % 256);
    } else {
        out += char{28};
        out += static_cast<char>(value >> 8 & 0xff);
        out += static_cast<char>(value & 0xff);
    }
}

namespace operation {
constexpr char verticalMove = 4, line = 5, horizontalLine = 6, verticalLine = 7, curve = 8, end = 14, move = 21,
               horizontalMove = 22, curvesLine = 24, linesCurve = 25, uprightCurve = 26, levelCurve = 27,
               verticalHorizontal = 30, horizontalVertical = 31;
} // namespace operation

/// Writes the strokes with the operators that take the fewest bytes (Adobe technical note 5177, 4.1).
class Writer
{
public:
    void move(QPoint by)
    {
        if (by.x() != 0)
            putNumber(m_out, by.x());
        if (by.y() != 0 || by.x() == 0)
            putNumber(m_out, by.y());
        m_out += by.y() == 0 && by.x() != 0 ? operation::horizontalMove
                 : by.x() == 0              ? operation::verticalMove
                                            : operation::move;
    }
    void draw(const QList<Stroke> &strokes);
    QByteArray finish() { return m_out + operation::end; }

private:
    qsizetype lines(const QList<Stroke> &strokes, qsizetype first);
    qsizetype curves(const QList<Stroke> &strokes, qsizetype first);
    void put(QPoint by)
    {
        putNumber(m_out, by.x());
        putNumber(m_out, by.y());
    }
    void put(const Stroke &stroke)
    {
        for (const QPoint by : stroke.by)
            put(by);
    }

    QByteArray m_out{};
};

bool isAlternating(const QList<Stroke> &strokes, qsizetype first, qsizetype last)
{
    for (qsizetype k = first; k < last; ++k) {
        const QPoint by = strokes[k].line();
        const bool isLevel = (k - first) % 2 == 0 ? strokes[first].line().y() == 0 : strokes[first].line().y() != 0;
        if (isLevel ? by.y() != 0 : by.x() != 0)
            return false;
    }
    return true;
}

/// How a curve can be written: by how it begins and ends.
enum class Bend { Any, Level, Upright, LevelToUpright, UprightToLevel };

Bend bendOf(const Stroke &stroke)
{
    if (stroke.beginsLevel() && stroke.endsLevel())
        return Bend::Level;
    if (stroke.beginsUpright() && stroke.endsUpright())
        return Bend::Upright;
    if (stroke.beginsLevel() && stroke.endsUpright())
        return Bend::LevelToUpright;
    return stroke.beginsUpright() && stroke.endsLevel() ? Bend::UprightToLevel : Bend::Any;
}

qsizetype Writer::lines(const QList<Stroke> &strokes, qsizetype first)
{
    qsizetype last = first;
    while (last < strokes.size() && !strokes[last].isCurve && 2 * (last - first) < mostOperands - 6)
        ++last;
    if (isAlternating(strokes, first, last)) {
        for (qsizetype k = first; k < last; ++k)
            putNumber(m_out, strokes[k].line().x() != 0 ? strokes[k].line().x() : strokes[k].line().y());
        m_out += strokes[first].line().y() == 0 ? operation::horizontalLine : operation::verticalLine;
        return last;
    }
    for (qsizetype k = first; k < last; ++k)
        put(strokes[k].line());
    const bool takesCurve = last < strokes.size() && strokes[last].isCurve && bendOf(strokes[last]) == Bend::Any;
    if (takesCurve)
        put(strokes[last]);
    m_out += takesCurve ? operation::linesCurve : operation::line;
    return takesCurve ? last + 1 : last;
}

qsizetype Writer::curves(const QList<Stroke> &strokes, qsizetype first)
{
    const Bend bend = bendOf(strokes[first]);
    const bool turns = bend == Bend::LevelToUpright || bend == Bend::UprightToLevel;
    const qsizetype operands = bend == Bend::Any ? 6 : 4;
    qsizetype last = first;
    for (Bend wanted = bend; last < strokes.size() && strokes[last].isCurve && bendOf(strokes[last]) == wanted &&
                             operands * (last - first + 1) <= mostOperands - 2;
         ++last) {
        const Stroke &stroke = strokes[last];
        if (bend == Bend::Any) {
            put(stroke);
            continue;
        }
        const bool isLevel = wanted == Bend::Level || wanted == Bend::LevelToUpright;
        const bool endsLevel = wanted == Bend::Level || wanted == Bend::UprightToLevel;
        putNumber(m_out, isLevel ? stroke.by[0].x() : stroke.by[0].y());
        put(stroke.by[1]);
        putNumber(m_out, endsLevel ? stroke.by[2].x() : stroke.by[2].y());
        if (turns)
            wanted = wanted == Bend::LevelToUpright ? Bend::UprightToLevel : Bend::LevelToUpright;
    }
    const bool isLastLine = last + 1 >= strokes.size() || strokes[last + 1].isCurve;
    if (bend == Bend::Any && last < strokes.size() && !strokes[last].isCurve && isLastLine) {
        put(strokes[last].line());
        m_out += operation::curvesLine;
        return last + 1;
    }
    switch (bend) {
    case Bend::Any:
        m_out += operation::curve;
        break;
    case Bend::Level:
        m_out += operation::levelCurve;
        break;
    case Bend::Upright:
        m_out += operation::uprightCurve;
        break;
    case Bend::LevelToUpright:
        m_out += operation::horizontalVertical;
        break;
    case Bend::UprightToLevel:
        m_out += operation::verticalHorizontal;
        break;
    }
    return last;
}

void Writer::draw(const QList<Stroke> &strokes)
{
    for (qsizetype k = 0; k < strokes.size();)
        k = strokes[k].isCurve ? curves(strokes, k) : lines(strokes, k);
}

void put(QByteArray &out, quint32 value, int size)
{
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
        out += static_cast<char>(value >> shift & 0xff);
}

/// What a DICT says: the operands, each in five bytes so that its length is known before them, and the operator.
QByteArray entry(const QByteArray &key, std::initializer_list<qsizetype> operands)
{
    QByteArray out;
    for (const qsizetype each : operands) {
        out += char{29};
        put(out, static_cast<quint32>(each), 4);
    }
    return out + key;
}

QByteArray indexOf(const QList<QByteArray> &items)
{
    QByteArray out;
    put(out, static_cast<quint32>(items.size()), 2);
    if (items.isEmpty())
        return out;
    constexpr int offsetSize = 4;
    out += char{offsetSize};
    quint32 offset = 1;
    put(out, offset, offsetSize);
    for (const QByteArray &item : items)
        put(out, offset += static_cast<quint32>(item.size()), offsetSize);
    for (const QByteArray &item : items)
        out += item;
    return out;
}

} // namespace

QByteArray charstring(const QPainterPath &outline, double tolerance)
{
    Writer writer;
    QPoint here;
    for (const Contour &contour : contoursOf(outline)) {
        const QPoint start = contour.start.toPoint();
        writer.move(start - here);
        here = start;
        QList<Stroke> strokes;
        for (const Segment &segment : straightened(contour, tolerance)) {
            Stroke stroke{.isCurve = segment.isCurve};
            QPoint from = here;
            for (std::size_t k = segment.isCurve ? 0 : 2; k < 3; ++k) {
                const QPoint to = segment.points[k].toPoint();
                stroke.by[k] = to - from;
                from = to;
            }
            here = from;
            if (stroke != Stroke{.isCurve = stroke.isCurve})
                strokes.append(stroke);
        }
        if (!strokes.isEmpty() && !strokes.last().isCurve && here == start) { // closed without being told
            here -= strokes.last().line();
            strokes.removeLast();
        }
        writer.draw(strokes);
    }
    return writer.finish();
}

QByteArray fontProgram(const QByteArray &name, const QList<ProgramGlyph> &glyphs)
{
    const QByteArray ros{"\x0c\x1e"};
    const QByteArray cidCount{"\x0c\x22"};
    const QByteArray fontDicts{"\x0c\x24"};
    const QByteArray fontDictSelect{"\x0c\x25"};
    const QByteArray charset{"\x0f"};
    const QByteArray charStrings{"\x11"};
    const QByteArray privateDict{"\x12"};
    const QByteArray defaultWidth{"\x14"};
    constexpr int firstString = 391; // the standard's own end before
    const auto topDict = [&](qsizetype charsetAt, qsizetype selectAt, qsizetype outlinesAt, qsizetype dictsAt) {
        return indexOf({entry(ros, {firstString, firstString + 1, 0}) + entry(cidCount, {65535}) +
                        entry(charset, {charsetAt}) + entry(fontDictSelect, {selectAt}) +
                        entry(charStrings, {outlinesAt}) + entry(fontDicts, {dictsAt})});
    };
    QByteArray numbers{1, char{0}};
    QList<QByteArray> outlines;
    for (const ProgramGlyph &glyph : glyphs) {
        if (glyph.cid != 0)
            put(numbers, glyph.cid, 2);
        QByteArray width; // before the first operands, where it is not the usual one
        if (glyph.advance != unitsPerEm)
            putNumber(width, glyph.advance);
        outlines.append(width + glyph.charstring);
    }
    QByteArray select = QByteArray::fromHex("030001000000"); // all belong to dict 0
    put(select, static_cast<quint32>(glyphs.size()), 2);
    const QByteArray header = QByteArray::fromHex("01000404") + indexOf({name});
    const QByteArray strings = indexOf({"Adobe", "Identity"}) + indexOf({});
    const QByteArray index = indexOf(outlines);
    const QByteArray widths = entry(defaultWidth, {unitsPerEm});

    const qsizetype charsetAt = header.size() + topDict(0, 0, 0, 0).size() + strings.size();
    const qsizetype selectAt = charsetAt + numbers.size();
    const qsizetype outlinesAt = selectAt + select.size();
    const qsizetype widthsAt = outlinesAt + index.size();
    return header + topDict(charsetAt, selectAt, outlinesAt, widthsAt + widths.size()) + strings + numbers + select +
           index + widths + indexOf({entry(privateDict, {widths.size(), widthsAt})});
}

} // namespace banfu
