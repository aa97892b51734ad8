#pragma once

#include "app/base/zip.h"
#include "app/exchange/worksheetreaders.h"

#include <QBuffer>
#include <QHash>
#include <QXmlStreamReader>

namespace banfu {

/// The text of the element the reader stands at (si, is), up to its end: its runs joined, readings (rPh) left out.
QString xlsxRichText(QXmlStreamReader &xml);

/// One pass through a part of the package. Parts are compared by local names: the strict form of the format has other
/// namespaces for the same.
class XlsxPart
{
public:
    static constexpr int deepest{64};

    explicit XlsxPart(const QByteArray &bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly); // read in pieces, never as a second whole
        xml.setDevice(&m_buffer);
    }

    /// Calls `begin` for each element's start, with its name; it may read on to the element's end.
    template <typename Begin>
    Result<void> each(Begin begin)
    {
        int depth = 0;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::DTD)
                return damagedWorkbook(QStringLiteral("a document type in a part"));
            if (token == QXmlStreamReader::EndElement) {
                --depth;
            } else if (token == QXmlStreamReader::StartElement) {
                if (++depth > deepest)
                    return damagedWorkbook(QStringLiteral("a part is nested too deep"));
                if (!begin(xml.name()))
                    return {};
                if (xml.tokenType() == QXmlStreamReader::EndElement)
                    --depth;
            }
        }
        return xml.hasError() ? Result<void>{damagedWorkbook(xml.errorString())} : Result<void>{};
    }

    QString attribute(QStringView name) const;
    bool isOn(QStringView name) const;
    QString richText() { return xlsxRichText(xml); }

    QXmlStreamReader xml{};

private:
    QBuffer m_buffer{};
};

/// A workbook's parts by what the workbook and its relations say.
struct XlsxSheetPlace
{
    QString name{};
    QString part{};
    bool isHidden{false};
};
struct XlsxPlaces
{
    QString book{};
    QString strings{}; ///< empty: there are none
    QString styles{};
    bool countsFrom1904{false};
    QList<XlsxSheetPlace> sheets{};
};
Result<XlsxPlaces> readXlsxPlaces(ZipReader &package);
Result<QStringList> readXlsxStrings(ZipReader &package, const XlsxPlaces &places);
/// By the number of a cell's style.
Result<QList<CellFormat>> readXlsxFormats(ZipReader &package, const XlsxPlaces &places);

/// xl/workbook.xml → xl/_rels/workbook.xml.rels
QString xlsxRelationsOf(const QString &part);
/// _x000D_ stands for a character that XML cannot hold, _x005F_ for a line that only looks so.
QString withoutXlsxEscapes(QString text);
/// B12 → column 1, row 11; −1 where there is none.
std::pair<int, int> placeOfXlsxCell(QStringView name);
QString xlsxColumnName(int column);

} // namespace banfu
