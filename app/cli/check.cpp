#include "app/reply/check.h"

#include "app/cli/commands.h"
#include "app/cli/lookup.h"
#include "app/cli/output.h"
#include "app/exchange/words.h"
#include "app/reply/coursefacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

template <>
constexpr inline WordTable<Severity, 3> wordsOf<Severity>{{{Severity::Hint, QLatin1StringView{"hint"}},
                                                           {Severity::Warning, QLatin1StringView{"warning"}},
                                                           {Severity::Fault, QLatin1StringView{"fault"}}}};

template <>
constexpr inline WordTable<Mend::Kind, 5> wordsOf<Mend::Kind>{
    {{Mend::Kind::Replace, QLatin1StringView{"replace"}},
     {Mend::Kind::FollowRecord, QLatin1StringView{"followRecord"}},
     {Mend::Kind::SetLevel, QLatin1StringView{"setLevel"}},
     {Mend::Kind::ListAttachment, QLatin1StringView{"listAttachment"}},
     {Mend::Kind::DropAttachment, QLatin1StringView{"dropAttachment"}}}};

namespace {

/// The findings about one letter.
struct Examined
{
    Suggestion suggestion{};
    QList<Finding> findings{};
};

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return QCoreApplication::translate("banfu::cli", "hint");
    case Severity::Warning:
        return QCoreApplication::translate("banfu::cli", "warning");
    case Severity::Fault:
        return QCoreApplication::translate("banfu::cli", "fault");
    }
    Q_UNREACHABLE();
}

QJsonValue mendJson(const std::optional<Mend> &mend)
{
    if (!mend)
        return {};
    QJsonObject object{{u"kind"_s, QString{wordOf(mend->kind)}}};
    if (mend->kind == Mend::Kind::SetLevel)
        object.insert(u"level"_s, QString{wordOf(mend->level)});
    else if (mend->kind != Mend::Kind::FollowRecord)
        object.insert(u"text"_s, mend->text);
    return object;
}

QJsonObject findingJson(const Finding &finding)
{
    return {{u"rule"_s, finding.rule},
            {u"identity"_s, finding.identity},
            {u"severity"_s, QString{wordOf(finding.severity)}},
            {u"part"_s, QString{wordOf(finding.part)}},
            {u"index"_s, finding.index},
            {u"begin"_s, finding.begin},
            {u"length"_s, finding.length},
            {u"text"_s, finding.excerpt},
            {u"message"_s, finding.message},
            {u"mend"_s, mendJson(finding.mend)},
            {u"dismissed"_s, finding.dismissedBecause ? QJsonValue{*finding.dismissedBecause} : QJsonValue{}}};
}

QJsonObject examinedJson(const Examined &examined)
{
    QJsonArray findings;
    for (const Finding &finding : examined.findings)
        findings.append(findingJson(finding));
    return {{u"number"_s, examined.suggestion.number},
            {u"session"_s, examined.suggestion.session},
            {u"findings"_s, findings}};
}

void writeText(CommandContext &context, const QList<Examined> &all)
{
    for (const Examined &examined : all) {
        const QList<Finding> open = openFindings(examined.findings);
        if (open.isEmpty())
            context.out << QCoreApplication::translate("banfu::cli", "%1: nothing to object to")
                               .arg(plainLine(examined.suggestion.number))
                        << '\n';
        for (const Finding &finding : open)
            context.out << plainLine(examined.suggestion.number) << ": " << severityName(finding.severity) << ": "
                        << plainLine(finding.message) << " [" << finding.rule << "]\n";
    }
}

int check(CommandContext &context, const QCommandLineParser &parser)
{
    if (!isOneOf(context, parser, u"format"_s, {u"text"_s, u"json"_s}))
        return 2;
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

    bool isComplete = chosen->isComplete;
    qsizetype faults = 0;
    QList<Examined> all;
    for (const SuggestionId id : chosen->ids) {
        const auto caseFile = file->find(id);
        if (!caseFile)
            return failed(context, caseFile.error().message);
        const Reply *reply = newestReply(*caseFile);
        if (!reply) {
            if (!parser.isSet(u"all"_s)) {
                say(context, QCoreApplication::translate("banfu::cli", "There is no reply yet to: %1.")
                                 .arg(caseFile->suggestion.number));
                isComplete = false;
            }
            continue;
        }
        const auto surroundings = file->surroundings(*caseFile, *reply);
        if (!surroundings)
            return failed(context, surroundings.error().message);
        const QList<Finding> findings = check(*caseFile, *reply, *office, context.today, *surroundings);
        faults += std::ranges::count(openFindings(findings), Severity::Fault, &Finding::severity);
        all.append({.suggestion = caseFile->suggestion, .findings = findings});
    }
    if (parser.value(u"format"_s) == "json"_L1) {
        QJsonArray array;
        for (const Examined &examined : all)
            array.append(examinedJson(examined));
        context.out << QString::fromUtf8(QJsonDocument{array}.toJson());
    } else {
        writeText(context, all);
    }
    context.out.flush();
    if (faults > 0)
        say(context, QCoreApplication::translate("banfu::cli", "Faults in the letters: %1.").arg(faults));
    return isComplete && faults == 0 ? 0 : 1;
}

} // namespace

Command checkCommand()
{
    return {.name = u"check"_s,
            .arguments = u"NUMBER…|--all [--format text|json]"_s,
            .description = QCoreApplication::translate("banfu::cli", "Examines the letters; exit code 1 when one has a "
                                                                     "fault."),
            .options =
                QList<QCommandLineOption>{
                    allOption(),
                    {u"format"_s, QCoreApplication::translate("banfu::cli", "text or json."), u"FORMAT"_s, u"text"_s}} +
                narrowingOptions(),
            .mostArguments = -1,
            .run = [](CommandContext &context, const QCommandLineParser &parser) { return check(context, parser); }};
}

} // namespace banfu
