#pragma once

#include "app/print/page.h"
#include "app/reply/letter.h"

#include <QString>
#include <QStringList>

namespace banfu::test {

/// Text of a fictional bureau, `characters` long: marks, numbers, dates, short titles and names as letters have them.
QString proseOf(int characters, int seed = 0);

/// A composed letter whose body has so many characters, in sections with headings and run-in items.
Letter letterOf(int characters, int seed = 0);

/// One of any number of letters that together have everything a letter can have: lengths, titles, addressees, marks,
/// signers, tables, attachments, copies, rare characters, numbers and Latin words.
Letter corpusLetter(int seed);

/// The lines of a page as text, for golden files: slot, left and right edge, size, words; TextLines on one baseline
/// joined.
QStringList describe(const QList<Page> &pages);

} // namespace banfu::test
