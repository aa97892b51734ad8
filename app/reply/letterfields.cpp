#include "app/reply/letterfields.h"

#include "app/base/chinesenumber.h"
#include "app/reply/compose.h"
#include "app/reply/coursefacts.h"
#include "app/reply/opening.h"
#include "app/reply/phrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Said by the record, even when it is nothing: a field that only opens its <…>.
QString said(bool isSaid)
{
    return isSaid ? u""_s : QString{};
}

QString orNull(const QString &text)
{
    return text.isEmpty() ? QString{} : text;
}

QString coHandlersOf(const CaseFile &caseFile)
{
    if (caseFile.suggestion.role != BureauRole::Host)
        return {};
    QStringList names;
    for (const Assignment *assignment : coHandlers(caseFile))
        names.append(bureauName(assignment->bureau));
    names.removeAll(QString{});
    return joinNames(names);
}

/// 《关于…的建议》（第7号）
QString fullName(const Suggestion &suggestion)
{
    const QString number = numberPhrase(suggestion);
    if (suggestion.title.isEmpty())
        return number + (suggestion.kind == SuggestionKind::Proposal ? u"提案"_s : u"建议"_s);
    return titleInMarks(suggestion.title) + (number.isEmpty() ? QString{} : u'（' + number + u'）');
}

void addBureaus(LetterFields &fields, const CaseFile &caseFile, const OfficeSettings &office)
{
    const bool hasOpinions =
        caseFile.suggestion.role == BureauRole::Host &&
        std::ranges::any_of(coHandlers(caseFile), [](const Assignment *each) { return each->opinion.has_value(); });
    fields.insert(u"本单位"_s, orNull(office.bureau.name));
    fields.insert(u"我局"_s, selfCalled(office));
    fields.insert(u"我市工作"_s, fieldOfWork(office.bureau.name));
    fields.insert(u"会办单位"_s, orNull(coHandlersOf(caseFile)));
    fields.insert(u"有会办意见"_s, said(hasOpinions));
    fields.insert(u"主办单位"_s, orNull(caseFile.suggestion.hostBureau));
    fields.insert(u"你局"_s, bureauCalled(u'你', caseFile.suggestion.hostBureau));
}

void addContact(LetterFields &fields, const Suggestion &suggestion, const OfficeSettings &office)
{
    const QString person = suggestion.handler.isEmpty() ? office.contactPerson : suggestion.handler;
    const QString officePhone = office.contactPhone.isEmpty() ? office.bureau.phone : office.contactPhone;
    const QString phone = suggestion.handlerPhone.isEmpty() ? officePhone : suggestion.handlerPhone;
    fields.insert(u"联系人"_s, orNull(person));
    fields.insert(u"联系电话"_s, orNull(phone));
    fields.insert(u"无联系人"_s, said(person.isEmpty()));
    const auto copies = static_cast<int>(office.recipients.size());
    fields.insert(u"份数"_s, copies < 2 ? QString{} : copies == 2 ? u"两"_s : chineseNumber(copies));
}

} // namespace

LetterFields letterFields(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const Reply *former = earlierReply(caseFile, reply);
    const QString number = numberPhrase(suggestion);
    LetterFields fields{
        {u"代表"_s, orNull(namesAddressed(caseFile.deputies, suggestion))},
        {u"领衔代表"_s,
         caseFile.deputies.isEmpty() ? QString{} : orNull(namesAddressed(caseFile.deputies.mid(0, 1), suggestion))},
        {u"代表称呼"_s, deputyWord(suggestion)},
        {u"您"_s, addressPronoun(caseFile)},
        {u"届次"_s, orNull(suggestion.session)},
        {u"编号"_s, orNull(number)},
        {u"标题"_s, orNull(suggestion.title)},
        {u"题名"_s, orNull(titleInMarks(suggestion.title))},
        {u"编号或题名"_s, number.isEmpty() ? orNull(titleInMarks(suggestion.title)) : number},
        {u"建议全称"_s, fullName(suggestion)},
        {u"建议类别"_s, suggestionWord(suggestion)},
        {u"沟通情况"_s, orNull(talksPhrase(caseFile, former ? former->datedOn : QDate{}, reply.datedOn))},
        {u"前次答复日期"_s, former ? orNull(letterDate(former->datedOn)) : QString{}},
        {u"前次文号"_s, former && former->documentNumber ? former->documentNumber->toString() : QString{}},
        {u"发文字号"_s, reply.documentNumber ? reply.documentNumber->toString() : QString{}},
        {u"成文日期"_s, orNull(letterDate(reply.datedOn))},
        {u"交办日期"_s, orNull(letterDate(suggestion.assignedOn))},
        {u"答复期限"_s, orNull(letterDate(suggestion.dueOn))},
        {u"交办单位"_s, orNull(suggestion.assigningBody)}};
    addBureaus(fields, caseFile, office);
    addContact(fields, suggestion, office);
    return fields;
}

namespace {

/// Reads one stretch of the pattern; `isComplete` tells whether the record said something for each of its fields.
class Filling
{
public:
    Filling(QStringView pattern, const LetterFields &fields)
        : m_pattern{pattern}
        , m_fields{fields}
    {
    }

    QString stretch(bool isGroup, bool &isComplete)
    {
        QString text;
        while (m_at < m_pattern.size()) {
            const QChar character = m_pattern[m_at];
            if (character == u'{' && takeField(text, isComplete))
                continue;
            if (character == u'<' && hasEnd()) {
                ++m_at;
                bool isInnerComplete = true;
                const QString inner = stretch(true, isInnerComplete);
                text += isInnerComplete ? inner : QString{};
                continue;
            }
            ++m_at;
            if (character == u'>' && isGroup)
                return text;
            text += character;
        }
        return text;
    }

private:
    bool takeField(QString &text, bool &isComplete)
    {
        constexpr qsizetype longestName = 20;
        const qsizetype end = m_pattern.indexOf(u'}', m_at);
        if (end < 0 || end - m_at > longestName)
            return false;
        const auto field = m_fields.constFind(m_pattern.sliced(m_at + 1, end - m_at - 1).toString());
        if (field == m_fields.constEnd())
            return false;
        isComplete = isComplete && !field->isNull();
        text += *field;
        m_at = end + 1;
        return true;
    }

    /// A group that is never closed is text.
    bool hasEnd() const
    {
        int depth = 0;
        for (qsizetype i = m_at; i < m_pattern.size(); ++i) {
            depth += m_pattern[i] == u'<' ? 1 : m_pattern[i] == u'>' ? -1 : 0;
            if (depth == 0)
                return true;
        }
        return false;
    }

    QStringView m_pattern;
    const LetterFields &m_fields;
    qsizetype m_at{0};
};

} // namespace

QString filled(QStringView text, const LetterFields &fields)
{
    constexpr qsizetype longest = 20'000; // groups within groups are read by recursion
    bool isComplete = true;
    return text.size() > longest ? text.toString() : Filling{text, fields}.stretch(false, isComplete);
}

} // namespace banfu
