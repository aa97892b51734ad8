#pragma once

#include "app/print/fonts.h"
#include "app/print/page.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace banfu {

struct OfdInfo
{
    QString title{};
    QString author{};
    bool operator==(const OfdInfo &) const = default;
};

/// The pages as OFD (GB/T 33190-2016): text objects with embedded, reduced fonts, filled paths for rules.
/// Deterministic: no date; the document's id follows from its contents.
QByteArray toOfd(const QList<Page> &pages, const Fonts &fonts, const OfdInfo &info);

} // namespace banfu
