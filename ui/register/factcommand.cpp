#include "ui/register/factcommand.h"

#include "ui/common/progressdialog.h"

#include <QCoreApplication>

namespace banfu {

FactCommand::FactCommand(RegisterFile &registerFile, const QString &act, Fact fact, FactValue value,
                         QList<SuggestionId> ids, QWidget *window, std::function<void(const Error &)> refused)
    : QUndoCommand{act}
    , m_registerFile{registerFile}
    , m_fact{fact}
    , m_value{std::move(value)}
    , m_ids{std::move(ids)}
    , m_window{window}
    , m_refused{std::move(refused)}
{
}

void FactCommand::redo()
{
    turn([this](CaseFile &file) -> Result<void> {
        m_before.insert(file.suggestion.id, valueOf(file.suggestion, m_fact));
        setValue(file.suggestion, m_fact, m_value);
        return {};
    });
}

void FactCommand::undo()
{
    turn([this](CaseFile &file) -> Result<void> {
        if (valueOf(file.suggestion, m_fact) != m_value)
            return Error{
                .code = ErrorCode::Conflict,
                .message = QCoreApplication::translate("banfu::BulkDialog",
                                                       "No. %1 was changed since; nothing was changed on any of them.")
                               .arg(file.suggestion.number)};
        setValue(file.suggestion, m_fact, m_before.value(file.suggestion.id));
        return {};
    });
}

void FactCommand::turn(const std::function<Result<void>(CaseFile &)> &edit)
{
    ProgressDialog dialog{m_window, text()};
    const auto done = m_registerFile.editAll(m_ids, edit, dialog.progress());
    if (!done)
        m_refused(done.error());
    setObsolete(!done);
}

} // namespace banfu
