#include "app/exchange/letterfacts.h"

#include "app/exchange/cohandlers.h"
#include "app/exchange/contactdetails.h"
#include "app/exchange/lettertalks.h"
#include "app/exchange/letterwords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Title and opening as one text, for what either may say.
QString headOf(const LetterLines &letter)
{
    return letter.title + u'\n' + letter.opening.join(u'\n') + u'\n' + letter.answer.value(0).left(400);
}

/// 第20170012号, 1234号提案, 会议 0456号: the suggestion's own number, not that of a document or a house.
QString numberOf(const QString &head)
{
    static const QString number{
        u"((?=[A-Za-z-]{0,12}[0-9０-９])[A-Za-z0-9０-９]{1,16}(?:[-—][A-Za-z0-9０-９]{1,8}){0,2})\\s*"_s};
    static const QRegularExpression patterns[] = {
        QRegularExpression{u"第\\s*"_s + number + u"号(?!文|令|公告|院|楼|线|台风)"_s},
        QRegularExpression{u"编号\\s*[:：]?\\s*"_s + number},
        QRegularExpression{u"(?:会议|提案|建议)\\s*"_s + number + u'号'},
        QRegularExpression{u"(?<![〕\\])）0-9A-Za-z])"_s + number +
                           u"号\\s*(?:重点|代表|政协|人大)*(?:提案|建议|议案)"_s}};
    for (const QRegularExpression &pattern : patterns) {
        if (const auto match = pattern.match(head); match.hasMatch())
            return match.captured(1).normalized(QString::NormalizationForm_KC);
    }
    return {};
}

QString sessionOf(const QString &head)
{
    static const QRegularExpression pattern{
        u"[\\p{Han}]{0,16}?第?[零一二三四五六七八九十百0-9]{1,4}届[\\p{Han}（()）]{0,16}?第?[零一二三四五六七八九十0-9]{1,3}次(?:全体)?会议"_s};
    static const QRegularExpression before{
        u"^.*(?:关于对|关于|答复|对|就|在|于|由|收悉|您|你们|转来|提出)(?=[\\p{Han}]*第?[零一二三四五六七八九十百0-9]{1,4}届)"_s};
    QString session = pattern.match(head).captured();
    return session.remove(before);
}

/// The text between 《 and its own 》, marks inside counted.
QString inBookMarks(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        depth += text[i] == u'《' ? 1 : text[i] == u'》' ? -1 : 0;
        if (depth == 0)
            return text.sliced(open + 1, i - open - 1).toString();
    }
    return {};
}

QString suggestionTitleOf(const LetterLines &letter)
{
    const QString opening = letter.opening.join(u'\n').left(3'000);
    static const QRegularExpression quoted{u"[“\"]([^”\"]{4,300}?)[”\"]"_s};
    static const QRegularExpression bare{
        u"(?:提出的?|您的|你们的|关于您?)\\s*(关于[^《》“”。；]{4,300}?的(?:建议|提案|议案))"_s};
    static const QRegularExpression inTitle{u"(关于[^《》“”。；—]{4,300}?的(?:建议|提案|议案))"_s};
    static const QRegularExpression subject{
        u"建议|提案|议案|收悉|收到|第.{1,14}号|由我|提出|》的?(?:答复|复函|回复)"_s};
    for (const QString &text : {opening, letter.title}) {
        if (const qsizetype open = text.indexOf(u'《'); open >= 0) {
            const QString title = inBookMarks(text, open);
            const QStringView around = QStringView{text}.mid(std::max<qsizetype>(0, open - 30), title.size() + 90);
            if (title.size() >= 4 && subject.match(around).hasMatch())
                return title;
        }
        if (const auto match = quoted.match(text.left(400));
            match.hasMatch() && subject.match(text.left(500)).hasMatch())
            return match.captured(1);
    }
    if (const auto match = bare.match(opening); match.hasMatch())
        return match.captured(1);
    return inTitle.match(letter.title).captured(1);
}

/// The names addressed, in order; 等3名 and titles are no names.
QList<Deputy> deputiesOf(const QString &salutation, bool isProposal)
{
    static const QRegularExpression greeting{u"^(?:尊敬的|敬爱的)\\s*"_s};
    static const QRegularExpression bracket{u"[(（][^()（）]*[)）]"_s};
    static const QRegularExpression counted{
        u"等\\s*(?:[0-9０-９一二三四五六七八九十百]{1,4}\\s*(?:名|位|人))?|[0-9０-９一二三四五六七八九十]{1,4}(?:名|位)(?=代表|委员|$)"_s};
    static const QRegularExpression titles{
        u"(?:人大|政协|市|省|区|县|全国)*(?:代表们|委员们|代表|委员|提案人|建议人|先生|女士|同志)(?=[、，,\\s和及与]|$)"_s};
    static const QRegularExpression titlesBefore{
        u"(?:^|(?<=[、，,\\s]))(?:(?:第?[零一二三四五六七八九十]{1,4}届)?(?:全国|市|省|区|县)?(?:人大|政协))?(?:代表|委员)(?=\\p{Han}{2,4}(?:[、，,]|$))"_s};
    static const QRegularExpression groupWord{
        u"(?:委员会|市委|省委|区委|县委|市委会|省委会|工委|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|界|组|联盟|代表团|团|联|社|支部|总支|协会|会)$"_s};
    QString names = salutation;
    names.remove(greeting);
    static const QRegularExpression group{u"^[\\p{Han}]{2,40}(?:代表团|委员会|界别|小组)$"_s};
    if (group.match(names).hasMatch())
        return {{.kind = DeputyKind::Group, .name = names}};
    names.remove(bracket).replace(titles, u"、"_s).replace(counted, u"、"_s).remove(titlesBefore);
    QList<Deputy> deputies;
    static const QRegularExpression separators{u"[、，,；;和及与]|\\s+"_s};
    for (const QString &name : names.split(separators, Qt::SkipEmptyParts)) {
        const bool isGroup = groupWord.match(name).hasMatch() && name.size() > 3;
        deputies << Deputy{.kind = isGroup      ? DeputyKind::Group
                                   : isProposal ? DeputyKind::Member
                                                : DeputyKind::Deputy,
                           .name = name};
    }
    return deputies;
}

/// Those that the page names beside the letter, where the letter does not name them itself.
void addDeputies(QList<Deputy> &deputies, const QList<Deputy> &others)
{
    for (const Deputy &other : others) {
        const bool isKnown = std::ranges::any_of(deputies, [&](const Deputy &each) { return each.name == other.name; });
        if (!isKnown)
            deputies << other;
    }
}

/// The level at which a bureau of this name is asked, where no session tells it.
CongressLevel levelOf(QStringView bureau)
{
    static const QRegularExpression place{u"^\\p{Han}{2,8}?(省|自治区|市|州|县|区)"_s};
    if (bureau.startsWith(u"国家") || bureau.startsWith(u"中华人民共和国") || bureau.startsWith(u"中国"))
        return CongressLevel::National;
    const QString word = place.match(bureau).captured(1);
    if (word == u"省" || word == u"自治区")
        return CongressLevel::Province;
    return word == u"县" || word == u"区" ? CongressLevel::District : CongressLevel::City;
}

QString hostOf(const LetterLines &letter)
{
    static const QRegularExpression inTitle{
        u"^([\\p{Han}]{2,30}?(?:局|委|会|厅|部|署|办公室|办|院|政府|公司|中心))\\s*(?:关于|对|《)"_s};
    if (!letter.signature.isEmpty())
        return letter.signature;
    if (const auto match = inTitle.match(letter.title); match.hasMatch())
        return match.captured(1);
    return isBureauName(letter.facts.publisher) ? letter.facts.publisher
           : isBureauName(letter.facts.source)  ? letter.facts.source
                                                : QString{};
}

/// 议案转建议: a bill that the presidium had handled as a suggestion.
SuggestionKind kindOf(const LetterLines &letter)
{
    static const QRegularExpression proposal{u"提案|政协"_s};
    const QString opening = letter.opening.join(u'\n').left(400);
    const bool isOfMembers = proposal.match(letter.title).hasMatch() || letter.salutation.endsWith(u"委员"_s) ||
                             (!letter.title.contains(u"建议"_s) && opening.contains(u"提案"_s));
    if (isOfMembers)
        return SuggestionKind::Proposal;
    static const QRegularExpression bill{u"议案(?!建议)"_s};
    const bool isBill =
        bill.match(letter.title).hasMatch() || (!letter.title.contains(u"建议"_s) && bill.match(opening).hasMatch());
    return isBill ? SuggestionKind::BillAsSuggestion : SuggestionKind::Suggestion;
}

QList<Assignment> assignmentsTo(const QStringList &bureaus)
{
    QList<Assignment> assignments(bureaus.size());
    for (qsizetype i = 0; i < bureaus.size(); ++i)
        assignments[i].bureau = {.name = bureaus.at(i), .shortName = bureaus.at(i)};
    return assignments;
}

/// An opinion goes to the host bureau. A party's committee that made a proposal is named like a bureau, but is asked
/// about its own words.
bool isAddressedToBureau(const LetterLines &letter)
{
    static const QRegularExpression ownWords{
        u"(?:您|你|贵)[^，。《》]{0,8}(?:提出|提交|反映)|(?:您|你|贵)[^，。《》]{0,6}的?《"_s};
    static const QRegularExpression opinion{u"(?:协办|会办)(?:意见|的函)"_s};
    static const QRegularExpression body{u"(?:委员会|委会|市委|省委|区委|县委|党|盟|社|界|团|组|支部|小组)$"_s};
    if (opinion.match(letter.title).hasMatch())
        return !letter.salutation.endsWith(u"代表"_s) && !letter.salutation.endsWith(u"委员"_s);
    const bool isOwn =
        ownWords.match(letter.opening.join(u'\n')).hasMatch() || body.match(letter.salutation).hasMatch();
    return isBureauName(letter.salutation) && !isOwn;
}

} // namespace

CaseFile factsOf(const LetterLines &letter)
{
    const QString head = headOf(letter);
    const QString opening = letter.opening.join(u'\n');
    CaseFile file;
    Suggestion &suggestion = file.suggestion;
    suggestion.kind = kindOf(letter);
    suggestion.session = sessionOf(head);
    suggestion.number = numberOf(head);
    if (suggestion.number.isEmpty())
        suggestion.number = numberOf(u"编号"_s + QString{letter.facts.suggestionNumber}.remove(u'第'));
    suggestion.title = suggestionTitleOf(letter);
    if (suggestion.title.isEmpty())
        suggestion.title = letter.facts.suggestionTitle;
    suggestion.hostBureau = hostOf(letter);
    const auto session = CongressSession::parse(suggestion.session);
    suggestion.level = session ? session->level : levelOf(suggestion.hostBureau);
    const ContactNote contact = readContactNote(letter.contactNotes.join(u'\n') + u'\n' + letter.closing.join(u'\n'));
    suggestion.handler = contact.person;
    suggestion.handlerPhone = contact.phone;
    if (isAddressedToBureau(letter)) {
        suggestion.role = BureauRole::CoHandler;
        suggestion.hostBureau = letter.salutation;
        return file;
    }
    const bool isProposal = suggestion.kind == SuggestionKind::Proposal;
    file.deputies = deputiesOf(letter.salutation, isProposal);
    addDeputies(file.deputies, deputiesOf(letter.facts.proposers, isProposal));
    addDeputies(file.deputies, deputiesOf(letter.facts.coSigners, isProposal));
    QStringList coHandlers = coHandlersNamed(opening);
    if (coHandlers.isEmpty())
        coHandlers = bureausListed(letter.facts.coHandlers);
    coHandlers.removeAll(suggestion.hostBureau);
    file.assignments = assignmentsTo(coHandlers);
    suggestion.role = file.assignments.isEmpty() ? BureauRole::SoleHandler : BureauRole::Host;
    addTalks(file, opening, letter.date);
    return file;
}

} // namespace banfu
