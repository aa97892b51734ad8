#pragma once

#include "app/store/registerfile.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace banfu {

class ListerWorker;

/// Answers a view's questions of a large register on a thread with a connection of its own, so that the window never
/// waits: only the newest question is answered, first with what the index proposes, then with what the texts confirm.
class Lister : public QObject
{
    Q_OBJECT

public:
    explicit Lister(const QString &path, QObject *parent = nullptr);
    ~Lister() override;

    void list(const SuggestionQuery &query);
    void count(const QList<SuggestionQuery> &queries);
    void group(const SuggestionQuery &query, SortBy column);

Q_SIGNALS:
    void listed(const banfu::SuggestionQuery &query, const QList<banfu::SuggestionId> &ids, bool isVerified);
    void counted(const QList<int> &counts);
    void grouped(const QList<banfu::RegisterFile::Group> &groups);
    void failed(const banfu::Error &error);

private:
    QThread m_thread{};
    std::shared_ptr<std::atomic<int>> m_lists;
    std::shared_ptr<std::atomic<int>> m_counts;
    std::shared_ptr<std::atomic<int>> m_groups;
    ListerWorker *m_worker; ///< lives in the thread and ends with it
};

} // namespace banfu
