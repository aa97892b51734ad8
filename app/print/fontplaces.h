#pragma once

#include "app/print/fonts.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace banfu {

/// A file that may hold the face of a role, and which face of a collection.
struct FontCandidate
{
    QString fileName{};
    QString family{};    ///< of a collection; empty: the file's only face
    QString shownName{}; ///< for messages
    bool isProper{true}; ///< false: readable, but not the face that the standard asks for
};

/// In the order of preference: what offices have, then the free faces, then the complete ones.
QList<FontCandidate> candidates(FontRole role);

/// The first existing file of this name in the folders and the folders below the system's font folders; empty when
/// there is none.
QString findFontFile(const QString &fileName, const QStringList &folders);

} // namespace banfu
