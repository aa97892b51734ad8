#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu {

/// An entry of the outline that readers show beside the pages.
struct PdfBookmark
{
    QString title{};
    int page{0}; ///< from 0
    bool operator==(const PdfBookmark &) const = default;
};

struct PdfAttachment
{
    QString name{};
    QByteArray mimeType{};
    QString description{};
    QByteArray bytes{};
    bool operator==(const PdfAttachment &) const = default;
};

struct PdfInfo
{
    QString title{};
    QString author{};
    QList<PdfBookmark> bookmarks{};
    QList<PdfAttachment> attachments{};
    bool operator==(const PdfInfo &) const = default;
};

/// The pages as PDF/A-2b – with attachments, which that forbids, PDF/A-3b: fonts embedded as subsets, every character
/// copies out exactly. Deterministic: no date, no random id.
QByteArray toPdf(const QList<Page> &pages, const Fonts &fonts, const PdfInfo &info);

} // namespace banfu
