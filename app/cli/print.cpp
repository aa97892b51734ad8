#include "app/base/files.h"
#include "app/cli/casetext.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/caseattachment.h"
#include "app/print/fonts.h"
#include "app/print/paperfile.h"
#include "app/reply/coursefacts.h"

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
    bool isInside{false}; ///< web pages for the office itself, not for the public
    std::unique_ptr<Fonts> fonts{};
    QList<IndexEntry> pages{}; ///< written so far

    bool hasPages() const { return as == "pdf"_L1 || as == "ofd"_L1; } ///< drawn with the fonts here
    bool isForPublic() const { return as == "html"_L1 && !isInside; }
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

QByteArray fileOf(const PrintJob &job, const PaperOrder &order, const Paper &paper)
{
    PaperFileInfo info{.author = job.office.bureau.name,
                       .page = {.index = order.reply ? pageIndex(job.office, order.reply->documentNumber) : QString{},
                                .source = job.office.bureau.name,
                                .publishedOn = job.isInside ? QDate{} : job.context.today,
                                .tellsContact = job.office.publishesContact,
                                .isInside = job.isInside},
                       .deputies = order.caseFile.deputies};
    if (job.kind == PaperKind::Case)
        info.attachments = {caseAttachment(order.caseFile, job.office)};
    return paperFile(*paperFormat(job.as), paper, *job.fonts, info);
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

bool printOne(PrintJob &job, const PaperOrder &order)
{
    const auto prefix = namePrefix(job, order.caseFile);
    if (!prefix) {
        say(job.context, prefix.error().message);
        return false;
    }
    if (job.as == "txt"_L1 && job.kind == PaperKind::Case)
        return save(job, *prefix + paperName(job.kind, order),
                    caseText(order.caseFile, job.office, job.context.today).toUtf8());
    bool isComplete = true;
    for (const Paper &paper : papersOf(job.kind, order, *job.fonts)) {
        const QString missing = charactersWithoutFont(paper.pages).join(u' ');
        if (!missing.isEmpty() && job.hasPages())
            say(job.context, QCoreApplication::translate("banfu::cli", "%1: no font here has %2; an empty box stands "
                                                                       "in its place.")
                                 .arg(paper.name, missing));
        const QString name = *prefix + paper.name;
        const bool isSaved = save(job, name, fileOf(job, order, paper));
        isComplete = isComplete && isSaved;
        const Suggestion &suggestion = order.caseFile.suggestion;
        if (isSaved && job.as == "html"_L1)
            job.pages.append({.session = suggestion.session,
                              .number = suggestion.isProvisionalNumber ? QString{} : suggestion.number,
                              .title = paper.title,
                              .date = paper.letter->date,
                              .fileName = name + u".html"_s});
    }
    return isComplete;
}

/// With --all what has no such paper is left out and named with the reason; asked for by its number it is a fault.
int printChosen(PrintJob &job, const Chosen &chosen, bool isAll)
{
    bool isComplete = chosen.isComplete;
    QMap<QString, QStringList> leftOut; // reason, numbers
    ProgressLine progress{job.context, chosen.ids.size()};
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
        QString why = whyNone(job.kind, order);
        if (why.isEmpty() && job.isForPublic())
            why = whyNotPublic(caseFile->suggestion, *order.reply);
        if (!why.isEmpty())
            leftOut[why] << caseFile->suggestion.number;
        else
            isComplete = printOne(job, order) && isComplete;
    }
    progress.clear();
    for (const auto &[why, numbers] : leftOut.asKeyValueRange())
        say(job.context, QCoreApplication::translate("banfu::cli", "Not printed, %1: %2.")
                             .arg(why, numbers.join(QCoreApplication::translate("banfu::cli", ", "))));
    if (isAll && job.as == "html"_L1)
        isComplete = save(job, u"index"_s, toHtmlIndex(job.office.bureau.name, job.pages)) && isComplete;
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
    if (!isOneOf(context, parser, u"what"_s, kindWords()) || !isOneOf(context, parser, u"as"_s, paperFormatNames()))
        return 2;
    const PaperKind kind = kindOf(parser.value(u"what"_s));
    const bool isCaseText = kind == PaperKind::Case && as == "txt"_L1;
    if (!suits(*paperFormat(as), kind) && !isCaseText)
        return misused(context, QCoreApplication::translate("banfu::cli", "--what %1 cannot be written as %2.")
                                    .arg(parser.value(u"what"_s), as));
    if (parser.isSet(u"inside"_s) && as != "html"_L1)
        return misused(context, QCoreApplication::translate("banfu::cli", "--inside goes with --as html: every other "
                                                                          "file is for the office itself."));
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
                 .folder = *folder,
                 .isInside = parser.isSet(u"inside"_s),
                 .fonts = std::make_unique<Fonts>()};
    if (job.hasPages()) {
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
        .arguments = u"NUMBER…|--all [--what PAPER] [--each-deputy] [--as %1] [--inside] --output DIR"_s.arg(
            paperFormatNames().join(u'|')),
        .description = QCoreApplication::translate("banfu::cli", "Writes letters, questionnaires, forms or whole "
                                                                 "case files into a folder and names the files."),
        .options =
            QList<QCommandLineOption>{
                allOption(),
                {u"what"_s, QCoreApplication::translate("banfu::cli", "Which paper: %1.").arg(kindWords().join(u' ')),
                 u"PAPER"_s, u"letter"_s},
                {u"each-deputy"_s, QCoreApplication::translate("banfu::cli", "A letter of its own for each deputy.")},
                {u"as"_s,
                 QCoreApplication::translate("banfu::cli", "%1. html is for the public.")
                     .arg(paperFormatNames().join(u", "_s)),
                 u"FORMAT"_s, u"pdf"_s},
                {u"inside"_s,
                 QCoreApplication::translate("banfu::cli", "Web pages (html) for the office itself: also of replies "
                                                           "that are not public, with everything in them.")},
                {u"output"_s, QCoreApplication::translate("banfu::cli", "The folder for the files."), u"DIR"_s}} +
            narrowingOptions(),
        .mostArguments = -1,
        .run = print};
}

} // namespace banfu
