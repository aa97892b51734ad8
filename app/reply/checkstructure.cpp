#include "app/reply/checks.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

/// A heading longer than this or with a 。 carries its text itself.
constexpr qsizetype longestBareHeading = 40;

void checkEmptyParagraph(Examination &examination, const Paragraph &paragraph, int index)
{
    if (paragraph.level == Level::Body || !paragraph.text.trimmed().isEmpty())
        return;
    examination.report(u"empty-section"_s, Severity::Fault, LetterPart::Section,
                       QCoreApplication::translate("banfu::check", "This section or item has no text."), index);
}

/// 1. may stand below 一、 or alone, as letters of two levels or one do.
void checkLevelJump(Examination &examination, Level level, Level last, int index)
{
    const bool isTwoAlone = level == Level::Two && last == Level::Body;
    const bool isFourAlone = level == Level::Four && last < Level::Three;
    if (!isTwoAlone && !isFourAlone)
        return;
    examination.report(
        u"level-jump"_s, Severity::Warning, LetterPart::Section,
        QCoreApplication::translate("banfu::check", "A level is left out: use 一、 （一） 1. （1） in this order."),
        index);
}

void checkBareHeading(Examination &examination, const QList<Paragraph> &paragraphs, qsizetype at)
{
    const Paragraph &heading = paragraphs.at(at);
    const bool isBare = isHeading(heading.level) && !heading.text.isEmpty() &&
                        heading.text.size() <= longestBareHeading && !heading.text.contains(u'。') &&
                        !heading.text.endsWith(u'；');
    if (!isBare)
        return;
    const auto next = std::find_if(paragraphs.begin() + at + 1, paragraphs.end(), [](const Paragraph &paragraph) {
        return !paragraph.text.isEmpty() || paragraph.level != Level::Body;
    });
    if (next == paragraphs.end() || (isHeading(next->level) && next->level <= heading.level))
        examination.report(u"heading-without-text"_s, Severity::Warning, LetterPart::Section,
                           QCoreApplication::translate("banfu::check", "Nothing stands under this heading."),
                           static_cast<int>(at));
}

Level levelOf(QStringView label)
{
    const bool isInBrackets = label.startsWith(u'（') || label.startsWith(u'(');
    const bool isArabic = label.at(isInBrackets ? 1 : 0).isDigit();
    if (isInBrackets)
        return isArabic ? Level::Four : Level::Two;
    if (isArabic)
        return Level::Three;
    return label.endsWith(u'是') ? Level::RunIn : Level::One;
}

void checkTypedLabel(Examination &examination, const Paragraph &paragraph, int index)
{
    static const QRegularExpression label{
        u"^\\s*(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、](?!\\d)|[一二三四五六七八九十]+是(?=\\S))"_s};
    const QRegularExpressionMatch match = label.match(paragraph.text);
    if (!match.hasMatch() || paragraph.level == Level::TableRow) // rows are numbered as the clerk wants
        return;
    Finding &finding = examination.report(
        u"typed-label"_s, Severity::Warning, {.part = LetterPart::Section, .index = index, .text = paragraph.text},
        match,
        QCoreApplication::translate("banfu::check", "%1 was typed: give the paragraph its level, it is numbered then.")
            .arg(match.captured().trimmed()));
    finding.mend = Mend{.kind = Mend::Kind::SetLevel, .level = levelOf(match.captured().trimmed())};
}

/// 1. before 2026年 prints as 1.2026年.
void checkDigitAfterLabel(Examination &examination, const Paragraph &paragraph, int index)
{
    const QString text = paragraph.text.trimmed();
    if (paragraph.level != Level::Three || text.isEmpty() || !text.front().isDigit())
        return;
    examination.report(
        u"digit-after-label"_s, Severity::Warning, LetterPart::Section,
        QCoreApplication::translate("banfu::check", "Begins with a number, which reads as part of the label 1."),
        index);
}

void checkEndMark(Examination &examination, const QList<Paragraph> &paragraphs, qsizetype at)
{
    const Paragraph &paragraph = paragraphs.at(at);
    const bool isText = paragraph.level == Level::Body || paragraph.level == Level::RunIn;
    const bool goesOn = at + 1 < paragraphs.size() && paragraphs.at(at + 1).runsOn;
    if (!isText || goesOn || paragraph.text.isEmpty())
        return;
    const QString text = paragraph.text.trimmed();
    const QChar last = text.isEmpty() ? u'。' : text.back();
    const bool isComma = last == u'，' || last == u'、' || last == u',';
    if (!last.isLetterOrNumber() && !isComma)
        return;
    const qsizetype end = paragraph.text.lastIndexOf(last) + 1;
    Finding &finding = examination.report(
        u"no-end-mark"_s, Severity::Hint,
        {.part = LetterPart::Section, .index = static_cast<int>(at), .text = paragraph.text}, isComma ? end - 1 : end,
        isComma ? 1 : 0, QCoreApplication::translate("banfu::check", "The paragraph ends without a full stop."));
    finding.mend = replacement(u"。"_s);
}

void checkLonelyItem(Examination &examination, const QList<LetterParagraph> &body)
{
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body.at(i).level != Level::RunIn || body.at(i).label != u"一是")
            continue;
        qsizetype next = i + 1;
        while (next < body.size() && body.at(next).runsOn && body.at(next).level != Level::RunIn)
            ++next;
        if (next >= body.size() || body.at(next).label != u"二是")
            examination.report(u"lonely-item"_s, Severity::Hint, LetterPart::Section,
                               QCoreApplication::translate("banfu::check", "一是 is not followed by 二是."),
                               body.at(i).index);
    }
}

} // namespace

void checkStructure(Examination &examination)
{
    const QList<Paragraph> &paragraphs = examination.reply.text.paragraphs;
    const bool hasAnswer =
        std::ranges::any_of(paragraphs, [](const Paragraph &paragraph) { return !paragraph.text.trimmed().isEmpty(); });
    if (!hasAnswer) {
        examination.report(u"no-answer"_s, Severity::Fault, LetterPart::Section,
                           QCoreApplication::translate("banfu::check", "The letter has no answer yet."));
        return;
    }
    Level last = Level::Body;
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        const Paragraph &paragraph = paragraphs.at(i);
        const int index = static_cast<int>(i);
        checkEmptyParagraph(examination, paragraph, index);
        checkTypedLabel(examination, paragraph, index);
        checkDigitAfterLabel(examination, paragraph, index);
        checkBareHeading(examination, paragraphs, i);
        checkEndMark(examination, paragraphs, i);
        if (isHeading(paragraph.level)) {
            checkLevelJump(examination, paragraph.level, last, index);
            last = paragraph.level;
        }
    }
    checkLonelyItem(examination, examination.letter.body);
}

} // namespace banfu::checks
