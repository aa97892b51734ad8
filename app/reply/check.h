#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/letter.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace banfu {

enum class Severity { Hint, Warning, Fault };

/// What a machine can do about a finding, as an edit of the text (see mended).
struct Mend
{
    enum class Kind {
        Replace,        ///< the finding's characters by `text`
        FollowRecord,   ///< the part says again what the record says
        SetLevel,       ///< the paragraph takes `level`, the finding's characters, a typed label, go
        ListAttachment, ///< `text` joins the list of attachments; a bound one's first line goes there
        DropAttachment  ///< `text` leaves it
    };
    Kind kind{Kind::Replace};
    QString text{};
    Level level{Level::Body};

    bool operator==(const Mend &) const = default;
};

/// One thing that is wrong with a letter or its record.
struct Finding
{
    QString rule{}; ///< stable name for scripts, e.g. bureau-not-named
    Severity severity{Severity::Warning};
    LetterPart part{LetterPart::Section};
    int index{0};       ///< as in LetterParagraph
    QString message{};  ///< what is wrong and why, translated
    int begin{0};       ///< the characters it is about, within the part's paragraph
    int length{0};      ///< 0: all of it, or the place where something is missing
    QString excerpt{};  ///< these characters
    QString subject{};  ///< what it is about: the wrong words with their neighbours, a bureau, a point
    QString identity{}; ///< the same for the same fault after other edits; names it in Reply::dismissals
    std::optional<Mend> mend{};
    std::optional<QString> dismissedBecause{}; ///< the clerk's reason to let it stand

    bool operator==(const Finding &) const = default;
};

/// What a letter is compared with besides its own record: other letters of the register.
struct Surroundings
{
    struct Other
    {
        QString number{};
        QStringList names{}; ///< deputies and bureaus of its record
        QStringList paragraphs{};

        bool operator==(const Other &) const = default;
    };
    QString numberTakenBy{}; ///< the suggestion whose letter bears this document number already
    QList<Other> others{};   ///< replies that resemble this one

    bool operator==(const Surroundings &) const = default;
};

/// All checks over one reply, in the order of the letter; dismissed ones say so.
QList<Finding> check(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office, QDate today,
                     const Surroundings &surroundings = {});

/// Those that were not dismissed.
QList<Finding> openFindings(const QList<Finding> &findings);

/// The text after the finding's mend; unchanged without one or when the place is not what it was. `composed`: what the
/// parts say that follow the record.
ReplyText mended(ReplyText text, const Finding &finding, const ReplyText &composed);

} // namespace banfu
