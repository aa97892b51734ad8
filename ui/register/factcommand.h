#pragma once

#include "app/register/fact.h"
#include "app/store/registerfile.h"

#include <QHash>
#include <QUndoCommand>
#include <QWidget>

#include <functional>

namespace banfu {

/// One fact of many suggestions: all of it or nothing. What was changed elsewhere since is not overwritten; that is
/// told. Keeps only the values that were there, so that thousands are one act.
class FactCommand : public QUndoCommand
{
public:
    FactCommand(RegisterFile &registerFile, const QString &act, Fact fact, FactValue value, QList<SuggestionId> ids,
                QWidget *window, std::function<void(const Error &)> refused);

    void redo() override;
    void undo() override;

private:
    void turn(const std::function<Result<void>(CaseFile &)> &edit);

    RegisterFile &m_registerFile;
    Fact m_fact;
    FactValue m_value;
    QList<SuggestionId> m_ids;
    QHash<SuggestionId, FactValue> m_before{};
    QWidget *m_window; ///< for the progress
    std::function<void(const Error &)> m_refused;
};

} // namespace banfu
