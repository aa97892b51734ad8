#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

namespace banfu {

class Database;

/// The log of what changed: triggers write an entry for each changed row, the program seals the entries of one
/// transaction with a hash over them and over the seal before. Whoever changes the file with another program leaves
/// entries without a seal, or seals that do not fit: that is found, not prevented.
Result<void> makeAuditTriggers(Database &database);
Result<void> dropAuditTriggers(Database &database);
/// After a migration: rows that are not what the log says last of them are logged as they are now.
Result<void> logMigratedRows(Database &database);

/// Seals what the transactions of one database write. Lives as long as the database's watch.
class Sealer
{
public:
    Sealer(Database &database, QString actor)
        : m_database{database}
        , m_actor{std::move(actor)}
    {
    }

    /// From here on each transaction is sealed before its commit.
    void watch();
    /// Told with the seal of the running transaction, which is made even when nothing else changed.
    void setNote(const QString &note) { m_note = note; }
    void setActor(const QString &actor) { m_actor = actor; }

private:
    Result<void> remember();
    Result<void> seal();

    Database &m_database;
    QString m_actor;
    QString m_note{};
    qint64 m_firstSequence{1};
};

/// The last seal, short enough to be written on paper: 000123-9F3A-77C1; empty when there is none.
Result<QString> headOfLog(Database &database);

/// What does not hold in the log; each a translated line. Empty: chain, entries and the rows they tell of agree.
Result<QStringList> faultsOfLog(Database &database);

/// The digest stored beside long texts, so that a flipped bit or a change by another program is found.
QString textDigest(const QString &text);

/// name='value',other=NULL … of one log entry, as values; NULL is a null string.
QHash<QString, QString> loggedValues(QStringView logged);

} // namespace banfu
