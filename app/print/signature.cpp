#include "app/print/signature.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

class TailBuilder
{
public:
    TailBuilder(const Letter &letter, const Fonts &fonts, const Measures &measures, ParagraphCache &cache)
        : m_letter{letter}
        , m_fonts{fonts}
        , m_measures{measures}
        , m_cache{cache}
    {
    }
    Tail build();

private:
    struct Places
    {
        double signer{0};
        double date{0};
    };

    void addAttachments();
    void addSignature();
    void addParagraph(const ParagraphSource &source);
    ParagraphSource source(LetterPart part, const QString &text) const;
    CellText cells(const QString &text) const
    {
        CellText result;
        appendCells(result, text, FontRole::FangSong, m_fonts, 0, true);
        return result;
    }
    double columns(const QString &text) const { return columnsOf(cells(text)); }
    Places sealed(double signer, double date) const;
    Places unsealed(double signer, double date) const;
    TextLine line(const QString &text, LetterPart part, double column) const;

    const Letter &m_letter;
    const Fonts &m_fonts;
    const Measures &m_measures;
    ParagraphCache &m_cache;
    Tail m_tail{};
};

ParagraphSource TailBuilder::source(LetterPart part, const QString &text) const
{
    return {.runs = {{.part = part, .text = text}},
            .sizePoints = m_measures.textPoints,
            .pitch = m_measures.characterPitch(),
            .left = m_measures.left,
            .rules = {.columns = double(m_measures.columns)}};
}

void TailBuilder::addParagraph(const ParagraphSource &source)
{
    if (const auto set = m_cache.lines(source))
        m_tail.lines.append(set->lines);
}

/// 附件：name, or 附件：1.name and 2.name below each other, turned lines under the name (7.3.4).
void TailBuilder::addAttachments()
{
    const QString caption = u"附件："_s;
    const double captionEnd = m_measures.paragraphIndent + columns(caption);
    const bool isNumbered = m_letter.attachments.size() > 1;
    m_tail.lines.append(QList<TextLine>{});
    for (int index = 0; index < int(m_letter.attachments.size()); ++index) {
        const QString number = isNumbered ? u"%1."_s.arg(index + 1) : QString{};
        ParagraphSource item = source(LetterPart::Attachments, m_letter.attachments[index]);
        item.runs.front().index = index;
        item.runs.front().label = (index == 0 ? caption : QString{}) + number;
        item.rules.firstIndent = index == 0 ? m_measures.paragraphIndent : captionEnd;
        item.rules.indent = captionEnd + columns(number);
        addParagraph(item);
    }
    m_tail.attachmentSlots = int(m_tail.lines.size());
}

/// The date four characters in, the signer centred on it (7.3.5.1); both further left where the signer is wide.
TailBuilder::Places TailBuilder::sealed(double signer, double date) const
{
    const double right = m_measures.columns;
    const double dateLeft = right - m_measures.sealedDateRight - date;
    const double signerLeft = dateLeft + (date - signer) / 2;
    const double tooFar = std::max(signerLeft + signer - right, 0.0);
    return {std::max(signerLeft - tooFar, 0.0), dateLeft - tooFar};
}

/// The signer two characters in, the date beginning two right of it; a longer date stands two in itself (7.3.5.2).
TailBuilder::Places TailBuilder::unsealed(double signer, double date) const
{
    const double right = m_measures.columns - m_measures.unsealedRight;
    if (date > signer)
        return {std::max(right - date - m_measures.unsealedShift, 0.0), right - date};
    const double signerLeft = std::max(right - signer, 0.0);
    return {signerLeft, signerLeft + m_measures.unsealedShift};
}

TextLine TailBuilder::line(const QString &text, LetterPart part, double column) const
{
    TextLine result = setLine(cells(text), m_measures.left + column * m_measures.characterPitch(),
                              m_measures.characterPitch(), m_measures.textPoints);
    result.part = part;
    result.lastOffset = int(text.size());
    return result;
}

void TailBuilder::addSignature()
{
    const QString undated = u"0000年00月00日"_s;
    const double signer = columns(m_letter.signature);
    const double date = columns(m_letter.date.isEmpty() ? undated : m_letter.date);
    const Places places = m_letter.hasSeal ? sealed(signer, date) : unsealed(signer, date);
    const int blank = m_letter.hasSeal ? m_measures.linesAboveSeal : m_measures.linesAboveSigner;
    for (int k = 0; k < blank; ++k)
        m_tail.lines.append(QList<TextLine>{});
    if (signer > m_measures.columns)
        addParagraph(source(LetterPart::Signature, m_letter.signature));
    else if (signer > 0)
        m_tail.lines.append({line(m_letter.signature, LetterPart::Signature, places.signer)});
    QList<TextLine> dated;
    if (!m_letter.date.isEmpty())
        dated.append(line(m_letter.date, LetterPart::Date, std::max(places.date, 0.0)));
    m_tail.lines.append(dated);
}

Tail TailBuilder::build()
{
    if (!m_letter.attachments.isEmpty())
        addAttachments();
    if (!m_letter.signature.isEmpty() || !m_letter.date.isEmpty())
        addSignature();
    if (!m_letter.contactNote.isEmpty()) {
        ParagraphSource note = source(LetterPart::ContactNote, m_letter.contactNote);
        note.rules.firstIndent = m_measures.paragraphIndent;
        addParagraph(note);
    }
    return m_tail;
}

} // namespace

Tail setTail(const Letter &letter, const Fonts &fonts, const Measures &measures, ParagraphCache &cache)
{
    return TailBuilder{letter, fonts, measures, cache}.build();
}

QList<QList<TextLine>> setCopies(const Letter &letter, const Measures &measures, ParagraphCache &cache)
{
    if (letter.copies.isEmpty())
        return {};
    const double em = mm(measures.footPoints);
    const QString caption = u"抄送："_s;
    ParagraphSource source{.sizePoints = measures.footPoints,
                           .pitch = em,
                           .left = measures.left + em,
                           .rules = {.columns = measures.textWidth / em - 2, .indent = double(caption.size())}};
    for (int index = 0; index < int(letter.copies.size()); ++index) {
        const bool isLast = index + 1 == letter.copies.size();
        source.runs.append({.part = LetterPart::Copies,
                            .index = index,
                            .label = index == 0 ? caption : QString{},
                            .text = letter.copies[index],
                            .after = isLast ? u"。"_s : u"，"_s});
    }
    const auto set = cache.lines(source);
    return set ? set->lines : QList<QList<TextLine>>{};
}

} // namespace banfu
