#include "app/reply/plaintext.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

void appendPresent(QStringList &lines, const QString &line)
{
    if (!line.isEmpty())
        lines.append(line);
}

} // namespace

QString toPlainText(const Letter &letter)
{
    QStringList lines;
    for (const QString &line : {letter.letterhead, letter.documentNumber, letter.title, letter.salutation})
        appendPresent(lines, line);
    bool isFirst = true;
    for (const LetterParagraph &paragraph : letter.body) {
        const QString text = paragraph.label + paragraph.text;
        if (paragraph.runsOn && !isFirst)
            lines.last() += text;
        else
            lines.append(text);
        isFirst = false;
    }
    lines.append(attachmentLines(letter));
    for (const QString &line : {letter.signature, letter.date, letter.contactNote, copiesLine(letter)})
        appendPresent(lines, line);
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
