#include "ui/print/printrun.h"

#include "app/base/files.h"
#include "app/exchange/caseattachment.h"

#include <QDir>
#include <QFileInfo>
#include <QPrintEngine>
#include <QPrinter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

PrintTicket ticketOf(const QPrinter &printer)
{
    PrintTicket ticket{
        .queue = printer.printerName(), .copies = printer.copyCount(), .isCollated = printer.collateCopies()};
    switch (printer.duplex()) {
    case QPrinter::DuplexNone:
        ticket.options.append(u"sides=one-sided"_s);
        break;
    case QPrinter::DuplexAuto:
    case QPrinter::DuplexLongSide:
        ticket.options.append(u"sides=two-sided-long-edge"_s);
        break;
    case QPrinter::DuplexShortSide:
        ticket.options.append(u"sides=two-sided-short-edge"_s);
        break;
    }
    if (printer.fromPage() > 0)
        ticket.options.append(u"page-ranges=%1-%2"_s.arg(printer.fromPage()).arg(printer.toPage()));
    // What the dialog's further tabs say: trays, staples, a later hour. Qt hands it on by this number only.
    constexpr auto cupsOptions = QPrintEngine::PrintEnginePropertyKey(0xfe00);
    const QStringList more = printer.printEngine()->property(cupsOptions).toStringList();
    for (qsizetype k = 0; k + 1 < more.size(); k += 2)
        ticket.options.append(more[k] + u'=' + more[k + 1]);
    return ticket;
}

Result<QString> sendToQueue(const QByteArray &pdf, const QString &title, const PrintTicket &ticket)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return Error{.code = ErrorCode::Io,
                     .message = PrintRun::tr("There is no room for the pages on their way to the printer. Nothing was "
                                             "printed; free some space and try again. (%1)")
                                    .arg(file.errorString())};
    QStringList arguments{u"-d"_s, ticket.queue.section(u'/', 0, 0), u"-n"_s, QString::number(ticket.copies), u"-t"_s,
                          title};
    for (const QString &option : ticket.options)
        arguments << u"-o"_s << option;
    if (ticket.copies > 1)
        arguments << u"-o"_s << u"collate=%1"_s.arg(ticket.isCollated ? u"true"_s : u"false"_s);
    QProcess lp;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s); // its answer is read below
    lp.setProcessEnvironment(environment);
    lp.start(u"lp"_s, arguments << u"--"_s << file.fileName());
    constexpr int patience = 60'000; // milliseconds: a print server may be far away
    const bool hasAnswered = lp.waitForStarted() && lp.waitForFinished(patience);
    const QString answer = QString::fromUtf8(lp.readAllStandardOutput());
    const QString complaint = QString::fromUtf8(lp.readAllStandardError()).simplified();
    if (!hasAnswered || lp.exitStatus() != QProcess::NormalExit || lp.exitCode() != 0)
        return Error{.code = ErrorCode::Io,
                     .message = PrintRun::tr("The printer “%1” did not take the job. Nothing was printed; look at the "
                                             "printer, choose another one or save a PDF. (%2)")
                                    .arg(ticket.queue, complaint.isEmpty() ? lp.errorString() : complaint)};
    static const QRegularExpression job{u"request id is (\\S+)"_s};
    return job.match(answer).hasMatch() ? job.match(answer).captured(1) : ticket.queue;
}

PrintRun::PrintRun(PrintOrder order, QObject *parent)
    : QObject{parent}
    , m_order{std::move(order)}
    , m_thread{QThread::create([this] { work(); })}
{
    connect(m_thread.get(), &QThread::finished, this, &PrintRun::finished);
    m_thread->start();
}

PrintRun::~PrintRun()
{
    cancel();
    m_thread->wait();
}

void PrintRun::work()
{
    const Fonts fonts;
    for (qsizetype index = 0; index < m_order.items.size() && !m_isCancelled; ++index)
        printItem(m_order.items[index], index, fonts);
    if (m_order.items.size() > 1 && !m_index.isEmpty())
        Q_EMIT came(intoFile(u"index.html"_s, toHtmlIndex(m_order.office.bureau.name, m_index)));
}

void PrintRun::printItem(const PrintItem &item, qsizetype index, const Fonts &fonts)
{
    PaperOrder order{.caseFile = item.caseFile,
                     .office = m_order.office,
                     .today = m_order.today,
                     .isForEachDeputy = m_order.isForEachDeputy};
    for (const Reply &reply : item.caseFile.replies) {
        if (item.replyOrdinal == 0 || reply.ordinal == item.replyOrdinal)
            order.reply = &reply;
    }
    const QString number = item.caseFile.suggestion.number;
    QString why = whyNone(m_order.kind, order);
    if (why.isEmpty() && m_order.format == PaperFormat::Html)
        why = whyNotPublic(item.caseFile.suggestion, *order.reply);
    if (!why.isEmpty()) {
        Q_EMIT came({.kind = PrintOutcome::Kind::None, .number = number, .fault = why});
        return;
    }
    const QList<Paper> papers = papersOf(m_order.kind, order, fonts);
    for (qsizetype k = 0; k < papers.size() && !m_isCancelled; ++k) {
        const bool isNamed = papers.size() == 1 && !m_order.file.isEmpty();
        const QString name = isNamed ? m_order.file : papers[k].name + u'.' + nameOf(m_order.format);
        PrintOutcome outcome = put(papers[k], order, name, fonts);
        if (outcome.kind == PrintOutcome::Kind::Done && m_order.format == PaperFormat::Html)
            noteInIndex(papers[k], item.caseFile, name);
        outcome.number = number;
        outcome.pages = int(papers[k].pages.size());
        outcome.missingCharacters = charactersWithoutFont(papers[k].pages);
        Q_EMIT came(outcome);
        const double done = double(index) + double(k + 1) / double(papers.size());
        Q_EMIT progressed(int(1000 * done / double(m_order.items.size())));
    }
}

PrintOutcome PrintRun::put(const Paper &paper, const PaperOrder &order, const QString &fileName,
                           const Fonts &fonts) const
{
    const QByteArray bytes = bytesOf(paper, order, fonts);
    if (!m_order.ticket)
        return intoFile(fileName, bytes);
    PrintTicket ticket = *m_order.ticket;
    const Page &first = paper.pages.first();
    ticket.options << u"print-scaling=none"_s // right to the millimetre
                   << (first.height == 297 ? u"media=A4"_s
                                           : u"media=Custom.%1x%2mm"_s.arg(first.width).arg(first.height));
    const auto job = sendToQueue(bytes, paper.name, ticket);
    return job ? PrintOutcome{.what = *job}
               : PrintOutcome{.kind = PrintOutcome::Kind::Failed, .what = paper.name, .fault = job.error().message};
}

QByteArray PrintRun::bytesOf(const Paper &paper, const PaperOrder &order, const Fonts &fonts) const
{
    PaperFileInfo info{
        .author = m_order.office.bureau.name,
        .page = {.index = order.reply ? pageIndex(m_order.office, order.reply->documentNumber) : QString{},
                 .source = m_order.office.bureau.name,
                 .publishedOn = m_order.today,
                 .tellsContact = m_order.office.publishesContact},
        .deputies = order.caseFile.deputies};
    if (m_order.kind == PaperKind::Case)
        info.attachments = {caseAttachment(order.caseFile, m_order.office)};
    return paperFile(m_order.format, paper, fonts, info);
}

void PrintRun::noteInIndex(const Paper &paper, const CaseFile &caseFile, const QString &fileName)
{
    const Suggestion &suggestion = caseFile.suggestion;
    m_index.append({.session = suggestion.session,
                    .number = suggestion.isProvisionalNumber ? QString{} : suggestion.number,
                    .title = paper.title,
                    .date = paper.letter ? paper.letter->date : QString{},
                    .fileName = fileName});
}

PrintOutcome PrintRun::intoFile(const QString &fileName, const QByteArray &bytes) const
{
    const QString path = QDir{m_order.folder}.filePath(fileName);
    if (!m_order.replaces && QFileInfo::exists(path))
        return {.kind = PrintOutcome::Kind::Exists, .what = path};
    const auto saved = saveBytes(path, bytes);
    return saved ? PrintOutcome{.what = path}
                 : PrintOutcome{.kind = PrintOutcome::Kind::Failed, .what = path, .fault = saved.error().message};
}

} // namespace banfu
