#include "app/print/form.h"

#include "app/print/measures.h"
#include "app/print/sheet.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

// All in millimetres. No standard rules these forms; the rules' strengths are those of tables in letters.
constexpr double formLeft = 25;
constexpr double formRight = 187;
constexpr double formBottom = 272;
constexpr double nextPageTop = 25;
constexpr double labelWidth = 26;
constexpr double formPadding = 1.8;

const TextStyle formLabel{.role = FontRole::Hei, .points = 12, .leastPoints = 8, .linePitch = 1.3};
const TextStyle formValue{.role = FontRole::FangSong, .points = 12, .leastPoints = 12, .linePitch = 1.5};
const TextStyle formNote{.role = FontRole::FangSong, .points = 10.5, .leastPoints = 8, .linePitch = 1.4};

class FormSetter
{
public:
    FormSetter(const Form &form, const Fonts &fonts)
        : m_form{form}
        , m_fonts{fonts}
        , m_sheet{fonts}
    {
    }
    QList<Page> set();

private:
    struct Box
    {
        double left{0};
        double right{0};
        QList<TextLine> lines{};
    };
    void setHead();
    void setRow(const FormRow &row);
    void closeTable();
    void turn();
    double heightOf(const QList<Box> &boxes) const;
    /// Lines that fit into so many millimetres are taken from the boxes.
    QList<Box> taken(QList<Box> &boxes, double height) const;
    void draw(const FormRow &row, const QList<Box> &boxes, double height, bool isBegun);

    const Form &m_form;
    const Fonts &m_fonts;
    Sheet m_sheet;
    QList<Page> m_pages{};
    double m_y{nextPageTop};
    double m_top{nextPageTop}; ///< of the table on this page
};

double FormSetter::heightOf(const QList<Box> &boxes) const
{
    double height = 0;
    for (const Box &box : boxes)
        height = std::max(height, textHeight(box.lines.size(), formValue) + 2 * formPadding);
    return height;
}

QList<FormSetter::Box> FormSetter::taken(QList<Box> &boxes, double height) const
{
    const double pitch = formValue.linePitch * mm(formValue.points);
    const auto most =
        std::max<qsizetype>(qsizetype((height - 2 * formPadding - mm(formValue.points)) / pitch + 1e-6) + 1, 1);
    QList<Box> part = boxes;
    for (qsizetype k = 0; k < boxes.size(); ++k) {
        const qsizetype count = std::min(most, boxes[k].lines.size());
        part[k].lines = boxes[k].lines.first(count);
        boxes[k].lines = boxes[k].lines.sliced(count);
        for (TextLine &line : boxes[k].lines)
            line.baseline -= double(count) * pitch;
    }
    return part;
}

void FormSetter::draw(const FormRow &row, const QList<Box> &boxes, double height, bool isBegun)
{
    for (qsizetype k = 0; k < boxes.size(); ++k) {
        const Box &box = boxes[k];
        const double valueLeft = row.fields[k].label.isEmpty() ? box.left : box.left + labelWidth;
        if (!isBegun && !row.fields[k].label.isEmpty())
            m_sheet.write(row.fields[k].label, formLabel,
                          QRectF{QPointF{box.left, m_y}, QPointF{valueLeft, m_y + height}}.adjusted(1, 1, -1, -1),
                          Across::Centre);
        const double text = textHeight(box.lines.size(), formValue);
        const bool isShort = box.lines.size() <= 2;
        const double top = m_y + (isShort ? std::max((height - text) / 2, formPadding) : formPadding);
        for (TextLine line : box.lines) {
            for (Glyph &glyph : line.glyphs)
                glyph.x += valueLeft + formPadding;
            line.baseline += top;
            if (!line.glyphs.isEmpty())
                m_sheet.page.lines.append(line);
        }
        const Measures measures;
        if (box.left > formLeft)
            m_sheet.down(box.left, m_y, m_y + height, measures.tableThin);
        if (valueLeft > box.left)
            m_sheet.down(valueLeft, m_y, m_y + height, measures.tableThin);
    }
    m_y += height;
}

void FormSetter::setRow(const FormRow &row)
{
    double shares = 0;
    for (const FormField &field : row.fields)
        shares += field.share;
    QList<Box> boxes;
    double left = formLeft;
    for (const FormField &field : row.fields) {
        const double right = left + (formRight - formLeft) * field.share / shares;
        const double label = field.label.isEmpty() ? 0 : labelWidth;
        Box box{left, right, {}};
        if (!field.value.isEmpty())
            box.lines = wrapText(field.value, formValue, right - left - label - 2 * formPadding, m_fonts);
        boxes.append(box);
        left = right;
    }
    const double height = std::max(row.height, heightOf(boxes));
    constexpr double longestWhole = 120; // a row of more than half a page goes over rather than leave a hole
    if (m_y > m_top && m_y + height > formBottom && (height < longestWhole || m_y + row.height > formBottom))
        turn();
    bool isBegun = false;
    double wanted = row.height;
    do {
        const QList<Box> part = taken(boxes, formBottom - m_y);
        const double used = std::min(std::max(heightOf(part), wanted), formBottom - m_y);
        draw(row, part, used, isBegun);
        wanted = 0;
        isBegun = true;
        const bool hasMore = std::ranges::any_of(boxes, [](const Box &box) { return !box.lines.isEmpty(); });
        if (!hasMore)
            break;
        turn();
    } while (true);
    const Measures measures;
    m_sheet.across(formLeft, formRight, m_y, measures.tableThin);
}

void FormSetter::closeTable()
{
    const Measures measures;
    if (m_y <= m_top)
        return;
    for (const double y : {m_top, m_y})
        m_sheet.across(formLeft, formRight, y, measures.tableThick);
    for (const double x : {formLeft, formRight})
        m_sheet.down(x, m_top, m_y, measures.tableThick);
}

void FormSetter::turn()
{
    closeTable();
    m_pages.append(m_sheet.page);
    m_sheet.page = {};
    m_y = m_top = nextPageTop;
}

void FormSetter::setHead()
{
    double y = 26;
    const qsizetype first = m_sheet.page.lines.size();
    if (!m_form.heading.isEmpty()) {
        m_sheet.write(m_form.heading.simplified(), {.role = FontRole::XiaoBiaoSong, .points = 20, .leastPoints = 10},
                      {formLeft, y, formRight - formLeft, 9}, Across::Centre);
        y += 12;
    }
    m_sheet.write(m_form.title, {.role = FontRole::XiaoBiaoSong, .points = 22, .leastPoints = 12},
                  {formLeft, y, formRight - formLeft, 10}, Across::Centre);
    for (qsizetype k = first; m_form.isRed && k < m_sheet.page.lines.size(); ++k)
        m_sheet.page.lines[k].ink = Ink::Red;
    m_y = m_top = y + 18;
}

QList<Page> FormSetter::set()
{
    setHead();
    for (const FormRow &row : m_form.rows)
        setRow(row);
    closeTable();
    m_y += 3;
    for (const QString &note : m_form.notes) {
        const auto lines = wrapText(note, formNote, formRight - formLeft, m_fonts).size();
        const double height = textHeight(lines, formNote) + 1;
        if (m_y + height > formBottom + 10) {
            m_pages.append(m_sheet.page);
            m_sheet.page = {};
            m_y = nextPageTop;
        }
        m_sheet.write(note, formNote, {formLeft, m_y, formRight - formLeft, height}, Across::Left, Down::Top);
        m_y += height + 1;
    }
    m_pages.append(m_sheet.page);
    return m_pages;
}

} // namespace

QList<Page> layOutForm(const Form &form, const Fonts &fonts)
{
    return FormSetter{form, fonts}.set();
}

} // namespace banfu
