#include "app/print/letterparagraphs.h"

#include "app/print/breakrating.h"

namespace banfu {

namespace {

std::optional<FontRole> itemHeadRole(ItemHeadFace face)
{
    switch (face) {
    case ItemHeadFace::FangSong:
        break;
    case ItemHeadFace::Kai:
        return FontRole::Kai;
    case ItemHeadFace::Hei:
        return FontRole::Hei;
    }
    return std::nullopt;
}

/// The face of the paragraph's head, where it has one of its own.
std::optional<FontRole> headRole(const LetterParagraph &paragraph, ItemHeadFace itemHeads)
{
    if (!hasHead(paragraph.level, paragraph.head))
        return std::nullopt;
    switch (paragraph.level) {
    case Level::One:
        return FontRole::Hei;
    case Level::Two:
        return FontRole::Kai;
    case Level::RunIn:
        return itemHeadRole(itemHeads);
    case Level::Body:
    case Level::Three:
    case Level::Four:
    case Level::TableRow:
        break;
    }
    return std::nullopt;
}

/// Whether nothing follows the heading in its own paragraph.
bool isHeadingOnly(const ParagraphSource &source)
{
    if (source.runs.isEmpty() || !source.runs.first().headRole)
        return false;
    QString text;
    for (const TextRun &run : source.runs)
        text += run.text;
    const qsizetype stop = text.indexOf(u'。');
    return stop < 0 || stop + 1 == text.trimmed().size();
}

class FlowBuilder
{
public:
    FlowBuilder(const Letter &letter, const Measures &measures)
        : m_measures{measures}
        , m_itemHeads{letter.itemHeads}
        , m_plain{.sizePoints = measures.textPoints,
                  .pitch = measures.characterPitch(),
                  .left = measures.left,
                  .rules = {.columns = double(measures.columns)},
                  .wholeWords = namesIn(letter.salutation)}
    {
    }

    void addSalutation(const QString &text)
    {
        ParagraphSource source = m_plain;
        source.runs.append({.part = LetterPart::Salutation, .text = text});
        m_flow.items.append({.source = source, .isBody = false});
    }
    void add(const LetterParagraph &paragraph)
    {
        if (paragraph.level == Level::TableRow)
            addRow(paragraph);
        else
            addText(paragraph);
    }
    LetterFlow flow()
    {
        for (FlowItem &item : m_flow.items)
            item.isHeading = item.isHeading || isHeadingOnly(item.source);
        return m_flow;
    }

private:
    bool isInTable() const { return !m_flow.items.isEmpty() && m_flow.items.last().table >= 0; }
    void addText(const LetterParagraph &paragraph);
    void addRow(const LetterParagraph &paragraph);

    const Measures &m_measures;
    const ItemHeadFace m_itemHeads;
    const ParagraphSource m_plain;
    LetterFlow m_flow{};
};

void FlowBuilder::addText(const LetterParagraph &paragraph)
{
    const bool hasBefore = !m_flow.items.isEmpty() && m_flow.items.last().isBody && !isInTable();
    if (!paragraph.runsOn || !hasBefore) {
        ParagraphSource source = m_plain;
        source.rules.firstIndent = m_measures.paragraphIndent;
        source.hasNarrowSpaces = true;
        m_flow.items.append({.source = source});
    }
    m_flow.items.last().source.runs.append({.part = paragraph.part,
                                            .index = paragraph.index,
                                            .label = paragraph.label,
                                            .text = paragraph.text,
                                            .headRole = headRole(paragraph, m_itemHeads)});
}

/// The paragraph above a table is never parted from it, nor its head from what follows.
void FlowBuilder::addRow(const LetterParagraph &paragraph)
{
    if (!isInTable()) {
        if (!m_flow.items.isEmpty() && m_flow.items.last().isBody)
            m_flow.items.last().isHeading = true;
        m_flow.tables.append(TableSource{});
    }
    const int table = int(m_flow.tables.size()) - 1;
    TableSource &source = m_flow.tables.last();
    m_flow.items.append({.isHeading = source.rows.isEmpty(), .table = table, .row = int(source.rows.size())});
    source.rows.append({.part = paragraph.part, .index = paragraph.index, .text = paragraph.text});
}

} // namespace

LetterFlow letterFlow(const Letter &letter, const Measures &measures)
{
    FlowBuilder builder{letter, measures};
    if (!letter.salutation.isEmpty())
        builder.addSalutation(letter.salutation);
    for (const LetterParagraph &paragraph : letter.body)
        builder.add(paragraph);
    return builder.flow();
}

LetterFlow attachmentFlow(const AttachmentText &attachment, const Letter &letter, const Measures &measures)
{
    FlowBuilder builder{letter, measures};
    for (const LetterParagraph &paragraph : attachment.body)
        builder.add(paragraph);
    return builder.flow();
}

} // namespace banfu
