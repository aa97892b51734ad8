#include "app/exchange/contactdetails.h"
#include "app/exchange/letterlines.h"
#include "app/exchange/letterwords.h"
#include "app/reply/recognition.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Reads what follows the date; each line finds its place by its words and by what stood before it.
class TailReader
{
public:
    explicit TailReader(LetterLines &parts)
        : m_parts{parts}
    {
    }
    void take(const QString &line);
    void finish();

private:
    enum class Last { Nothing, Note, Copies, Text };

    bool takeNote(const QString &line);
    bool takeCopies(const QString &line);
    bool takeAttachmentName(const QString &line);
    bool takeAttachmentText(const QString &line);

    LetterLines &m_parts;
    QString m_copies{};
    Last m_last{Last::Nothing};
    bool m_isEnded{false};
};

/// Lines without brackets that follow each other are one note: 联系人：… and 联系电话：… below it.
bool TailReader::takeNote(const QString &line)
{
    static const QRegularExpression further{u"^(?:邮\\s*箱|(?:电子)?邮件|微\\s*信|网\\s*址|邮\\s*编|QQ)\\s*[:：]"_s};
    QStringList &notes = m_parts.contactNotes;
    const auto isOpen = [](const QString &note) { return note.startsWith(u'（') && !note.endsWith(u'）'); };
    const bool goesOn = m_last == Last::Note && (isOpen(notes.last()) || further.match(line).hasMatch());
    if (!isContactLine(line) && !isPublicityMark(line) && !goesOn)
        return false;
    const QString note = widenMarks(closedUp(line));
    const bool isOneNote =
        m_last == Last::Note && (isOpen(notes.last()) || (!notes.last().startsWith(u'（') && !note.startsWith(u'（')));
    if (isOneNote)
        notes.last() += u' ' + note;
    else
        notes.append(note);
    if (const auto publicity = publicityIn(line); publicity && isPublicityMark(line))
        m_parts.marks.publicity = publicity;
    m_last = Last::Note;
    return true;
}

/// 抄送：A，B， and the lines on which the list goes on.
bool TailReader::takeCopies(const QString &line)
{
    static const QRegularExpression head{u"^抄\\s*[送报]\\s*[:：]\\s*(.*)$"_s};
    static const QRegularExpression label{u"^.{0,8}[:：]|印发$"_s};
    constexpr QStringView unfinished = u"，,、；;：";
    if (const auto match = head.match(line); match.hasMatch()) {
        m_copies += (m_copies.isEmpty() || unfinished.contains(m_copies.back()) ? QString{} : u"，"_s) +
                    match.captured(1).trimmed();
        m_last = Last::Copies;
        return true;
    }
    const bool goesOn = m_last == Last::Copies && (m_copies.isEmpty() || unfinished.contains(m_copies.back())) &&
                        !label.match(line).hasMatch();
    if (goesOn)
        m_copies += line;
    return goesOn;
}

bool TailReader::takeAttachmentName(const QString &line)
{
    static const QRegularExpression head{u"^附\\s*件\\s*[:：]\\s*(\\S.*)$"_s};
    const auto match = head.match(line);
    if (!match.hasMatch() || !m_parts.attachments.isEmpty())
        return false;
    m_parts.attachments.append(widenMarks(match.captured(1)));
    return true;
}

/// From a line 附件2 on the page shows what the attachments say. Their names are printed from the letter's list.
bool TailReader::takeAttachmentText(const QString &line)
{
    static const QRegularExpression head{u"^附\\s*件\\s*(?:[0-9０-９]{1,2}\\s*[:：]?)?$"_s};
    const auto isSame = [&](const QString &name) { return compact(name) == compact(widenMarks(line)); };
    QStringList &text = m_parts.attachmentText;
    const bool isHead = head.match(line).hasMatch();
    if (text.isEmpty() && !isHead)
        return false;
    if (isHead || !head.match(text.last()).hasMatch() || std::ranges::none_of(m_parts.attachments, isSame))
        text.append(line);
    return true;
}

void TailReader::take(const QString &line)
{
    static const QRegularExpression downloads{u"^(?:相关)?附件\\s*[:：]$"_s};
    if (m_isEnded)
        return;
    if (!m_parts.attachmentText.isEmpty() && isChrome(line))
        m_isEnded = true;
    else if (takeAttachmentText(line) || takeNote(line) || takeCopies(line))
        return;
    else if (takeAttachmentName(line))
        m_last = Last::Nothing;
    else if (takeMark(line, m_parts.marks) == MarkLine::Taken)
        m_last = Last::Nothing;
    else if (takeFacts(line, m_parts.facts) || isChrome(line) || downloads.match(line).hasMatch())
        m_isEnded = true;
    else {
        m_parts.unplaced.append(line);
        m_last = Last::Text;
    }
}

/// The printed list ends with a 。 of its own.
void TailReader::finish()
{
    static const QRegularExpression end{u"[。.；;，,]+$"_s};
    static const QRegularExpression separator{u"[，,]"_s};
    for (const QString &name : m_copies.remove(end).split(separator, Qt::SkipEmptyParts))
        m_parts.copies.append(name.simplified());
}

} // namespace

void takeTail(const QStringList &lines, LetterLines &parts)
{
    TailReader reader{parts};
    for (const QString &line : lines)
        reader.take(line);
    reader.finish();
}

} // namespace banfu
