#include "app/reply/approval.h"

#include <QCoreApplication>

#include <algorithm>

namespace banfu {

QString passageOf(const QString &paragraph)
{
    constexpr qsizetype longest = 24;
    return paragraph.left(longest);
}

int placeOf(const Remark &remark, const QList<Paragraph> &paragraphs)
{
    const int count = static_cast<int>(paragraphs.size());
    int nearest = -1;
    for (int i = 0; i < count; ++i) {
        if (remark.passage.isEmpty() || !paragraphs[i].text.startsWith(remark.passage))
            continue;
        if (nearest < 0 || std::abs(i - remark.paragraph) < std::abs(nearest - remark.paragraph))
            nearest = i;
    }
    return nearest >= 0 ? nearest : std::min(std::max(remark.paragraph, 0), count - 1);
}

QString rankName(SignerRank rank)
{
    switch (rank) {
    case SignerRank::Any:
        return QCoreApplication::translate("banfu::approval", "staff");
    case SignerRank::SectionHead:
        return QCoreApplication::translate("banfu::approval", "head of a section");
    case SignerRank::DeputyHead:
        return QCoreApplication::translate("banfu::approval", "deputy head of the bureau");
    case SignerRank::Head:
        return QCoreApplication::translate("banfu::approval", "head of the bureau");
    }
    Q_UNREACHABLE();
}

QString approvalName(ApprovalAct act)
{
    switch (act) {
    case ApprovalAct::HandedUp:
        return QCoreApplication::translate("banfu::approval", "Handed up");
    case ApprovalAct::Returned:
        return QCoreApplication::translate("banfu::approval", "Returned");
    case ApprovalAct::Reviewed:
        return QCoreApplication::translate("banfu::approval", "Reviewed");
    case ApprovalAct::Countersigned:
        return QCoreApplication::translate("banfu::approval", "Countersigned");
    case ApprovalAct::Signed:
        return QCoreApplication::translate("banfu::approval", "Signed");
    case ApprovalAct::Sent:
        return QCoreApplication::translate("banfu::approval", "Sent");
    case ApprovalAct::Restored:
        return QCoreApplication::translate("banfu::approval", "Restored");
    }
    Q_UNREACHABLE();
}

QString signingFault(const OfficeSettings &office, const Suggestion &suggestion, const QString &signatory)
{
    if (office.staff.isEmpty())
        return {};
    const auto member = std::ranges::find(office.staff, signatory, &StaffMember::name);
    if (member == office.staff.end())
        return QCoreApplication::translate(
                   "banfu::approval", "%1 is not in the staff list; add the name in the settings or choose another.")
            .arg(signatory);
    if (!member->maySign)
        return QCoreApplication::translate("banfu::approval", "%1 may not sign letters by the staff list.")
            .arg(signatory);
    const SignerRank needed = suggestion.isKey ? office.keySignerRank : office.signerRank;
    if (member->rank >= needed)
        return {};
    const QString text =
        suggestion.isKey
            ? QCoreApplication::translate("banfu::approval",
                                          "The reply to a key suggestion is signed by a %1 or above.")
            : QCoreApplication::translate("banfu::approval", "A reply is signed by a %1 or above in this office.");
    return text.arg(rankName(needed));
}

} // namespace banfu
