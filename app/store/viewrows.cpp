#include "app/store/viewrows.h"

#include "app/store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

Result<QList<SavedView>> readViews(Database &database)
{
    return database.all(u"SELECT name, words, sort_by, is_descending FROM saved_view ORDER BY id"_s,
                        [](const Row &row) {
                            const int sortBy = row.get<int>(2);
                            const bool isKnown = sortBy >= 0 && sortBy <= static_cast<int>(SortBy::DocumentNumber);
                            return SavedView{.name = row.get<QString>(0),
                                             .words = row.get<QString>(1),
                                             .sortBy = isKnown ? static_cast<SortBy>(sortBy) : SortBy::DueOn,
                                             .isDescending = row.get<bool>(3)};
                        });
}

static Error namelessView()
{
    return {.code = ErrorCode::InvalidInput,
            .message =
                QCoreApplication::translate("banfu::viewrows", "The view has no name; it was not kept. Enter a name.")};
}

Result<void> writeView(Database &database, const SavedView &view)
{
    if (view.name.trimmed().isEmpty())
        return namelessView();
    return asVoid(database.run(u"INSERT INTO saved_view (name, words, sort_by, is_descending) VALUES (?, ?, ?, ?) ON "
                               "CONFLICT (name) DO UPDATE SET words = excluded.words, sort_by = excluded.sort_by, "
                               "is_descending = excluded.is_descending"_s,
                               view.name.trimmed(), view.words, view.sortBy, view.isDescending));
}

Result<void> replaceView(Database &database, const QString &name, const SavedView &view)
{
    const QString newName = view.name.trimmed();
    if (newName.isEmpty())
        return namelessView();
    const auto twin =
        database.one(u"SELECT 1 FROM saved_view WHERE name = ? AND name <> ?"_s, firstColumn<int>, newName, name);
    if (!twin)
        return twin.error();
    if (*twin)
        return Error{.code = ErrorCode::Conflict,
                     .message = QCoreApplication::translate("banfu::viewrows", "There is a view “%1” already; nothing "
                                                                               "was changed. Choose another name.")
                                    .arg(newName)};
    return asVoid(
        database.run(u"UPDATE saved_view SET name = ?, words = ?, sort_by = ?, is_descending = ? WHERE name = ?"_s,
                     newName, view.words, view.sortBy, view.isDescending, name));
}

Result<void> deleteView(Database &database, const QString &name)
{
    return asVoid(database.run(u"DELETE FROM saved_view WHERE name = ?"_s, name));
}

Result<QString> readTableFields(Database &database, const QString &headings)
{
    const auto fields =
        database.one(u"SELECT fields FROM known_table WHERE headings = ?"_s, firstColumn<QString>, headings);
    if (!fields)
        return fields.error();
    return fields->value_or(QString{});
}

Result<void> writeTableFields(Database &database, const QString &headings, const QString &fields)
{
    if (headings.isEmpty())
        return {}; // a table without any is recognised anew each time
    return asVoid(database.run(u"INSERT INTO known_table (headings, fields) VALUES (?, ?) ON CONFLICT (headings) DO "
                               "UPDATE SET fields = excluded.fields"_s,
                               headings, fields));
}

} // namespace banfu
