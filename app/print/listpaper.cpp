#include "app/print/listpaper.h"

#include "app/print/sheet.h"

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr double listPageWidth = 297;
constexpr double listPageHeight = 210;
constexpr double listSideMargin = 15;
constexpr double listTopMargin = 15;
constexpr double listBottomMargin = 16;
constexpr double listPadding = 1.2;
constexpr double listRuleStrength = 0.15;
constexpr qsizetype mostCellLines = 12;        // of a cell; longer ones are cut
constexpr qsizetype mostCellCharacters = 1000; // of a cell that are looked at
const TextStyle listCellStyle{.role = FontRole::FangSong, .points = 9, .leastPoints = 9, .linePitch = 1.3};
const TextStyle listHeadStyle{.role = FontRole::Hei, .points = 9, .leastPoints = 6, .linePitch = 1.3};

/// The left edges of the columns and the right one of the last.
QList<double> edgesOf(const ListPaper &list)
{
    const auto count = list.headings.size();
    const double whole = listPageWidth - 2 * listSideMargin;
    const double least = std::min(9.0, whole / 2 / static_cast<double>(std::max<qsizetype>(1, count)));
    QList<double> widths = list.widths;
    widths.resize(count, 1.0);
    for (double &width : widths)
        width = std::max(width, 0.01);
    const double room = whole - least * static_cast<double>(count);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    QList<double> edges{listSideMargin};
    for (const double width : widths)
        edges.append(edges.last() + least + room * width / sum);
    return edges;
}

class ListSetter
{
public:
    ListSetter(const ListPaper &list, const Fonts &fonts)
        : m_list{list}
        , m_fonts{fonts}
        , m_edges{edgesOf(list)}
    {
    }

    QList<Page> set()
    {
        beginPage();
        for (const QStringList &row : m_list.rows)
            addRow(row);
        endPage();
        number();
        return m_pages;
    }

private:
    QRectF box(qsizetype column, double height) const
    {
        return {m_edges[column] + listPadding, m_y + listPadding,
                m_edges[column + 1] - m_edges[column] - 2 * listPadding, height - 2 * listPadding};
    }

    static QString cellOf(const QStringList &row, qsizetype column)
    {
        return row.value(column).simplified().left(mostCellCharacters);
    }

    void beginPage()
    {
        m_sheet = std::make_unique<Sheet>(m_fonts);
        m_sheet->page.width = listPageWidth;
        m_sheet->page.height = listPageHeight;
        m_y = listTopMargin;
        if (m_pages.isEmpty()) {
            const QRectF whole{listSideMargin, m_y, listPageWidth - 2 * listSideMargin, 8};
            constexpr double remarkWidth = 70;
            m_sheet->write(m_list.title, {.role = FontRole::Hei, .points = 14}, whole.adjusted(0, 0, -remarkWidth, 0));
            m_sheet->write(m_list.remark, listCellStyle, whole.adjusted(whole.width() - remarkWidth, 0, 0, 0),
                           Across::Right);
            m_y += 11;
        }
        m_top = m_y;
        rule();
        const double height = textHeight(1, listHeadStyle) + 2 * listPadding;
        for (qsizetype column = 0; column < m_list.headings.size(); ++column)
            m_sheet->write(m_list.headings[column], listHeadStyle, box(column, height), Across::Centre);
        m_y += height;
        rule();
    }

    void rule() { m_sheet->across(m_edges.first(), m_edges.last(), m_y, listRuleStrength); }

    void addRow(const QStringList &row)
    {
        qsizetype lines = 1;
        for (qsizetype column = 0; column < m_list.headings.size(); ++column) {
            const double width = box(column, 0).width();
            lines = std::max(lines, wrapText(cellOf(row, column), listCellStyle, width, m_fonts).size());
        }
        const double height = textHeight(std::min(lines, mostCellLines), listCellStyle) + 2 * listPadding;
        if (m_y + height > listPageHeight - listBottomMargin) {
            endPage();
            beginPage();
        }
        for (qsizetype column = 0; column < m_list.headings.size(); ++column)
            m_sheet->write(cellOf(row, column), listCellStyle, box(column, height));
        m_y += height;
        rule();
    }

    void endPage()
    {
        for (const double edge : m_edges)
            m_sheet->down(edge, m_top, m_y, listRuleStrength);
        m_pages.append(m_sheet->page);
    }

    void number()
    {
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            Sheet sheet{m_fonts};
            sheet.page = m_pages[i];
            sheet.write(u"第%1页　共%2页"_s.arg(i + 1).arg(m_pages.size()), listCellStyle,
                        {listSideMargin, listPageHeight - listBottomMargin + 3, listPageWidth - 2 * listSideMargin, 6},
                        Across::Centre);
            m_pages[i] = sheet.page;
        }
    }

    const ListPaper &m_list;
    const Fonts &m_fonts;
    QList<double> m_edges;
    std::unique_ptr<Sheet> m_sheet{};
    QList<Page> m_pages{};
    double m_y{0};
    double m_top{0};
};

} // namespace

QList<Page> layOutList(const ListPaper &list, const Fonts &fonts)
{
    return ListSetter{list, fonts}.set();
}

} // namespace banfu
