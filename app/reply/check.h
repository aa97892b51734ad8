#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/letter.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

enum class Severity { Hint, Warning, Fault };

/// One thing that is wrong with a letter or its record.
struct Finding
{
    QString rule{}; ///< stable name for scripts, e.g. bureau-not-named
    Severity severity{Severity::Warning};
    LetterPart part{LetterPart::Section};
    int index{0};      ///< as in LetterParagraph
    QString message{}; ///< what is wrong and why, translated

    bool operator==(const Finding &) const = default;
};

/// All checks over one reply, in the order of the letter.
QList<Finding> check(const CaseFile &caseFile, const Reply &reply, const OfficeSettings &office, QDate today);

} // namespace banfu
