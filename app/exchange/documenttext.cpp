#include "app/exchange/documenttext.h"

#include "app/reply/numbering.h"
#include "app/reply/recognition.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr QChar rowPlace{0xFFFC}; ///< stands for a row while the text around it is recognised

bool isDot(const QString &number)
{
    return number == u"•" || number == u"◦" || number == u"▪" || number == u"·" || number == u"-" || number == u"–";
}

/// 1、 and ① as the standard writes their level: 1. and （1）. A number of another shape stays as it is.
QString standardNumber(const QString &number)
{
    if (number.isEmpty() || isDot(number))
        return {};
    const Level level = recogniseParagraphs(number + u'水', Marks::AnyShape).value(0).level;
    const QString digits = number.normalized(QString::NormalizationForm_KC);
    QString count;
    std::ranges::copy_if(digits, std::back_inserter(count), [](QChar character) {
        return character.isDigit() || QStringView{u"〇零一二三四五六七八九十百"}.contains(character);
    });
    switch (level) {
    case Level::One:
        return count + u'、';
    case Level::Two:
        return u'（' + count + u'）';
    case Level::Three:
        return count + u'.';
    case Level::Four:
        return u'（' + count + u'）';
    default:
        return number + u' ';
    }
}

QString lineOf(const DocumentParagraph &paragraph)
{
    return standardNumber(paragraph.number) + paragraph.text;
}

/// The levels that headings without a number get: the highest kind of heading in the document is level One. The first
/// heading, alone of the highest kind, is the document's title and none of the answer's sections.
QMap<int, Level> levelsOfHeadings(const QList<DocumentParagraph> &paragraphs)
{
    QMap<int, int> counts;
    for (const DocumentParagraph &paragraph : paragraphs)
        if (paragraph.heading > 0)
            ++counts[paragraph.heading];
    const auto first = std::ranges::find_if(paragraphs, [](const auto &paragraph) { return paragraph.heading > 0; });
    const bool hasTitle = first != paragraphs.end() && first->heading == counts.firstKey() && counts.first() == 1 &&
                          (counts.size() > 1 || first->heading == 1);
    if (hasTitle)
        counts.remove(counts.firstKey());
    QMap<int, Level> levels;
    int level = static_cast<int>(Level::One);
    for (auto heading = counts.keyBegin(); heading != counts.keyEnd(); ++heading)
        levels.insert(*heading, static_cast<Level>(std::min(level++, static_cast<int>(Level::Four))));
    return levels;
}

bool saysLabel(const QString &line, const QString &label)
{
    const auto folded = [](const QString &text) { return text.normalized(QString::NormalizationForm_KC); };
    return folded(line).trimmed().startsWith(folded(label));
}

} // namespace

DocumentText readLines(QStringView text)
{
    DocumentText document;
    for (const QStringView line : text.tokenize(u'\n'))
        if (const QStringView trimmed = line.trimmed(); !trimmed.isEmpty())
            document.paragraphs.append({.text = trimmed.toString()});
    return document;
}

QString shownText(const DocumentText &document)
{
    QString text;
    for (const DocumentParagraph &paragraph : document.paragraphs)
        text += lineOf(paragraph) + u'\n';
    return text;
}

QStringList strongTexts(const DocumentText &document)
{
    QStringList texts;
    for (const DocumentParagraph &paragraph : document.paragraphs)
        texts += paragraph.strong;
    return texts;
}

RecognisedText recogniseDocument(const DocumentText &document)
{
    QStringList lines;
    QList<const DocumentParagraph *> sources;
    for (const DocumentParagraph &paragraph : document.paragraphs) {
        const QString line = paragraph.isRow ? QString{rowPlace} : lineOf(paragraph).replace(rowPlace, u' ');
        if (recogniseParagraphs(line, Marks::AnyShape).isEmpty())
            continue; // nothing but what is never shown
        lines.append(line);
        sources.append(&paragraph);
    }
    RecognisedText result{.paragraphs = recogniseParagraphs(lines.join(u'\n'), Marks::AnyShape)};
    const QMap<int, Level> headings = levelsOfHeadings(document.paragraphs);
    qsizetype line = -1;
    QList<qsizetype> firsts; // of each paragraph that begins a line, the line
    for (Paragraph &paragraph : result.paragraphs) {
        line += paragraph.runsOn ? 0 : 1;
        firsts.append(paragraph.runsOn ? -1 : line);
        if (paragraph.runsOn || line >= sources.size())
            continue;
        const DocumentParagraph &source = *sources.at(line);
        if (source.isRow)
            paragraph = {.level = Level::TableRow, .text = source.text};
        else if (paragraph.level == Level::Body && headings.contains(source.heading))
            paragraph.level = headings.value(source.heading);
    }
    result.paragraphs = withStrongHeads(std::move(result.paragraphs), strongTexts(document));
    const QStringList marks = labels(result.paragraphs);
    for (qsizetype i = 0; i < result.paragraphs.size(); ++i) {
        if (firsts.at(i) < 0 || firsts.at(i) >= sources.size())
            continue;
        const DocumentParagraph &source = *sources.at(firsts.at(i));
        const bool isGuess = result.paragraphs.at(i).level == Level::Body
                                 ? !source.number.isEmpty() || source.heading > 0
                                 : !saysLabel(source.number + source.text, marks.at(i));
        if (isGuess && !source.isRow)
            result.doubts.append(i);
    }
    return result;
}

} // namespace banfu
