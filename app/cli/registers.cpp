#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

/// Of these sessions, or what search finds.
static int split(CommandContext &context, const QCommandLineParser &parser)
{
    QStringList sessions = parser.values(u"session"_s);
    sessions.removeDuplicates();
    const QString words = parser.value(u"search"_s);
    if (sessions.isEmpty() == words.isEmpty())
        return misused(context, QCoreApplication::translate("banfu::cli", "split needs either --session or --search."));
    const auto file = openForWriting(context);
    if (!file)
        return 1;
    const auto known = file->sessions();
    if (!known)
        return failed(context, known.error().message);
    QList<SuggestionId> ids;
    for (const QString &session : sessions) {
        if (!known->contains(session))
            return failed(context,
                          QCoreApplication::translate("banfu::cli", "There is no session “%1”; nothing was changed.")
                              .arg(session));
    }
    const auto add = [&](const SuggestionQuery &query) {
        const auto found = file->ids(query);
        if (found)
            ids += *found;
        return found ? Result<void>{} : Result<void>{found.error()};
    };
    for (const QString &session : words.isEmpty() ? sessions : QStringList{QString{}}) {
        if (const auto added = add({.words = words, .session = session, .today = context.today}); !added)
            return failed(context, added.error().message);
    }
    if (ids.isEmpty())
        return failed(context,
                      QCoreApplication::translate("banfu::cli", "Nothing is found; the register was left as it is."));
    const QString path = parser.positionalArguments().first();
    if (const auto done = file->splitOff(path, ids); !done)
        return failed(context, done.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1 suggestions are in %2 now.").arg(ids.size()).arg(path)
                << '\n';
    return 0;
}

static int merge(CommandContext &context, const QCommandLineParser &parser)
{
    const auto file = openForWriting(context);
    if (!file)
        return 1;
    bool isComplete = true;
    for (const QString &path : parser.positionalArguments()) {
        const auto merged = file->mergeIn(path);
        if (!merged) {
            isComplete = failed(context, merged.error().message) == 0;
            continue;
        }
        if (!merged->conflicts.isEmpty()) {
            isComplete = false;
            say(context, QCoreApplication::translate("banfu::cli",
                                                     "%1: %2 suggestions are here with another content; nothing of it "
                                                     "was taken in.")
                             .arg(path)
                             .arg(merged->conflicts.size()));
            for (const QString &conflict : merged->conflicts)
                say(context, conflict);
            continue;
        }
        context.out << QCoreApplication::translate("banfu::cli", "%1: %2 suggestions taken in, %3 were here already.")
                           .arg(path)
                           .arg(merged->added)
                           .arg(merged->alike)
                    << '\n';
    }
    return isComplete ? 0 : 1;
}

Command splitCommand()
{
    return {
        .name = u"split"_s,
        .arguments = u"FILE --session NAME…|--search WORDS"_s,
        .description = QCoreApplication::translate(
            "banfu::cli", "Moves suggestions to a new register with the same office and log: all or none."),
        .options = {{u"session"_s,
                     QCoreApplication::translate("banfu::cli", "Those of this session; several may be named."),
                     u"NAME"_s},
                    {u"search"_s, QCoreApplication::translate("banfu::cli", "Those that search finds."), u"WORDS"_s}},
        .leastArguments = 1,
        .mostArguments = 1,
        .run = split};
}

Command mergeCommand()
{
    return {.name = u"merge"_s,
            .arguments = u"FILE…"_s,
            .description = QCoreApplication::translate(
                "banfu::cli", "Takes in all that other registers hold, older versions of letters too; a register in "
                              "conflict with this one not at all."),
            .leastArguments = 1,
            .mostArguments = -1,
            .run = merge};
}

} // namespace banfu
