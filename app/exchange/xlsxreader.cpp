#include "app/exchange/xlsxparts.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

class XlsxBook
{
public:
    explicit XlsxBook(ZipReader &package)
        : m_package{package}
    {
    }
    Result<QList<Worksheet>> read();

private:
    Result<void> readSheet(const XlsxSheetPlace &place);
    void readCell(XlsxPart &part);
    WorksheetCell cellOf(const QString &type, int style, const QString &value, const QString &inlined,
                         bool isFormula) const;

    ZipReader &m_package;
    XlsxPlaces m_places{};
    QStringList m_texts{};
    QList<CellFormat> m_formats{};
    WorksheetBuilder m_builder{};
    int m_row{-1};
    int m_column{-1};
};

std::optional<MergedArea> areaOf(QStringView name)
{
    const qsizetype colon = name.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const auto [firstColumn, firstRow] = placeOfXlsxCell(name.first(colon));
    const auto [lastColumn, lastRow] = placeOfXlsxCell(name.sliced(colon + 1));
    return MergedArea{firstRow, lastRow, firstColumn, lastColumn};
}

WorksheetCell XlsxBook::cellOf(const QString &type, int style, const QString &value, const QString &inlined,
                               bool isFormula) const
{
    using Kind = WorksheetCell::Kind;
    if (type == u"s") {
        bool isNumber = false;
        const int index = value.toInt(&isNumber);
        return isNumber && index >= 0 && index < m_texts.size() ? textCell(m_texts.at(index)) : WorksheetCell{};
    }
    if (type == u"inlineStr")
        return textCell(inlined);
    if (type == u"str")
        return textCell(withoutXlsxEscapes(value));
    if (value.isEmpty())
        return isFormula ? WorksheetCell{.kind = Kind::Fault, .text = u"="_s} : WorksheetCell{};
    if (type == u"b")
        return textCell(value == u"1" ? u"是"_s : u"否"_s);
    if (type == u"e")
        return {.kind = Kind::Fault, .text = value};
    if (type == u"d") {
        const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
        return date.isValid() ? WorksheetCell{.kind = Kind::Date, .text = value.left(10), .date = date}
                              : textCell(value);
    }
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? numberCell(number, m_formats.value(style), m_places.countsFrom1904) : textCell(value);
}

void XlsxBook::readCell(XlsxPart &part)
{
    QXmlStreamReader &xml = part.xml;
    QString type;
    int style = 0;
    ++m_column; // a cell without a place follows the one before
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == u"r") {
            const auto [column, row] = placeOfXlsxCell(attribute.value());
            m_column = column >= 0 ? column : m_column;
        } else if (attribute.name() == u"t") {
            type = attribute.value().toString();
        } else if (attribute.name() == u"s") {
            style = attribute.value().toInt();
        }
    }
    QString value;
    QString inlined;
    bool isFormula = false;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"v") {
            value = xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.name() == u"is") {
            inlined = part.richText();
        } else {
            isFormula = isFormula || xml.name() == u"f";
            xml.skipCurrentElement();
        }
    }
    m_builder.put(m_row, m_column, cellOf(type, style, value, inlined, isFormula));
}

Result<void> XlsxBook::readSheet(const XlsxSheetPlace &place)
{
    const auto bytes = m_package.read(place.part);
    if (!bytes)
        return bytes.error();
    m_builder.begin(place.name, place.isHidden);
    m_row = -1;
    XlsxPart part{*bytes};
    const auto read = part.each([&](QStringView name) {
        if (name == u"row") {
            bool isNumber = false;
            const int row = part.attribute(u"r").toInt(&isNumber);
            m_row = isNumber && row > 0 ? row - 1 : m_row + 1;
            m_column = -1;
            if (part.isOn(u"hidden"))
                m_builder.hideRow(m_row);
        } else if (name == u"c") {
            readCell(part);
        } else if (name == u"col" && part.isOn(u"hidden")) {
            m_builder.hideColumns(part.attribute(u"min").toInt() - 1, part.attribute(u"max").toInt() - 1);
        } else if (name == u"mergeCell") {
            if (const auto area = areaOf(part.attribute(u"ref")))
                m_builder.merge(*area);
        }
        return !m_builder.fault();
    });
    m_builder.end();
    return m_builder.fault() ? Result<void>{*m_builder.fault()} : read;
}

Result<QList<Worksheet>> XlsxBook::read()
{
    auto places = readXlsxPlaces(m_package);
    if (!places)
        return places.error();
    m_places = *std::move(places);
    auto texts = readXlsxStrings(m_package, m_places);
    if (!texts)
        return texts.error();
    m_texts = *std::move(texts);
    auto formats = readXlsxFormats(m_package, m_places);
    if (!formats)
        return formats.error();
    m_formats = *std::move(formats);
    for (const XlsxSheetPlace &place : std::as_const(m_places.sheets)) {
        if (!m_package.contains(place.part))
            continue; // lies outside of the package
        if (const auto read = readSheet(place); !read)
            return read.error();
    }
    return m_builder.take();
}

} // namespace

Result<QList<Worksheet>> readXlsx(const QByteArray &bytes)
{
    auto package = ZipReader::open(bytes, {.part = WorkbookLimits::part, .total = 2 * WorkbookLimits::part});
    if (!package)
        return package.error();
    return XlsxBook{*package}.read();
}

} // namespace banfu
