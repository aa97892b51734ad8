#include "app/exchange/casefilejson.h"

namespace banfu {

QJsonObject toJson(const CaseFile &, const OfficeSettings &)
{
    return {};
}

Result<CaseFile> caseFileFromJson(const QJsonObject &)
{
    return CaseFile{};
}

QByteArray toJsonFile(const QList<CaseFile> &, const OfficeSettings &)
{
    return {};
}

Result<QList<CaseFile>> caseFilesFromJsonFile(const QByteArray &)
{
    return QList<CaseFile>{};
}

} // namespace banfu
