#pragma once

#include "app/reply/agenda.h"
#include "app/store/registerfile.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace banfu {

class AgendaWorker;

/// Reads what is due on a thread with a connection of its own, so that the window never waits, and remembers it: after
/// a change only the changed suggestions are read again.
class AgendaReader : public QObject
{
    Q_OBJECT

public:
    AgendaReader(const QString &path, QDate today, QObject *parent = nullptr);
    ~AgendaReader() override;

    void readAll(); ///< what was asked before and is not answered yet is given up
    void readAgain(const QList<SuggestionId> &ids);

Q_SIGNALS:
    void progressed(int done, int all);
    void finished(const QList<banfu::AgendaItem> &items, const QList<banfu::SeasonStrip> &strips);
    void failed(const banfu::Error &error);

private:
    QThread m_thread{};
    std::shared_ptr<std::atomic<int>> m_newest; ///< number of the newest question for all
    AgendaWorker *m_worker;                     ///< lives in the thread and ends with it
};

} // namespace banfu
