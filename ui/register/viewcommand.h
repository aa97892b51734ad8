#pragma once

#include "app/store/registerfile.h"

#include <QUndoCommand>

#include <functional>
#include <optional>

namespace banfu {

/// A saved view is kept (nothing before), changed, or removed (nothing after).
class ViewCommand : public QUndoCommand
{
public:
    ViewCommand(RegisterFile &registerFile, const QString &act, std::optional<SavedView> before,
                std::optional<SavedView> after, std::function<void(const Error &)> refused);

    void redo() override { turn(m_before, m_after); }
    void undo() override { turn(m_after, m_before); }

private:
    void turn(const std::optional<SavedView> &from, const std::optional<SavedView> &to);

    RegisterFile &m_registerFile;
    std::optional<SavedView> m_before;
    std::optional<SavedView> m_after;
    std::function<void(const Error &)> m_refused;
};

} // namespace banfu
