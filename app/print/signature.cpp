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
    void addJointSignature();
    QList<double> sealedCentres(const QStringList &signers, double date) const;
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

/// Where the seals of a row stand, as centres of their signers: the last one over the date, as many as keep their
/// distance and stay in the type area, three at most (7.3.5.1).
QList<double> TailBuilder::sealedCentres(const QStringList &signers, double date) const
{
    constexpr qsizetype mostInRow = 3;
    const double right = m_measures.columns;
    const double seal = m_measures.sealDiameter / m_measures.characterPitch();
    double widest = 0;
    for (const QString &signer : signers)
        widest = std::max(widest, columns(signer));
    const double step = std::max(seal + m_measures.sealGap / m_measures.characterPitch(), widest + 1);
    const double half = std::max({seal, widest, date}) / 2;
    const auto count =
        std::clamp<qsizetype>(qsizetype((right - 2 * half) / step + 1e-6) + 1, 1, std::min(mostInRow, signers.size()));
    double last = std::min(right - m_measures.sealedDateRight - date / 2, right - widest / 2);
    last =
        std::max(last, std::min(half + step * double(count - 1), right - half)); // further right, where it takes that
    QList<double> centres;
    for (qsizetype k = count - 1; k >= 0; --k)
        centres.append(last - step * double(k));
    return centres;
}

/// 联合行文: with seals side by side, in rows; without, one under the other.
void TailBuilder::addJointSignature()
{
    const QStringList signers = QStringList{m_letter.signature} + m_letter.coSigners;
    const double date = columns(m_letter.date.isEmpty() ? u"0000年00月00日"_s : m_letter.date);
    double dateLeft = 0;
    int part = 0; // the first is the letter's signature, the index tells the others
    const auto signer = [&](const QString &name, double column) {
        TextLine result = line(name, LetterPart::Signature, std::max(column, 0.0));
        result.index = part++ - 1;
        return result;
    };
    m_tail.lines.append(
        QList<QList<TextLine>>(m_letter.hasSeal ? m_measures.linesAboveSeal : m_measures.linesAboveSigner));
    if (m_letter.hasSeal) {
        const QList<double> centres = sealedCentres(signers, date);
        const qsizetype first = (signers.size() - 1) % centres.size() + 1; // the last row is full
        for (qsizetype k = 0, inRow = first; k < signers.size(); k += inRow, inRow = centres.size()) {
            QList<TextLine> row;
            for (qsizetype column = 0; column < inRow; ++column)
                row.append(signer(signers[k + column], centres[column] - columns(signers[k + column]) / 2));
            if (k > 0)
                m_tail.lines.append(QList<QList<TextLine>>(m_measures.sealSlots - 1));
            m_tail.lines.append(row);
        }
        dateLeft = centres.last() - date / 2;
    } else {
        double widest = 0;
        for (const QString &name : signers)
            widest = std::max(widest, columns(name));
        const Places places = unsealed(widest, date);
        for (const QString &name : signers)
            m_tail.lines.append({signer(name, places.signer)});
        dateLeft = places.date;
    }
    m_tail.lines.append(m_letter.date.isEmpty()
                            ? QList<TextLine>{}
                            : QList<TextLine>{line(m_letter.date, LetterPart::Date, std::max(dateLeft, 0.0))});
}

Tail TailBuilder::build()
{
    if (!m_letter.attachments.isEmpty())
        addAttachments();
    if (!m_letter.coSigners.isEmpty())
        addJointSignature();
    else if (!m_letter.signature.isEmpty() || !m_letter.date.isEmpty())
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
