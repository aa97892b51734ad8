#include "app/cli/casetext.h"

#include "app/cli/output.h"
#include "app/reply/compose.h"
#include "app/reply/course.h"
#include "app/reply/fileplaces.h"
#include "app/reply/plaintext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// Label and value; what is empty is left out.
class Facts
{
public:
    void add(const QString &label, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            m_rows.append({label, value});
    }
    void add(const QString &label, QDate date) { add(label, date.toString(Qt::ISODate)); }
    QString text() const { return alignedTable(m_rows); }

private:
    QList<QStringList> m_rows{};
};

QString paragraphs(const QString &text)
{
    QString block;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            block += u"  "_s + plainLine(line) + u'\n';
    }
    return block;
}

QString deputyLine(const Deputy &deputy)
{
    QStringList parts{deputy.name};
    for (const QString &part : {deputy.delegation, deputy.employer, deputy.phone}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QCoreApplication::translate("banfu::cli", ", "));
}

QString handlerLine(const Assignment &assignment)
{
    const Bureau &bureau = assignment.bureau;
    QStringList parts{bureau.name.isEmpty() ? bureau.shortName : bureau.name};
    if (assignment.askedOn.isValid())
        parts << QCoreApplication::translate("banfu::cli", "asked on %1").arg(assignment.askedOn.toString(Qt::ISODate));
    if (!assignment.opinion) {
        parts << (assignment.isSeparate ? QCoreApplication::translate("banfu::cli", "no reply yet")
                                        : QCoreApplication::translate("banfu::cli", "no opinion yet"));
    } else {
        const Opinion &opinion = *assignment.opinion;
        parts << (opinion.receivedOn.isValid() ? QCoreApplication::translate("banfu::cli", "answered on %1")
                                                     .arg(opinion.receivedOn.toString(Qt::ISODate))
                                               : QCoreApplication::translate("banfu::cli", "answered"));
        if (!opinion.documentNumber.isEmpty())
            parts << opinion.documentNumber;
    }
    return parts.join(QCoreApplication::translate("banfu::cli", ", "));
}

QString contactLine(const Contact &contact)
{
    QStringList parts;
    for (const QString &part :
         {contact.heldOn.toString(Qt::ISODate), contact.place, contact.deputies, contact.ourPeople, contact.content}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QCoreApplication::translate("banfu::cli", ", "));
}

QString peopleOf(const CaseFile &caseFile)
{
    Facts facts;
    for (qsizetype i = 0; i < caseFile.deputies.size(); ++i)
        facts.add(i == 0 ? QCoreApplication::translate("banfu::cli", "Lead deputy")
                         : QCoreApplication::translate("banfu::cli", "Co-signer"),
                  deputyLine(caseFile.deputies[i]));
    for (const Assignment &assignment : caseFile.assignments)
        facts.add(assignment.isSeparate ? QCoreApplication::translate("banfu::cli", "Separate handler")
                                        : QCoreApplication::translate("banfu::cli", "Co-handler"),
                  handlerLine(assignment));
    for (const Contact &contact : caseFile.contacts)
        facts.add(QCoreApplication::translate("banfu::cli", "Talk"), contactLine(contact));
    for (const Feedback &feedback : caseFile.feedbacks)
        facts.add(
            QCoreApplication::translate("banfu::cli", "Feedback"),
            QStringList{feedback.deputyName, feedback.returnedOn.toString(Qt::ISODate), feedback.remarks}.join(u' '));
    return facts.text();
}

QString factsOf(const CaseFile &caseFile, const OfficeSettings &office, QDate today)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const NextStep next = nextStep(caseFile, today, office);
    Facts facts;
    facts.add(QCoreApplication::translate("banfu::cli", "Number"),
              suggestion.isProvisionalNumber
                  ? QCoreApplication::translate("banfu::cli", "%1 (provisional)").arg(suggestion.number)
                  : suggestion.number);
    facts.add(QCoreApplication::translate("banfu::cli", "Title"), suggestion.title);
    facts.add(QCoreApplication::translate("banfu::cli", "Session"), suggestion.session);
    facts.add(QCoreApplication::translate("banfu::cli", "Assigned on"), suggestion.assignedOn);
    facts.add(QCoreApplication::translate("banfu::cli", "Due on"), suggestion.dueOn);
    facts.add(QCoreApplication::translate("banfu::cli", "Host"), suggestion.hostBureau);
    facts.add(QCoreApplication::translate("banfu::cli", "Handler"), suggestion.handler);
    facts.add(QCoreApplication::translate("banfu::cli", "Stage"), stageName(next.stage));
    facts.add(QCoreApplication::translate("banfu::cli", "Next"), next.what);
    return facts.text();
}

QString section(const QString &heading, const QString &body)
{
    return body.isEmpty() ? QString{} : u'\n' + heading + u'\n' + body;
}

} // namespace

QString caseText(const CaseFile &caseFile, const OfficeSettings &office, QDate today)
{
    QString text = factsOf(caseFile, office, today) + peopleOf(caseFile);
    text += section(QCoreApplication::translate("banfu::cli", "Text of the suggestion"),
                    paragraphs(caseFile.suggestion.text));
    QStringList steps;
    for (const Step &step : caseFile.steps)
        steps.append(u"%1. %2  %3"_s.arg(steps.size() + 1).arg(step.on.toString(Qt::ISODate), stepText(step)));
    text += section(QCoreApplication::translate("banfu::cli", "Steps"), paragraphs(steps.join(u'\n')));
    QStringList files;
    for (const PlacedFile &placed : allFiles(caseFile))
        files.append(
            u"%1 (%2)  %3"_s.arg(placed.file.name, fileSizeText(placed.file.size), ownerText(caseFile, placed.owner)));
    text += section(QCoreApplication::translate("banfu::cli", "Files"), paragraphs(files.join(u'\n')));
    for (const Reply &reply : caseFile.replies) {
        const QString heading =
            reply.ordinal == 1 ? QCoreApplication::translate("banfu::cli", "Reply")
                               : QCoreApplication::translate("banfu::cli", "Further reply %1").arg(reply.ordinal - 1);
        text += section(heading, paragraphs(toPlainText(compose(caseFile, reply, office))));
    }
    text += section(QCoreApplication::translate("banfu::cli", "Notes"), paragraphs(caseFile.suggestion.notes));
    return text;
}

} // namespace banfu
