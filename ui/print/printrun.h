#pragma once

#include "app/base/result.h"
#include "app/print/paperfile.h"

#include <QObject>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

class QPrinter;
class QThread;

namespace banfu {

/// What the system's dialog was told: which queue, and how.
struct PrintTicket
{
    QString queue{};
    int copies{1};
    bool isCollated{true};
    QStringList options{}; ///< as lp -o takes them
};
PrintTicket ticketOf(const QPrinter &printer);

/// One suggestion of a run, everything by value: the window goes on working meanwhile.
struct PrintItem
{
    CaseFile caseFile{};
    int replyOrdinal{0}; ///< 0: the newest
};

struct PrintOrder
{
    PaperKind kind{PaperKind::Letter};
    QList<PrintItem> items{};
    OfficeSettings office{};
    QDate today{};
    bool isForEachDeputy{false};
    PaperFormat format{PaperFormat::Pdf};
    std::optional<PrintTicket> ticket{}; ///< to the printer; otherwise into files
    QString folder{};
    QString file{};       ///< for a single paper: the name in the folder; empty: the paper's own
    bool replaces{false}; ///< files that are there already
};

/// What became of one paper.
struct PrintOutcome
{
    enum class Kind { Done, Exists, Failed, None };
    Kind kind{Kind::Done};
    QString number{}; ///< the suggestion's
    QString what{};   ///< the file, or the printer's name for its job
    QString fault{};  ///< what went wrong, or why there is no such paper
    int pages{0};
    QStringList missingCharacters{};
};

/// Lays out, writes and prints on a thread of its own. Each paper is whole or not there at all.
class PrintRun : public QObject
{
    Q_OBJECT

public:
    PrintRun(PrintOrder order, QObject *parent);
    ~PrintRun() override;

    /// The paper at work is finished, no other is begun.
    void cancel() { m_isCancelled = true; }
    bool isCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    void progressed(int permille);
    void came(const banfu::PrintOutcome &outcome);
    void finished();

private:
    void work();
    void printItem(const PrintItem &item, qsizetype index, const Fonts &fonts);
    PrintOutcome put(const Paper &paper, const PaperOrder &order, const QString &fileName, const Fonts &fonts) const;
    QByteArray bytesOf(const Paper &paper, const PaperOrder &order, const Fonts &fonts) const;
    void noteInIndex(const Paper &paper, const CaseFile &caseFile, const QString &fileName);
    PrintOutcome intoFile(const QString &fileName, const QByteArray &bytes) const;

    const PrintOrder m_order;
    QList<IndexEntry> m_index{}; ///< web pages written, on the thread
    std::atomic_bool m_isCancelled{false};
    std::unique_ptr<QThread> m_thread;
};

/// Hands a PDF to a queue of the printing system; the answer is the job's name there.
Result<QString> sendToQueue(const QByteArray &pdf, const QString &title, const PrintTicket &ticket);

} // namespace banfu
