#pragma once

#include "app/store/registerfile.h"

#include <QUndoCommand>

#include <functional>

namespace banfu {

/// One act on many suggestions: all of it or nothing. What changed elsewhere since is not overwritten; that is told.
class BulkCommand : public QUndoCommand
{
public:
    BulkCommand(RegisterFile &registerFile, const QString &act, QList<CaseFile> before, QList<CaseFile> after,
                std::function<void(const Error &)> refused);

    void redo() override;
    void undo() override;

private:
    void put(const QList<CaseFile> &from, const QList<CaseFile> &to);

    RegisterFile &m_registerFile;
    QList<CaseFile> m_before;
    QList<CaseFile> m_after;
    std::function<void(const Error &)> m_refused;
};

} // namespace banfu
