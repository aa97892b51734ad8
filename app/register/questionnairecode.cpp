#include "app/register/questionnairecode.h"

#include <QStringList>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

constexpr qsizetype longestCode = 600;
constexpr int mostForms = 999;

/// A number from 1 on; 0 when it is none.
int countIn(const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= 1 && value <= mostForms ? value : 0;
}

std::optional<CongressSession> sessionIn(const QString &text)
{
    const QStringList parts = text.split(u'.');
    const int level = parts.value(0).toInt();
    if (parts.size() != 4 || level < 1 || level > 4)
        return std::nullopt;
    return CongressSession{.level = static_cast<CongressLevel>(level),
                           .isConference = parts[1] == "1"_L1,
                           .term = parts[2].toInt(),
                           .meeting = parts[3].toInt()};
}

} // namespace

std::optional<QuestionnaireCode> QuestionnaireCode::parse(QStringView text)
{
    if (text.size() > longestCode)
        return std::nullopt;
    const QStringList parts = text.trimmed().toString().normalized(QString::NormalizationForm_KC).split(u':');
    if (parts.size() != 7 || parts[0].compare("BANFU"_L1, Qt::CaseInsensitive) != 0 || parts[1] != "1"_L1)
        return std::nullopt;
    const int kind = countIn(parts[2]);
    QuestionnaireCode code{.number = QUrl::fromPercentEncoding(parts[3].toLatin1()),
                           .session = sessionIn(parts[4]),
                           .deputy = countIn(parts[5]),
                           .copy = countIn(parts[6])};
    if (kind < 1 || kind > 3 || code.number.isEmpty() || code.deputy == 0 || code.copy == 0)
        return std::nullopt;
    code.kind = static_cast<SuggestionKind>(kind);
    return code;
}

bool QuestionnaireCode::fits(const Suggestion &suggestion) const
{
    const bool isSession = !session || CongressSession::parse(suggestion.session) == session;
    return suggestion.kind == kind && suggestion.number == number && isSession;
}

} // namespace banfu
