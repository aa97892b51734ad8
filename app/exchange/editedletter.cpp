#include "app/exchange/editedletter.h"

#include "app/exchange/publicletter.h"
#include "app/reply/compose.h"
#include "app/reply/numbering.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

/// A draft has no date yet, by which a reader knows the signature: one is lent to it.
QString withDate(QStringView text, const QString &signature)
{
    QStringList lines = text.toString().split(u'\n');
    const auto isSignature = [&](const QString &line) {
        return !signature.isEmpty() && line.simplified() == signature;
    };
    const auto last = std::ranges::find_if(lines.rbegin(), lines.rend(), isSignature);
    if (last != lines.rend())
        lines.insert(lines.rend() - last, u"2000年1月1日"_s);
    return lines.join(u'\n');
}

/// A paragraph as it is printed, with what runs on in it.
struct Group
{
    QList<Paragraph> paragraphs{};
    QString printed{}; ///< without the numbers that are counted anew
};

QList<Group> groupsOf(const QList<Paragraph> &paragraphs)
{
    const QStringList marks = labels(paragraphs);
    QList<Group> groups;
    for (qsizetype k = 0; k < paragraphs.size(); ++k) {
        if (!paragraphs[k].runsOn || groups.isEmpty())
            groups.append(Group{});
        Group &group = groups.last();
        group.paragraphs.append(paragraphs[k]);
        group.printed += isHeading(paragraphs[k].level) ? QString::number(int(paragraphs[k].level)) + u'\t' : marks[k];
        group.printed += paragraphs[k].text;
    }
    return groups;
}

bool haveEqualLevels(const Group &one, const Group &other)
{
    return std::ranges::equal(one.paragraphs, other.paragraphs, [](const Paragraph &a, const Paragraph &b) {
        return a.level == b.level && a.runsOn == b.runsOn;
    });
}

/// The words are the read ones, the rest is what was known of the paragraphs.
QList<Paragraph> reworded(QList<Paragraph> known, const QList<Paragraph> &read)
{
    for (qsizetype k = 0; k < known.size(); ++k)
        known[k].text = read[k].text;
    return known;
}

/// Groups that say the same are the same one. One between two such that alone was changed is still the same one.
QList<Paragraph> reconciled(const QList<Paragraph> &known, const QList<Paragraph> &read)
{
    const QList<Group> before = groupsOf(known);
    const QList<Group> after = groupsOf(read);
    QHash<QString, QList<qsizetype>> places;
    for (qsizetype k = before.size() - 1; k >= 0; --k)
        places[before[k].printed].append(k); // the first stands last
    QList<qsizetype> twins(after.size(), -1);
    for (qsizetype k = 0; k < after.size(); ++k) {
        if (auto found = places.find(after[k].printed); found != places.end() && !found->isEmpty())
            twins[k] = found->takeLast();
    }
    QList<Paragraph> result;
    for (qsizetype k = 0; k < after.size(); ++k) {
        const qsizetype next = k > 0 ? twins[k - 1] + 1 : 0;
        const bool isFree = next < before.size() && !twins.contains(next);
        if (twins[k] >= 0) {
            result += before[twins[k]].paragraphs;
        } else if (isFree && (k == 0 || twins[k - 1] >= 0) && haveEqualLevels(before[next], after[k])) {
            twins[k] = next;
            result += reworded(before[next].paragraphs, after[k].paragraphs);
        } else {
            result += after[k].paragraphs;
        }
    }
    return result;
}

} // namespace

Result<EditedLetter> readEditedLetter(QStringView lines, const CaseFile &caseFile, const Reply &draft,
                                      const OfficeSettings &office)
{
    const QString signature = compose(caseFile, draft, office).signature.simplified();
    auto letter = readPublicLetter(draft.datedOn.isValid() ? lines.toString() : withDate(lines, signature));
    if (!letter)
        return letter.error();
    const ReplyText whole = fixedText(letter->caseFile, letter->caseFile.replies.first(), office);
    EditedLetter edited{.text = normalised(whole, composedText(caseFile, draft, office)), .unplaced = letter->unplaced};
    edited.text.paragraphs = reconciled(draft.text.paragraphs, edited.text.paragraphs);
    return edited;
}

} // namespace banfu
