#include "app/reply/plaintext.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

void appendPresent(QStringList &lines, const QString &line)
{
    if (!line.isEmpty())
        lines.append(line);
}

void appendNotices(QStringList &lines, const Letter &letter, MarkPlace place)
{
    for (const Notice &notice : letter.notices) {
        if (notice.place == place)
            lines.append(notice.text);
    }
}

/// Row by row, as they are printed: the left-hand marks, the document number and what stands under it.
void appendMarks(QStringList &lines, const Letter &letter)
{
    QStringList right{letter.documentNumber};
    appendNotices(right, letter, MarkPlace::UnderNumber);
    for (qsizetype row = 0; row < std::max(letter.marks.size(), right.size()); ++row) {
        appendPresent(lines, letter.marks.value(row));
        appendPresent(lines, right.value(row));
    }
}

void appendBody(QStringList &lines, const QList<LetterParagraph> &body)
{
    bool isFirst = true;
    for (const LetterParagraph &paragraph : body) {
        const QString text = paragraph.label + paragraph.text;
        if (paragraph.runsOn && !isFirst)
            lines.last() += text;
        else
            lines.append(text);
        isFirst = false;
    }
}

} // namespace

QString toPlainText(const Letter &letter)
{
    QStringList lines;
    appendNotices(lines, letter, MarkPlace::AboveLetterhead);
    appendNotices(lines, letter, MarkPlace::Corner);
    appendPresent(lines, letter.letterhead);
    appendMarks(lines, letter);
    for (const QString &line : {letter.title, letter.salutation})
        appendPresent(lines, line);
    appendBody(lines, letter.body);
    lines.append(attachmentLines(letter));
    appendPresent(lines, letter.signature);
    lines.append(letter.coSigners);
    for (const QString &line : {letter.date, letter.contactNote})
        appendPresent(lines, line);
    for (const AttachmentText &attachment : letter.attachmentTexts) {
        lines.append(attachment.label);
        appendPresent(lines, attachment.title);
        appendBody(lines, attachment.body);
    }
    appendPresent(lines, copiesLine(letter));
    return lines.join(u'\n') + u'\n';
}

QStringList attachmentLines(const Letter &letter)
{
    if (letter.attachments.isEmpty())
        return {};
    if (letter.attachments.size() == 1)
        return {u"附件："_s + letter.attachments.front()};
    QStringList lines;
    for (const QString &name : letter.attachments) {
        const QString number = QString::number(lines.size() + 1) + u". "_s;
        lines.append((lines.isEmpty() ? u"附件："_s : QString{}) + number + name);
    }
    return lines;
}

QString copiesLine(const Letter &letter)
{
    return letter.copies.isEmpty() ? QString{} : u"抄送："_s + letter.copies.join(u'，') + u'。';
}

} // namespace banfu
