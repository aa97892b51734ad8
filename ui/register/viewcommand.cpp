#include "ui/register/viewcommand.h"

namespace banfu {

ViewCommand::ViewCommand(RegisterFile &registerFile, const QString &act, std::optional<SavedView> before,
                         std::optional<SavedView> after, std::function<void(const Error &)> refused)
    : QUndoCommand{act}
    , m_registerFile{registerFile}
    , m_before{std::move(before)}
    , m_after{std::move(after)}
    , m_refused{std::move(refused)}
{
}

void ViewCommand::turn(const std::optional<SavedView> &from, const std::optional<SavedView> &to)
{
    const auto done = !to     ? m_registerFile.dropView(from->name)
                      : !from ? m_registerFile.putView(*to)
                              : m_registerFile.replaceView(from->name, *to);
    if (!done)
        m_refused(done.error());
    setObsolete(!done);
}

} // namespace banfu
