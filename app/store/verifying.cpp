#include "app/store/verifying.h"

#include "app/store/audit.h"
#include "app/store/database.h"
#include "app/store/filerows.h"
#include "app/store/schema.h"
#include "app/store/search.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

static Result<QStringList> faultsOfStructure(Database &database)
{
    const auto lines = database.all(u"PRAGMA integrity_check(20)"_s, firstColumn<QString>);
    if (!lines)
        return lines.error();
    return *lines == QStringList{u"ok"_s} ? QStringList{} : *lines;
}

static Result<QStringList> faultsOfSchema(Database &database)
{
    auto differences = schemaDifferences(database, shippedMigrations());
    if (!differences)
        return differences;
    for (QString &line : *differences)
        line = QCoreApplication::translate("banfu::verifying", "%1 is not as Banfu makes it.").arg(line);
    return differences;
}

static Result<QStringList> faultsOfReferences(Database &database)
{
    return database.all(u"PRAGMA foreign_key_check"_s, [](const Row &row) {
        return QCoreApplication::translate("banfu::verifying", "Table %1, row %2 belongs to nothing in table %3.")
            .arg(row.get<QString>(0), row.get<QString>(1), row.get<QString>(2));
    });
}

Result<Verification> verifyAll(Database &database)
{
    struct Examination
    {
        QString name;
        Result<QStringList> (*examine)(Database &);
    };
    const Examination examinations[] = {
        {QCoreApplication::translate("banfu::verifying", "Structure of the file"), faultsOfStructure},
        {QCoreApplication::translate("banfu::verifying", "Tables"), faultsOfSchema},
        {QCoreApplication::translate("banfu::verifying", "References"), faultsOfReferences},
        {QCoreApplication::translate("banfu::verifying", "Log and texts"), faultsOfLog},
        {QCoreApplication::translate("banfu::verifying", "Files"), faultsOfContents},
        {QCoreApplication::translate("banfu::verifying", "Search index"), faultsOfIndex}};
    Verification verification;
    for (const Examination &examination : examinations) {
        const auto found = examination.examine(database);
        // Damage may keep an examination from ending; that is a finding, not a failure to look.
        const QStringList faults = found ? *found : QStringList{found.error().message};
        if (!found && found.error().code != ErrorCode::Corrupt)
            return found.error();
        verification.isSound = verification.isSound && faults.isEmpty();
        verification.lines.append(
            faults.isEmpty() ? QCoreApplication::translate("banfu::verifying", "%1: sound").arg(examination.name)
                             : QCoreApplication::translate("banfu::verifying", "%1: faults").arg(examination.name));
        for (const QString &fault : faults)
            verification.lines.append(u"  "_s + fault);
    }
    const auto count = database.one(u"SELECT count(*) FROM suggestion"_s, firstColumn<qint64>);
    const auto head = headOfLog(database);
    if (count && head)
        verification.lines.append(QCoreApplication::translate("banfu::verifying", "Suggestions: %1; check code %2")
                                      .arg(count->value_or(0))
                                      .arg(*head));
    return verification;
}

} // namespace banfu
