#include "app/reply/opinionuse.h"

#include <QSet>

#include <algorithm>

namespace banfu {

namespace {

constexpr qsizetype shingle = 12; ///< characters that two texts have in common only when one was taken from the other

QSet<size_t> shinglesOf(const QList<Paragraph> &paragraphs)
{
    QSet<size_t> result;
    for (const Paragraph &paragraph : paragraphs) {
        const QStringView text{paragraph.text};
        for (qsizetype i = 0; i + shingle <= text.size(); ++i)
            result.insert(qHash(text.sliced(i, shingle)));
    }
    return result;
}

} // namespace

OpinionUse useOf(const QString &opinion, const QList<Paragraph> &paragraphs)
{
    OpinionUse use;
    if (opinion.size() < shingle)
        return use;
    const QSet<size_t> known = shinglesOf(paragraphs);
    qsizetype used = 0;
    for (qsizetype i = 0; i + shingle <= opinion.size(); ++i) {
        if (!known.contains(qHash(QStringView{opinion}.sliced(i, shingle))))
            continue;
        if (!use.runs.isEmpty() && i <= use.runs.last().begin + use.runs.last().length)
            use.runs.last().length = i + shingle - use.runs.last().begin;
        else
            use.runs.append({.begin = i, .length = shingle});
    }
    for (const OpinionUse::Run &run : std::as_const(use.runs))
        used += run.length;
    use.share = static_cast<double>(used) / static_cast<double>(opinion.size());
    return use;
}

QString sourceName(const Bureau &bureau)
{
    return bureau.shortName.isEmpty() ? bureau.name : bureau.shortName;
}

bool isAnswered(const Assignment &assignment, const QList<Paragraph> &paragraphs)
{
    if (!assignment.opinion)
        return false;
    const Opinion &opinion = *assignment.opinion;
    const QString source = sourceName(assignment.bureau);
    return opinion.isAdopted || !opinion.setAsideReason.trimmed().isEmpty() ||
           std::ranges::any_of(paragraphs, [&](const Paragraph &paragraph) { return paragraph.source == source; }) ||
           !useOf(opinion.text, paragraphs).runs.isEmpty();
}

} // namespace banfu
