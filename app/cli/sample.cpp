#include "app/base/files.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/exchange/casefilejson.h"
#include "app/store/registerfile.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static Result<CaseFiles> shippedSample()
{
    CaseFiles sample;
    const QDir folder{u":/banfu/sample"_s};
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = readBytes(folder.filePath(name), 100'000'000);
        if (!bytes)
            return bytes.error();
        auto read = readJsonFile(*bytes);
        if (!read)
            return read.error();
        sample.caseFiles += read->caseFiles;
        if (sample.office.bureau.name.isEmpty())
            sample.office = read->office;
    }
    return sample;
}

static int makeSample(CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.positionalArguments().first();
    const auto sample = shippedSample();
    if (!sample)
        return failed(context, sample.error().message);
    const auto made = RegisterFile::create(path, sample->office, context.actor);
    if (!made)
        return failed(context, made.error().message);
    const auto stored = (*made)->putAll(sample->caseFiles);
    if (!stored)
        return failed(context, stored.error().message);
    context.out << QCoreApplication::translate("banfu::cli", "%1: a register with %2 fictional suggestions")
                       .arg(path)
                       .arg(stored->size())
                << '\n';
    return 0;
}

Command sampleCommand()
{
    return {.name = u"sample"_s,
            .arguments = u"FILE"_s,
            .description =
                QCoreApplication::translate("banfu::cli", "Makes a register with fictional suggestions to try "
                                                          "things on."),
            .leastArguments = 1,
            .mostArguments = 1,
            .run = makeSample};
}

} // namespace banfu
