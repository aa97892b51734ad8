#pragma once

#include "app/base/result.h"
#include "app/reply/paragraph.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// One paragraph of a document from elsewhere (.docx, HTML, the clipboard) as a reader sees it.
struct DocumentParagraph
{
    QString text{};   ///< no line breaks; the cells of a table's row are parted by tabs
    QString number{}; ///< what automatic numbering shows in front and no text holds: 一、 （1） •
    int heading{0};   ///< 1…9 where the document calls it a heading
    bool isRow{false};
    QStringList strong{}; ///< its stretches that are set in bold, Hei or Kai

    bool operator==(const DocumentParagraph &) const = default;
};

struct DocumentText
{
    QList<DocumentParagraph> paragraphs{};
    QStringList leftOut{}; ///< for the clerk, translated: what the document holds and text cannot

    bool operator==(const DocumentText &) const = default;
};

/// A Word document: text with its automatic numbers, tables by rows, tracked changes as accepted. Nothing is fetched or
/// run. InvalidInput when it is no such document, damaged, or larger or deeper than a letter can be.
Result<DocumentText> readDocx(const QByteArray &bytes);

/// An HTML page, or what Word, WPS and browsers put on the clipboard. Scripts, styles, comments, hidden parts and
/// attributes never run or loaded; bounded in time and memory.
Result<DocumentText> readHtml(QStringView html);

/// Plain text, one paragraph a line.
DocumentText readLines(QStringView text);

/// One paragraph a line, automatic numbers written out in the shape that the standard gives their level.
QString shownText(const DocumentText &document);

/// All stretches that the document sets in bold, Hei or Kai.
QStringList strongTexts(const DocumentText &document);

/// What a paste or an import takes over. `doubts`: the paragraphs (by index) whose level is a guess: a heading without
/// a number, an unusual mark, a count that begins elsewhere, a list's dots.
struct RecognisedText
{
    QList<Paragraph> paragraphs{};
    QList<qsizetype> doubts{};

    bool operator==(const RecognisedText &) const = default;
};
RecognisedText recogniseDocument(const DocumentText &document);

} // namespace banfu
