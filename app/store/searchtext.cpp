#include "app/store/searchtext.h"

#include "app/reply/numbering.h"
#include "app/store/searchwords.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

template <typename T, typename Part>
QString joined(const QList<T> &values, Part part)
{
    QStringList texts;
    for (const T &value : values)
        texts << part(value);
    return texts.join(u'\n');
}

QString textOf(const Reply &reply)
{
    const ReplyText &text = reply.text;
    const auto part = [](const std::optional<QString> &edited) { return edited.value_or(QString{}); };
    const QStringList marks = labels(text.paragraphs);
    QStringList lines{part(text.title), part(text.salutation), part(text.opening)};
    for (qsizetype i = 0; i < text.paragraphs.size(); ++i)
        lines << marks.value(i) + text.paragraphs[i].text;
    lines << part(text.closing) << text.attachments.value_or(QStringList{}) << part(text.signature)
          << part(text.contactNote);
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

/// 20260118 is found by 0118 and by 0260 too: every tail of its runs begins a word of its own.
QStringList numberForms(const QString &number)
{
    static const QRegularExpression run{u"[0-9a-z]{2,40}"_s};
    const QString folded = foldText(number).text;
    QStringList forms{foldText(u"第%1号"_s.arg(number)).text, folded};
    for (auto it = run.globalMatch(folded); it.hasNext();) {
        const QString whole = it.next().captured();
        for (qsizetype i = 1; i < whole.size() && forms.size() < 200; ++i)
            forms << whole.sliced(i);
    }
    return forms;
}

} // namespace

QList<SearchField> searchFields(const CaseFile &caseFile)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const auto names = joined(caseFile.deputies, [](const Deputy &deputy) { return deputy.name; });
    const auto documents = joined(caseFile.replies, [](const Reply &reply) {
        return reply.documentNumber ? reply.documentNumber->toString() : QString{};
    });
    QList<SearchField> fields{
        {.name = u"number"_s, .text = suggestion.number, .isHead = true},
        {.name = u"title"_s, .text = suggestion.title, .isHead = true},
        {.name = u"deputies"_s, .text = names, .isHead = true},
        {.name = u"documentNumber"_s, .text = documents.trimmed(), .isHead = true},
        {.name = u"text"_s, .text = suggestion.text},
        {.name = u"reply"_s, .text = joined(caseFile.replies, textOf)},
        {.name = u"coHandlers"_s,
         .text = joined(caseFile.assignments,
                        [](const Assignment &assignment) {
                            return assignment.bureau.name + u'\n' + assignment.bureau.shortName;
                        })},
        {.name = u"opinion"_s,
         .text = joined(caseFile.assignments,
                        [](const Assignment &assignment) {
                            const Opinion opinion = assignment.opinion.value_or(Opinion{});
                            return opinion.documentNumber + u'\n' + opinion.text;
                        })},
        {.name = u"contact"_s,
         .text = joined(caseFile.contacts,
                        [](const Contact &contact) {
                            return QStringList{contact.place, contact.ourPeople, contact.deputies, contact.content,
                                               contact.deputyView}
                                .join(u'\n');
                        })},
        {.name = u"feedback"_s,
         .text = joined(caseFile.feedbacks, [](const Feedback &feedback) { return feedback.remarks; })},
        {.name = u"notes"_s, .text = suggestion.handler + u'\n' + suggestion.notes},
        {.name = u"session"_s,
         .text = QStringList{suggestion.session, suggestion.subjectClass, suggestion.assigningBody,
                             suggestion.hostBureau, suggestion.keyLeader}
                     .join(u'\n')}};
    fields.removeIf([](const SearchField &field) { return field.text.trimmed().isEmpty(); });
    return fields;
}

SearchText searchText(const CaseFile &caseFile)
{
    SearchText result;
    for (const SearchField &field : searchFields(caseFile)) {
        const QStringList lines =
            field.name == "number"_L1 ? numberForms(field.text) : QStringList{foldText(field.text).text};
        result.body += lines.join(u'\n').toUtf8() + '\n';
        if (field.isHead)
            result.headLength = static_cast<int>(result.body.size());
    }
    return result;
}

} // namespace banfu
