#include "app/cli/lookup.h"

#include "app/cli/output.h"
#include "app/exchange/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

std::unique_ptr<RegisterFile> openForReading(CommandContext &context)
{
    auto opened = RegisterFile::open(context.registerPath, context.actor, OpenMode::ReadOnly);
    // One of an older format is upgraded by who opens it for writing, after a copy was made.
    if (!opened && opened.error().code == ErrorCode::ReadOnly &&
        RegisterFile::open(context.registerPath, context.actor).has_value())
        opened = RegisterFile::open(context.registerPath, context.actor, OpenMode::ReadOnly);
    if (opened)
        return *std::move(opened);
    say(context, opened.error().message);
    return nullptr;
}

std::unique_ptr<RegisterFile> openForWriting(CommandContext &context)
{
    auto opened = RegisterFile::open(context.registerPath, context.actor);
    if (!opened) {
        say(context, opened.error().message);
        return nullptr;
    }
    std::unique_ptr<RegisterFile> file = *std::move(opened);
    if (!file->isReadOnly())
        return file;
    say(context, QCoreApplication::translate("banfu::cli", "%1 cannot be changed now. %2")
                     .arg(context.registerPath, file->readOnlyReason()));
    return nullptr;
}

QList<QCommandLineOption> narrowingOptions()
{
    return {
        {u"session"_s, QCoreApplication::translate("banfu::cli", "Only the suggestion of this session."), u"NAME"_s},
        {u"kind"_s,
         QCoreApplication::translate("banfu::cli", "Only the suggestion of this kind: suggestion, proposal or "
                                                   "billAsSuggestion."),
         u"KIND"_s}};
}

QCommandLineOption allOption()
{
    return {u"all"_s, QCoreApplication::translate("banfu::cli", "All suggestions of the register.")};
}

static QString withoutFrame(const QString &number)
{
    QString bare = number.trimmed();
    if (bare.size() > 2 && bare.startsWith(u'第') && bare.endsWith(u'号'))
        bare = bare.sliced(1, bare.size() - 2);
    return bare;
}

static Result<QList<SuggestionId>> idsOf(RegisterFile &file, const QString &number)
{
    const auto exact = file.findByNumber(number);
    if (!exact || !exact->isEmpty())
        return exact;
    return file.findByNumber(withoutFrame(number));
}

static QString listed(const QList<SuggestionSummary> &summaries)
{
    QStringList lines;
    for (const SuggestionSummary &summary : summaries)
        lines << QCoreApplication::translate("banfu::cli", "%1 (%2), session “%3”")
                     .arg(summary.title, wordOf(summary.kind), summary.session);
    return lines.join(QCoreApplication::translate("banfu::cli", "; "));
}

/// The suggestions of this number that --session and --kind leave.
static Result<QList<SuggestionSummary>> candidates(RegisterFile &file, const QString &number,
                                                   const QCommandLineParser &parser)
{
    const auto ids = idsOf(file, number);
    if (!ids)
        return ids.error();
    auto summaries = file.summaries(*ids);
    if (!summaries)
        return summaries.error();
    summaries->removeIf([&](const SuggestionSummary &summary) {
        return (parser.isSet(u"session"_s) && summary.session != parser.value(u"session"_s)) ||
               (parser.isSet(u"kind"_s) && wordOf(summary.kind) != parser.value(u"kind"_s));
    });
    return summaries;
}

static std::optional<SuggestionId> idOf(CommandContext &context, RegisterFile &file, const QString &number,
                                        const QCommandLineParser &parser)
{
    const auto found = candidates(file, number, parser);
    if (!found) {
        say(context, found.error().message);
        return std::nullopt;
    }
    if (found->size() == 1)
        return found->first().id;
    if (found->isEmpty())
        say(context, QCoreApplication::translate("banfu::cli", "There is no suggestion with the number “%1” in %2.")
                         .arg(number, context.registerPath));
    else
        say(context, QCoreApplication::translate("banfu::cli", "%1 suggestions have the number “%2”; add --session or "
                                                               "--kind: %3")
                         .arg(found->size())
                         .arg(number, listed(*found)));
    return std::nullopt;
}

std::optional<CaseFile> findOne(CommandContext &context, RegisterFile &file, const QString &number,
                                const QCommandLineParser &parser)
{
    const auto id = idOf(context, file, number, parser);
    if (!id)
        return std::nullopt;
    auto caseFile = file.find(*id);
    if (caseFile)
        return *std::move(caseFile);
    say(context, caseFile.error().message);
    return std::nullopt;
}

std::optional<Chosen> chosenOnes(CommandContext &context, RegisterFile &file, const QCommandLineParser &parser,
                                 int &code)
{
    const QStringList numbers = parser.positionalArguments();
    if (parser.isSet(u"all"_s) != numbers.isEmpty()) {
        code = misused(context, QCoreApplication::translate("banfu::cli", "Name suggestions by their numbers, or "
                                                                          "all of them by --all."));
        return std::nullopt;
    }
    Chosen chosen;
    if (numbers.isEmpty()) {
        const auto ids = file.ids({.sortBy = SortBy::Number});
        if (!ids) {
            code = failed(context, ids.error().message);
            return std::nullopt;
        }
        chosen.ids = *ids;
        return chosen;
    }
    for (const QString &number : numbers) {
        if (const auto id = idOf(context, file, number, parser))
            chosen.ids.append(*id);
        else
            chosen.isComplete = false;
    }
    return chosen;
}

bool isOneOf(CommandContext &context, const QCommandLineParser &parser, const QString &option,
             const QStringList &values)
{
    if (values.contains(parser.value(option)))
        return true;
    misused(context, QCoreApplication::translate("banfu::cli", "--%1 cannot be “%2”; it is one of %3.")
                         .arg(option, parser.value(option), values.join(u", "_s)));
    return false;
}

} // namespace banfu
