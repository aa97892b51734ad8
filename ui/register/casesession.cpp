#include "ui/register/casesession.h"

#include <QUndoCommand>

namespace banfu {

/// Holds values, never pointers or rows: before, after, and the session that stores either.
class CaseSession::PutCommand : public QUndoCommand
{
public:
    PutCommand(CaseSession &session, const QString &act, CaseFile before, CaseFile after, int mergeId)
        : QUndoCommand{act}
        , m_session{session}
        , m_before{std::move(before)}
        , m_after{std::move(after)}
        , m_mergeId{mergeId}
    {
    }

    void redo() override { setObsolete(!m_session.store(m_after)); }
    void undo() override { setObsolete(!m_session.store(m_before)); }
    int id() const override { return m_mergeId; }

    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const PutCommand *>(other)->m_after;
        return true;
    }

private:
    CaseSession &m_session;
    CaseFile m_before;
    CaseFile m_after;
    int m_mergeId;
};

CaseSession::CaseSession(RegisterFile &registerFile, CaseFile caseFile, QDate today, QObject *parent)
    : QObject{parent}
    , m_registerFile{registerFile}
    , m_file{std::move(caseFile)}
    , m_today{today}
{
    connect(&registerFile, &RegisterFile::changed, this, &CaseSession::follow);
}

/// Changed by another act than ours: by one on many suggestions, or by new rules. What was done here before cannot be
/// taken back over it.
void CaseSession::follow(SuggestionId id)
{
    if (m_isStoring || id.isNull() || id != m_file.suggestion.id)
        return;
    auto stored = m_registerFile.find(id);
    if (!stored || *stored == m_file)
        return;
    m_file = *std::move(stored);
    m_undoStack.clear();
    Q_EMIT changed();
}

OfficeSettings CaseSession::office() const
{
    const auto office = m_registerFile.office();
    return office ? *office : OfficeSettings{};
}

bool CaseSession::isReadOnly() const
{
    return m_registerFile.isReadOnly();
}

void CaseSession::put(const QString &act, const CaseFile &changed, int mergeId)
{
    if (changed == m_file)
        return;
    if (!isStored()) { // adding cannot be undone by emptying a form
        putNew(changed);
        return;
    }
    m_undoStack.push(new PutCommand{*this, act, m_file, changed, mergeId});
}

void CaseSession::putNew(const CaseFile &wanted)
{
    const Suggestion &suggestion = wanted.suggestion;
    if (!suggestion.number.isEmpty() && !suggestion.title.isEmpty() && store(wanted)) {
        Q_EMIT added();
        return;
    }
    m_file = wanted;
    Q_EMIT changed();
}

bool CaseSession::store(const CaseFile &wanted)
{
    CaseFile file = wanted;
    file.suggestion.id = m_file.suggestion.id;
    file.suggestion.revision = m_file.suggestion.revision;
    m_isStoring = true;
    auto stored = m_registerFile.put(file);
    m_isStoring = false;
    if (!stored) {
        Q_EMIT refused(stored.error());
        return false;
    }
    m_file = *std::move(stored);
    Q_EMIT changed();
    return true;
}

} // namespace banfu
