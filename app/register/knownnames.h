#pragma once

#include "app/register/bureau.h"
#include "app/register/deputy.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <variant>

namespace banfu {

/// A deputy as the register of deputies knows one (代表名册).
struct KnownDeputy
{
    Deputy deputy{};
    QString term{}; ///< 届次、任期, as the office writes it: 第十五届
    QDate leftOn{}; ///< no deputy any more since; null: still is one
    bool isListed{false};
    int suggestions{0}; ///< how many were signed; counted, not stored

    bool operator==(const KnownDeputy &) const = default;
};

/// A bureau as the register of bureaus knows one. One that was renamed stays as letters named it.
struct KnownBureau
{
    Bureau bureau{};
    BureauId successor{}; ///< what it is called now; null: its name holds
    QDate renamedOn{};
    bool isListed{false};
    int suggestions{0};

    bool operator==(const KnownBureau &) const = default;
};

// What is done to the two registers: small steps, each of which can be taken back. Ids that are null are given by the
// store; ids of rows that are gone bring them back.

struct PutDeputy
{
    KnownDeputy known{};
};
struct DropDeputy
{
    DeputyId id{};
};
/// What one deputy signed is the other's; without a list all of it.
struct MoveSignatures
{
    DeputyId from{};
    DeputyId to{};
    QList<SuggestionId> suggestions{};
};
struct PutBureau
{
    KnownBureau known{};
};
struct DropBureau
{
    BureauId id{};
};
struct MoveAssignments
{
    BureauId from{};
    BureauId to{};
    QList<SuggestionId> suggestions{};
};
/// From that day on it is called otherwise: signed letters keep the old name, what is under way takes the new one.
struct RenameBureau
{
    BureauId id{};
    QString name{};
    QString shortName{};
    QString code{};
    QDate on{};
};
using DirectoryStep =
    std::variant<PutDeputy, DropDeputy, MoveSignatures, PutBureau, DropBureau, MoveAssignments, RenameBureau>;

/// What `known` lacks is taken from `other`.
KnownDeputy filledUp(KnownDeputy known, const KnownDeputy &other);
KnownBureau filledUp(KnownBureau known, const KnownBureau &other);

/// The others become the first one; what it lacks is taken from them.
QList<DirectoryStep> mergingDeputies(const KnownDeputy &kept, const QList<KnownDeputy> &others);
QList<DirectoryStep> mergingBureaus(const KnownBureau &kept, const QList<KnownBureau> &others);

/// A list of names brought in: what is known already is completed, the rest added.
struct NameList
{
    QList<DirectoryStep> steps{};
    int added{0};
    int completed{0};
    QStringList faults{}; ///< translated, a line each: what was left out and why
};

/// Rows of a table as they are pasted from a spreadsheet or written in a CSV file. The first row may hold the headings;
/// without them the columns are those of the register of deputies, or bureaus, from the first on.
QList<QStringList> rowsOfText(const QString &text);
NameList listOfDeputies(const QList<QStringList> &rows, const QList<KnownDeputy> &known, DeputyKind kind);
NameList listOfBureaus(const QList<QStringList> &rows, const QList<KnownBureau> &known);

} // namespace banfu
