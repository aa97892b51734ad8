#include "app/reply/publication.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr char16_t leftOut[] = u"×××";
constexpr qsizetype leastDigits = 5;  // of a telephone; shorter numbers stand for many things
constexpr qsizetype leastAddress = 4; // characters; less is the name of a town

/// The digits with whatever stands between them: 555 0-1217 is 5550 1217, in full width too.
QRegularExpression numberPattern(const QString &digits)
{
    QStringList parts;
    for (const QChar digit : digits)
        parts << u"[%1%2]"_s.arg(digit, QChar{u'０' + digit.digitValue()});
    return QRegularExpression{u"(?<![0-9０-９])%1(?![0-9０-９])"_s.arg(parts.join(u"[\\s\\-－—()（）]*"_s))};
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text)
        if (character.isDigit() && character.digitValue() >= 0)
            digits += QChar{u'0' + character.digitValue()};
    return digits;
}

/// The words with any white space between their characters.
QRegularExpression wordsPattern(const QString &words)
{
    QStringList parts;
    for (const QChar character : words)
        if (!character.isSpace())
            parts << QRegularExpression::escape(character);
    return QRegularExpression{parts.join(u"\\s*"_s)};
}

QList<QRegularExpression> privatePatterns(const QList<Deputy> &deputies)
{
    QList<QRegularExpression> patterns{
        QRegularExpression{u"(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}[01][0-9][0-3][0-9][0-9]{3}[0-9Xx](?![0-9])"_s},
        QRegularExpression{u"(?<![0-9])1[3-9][0-9][\\s\\-]?[0-9]{4}[\\s\\-]?[0-9]{4}(?![0-9])"_s}};
    for (const Deputy &deputy : deputies) {
        // Several numbers stand in one field as often as one.
        for (const QString &phone : deputy.phone.split(QRegularExpression{u"[,;/，；、]"_s}, Qt::SkipEmptyParts))
            if (const QString digits = digitsOf(phone); digits.size() >= leastDigits)
                patterns << numberPattern(digits);
        if (deputy.address.simplified().remove(u' ').size() >= leastAddress)
            patterns << wordsPattern(deputy.address);
    }
    return patterns;
}

} // namespace

PublicationBar publicationBar(const Suggestion &suggestion, const Reply &reply)
{
    if (reply.status != ReplyStatus::Signed && reply.status != ReplyStatus::Sent)
        return PublicationBar::NotSigned;
    if (!reply.secrecy.trimmed().isEmpty())
        return PublicationBar::Secret;
    switch (reply.publicity.value_or(suggestion.publicity)) {
    case Publicity::Open:
        return PublicationBar::None;
    case Publicity::OnRequest:
        return PublicationBar::OnRequest;
    case Publicity::Closed:
        return PublicationBar::Closed;
    }
    Q_UNREACHABLE();
}

Letter publicLetter(Letter letter, const QList<Deputy> &deputies, bool keepsContactNote)
{
    const QList<QRegularExpression> patterns = privatePatterns(deputies);
    const auto clean = [&](QString &text) {
        for (const QRegularExpression &pattern : patterns)
            text.replace(pattern, QString::fromUtf16(leftOut));
    };
    for (QString *text : {&letter.title, &letter.salutation, &letter.signature})
        clean(*text);
    for (LetterParagraph &paragraph : letter.body)
        clean(paragraph.text);
    for (AttachmentText &attachment : letter.attachmentTexts) {
        clean(attachment.title);
        for (LetterParagraph &paragraph : attachment.body)
            clean(paragraph.text);
    }
    std::ranges::for_each(letter.attachments, clean);
    std::ranges::for_each(letter.copies, clean);
    if (keepsContactNote) // the office's own telephone, mobile or not; a deputy's is not for the public even here
        for (const QRegularExpression &pattern : patterns.sliced(2))
            letter.contactNote.replace(pattern, QString::fromUtf16(leftOut));
    else
        letter.contactNote.clear();
    return letter;
}

} // namespace banfu
