#include "app/register/kindwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace banfu {

QString wordedFor(SuggestionKind kind, const QString &label)
{
    if (kind != SuggestionKind::Proposal)
        return label;
    const QStringList pairs =
        QCoreApplication::translate("banfu::kinds",
                                    "De&puties=&Members|Deputies=Members|deputies=members|"
                                    "Deputy=Member|deputy=member|Suggestion=Proposal|suggestion=proposal",
                                    "words of a suggestion and of a proposal, longer ones first")
            .split(u'|');
    QString worded;
    for (qsizetype at = 0; at < label.size();) {
        const QStringView rest = QStringView{label}.sliced(at);
        const auto found = std::ranges::find_if(
            pairs, [&](const QString &pair) { return rest.startsWith(QStringView{pair}.first(pair.indexOf(u'='))); });
        if (found == pairs.end()) {
            worded += label[at++];
            continue;
        }
        worded += found->section(u'=', 1);
        at += found->indexOf(u'=');
    }
    return worded;
}

QString stepTextFor(SuggestionKind kind, const Step &step)
{
    const QString name = stepName(step.kind);
    QString text = stepText(step);
    if (text.startsWith(name)) // the rest is what the clerk wrote
        text.replace(0, name.size(), wordedFor(kind, name));
    return text;
}

} // namespace banfu
