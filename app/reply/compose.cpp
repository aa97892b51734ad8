#include "app/reply/compose.h"

#include "app/reply/letterfields.h"
#include "app/reply/numbering.h"
#include "app/reply/opening.h"
#include "app/reply/phrases.h"
#include "app/reply/recognition.h"
#include "app/reply/templates.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Line breaks from outside (pasted titles, imported names) would tear a part that is one paragraph.
QString oneLine(QString text)
{
    text.removeIf([](QChar character) {
        return character == u'\n' || character == u'\r' || character == QChar::ParagraphSeparator ||
               character == QChar::LineSeparator;
    });
    return text;
}

/// 附注 stands in brackets (7.3.6), also where the clerk or an imported page left them out; notes are parted by line
/// breaks.
QString inBrackets(const QString &text)
{
    QStringList notes;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const bool isOpen = !notes.isEmpty() && notes.last().startsWith(u'（') && !notes.last().endsWith(u'）');
        if (isOpen)
            notes.last() += line.trimmed();
        else if (!line.trimmed().isEmpty())
            notes.append(line.trimmed());
    }
    for (QString &note : notes) {
        note.prepend(note.startsWith(u'（') ? QString{} : u"（"_s);
        note.append(note.count(u'（') > note.count(u'）') ? u"）"_s : QString{});
    }
    return oneLine(notes.join(u' '));
}

void appendLines(QList<LetterParagraph> &body, LetterPart part, const QString &text)
{
    int index = 0;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        body.append({.part = part, .index = index++, .text = line});
}

void appendSections(QList<LetterParagraph> &body, const QList<Paragraph> &paragraphs)
{
    const QStringList marks = labels(paragraphs);
    bool startsLine = true; // the sections never run on behind the opening
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Paragraph &paragraph = paragraphs.at(i);
        const bool isRow = paragraph.level == Level::TableRow;
        if ((paragraph.level == Level::Body || isRow) && paragraph.text.isEmpty()) {
            startsLine = startsLine || !paragraph.runsOn;
            continue;
        }
        body.append({.part = LetterPart::Section,
                     .index = static_cast<int>(i),
                     .level = paragraph.level,
                     .runsOn = paragraph.runsOn && !startsLine && !isRow,
                     .label = marks.at(i),
                     .text = paragraph.text,
                     .head = paragraph.head});
        startsLine = isRow; // nothing runs on behind a table
    }
}

/// A letter bears its signer's name at its head (7.2.4): with a signature of its own, as of an imported letter of
/// another bureau, the office's letterhead would be wrong.
QString letterhead(const CaseFile &caseFile, const ReplyText &text, const OfficeSettings &office)
{
    const bool isSignedByOthers = text.signature && !text.signature->isEmpty() && *text.signature != office.bureau.name;
    if (isSignedByOthers)
        return *text.signature;
    const QString own = office.letterheadName.isEmpty() ? office.bureau.name : office.letterheadName;
    const QString &host = caseFile.suggestion.hostBureau; // set only where we are not the host ourselves
    const bool isByHost =
        caseFile.suggestion.role == BureauRole::Host || caseFile.suggestion.role == BureauRole::SoleHandler;
    return isByHost && !host.isEmpty() ? host : own;
}

QStringList marksOf(const Reply &reply)
{
    QStringList marks{oneLine(reply.copyNumber.trimmed()), oneLine(reply.secrecy.trimmed()),
                      oneLine(reply.urgency.trimmed())};
    marks.removeAll(QString{});
    return marks;
}

QList<Notice> noticesOf(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    QList<Notice> notices;
    if (office.resultPlace != MarkPlace::None && reply.resultClass) {
        const QChar letter = u"ABCD"[static_cast<int>(*reply.resultClass) - 1];
        notices.append({office.resultPlace, u"办理结果：%1类"_s.arg(letter)});
    }
    if (office.publicityPlace != MarkPlace::None) {
        const Publicity publicity = reply.publicity.value_or(caseFile.suggestion.publicity);
        notices.append({office.publicityPlace, u"公开属性："_s + publicityWord(publicity)});
    }
    return notices;
}

void appendParagraphs(QList<Paragraph> &paragraphs, const QStringList &lines)
{
    paragraphs += recogniseParagraphs(lines.join(u'\n'), Marks::AnyShape);
}

QList<LetterParagraph> attachmentBody(const QStringList &lines, int &index)
{
    QList<Paragraph> paragraphs;
    QStringList prose;
    for (const QString &line : lines) {
        if (!line.contains(u'\t')) {
            prose.append(line);
            continue;
        }
        appendParagraphs(paragraphs, std::exchange(prose, {}));
        paragraphs.append({.level = Level::TableRow, .text = line});
    }
    appendParagraphs(paragraphs, prose);
    QList<LetterParagraph> body;
    appendSections(body, paragraphs);
    for (LetterParagraph &paragraph : body) {
        paragraph.part = LetterPart::AttachmentText;
        paragraph.index = index++;
    }
    return body;
}

/// A line 附件, 附件2 or 附件2： begins an attachment; what stands before the first is the first's.
QList<AttachmentText> attachmentTexts(const QString &text, const QStringList &names)
{
    static const QRegularExpression head{u"^\\s*附件\\s*([0-9]{0,2})\\s*[：:]?\\s*$"_s};
    if (text.trimmed().isEmpty())
        return {};
    QList<std::pair<int, QStringList>> parts;
    for (const QString &line : text.split(u'\n')) {
        const QRegularExpressionMatch match = head.match(line);
        if (match.hasMatch())
            parts.emplaceBack(match.captured(1).isEmpty() ? int(parts.size()) + 1 : match.captured(1).toInt(),
                              QStringList{});
        else if (!parts.isEmpty() || !line.trimmed().isEmpty()) {
            if (parts.isEmpty())
                parts.emplaceBack(1, QStringList{});
            parts.last().second.append(line);
        }
    }
    QList<AttachmentText> texts;
    int index = 0;
    for (const auto &[number, lines] : parts) {
        const bool isOnlyOne = names.size() < 2 && parts.size() < 2;
        texts.append({.label = isOnlyOne ? u"附件"_s : u"附件%1"_s.arg(number),
                      .title = oneLine(names.value(number - 1)),
                      .body = attachmentBody(lines, index)});
    }
    return texts;
}

template <typename T>
void dropIfSame(std::optional<T> &part, const std::optional<T> &composed)
{
    if (part == composed)
        part.reset();
}

} // namespace

ReplyText composedText(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const LetterFields fields = letterFields(caseFile, reply, office);
    const auto part = [&](const QString &name, bool isFurther) {
        return filled(templateFor(name, caseFile.suggestion, isFurther, office), fields);
    };
    const bool isFurther = reply.ordinal > 1;
    return {.title = oneLine(part(u"title"_s, isFurther)),
            .salutation = oneLine(part(u"salutation"_s, isFurther)),
            .opening = oneLine(part(u"opening"_s, earlierReply(caseFile, reply) != nullptr)),
            .paragraphs = reply.text.paragraphs,
            .closing = part(u"closing"_s, isFurther),
            .attachments = part(u"attachments"_s, isFurther).split(u'\n', Qt::SkipEmptyParts),
            .signature = oneLine(part(u"signature"_s, isFurther)),
            .contactNote = oneLine(part(u"contactNote"_s, isFurther)),
            .attachmentText = QString{},
            .copies = caseFile.suggestion.role == BureauRole::CoHandler ? QStringList{} : office.copies};
}

Letter compose(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const ReplyText &own = reply.text;
    const ReplyText composed = composedText(caseFile, reply, office);
    const QString salutation = oneLine(own.salutation.value_or(*composed.salutation));

    Letter letter{.letterhead = letterhead(caseFile, own, office),
                  .documentNumber = reply.documentNumber ? reply.documentNumber->toString() : QString{},
                  .title = oneLine(own.title.value_or(*composed.title)),
                  .salutation = salutation.isEmpty() ? QString{} : salutation + u'：',
                  .attachments = own.attachments.value_or(*composed.attachments),
                  .signature = oneLine(own.signature.value_or(*composed.signature)),
                  .date = letterDate(reply.datedOn),
                  .contactNote = inBrackets(own.contactNote.value_or(*composed.contactNote)),
                  .copies = own.copies.value_or(*composed.copies),
                  .hasSeal = office.seal == SealPlace::Stamped,
                  .marks = marksOf(reply),
                  .notices = noticesOf(caseFile, reply, office),
                  .coSigners = reply.coSigners,
                  .isMirrored = office.isMirrored,
                  .itemHeads = office.itemHeads};
    appendLines(letter.body, LetterPart::Opening, own.opening.value_or(*composed.opening));
    appendSections(letter.body, own.paragraphs);
    appendLines(letter.body, LetterPart::Closing, own.closing.value_or(*composed.closing));
    letter.attachmentTexts = attachmentTexts(own.attachmentText.value_or(QString{}), letter.attachments);
    return letter;
}

ReplyText fixedText(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const ReplyText composed = composedText(caseFile, reply, office);
    ReplyText text = reply.text;
    for (auto part : {&ReplyText::title, &ReplyText::salutation, &ReplyText::opening, &ReplyText::closing,
                      &ReplyText::signature, &ReplyText::contactNote, &ReplyText::attachmentText})
        if (!(text.*part))
            text.*part = composed.*part;
    for (auto list : {&ReplyText::attachments, &ReplyText::copies})
        if (!(text.*list))
            text.*list = composed.*list;
    return text;
}

ReplyText normalised(ReplyText text, const ReplyText &composed)
{
    dropIfSame(text.title, composed.title);
    dropIfSame(text.salutation, composed.salutation);
    dropIfSame(text.opening, composed.opening);
    dropIfSame(text.closing, composed.closing);
    dropIfSame(text.attachments, composed.attachments);
    dropIfSame(text.signature, composed.signature);
    dropIfSame(text.contactNote, composed.contactNote);
    dropIfSame(text.attachmentText, composed.attachmentText);
    dropIfSame(text.copies, composed.copies);
    return text;
}

QString contactNoteOf(const Suggestion &suggestion, const OfficeSettings &office)
{
    return oneLine(filled(templateFor(u"contactNote"_s, suggestion, false, office),
                          letterFields({.suggestion = suggestion}, {}, office)));
}

QString letterDate(QDate date)
{
    return date.isValid() ? u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day()) : QString{};
}

} // namespace banfu
