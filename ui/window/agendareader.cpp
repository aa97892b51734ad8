#include "ui/window/agendareader.h"

#include "app/store/sidereader.h"

#include <algorithm>
#include <map>

namespace banfu {

namespace {

constexpr qsizetype agendaPortion = 500; ///< cases of one statement: some ten milliseconds

} // namespace

/// Lives in the thread.
class AgendaWorker : public QObject
{
public:
    AgendaWorker(AgendaReader &reader, QString path, QDate today)
        : m_reader{reader}
        , m_side{std::move(path)}
        , m_today{today}
    {
    }

    void readAll(const std::function<bool()> &isWanted)
    {
        m_entries.clear();
        m_isWhole = false;
        RegisterFile *const registerFile = isWanted() ? file() : nullptr;
        if (!registerFile)
            return;
        const auto office = registerFile->office();
        const auto ids = registerFile->openIds();
        if (!office || !ids) {
            Q_EMIT m_reader.failed(office ? ids.error() : office.error());
            return;
        }
        for (qsizetype first = 0; first < ids->size(); first += agendaPortion) {
            if (!isWanted())
                return;
            Q_EMIT m_reader.progressed(static_cast<int>(first), static_cast<int>(ids->size()));
            const qsizetype last = std::min(first + agendaPortion, ids->size()) - 1;
            if (!read(*registerFile, ids->at(first), ids->at(last), *office))
                return;
        }
        m_isWhole = true;
        tell();
    }

    void readAgain(const QList<SuggestionId> &ids, const std::function<bool()> &isWanted)
    {
        RegisterFile *const registerFile = isWanted() && m_isWhole ? file() : nullptr; // else all will be read anew
        if (!registerFile)
            return;
        const auto office = registerFile->office();
        if (!office) {
            Q_EMIT m_reader.failed(office.error());
            return;
        }
        for (const SuggestionId id : ids) {
            m_entries.erase(id);
            if (!read(*registerFile, id, id, *office))
                return;
        }
        tell();
    }

private:
    struct Entry
    {
        QList<AgendaItem> items{};
        QList<SeasonStrip> strips{}; ///< one or none
    };

    /// Null, and said, when it cannot be opened.
    RegisterFile *file()
    {
        const auto opened = m_side.file();
        if (!opened)
            Q_EMIT m_reader.failed(opened.error());
        return opened ? *opened : nullptr;
    }

    bool read(RegisterFile &registerFile, SuggestionId first, SuggestionId last, const OfficeSettings &office)
    {
        const auto files = registerFile.openCases(first, last);
        if (!files) {
            Q_EMIT m_reader.failed(files.error());
            return false;
        }
        for (const CaseFile &file : *files)
            m_entries[file.suggestion.id] = {agendaOf({file}, m_today, office), seasonOf({file})};
        return true;
    }

    void tell()
    {
        QList<AgendaItem> items;
        QList<SeasonStrip> strips;
        for (const auto &[id, entry] : m_entries) {
            items += entry.items;
            strips += entry.strips;
        }
        sortAgenda(items);
        std::ranges::stable_sort(strips, {}, &SeasonStrip::end);
        Q_EMIT m_reader.finished(items, strips);
    }

    AgendaReader &m_reader; ///< only its signals, which cross the threads
    SideReader m_side;
    QDate m_today;
    std::map<SuggestionId, Entry> m_entries{};
    bool m_isWhole{false};
};

AgendaReader::AgendaReader(const QString &path, QDate today, QObject *parent)
    : QObject{parent}
    , m_newest{std::make_shared<std::atomic<int>>(0)}
    , m_worker{new AgendaWorker{*this, path, today}}
{
    qRegisterMetaType<QList<AgendaItem>>();
    qRegisterMetaType<QList<SeasonStrip>>();
    qRegisterMetaType<Error>();
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start(QThread::LowPriority);
}

AgendaReader::~AgendaReader()
{
    ++*m_newest;
    m_thread.quit();
    m_thread.wait();
}

void AgendaReader::readAll()
{
    const auto isWanted = [newest = m_newest, mine = ++*m_newest] { return *newest == mine; };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, isWanted] { worker->readAll(isWanted); });
}

void AgendaReader::readAgain(const QList<SuggestionId> &ids)
{
    const auto isWanted = [newest = m_newest, mine = m_newest->load()] { return *newest == mine; };
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ids, isWanted] { worker->readAgain(ids, isWanted); });
}

} // namespace banfu
