#include "app/exchange/filecontents.h"

#include "app/reply/fileplaces.h"

#include <algorithm>

namespace banfu {

Result<GatheredContents> gatherContents(RegisterFile &registerFile, const QList<CaseFile> &caseFiles)
{
    constexpr qint64 most = 20'000'000;
    QList<AttachedFile> files;
    for (const CaseFile &caseFile : caseFiles) {
        for (const PlacedFile &placed : allFiles(caseFile))
            files.append(placed.file);
    }
    std::ranges::stable_sort(files, {}, &AttachedFile::size);
    GatheredContents gathered;
    qint64 total = 0;
    for (const AttachedFile &file : std::as_const(files)) {
        if (gathered.contents.contains(file.sha256))
            continue;
        if (total + file.size > most) {
            gathered.leftOut.append(file.name);
            continue;
        }
        auto bytes = registerFile.bytesOf(file);
        if (!bytes)
            return bytes.error();
        total += file.size;
        gathered.contents.insert(file.sha256, *std::move(bytes));
    }
    return gathered;
}

} // namespace banfu
