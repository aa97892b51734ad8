#include "app/reply/check.h"
#include "app/reply/parts.h"

#include <algorithm>
#include <iterator>

namespace banfu {

namespace {

std::optional<QString> ReplyText::*ownPart(LetterPart part)
{
    const auto found = std::ranges::find(parts, part, &Part::part);
    return found == std::end(parts) ? nullptr : found->own;
}

/// Where the paragraph of a composed part begins: empty lines are not printed and not counted (see compose).
qsizetype beginOfLine(const QString &text, int index)
{
    int printed = -1;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf(u'\n', at) < 0 ? text.size() : text.indexOf(u'\n', at);
        printed += end > at ? 1 : 0;
        if (printed == index && end > at)
            return at;
        at = end + 1;
    }
    return -1;
}

/// False when other words stand there than the finding saw.
bool replace(QString &text, qsizetype origin, const Finding &finding)
{
    const qsizetype begin = origin + finding.begin;
    const bool isThere = origin >= 0 && finding.begin >= 0 && finding.length >= 0 &&
                         begin + finding.length <= text.size() &&
                         QStringView{text}.sliced(begin, finding.length) == finding.excerpt;
    if (isThere)
        text.replace(begin, finding.length, finding.mend->text);
    return isThere;
}

QStringList attachmentsOf(const ReplyText &text, const ReplyText &composed)
{
    return text.attachments.value_or(composed.attachments.value_or(QStringList{}));
}

void replaceInPart(ReplyText &text, const Finding &finding, const ReplyText &composed)
{
    if (finding.part == LetterPart::Section) {
        if (finding.index >= 0 && finding.index < text.paragraphs.size())
            (void)replace(text.paragraphs[finding.index].text, 0, finding);
        return;
    }
    if (finding.part == LetterPart::Attachments) {
        QStringList names = attachmentsOf(text, composed);
        if (finding.index >= 0 && finding.index < names.size() && replace(names[finding.index], 0, finding))
            text.attachments = names;
        return;
    }
    const auto part = ownPart(finding.part);
    if (!part)
        return;
    QString words = (text.*part).value_or((composed.*part).value_or(QString{}));
    const bool hasLines = finding.part == LetterPart::Opening || finding.part == LetterPart::Closing;
    if (replace(words, hasLines ? beginOfLine(words, finding.index) : 0, finding))
        text.*part = words;
}

/// A bound attachment's title is printed from the list.
void listAttachment(ReplyText &text, const QString &name, int place, const ReplyText &composed)
{
    QStringList names = attachmentsOf(text, composed);
    names.insert(std::clamp<qsizetype>(place, 0, names.size()), name);
    text.attachments = names;
    if (!text.attachmentText)
        return;
    QStringList lines = text.attachmentText->split(u'\n');
    const auto title = std::ranges::find_if(lines, [&](const QString &line) { return line.trimmed() == name; });
    if (title == lines.end())
        return;
    lines.erase(title);
    text.attachmentText = lines.join(u'\n');
}

} // namespace

ReplyText mended(ReplyText text, const Finding &finding, const ReplyText &composed)
{
    if (!finding.mend)
        return text;
    switch (finding.mend->kind) {
    case Mend::Kind::Replace:
        replaceInPart(text, finding, composed);
        break;
    case Mend::Kind::ListAttachment:
        listAttachment(text, finding.mend->text, finding.index, composed);
        break;
    case Mend::Kind::DropAttachment: {
        QStringList names = attachmentsOf(text, composed);
        if (names.value(finding.index) == finding.mend->text) { // of two alike the one that is meant
            names.removeAt(finding.index);
            text.attachments = names;
        }
        break;
    }
    case Mend::Kind::FollowRecord:
        if (const auto part = std::ranges::find(parts, finding.part, &Part::part); part != std::end(parts))
            setOwnText(text, *part, std::nullopt);
        break;
    case Mend::Kind::SetLevel:
        if (finding.part == LetterPart::Section && finding.index >= 0 && finding.index < text.paragraphs.size()) {
            Paragraph &paragraph = text.paragraphs[finding.index];
            if (QStringView{paragraph.text}.mid(finding.begin, finding.length) == finding.excerpt) {
                paragraph.text.remove(finding.begin, finding.length);
                paragraph.level = finding.mend->level;
            }
        }
        break;
    }
    return text;
}

} // namespace banfu
