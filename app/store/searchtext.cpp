#include "app/store/searchtext.h"

#include "app/reply/fileplaces.h"
#include "app/reply/numbering.h"
#include "app/store/pinyin.h"
#include "app/store/searchfold.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

template <typename T, typename Part>
QString linesOf(const QList<T> &values, Part part)
{
    QStringList texts;
    for (const T &value : values)
        texts << part(value);
    return texts.join(u'\n');
}

QString textOfReply(const Reply &reply)
{
    const ReplyText &text = reply.text;
    const auto part = [](const std::optional<QString> &edited) { return edited.value_or(QString{}); };
    const QStringList marks = labels(text.paragraphs);
    QStringList lines{part(text.title), part(text.salutation), part(text.opening)};
    for (qsizetype i = 0; i < text.paragraphs.size(); ++i)
        lines << marks.value(i) + text.paragraphs[i].text;
    lines << part(text.closing) << text.attachments.value_or(QStringList{}) << part(text.signature)
          << part(text.contactNote) << part(text.attachmentText);
    lines.removeAll(QString{});
    return lines.join(u'\n');
}

QString namesOfBureau(const Bureau &bureau)
{
    return bureau.name.isEmpty() || bureau.shortName.isEmpty() ? bureau.name + bureau.shortName
                                                               : bureau.shortName + u'\n' + bureau.name;
}

/// One line for each line of names, so that a hit shows the name it stands for.
QString pinyinOf(const QString &names)
{
    QStringList lines = names.split(u'\n');
    for (QString &line : lines)
        line = pinyinForms(line);
    return lines.join(u'\n');
}

QString documentNumber(const Reply &reply)
{
    return reply.documentNumber ? reply.documentNumber->toString() : QString{};
}

QString opinionText(const Assignment &assignment)
{
    const Opinion opinion = assignment.opinion.value_or(Opinion{});
    return opinion.documentNumber + u'\n' + opinion.text;
}

QString contactText(const Contact &contact)
{
    return QStringList{contact.place, contact.ourPeople, contact.deputies, contact.content, contact.deputyView}.join(
        u'\n');
}

void addField(SearchText &result, SearchField field, QString text)
{
    if (text.trimmed().isEmpty())
        return;
    for (QChar &c : text) {
        if (isFieldMark(c.unicode()) || c.isNull())
            c = u' ';
    }
    result.body += QChar{static_cast<char16_t>(firstFieldMark + static_cast<int>(field))};
    result.body += text;
    if (field <= lastHeadField)
        result.headLength = static_cast<int>(result.body.size());
}

} // namespace

QString nameOf(SearchField field)
{
    switch (field) {
    case SearchField::Number:
        return u"number"_s;
    case SearchField::Title:
        return u"title"_s;
    case SearchField::Deputies:
    case SearchField::DeputiesPinyin:
        return u"deputies"_s;
    case SearchField::DocumentNumber:
        return u"documentNumber"_s;
    case SearchField::CoHandlers:
    case SearchField::CoHandlersPinyin:
        return u"coHandlers"_s;
    case SearchField::Handler:
    case SearchField::HandlerPinyin:
        return u"handler"_s;
    case SearchField::Text:
        return u"text"_s;
    case SearchField::Reply:
        return u"reply"_s;
    case SearchField::Opinion:
        return u"opinion"_s;
    case SearchField::Contact:
        return u"contact"_s;
    case SearchField::Feedback:
        return u"feedback"_s;
    case SearchField::Notes:
        return u"notes"_s;
    case SearchField::Session:
        return u"session"_s;
    case SearchField::SubjectClass:
        return u"class"_s;
    case SearchField::Offices:
        return u"offices"_s;
    case SearchField::Files:
        return u"files"_s;
    case SearchField::Points:
        return u"points"_s;
    }
    Q_UNREACHABLE();
}

SearchText searchText(const CaseFile &caseFile, const QStringList &otherNames)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const QString deputies = linesOf(caseFile.deputies, [](const Deputy &deputy) { return deputy.name; });
    QString bureaus =
        linesOf(caseFile.assignments, [](const Assignment &assignment) { return namesOfBureau(assignment.bureau); });
    bureaus += u'\n' + suggestion.hostBureau;
    for (const QString &name : otherNames) {
        if (!bureaus.split(u'\n').contains(name))
            bureaus += u'\n' + name;
    }
    SearchText result;
    addField(result, SearchField::Number, u"第%1号"_s.arg(suggestion.number));
    addField(result, SearchField::Title, suggestion.title);
    addField(result, SearchField::Deputies, deputies);
    addField(result, SearchField::DocumentNumber, linesOf(caseFile.replies, documentNumber));
    addField(result, SearchField::CoHandlers, bureaus);
    addField(result, SearchField::Handler, suggestion.handler);
    addField(result, SearchField::DeputiesPinyin, pinyinOf(deputies));
    addField(result, SearchField::CoHandlersPinyin, pinyinOf(bureaus));
    addField(result, SearchField::HandlerPinyin, pinyinOf(suggestion.handler));
    addField(result, SearchField::Text, suggestion.text);
    addField(result, SearchField::Reply, linesOf(caseFile.replies, textOfReply));
    addField(result, SearchField::Opinion, linesOf(caseFile.assignments, opinionText));
    addField(result, SearchField::Contact, linesOf(caseFile.contacts, contactText));
    addField(result, SearchField::Feedback,
             linesOf(caseFile.feedbacks, [](const Feedback &feedback) { return feedback.remarks; }));
    addField(result, SearchField::Notes, suggestion.notes);
    addField(result, SearchField::Session, suggestion.session);
    addField(result, SearchField::SubjectClass, suggestion.subjectClass);
    addField(result, SearchField::Offices, suggestion.assigningBody + u'\n' + suggestion.keyLeader);
    addField(result, SearchField::Files,
             linesOf(allFiles(caseFile), [](const PlacedFile &placed) { return placed.file.name; }));
    addField(result, SearchField::Points, linesOf(caseFile.points, [](const Point &point) { return point.text; }));
    return result;
}

QList<FieldText> fieldsOf(QStringView body)
{
    QList<FieldText> fields;
    for (qsizetype at = 0; at < body.size();) {
        const auto field = static_cast<SearchField>(body[at].unicode() - firstFieldMark);
        qsizetype end = at + 1;
        while (end < body.size() && !isFieldMark(body[end].unicode()))
            ++end;
        if (isFieldMark(body[at].unicode()) && field <= lastSearchField)
            fields.append({field, body.sliced(at + 1, end - at - 1)});
        at = end;
    }
    return fields;
}

QStringList numberTerms(QStringView number)
{
    constexpr qsizetype longestRun = 40;
    constexpr qsizetype mostTails = 200;
    const QString folded = foldText(number);
    QStringList terms = indexTerms(folded);
    for (const FoldedRun &run : runsOf(folded)) {
        const qsizetype length = run.end - run.begin;
        if (run.kind != FoldedRun::Kind::Word || length > longestRun)
            continue;
        for (qsizetype i = run.begin + 1; i < run.end && terms.size() < mostTails; ++i)
            terms << folded.sliced(i, run.end - i);
    }
    return terms;
}

QStringList termsOf(QStringView body)
{
    QStringList terms;
    const QList<FieldText> fields = fieldsOf(body);
    if (!fields.isEmpty() && fields.first().field == SearchField::Number)
        terms = numberTerms(fields.first().text);
    return terms + indexTerms(foldText(body));
}

} // namespace banfu
