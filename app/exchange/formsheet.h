#pragma once

#include "app/exchange/formreferences.h"
#include "app/exchange/formvalues.h"
#include "app/exchange/worksheetreaders.h"

class QXmlStreamReader;

namespace banfu {

/// One sheet of a report form: what its cells ask for, and the sheet with the answers.
class SheetForm
{
public:
    SheetForm(const QString &xml, const QStringList &texts, const QList<CellFormat> &formats, bool countsFrom1904)
        : m_xml{xml}
        , m_texts{texts}
        , m_formats{formats}
        , m_countsFrom1904{countsFrom1904}
    {
    }
    Result<void> read();
    /// A cell's name asks like a word in it. False: there is no such row.
    bool ask(int row, int column, const QString &word);
    /// That it asks for nothing that is not known, and for a suggestion's fields in one row only.
    Result<void> check(const FormValues &values) const;
    bool asks() const;
    /// The row that stands for each suggestion.
    std::optional<RowGrowth> growth(const FormValues &values) const;
    QString filled(const FormValues &values) const;

private:
    /// A cell and a row as the places of their marks in the sheet's text.
    struct Cell
    {
        int column{0};
        qsizetype begin{0};
        qsizetype end{0};
        int style{-1};
        QString text{}; ///< with what its name asks for
    };

    struct Row
    {
        int row{0};
        qsizetype begin{0};
        qsizetype bodyBegin{0};
        qsizetype end{0};
        QList<Cell> cells{};
    };

    template <typename Test>
    QString firstWord(Test test) const;
    Cell readCell(QXmlStreamReader &xml, qsizetype begin, int column) const;
    QString rowText(const Row &row, int newRow, const FormValues &values, qsizetype file, const RowGrowth &growth,
                    int copy) const;
    QString cellText(const Cell &cell, int newRow, const FormValues &values, qsizetype file) const;
    QString kept(const Cell &cell, int newRow, const RowGrowth &growth, int copy) const;
    QString surroundings(QString text, const RowGrowth &growth) const;

    const QString &m_xml;
    const QStringList &m_texts;
    const QList<CellFormat> &m_formats;
    bool m_countsFrom1904;
    QList<Row> m_rows{};
};

/// InvalidInput, with what was asked wrongly.
Error formRefusal(const QString &message);

} // namespace banfu
