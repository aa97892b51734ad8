#pragma once

#include "app/exchange/jsonarchive.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

namespace banfu {

// The fields of a case file by their names in JSON, each once for both directions. Ids and revisions belong to one
// register and are not written. Keys that are released are never renamed.

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Bureau> &bureau)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, bureau.name);
    a.line(L{"shortName"}, bureau.shortName);
    a.line(L{"code"}, bureau.code);
    a.line(L{"address"}, bureau.address);
    a.line(L{"postCode"}, bureau.postCode);
    a.line(L{"contactPerson"}, bureau.contactPerson);
    a.line(L{"phone"}, bureau.phone);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Deputy> &deputy)
{
    using L = QLatin1StringView;
    a.word(L{"kind"}, deputy.kind);
    a.line(L{"name"}, deputy.name);
    a.line(L{"certificateNumber"}, deputy.certificateNumber);
    a.line(L{"delegation"}, deputy.delegation);
    a.line(L{"employer"}, deputy.employer);
    a.line(L{"address"}, deputy.address);
    a.line(L{"postCode"}, deputy.postCode);
    a.line(L{"phone"}, deputy.phone);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<AttachedFile> &file)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, file.name);
    a.number(L{"size"}, file.size, 0, largestAttachedFile);
    a.line(L{"sha256"}, file.sha256);
    a.date(L{"addedOn"}, file.addedOn);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Opinion> &opinion)
{
    using L = QLatin1StringView;
    a.text(L{"text"}, opinion.text);
    a.line(L{"documentNumber"}, opinion.documentNumber);
    a.date(L{"receivedOn"}, opinion.receivedOn);
    a.flag(L{"isAdopted"}, opinion.isAdopted);
    a.text(L{"setAsideReason"}, opinion.setAsideReason);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Assignment> &assignment)
{
    using L = QLatin1StringView;
    a.part(L{"bureau"}, assignment.bureau);
    a.flag(L{"isSeparate"}, assignment.isSeparate);
    a.date(L{"askedOn"}, assignment.askedOn);
    a.date(L{"dueOn"}, assignment.dueOn);
    a.line(L{"contactPerson"}, assignment.contactPerson);
    a.line(L{"contactPhone"}, assignment.contactPhone);
    a.optionalPart(L{"opinion"}, assignment.opinion);
    a.list(L{"files"}, assignment.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Contact> &contact)
{
    using L = QLatin1StringView;
    a.word(L{"way"}, contact.way);
    a.date(L{"heldOn"}, contact.heldOn);
    a.line(L{"place"}, contact.place);
    a.text(L{"ourPeople"}, contact.ourPeople);
    a.text(L{"deputies"}, contact.deputies);
    a.text(L{"content"}, contact.content);
    a.text(L{"deputyView"}, contact.deputyView);
    a.list(L{"files"}, contact.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Paragraph> &paragraph)
{
    using L = QLatin1StringView;
    a.word(L{"level"}, paragraph.level);
    a.flag(L{"runsOn"}, paragraph.runsOn);
    a.cells(L{"text"}, paragraph.text);
    a.line(L{"source"}, paragraph.source);
    a.numbers(L{"answers"}, paragraph.answers, 1, 9999);
    a.word(L{"head"}, paragraph.head);
    a.computed(L{"label"});
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Point> &point)
{
    using L = QLatin1StringView;
    a.number(L{"number"}, point.number, 1, 9999);
    a.line(L{"text"}, point.text);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Dismissal> &dismissal)
{
    using L = QLatin1StringView;
    a.line(L{"finding"}, dismissal.finding);
    a.text(L{"reason"}, dismissal.reason);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<ApprovalStep> &step)
{
    using L = QLatin1StringView;
    a.word(L{"act"}, step.act);
    a.line(L{"person"}, step.person);
    a.line(L{"post"}, step.post);
    a.instant(L{"at"}, step.at);
    a.text(L{"remark"}, step.remark);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Remark> &remark)
{
    using L = QLatin1StringView;
    a.word(L{"part"}, remark.part);
    a.number(L{"paragraph"}, remark.paragraph, 0, 1'000'000);
    a.line(L{"passage"}, remark.passage);
    a.text(L{"text"}, remark.text);
    a.line(L{"author"}, remark.author);
    a.instant(L{"at"}, remark.at);
    a.flag(L{"isResolved"}, remark.isResolved);
    a.text(L{"answer"}, remark.answer);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<StaffMember> &member)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, member.name);
    a.line(L{"post"}, member.post);
    a.line(L{"section"}, member.section);
    a.word(L{"rank"}, member.rank);
    a.flag(L{"maySign"}, member.maySign);
    a.line(L{"login"}, member.login);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Reply> &reply)
{
    using L = QLatin1StringView;
    a.number(L{"ordinal"}, reply.ordinal, 1, 99);
    a.number(L{"version"}, reply.version, 1, 9999);
    a.word(L{"status"}, reply.status);
    a.documentNumber(L{"documentNumber"}, reply.documentNumber);
    a.optionalWord(L{"resultClass"}, reply.resultClass);
    a.optionalWord(L{"publicity"}, reply.publicity);
    a.line(L{"drafter"}, reply.drafter);
    a.line(L{"reviewer"}, reply.reviewer);
    a.line(L{"signatory"}, reply.signatory);
    a.date(L{"datedOn"}, reply.datedOn);
    a.date(L{"signedOn"}, reply.signedOn);
    a.date(L{"sentOn"}, reply.sentOn);
    a.line(L{"sentWay"}, reply.sentWay);
    a.line(L{"copyNumber"}, reply.copyNumber);
    a.line(L{"secrecy"}, reply.secrecy);
    a.line(L{"urgency"}, reply.urgency);
    a.lines(L{"coSigners"}, reply.coSigners);
    a.optionalText(L{"title"}, reply.text.title);
    a.optionalText(L{"salutation"}, reply.text.salutation);
    a.optionalText(L{"opening"}, reply.text.opening);
    a.list(L{"paragraphs"}, reply.text.paragraphs);
    a.optionalText(L{"closing"}, reply.text.closing);
    a.optionalLines(L{"attachments"}, reply.text.attachments);
    a.optionalText(L{"signature"}, reply.text.signature);
    a.optionalText(L{"contactNote"}, reply.text.contactNote);
    a.list(L{"steps"}, reply.steps);
    a.list(L{"remarks"}, reply.remarks);
    a.optionalText(L{"attachmentText"}, reply.text.attachmentText);
    a.optionalLines(L{"copies"}, reply.text.copies);
    a.list(L{"dismissals"}, reply.dismissals);
    a.computed(L{"contactPerson"});
    a.computed(L{"contactPhone"});
    a.computed(L{"letter"});
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Feedback> &feedback)
{
    using L = QLatin1StringView;
    a.line(L{"deputyName"}, feedback.deputyName);
    a.date(L{"returnedOn"}, feedback.returnedOn);
    a.line(L{"returnedBy"}, feedback.returnedBy);
    a.optionalWord(L{"attitude"}, feedback.attitude);
    a.optionalWord(L{"result"}, feedback.result);
    a.optionalWord(L{"overall"}, feedback.overall);
    a.text(L{"remarks"}, feedback.remarks);
    a.list(L{"files"}, feedback.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Step> &step)
{
    using L = QLatin1StringView;
    a.word(L{"kind"}, step.kind);
    a.date(L{"on"}, step.on);
    a.line(L{"whom"}, step.whom);
    a.line(L{"by"}, step.by);
    a.line(L{"way"}, step.way);
    a.text(L{"text"}, step.text);
    a.date(L{"until"}, step.until);
    a.date(L{"instead"}, step.instead);
    a.optionalWord(L{"about"}, step.about);
    a.flag(L{"isGranted"}, step.isGranted);
    a.number(L{"replyOrdinal"}, step.replyOrdinal, 0, 99);
    a.list(L{"files"}, step.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Progress> &progress)
{
    using L = QLatin1StringView;
    a.date(L{"on"}, progress.on);
    a.text(L{"text"}, progress.text);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<Commitment> &commitment)
{
    using L = QLatin1StringView;
    a.text(L{"text"}, commitment.text);
    a.number(L{"replyOrdinal"}, commitment.replyOrdinal, 0, 99);
    a.date(L{"dueOn"}, commitment.dueOn);
    a.line(L{"section"}, commitment.section);
    a.word(L{"state"}, commitment.state);
    a.date(L{"closedOn"}, commitment.closedOn);
    a.text(L{"explanation"}, commitment.explanation);
    a.date(L{"deputyToldOn"}, commitment.deputyToldOn);
    a.list(L{"progress"}, commitment.progress);
    a.list(L{"files"}, commitment.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<CaseFile> &caseFile)
{
    using L = QLatin1StringView;
    auto &suggestion = caseFile.suggestion;
    a.word(L{"kind"}, suggestion.kind);
    a.word(L{"level"}, suggestion.level);
    a.line(L{"session"}, suggestion.session);
    a.line(L{"number"}, suggestion.number);
    a.flag(L{"isProvisionalNumber"}, suggestion.isProvisionalNumber);
    a.line(L{"title"}, suggestion.title);
    a.text(L{"text"}, suggestion.text);
    a.line(L{"subjectClass"}, suggestion.subjectClass);
    a.line(L{"assigningBody"}, suggestion.assigningBody);
    a.date(L{"assignedOn"}, suggestion.assignedOn);
    a.date(L{"receivedOn"}, suggestion.receivedOn);
    a.date(L{"dueOn"}, suggestion.dueOn);
    a.word(L{"role"}, suggestion.role);
    a.line(L{"hostBureau"}, suggestion.hostBureau);
    a.flag(L{"isKey"}, suggestion.isKey);
    a.line(L{"keyLeader"}, suggestion.keyLeader);
    a.word(L{"publicity"}, suggestion.publicity);
    a.text(L{"publicityReason"}, suggestion.publicityReason);
    a.line(L{"handler"}, suggestion.handler);
    a.line(L{"handlerPhone"}, suggestion.handlerPhone);
    a.text(L{"notes"}, suggestion.notes);
    a.computed(L{"stage"});
    a.list(L{"deputies"}, caseFile.deputies);
    a.list(L{"points"}, caseFile.points);
    a.list(L{"coHandlers"}, caseFile.assignments);
    a.list(L{"contacts"}, caseFile.contacts);
    a.list(L{"replies"}, caseFile.replies);
    a.list(L{"feedbacks"}, caseFile.feedbacks);
    a.list(L{"steps"}, caseFile.steps);
    a.list(L{"commitments"}, caseFile.commitments);
    a.list(L{"files"}, caseFile.files);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<QuestionnaireRecipient> &recipient)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, recipient.name);
    a.line(L{"address"}, recipient.address);
    a.line(L{"postCode"}, recipient.postCode);
    a.line(L{"phone"}, recipient.phone);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<OfficeTerm> &term)
{
    using L = QLatin1StringView;
    a.line(L{"wrong"}, term.wrong);
    a.line(L{"right"}, term.right);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<OfficePhrase> &phrase)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, phrase.name);
    a.text(L{"text"}, phrase.text);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<LetterTemplate> &wording)
{
    using L = QLatin1StringView;
    a.line(L{"name"}, wording.name);
    a.text(L{"text"}, wording.text);
}

template <typename Archive>
void describe(Archive &a, typename Archive::template Value<OfficeSettings> &office)
{
    using L = QLatin1StringView;
    a.part(L{"bureau"}, office.bureau);
    a.line(L{"letterheadName"}, office.letterheadName);
    a.line(L{"contactPerson"}, office.contactPerson);
    a.line(L{"contactPhone"}, office.contactPhone);
    a.word(L{"seal"}, office.seal);
    a.line(L{"selfName"}, office.selfName);
    a.form(L{"rules"}, office.rules);
    a.form(L{"proposalRules"}, office.proposalRules);
    for (const char *former : {"replyTermMonths", "opinionTermWorkdays", "feedbackTermWorkdays"})
        a.computed(L{former}); // what registers had before there were rules
    a.list(L{"recipients"}, office.recipients);
    a.lines(L{"copies"}, office.copies);
    a.list(L{"staff"}, office.staff);
    a.word(L{"signerRank"}, office.signerRank);
    a.word(L{"keySignerRank"}, office.keySignerRank);
    a.word(L{"resultPlace"}, office.resultPlace);
    a.word(L{"publicityPlace"}, office.publicityPlace);
    a.flag(L{"isMirrored"}, office.isMirrored);
    a.word(L{"itemHeads"}, office.itemHeads);
    a.flag(L{"publishesContact"}, office.publishesContact);
    a.line(L{"indexPrefix"}, office.indexPrefix);
    a.lines(L{"contactOptions"}, office.contactOptions);
    a.lines(L{"staffOptions"}, office.staffOptions);
    a.list(L{"terms"}, office.terms);
    a.list(L{"phrases"}, office.phrases);
    a.list(L{"templates"}, office.templates);
}

} // namespace banfu
