#include "app/register/ruleset.h"

#include "app/base/datetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

Q_LOGGING_CATEGORY(rulesLog, "banfu.register")

constexpr int mostAmount = 9999;
constexpr qsizetype longestRules = 100'000;

template <typename E>
using Words = std::initializer_list<std::pair<E, QLatin1StringView>>;

constexpr Words<Duty> dutyWords{{Duty::Accept, "return"_L1},     {Duty::Contact, "contact"_L1},
                                {Duty::Opinion, "opinion"_L1},   {Duty::OpinionAgain, "opinionAgain"_L1},
                                {Duty::Remind, "remind"_L1},     {Duty::Reply, "reply"_L1},
                                {Duty::Feedback, "feedback"_L1}, {Duty::FurtherReply, "furtherReply"_L1},
                                {Duty::Publish, "publish"_L1},   {Duty::Archive, "archive"_L1}};
constexpr Words<TermUnit> unitWords{
    {TermUnit::Days, "days"_L1}, {TermUnit::Workdays, "workdays"_L1}, {TermUnit::Months, "months"_L1}};
constexpr Words<TermEvent> eventWords{
    {TermEvent::Assigned, "assigned"_L1},        {TermEvent::Received, "received"_L1}, {TermEvent::Asked, "asked"_L1},
    {TermEvent::SentBack, "sentBack"_L1},        {TermEvent::Due, "due"_L1},           {TermEvent::Sent, "sent"_L1},
    {TermEvent::Dissatisfied, "dissatisfied"_L1}};

template <typename E>
std::optional<E> valueOf(const Words<E> &words, QStringView word)
{
    const auto found = std::ranges::find_if(words, [&](const auto &known) { return known.second == word; });
    return found == words.end() ? std::nullopt : std::optional{found->first};
}

template <typename E>
QString wordIn(const Words<E> &words, E value)
{
    const auto found = std::ranges::find(words, value, &std::pair<E, QLatin1StringView>::first);
    return found == words.end() ? QString{} : QString{found->second};
}

/// A number and a unit that could not be read stay nothing.
struct Length
{
    int amount{0};
    TermUnit unit{TermUnit::Months};
};

std::optional<Length> lengthOf(QStringView amount, QStringView unit)
{
    bool isNumber = false;
    const int number = amount.toInt(&isNumber);
    const auto known = valueOf(unitWords, unit);
    if (!isNumber || number < 0 || number > mostAmount || !known)
        return std::nullopt;
    return Length{number, *known};
}

std::optional<Extension> extensionOf(const QString &text)
{
    static const QRegularExpression pattern{
        u"^(?:to (\\d+) (\\w+)|(\\d+) (\\w+) more)(?: by ([^,]+?))?(, deputy told)?$"_s};
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isInAll = match.hasCaptured(1);
    const auto length = lengthOf(match.capturedView(isInAll ? 1 : 3), match.capturedView(isInAll ? 2 : 4));
    if (!length)
        return std::nullopt;
    return Extension{.amount = length->amount,
                     .unit = length->unit,
                     .isInAll = isInAll,
                     .approver = match.captured(5),
                     .isDeputyTold = match.hasCaptured(6)};
}

std::optional<TermRule> termOf(const QString &line)
{
    const QStringList parts = line.split(u'|');
    if (parts.size() != 4)
        return std::nullopt;
    static const QRegularExpression pattern{u"^(\\d+) (\\w+) from (\\w+)(?:, by (\\d{4}-\\d\\d-\\d\\d))?$"_s};
    const auto match = pattern.match(parts[1].trimmed());
    const auto duty = valueOf(dutyWords, parts[0].trimmed());
    const auto length = lengthOf(match.capturedView(1), match.capturedView(2));
    const auto event = valueOf(eventWords, match.capturedView(3));
    const QString extensionText = parts[2].trimmed();
    const auto extension = extensionOf(extensionText);
    const QDate notice = QDate::fromString(match.captured(4), Qt::ISODate);
    const bool isNoticeRight = match.hasCaptured(4) == notice.isValid();
    if (!duty || !length || !event || !isNoticeRight || extensionText.isEmpty() == extension.has_value())
        return std::nullopt;
    return TermRule{.duty = *duty,
                    .amount = length->amount,
                    .unit = length->unit,
                    .from = *event,
                    .noticeDate = notice,
                    .extension = extension,
                    .source = parts[3].trimmed()};
}

/// What a line says; false when it cannot be read.
bool readLine(RuleSet &rules, const QString &line)
{
    const auto after = [&](QLatin1StringView key) { return line.mid(key.size()).trimmed(); };
    if (line.isEmpty() || line.startsWith(u'#'))
        return true;
    if (line.startsWith("key "_L1))
        rules.key = after("key "_L1);
    else if (line.startsWith("name "_L1))
        rules.name = after("name "_L1);
    else if (line.startsWith("source "_L1))
        rules.source = after("source "_L1);
    else if (line == "rest days move"_L1 || line == "rest days stay"_L1)
        rules.movesToWorkday = line.endsWith("move"_L1);
    else if (const auto term = termOf(line); term && !rules.term(term->duty))
        rules.terms.append(*term);
    else
        return false;
    return true;
}

/// One line of the file: what would end it is taken out of a text.
QString inLine(QString text, bool isColumn = true)
{
    text.replace(u'\n', u' ');
    if (isColumn)
        text.replace(u'|', u'/');
    return text.trimmed();
}

Error noRules(const QString &message)
{
    return {.code = ErrorCode::InvalidInput, .message = message};
}

QDate nextWorkday(QDate day, const WorkCalendar &calendar)
{
    while (!calendar.isWorkday(day))
        day = day.addDays(1);
    return day;
}

void moveToWorkday(TermEnd &end, const WorkCalendar &calendar)
{
    if (calendar.isWorkday(end.date))
        return;
    const QDate moved = nextWorkday(end.date, calendar);
    if (!calendar.knows(moved.year()) && !end.unknownYears.contains(moved.year()))
        end.unknownYears.append(moved.year());
    end.explanation += u'\n' + QCoreApplication::translate("banfu::rules", "%1 is no working day: the term ends on %2, "
                                                                           "the next one (Civil Code, article 203).")
                                   .arg(dateText(end.date), dateText(moved));
    end.date = moved;
}

QString startLine(const TermRule &rule, QDate from)
{
    const QString line = QCoreApplication::translate("banfu::rules", "%1 %2 + %3", "event, its day, length of the term")
                             .arg(termEventName(rule.from), dateText(from), termText(rule.amount, rule.unit));
    return rule.source.isEmpty()
               ? line
               : QCoreApplication::translate("banfu::rules", "%1 (%2)", "a term and its source").arg(line, rule.source);
}

} // namespace

std::optional<TermRule> RuleSet::term(Duty duty) const
{
    const auto found = std::ranges::find(terms, duty, &TermRule::duty);
    return found == terms.end() ? std::nullopt : std::optional{*found};
}

Result<RuleSet> RuleSet::parse(QStringView text)
{
    if (text.size() > longestRules)
        return noRules(QCoreApplication::translate("banfu::rules", "These rules are longer than rules can be."));
    RuleSet rules;
    int number = 0;
    for (const QStringView line : text.split(u'\n')) {
        ++number;
        if (!readLine(rules, line.trimmed().toString()))
            return noRules(QCoreApplication::translate("banfu::rules", "Line %1 of the rules cannot be read: %2")
                               .arg(QString::number(number), line.trimmed().left(60)));
    }
    if (rules.name.isEmpty())
        return noRules(QCoreApplication::translate("banfu::rules", "The rules have no name."));
    return rules;
}

QString RuleSet::toText() const
{
    QStringList lines;
    if (!key.isEmpty())
        lines.append(u"key "_s + inLine(key));
    lines.append(u"name "_s + inLine(name));
    if (!source.isEmpty())
        lines.append(u"source "_s + inLine(source, false));
    lines.append(movesToWorkday ? u"rest days move"_s : u"rest days stay"_s);
    for (const TermRule &term : terms) {
        QString length = u"%1 %2 from %3"_s.arg(QString::number(term.amount), wordIn(unitWords, term.unit),
                                                wordIn(eventWords, term.from));
        if (term.noticeDate.isValid())
            length += u", by "_s + term.noticeDate.toString(Qt::ISODate);
        QString extension;
        if (const auto &e = term.extension) {
            const QString most = QString::number(e->amount) + u' ' + wordIn(unitWords, e->unit);
            extension = e->isInAll ? u"to "_s + most : most + u" more"_s;
            if (const QString approver = inLine(e->approver).replace(u',', u'，'); !approver.isEmpty())
                extension += u" by "_s + approver;
            if (e->isDeputyTold)
                extension += u", deputy told"_s;
        }
        lines.append(QStringList{wordIn(dutyWords, term.duty), length, extension, inLine(term.source)}.join(u" | "_s));
    }
    return lines.join(u'\n') + u'\n';
}

const QList<RuleSet> &RuleSet::shipped()
{
    static const QList<RuleSet> sets = [] {
        QList<RuleSet> found;
        const QDir folder{u":/banfu/rules"_s};
        for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
            QFile file{folder.filePath(name)};
            const auto rules =
                file.open(QIODevice::ReadOnly) ? parse(QString::fromUtf8(file.readAll())) : Result<RuleSet>{Error{}};
            if (rules)
                found.append(*rules);
            else
                qCWarning(rulesLog) << name << rules.error().message;
        }
        std::stable_partition(found.begin(), found.end(),
                              [](const RuleSet &rules) { return rules.key == "national"_L1; });
        return found;
    }();
    return sets;
}

std::optional<RuleSet> RuleSet::shipped(QStringView name)
{
    const auto found =
        std::ranges::find_if(shipped(), [&](const RuleSet &rules) { return rules.key == name || rules.name == name; });
    return found == shipped().end() ? std::nullopt : std::optional{*found};
}

Result<TermEnd> endOfTerm(QDate from, int amount, TermUnit unit, const RuleSet &rules, const WorkCalendar &calendar)
{
    Result<TermEnd> end = endOfTerm(from, amount, unit, calendar);
    if (end && rules.movesToWorkday)
        moveToWorkday(*end, calendar);
    return end;
}

Result<TermEnd> endOfTerm(const TermRule &rule, QDate from, const RuleSet &rules, const WorkCalendar &calendar)
{
    Result<TermEnd> end = endOfTerm(from, rule.amount, rule.unit, rules, calendar);
    if (!end)
        return end;
    const QDate notice = rule.noticeDate;
    if (notice.isValid() && from <= notice && from.year() == notice.year()) {
        *end = {.date = notice,
                .explanation = startLine(rule, from) + u'\n' +
                               QCoreApplication::translate("banfu::rules", "This year's notice sets %1, which wins.")
                                   .arg(dateText(notice))};
        return end;
    }
    end->explanation = startLine(rule, from) + u'\n' + end->explanation;
    return end;
}

Result<TermEnd> latestExtension(const TermRule &rule, QDate from, const RuleSet &rules, const WorkCalendar &calendar)
{
    if (!rule.extension)
        return Error{.code = ErrorCode::NotFound,
                     .message =
                         QCoreApplication::translate("banfu::rules", "The rules know no extension of this term.")};
    const Extension &extension = *rule.extension;
    QDate start = from;
    if (!extension.isInAll) {
        const auto end = endOfTerm(rule, from, rules, calendar);
        if (!end)
            return end;
        start = end->date;
    }
    return endOfTerm(start, extension.amount, extension.unit, rules, calendar);
}

QString dutyName(Duty duty)
{
    switch (duty) {
    case Duty::Accept:
        return QCoreApplication::translate("banfu::rules", "Accept or return");
    case Duty::Distribute:
        return QCoreApplication::translate("banfu::rules", "Distribute");
    case Duty::Contact:
        return QCoreApplication::translate("banfu::rules", "First contact");
    case Duty::Opinion:
        return QCoreApplication::translate("banfu::rules", "Opinion of a co-handler");
    case Duty::OpinionAgain:
        return QCoreApplication::translate("banfu::rules", "Opinion sent back");
    case Duty::Remind:
        return QCoreApplication::translate("banfu::rules", "Reminder");
    case Duty::Reply:
        return QCoreApplication::translate("banfu::rules", "Reply", "a duty");
    case Duty::Send:
        return QCoreApplication::translate("banfu::rules", "Sending");
    case Duty::TellDeputy:
        return QCoreApplication::translate("banfu::rules", "Telling the deputy");
    case Duty::Feedback:
        return QCoreApplication::translate("banfu::rules", "Deputy's questionnaire");
    case Duty::FurtherReply:
        return QCoreApplication::translate("banfu::rules", "Further reply");
    case Duty::Publish:
        return QCoreApplication::translate("banfu::rules", "Publication");
    case Duty::Commitment:
        return QCoreApplication::translate("banfu::rules", "Commitment");
    case Duty::Archive:
        return QCoreApplication::translate("banfu::rules", "Archiving");
    case Duty::Hold:
        return QCoreApplication::translate("banfu::rules", "On hold");
    }
    Q_UNREACHABLE();
}

QString termEventName(TermEvent event)
{
    switch (event) {
    case TermEvent::Assigned:
        return QCoreApplication::translate("banfu::rules", "Assigned on");
    case TermEvent::Received:
        return QCoreApplication::translate("banfu::rules", "Received on");
    case TermEvent::Asked:
        return QCoreApplication::translate("banfu::rules", "Asked on");
    case TermEvent::SentBack:
        return QCoreApplication::translate("banfu::rules", "Sent back on");
    case TermEvent::Due:
        return QCoreApplication::translate("banfu::rules", "Due on");
    case TermEvent::Sent:
        return QCoreApplication::translate("banfu::rules", "Sent on");
    case TermEvent::Dissatisfied:
        return QCoreApplication::translate("banfu::rules", "Judged dissatisfied on");
    }
    Q_UNREACHABLE();
}

QString termUnitName(TermUnit unit)
{
    switch (unit) {
    case TermUnit::Days:
        return QCoreApplication::translate("banfu::rules", "days");
    case TermUnit::Workdays:
        return QCoreApplication::translate("banfu::rules", "working days");
    case TermUnit::Months:
        return QCoreApplication::translate("banfu::rules", "months");
    }
    Q_UNREACHABLE();
}

QString termText(int amount, TermUnit unit)
{
    return QCoreApplication::translate("banfu::rules", "%1 %2", "number, unit")
        .arg(QString::number(amount), termUnitName(unit));
}

} // namespace banfu
