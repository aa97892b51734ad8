#include "app/base/files.h"
#include "app/cli/casetext.h"
#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/print/casepages.h"
#include "app/print/fonts.h"
#include "app/print/layout.h"
#include "app/print/pdf.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// What is asked for, and what all files of one run share.
struct PrintJob
{
    CommandContext &context;
    RegisterFile &file;
    OfficeSettings office{};
    QString what{};
    QString as{};
    QDir folder{};
    std::unique_ptr<Fonts> fonts{}; ///< only for pages
};

/// Part of a file's name: letters, digits and - _ . only, no dot at the beginning, not too long for any file system.
QString safeName(const QString &text)
{
    QString name;
    for (const QChar character : text.left(60)) {
        const bool isKept = character.isLetterOrNumber() || character == u'-' || character == u'_' ||
                            character.isSurrogate() || (character == u'.' && !name.isEmpty());
        name += isKept ? character : QChar{u'_'};
    }
    return name.isEmpty() ? u"_"_s : name;
}

/// 20260118-letter.pdf; with the session before it where several have the number.
Result<QString> fileName(const PrintJob &job, const CaseFile &caseFile)
{
    const Suggestion &suggestion = caseFile.suggestion;
    const auto same = job.file.findByNumber(suggestion.number);
    if (!same)
        return same.error();
    QString name = safeName(suggestion.number) + u'-' + job.what;
    if (same->size() > 1)
        name = safeName(suggestion.session) + u'-' + QString::number(static_cast<int>(suggestion.kind)) + u'-' + name;
    const Reply *reply = newestReply(caseFile);
    if (reply && reply->ordinal > 1 && job.what != "case"_L1)
        name += u'-' + QString::number(reply->ordinal);
    return name + u'.' + job.as;
}

QByteArray pdfOf(const PrintJob &job, const CaseFile &caseFile)
{
    if (job.what == "case"_L1)
        return toPdf(layOutCase(caseFile, job.office, *job.fonts), *job.fonts,
                     {.title = caseFile.suggestion.title, .author = job.office.bureau.name});
    const Reply &reply = *newestReply(caseFile);
    const Letter letter = compose(caseFile, reply, job.office);
    const QList<Page> pages = job.what == "letter"_L1 ? layOut(letter, *job.fonts)
                                                      : layOutQuestionnaires(caseFile, reply, job.office, *job.fonts);
    return toPdf(pages, *job.fonts, {.title = letter.title, .author = letter.signature});
}

QByteArray textOf(const PrintJob &job, const CaseFile &caseFile)
{
    if (job.what == "case"_L1)
        return caseText(caseFile, job.office, job.context.today).toUtf8();
    return toPlainText(compose(caseFile, *newestReply(caseFile), job.office)).toUtf8();
}

bool printOne(const PrintJob &job, const CaseFile &caseFile)
{
    const auto name = fileName(job, caseFile);
    if (!name) {
        say(job.context, name.error().message);
        return false;
    }
    const QString path = job.folder.filePath(*name);
    const auto saved = saveBytes(path, job.as == "pdf"_L1 ? pdfOf(job, caseFile) : textOf(job, caseFile));
    if (!saved) {
        say(job.context, saved.error().message);
        return false;
    }
    job.context.out << path << '\n';
    job.context.out.flush();
    return true;
}

/// With --all what has no reply yet is left out and counted; asked for by its number it is a fault.
int printChosen(const PrintJob &job, const Chosen &chosen, bool isAll)
{
    bool isComplete = chosen.isComplete;
    QStringList withoutReply;
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
        if (!caseFile) {
            say(job.context, caseFile.error().message);
            isComplete = false;
        } else if (job.what != "case"_L1 && !newestReply(*caseFile)) {
            withoutReply << caseFile->suggestion.number;
        } else {
            isComplete = printOne(job, *caseFile) && isComplete;
        }
        progress.step();
    }
    progress.clear();
    if (!withoutReply.isEmpty())
        say(job.context, QCoreApplication::translate("banfu::cli", "There is no reply yet to: %1.")
                             .arg(withoutReply.join(QCoreApplication::translate("banfu::cli", ", "))));
    return isComplete && (isAll || withoutReply.isEmpty()) ? 0 : 1;
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

int checkOptions(CommandContext &context, const QCommandLineParser &parser)
{
    const QString as = parser.value(u"as"_s);
    if (!isOneOf(context, parser, u"what"_s, {u"letter"_s, u"questionnaire"_s, u"case"_s}) ||
        !isOneOf(context, parser, u"as"_s, {u"pdf"_s, u"txt"_s}))
        return 2;
    if (as == "txt"_L1 && parser.value(u"what"_s) == "questionnaire"_L1)
        return misused(context, QCoreApplication::translate("banfu::cli", "A questionnaire is a form on paper: it is "
                                                                          "printed as pdf only."));
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
                 .what = parser.value(u"what"_s),
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
    return {.name = u"print"_s,
            .arguments = u"NUMBER…|--all [--what letter|questionnaire|case] [--as pdf|txt] --output DIR"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Writes letters, questionnaires or whole case files into a "
                                                          "folder and names the files."),
            .options =
                QList<QCommandLineOption>{
                    allOption(),
                    {u"what"_s, QCoreApplication::translate("banfu::cli", "letter, questionnaire or case."), u"WHAT"_s,
                     u"letter"_s},
                    {u"as"_s, QCoreApplication::translate("banfu::cli", "pdf or txt."), u"FORMAT"_s, u"pdf"_s},
                    {u"output"_s, QCoreApplication::translate("banfu::cli", "The folder for the files."), u"DIR"_s}} +
                narrowingOptions(),
            .mostArguments = -1,
            .run = print};
}

} // namespace banfu
