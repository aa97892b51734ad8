#include "app/exchange/xlsxparts.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static QString resolved(const QString &from, const QString &target)
{
    if (target.startsWith(u'/'))
        return target.sliced(1);
    QStringList path = from.split(u'/');
    path.removeLast();
    for (const QString &step : target.split(u'/')) {
        if (step == u"..") {
            if (!path.isEmpty())
                path.removeLast();
        } else if (step != u".") {
            path << step;
        }
    }
    return path.join(u'/');
}

QString XlsxPart::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

bool XlsxPart::isOn(QStringView name) const
{
    const QString value = attribute(name);
    return value == u"1" || value == u"true" || value == u"on";
}

QString xlsxRichText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    int reading = 0;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            ++depth;
            if (depth > XlsxPart::deepest)
                xml.raiseError(u"nested too deep"_s);
            if (reading > 0 || xml.name() == u"rPh")
                ++reading;
        } else if (token == QXmlStreamReader::EndElement) {
            --depth;
            if (reading > 0)
                --reading;
        } else if (token == QXmlStreamReader::Characters && reading == 0 && depth > 1) {
            text += xml.text();
        }
    }
    return withoutXlsxEscapes(text);
}

QString withoutXlsxEscapes(QString text)
{
    for (qsizetype at = text.indexOf("_x"_L1); at >= 0; at = text.indexOf("_x"_L1, at + 1)) {
        if (at + 6 >= text.size() || text.at(at + 6) != u'_')
            continue;
        bool isCode = false;
        const ushort code = QStringView{text}.sliced(at + 2, 4).toUShort(&isCode, 16);
        if (isCode)
            text.replace(at, 7, QChar{code});
    }
    return text;
}

QString xlsxRelationsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    return part.first(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s;
}

std::pair<int, int> placeOfXlsxCell(QStringView name)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < name.size() && at < 4; ++at) {
        const char16_t letter = name[at].toUpper().unicode();
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter - u'A' + 1);
    }
    bool isNumber = false;
    const int row = name.sliced(at).toInt(&isNumber);
    return {column - 1, isNumber ? row - 1 : -1};
}

QString xlsxColumnName(int column)
{
    QString name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar{static_cast<char16_t>(u'A' + (rest - 1) % 26)});
    return name;
}

/// A part that the workbook needs and the package has not is damage, not something that was not found.
static Result<QByteArray> readPart(ZipReader &package, const QString &name)
{
    auto bytes = package.read(name);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return damagedWorkbook(u"no part "_s + name);
    return bytes;
}

/// The parts by the ids of the workbook's relations.
static Result<QHash<QString, QString>> readRelations(ZipReader &package, XlsxPlaces &places)
{
    const auto bytes = readPart(package, xlsxRelationsOf(places.book));
    if (!bytes)
        return bytes.error();
    QHash<QString, QString> targets;
    XlsxPart relations{*bytes};
    const auto read = relations.each([&](QStringView name) {
        if (name == u"Relationship" && relations.attribute(u"TargetMode") != u"External") {
            const QString target = resolved(places.book, relations.attribute(u"Target"));
            const QString type = relations.attribute(u"Type");
            targets.insert(relations.attribute(u"Id"), target);
            if (type.endsWith("/sharedStrings"_L1))
                places.strings = target;
            else if (type.endsWith("/styles"_L1))
                places.styles = target;
        }
        return true;
    });
    return read ? Result<QHash<QString, QString>>{targets} : Result<QHash<QString, QString>>{read.error()};
}

Result<XlsxPlaces> readXlsxPlaces(ZipReader &package)
{
    XlsxPlaces places{.book = u"xl/workbook.xml"_s};
    if (!package.contains(places.book)) {
        for (const QString &name : package.names()) {
            if (name.endsWith("/workbook.xml"_L1, Qt::CaseInsensitive) || name == u"workbook.xml")
                places.book = name;
        }
    }
    if (!package.contains(places.book))
        return damagedWorkbook(u"no workbook in the package"_s);
    const auto bytes = readPart(package, places.book);
    if (!bytes)
        return bytes.error();
    const auto targets = readRelations(package, places);
    if (!targets)
        return targets.error();
    XlsxPart book{*bytes};
    const auto read = book.each([&](QStringView name) {
        if (name == u"workbookPr")
            places.countsFrom1904 = book.isOn(u"date1904");
        else if (name == u"sheet")
            places.sheets.append({.name = book.attribute(u"name"),
                                  .part = targets->value(book.attribute(u"id")),
                                  .isHidden = book.attribute(u"state").contains("idden"_L1)});
        return true;
    });
    return read ? Result<XlsxPlaces>{places} : Result<XlsxPlaces>{read.error()};
}

Result<QStringList> readXlsxStrings(ZipReader &package, const XlsxPlaces &places)
{
    if (places.strings.isEmpty() || !package.contains(places.strings))
        return QStringList{};
    const auto bytes = readPart(package, places.strings);
    if (!bytes)
        return bytes.error();
    QStringList texts;
    qint64 characters = 0;
    XlsxPart strings{*bytes};
    const auto read = strings.each([&](QStringView name) {
        if (name == u"si") {
            texts.append(strings.richText());
            characters += texts.last().size() + 16;
        }
        return characters <= WorkbookLimits::characters;
    });
    if (read && characters > WorkbookLimits::characters)
        return damagedWorkbook(u"too many texts"_s);
    return read ? Result<QStringList>{texts} : Result<QStringList>{read.error()};
}

Result<QList<CellFormat>> readXlsxFormats(ZipReader &package, const XlsxPlaces &places)
{
    if (places.styles.isEmpty() || !package.contains(places.styles))
        return QList<CellFormat>{};
    const auto bytes = readPart(package, places.styles);
    if (!bytes)
        return bytes.error();
    constexpr qsizetype most = 65'536;
    constexpr qsizetype longest = 256;
    QHash<int, CellFormat> own;
    QList<CellFormat> formats;
    bool isInCells = false;
    XlsxPart styles{*bytes};
    const auto read = styles.each([&](QStringView name) {
        if (name == u"numFmt") {
            own.insert(styles.attribute(u"numFmtId").toInt(), formatOf(styles.attribute(u"formatCode").left(longest)));
        } else if (name == u"cellXfs" || name == u"cellStyleXfs" || name == u"cellStyles" || name == u"dxfs") {
            isInCells = name == u"cellXfs";
        } else if (name == u"xf" && isInCells && formats.size() < most) {
            const int number = styles.attribute(u"numFmtId").toInt();
            formats.append(own.contains(number) ? own.value(number) : builtInFormat(number));
        }
        return true;
    });
    return read ? Result<QList<CellFormat>>{formats} : Result<QList<CellFormat>>{read.error()};
}

} // namespace banfu
