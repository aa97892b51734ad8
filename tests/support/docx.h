#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu::test {

/// A Word document with this body (w:p, w:tbl …), and these parts beside it (word/numbering.xml …).
struct DocxPart
{
    QString name{};
    QString xml{};
};
QByteArray docx(const QString &body, const QList<DocxPart> &parts = {});

/// <w:p> with this text; `properties` stand in its w:pPr.
QString docxParagraph(const QString &text, const QString &properties = {});

/// word/numbering.xml with the lists 1, 2 … of one level each, or of several: "chineseCounting=%1、;decimal=%2."
DocxPart docxLists(const QStringList &lists);

} // namespace banfu::test
