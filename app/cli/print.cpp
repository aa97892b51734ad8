#include "app/base/files.h"
#include "app/cli/casetext.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/caseattachment.h"
#include "app/print/fonts.h"
#include "app/print/papers.h"
#include "app/print/pdf.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QMap>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What is asked for, and what all files of one run share.
struct PrintJob
{
    CommandContext &context;
    RegisterFile &file;
    OfficeSettings office{};
    PaperKind kind{PaperKind::Letter};
    bool isForEachDeputy{false};
    QString as{};
    QDir folder{};
    std::unique_ptr<Fonts> fonts{}; ///< only for pages
};

/// Goes before the papers' own names where several suggestions have the number.
Result<QString> namePrefix(const PrintJob &job, const CaseFile &caseFile)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const auto same = job.file.findByNumber(suggestion.number);
    if (!same)
        return same.error();
    if (same->size() < 2)
        return QString{};
    return safeFileName(suggestion.session) + u'-' + QString::number(static_cast<int>(suggestion.kind)) + u'-';
}

QByteArray pdfOf(const PrintJob &job, const CaseFile &caseFile, const Paper &paper)
{
    PdfInfo info{.title = paper.title, .author = job.office.bureau.name, .bookmarks = paper.bookmarks};
    if (job.kind == PaperKind::Case)
        info.attachments = {caseAttachment(caseFile, job.office)};
    return toPdf(paper.pages, *job.fonts, info);
}

QByteArray textOf(const PrintJob &job, const PaperOrder &order)
{
    if (job.kind == PaperKind::Case)
        return caseText(order.caseFile, job.office, job.context.today).toUtf8();
    return toPlainText(compose(order.caseFile, *order.reply, job.office)).toUtf8();
}

bool save(const PrintJob &job, const QString &name, const QByteArray &bytes)
{
    const QString path = job.folder.filePath(name + u'.' + job.as);
    const auto saved = saveBytes(path, bytes);
    if (!saved) {
        say(job.context, saved.error().message);
        return false;
    }
    job.context.out << path << '\n';
    job.context.out.flush();
    return true;
}

bool printOne(const PrintJob &job, const PaperOrder &order)
{
    const auto prefix = namePrefix(job, order.caseFile);
    if (!prefix) {
        say(job.context, prefix.error().message);
        return false;
    }
    if (job.as == "txt"_L1)
        return save(job, *prefix + paperName(job.kind, order), textOf(job, order));
    bool isComplete = true;
    for (const Paper &paper : papersOf(job.kind, order, *job.fonts)) {
        const QString missing = charactersWithoutFont(paper.pages).join(u' ');
        if (!missing.isEmpty())
            say(job.context, QCoreApplication::translate("banfu::cli", "%1: no font here has %2; an empty box stands "
                                                                       "in its place.")
                                 .arg(paper.name, missing));
        isComplete = save(job, *prefix + paper.name, pdfOf(job, order.caseFile, paper)) && isComplete;
    }
    return isComplete;
}

/// With --all what has no such paper is left out and named with the reason; asked for by its number it is a fault.
int printChosen(const PrintJob &job, const Chosen &chosen, bool isAll)
{
    bool isComplete = chosen.isComplete;
    QMap<QString, QStringList> leftOut; // reason, numbers
    Progress progress{job.context, chosen.ids.size()};
    for (qsizetype i = 0; i < chosen.ids.size(); ++i) {
        if (isInterrupted()) {
            progress.clear();
            return failed(job.context,
                          QCoreApplication::translate("banfu::cli", "Interrupted after %1 of %2; the files "
                                                                    "written are whole.")
                              .arg(i)
                              .arg(chosen.ids.size()));
        }
        const auto caseFile = job.file.find(chosen.ids[i]);
        progress.step();
        if (!caseFile) {
            say(job.context, caseFile.error().message);
            isComplete = false;
            continue;
        }
        const PaperOrder order{.caseFile = *caseFile,
                               .office = job.office,
                               .today = job.context.today,
                               .reply = newestReply(*caseFile),
                               .isForEachDeputy = job.isForEachDeputy};
        if (const QString why = whyNone(job.kind, order); !why.isEmpty())
            leftOut[why] << caseFile->suggestion.number;
        else
            isComplete = printOne(job, order) && isComplete;
    }
    progress.clear();
    for (const auto &[why, numbers] : leftOut.asKeyValueRange())
        say(job.context, QCoreApplication::translate("banfu::cli", "Not printed, %1: %2.")
                             .arg(why, numbers.join(QCoreApplication::translate("banfu::cli", ", "))));
    return isComplete && (isAll || leftOut.isEmpty()) ? 0 : 1;
}

/// The folder, made when it is not there; nothing, and said, when files cannot be put there.
std::optional<QDir> folderOf(CommandContext &context, const QString &path)
{
    const QFileInfo info{path};
    if (info.exists() && !info.isDir())
        say(context, QCoreApplication::translate("banfu::cli", "%1 is a file; --output names a folder.").arg(path));
    else if (!QDir{}.mkpath(path))
        say(context, QCoreApplication::translate("banfu::cli", "The folder %1 could not be made.").arg(path));
    else
        return QDir{path};
    return std::nullopt;
}

QStringList kindWords()
{
    QStringList words;
    for (const PaperKind kind : paperKinds())
        words << QString{wordOf(kind)};
    return words;
}

PaperKind kindOf(const QString &word)
{
    for (const PaperKind kind : paperKinds()) {
        if (wordOf(kind) == word)
            return kind;
    }
    return PaperKind::Letter;
}

int checkOptions(CommandContext &context, const QCommandLineParser &parser)
{
    const QString as = parser.value(u"as"_s);
    if (!isOneOf(context, parser, u"what"_s, kindWords()) || !isOneOf(context, parser, u"as"_s, {u"pdf"_s, u"txt"_s}))
        return 2;
    const PaperKind kind = kindOf(parser.value(u"what"_s));
    const bool isText = kind == PaperKind::Letter || kind == PaperKind::Opinion || kind == PaperKind::Case;
    if (as != "pdf"_L1 && !isText)
        return misused(context, QCoreApplication::translate("banfu::cli", "--what %1 is for paper: it is printed as "
                                                                          "pdf only.")
                                    .arg(parser.value(u"what"_s)));
    if (parser.value(u"output"_s).isEmpty())
        return misused(context, QCoreApplication::translate("banfu::cli", "--output names the folder for the files."));
    return 0;
}

int print(CommandContext &context, const QCommandLineParser &parser)
{
    if (const int fault = checkOptions(context, parser); fault != 0)
        return fault;
    const auto file = openForReading(context);
    if (!file)
        return 1;
    int code = 0;
    const auto chosen = chosenOnes(context, *file, parser, code);
    if (!chosen)
        return code;
    const auto office = file->office();
    if (!office)
        return failed(context, office.error().message);
    const auto folder = folderOf(context, parser.value(u"output"_s));
    if (!folder)
        return 1;
    PrintJob job{.context = context,
                 .file = *file,
                 .office = *office,
                 .kind = kindOf(parser.value(u"what"_s)),
                 .isForEachDeputy = parser.isSet(u"each-deputy"_s),
                 .as = parser.value(u"as"_s),
                 .folder = *folder};
    if (job.as == "pdf"_L1) {
        job.fonts = std::make_unique<Fonts>();
        for (const QString &missing : job.fonts->missing())
            say(context, missing);
    }
    return printChosen(job, *chosen, parser.isSet(u"all"_s));
}

} // namespace

Command printCommand()
{
    return {
        .name = u"print"_s,
        .arguments = u"NUMBER…|--all [--what PAPER] [--each-deputy] [--as pdf|txt] --output DIR"_s,
        .description = QCoreApplication::translate("banfu::cli", "Writes letters, questionnaires, forms or whole "
                                                                 "case files into a folder and names the files."),
        .options =
            QList<QCommandLineOption>{
                allOption(),
                {u"what"_s, QCoreApplication::translate("banfu::cli", "Which paper: %1.").arg(kindWords().join(u' ')),
                 u"PAPER"_s, u"letter"_s},
                {u"each-deputy"_s, QCoreApplication::translate("banfu::cli", "A letter of its own for each deputy.")},
                {u"as"_s, QCoreApplication::translate("banfu::cli", "pdf or txt."), u"FORMAT"_s, u"pdf"_s},
                {u"output"_s, QCoreApplication::translate("banfu::cli", "The folder for the files."), u"DIR"_s}} +
            narrowingOptions(),
        .mostArguments = -1,
        .run = print};
}

} // namespace banfu
