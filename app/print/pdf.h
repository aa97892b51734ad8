#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu {

struct PdfInfo
{
    QString title{};
    QString author{};
    bool operator==(const PdfInfo &) const = default;
};

/// The pages as PDF: fonts embedded as subsets, every character copies out exactly. Deterministic: no date, no random
/// id.
QByteArray toPdf(const QList<Page> &pages, const Fonts &fonts, const PdfInfo &info);

} // namespace banfu
