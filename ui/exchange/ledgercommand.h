#pragma once

#include "app/store/registerfile.h"

#include <QUndoCommand>

#include <functional>

class QWidget;

namespace banfu {

/// What the import of a table did, to be taken back and done again as a whole. Pushed after it was done: its first
/// redo() does nothing. What was changed since is not overwritten or removed; that is told, and nothing happens.
class LedgerCommand : public QUndoCommand
{
public:
    /// `put` as they were put, with the ids under which they stand; `before`: those of them that stood there already.
    LedgerCommand(RegisterFile &registerFile, const QString &act, QList<CaseFile> put, QList<CaseFile> before,
                  QWidget *window, std::function<void(const Error &)> refused);

    void redo() override;
    void undo() override;

private:
    /// Puts the files and removes the others, when the register still holds what this command left there.
    void change(const QString &text, QList<CaseFile> files, const QList<SuggestionId> &gone);
    Result<void> note(const QList<SuggestionId> &ids);

    RegisterFile &m_registerFile;
    QList<CaseFile> m_put;
    QList<CaseFile> m_before;
    QHash<SuggestionId, int> m_revisions{}; ///< of what this command left in the register
    QWidget *m_window;
    std::function<void(const Error &)> m_refused;
    bool m_isDone{true};
};

} // namespace banfu
