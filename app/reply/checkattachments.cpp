#include "app/reply/checks.h"
#include "app/reply/fileplaces.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

bool isQuestionnaireName(const QString &name)
{
    static const QRegularExpression form{u"意见表|反馈表|回执"_s};
    return name.contains(form);
}

void checkQuestionnaire(Examination &examination)
{
    const QStringList &attachments = examination.letter.attachments;
    const auto questionnaire = std::ranges::find_if(attachments, isQuestionnaireName);
    if (questionnaire == attachments.end() && examination.isSent())
        return; // see checkRecordOfSent
    if (questionnaire == attachments.end()) {
        Finding &finding = examination.report(
            u"questionnaire-missing"_s, Severity::Warning, LetterPart::Attachments,
            QCoreApplication::translate("banfu::check", "The questionnaire is not among the attachments."));
        if (attachments.isEmpty())
            finding.mend = followingRecord();
        return;
    }
    static const QRegularExpression copies{u"一式(两|[一二三四五六七八九十]+|\\d+)份"_s};
    const QString said = copies.match(*questionnaire).captured(1);
    const int count = said == u"两" ? 2 : std::max(said.toInt(), chineseNumberValue(said));
    const auto wanted = static_cast<int>(examination.office.recipients.size());
    if (!said.isEmpty() && wanted > 0 && count != wanted)
        examination.report(u"questionnaire-copies"_s, Severity::Warning, LetterPart::Attachments,
                           QCoreApplication::translate(
                               "banfu::check", "The letter says %1 copies of the questionnaire, the settings %2.")
                               .arg(QString::number(count), QString::number(wanted)),
                           static_cast<int>(questionnaire - attachments.begin()));
}

/// 附件2： before a name. 附件2025年… and 附件一览表 bear no number: a digit's ends before another digit or 年, a
/// Chinese one before a mark.
const QRegularExpression &attachmentNumber()
{
    static const QRegularExpression number{u"^附件(?:\\s*(?:[0-9０-９]{1,2}(?![0-9０-９年])|[一二三四五六七八九十]{1,3}"
                                           u"(?=[：:.．、\\s_-]))[：:.．、\\s_-]*|"
                                           "[：:.．、\\s_-]+)"_s};
    return number;
}

/// 附件2：改造清单（一式两份）.xlsx and the list's 改造清单 are the same: number, ending and copies do not count.
QString attachmentName(const QString &name)
{
    static const QRegularExpression copies{u"[（(]一式[^）)]*[）)]$"_s};
    return bare(QString{name}.remove(attachmentNumber()).remove(copies));
}

/// A file of the record that calls itself an attachment, with or without its number.
struct AttachmentFile
{
    QString name{};  ///< as the list of attachments would say it
    QString shown{}; ///< as the record does
};

QList<AttachmentFile> attachmentFiles(const CaseFile &caseFile)
{
    QList<AttachmentFile> files;
    for (const AttachedFile &file : caseFile.files) {
        const QString name = QFileInfo{file.name}.completeBaseName();
        if (const QString rest = QString{name}.remove(attachmentNumber()).trimmed();
            rest.size() < name.size() && !rest.isEmpty())
            files.append({.name = rest, .shown = file.name});
    }
    return files;
}

Mend listing(const QString &name)
{
    return {.kind = Mend::Kind::ListAttachment, .text = name};
}

/// What is bound with the letter or kept with the record as its attachment is listed.
void checkUnnamed(Examination &examination)
{
    const QStringList &names = examination.letter.attachments;
    for (const AttachmentText &attachment : examination.letter.attachmentTexts) {
        const qsizetype number = std::max(1, attachment.label.mid(2).toInt()); // behind 附件
        if (number <= names.size() && !isQuestionnaireName(names.at(number - 1)))
            continue;
        Finding &finding = examination.report(
            u"attachment-unnamed"_s, Severity::Fault, LetterPart::Attachments,
            QCoreApplication::translate("banfu::check",
                                        "%1 is bound with the letter, but the list of attachments does not name it.")
                .arg(attachment.label),
            static_cast<int>(number) - 1);
        finding.subject = attachment.label;
        constexpr qsizetype longestTitle = 40;
        const QString title = attachment.body.isEmpty() ? QString{} : attachment.body.first().text; // above its text
        const bool isListed = std::ranges::any_of(
            names, [&](const QString &name) { return attachmentName(name) == attachmentName(title); });
        if (number <= names.size() + 1 && !title.isEmpty() && title.size() <= longestTitle && !isListed)
            finding.mend = listing(title);
    }
    for (const AttachmentFile &file : attachmentFiles(examination.caseFile)) {
        const bool isNamed = std::ranges::any_of(
            names, [&](const QString &name) { return attachmentName(name) == attachmentName(file.name); });
        if (isNamed || examination.isSent() || isQuestionnaireName(file.name))
            continue;
        Finding &finding = examination.report(
            u"attachment-unnamed"_s, Severity::Hint, LetterPart::Attachments,
            QCoreApplication::translate(
                "banfu::check", "The file %1 is kept as an attachment, but the list of attachments does not name it.")
                .arg(file.shown),
            static_cast<int>(names.size()));
        finding.subject = file.shown;
        finding.mend = listing(file.name);
    }
}

/// What is listed is bound with the letter or kept with its record. The questionnaire is printed by itself. Of a letter
/// that is sent only what is bound tells anything: its files may never have been taken in.
void checkMissing(Examination &examination)
{
    const QStringList &names = examination.letter.attachments;
    QSet<qsizetype> bound;
    for (const AttachmentText &attachment : examination.letter.attachmentTexts)
        bound.insert(std::max(1, attachment.label.mid(2).toInt()));
    if (examination.isSent() && bound.isEmpty())
        return;
    QSet<QString> kept;
    for (const PlacedFile &placed : allFiles(examination.caseFile))
        kept.insert(attachmentName(QFileInfo{placed.file.name}.completeBaseName()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString &name = names.at(i);
        if (bound.contains(i + 1) || isQuestionnaireName(name) || kept.contains(attachmentName(name)))
            continue;
        Finding &finding = examination.report(
            u"attachment-missing"_s, bound.isEmpty() ? Severity::Warning : Severity::Fault, LetterPart::Attachments,
            QCoreApplication::translate("banfu::check",
                                        "The attachment %1 is listed, but neither bound with the letter "
                                        "nor kept as a file of the suggestion.")
                .arg(name),
            static_cast<int>(i));
        finding.excerpt = name;
        finding.subject = name;
        finding.length = static_cast<int>(name.size());
        // Those behind it would get other numbers than the text and their own first lines say.
        if (std::all_of(names.begin() + i + 1, names.end(), isQuestionnaireName))
            finding.mend = Mend{.kind = Mend::Kind::DropAttachment, .text = name};
    }
}

/// What the text refers to is there (GB/T 9704, 7.3.4).
void checkReferences(Examination &examination)
{
    static const QRegularExpression reference{
        u"[（(](?:详?见)?附件(?:[0-9一二三四五六七八九])?[）)]|[详]?见附件([0-9])?|附件([0-9])"_s};
    const qsizetype others = std::ranges::count_if(examination.letter.attachments, std::not_fn(isQuestionnaireName));
    for (const Passage &passage : std::as_const(examination.passages)) {
        if (passage.part != LetterPart::Section && passage.part != LetterPart::Opening)
            continue;
        for (auto matches = reference.globalMatch(passage.text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const int number = std::max(match.captured(1).toInt(), match.captured(2).toInt());
            const bool isThere = number > 0 ? number <= examination.letter.attachments.size() : others > 0;
            if (!isThere)
                examination.report(u"attachment-not-listed"_s, Severity::Fault, passage, match,
                                   QCoreApplication::translate(
                                       "banfu::check", "The text refers to an attachment that is not listed: %1")
                                       .arg(match.captured()));
        }
    }
}

} // namespace

void checkAttachments(Examination &examination)
{
    if (!examination.isOpinion())
        checkQuestionnaire(examination);
    checkUnnamed(examination);
    checkMissing(examination);
    checkReferences(examination);
}

} // namespace banfu::checks
