#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace banfu {

/// What a column of an office's table can tell of a suggestion.
enum class LedgerField {
    Ignored,
    Remark, ///< no field of its own: stands in the notes under its heading
    Number,
    ProvisionalMark,
    Title,
    Text,
    Kind,
    Level,
    Session,
    Term,
    Meeting,
    LeadDeputy, ///< one or several names, the lead deputy first
    CoSigners,
    CertificateNumber, ///< of the lead deputy, as what follows
    Delegation,
    Employer,
    Address,
    PostCode,
    DeputyPhone,
    SubjectClass,
    AssigningBody,
    AssignedOn,
    ReceivedOn,
    DueOn,
    Role,
    HostBureau,
    CoHandlers,
    SeparateHandlers,
    IsKey,
    KeyLeader,
    Publicity,
    PublicityReason,
    Handler,
    HandlerPhone,
    DocumentNumber,
    ResultClass,
    RepliedOn,
    Satisfaction,
    Notes
};

/// In the order in which a clerk chooses; the words are for files and never change.
QList<LedgerField> ledgerFields();
QString fieldName(LedgerField field); ///< translated
QString fieldWord(LedgerField field);
std::optional<LedgerField> fieldOfWord(QStringView word);
bool mayRepeat(LedgerField field); ///< several columns may be of this field

/// The field that such a heading names as a whole; nothing when it names none.
std::optional<LedgerField> fieldOfHeading(const QString &heading);

/// How surely a heading names a field.
struct HeadingGuess
{
    LedgerField field{LedgerField::Remark};
    int weight{0}; ///< 0: it names none
};

constexpr int wholeHeading = 100; ///< the weight of a heading that is as it stands in the list
constexpr int endOfHeading = 60;  ///< the least of one that ends so; longer ends weigh more

/// A heading as it is compared: without spaces, marks and what stands in brackets.
QString foldedHeading(const QString &heading);
HeadingGuess guessHeading(const QString &folded);
/// Which every kind of person may have: what stands to its left tells whose it is.
bool isTelephoneHeading(const QString &folded);

} // namespace banfu
