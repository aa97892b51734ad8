#include "app/exchange/reportform.h"

#include "app/exchange/formsheet.h"
#include "app/exchange/xlsxparts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Forms
{
    Q_DECLARE_TR_FUNCTIONS(banfu::reportform)
};

/// Sheet1!$B$5 → the name of the sheet, and the cell.
std::optional<std::tuple<QString, int, int>> namedCell(const QString &text)
{
    static const QRegularExpression pattern{u"^(?:'((?:[^']|'')+)'|([^'!]+))!\\$?([A-Z]{1,3})\\$?(\\d+)$"_s};
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString sheet = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
    const auto [column, row] = placeOfXlsxCell(QString{match.captured(3) + match.captured(4)});
    return std::tuple{sheet.replace(u"''"_s, u"'"_s), column, row};
}

QList<std::pair<QString, QString>> definedNames(const QByteArray &book)
{
    QList<std::pair<QString, QString>> names;
    XlsxPart part{book};
    (void)part.each([&](QStringView name) {
        if (name == u"definedName") {
            const QString word = part.attribute(u"name");
            names.append({word, part.xml.readElementText(QXmlStreamReader::SkipChildElements)});
        }
        return true;
    });
    return names;
}

/// The print area and other names of areas of a sheet that has grown.
QString grownNames(const QString &book, const QString &sheet, const RowGrowth &growth)
{
    static const QRegularExpression defined{u"(<definedName\\b[^>]*>)([^<]*)(</definedName>)"_s};
    QString result;
    qsizetype done = 0;
    for (const auto &match : defined.globalMatch(book)) {
        result += book.sliced(done, match.capturedStart(2) - done);
        QStringList areas = match.captured(2).split(u',');
        for (QString &area : areas) {
            const qsizetype mark = area.lastIndexOf(u'!');
            QString owner = area.first(std::max<qsizetype>(0, mark));
            owner.remove(u'\'');
            if (mark >= 0 && owner == sheet)
                area = area.first(mark + 1) + grownAreas(area.sliced(mark + 1), growth);
        }
        result += areas.join(u',');
        done = match.capturedEnd(2);
    }
    return result + book.sliced(done);
}

/// Every formula is computed when the workbook is opened, and the order in which they were is forgotten.
void computeAnew(QList<ZipPart> &parts, const XlsxPlaces &places)
{
    static const QRegularExpression calcPart{u"<(?:Override|Relationship)\\b[^>]*calcChain[^>]*/>"_s};
    static const QRegularExpression calculation{u"<calcPr\\b([^>]*?)\\s*/>"_s};
    static const QRegularExpression onLoad{u"\\s*fullCalcOnLoad=\"[^\"]*\""_s};
    parts.removeIf([](const ZipPart &part) { return part.name.endsWith("calcChain.xml"_L1); });
    for (ZipPart &part : parts) {
        QString text = QString::fromUtf8(part.bytes);
        if (part.name == u"[Content_Types].xml" || part.name == xlsxRelationsOf(places.book)) {
            part.bytes = text.remove(calcPart).toUtf8();
        } else if (part.name == places.book) {
            if (const auto match = calculation.match(text); match.hasMatch())
                text.replace(match.capturedStart(), match.capturedLength(),
                             u"<calcPr%1 fullCalcOnLoad=\"1\"/>"_s.arg(match.captured(1).remove(onLoad)));
            part.bytes = text.toUtf8();
        }
    }
}

Result<QList<ZipPart>> partsOf(ZipReader &package)
{
    QList<ZipPart> parts;
    for (const QString &name : package.names()) {
        if (name.endsWith(u'/'))
            continue;
        auto bytes = package.read(name);
        if (!bytes)
            return bytes.error();
        parts.append({.name = name, .bytes = *std::move(bytes)});
    }
    return parts;
}

} // namespace

Result<QByteArray> fillReportForm(const QByteArray &form, const QList<CaseFile> &files, const OfficeSettings &office,
                                  QDate today)
{
    auto package = ZipReader::open(form, {.part = WorkbookLimits::part, .total = 2 * WorkbookLimits::part});
    if (!package)
        return package.error();
    const auto places = readXlsxPlaces(*package);
    if (!places)
        return places.error();
    const auto texts = readXlsxStrings(*package, *places);
    if (!texts)
        return texts.error();
    const auto formats = readXlsxFormats(*package, *places);
    if (!formats)
        return formats.error();
    auto parts = partsOf(*package);
    if (!parts)
        return parts.error();
    const auto partOf = [&](const QString &name) { return std::ranges::find(*parts, name, &ZipPart::name); };
    const FormValues values{files, office, today};
    const auto names = definedNames(partOf(places->book)->bytes);
    bool asks = false;
    for (const XlsxSheetPlace &place : places->sheets) {
        const auto part = partOf(place.part);
        if (part == parts->end())
            continue;
        const QString xml = QString::fromUtf8(part->bytes);
        SheetForm sheet{xml, *texts, *formats, places->countsFrom1904};
        if (const auto read = sheet.read(); !read)
            return read.error();
        for (const auto &[word, target] : names) {
            const auto cell = namedCell(target);
            if (!cell || std::get<0>(*cell) != place.name || !values.isKnown(word))
                continue;
            if (!sheet.ask(std::get<2>(*cell), std::get<1>(*cell), word))
                return formRefusal(Forms::tr("The row of the cell with the name %1 is empty; nothing was written. Give "
                                             "the row of the form a frame or a text.")
                                       .arg(word));
        }
        if (const auto checked = sheet.check(values); !checked)
            return checked.error();
        if (!sheet.asks())
            continue;
        asks = true;
        part->bytes = sheet.filled(values).toUtf8();
        if (const auto repeated = sheet.growth(values)) {
            const auto book = partOf(places->book);
            book->bytes = grownNames(QString::fromUtf8(book->bytes), place.name, *repeated).toUtf8();
        }
    }
    if (!asks)
        return formRefusal(Forms::tr("The form asks for nothing: write words like {编号} and {标题} into its cells, or "
                                     "give cells such names. Nothing was written."));
    computeAnew(*parts, *places);
    return toZip(*parts);
}

} // namespace banfu
