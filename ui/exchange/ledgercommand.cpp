#include "ui/exchange/ledgercommand.h"

#include "ui/common/progressdialog.h"

#include <QCoreApplication>

namespace banfu {

namespace {

struct Ledgers
{
    Q_DECLARE_TR_FUNCTIONS(banfu::LedgerCommand)
};

QList<SuggestionId> idsOf(const QList<CaseFile> &files)
{
    QList<SuggestionId> ids;
    for (const CaseFile &file : files)
        ids.append(file.suggestion.id);
    return ids;
}

} // namespace

LedgerCommand::LedgerCommand(RegisterFile &registerFile, const QString &act, QList<CaseFile> put,
                             QList<CaseFile> before, QWidget *window, std::function<void(const Error &)> refused)
    : QUndoCommand{act}
    , m_registerFile{registerFile}
    , m_put{std::move(put)}
    , m_before{std::move(before)}
    , m_window{window}
    , m_refused{std::move(refused)}
{
    if (const auto noted = note(idsOf(m_put)); !noted)
        m_refused(noted.error());
}

Result<void> LedgerCommand::note(const QList<SuggestionId> &ids)
{
    const auto summaries = m_registerFile.summaries(ids);
    if (!summaries)
        return summaries.error();
    m_revisions.clear();
    for (const SuggestionSummary &summary : *summaries)
        m_revisions.insert(summary.id, summary.revision);
    return {};
}

void LedgerCommand::redo()
{
    if (m_isDone)
        return; // it was done when it was pushed
    const QList<SuggestionId> known = idsOf(m_before);
    QList<CaseFile> files = m_put;
    for (CaseFile &file : files) {
        if (!known.contains(file.suggestion.id))
            file.suggestion.id = {}; // gone since: a new one
    }
    change(Ledgers::tr("Importing the table again…"), files, {});
}

void LedgerCommand::undo()
{
    const QList<SuggestionId> known = idsOf(m_before);
    QList<SuggestionId> gone = idsOf(m_put);
    gone.removeIf([&](SuggestionId id) { return known.contains(id); });
    change(Ledgers::tr("Taking the import back…"), m_before, gone);
}

void LedgerCommand::change(const QString &text, QList<CaseFile> files, const QList<SuggestionId> &gone)
{
    const auto attempt = [&]() -> Result<QList<SuggestionId>> {
        const auto stored = m_registerFile.summaries(m_revisions.keys());
        if (!stored)
            return stored.error();
        const Error conflict{.code = ErrorCode::Conflict,
                             .message = Ledgers::tr("Suggestions of this import were changed since; it cannot be taken "
                                                    "back as a whole any more, and nothing was changed.")};
        if (stored->size() != m_revisions.size())
            return conflict;
        for (const SuggestionSummary &summary : *stored) {
            if (summary.revision != m_revisions.value(summary.id))
                return conflict;
        }
        for (CaseFile &file : files)
            file.suggestion.revision = m_revisions.value(file.suggestion.id);
        ProgressDialog dialog{m_window, text};
        return m_registerFile.putAll(files, gone, dialog.progress());
    };
    auto ids = attempt();
    Result<void> outcome = ids ? note(*ids) : Result<void>{ids.error()};
    if (!outcome) {
        m_refused(outcome.error());
        setObsolete(true);
        return;
    }
    m_isDone = !m_isDone;
    for (qsizetype i = 0; m_isDone && i < m_put.size(); ++i)
        m_put[i].suggestion.id = ids->at(i);
}

} // namespace banfu
