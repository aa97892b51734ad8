#pragma once

#include "app/reply/agenda.h"
#include "ui/common/preferences.h"

#include <QObject>

#include <memory>

namespace banfu {

class AgendaReader;

/// What is due, said once a day by the desktop, for those who asked for it (off by default).
class DueNotifier : public QObject
{
    Q_OBJECT

public:
    DueNotifier(QString path, QDate today, Preferences &preferences, QObject *parent = nullptr);
    ~DueNotifier() override;

    bool isOn() const;
    void setOn(bool isOn); ///< told at once, unless it was today
    void look();           ///< reads what is due when it is on and not told today

Q_SIGNALS:
    void due(const QString &text); ///< translated, one line

private:
    void tell(const QList<AgendaItem> &items);

    QString m_path;
    QDate m_today;
    Preferences &m_preferences;
    std::unique_ptr<AgendaReader> m_reader{};
};

/// 2 due today, 1 overdue: 20260118 …; empty when nothing is.
QString dueNotice(const QList<AgendaItem> &items, QDate today);

} // namespace banfu
