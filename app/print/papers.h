#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/print/pdf.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"
#include "app/reply/letter.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace banfu {

/// What can be printed of a suggestion.
enum class PaperKind {
    Letter,
    Questionnaire,
    Request,
    Opinion,
    Reminder,
    Extension,
    Return,
    Talk,
    Routing,
    Envelope,
    Label,
    Case
};
std::span<const PaperKind> paperKinds();
/// letter, questionnaire …: in commands and names of files.
QLatin1StringView wordOf(PaperKind kind);

/// Whose paper, and of which reply.
struct PaperOrder
{
    const CaseFile &caseFile;
    const OfficeSettings &office;
    QDate today{};
    const Reply *reply{nullptr}; ///< one of the case file's; null: there is none
    bool isForEachDeputy{false}; ///< letters: one for each, addressed to that deputy alone
};

/// One document: what goes into one file or is one job of a printer.
struct Paper
{
    QString name{}; ///< the file's name without its ending, safe in every file system
    QString title{};
    QList<Page> pages{};
    QList<PdfBookmark> bookmarks{};
    std::optional<Letter> letter{}; ///< what is a letter can be edited on, or read as text
};

/// Why there is no such paper, in a few words for the reader; empty: there is.
QString whyNone(PaperKind kind, const PaperOrder &order);
/// The file's name of a single paper of that kind, without its ending.
QString paperName(PaperKind kind, const PaperOrder &order);
/// The papers of that kind; none where whyNone says why.
QList<Paper> papersOf(PaperKind kind, const PaperOrder &order, const Fonts &fonts);

/// The characters, each once, that no font here has: an empty box stands in their place.
QStringList charactersWithoutFont(const QList<Page> &pages);

} // namespace banfu
