#include "ui/register/bulkcommand.h"

#include <QCoreApplication>

namespace banfu {

namespace {

/// Ids and revisions are the store's: without them two records that say the same are the same.
CaseFile plain(CaseFile file)
{
    file.suggestion.revision = 0;
    for (Step &step : file.steps)
        step.id = {};
    for (Assignment &assignment : file.assignments) {
        assignment.id = {};
        assignment.bureau = {.name = assignment.bureau.name};
    }
    for (Reply &reply : file.replies)
        reply.id = {};
    return file;
}

} // namespace

BulkCommand::BulkCommand(RegisterFile &registerFile, const QString &act, QList<CaseFile> before, QList<CaseFile> after,
                         std::function<void(const Error &)> refused)
    : QUndoCommand{act}
    , m_registerFile{registerFile}
    , m_before{std::move(before)}
    , m_after{std::move(after)}
    , m_refused{std::move(refused)}
{
}

void BulkCommand::redo()
{
    put(m_before, m_after);
}

void BulkCommand::undo()
{
    put(m_after, m_before);
}

void BulkCommand::put(const QList<CaseFile> &from, const QList<CaseFile> &to)
{
    QList<CaseFile> wanted;
    Result<void> outcome;
    for (qsizetype i = 0; i < to.size() && outcome; ++i) {
        const auto stored = m_registerFile.find(to.at(i).suggestion.id);
        if (!stored) {
            outcome = stored.error();
        } else if (plain(*stored) != plain(from.at(i))) {
            outcome = Error{
                .code = ErrorCode::Conflict,
                .message = QCoreApplication::translate("banfu::BulkDialog",
                                                       "No. %1 was changed since; nothing was changed on any of them.")
                               .arg(stored->suggestion.number)};
        } else {
            CaseFile file = to.at(i);
            file.suggestion.revision = stored->suggestion.revision;
            wanted.append(file);
        }
    }
    if (outcome) {
        const auto done = m_registerFile.putAll(wanted);
        outcome = done ? Result<void>{} : Result<void>{done.error()};
    }
    if (!outcome)
        m_refused(outcome.error());
    setObsolete(!outcome);
}

} // namespace banfu
