#include "app/reply/fileplaces.h"

#include "app/base/datetext.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// The list of a place's row in a record that may be changed or not.
template <typename File>
auto listOfFiles(File &caseFile, const FileOwner &owner) -> decltype(&caseFile.files)
{
    const auto at = [&](auto &rows) -> decltype(&caseFile.files) {
        return owner.row >= 0 && owner.row < rows.size() ? &rows[owner.row].files : nullptr;
    };
    switch (owner.place) {
    case FilePlace::Suggestion:
        return &caseFile.files;
    case FilePlace::Opinion:
        return at(caseFile.assignments);
    case FilePlace::Contact:
        return at(caseFile.contacts);
    case FilePlace::Feedback:
        return at(caseFile.feedbacks);
    case FilePlace::Step:
        return at(caseFile.steps);
    case FilePlace::Commitment:
        return at(caseFile.commitments);
    }
    Q_UNREACHABLE();
}

void addOwners(QList<FileOwner> &owners, FilePlace place, qsizetype count)
{
    for (qsizetype row = 0; row < count; ++row)
        owners.append({place, row});
}

} // namespace

QList<FileOwner> fileOwners(const CaseFile &caseFile)
{
    QList<FileOwner> owners{{FilePlace::Suggestion, 0}};
    addOwners(owners, FilePlace::Opinion, caseFile.assignments.size());
    addOwners(owners, FilePlace::Contact, caseFile.contacts.size());
    addOwners(owners, FilePlace::Feedback, caseFile.feedbacks.size());
    addOwners(owners, FilePlace::Step, caseFile.steps.size());
    addOwners(owners, FilePlace::Commitment, caseFile.commitments.size());
    return owners;
}

const QList<AttachedFile> *filesOf(const CaseFile &caseFile, const FileOwner &owner)
{
    return listOfFiles(caseFile, owner);
}

QList<AttachedFile> *filesOf(CaseFile &caseFile, const FileOwner &owner)
{
    return listOfFiles(caseFile, owner);
}

QString ownerText(const CaseFile &caseFile, const FileOwner &owner)
{
    switch (owner.place) {
    case FilePlace::Suggestion:
        return QCoreApplication::translate("banfu::files", "The whole suggestion");
    case FilePlace::Opinion:
        return QCoreApplication::translate("banfu::files", "Opinion of %1")
            .arg(bureauName(caseFile.assignments.at(owner.row).bureau));
    case FilePlace::Contact: {
        const Contact &contact = caseFile.contacts.at(owner.row);
        return QCoreApplication::translate("banfu::files", "Talk %1 %2", "date, with whom")
            .arg(dateText(contact.heldOn), contact.deputies)
            .simplified();
    }
    case FilePlace::Feedback:
        return QCoreApplication::translate("banfu::files", "Form of %1")
            .arg(caseFile.feedbacks.at(owner.row).deputyName);
    case FilePlace::Step: {
        const Step &step = caseFile.steps.at(owner.row);
        return QCoreApplication::translate("banfu::files", "Step %1 %2", "date, what was done")
            .arg(dateText(step.on), stepText(step))
            .simplified();
    }
    case FilePlace::Commitment:
        return QCoreApplication::translate("banfu::files", "Promise: %1")
            .arg(caseFile.commitments.at(owner.row).text.simplified().left(60));
    }
    Q_UNREACHABLE();
}

QList<PlacedFile> allFiles(const CaseFile &caseFile)
{
    QList<PlacedFile> files;
    for (const FileOwner &owner : fileOwners(caseFile)) {
        for (const AttachedFile &file : *filesOf(caseFile, owner))
            files.append({owner, file});
    }
    return files;
}

} // namespace banfu
