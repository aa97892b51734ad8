#include "ui/window/agendareader.h"

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
        , m_path{std::move(path)}
        , m_today{today}
    {
    }

    void readAll(const std::function<bool()> &isWanted)
    {
        m_entries.clear();
        m_isWhole = false;
        if (!isWanted() || !isOpen())
            return;
        const auto office = m_registerFile->office();
        const auto ids = m_registerFile->openIds();
        if (!office || !ids) {
            Q_EMIT m_reader.failed(office ? ids.error() : office.error());
            return;
        }
        for (qsizetype first = 0; first < ids->size(); first += agendaPortion) {
            if (!isWanted())
                return;
            Q_EMIT m_reader.progressed(static_cast<int>(first), static_cast<int>(ids->size()));
            const qsizetype last = std::min(first + agendaPortion, ids->size()) - 1;
            if (!read(ids->at(first), ids->at(last), *office))
                return;
        }
        m_isWhole = true;
        tell();
    }

    void readAgain(const QList<SuggestionId> &ids, const std::function<bool()> &isWanted)
    {
        if (!isWanted() || !m_isWhole) // all will be read anew
            return;
        const auto office = m_registerFile->office();
        if (!office) {
            Q_EMIT m_reader.failed(office.error());
            return;
        }
        for (const SuggestionId id : ids) {
            m_entries.erase(id);
            if (!read(id, id, *office))
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

    bool isOpen()
    {
        if (m_registerFile)
            return true;
        auto opened = RegisterFile::open(m_path, {}, OpenMode::ReadOnly);
        if (opened)
            m_registerFile = *std::move(opened);
        else
            Q_EMIT m_reader.failed(opened.error());
        return opened.has_value();
    }

    bool read(SuggestionId first, SuggestionId last, const OfficeSettings &office)
    {
        const auto files = m_registerFile->openCases(first, last);
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
    QString m_path;
    QDate m_today;
    std::unique_ptr<RegisterFile> m_registerFile{};
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
