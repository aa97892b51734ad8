#pragma once

#include "app/print/fonts.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/print/paragraphsetting.h"
#include "app/print/recent.h"

#include <QList>
#include <QString>

#include <memory>

namespace banfu {

/// A row as the letter has it: cells separated by a TAB.
struct TableRow
{
    LetterPart part{LetterPart::Section};
    int index{-1};
    QString text{};
    bool operator==(const TableRow &) const = default;
};

/// Rows that follow each other; the first is the head.
struct TableSource
{
    QList<TableRow> rows{};
    bool operator==(const TableSource &) const = default;
};
size_t qHash(const TableSource &source, size_t seed = 0);

/// Broken into lines, places across the page known. A slot of the letter's grid holds two lines of a row.
struct SetTable
{
    struct Cell
    {
        QList<QList<TextLine>> lines{}; ///< baselines still 0
    };
    struct Row
    {
        QList<Cell> cells{};
        int lines{1}; ///< of its highest cell
        int slots() const { return (lines + 1) / 2; }
    };
    QList<Row> rows{};
    QList<double> edges{};   ///< of the columns, in millimetres: one more than there are columns
    QList<bool> isCentred{}; ///< of the columns; heads always are
};

/// A part of a table on one page. The head stands above it when its first row is not the head itself.
struct TablePiece
{
    int firstSlot{1};
    struct RowPart
    {
        int row{0};
        int firstLine{0};
        int slots{1};
    };
    QList<RowPart> parts{};
};

/// Text in reading order and rules, added to the page.
void placeTable(const SetTable &table, const TablePiece &piece, const Measures &measures, Page &page);

/// Remembers the last tables and their cells, like ParagraphCache.
class TableCache
{
public:
    TableCache(const Fonts &fonts, const Measures &measures)
        : m_fonts{fonts}
        , m_measures{measures}
    {
    }
    std::shared_ptr<const SetTable> table(const TableSource &source, ParagraphCache &cells);
    void sweep() { m_recent.sweep(); }

private:
    const Fonts &m_fonts;
    const Measures &m_measures;
    Recent<TableSource, std::shared_ptr<const SetTable>> m_recent{};
};

} // namespace banfu
