#pragma once

#include "app/store/registerfile.h"

#include <QToolButton>

namespace banfu {

class Preferences;

/// Who works: somebody of the staff list, found by the operating system's user or chosen here and remembered at this
/// computer. The log and the letters' steps name this person.
class WhoWorks : public QToolButton
{
    Q_OBJECT

public:
    WhoWorks(RegisterFile &registerFile, Preferences &preferences, QWidget *parent = nullptr);

    /// The staff list knows nobody by the user's name, and nobody was chosen yet.
    bool isUnknown() const { return m_isUnknown; }

Q_SIGNALS:
    void chosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void fill();
    void choose(const QString &name);

    RegisterFile &m_registerFile;
    Preferences &m_preferences;
    QString m_user; ///< of the operating system
    bool m_isUnknown{false};
};

} // namespace banfu
