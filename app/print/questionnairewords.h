#pragma once

#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace banfu {

/// What the form says, which differs between congress and conference. `number` has a place for the number.
struct QuestionnaireWords
{
    QString title{};
    QString number{};
    QString titleLabel{};
    QString lead{};
    QString other{};
    QString certificate{};
    QString group{};
    QString fills{};
    QString signature{};
    QList<std::pair<QString, QString>> questions{}; ///< label, options
};
QuestionnaireWords questionnaireWords(SuggestionKind kind, const OfficeSettings &office);

/// The lines at the foot: how to fill in, by when, and where each copy goes. `copy` counts from 0.
QStringList questionnaireInstructions(const CaseFile &caseFile, const OfficeSettings &office, qsizetype copy);

/// What the form's QR code says, for finding the record when the form comes back. Nothing in it is private:
/// BANFU:1:KIND:NUMBER:SESSION:DEPUTY:COPY, with 1 the version of the code, KIND as stored (1 建议, 2 提案, 3
/// 议案转建议), NUMBER percent-encoded, SESSION as LEVEL.CONFERENCE.TERM.MEETING or - when its wording is not
/// understood, DEPUTY and COPY counted from 1.
QString questionnaireCode(const Suggestion &suggestion, int deputy, int copy);

} // namespace banfu
