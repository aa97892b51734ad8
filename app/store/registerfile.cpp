#include "app/store/registerfile.h"

namespace banfu {

struct RegisterFile::Private
{
};

static Error missing()
{
    return {.code = ErrorCode::NotFound, .message = {}};
}

RegisterFile::RegisterFile()
    : d{std::make_unique<Private>()}
{
}
RegisterFile::~RegisterFile() = default;

Result<std::unique_ptr<RegisterFile>> RegisterFile::create(const QString &, const OfficeSettings &, const QString &)
{
    return missing();
}
Result<std::unique_ptr<RegisterFile>> RegisterFile::open(const QString &, const QString &, OpenMode)
{
    return missing();
}
QString RegisterFile::path() const
{
    return {};
}
bool RegisterFile::isReadOnly() const
{
    return {};
}
QString RegisterFile::readOnlyReason() const
{
    return {};
}
Result<CaseFile> RegisterFile::find(SuggestionId)
{
    return missing();
}
Result<QList<SuggestionId>> RegisterFile::findByNumber(const QString &)
{
    return missing();
}
Result<CaseFile> RegisterFile::put(const CaseFile &)
{
    return missing();
}
Result<QList<SuggestionId>> RegisterFile::putAll(const QList<CaseFile> &)
{
    return missing();
}
Result<void> RegisterFile::remove(SuggestionId)
{
    return missing();
}
Result<QList<SuggestionId>> RegisterFile::ids(const SuggestionQuery &)
{
    return missing();
}
Result<SuggestionSummary> RegisterFile::summary(SuggestionId)
{
    return missing();
}
Result<int> RegisterFile::count(const SuggestionQuery &)
{
    return missing();
}
Result<QStringList> RegisterFile::sessions()
{
    return missing();
}
Result<RegisterFile::SearchResult> RegisterFile::search(const QString &, int)
{
    return missing();
}
Result<QList<Deputy>> RegisterFile::deputies()
{
    return missing();
}
Result<QList<Bureau>> RegisterFile::bureaus()
{
    return missing();
}
Result<OfficeSettings> RegisterFile::office()
{
    return missing();
}
Result<void> RegisterFile::setOffice(const OfficeSettings &)
{
    return missing();
}
Result<QList<Reply>> RegisterFile::versions(SuggestionId, int)
{
    return missing();
}
Result<void> RegisterFile::saveDraft(const ReplyDraft &)
{
    return missing();
}
Result<QList<ReplyDraft>> RegisterFile::drafts()
{
    return missing();
}
Result<void> RegisterFile::dropDraft(SuggestionId, int)
{
    return missing();
}
Result<QList<LogEntry>> RegisterFile::log(std::optional<SuggestionId>, int)
{
    return missing();
}
Result<void> RegisterFile::backup(const QString &)
{
    return missing();
}
Result<Verification> RegisterFile::verify()
{
    return missing();
}
Result<QString> RegisterFile::restore(const QString &, const QString &)
{
    return missing();
}

} // namespace banfu
