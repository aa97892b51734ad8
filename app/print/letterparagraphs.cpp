#include "app/print/letterparagraphs.h"

#include "app/print/breakrating.h"

namespace banfu {

namespace {

FontRole headRole(Level level)
{
    switch (level) {
    case Level::One:
        return FontRole::Hei;
    case Level::Two:
        return FontRole::Kai;
    case Level::Body:
    case Level::Three:
    case Level::Four:
    case Level::RunIn:
        break;
    }
    return FontRole::FangSong;
}

/// Whether nothing follows the heading in its own paragraph.
bool isHeadingOnly(const ParagraphSource &source)
{
    if (source.headRole == source.role)
        return false;
    QString text;
    for (const TextRun &run : source.runs)
        text += run.text;
    const qsizetype stop = text.indexOf(u'。');
    return stop < 0 || stop + 1 == text.trimmed().size();
}

} // namespace

LetterFlow letterFlow(const Letter &letter, const Measures &measures)
{
    const QStringList names = namesIn(letter.salutation);
    const ParagraphSource plain{.sizePoints = measures.textPoints,
                                .pitch = measures.characterPitch(),
                                .left = measures.left,
                                .rules = {.columns = double(measures.columns)},
                                .wholeWords = names};
    LetterFlow flow;
    if (!letter.salutation.isEmpty()) {
        ParagraphSource salutation = plain;
        salutation.runs.append({.part = LetterPart::Salutation, .text = letter.salutation});
        flow.sources.append(salutation);
    }
    const qsizetype firstOfBody = flow.sources.size();
    for (const LetterParagraph &paragraph : letter.body) {
        if (!paragraph.runsOn || flow.sources.size() == firstOfBody) {
            ParagraphSource source = plain;
            source.rules.firstIndent = measures.paragraphIndent;
            source.hasNarrowSpaces = true;
            source.headRole = headRole(paragraph.level);
            flow.sources.append(source);
        }
        flow.sources.last().runs.append(
            {.part = paragraph.part, .index = paragraph.index, .label = paragraph.label, .text = paragraph.text});
    }
    for (qsizetype k = 0; k < flow.sources.size(); ++k) {
        flow.headings.append(isHeadingOnly(flow.sources[k]));
        flow.isBody.append(k >= firstOfBody);
    }
    return flow;
}

} // namespace banfu
