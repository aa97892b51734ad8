#include "app/reply/checks.h"

#include "app/base/chinesenumber.h"
#include "app/reply/phrases.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

/// The deputies named here are those of the record: the part may follow it again.
void mendByRecord(Finding &finding, const std::optional<QString> &own)
{
    if (own)
        finding.mend = followingRecord();
}

void checkNamesAddressed(Examination &examination, const QStringList &said, bool saysMore)
{
    const auto &own = examination.reply.text.salutation;
    QStringList recorded;
    for (const Deputy &deputy : examination.caseFile.deputies)
        recorded.append(deputy.name);
    const QString text = examination.textOf(LetterPart::Opening) + examination.textOf(LetterPart::Section);
    const qsizetype known = examination.findings.size();
    for (const QString &name : said) {
        if (recorded.contains(name))
            continue;
        Finding &finding = examination.report(
            u"deputy-unknown"_s, Severity::Fault, LetterPart::Salutation,
            QCoreApplication::translate("banfu::check", "%1 is not among the deputies of the record.").arg(name));
        finding.subject = name;
        mendByRecord(finding, own);
    }
    for (const QString &name : std::as_const(recorded)) {
        if (said.contains(name) || saysMore || text.contains(name)) // the lead deputy alone is addressed, too
            continue;
        Finding &finding =
            examination.report(u"deputy-not-addressed"_s, Severity::Warning, LetterPart::Salutation,
                               QCoreApplication::translate("banfu::check", "The salutation leaves out %1.").arg(name));
        finding.subject = name;
        mendByRecord(finding, own);
    }
    if (examination.findings.size() > known)
        return;
    QStringList inOrder;
    std::ranges::copy_if(recorded, std::back_inserter(inOrder),
                         [&](const QString &name) { return said.contains(name); });
    if (inOrder != said)
        mendByRecord(examination.report(u"salutation-order"_s, Severity::Hint, LetterPart::Salutation,
                                        QCoreApplication::translate("banfu::check",
                                                                    "The record has the deputies in another order: %1.")
                                            .arg(inOrder.join(u'、'))),
                     own);
}

/// 代表 or 委员 by what they handed in; a delegation, party or group has no such word behind its name.
void checkWord(Examination &examination, const Passage &passage, QStringView salutation)
{
    const bool isProposal = examination.isProposal();
    const QString wrong = isProposal ? u"代表"_s : u"委员"_s;
    if (salutation.endsWith(wrong) && !salutation.endsWith(u"代表团"))
        examination
            .report(
                u"salutation-word"_s, Severity::Fault, passage, salutation.size() - 2, 2,
                isProposal
                    ? QCoreApplication::translate("banfu::check", "A proposal comes from members: 委员, not 代表.")
                    : QCoreApplication::translate("banfu::check", "A suggestion comes from deputies: 代表, not 委员."))
            .mend = replacement(isProposal ? u"委员"_s : u"代表"_s);
    for (const Deputy &deputy : examination.caseFile.deputies) {
        const QString named = deputy.name + deputyWord(examination.caseFile.suggestion);
        const qsizetype at = salutation.indexOf(named);
        if (deputy.kind == DeputyKind::Group && at >= 0)
            examination
                .report(u"salutation-group"_s, Severity::Warning, passage, at, named.size(),
                        QCoreApplication::translate("banfu::check",
                                                    "%1 is no person: its name stands alone in the salutation.")
                            .arg(deputy.name))
                .mend = replacement(deputy.name);
    }
}

void checkSalutation(Examination &examination)
{
    const CaseFile &caseFile = examination.caseFile;
    QString salutation = examination.letter.salutation;
    while (salutation.endsWith(u'：') || salutation.endsWith(u':'))
        salutation.chop(1);
    if (salutation.trimmed().isEmpty()) {
        mendByRecord(examination.report(u"salutation-missing"_s, Severity::Fault, LetterPart::Salutation,
                                        QCoreApplication::translate("banfu::check", "The letter addresses nobody.")),
                     examination.reply.text.salutation);
        return;
    }
    if (examination.isOpinion() || caseFile.deputies.isEmpty())
        return;
    // 尊敬的 and 县人大代表 before the name are no part of it.
    static const QRegularExpression courtesy{
        u"^\\s*尊敬的\\s*|(?:^|(?<=、))(?:尊敬的)?(?:全国|[省市县区州盟旗]{1,2})?(?:人大代表|政协委员)(?=\\p{Han})"_s,
        QRegularExpression::UseUnicodePropertiesOption};
    checkWord(examination, {.part = LetterPart::Salutation, .text = examination.letter.salutation}, salutation);

    static const QRegularExpression more{u"等(?:(\\d+|[一二三四五六七八九十]+)[名位])?(?:代表|委员|提案者)?$"_s};
    const QRegularExpressionMatch match = more.match(salutation);
    if (match.hasMatch()) {
        const QString count = match.captured(1);
        const int said = count.isEmpty() ? 0 : std::max(count.toInt(), chineseNumberValue(count));
        if (!count.isEmpty() && said != caseFile.deputies.size())
            mendByRecord(examination.report(u"deputy-count"_s, Severity::Fault, LetterPart::Salutation,
                                            QCoreApplication::translate(
                                                "banfu::check", "The salutation counts %1 deputies, the record %2.")
                                                .arg(QString::number(said), QString::number(caseFile.deputies.size()))),
                         examination.reply.text.salutation);
        salutation.truncate(match.capturedStart());
    }
    checkNamesAddressed(examination, namesIn(salutation.remove(courtesy)), match.hasMatch());
}

/// 您 to one person, 你们 to several, in every sentence that speaks of what they proposed.
void checkPronouns(Examination &examination)
{
    if (examination.isOpinion() || examination.caseFile.deputies.isEmpty())
        return;
    static const QRegularExpression several{u"[、，和及等团]"_s};
    const bool isToSeveral = addressPronoun(examination.caseFile) != u"您";
    const bool namesSeveral = examination.letter.salutation.contains(several);
    if (isToSeveral && !namesSeveral)
        return; // who is addressed is not clear: that the salutation leaves somebody out is told already
    static const QRegularExpression toOne{
        u"您(?=提|所提|的(?:建议|提案|意见|关心|支持)|对|反映|关注|关心|继续|给予|在(?:建议|提案)|一(?:如既往|直)|长期)"_s};
    static const QRegularExpression toMany{
        u"你们(?=提|所提|的(?:建议|提案|意见|关心|支持)|对|反映|关注|关心|继续|给予|在(?:建议|提案)|一(?:如既往|直)|长期)"_s};
    for (const Passage &passage : std::as_const(examination.passages)) {
        for (auto matches = (namesSeveral ? toOne : toMany).globalMatch(passage.text); matches.hasNext();)
            examination
                .report(u"pronoun"_s, Severity::Warning, passage, matches.next(),
                        namesSeveral
                            ? QCoreApplication::translate("banfu::check", "Several are addressed: 你们, not 您.")
                            : QCoreApplication::translate("banfu::check", "One person is addressed: 您, not 你们."))
                .mend = replacement(namesSeveral ? u"你们"_s : u"您"_s);
    }
}

} // namespace

void checkAddress(Examination &examination)
{
    checkSalutation(examination);
    checkPronouns(examination);
}

} // namespace banfu::checks
