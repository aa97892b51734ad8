#pragma once

#include "app/store/registerfile.h"

namespace banfu {

class Database;

Result<void> writeDraft(Database &database, const ReplyDraft &draft);
Result<QList<ReplyDraft>> readDrafts(Database &database);
Result<void> deleteDraft(Database &database, SuggestionId id, int replyOrdinal);

Result<void> writeForm(Database &database, const FormDraft &draft);
Result<QList<FormDraft>> readForms(Database &database);
Result<void> deleteForm(Database &database, const QString &form);

} // namespace banfu
