#include "app/reply/templates.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

QList<LetterTemplate> readShipped()
{
    QFile file{u":/banfu/templates/letter.txt"_s};
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QList<LetterTemplate> templates;
    if (!isOpen)
        return templates;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'#') || line.isEmpty())
            continue;
        if (line.startsWith(u'[') && line.endsWith(u']'))
            templates.append({.name = line.sliced(1, line.size() - 2)});
        else if (!templates.isEmpty())
            templates.last().text += (templates.last().text.isEmpty() ? QString{} : u"\n"_s) + line;
    }
    return templates;
}

/// The most special first. What the letter is weighs more than what it answers: opening.further goes before
/// opening.proposal.
QStringList namesFor(const QString &part, const Suggestion &suggestion, bool isFurther)
{
    QStringList kinds{QString{}};
    if (suggestion.role == BureauRole::CoHandler)
        kinds.prepend(u".opinion"_s);
    else if (suggestion.role == BureauRole::SeparateHandler)
        kinds.prepend(u".separate"_s);
    QStringList times{QString{}};
    if (isFurther && suggestion.role != BureauRole::CoHandler)
        times.prepend(u".further"_s);
    QStringList sources{QString{}};
    if (suggestion.kind == SuggestionKind::Proposal)
        sources.prepend(u".proposal"_s);
    QStringList names;
    for (const QString &kind : std::as_const(kinds)) {
        for (const QString &time : std::as_const(times)) {
            for (const QString &source : std::as_const(sources))
                names.append(part + kind + time + source);
        }
    }
    return names;
}

const LetterTemplate *find(const QList<LetterTemplate> &templates, const QString &name)
{
    const auto found = std::ranges::find(templates, name, &LetterTemplate::name);
    return found == templates.end() ? nullptr : &*found;
}

} // namespace

QList<LetterTemplate> shippedTemplates()
{
    static const QList<LetterTemplate> templates = readShipped();
    return templates;
}

QString templateFor(const QString &part, const Suggestion &suggestion, bool isFurther, const OfficeSettings &office)
{
    const QList<LetterTemplate> shipped = shippedTemplates();
    for (const QString &name : namesFor(part, suggestion, isFurther)) {
        if (const LetterTemplate *own = find(office.templates, name))
            return own->text;
        if (const LetterTemplate *given = find(shipped, name))
            return given->text;
    }
    return {};
}

} // namespace banfu
