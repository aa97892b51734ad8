#pragma once

#include "app/print/fonts.h"

#include <span>

namespace banfu {

/// A file that may hold a face, by the names under which systems and offices have it.
struct FontFile
{
    const char *fileName{""};       ///< UTF-8; compared without regard to case
    const char *postScriptName{""}; ///< the face in a collection; empty: the first
};

/// The role's own faces, best first: what offices have, then the free likenesses.
std::span<const FontFile> ownFiles(FontRole role);
/// What stands in for the role's missing characters, or for the role when it has no face of its own.
std::span<const FontFile> fallbackFiles(FontRole role);

/// File name, folded, → path of the first file of each name known here. `folders` are looked into, `trees` walked.
QHash<QString, QString> findFontFiles(const QStringList &folders, const QStringList &trees);
QString foldedFontName(const QString &fileName);

} // namespace banfu
