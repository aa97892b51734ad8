#include "app/reply/lettersearch.h"

#include "app/reply/parts.h"

namespace banfu {

namespace {

/// Half width for full width, lower case; one character for one, so that places stay places.
QString folded(QStringView text)
{
    QString result = text.toString();
    for (QChar &c : result) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar{char16_t(c.unicode() - 0xFEE0)};
        else if (c == u'\u3000')
            c = u' ';
        c = c.toLower();
    }
    return result;
}

void findIn(const QString &text, const Sought &sought, FoundPlace place, QList<FoundPlace> &found)
{
    const QString where = sought.isExact ? text : folded(text);
    const QString what = sought.isExact ? sought.words : folded(sought.words);
    place.length = what.size();
    for (qsizetype at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.size())) {
        place.offset = at;
        found.append(place);
    }
}

} // namespace

QList<FoundPlace> findAll(const ReplyText &shown, const Sought &sought)
{
    QList<FoundPlace> found;
    if (sought.words.isEmpty())
        return found;
    for (const bool isAbove : {true, false}) {
        for (const Part &part : parts)
            if (part.standsAbove == isAbove)
                findIn(ownText(shown, part).value_or(QString{}), sought, {.part = part.part}, found);
        if (!isAbove)
            continue;
        for (qsizetype i = 0; i < shown.paragraphs.size(); ++i)
            findIn(shown.paragraphs[i].text, sought, {.index = i}, found);
    }
    return found;
}

ReplyText replaced(ReplyText text, const ReplyText &shown, const QList<FoundPlace> &places, const QString &by)
{
    // From behind, so that the places before stay where they are.
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        if (place->part == LetterPart::Section) {
            if (place->index < text.paragraphs.size())
                text.paragraphs[place->index].text.replace(place->offset, place->length, by);
            continue;
        }
        for (const Part &part : parts) {
            if (part.part != place->part)
                continue;
            const auto own = ownText(text, part);
            QString changed = own ? *own : ownText(shown, part).value_or(QString{});
            setOwnText(text, part, changed.replace(place->offset, place->length, by));
        }
    }
    return text;
}

ReplyText shownText(const ReplyText &own, const ReplyText &composed)
{
    ReplyText shown = own;
    for (const Part &part : parts)
        if (!ownText(own, part))
            setOwnText(shown, part, ownText(composed, part));
    return shown;
}

} // namespace banfu
