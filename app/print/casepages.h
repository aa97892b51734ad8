#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"
#include "app/print/pdf.h"
#include "app/register/officesettings.h"
#include "app/reply/casefile.h"

#include <QDate>
#include <QList>

namespace banfu {

/// Everything of a suggestion as one volume for the archive.
struct CaseVolume
{
    QList<Page> pages{};
    QList<PdfBookmark> bookmarks{};
};

/// A cover with the facts, the contents, then every paper: the suggestion's text, requests, opinions, talks, and for
/// each reply its slip, letter and questionnaires, last what the deputies answered. Pages are numbered through at the
/// top.
CaseVolume layOutCase(const CaseFile &caseFile, const OfficeSettings &office, QDate today, const Fonts &fonts);

} // namespace banfu
