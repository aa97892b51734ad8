#include "app/exchange/letterfacts.h"

#include "app/exchange/letterwords.h"
#include "app/reply/phrases.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype mostCoHandlers = 60;

/// Title and opening as one text, for what either may say.
QString headOf(const LetterLines &letter)
{
    return letter.title + u'\n' + letter.opening.join(u'\n') + u'\n' + letter.answer.value(0).left(400);
}

QString numberOf(const QString &head)
{
    static const QRegularExpression pattern{
        u"第\\s*([A-Za-z]{0,6}-?[0-9０-９]{1,14}(?:[-—][0-9０-９]{1,6})?)\\s*号(?!文|令|公告|院|楼|线|台风)"_s};
    const auto match = pattern.match(head);
    return match.captured(1).normalized(QString::NormalizationForm_KC);
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

/// The names addressed, and the ones of a talk, as deputies in order.
QList<Deputy> deputiesOf(const QString &salutation, bool isProposal)
{
    static const QRegularExpression greeting{u"^(?:尊敬的|敬爱的)\\s*"_s};
    static const QRegularExpression counted{u"等\\s*[0-9０-９一二三四五六七八九十百]{0,4}\\s*(?:名|位|人)?"_s};
    static const QRegularExpression titles{
        u"(?:人大|政协|市|省|区|县)?(?:代表们|委员们|代表|委员|先生|女士|同志)(?=[、，,\\s和及与]|$)"_s};
    static const QRegularExpression groupWord{
        u"(?:委员会|市委|省委|区委|县委|市委会|省委会|工委|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联|界|组|联盟|代表团|团|联|社|支部|总支|协会|会)$"_s};
    QString names = salutation;
    names.remove(greeting);
    static const QRegularExpression group{u"^[\\p{Han}]{2,40}(?:代表团|委员会|界别|小组)$"_s};
    if (group.match(names).hasMatch())
        return {{.kind = DeputyKind::Group, .name = names}};
    names.replace(titles, u"、"_s).replace(counted, u"、"_s);
    QList<Deputy> deputies;
    static const QRegularExpression separators{u"[、，,；;和及与]|\\s{2,}|\\x{3000}+"_s};
    for (const QString &piece : names.split(separators, Qt::SkipEmptyParts)) {
        const QString name = compact(piece);
        if (name.isEmpty())
            continue;
        const bool isGroup = groupWord.match(name).hasMatch() && name.size() > 3;
        deputies << Deputy{.kind = isGroup      ? DeputyKind::Group
                                   : isProposal ? DeputyKind::Member
                                                : DeputyKind::Deputy,
                           .name = name};
    }
    return deputies;
}

/// 市发改委、财政局和国土规划委 as three; 工业和信息化部 stays one: 和 parts only behind a bureau's own ending.
QStringList bureausIn(const QString &list)
{
    static const QRegularExpression inner{u"(?<=[局委会厅部署办院司处心府])(?:以及|和|与|及)"_s};
    static const QRegularExpression rest{
        u"等\\s*(?:[0-9一二三四五六七八九十]*\\s*(?:个|家)?\\s*(?:有关|相关)?\\s*(?:单位|部门|委办局|方面))?.*$"_s};
    static const QRegularExpression ours{u"^(?:我|本|你|贵|有关|相关|各)"_s};
    static const QRegularExpression bureau{
        u"^[\\p{Han}（）()]{1,24}(?:局|委|会|厅|部|署|办|办公室|院|政府|公司|集团|中心|银行|学|处|联)$"_s};
    QStringList found;
    QString text = list;
    for (const QString &piece : text.remove(rest).replace(inner, u"、"_s).split(u'、', Qt::SkipEmptyParts))
        if (const QString name = compact(piece);
            bureau.match(name).hasMatch() && !ours.match(name).hasMatch() && found.size() < mostCoHandlers)
            found << name;
    return found;
}

QList<Assignment> coHandlersOf(const QString &opening)
{
    static const QRegularExpression pattern{
        u"(?:会同|会商|经商|商请|联合|协同|征求了?|结合|汇总了?|综合了?|商)([\\p{Han}、（）()]{2,300}?)"
        "(?=认真|共同|进行|研究|办理|的?意见|[，。；]|对|就|等(?:单位|部门)|$)"_s};
    QList<Assignment> assignments;
    auto matches = pattern.globalMatch(opening.left(3'000));
    while (matches.hasNext()) {
        for (const QString &name : bureausIn(matches.next().captured(1))) {
            const bool isKnown = std::ranges::any_of(
                assignments, [&](const Assignment &assignment) { return assignment.bureau.shortName == name; });
            if (!isKnown)
                assignments << Assignment{.bureau = {.name = name, .shortName = name}};
        }
    }
    return assignments;
}

ContactWay wayOf(QStringView words)
{
    if (words.contains(u"座谈") || words.contains(u"面商") || words.contains(u"会面") || words.contains(u"见面") ||
        words.contains(u"当面"))
        return ContactWay::Meeting;
    if (words.contains(u"走访") || words.contains(u"登门") || words.contains(u"上门") || words.contains(u"拜访"))
        return ContactWay::Visit;
    if (words.contains(u"电话"))
        return ContactWay::Telephone;
    return words.contains(u"微信") || words.contains(u"短信") ? ContactWay::Message : ContactWay::Meeting;
}

/// Talks with a date: 并与您和许珊等代表在6月7日进行了座谈交流. The year is the letter's unless it is said.
QList<Contact> contactsOf(const QString &opening, QDate letterDate)
{
    static const QRegularExpression talk{u"座谈|面商|走访|登门|上门|拜访|会面|见面|当面|电话沟通|电话联系|沟通"_s};
    static const QRegularExpression date{u"(?:([0-9]{4})\\s*年\\s*)?([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日"_s};
    static const QRegularExpression people{u"(?:与|邀请|向|走访了?|拜访了?)((?:您|你们)?[^，。；：在于就]{1,40}?)(?:等)"
                                           u"?(?:几位|多位|[0-9]+\\s*[名位])?(?:代表|委员)?"
                                           "(?=在|于|进行|就|当面|座谈|沟通|面商|电话|见面|通过|，|$)"_s};
    QList<Contact> contacts;
    for (const QString &sentence : opening.left(3'000).split(u'。', Qt::SkipEmptyParts)) {
        if (!talk.match(sentence).hasMatch())
            continue;
        auto dates = date.globalMatch(sentence);
        while (dates.hasNext()) {
            const auto match = dates.next();
            int year = match.captured(1).toInt();
            QDate heldOn{year > 0 ? year : letterDate.year(), match.captured(2).toInt(), match.captured(3).toInt()};
            if (year == 0 && heldOn.isValid() && letterDate.isValid() && heldOn > letterDate)
                heldOn = heldOn.addYears(-1);
            // The clause with the date, and the next one where that says what was done.
            const qsizetype begin = std::max<qsizetype>(sentence.lastIndexOf(u'，', match.capturedStart()) + 1, 0);
            qsizetype end = sentence.indexOf(u'，', match.capturedEnd());
            QString clause = sentence.sliced(begin, (end < 0 ? sentence.size() : end) - begin);
            if (!talk.match(clause).hasMatch() && end > 0) {
                end = sentence.indexOf(u'，', end + 1);
                clause = sentence.sliced(begin, (end < 0 ? sentence.size() : end) - begin);
            }
            if (!heldOn.isValid() || !talk.match(clause).hasMatch())
                continue;
            contacts << Contact{.way = wayOf(clause),
                                .heldOn = heldOn,
                                .deputies = people.match(clause).captured(1),
                                .content = sentence.trimmed() + u'。'};
        }
    }
    return contacts;
}

/// Those who took part in a talk and are not addressed signed the suggestion too, behind the lead.
void addTalkers(CaseFile &file)
{
    static const QRegularExpression name{u"^[\\p{Han}·]{2,10}$"_s};
    static const QRegularExpression pronoun{u"^(?:您|你|贵|各|有关|部分|多位|全体)|[局委厅办部]$|们$"_s};
    for (Contact &contact : file.contacts) {
        QStringList named;
        for (const QString &piece : contact.deputies.split(QRegularExpression{u"[、和及与]"_s}, Qt::SkipEmptyParts)) {
            QString person = piece;
            person.remove(QRegularExpression{u"(?:等|代表|委员)+$"_s});
            if (person == u"您"_s || person == u"你"_s) {
                if (!file.deputies.isEmpty())
                    named << file.deputies.first().name;
                continue;
            }
            if (!name.match(person).hasMatch() || pronoun.match(person).hasMatch())
                continue;
            named << person;
            if (!std::ranges::any_of(file.deputies, [&](const Deputy &deputy) { return deputy.name == person; }))
                file.deputies << Deputy{.kind = file.suggestion.kind == SuggestionKind::Proposal ? DeputyKind::Member
                                                                                                 : DeputyKind::Deputy,
                                        .name = person};
        }
        contact.deputies = named.join(u'、');
    }
}

void takeContactPerson(const LetterLines &letter, Suggestion &suggestion)
{
    static const QRegularExpression person{
        u"(?:联\\s*系\\s*人|经\\s*办\\s*人|承\\s*办\\s*人)\\s*(?:及电话)?\\s*[:：]\\s*([\\p{Han}·]{2,4}(?:[、 ]?[\\p{Han}]{2,4})?)"_s};
    static const QRegularExpression spacedPerson{
        u"(?:联\\s*系\\s*人|经\\s*办\\s*人)\\s*[:：]\\s*(\\p{Han}[\\s\\x{3000}]+\\p{Han})(?=[\\s\\x{3000}，,；;）)]|$)"_s};
    static const QRegularExpression phone{
        u"(?:电\\s*话|手\\s*机|联\\s*系\\s*方\\s*式)\\s*[:：]\\s*([0-9０-９（()）+][0-9０-９（()）\\-－— 、/]{4,40})"_s};
    static const QRegularExpression label{u"(?:联系|电话|手机|邮编|邮政|传真).*$"_s};
    const QString notes = letter.contactNotes.join(u'\n') + u'\n' + letter.closing.join(u'\n');
    const auto spaced = spacedPerson.match(notes);
    QString name = spaced.hasMatch() ? compact(spaced.capturedView(1)) : person.match(notes).captured(1);
    suggestion.handler = name.remove(label).trimmed();
    suggestion.handlerPhone = phone.match(notes).captured(1).normalized(QString::NormalizationForm_KC).trimmed();
    while (suggestion.handlerPhone.endsWith(u')') &&
           suggestion.handlerPhone.count(u')') > suggestion.handlerPhone.count(u'('))
        suggestion.handlerPhone.chop(1);
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

} // namespace

CaseFile factsOf(const LetterLines &letter)
{
    const QString head = headOf(letter);
    const QString opening = letter.opening.join(u'\n');
    static const QRegularExpression proposal{u"提案|政协|委员[:：]?$"_s};
    static const QRegularExpression opinion{u"(?:协办|会办)(?:意见|的函)"_s};
    const bool isProposal = proposal.match(letter.title).hasMatch() || letter.salutation.endsWith(u"委员"_s) ||
                            (!letter.title.contains(u"建议"_s) && opening.left(200).contains(u"提案"_s));
    CaseFile file;
    Suggestion &suggestion = file.suggestion;
    suggestion.kind = isProposal ? SuggestionKind::Proposal : SuggestionKind::Suggestion;
    suggestion.session = sessionOf(head);
    suggestion.number = numberOf(head);
    suggestion.title = suggestionTitleOf(letter);
    if (const auto session = CongressSession::parse(suggestion.session))
        suggestion.level = session->level;
    suggestion.hostBureau = hostOf(letter);
    takeContactPerson(letter, suggestion);

    // A party's committee that made a proposal is named like a bureau, but is asked about its own words.
    static const QRegularExpression ownWords{
        u"(?:您|你|贵)[^，。《》]{0,8}(?:提出|提交|反映)|(?:您|你|贵)[^，。《》]{0,6}的《"_s};
    const bool isAddressedToBureau = opinion.match(letter.title).hasMatch() ||
                                     (isBureauName(letter.salutation) && !ownWords.match(opening).hasMatch());
    if (isAddressedToBureau) {
        suggestion.role = BureauRole::CoHandler;
        suggestion.hostBureau = letter.salutation;
        return file;
    }
    file.deputies = deputiesOf(letter.salutation, isProposal);
    file.assignments = coHandlersOf(opening);
    suggestion.role = file.assignments.isEmpty() ? BureauRole::SoleHandler : BureauRole::Host;
    file.contacts = contactsOf(opening, letter.date);
    addTalkers(file);
    return file;
}

} // namespace banfu
