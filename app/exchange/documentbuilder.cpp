#include "app/exchange/documentbuilder.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

constexpr std::size_t deepestTable = 32;
constexpr qsizetype mostParagraphsInCell = 4; ///< a cell with more of them lays out a page
constexpr qsizetype longestCell = 1'000;

QList<DocumentParagraph> &DocumentBuilder::placeAt(std::size_t depth)
{
    if (depth == 0)
        return m_paragraphs;
    auto &cells = m_tables[depth - 1].cells;
    if (cells.empty())
        cells.emplace_back();
    return cells.back();
}

void DocumentBuilder::add(QStringView text, bool isStrong)
{
    if (isStrong && !text.isEmpty()) {
        if (m_strong.isEmpty() || m_strong.last().second < m_text.size())
            m_strong.emplaceBack(m_text.size(), 0);
        m_strong.last().second = m_text.size() + text.size();
    }
    m_text += text;
}

void DocumentBuilder::endParagraph()
{
    QStringList strong;
    for (const auto &[begin, end] : std::as_const(m_strong))
        if (const QStringView stretch = QStringView{m_text}.sliced(begin, end - begin).trimmed(); !stretch.isEmpty())
            strong.append(stretch.toString());
    QString text = m_text.trimmed();
    m_text.clear();
    m_strong.clear();
    if (text.isEmpty())
        return;
    placeAt(m_tables.size())
        .append({.text = std::move(text), .number = m_number, .heading = m_heading, .strong = std::move(strong)});
    m_number.clear();
    m_heading = 0;
}

void DocumentBuilder::beginTable()
{
    endParagraph();
    if (m_tables.size() < deepestTable && m_tooDeep == 0)
        m_tables.emplace_back();
    else
        ++m_tooDeep;
}

void DocumentBuilder::beginCell()
{
    endParagraph();
    if (!m_tables.empty() && m_tooDeep == 0)
        m_tables.back().cells.emplace_back();
}

void DocumentBuilder::endRow()
{
    endParagraph();
    if (m_tables.empty() || m_tooDeep > 0)
        return;
    std::vector<QList<DocumentParagraph>> cells;
    cells.swap(m_tables.back().cells);
    const auto isShort = [](const QList<DocumentParagraph> &cell) {
        qsizetype size = 0;
        for (const DocumentParagraph &paragraph : cell)
            size += paragraph.text.size();
        return cell.size() <= mostParagraphsInCell && size <= longestCell &&
               std::ranges::none_of(cell, &DocumentParagraph::isRow);
    };
    QList<DocumentParagraph> &outer = placeAt(m_tables.size() - 1);
    if (cells.size() > 1 && std::ranges::all_of(cells, isShort)) {
        QStringList texts;
        for (const QList<DocumentParagraph> &cell : cells) {
            QStringList lines;
            for (const DocumentParagraph &paragraph : cell)
                lines.append(paragraph.number + paragraph.text);
            texts.append(lines.join(u' ').replace(u'\t', u' '));
        }
        if (const QString row = texts.join(u'\t'); !row.trimmed().isEmpty())
            outer.append({.text = row, .isRow = true});
    } else {
        for (QList<DocumentParagraph> &cell : cells)
            outer.append(std::move(cell));
    }
}

void DocumentBuilder::endTable()
{
    endRow();
    if (m_tooDeep > 0)
        --m_tooDeep;
    else if (!m_tables.empty())
        m_tables.pop_back();
}

QList<DocumentParagraph> DocumentBuilder::take()
{
    m_tooDeep = 0;
    while (!m_tables.empty())
        endTable();
    endParagraph();
    return std::move(m_paragraphs);
}

} // namespace banfu
