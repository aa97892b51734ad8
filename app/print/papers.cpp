#include "app/print/papers.h"

#include "app/base/files.h"
#include "app/print/casepages.h"
#include "app/print/characters.h"
#include "app/print/layout.h"
#include "app/print/officeforms.h"
#include "app/print/questionnaire.h"
#include "app/reply/compose.h"
#include "app/reply/coursefacts.h"
#include "app/reply/officeletters.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

namespace {

struct Papers
{
    Q_DECLARE_TR_FUNCTIONS(banfu::papers)
};

constexpr PaperKind allKinds[] = {PaperKind::Letter,   PaperKind::Questionnaire, PaperKind::Request, PaperKind::Opinion,
                                  PaperKind::Reminder, PaperKind::Extension,     PaperKind::Return,  PaperKind::Talk,
                                  PaperKind::Routing,  PaperKind::Envelope,      PaperKind::Label,   PaperKind::Case};

bool isOfReply(PaperKind kind)
{
    return kind == PaperKind::Letter || kind == PaperKind::Questionnaire || kind == PaperKind::Opinion ||
           kind == PaperKind::Routing;
}

QString baseName(PaperKind kind, const PaperOrder &order)
{
    QString name = order.caseFile.suggestion.number + u'-' + wordOf(kind);
    if (order.reply && order.reply->ordinal > 1 && isOfReply(kind))
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
                       .pages = layout.pages(letter),
                       .letter = letter});
    }
    return papers;
}

QList<Paper> lettersOf(PaperKind kind, const PaperOrder &order, const Fonts &fonts)
{
    if (order.isForEachDeputy && order.caseFile.deputies.size() > 1 && kind == PaperKind::Letter)
        return lettersForEach(order, fonts);
    const Letter letter = letterOf(order);
    return {{.name = paperName(kind, order), .title = letter.title, .pages = layOut(letter, fonts), .letter = letter}};
}

bool isAwaited(const Assignment *assignment)
{
    return !assignment->opinion;
}

/// A letter to each co-handler, or to each whose opinion has not come.
QList<Paper> lettersToBureaus(PaperKind kind, const PaperOrder &order, const Fonts &fonts)
{
    QList<Paper> papers;
    for (const Assignment *assignment : coHandlers(order.caseFile)) {
        if (kind == PaperKind::Reminder && !isAwaited(assignment))
            continue;
        const Letter letter = kind == PaperKind::Reminder
                                  ? reminderLetter(order.caseFile, *assignment, order.office, order.today)
                                  : requestLetter(order.caseFile, *assignment, order.office, order.today);
        const Bureau &bureau = assignment->bureau;
        const QString to = bureau.shortName.isEmpty() ? bureau.name : bureau.shortName;
        papers.append({.name = safeFileName(u"%1-%2-%3"_s.arg(baseName(kind, order)).arg(papers.size() + 1).arg(to)),
                       .title = letter.title,
                       .pages = layOut(letter, fonts),
                       .letter = letter});
    }
    return papers;
}

QList<Paper> talksOf(const PaperOrder &order, const Fonts &fonts)
{
    const QString base = baseName(PaperKind::Talk, order);
    QList<Paper> papers;
    for (const Contact &contact : order.caseFile.contacts) {
        const Form form = talkForm(order.caseFile, &contact, order.office);
        papers.append({.name = safeFileName(u"%1-%2"_s.arg(base).arg(papers.size() + 1)),
                       .title = form.title,
                       .pages = layOutForm(form, fonts)});
    }
    if (papers.isEmpty()) { // to be taken along and filled in
        const Form form = talkForm(order.caseFile, nullptr, order.office);
        papers.append({.name = safeFileName(base), .title = form.title, .pages = layOutForm(form, fonts)});
    }
    return papers;
}

bool hasAddress(const PaperOrder &order)
{
    return std::ranges::any_of(order.caseFile.deputies,
                               [](const Deputy &each) { return !each.address.trimmed().isEmpty(); });
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
    case PaperKind::Request:
        return "request"_L1;
    case PaperKind::Opinion:
        return "opinion"_L1;
    case PaperKind::Reminder:
        return "reminder"_L1;
    case PaperKind::Extension:
        return "extension"_L1;
    case PaperKind::Return:
        return "return"_L1;
    case PaperKind::Talk:
        return "talk"_L1;
    case PaperKind::Routing:
        return "routing"_L1;
    case PaperKind::Envelope:
        return "envelope"_L1;
    case PaperKind::Label:
        return "label"_L1;
    case PaperKind::Case:
        return "case"_L1;
    }
    Q_UNREACHABLE();
}

QString whyNone(PaperKind kind, const PaperOrder &order)
{
    const bool isCoHandler = order.caseFile.suggestion.role == BureauRole::CoHandler;
    switch (kind) {
    case PaperKind::Letter:
    case PaperKind::Questionnaire:
        return order.reply ? QString{} : Papers::tr("no reply yet");
    case PaperKind::Routing:
        return order.reply ? QString{} : Papers::tr("no letter yet");
    case PaperKind::Opinion:
        if (!isCoHandler)
            return Papers::tr("our bureau is no co-handler");
        return order.reply ? QString{} : Papers::tr("no letter yet");
    case PaperKind::Request:
        return coHandlers(order.caseFile).isEmpty() ? Papers::tr("no co-handlers") : QString{};
    case PaperKind::Reminder:
        return std::ranges::any_of(coHandlers(order.caseFile), isAwaited) ? QString{}
                                                                          : Papers::tr("no opinion is awaited");
    case PaperKind::Extension:
    case PaperKind::Return:
        return isCoHandler ? Papers::tr("that is the host's to ask for") : QString{};
    case PaperKind::Envelope:
    case PaperKind::Label:
        return hasAddress(order) ? QString{} : Papers::tr("no deputy's address");
    case PaperKind::Talk:
    case PaperKind::Case:
        return {};
    }
    Q_UNREACHABLE();
}

QString paperName(PaperKind kind, const PaperOrder &order)
{
    return safeFileName(baseName(kind, order));
}

QList<Paper> papersOf(PaperKind kind, const PaperOrder &order, const Fonts &fonts)
{
    if (!whyNone(kind, order).isEmpty())
        return {};
    const CaseFile &caseFile = order.caseFile;
    const OfficeSettings &office = order.office;
    const QString name = paperName(kind, order);
    const auto ofLetter = [&](const Letter &letter) {
        return QList<Paper>{{.name = name, .title = letter.title, .pages = layOut(letter, fonts), .letter = letter}};
    };
    const auto ofPages = [&](const QList<Page> &pages) {
        return QList<Paper>{{.name = name, .title = order.caseFile.suggestion.title, .pages = pages}};
    };
    switch (kind) {
    case PaperKind::Letter:
    case PaperKind::Opinion:
        return lettersOf(kind, order, fonts);
    case PaperKind::Questionnaire:
        return ofPages(layOutQuestionnaires(caseFile, *order.reply, office, fonts));
    case PaperKind::Request:
    case PaperKind::Reminder:
        return lettersToBureaus(kind, order, fonts);
    case PaperKind::Extension:
        return ofLetter(extensionLetter(caseFile, office, order.today));
    case PaperKind::Return:
        return ofLetter(returnLetter(caseFile, office, order.today));
    case PaperKind::Talk:
        return talksOf(order, fonts);
    case PaperKind::Routing:
        return ofPages(layOutForm(routingForm(caseFile, *order.reply, office), fonts));
    case PaperKind::Envelope:
        return ofPages(layOutEnvelopes(caseFile, office, fonts));
    case PaperKind::Label:
        return ofPages(layOutLabels(caseFile, fonts));
    case PaperKind::Case:
        break;
    }
    const CaseVolume volume = layOutCase(caseFile, office, order.today, fonts);
    return {{.name = name, .title = caseFile.suggestion.title, .pages = volume.pages, .bookmarks = volume.bookmarks}};
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
