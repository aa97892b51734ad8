#pragma once

#include "app/exchange/documenttext.h"

#include <utility>
#include <vector>

namespace banfu {

/// Gathers a document's paragraphs while a reader walks through it. A table whose rows hold one short text a cell is
/// kept as rows; one that only lays out a page gives its paragraphs one after the other.
class DocumentBuilder
{
public:
    /// `isStrong`: set in another face than text.
    void add(QStringView text, bool isStrong = false);
    void add(char32_t character, bool isStrong = false) { add(QString::fromUcs4(&character, 1), isStrong); }
    const QString &text() const { return m_text; }
    /// For the paragraph that begins, or the next one that has text.
    void setNumber(const QString &number) { m_number = number; }
    void setHeading(int heading) { m_heading = heading; }
    void endParagraph();

    void beginTable();
    void beginCell();
    void endRow();
    void endTable();
    QList<DocumentParagraph> take();

private:
    struct Table
    {
        std::vector<QList<DocumentParagraph>> cells{}; ///< of the row that is read
    };
    /// Where paragraphs go that stand in so many tables.
    QList<DocumentParagraph> &placeAt(std::size_t depth);

    QList<DocumentParagraph> m_paragraphs{};
    std::vector<Table> m_tables{};
    int m_tooDeep{0};
    QString m_text{};
    QList<std::pair<qsizetype, qsizetype>> m_strong{}; ///< where stretches of it begin and end that are set strong
    QString m_number{};
    int m_heading{0};
};

} // namespace banfu
