#include "app/exchange/letterlines.h"

#include "app/exchange/letterwords.h"
#include "app/reply/recognition.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostHeadLines = 8; ///< between title and salutation

/// Cuts the page into the letter's parts, one step after the other.
class LetterFinder
{
public:
    explicit LetterFinder(QStringList lines)
        : m_lines{std::move(lines)}
    {
    }
    bool find();
    LetterLines parts() && { return std::move(m_parts); }

private:
    qsizetype findOpening() const;
    qsizetype findSalutation(qsizetype opening) const;
    qsizetype findTitle(qsizetype before, bool isFirstWanted) const;
    void takeTitle(qsizetype title);
    void takeHead(qsizetype title, qsizetype begin);
    qsizetype behindFrame(qsizetype begin);
    qsizetype findDate(qsizetype begin) const;
    qsizetype findUndatedEnd(qsizetype begin) const;
    qsizetype takeSignature(qsizetype begin, qsizetype date);
    void takeBody(qsizetype begin, qsizetype end);
    qsizetype takeOpening(qsizetype begin, qsizetype end);
    void takeAttachments(qsizetype begin, qsizetype end);
    qsizetype takeClosing(qsizetype begin, qsizetype end);
    void takeAnswer(qsizetype begin, qsizetype end);
    void takeTail(qsizetype begin);

    QStringList m_lines{};
    LetterLines m_parts{};
    QStringList m_contacts{};
};

qsizetype LetterFinder::findOpening() const
{
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        PageFacts ignored;
        if (isOpening(m_lines.at(i)) && !isChrome(m_lines.at(i)) && !takeFacts(m_lines.at(i), ignored))
            return i;
    }
    return -1;
}

qsizetype LetterFinder::findSalutation(qsizetype opening) const
{
    constexpr qsizetype farthest = 6; // greetings may stand between
    for (const bool isLoose : {false, true}) {
        for (qsizetype i = opening - 1; i >= 0 && i >= opening - farthest; --i) {
            PageFacts ignored;
            if (isSalutation(m_lines.at(i), isLoose) && !takeFacts(m_lines.at(i), ignored))
                return i;
        }
    }
    if (opening >= 0)
        return -1;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (isSalutation(m_lines.at(i)) && (m_lines.at(i).contains(u"代表"_s) || m_lines.at(i).contains(u"委员"_s)))
            return i;
    }
    return -1;
}

/// The one nearest above the salutation; without a salutation the first of the page.
qsizetype LetterFinder::findTitle(qsizetype before, bool isFirstWanted) const
{
    qsizetype found = -1;
    for (qsizetype i = before - 1; i >= 0 && (found < 0 || isFirstWanted); --i) {
        PageFacts ignored;
        if (isLetterTitle(m_lines.at(i)) && !takeFacts(m_lines.at(i), ignored) && !isChrome(m_lines.at(i)))
            found = i;
    }
    return found;
}

void LetterFinder::takeTitle(qsizetype title)
{
    QString text = m_lines.at(title);
    static const QRegularExpression behind{
        u"\\s*[(（【\\[]\\s*((?:发布|成文|文号|发文|来源|字号|时间|日期).*)[)）】\\]]\\s*$"_s};
    if (const auto match = behind.match(text); match.hasMatch()) {
        takeFacts(match.captured(1), m_parts.facts);
        text = text.first(match.capturedStart());
    }
    while (text.endsWith(u':') || text.endsWith(u'：'))
        text.chop(1);
    // The rest of a title that the page broke: it begins neither with the bureau nor with 关于 or 对.
    static const QRegularExpression begun{u"关于|^对|^《|答复"_s};
    static const QRegularExpression beginning{u"^[\\p{Han}\\s]{2,40}(?:关于|对)[^。：:>|]{0,80}$"_s};
    const bool isRest =
        !text.contains(begun) || text.startsWith(u"第"_s) || (text.size() < 24 && !text.contains(u"关于"_s));
    if (isRest && title > 0 && beginning.match(m_lines.at(title - 1)).hasMatch() && !isChrome(m_lines.at(title - 1)))
        text.prepend(m_lines.at(title - 1));
    m_parts.title = widenMarks(text.trimmed());
}

/// What stands between title and salutation, and the number that may stand right above the title.
void LetterFinder::takeHead(qsizetype title, qsizetype begin)
{
    static const QRegularExpression mark{u"^[\\s(（【\\[]*(?:[ABCDＡＢＣＤ]\\s*类?|(?:办理(?:结果|类型|类别)|答复类["
                                         u"型别]|类别|签发人|公开(?:属性|方式|形式)|是否公开|同意公开|"
                                         "主动公开|依申请公开|不予公开).{0,30})[\\s)）】\\]]*$"_s};
    for (qsizetype i = 0; i < begin; ++i) {
        const QString &line = m_lines.at(i);
        if (i == title)
            continue;
        const bool isNear = title < 0 ? i >= begin - mostHeadLines : i >= title - 4;
        if (isNear && m_parts.documentNumber.isEmpty()) {
            if (const auto number = documentNumberIn(line); number && line.size() < 60 && !isLetterTitle(line)) {
                m_parts.documentNumber = number->toString();
                continue;
            }
        }
        if (takeFacts(line, m_parts.facts) || isChrome(line) || i < title || title < 0)
            continue;
        if (mark.match(line).hasMatch())
            m_parts.marks.append(line);
        else if (line != m_lines.value(title) && !line.contains(u'>'))
            m_parts.unplaced.append(line);
    }
}

qsizetype LetterFinder::findDate(qsizetype begin) const
{
    qsizetype lone = -1;
    for (qsizetype i = begin; i < m_lines.size(); ++i) {
        if (!signedLine(m_lines.at(i)).name.isEmpty())
            return i;
        if (!signatureDate(m_lines.at(i)).isValid())
            continue;
        if (isBureauName(m_lines.at(i - 1)))
            return i;
        lone = lone < 0 ? i : lone;
    }
    return lone;
}

/// The first line from `begin` that the page's frame does not say.
qsizetype LetterFinder::behindFrame(qsizetype begin)
{
    qsizetype line = begin;
    while (line < m_lines.size() && (isChrome(m_lines.at(line)) || takeFacts(m_lines.at(line), m_parts.facts)))
        ++line;
    return line;
}

/// Where a letter without a date ends: before the page's own end.
qsizetype LetterFinder::findUndatedEnd(qsizetype begin) const
{
    for (qsizetype i = begin; i < m_lines.size(); ++i) {
        PageFacts ignored;
        if (isChrome(m_lines.at(i)) || takeFacts(m_lines.at(i), ignored))
            return i;
    }
    return m_lines.size();
}

/// The first line of the signature.
qsizetype LetterFinder::takeSignature(qsizetype begin, qsizetype date)
{
    QStringList names;
    qsizetype first = date;
    const SignedLine line = signedLine(m_lines.value(date));
    if (!line.name.isEmpty())
        names.append(line.name);
    while (first > begin && isBureauName(m_lines.at(first - 1)))
        names.prepend(m_lines.at(--first));
    QStringList signers;
    for (QString name : names) {
        static const QRegularExpression spaced{u"^(?:\\p{Han}[\\s\\x{3000}]+)+\\p{Han}$"_s};
        static const QRegularExpression seal{u"\\s*[(（](?:盖章|章|公章|印章)[)）]$"_s};
        name.remove(seal);
        signers.append(spaced.match(name).hasMatch() ? compact(name) : name.simplified());
    }
    m_parts.signature = signers.join(u' ');
    return first;
}

qsizetype LetterFinder::takeOpening(qsizetype begin, qsizetype end)
{
    static const QRegularExpression announced{
        u"(?:如下|参考)[^，；]{0,6}[:：。;；]?$|(?:答复|函复|回复|意见|函告|情况)(?:汇总)?如下"_s};
    constexpr qsizetype mostParagraphs = 4;
    for (qsizetype i = begin; i < std::min(end, begin + mostParagraphs); ++i) {
        const QString &line = m_lines.at(i);
        if (announced.match(line).hasMatch() && line.size() < 3'000) {
            m_parts.opening = m_lines.mid(begin, i + 1 - begin);
            return i + 1;
        }
    }
    if (begin < end && isOpening(m_lines.at(begin))) {
        m_parts.opening = {m_lines.at(begin)};
        return begin + 1;
    }
    return begin;
}

/// 附件：… and the numbered names behind it, at the end of the body.
void LetterFinder::takeAttachments(qsizetype begin, qsizetype end)
{
    static const QRegularExpression head{u"^附\\s*件\\s*[:：]\\s*(?:[1１]\\s*[.．]\\s*(?![0-9]))?(.+)$"_s};
    static const QRegularExpression firstNumber{u"^附\\s*件\\s*[:：]\\s*[1１]\\s*[.．]"_s};
    static const QRegularExpression item{u"^([0-9０-９]{1,2})\\s*[.．]\\s*(?![0-9])(.+)$"_s};
    for (qsizetype i = end - 1; i >= begin; --i) {
        const auto match = head.match(m_lines.at(i));
        if (!match.hasMatch())
            continue;
        const bool isNumbered = firstNumber.match(m_lines.at(i)).hasMatch();
        QStringList names{match.captured(1)};
        qsizetype next = i + 1;
        for (; next < end && isNumbered; ++next) {
            const auto further = item.match(m_lines.at(next));
            const int number = further.captured(1).normalized(QString::NormalizationForm_KC).toInt();
            if (!further.hasMatch() || number != names.size() + 1)
                break;
            names.append(further.captured(2));
        }
        const bool isLast = std::all_of(m_lines.cbegin() + next, m_lines.cbegin() + end,
                                        [](const QString &line) { return isClosing(line) || isContactLine(line); });
        if (!isLast)
            return;
        if (isNumbered && names.size() == 1) // the letter would print a single one without its number
            names.first().prepend(u"1."_s);
        for (QString &name : names)
            name = widenMarks(name.trimmed());
        m_parts.attachments = names;
        for (qsizetype taken = i; taken < next; ++taken)
            m_lines[taken].clear(); // the places of all other lines stay
        return;
    }
}

qsizetype LetterFinder::takeClosing(qsizetype begin, qsizetype end)
{
    qsizetype first = end;
    while (first > begin && (m_lines.at(first - 1).isEmpty() || isClosing(m_lines.at(first - 1)) ||
                             isContactLine(m_lines.at(first - 1))))
        --first;
    for (qsizetype i = first; i < end; ++i) {
        if (const QString &line = m_lines.at(i); !line.isEmpty())
            m_parts.closing.append(widenMarks(line));
    }
    return first;
}

/// Paragraphs, put together again where the page broke a sentence.
void LetterFinder::takeAnswer(qsizetype begin, qsizetype end)
{
    constexpr QStringView unfinished = u"，,、";
    for (qsizetype i = begin; i < end; ++i) {
        const QString &line = m_lines.at(i);
        const bool isContinued = !m_parts.answer.isEmpty() && unfinished.contains(m_parts.answer.last().back()) &&
                                 recogniseParagraphs(line).value(0).level == Level::Body;
        if (isContinued)
            m_parts.answer.last() += line;
        else
            m_parts.answer.append(line);
    }
}

void LetterFinder::takeBody(qsizetype begin, qsizetype end)
{
    takeAttachments(begin, end);
    const qsizetype answer = takeOpening(begin, end);
    const qsizetype closing = takeClosing(answer, end);
    takeAnswer(answer, closing);
    for (QString &line : m_parts.opening)
        line = widenMarks(line);
}

/// Behind the date: contact note and marks until the page's own end; other sentences are kept apart.
void LetterFinder::takeTail(qsizetype begin)
{
    static const QRegularExpression attachment{u"^附\\s*件\\s*[:：]\\s*(\\S.*)$"_s};
    static const QRegularExpression copies{u"^(?:抄\\s*[送报]|分\\s*送|主\\s*送)\\s*[:：]"_s};
    QStringList notes;
    bool isEnded = false;
    for (qsizetype i = begin; i < m_lines.size(); ++i) {
        const QString &line = m_lines.at(i);
        const bool isSentence = line.contains(u'。') || line.contains(u'，') || line.size() > 30;
        if (isContactLine(line) && !isEnded)
            m_contacts.append(line);
        else if (!m_contacts.isEmpty() && m_contacts.last().startsWith(u'（') && !m_contacts.last().contains(u'）') &&
                 !isEnded && line.endsWith(u'）'))
            m_contacts.append(line);
        else if (isPublicityMark(line) && !isEnded)
            notes.append(widenMarks(line));
        else if (copies.match(line).hasMatch())
            m_parts.unplaced.append(line);
        else if (const auto match = attachment.match(line);
                 match.hasMatch() && m_parts.attachments.isEmpty() && !isEnded)
            m_parts.attachments.append(widenMarks(match.captured(1)));
        else if (takeFacts(line, m_parts.facts) || isChrome(line))
            isEnded = true;
        else if (!isEnded && isSentence)
            m_parts.unplaced.append(line);
    }
    if (!m_contacts.isEmpty())
        m_parts.contactNotes.append(widenMarks(m_contacts.join(u' ')));
    m_parts.contactNotes += notes;
}

bool LetterFinder::find()
{
    const qsizetype opening = findOpening();
    const qsizetype salutation = findSalutation(opening);
    const qsizetype begin = salutation >= 0 ? salutation : std::max<qsizetype>(opening, 0);
    const bool isFramed = salutation >= 0 || opening >= 0;
    const qsizetype title = findTitle(isFramed ? begin : std::min<qsizetype>(m_lines.size(), 60), !isFramed);
    if (salutation < 0 && opening < 0 && title < 0)
        return false;
    if (title >= 0)
        takeTitle(title);
    const bool hasFrame = salutation >= 0 || opening >= 0;
    const qsizetype head = hasFrame ? begin : behindFrame(title + 1);
    takeHead(title, head);
    if (m_parts.title.isEmpty() && isLetterTitle(m_parts.facts.title))
        m_parts.title = widenMarks(m_parts.facts.title);
    if (m_parts.documentNumber.isEmpty()) {
        if (const auto number = documentNumberIn(m_parts.facts.documentNumber))
            m_parts.documentNumber = number->toString();
        else if (!m_parts.facts.documentNumber.isEmpty())
            m_parts.unplaced.append(m_parts.facts.documentNumber);
    }
    qsizetype body = head;
    if (salutation >= 0) {
        m_parts.salutation = m_lines.at(salutation);
        if (m_parts.salutation.endsWith(u':') || m_parts.salutation.endsWith(u'：'))
            m_parts.salutation.chop(1);
        m_parts.salutation = m_parts.salutation.trimmed();
        body = salutation + 1;
    }
    const qsizetype date = findDate(std::max<qsizetype>(body, 1));
    const qsizetype end = date >= 0 ? date : findUndatedEnd(body);
    if (date >= 0) {
        const SignedLine line = signedLine(m_lines.at(date));
        m_parts.date = line.name.isEmpty() ? signatureDate(m_lines.at(date)) : line.date;
    }
    const qsizetype tail = date >= 0 ? end + 1 : end;
    const qsizetype signature = takeSignature(body, end);
    takeBody(body, signature);
    takeTail(tail);
    return !m_parts.answer.isEmpty() || !m_parts.opening.isEmpty();
}

} // namespace

FoundLetter findLetter(const QStringList &pageLines)
{
    LetterFinder finder{unfolded(pageLines)};
    const bool isFound = finder.find();
    return {.isFound = isFound, .parts = std::move(finder).parts()};
}

} // namespace banfu
