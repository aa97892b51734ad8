#include "app/print/sheet.h"

#include "app/print/characters.h"
#include "app/print/measures.h"

#include <qrcodegen/qrcodegen.hpp>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr double aboveBaseline = 0.88; // of the em box, whatever the font says
constexpr double smallestStep = 0.5;   // points

/// More characters than this never fit, so need not be tried.
qsizetype capacity(const TextStyle &style, const QRectF &box)
{
    constexpr double narrowest = 0.2; // em
    const double em = mm(style.leastPoints);
    return static_cast<qsizetype>((box.height() / (style.linePitch * em) + 2) * (box.width() / (narrowest * em) + 1));
}

bool mayBreakBetween(char32_t before, char32_t after)
{
    if (mayNotBeginLine(after) || mayNotEndLine(before) || isCombining(after))
        return false;
    if (before == after && (after == U'—' || after == U'…'))
        return false;
    const auto isOfWord = [](char32_t c) { return isWordCharacter(c) || c == U'.' || c == U'-' || c == U'/'; };
    return !(isOfWord(before) && isOfWord(after));
}

class Wrapper
{
public:
    Wrapper(const TextStyle &style, double width, const Fonts &fonts)
        : m_style{style}
        , m_width{width}
        , m_em{mm(style.points)}
        , m_fonts{fonts}
    {
    }

    void addParagraph(QStringView text)
    {
        m_x = m_style.firstIndent * m_em;
        for (const uint character : text.toUcs4()) {
            if (isSpace(character) && character != U'\u3000')
                addCharacter(U' '); // fonts have no tab
            else if (!isNotPrinted(character))
                addCharacter(character);
        }
        endLine();
    }
    QList<TextLine> lines() const { return m_lines; }

private:
    void addCharacter(char32_t character)
    {
        const auto place = m_fonts.place(m_style.role, character);
        const double advance = m_fonts.face(place.face).advance(place.glyph) * m_em;
        if (m_x + advance > m_width + 1e-6 && !m_glyphs.isEmpty() && !isSpace(character)) {
            const QList<Glyph> rest = m_glyphs.sliced(breakPlace(character));
            m_glyphs.resize(m_glyphs.size() - rest.size());
            endLine();
            for (const Glyph &glyph : rest)
                append(glyph);
        }
        if (isSpace(character) && m_glyphs.isEmpty() && !m_lines.isEmpty())
            return;
        append({.face = place.face, .id = place.glyph, .character = character, .advance = advance});
    }

    /// Where the line ends when `next` is too much for it; without a good place, before `next`.
    qsizetype breakPlace(char32_t next) const
    {
        char32_t after = next;
        for (qsizetype place = m_glyphs.size(); place > 0; --place) {
            const char32_t before = m_glyphs[place - 1].character;
            if (mayBreakBetween(before, after))
                return place;
            after = before;
        }
        return m_glyphs.size();
    }

    void append(Glyph glyph)
    {
        glyph.x = m_x;
        m_x += glyph.advance;
        m_glyphs.append(glyph);
    }

    void endLine()
    {
        while (!m_glyphs.isEmpty() && isSpace(m_glyphs.last().character))
            m_glyphs.removeLast();
        const double top = static_cast<double>(m_lines.size()) * m_style.linePitch * m_em;
        m_lines.append({.baseline = top + aboveBaseline * m_em, .sizePoints = m_style.points, .glyphs = m_glyphs});
        m_glyphs.clear();
        m_x = 0;
    }

    const TextStyle m_style;
    const double m_width;
    const double m_em;
    const Fonts &m_fonts;
    QList<TextLine> m_lines{};
    QList<Glyph> m_glyphs{};
    double m_x{0};
};

} // namespace

QList<TextLine> wrapText(const QString &text, const TextStyle &style, double width, const Fonts &fonts)
{
    Wrapper wrapper{style, width, fonts};
    const auto paragraphs = QStringView{text}.split(u'\n');
    for (const QStringView paragraph : paragraphs)
        wrapper.addParagraph(paragraph);
    return wrapper.lines();
}

double textWidth(const TextLine &line)
{
    return line.glyphs.isEmpty() ? 0 : line.glyphs.last().x + line.glyphs.last().advance;
}

double textHeight(qsizetype lines, const TextStyle &style)
{
    return lines == 0 ? 0 : (static_cast<double>(lines - 1) * style.linePitch + 1) * mm(style.points);
}

bool Sheet::fits(const QString &text, const TextStyle &style, const QRectF &box) const
{
    const QList<TextLine> lines = wrapText(text, style, box.width(), m_fonts);
    const bool isTooWide =
        std::ranges::any_of(lines, [&](const TextLine &line) { return textWidth(line) > box.width() + 1e-6; });
    return !isTooWide && textHeight(lines.size(), style) <= box.height() + 1e-6;
}

void Sheet::put(QList<TextLine> lines, const TextStyle &style, const QRectF &box, Across across, Down down)
{
    const double free = box.height() - textHeight(lines.size(), style);
    const double top = box.top() + (down == Down::Middle ? std::max(0.0, free / 2) : 0);
    for (TextLine &line : lines) {
        if (line.glyphs.isEmpty())
            continue;
        const double spare = box.width() - textWidth(line);
        const double left = box.left() + (across == Across::Left ? 0 : across == Across::Right ? spare : spare / 2);
        for (Glyph &glyph : line.glyphs)
            glyph.x += left;
        line.baseline += top;
        page.lines.append(line);
    }
}

void Sheet::write(const QString &text, TextStyle style, const QRectF &box, Across across, Down down)
{
    QString shown = text.left(capacity(style, box));
    while (!fits(shown, style, box) && style.points - smallestStep >= style.leastPoints)
        style.points -= smallestStep;
    if (!fits(shown, style, box)) {
        qsizetype most = shown.size();
        qsizetype least = 0;
        while (least < most) {
            const qsizetype middle = (least + most + 1) / 2;
            if (fits(shown.left(middle) + u'…', style, box))
                least = middle;
            else
                most = middle - 1;
        }
        if (least > 0 && shown[least - 1].isHighSurrogate())
            --least;
        shown = shown.left(least) + u'…';
    }
    put(wrapText(shown, style, box.width(), m_fonts), style, box, across, down);
}

void Sheet::writeNames(const QStringList &names, const QString &unit, const TextStyle &style, const QRectF &box)
{
    TextStyle smallest = style;
    smallest.points = style.leastPoints;
    const auto first = [&](qsizetype count) {
        const QString some = names.first(count).join(u'、');
        return count == names.size() ? some : some + u"等%1%2"_s.arg(QString::number(names.size()), unit);
    };
    const qsizetype most = capacity(style, box);
    const auto isGood = [&](qsizetype count) {
        const QString some = first(count);
        return some.size() <= most && fits(some, smallest, box);
    };
    qsizetype count = names.size();
    while (count > 1 && !isGood(count))
        count = count > 20 ? count / 2 : count - 1;
    const QString shown = names.isEmpty() ? QString{} : first(count);
    write(shown, style, box);
}

void Sheet::writeUpright(const QString &text, const TextStyle &style, const QRectF &box)
{
    QStringList characters;
    for (const uint character : text.toUcs4())
        characters.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1));
    write(characters.join(u'\n'), style, box, Across::Centre);
}

void Sheet::across(double left, double right, double y, double strength)
{
    page.rules.append({.rect = {left - strength / 2, y - strength / 2, right - left + strength, strength}});
}

void Sheet::down(double x, double top, double bottom, double strength)
{
    page.rules.append({.rect = {x - strength / 2, top - strength / 2, strength, bottom - top + strength}});
}

void Sheet::code(const QString &text, const QRectF &square)
{
    using qrcodegen::QrCode;
    constexpr qsizetype most = 120; // bytes in a code of 45 modules with the middle correction: 122
    const QByteArray bytes = text.toUtf8();
    if (bytes.size() > most)
        return;
    const QrCode code = QrCode::encodeText(bytes.constData(), QrCode::Ecc::MEDIUM);
    const double side = square.width() / code.getSize();
    for (int y = 0; y < code.getSize(); ++y) {
        for (int x = 0; x < code.getSize();) {
            int end = x;
            while (end < code.getSize() && code.getModule(end, y))
                ++end;
            if (end > x)
                page.rules.append(
                    {.rect = {square.left() + x * side, square.top() + y * side, (end - x) * side, side}});
            x = end + 1;
        }
    }
}

} // namespace banfu
