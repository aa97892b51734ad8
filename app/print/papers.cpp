#include "app/print/papers.h"

#include "app/base/files.h"
#include "app/print/casepages.h"
#include "app/print/characters.h"
#include "app/print/layout.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "app/reply/phrases.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Papers
{
    Q_DECLARE_TR_FUNCTIONS(banfu::papers)
};

constexpr PaperKind allKinds[] = {PaperKind::Letter, PaperKind::Questionnaire, PaperKind::Case};

QString baseName(PaperKind kind, const PaperOrder &order)
{
    QString name = order.caseFile.suggestion.number + u'-' + wordOf(kind);
    if (order.reply && order.reply->ordinal > 1 && kind != PaperKind::Case)
        name += u"-%1"_s.arg(order.reply->ordinal);
    return name;
}

Letter letterOf(const PaperOrder &order)
{
    return compose(order.caseFile, *order.reply, order.office);
}

/// Each as if the deputy were alone: salutation, pronoun and talks. What else the clerk wrote is the same in all.
QList<Paper> lettersForEach(const PaperOrder &order, const Fonts &fonts)
{
    const QString base = baseName(PaperKind::Letter, order);
    Reply reply = *order.reply;
    reply.text = normalised(reply.text, composedText(order.caseFile, reply, order.office));
    reply.text.salutation.reset();
    CaseFile caseFile = order.caseFile;
    LetterLayout layout{fonts}; // most of the text is the same in all
    QList<Paper> papers;
    for (const Deputy &deputy : order.caseFile.deputies) {
        caseFile.deputies = {deputy};
        const Letter letter = compose(caseFile, reply, order.office);
        papers.append({.name = safeFileName(u"%1-%2-%3"_s.arg(base).arg(papers.size() + 1).arg(deputy.name)),
                       .title = letter.title,
                       .pages = layout.pages(letter)});
    }
    return papers;
}

QList<Paper> lettersOf(const PaperOrder &order, const Fonts &fonts)
{
    if (order.isForEachDeputy && order.caseFile.deputies.size() > 1)
        return lettersForEach(order, fonts);
    const Letter letter = letterOf(order);
    return {{.name = safeFileName(baseName(PaperKind::Letter, order)),
             .title = letter.title,
             .pages = layOut(letter, fonts)}};
}

} // namespace

std::span<const PaperKind> paperKinds()
{
    return allKinds;
}

QLatin1StringView wordOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Letter:
        return "letter"_L1;
    case PaperKind::Questionnaire:
        return "questionnaire"_L1;
    case PaperKind::Case:
        return "case"_L1;
    }
    Q_UNREACHABLE();
}

QString whyNone(PaperKind kind, const PaperOrder &order)
{
    switch (kind) {
    case PaperKind::Letter:
    case PaperKind::Questionnaire:
        return order.reply ? QString{} : Papers::tr("no reply yet");
    case PaperKind::Case:
        return {};
    }
    Q_UNREACHABLE();
}

QList<Paper> papersOf(PaperKind kind, const PaperOrder &order, const Fonts &fonts)
{
    if (!whyNone(kind, order).isEmpty())
        return {};
    const QString name = safeFileName(baseName(kind, order));
    const QString &title = order.caseFile.suggestion.title;
    switch (kind) {
    case PaperKind::Letter:
        return lettersOf(order, fonts);
    case PaperKind::Questionnaire:
        return {{.name = name,
                 .title = title,
                 .pages = layOutQuestionnaires(order.caseFile, *order.reply, order.office, fonts)}};
    case PaperKind::Case:
        return {{.name = name, .title = title, .pages = layOutCase(order.caseFile, order.office, fonts)}};
    }
    Q_UNREACHABLE();
}

QStringList charactersWithoutFont(const QList<Page> &pages)
{
    QStringList characters;
    for (const Page &page : pages) {
        for (const TextLine &line : page.lines) {
            for (const Glyph &glyph : line.glyphs) {
                const bool isMissing = glyph.id == 0 && glyph.character != 0 && !isSpace(glyph.character);
                if (const QString text = QString::fromUcs4(&glyph.character, 1);
                    isMissing && !characters.contains(text))
                    characters.append(text);
            }
        }
    }
    return characters;
}

} // namespace banfu
