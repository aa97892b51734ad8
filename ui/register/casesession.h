#pragma once

#include "app/register/officesettings.h"
#include "app/store/registerfile.h"

#include <QObject>
#include <QUndoStack>

namespace banfu {

/// One open suggestion: its stored value and the stack of the clerk's acts. Pages show file() and hand a changed copy
/// back through put().
class CaseSession : public QObject
{
    Q_OBJECT

public:
    /// `caseFile` with a null id is a new suggestion: the first put() with a number and a title adds it, until then
    /// file() holds what was put.
    CaseSession(RegisterFile &registerFile, CaseFile caseFile, QDate today, QObject *parent = nullptr);

    const CaseFile &file() const { return m_file; }
    bool isStored() const { return !m_file.suggestion.id.isNull(); }
    RegisterFile &registerFile() const { return m_registerFile; }
    QUndoStack &undoStack() { return m_undoStack; }
    QDate today() const { return m_today; }
    OfficeSettings office() const;
    bool isReadOnly() const;

    /// Stores the changed file at once, as one act that can be undone. Acts with the same merge id that follow each
    /// other become one; −1 never merges. What the store refuses leaves file() as it was and is told by refused().
    void put(const QString &act, const CaseFile &changed, int mergeId = -1);

Q_SIGNALS:
    void added();   ///< the new suggestion stands in the register now
    void changed(); ///< file() is another value now: stored, undone or redone
    void refused(const banfu::Error &error);

private:
    class PutCommand;
    void putNew(const CaseFile &wanted);
    bool store(const CaseFile &wanted);
    void follow(SuggestionId id);

    RegisterFile &m_registerFile;
    CaseFile m_file;
    QDate m_today;
    QUndoStack m_undoStack;
    bool m_isStoring{false};
};

} // namespace banfu
