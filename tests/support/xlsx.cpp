#include "tests/support/xlsx.h"

#include "app/base/zip.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu::test {

static QString styles(const QStringList &formats)
{
    QString own;
    QString cells = u"<xf numFmtId=\"0\"/>"_s;
    for (qsizetype i = 0; i < formats.size(); ++i) {
        bool isNumber = false;
        int number = formats.at(i).toInt(&isNumber);
        if (!isNumber || number == 0) {
            number = 164 + static_cast<int>(i);
            own += u"<numFmt numFmtId=\"%1\" formatCode=\"%2\"/>"_s.arg(number).arg(formats.at(i).toHtmlEscaped());
        }
        cells += u"<xf numFmtId=\"%1\"/>"_s.arg(number);
    }
    return u"<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>%1</numFmts>"
           "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%2</cellXfs></styleSheet>"_s.arg(own, cells);
}

QByteArray xlsx(const Xlsx &book)
{
    static const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
    const QString main = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
    const QString relations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
    QString strings = book.stringsXml;
    for (const QString &text : book.strings)
        strings += u"<si><t xml:space=\"preserve\">%1</t></si>"_s.arg(text.toHtmlEscaped());
    QString targets;
    const QStringList parts{u"worksheet worksheets/sheet1.xml"_s, u"sharedStrings sharedStrings.xml"_s,
                            u"styles styles.xml"_s};
    for (const QString &part : parts)
        targets += u"<Relationship Id=\"rId%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(
            QString::number(parts.indexOf(part) + 1), relations, part.section(u' ', 0, 0), part.section(u' ', 1));
    return toZip(
        {{u"[Content_Types].xml"_s,
          (head + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  "<Default Extension=\"rels\" ContentType=\"application/"
                  "vnd.openxmlformats-package.relationships+xml\"/>"
                  "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                  "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                  "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
                  "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                  "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
                  "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                  "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                  "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"_s)
              .toUtf8()},
         {u"_rels/.rels"_s,
          (head +
           u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
           "Id=\"rId1\" Type=\"%1/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"_s.arg(relations))
              .toUtf8()},
         {u"xl/workbook.xml"_s,
          (head +
           u"<workbook xmlns=\"%1\" xmlns:r=\"%2\"><workbookPr%3/><sheets><sheet name=\"%4\" sheetId=\"1\" "
           "r:id=\"rId1\"/></sheets><definedNames>%5</definedNames><calcPr calcId=\"1\"/></workbook>"_s.arg(
               main, relations, book.countsFrom1904 ? u" date1904=\"1\""_s : QString{}, book.sheetName, book.names))
              .toUtf8()},
         {u"xl/_rels/workbook.xml.rels"_s,
          (head + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%1"
                  "</Relationships>"_s.arg(targets))
              .toUtf8()},
         {u"xl/sharedStrings.xml"_s, (head + u"<sst xmlns=\"%1\">%2</sst>"_s.arg(main, strings)).toUtf8()},
         {u"xl/styles.xml"_s, (head + styles(book.formats)).toUtf8()},
         {u"xl/worksheets/sheet1.xml"_s,
          (head + u"<worksheet xmlns=\"%1\">%2<sheetData>%3</sheetData>%4</worksheet>"_s.arg(main, book.before,
                                                                                             book.rows, book.after))
              .toUtf8()}});
}

QString xlsxRow(int number, const QStringList &texts)
{
    QString cells;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (!texts.at(i).isEmpty())
            cells += u"<c r=\"%1%2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%3</t></is></c>"_s
                         .arg(QChar{static_cast<char16_t>(u'A' + i)})
                         .arg(number)
                         .arg(texts.at(i).toHtmlEscaped());
    }
    return u"<row r=\"%1\">%2</row>"_s.arg(number).arg(cells);
}

} // namespace banfu::test
