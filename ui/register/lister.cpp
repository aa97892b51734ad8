#include "ui/register/lister.h"

#include "app/store/sidereader.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// Lives in the thread. A question carries its number; a newer one makes it stale.
class ListerWorker : public QObject
{
public:
    ListerWorker(Lister &lister, QString path)
        : m_lister{lister}
        , m_side{std::move(path)}
    {
    }

    void list(const SuggestionQuery &query, const std::function<bool()> &isWanted)
    {
        RegisterFile *const registerFile = isWanted() ? file() : nullptr;
        if (!registerFile)
            return;
        const auto proposed = registerFile->proposedIds(query);
        if (!proposed) {
            Q_EMIT m_lister.failed(proposed.error());
            return;
        }
        Q_EMIT m_lister.listed(query, proposed->ids, proposed->isVerified);
        if (proposed->isVerified)
            return;
        const auto verified = registerFile->verifiedIds(query, isWanted);
        if (verified)
            Q_EMIT m_lister.listed(query, *verified, true);
        else if (isWanted())
            Q_EMIT m_lister.failed(verified.error());
    }

    void count(const QList<SuggestionQuery> &queries, const std::function<bool()> &isWanted)
    {
        RegisterFile *const registerFile = file();
        if (!registerFile)
            return;
        QList<int> counts;
        for (const SuggestionQuery &query : queries) {
            if (!isWanted())
                return;
            const auto number = registerFile->count(query);
            counts.append(number ? *number : 0);
        }
        Q_EMIT m_lister.counted(counts);
    }

    void group(const SuggestionQuery &query, SortBy column, const std::function<bool()> &isWanted)
    {
        RegisterFile *const registerFile = isWanted() ? file() : nullptr;
        if (!registerFile)
            return;
        const auto groups = registerFile->groups(query, column);
        if (groups && isWanted())
            Q_EMIT m_lister.grouped(*groups);
    }

private:
    /// Null, and said, when it cannot be opened.
    RegisterFile *file()
    {
        const auto opened = m_side.file();
        if (!opened)
            Q_EMIT m_lister.failed(opened.error());
        return opened ? *opened : nullptr;
    }

    Lister &m_lister; ///< only its signals, which cross the threads
    SideReader m_side;
};

Lister::Lister(const QString &path, QObject *parent)
    : QObject{parent}
    , m_lists{std::make_shared<std::atomic<int>>(0)}
    , m_counts{std::make_shared<std::atomic<int>>(0)}
    , m_groups{std::make_shared<std::atomic<int>>(0)}
    , m_worker{new ListerWorker{*this, path}}
{
    qRegisterMetaType<SuggestionQuery>();
    qRegisterMetaType<QList<SuggestionId>>();
    qRegisterMetaType<Error>();
    qRegisterMetaType<QList<RegisterFile::Group>>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

Lister::~Lister()
{
    ++*m_lists;
    ++*m_counts;
    ++*m_groups;
    m_thread.quit();
    m_thread.wait();
}

static std::function<bool()> newest(const std::shared_ptr<std::atomic<int>> &counter)
{
    const int mine = ++*counter;
    return [counter, mine] { return *counter == mine; };
}

void Lister::list(const SuggestionQuery &query)
{
    const auto isWanted = newest(m_lists);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, query, isWanted] { worker->list(query, isWanted); });
}

void Lister::count(const QList<SuggestionQuery> &queries)
{
    const auto isWanted = newest(m_counts);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, queries, isWanted] { worker->count(queries, isWanted); });
}

void Lister::group(const SuggestionQuery &query, SortBy column)
{
    const auto isWanted = newest(m_groups);
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, query, column, isWanted] { worker->group(query, column, isWanted); });
}

} // namespace banfu
