#include "app/exchange/sample.h"

#include "app/base/files.h"
#include "app/exchange/casefilejson.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static Result<CaseFiles> shippedSample()
{
    constexpr qint64 most = 100'000'000;
    CaseFiles sample;
    const QDir folder{u":/banfu/sample"_s};
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto bytes = readBytes(folder.filePath(name), most);
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

Result<std::unique_ptr<RegisterFile>> createSample(const QString &path, const QString &actor)
{
    const auto sample = shippedSample();
    if (!sample)
        return sample.error();
    auto made = RegisterFile::create(path, sample->office, actor);
    if (!made)
        return made;
    if (const auto stored = (*made)->putAll(sample->caseFiles); !stored)
        return stored.error();
    return made;
}

} // namespace banfu
