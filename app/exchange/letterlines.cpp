#include "app/exchange/letterlines.h"

#include "app/exchange/contactdetails.h"
#include "app/exchange/lettertitle.h"
#include "app/exchange/letterwords.h"
#include "app/reply/recognition.h"

#include <QRegularExpression>

#include <algorithm>

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
    void takeHead(const TitlePlace &title, qsizetype begin);
    void takeHeadLine(const QString &line, bool isAboveTitle, bool isNumberNear);
    bool takeNumberLine(const QString &line);
    void takeDocumentNumber();
    void takeSalutation(const QString &line);
    qsizetype behindFrame(qsizetype begin);
    qsizetype findDate(qsizetype begin) const;
    qsizetype findUndatedEnd(qsizetype begin) const;
    qsizetype takeSignature(qsizetype begin, qsizetype date);
    void takeBody(qsizetype begin, qsizetype end);
    qsizetype takeOpening(qsizetype begin, qsizetype end);
    void takeAttachments(qsizetype begin, qsizetype end);
    qsizetype takeClosing(qsizetype begin, qsizetype end);
    void takeAnswer(qsizetype begin, qsizetype end);

    QStringList m_lines{};
    LetterLines m_parts{};
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

/// 云住建函〔2019〕33号　签发人：魏长风 or …64号 B: a number with marks behind it.
bool LetterFinder::takeNumberLine(const QString &line)
{
    constexpr qsizetype longestNumberLine = 90;
    if (!m_parts.documentNumber.isEmpty() || line.size() > longestNumberLine || isLetterTitle(line))
        return false;
    const auto number = documentNumberIn(line);
    if (!number)
        return false;
    m_parts.documentNumber = number->toString();
    static const QRegularExpression numberAndLabel{u"(?:发文)?(?:文\\s*号|字\\s*号|编\\s*号)?\\s*[:：]?\\s*\\p{Han}(?: "
                                                   u"?\\p{Han})*\\s*[〔﹝\\[［（(【｛「『《〈<]\\s*[0-9０-９]{4}\\s*"
                                                   u"[〕﹞\\]］）)】｝」』》〉>]\\s*第?\\s*[0-9０-９]{1,7}\\s*号"_s};
    static const QRegularExpression gap{u"[\\s\\x{3000}]{2,}|\\t"_s};
    // A row of the page's own facts: what stands behind the number in its own value may be a mark.
    QString rest = takeFacts(line, m_parts.facts) ? m_parts.facts.documentNumber : line;
    rest = rest.remove(numberAndLabel).trimmed();
    if (takeFacts(rest, m_parts.facts))
        return true;
    for (const QString &piece : rest.split(gap, Qt::SkipEmptyParts)) {
        if (takeMark(piece.trimmed(), m_parts.marks) != MarkLine::Taken)
            m_parts.unplaced.append(piece.trimmed());
    }
    return true;
}

void LetterFinder::takeHeadLine(const QString &line, bool isAboveTitle, bool isNumberNear)
{
    if (isNumberNear && takeNumberLine(line))
        return;
    if (const MarkLine mark = takeMark(line, m_parts.marks); mark != MarkLine::Other) {
        if (mark == MarkLine::Kept)
            m_parts.unplaced.append(line);
        return;
    }
    if (takeFacts(line, m_parts.facts) || isChrome(line) || isAboveTitle || line.contains(u'>'))
        return;
    if (signatureDate(line).isValid()) { // the page's own, below its title
        m_parts.facts.publishedOn = m_parts.facts.publishedOn.isEmpty() ? line : m_parts.facts.publishedOn;
        return;
    }
    m_parts.unplaced.append(line);
}

/// What stands between title and salutation, and the number and marks that may stand right above the title.
void LetterFinder::takeHead(const TitlePlace &title, qsizetype begin)
{
    constexpr qsizetype mostLinesAbove = 8;
    constexpr qsizetype mostLinesToNumber = 4;
    m_parts.title = title.text;
    for (qsizetype i = 0; i < begin; ++i) {
        if (title.first >= 0 && i >= title.first && i <= title.last)
            continue;
        const bool hasTitle = title.first >= 0;
        const bool isAbove = !hasTitle || i < title.first;
        const qsizetype from = hasTitle ? title.first : begin;
        if (i >= from - mostLinesAbove)
            takeHeadLine(m_lines.at(i), isAbove, i >= from - (hasTitle ? mostLinesToNumber : mostHeadLines));
        else
            takeFacts(m_lines.at(i), m_parts.facts);
    }
    if (m_parts.title.isEmpty() && isLetterTitle(m_parts.facts.title))
        m_parts.title = widenMarks(m_parts.facts.title);
    if (!m_parts.marks.publicity)
        m_parts.marks.publicity = publicityIn(m_parts.facts.publicity);
}

/// The number that the page's own facts tell counts where the letter shows none.
void LetterFinder::takeDocumentNumber()
{
    const QString told = m_parts.facts.documentNumber;
    if (!m_parts.documentNumber.isEmpty() || told.isEmpty())
        return;
    if (const auto number = documentNumberIn(told))
        m_parts.documentNumber = number->toString();
    else
        m_parts.unplaced.append(told);
}

/// Names that the page spread out are closed up; the spaces between names stay.
void LetterFinder::takeSalutation(const QString &line)
{
    QString text = line;
    if (text.endsWith(u':') || text.endsWith(u'：'))
        text.chop(1);
    static const QRegularExpression spreadName{
        u"(?<![\\p{Han}])(\\p{Han})\\s+(\\p{Han})(?=[、，,：:]|\\s*(?:代表|委员|$))"_s};
    static const QRegularExpression beforeTitle{u"\\s+(?=(?:代表|委员|先生|女士|同志|等))"_s};
    static const QRegularExpression beside{u"\\s*([、，,])\\s*"_s};
    m_parts.salutation =
        text.simplified().replace(spreadName, u"\\1\\2"_s).remove(beforeTitle).replace(beside, u"\\1"_s);
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

/// Several signers beside each other; else one, spread out perhaps, without the place of its seal.
QStringList signersIn(QString line)
{
    static const QRegularExpression space{u"[\\s\\x{3000}]+"_s};
    static const QRegularExpression seal{u"\\s*[(（](?:盖章|章|公章|印章)[)）]$"_s};
    constexpr qsizetype shortestName = 4;
    const QStringList names = line.split(space, Qt::SkipEmptyParts);
    const bool areSeveral = names.size() > 1 && std::ranges::all_of(names, [](const QString &name) {
                                return name.size() >= shortestName && isBureauName(name);
                            });
    return areSeveral ? names : QStringList{closedUp(line.remove(seal))};
}

/// The first line of the signature. Several signers stand below or beside each other.
qsizetype LetterFinder::takeSignature(qsizetype begin, qsizetype date)
{
    QStringList names;
    qsizetype first = date;
    const SignedLine line = signedLine(m_lines.value(date));
    if (!line.name.isEmpty())
        names = signersIn(line.name);
    while (first > begin && isBureauName(m_lines.at(first - 1)))
        names = signersIn(m_lines.at(--first)) + names;
    m_parts.signature = names.value(0);
    m_parts.coSigners = names.sliced(std::min<qsizetype>(names.size(), 1));
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
    static const QRegularExpression head{u"^附\\s*件\\s*[:：]\\s*(?:[1１]\\s*[.．、]\\s*(?![0-9]))?(.+)$"_s};
    static const QRegularExpression alone{u"^附\\s*件\\s*[:：]?$"_s};
    static const QRegularExpression firstNumber{u"^附\\s*件\\s*[:：]\\s*[1１]\\s*[.．、]"_s};
    static const QRegularExpression item{u"^([0-9０-９]{1,2})\\s*[.．、]\\s*(?![0-9])(.+)$"_s};
    for (qsizetype i = end - 1; i >= begin; --i) {
        if (alone.match(m_lines.at(i)).hasMatch() && i + 1 < end && item.match(m_lines.at(i + 1)).hasMatch()) {
            m_lines[i + 1].prepend(u"附件："_s); // the label had a line of its own
            m_lines[i].clear();
            takeAttachments(i + 1, end);
            return;
        }
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
            m_parts.closing.append(widenMarks(
                isClosing(line) && !isContactLine(line) && signatoryIn(line).isEmpty() ? line : closedUp(line)));
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

bool LetterFinder::find()
{
    const qsizetype opening = findOpening();
    const qsizetype salutation = findSalutation(opening);
    const bool isFramed = salutation >= 0 || opening >= 0;
    const qsizetype begin = salutation >= 0 ? salutation : std::max<qsizetype>(opening, 0);
    constexpr qsizetype farthestLoneTitle = 60;
    const TitlePlace title =
        findTitle(m_lines, isFramed ? begin : std::min(m_lines.size(), farthestLoneTitle), !isFramed, m_parts.facts);
    if (!isFramed && title.first < 0)
        return false;
    const qsizetype head = isFramed ? begin : behindFrame(title.last + 1);
    takeHead(title, head);
    takeDocumentNumber();
    if (salutation >= 0)
        takeSalutation(m_lines.at(salutation));
    const qsizetype body = salutation >= 0 ? salutation + 1 : head;
    const qsizetype date = findDate(std::max<qsizetype>(body, 1));
    const qsizetype end = date >= 0 ? date : findUndatedEnd(body);
    qsizetype tail = date >= 0 ? end + 1 : end;
    if (date >= 0) {
        const SignedLine line = signedLine(m_lines.at(date));
        m_parts.date = line.name.isEmpty() ? signatureDate(m_lines.at(date)) : line.date;
    }
    const qsizetype signature = takeSignature(body, end);
    if (date >= 0 && m_parts.signature.isEmpty() && isBureauName(m_lines.value(tail))) // the date stands above
        m_parts.signature = closedUp(m_lines.at(tail++));
    takeBody(body, signature);
    takeTail(m_lines.sliced(std::min(tail, m_lines.size())), m_parts);
    const QString closing = m_parts.closing.join(u'\n');
    if (m_parts.marks.signatory.isEmpty())
        m_parts.marks.signatory = signatoryIn(closing);
    if (const auto publicity = publicityIn(closing); publicity && !m_parts.marks.publicity)
        m_parts.marks.publicity = publicity;
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
