#include "app/reply/checks.h"

#include "app/reply/homophones.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu::checks {

namespace {

/// A name that the record knows, and how sure a near miss is another spelling of it.
struct KnownName
{
    QString name{};
    bool isPerson{false};
};

QList<KnownName> knownNames(const Examination &examination)
{
    constexpr qsizetype shortestBureau = 4; // 市水务局: of three characters one wrong is another bureau
    QList<KnownName> names;
    const auto add = [&](const QString &name, bool isPerson) {
        const bool isKnown = std::ranges::any_of(names, [&](const KnownName &known) { return known.name == name; });
        if (!isKnown && name.size() >= (isPerson ? 2 : 3))
            names.append({.name = name, .isPerson = isPerson});
    };
    for (const Deputy &deputy : examination.caseFile.deputies) {
        add(deputy.name, deputy.kind != DeputyKind::Group);
        QString place = deputy.delegation;
        if (place.endsWith(u"代表团"))
            place.chop(3);
        if (!place.isEmpty() && QStringView{u"区县市州旗"}.contains(place.back()))
            add(place, false);
    }
    QList<Bureau> bureaus{examination.office.bureau};
    for (const Assignment &assignment : examination.caseFile.assignments)
        bureaus.append(assignment.bureau);
    for (const Bureau &bureau : bureaus) {
        for (const QString &name : {bureau.name, bureau.shortName}) {
            if (name.size() >= shortestBureau)
                add(name, false);
        }
    }
    return names;
}

/// The only place where the two differ; −1: none or several.
qsizetype onlyDifference(QStringView left, QStringView right)
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (left[i] == right[i])
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

bool isMisspelt(const KnownName &known, QStringView window, QStringView behind, QStringView before)
{
    const qsizetype at = onlyDifference(known.name, window);
    if (at < 0 || window[at].script() != QChar::Script_Han)
        return false;
    if (!known.isPerson)
        return areHomophones(known.name[at], window[at]);
    // 望舒 is a word, 沈望书代表 a misspelt deputy: the surname is right and the word behind tells that it is a person.
    const bool isNamed = behind.startsWith(u"代表") || behind.startsWith(u"委员");
    const bool beginsHere = before.isEmpty() || before.back().script() != QChar::Script_Han ||
                            QStringView{u"与和同向由请"}.contains(before.back());
    if (at == 0)
        return isNamed && beginsHere && areHomophones(known.name[at], window[at]);
    return isNamed && (known.name.size() > 2 || beginsHere || areHomophones(known.name[at], window[at]));
}

void checkSpelling(Examination &examination)
{
    const QList<KnownName> names = knownNames(examination);
    QSet<QString> right;
    for (const KnownName &known : names)
        right.insert(known.name);
    for (const Passage &passage : std::as_const(examination.passages)) {
        const QStringView text{passage.text};
        for (const KnownName &known : names) {
            const qsizetype size = known.name.size();
            for (qsizetype i = 0; i + size <= text.size(); ++i) {
                const QStringView window = text.sliced(i, size);
                const bool isNear = window.front() == known.name.front() || window.back() == known.name.back();
                if (!isNear || !isMisspelt(known, window, text.sliced(i + size), text.first(i)) ||
                    right.contains(window.toString()))
                    continue;
                examination
                    .report(u"name-misspelt"_s, Severity::Fault, passage, i, size,
                            QCoreApplication::translate("banfu::check", "The record writes %2, the letter %1.")
                                .arg(window, known.name))
                    .mend = replacement(known.name);
            }
        }
    }
}

QSet<size_t> shinglesOf(const QString &text)
{
    constexpr qsizetype size = 6;
    QSet<size_t> result;
    for (qsizetype i = 0; i + size <= text.size(); ++i)
        result.insert(qHash(QStringView{text}.sliced(i, size)));
    return result;
}

/// The share of the first in the second.
double likeness(const QSet<size_t> &mine, const QSet<size_t> &other)
{
    if (mine.isEmpty())
        return 0;
    const auto common = std::ranges::count_if(mine, [&](size_t hash) { return other.contains(hash); });
    return static_cast<double>(common) / static_cast<double>(mine.size());
}

QStringList ownNames(const Examination &examination)
{
    QStringList names{examination.office.bureau.name, examination.office.bureau.shortName,
                      examination.caseFile.suggestion.hostBureau};
    for (const Deputy &deputy : examination.caseFile.deputies)
        names << deputy.name;
    for (const Assignment &assignment : examination.caseFile.assignments)
        names << assignment.bureau.name << assignment.bureau.shortName;
    return names;
}

/// Where the passage has a name of the other record that is none of ours; −1: nowhere.
qsizetype foreignName(const Passage &passage, const QString &name, const QStringList &own)
{
    const qsizetype at = name.size() < 2 || own.contains(name) ? -1 : passage.text.indexOf(name);
    const bool isPartOfOwn = at >= 0 && std::ranges::any_of(own, [&](const QString &each) {
                                 return each.contains(name) && passage.text.contains(each);
                             });
    return isPartOfOwn ? -1 : at;
}

bool isSaidBy(const Surroundings::Other &other, const QString &text)
{
    constexpr double leastLikeness = 0.4;
    const QSet<size_t> mine = shinglesOf(text);
    return std::ranges::any_of(other.paragraphs, [&](const QString &paragraph) {
        return likeness(mine, shinglesOf(paragraph)) >= leastLikeness;
    });
}

/// A section taken over from another reply, with a name of that one's record left in. The texts are compared only
/// where such a name stands.
void checkCopied(Examination &examination)
{
    const QStringList own = ownNames(examination);
    for (const Surroundings::Other &other : examination.surroundings.others) {
        for (const Passage &passage : std::as_const(examination.passages)) {
            if (passage.part != LetterPart::Section)
                continue;
            for (const QString &name : other.names) {
                const qsizetype at = foreignName(passage, name, own);
                if (at >= 0 && isSaidBy(other, passage.text))
                    examination.report(u"copied-name"_s, Severity::Warning, passage, at, name.size(),
                                       QCoreApplication::translate("banfu::check",
                                                                   "This is said as in the reply to %1, and %2 of that "
                                                                   "record was left in.")
                                           .arg(other.number, name));
            }
        }
    }
}

} // namespace

void checkNames(Examination &examination)
{
    checkSpelling(examination);
    checkCopied(examination);
}

} // namespace banfu::checks
