#pragma once

#include "app/print/fonts.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/reply/letter.h"

#include <QList>

namespace banfu {

/// A title's lines, shaped and centred, baselines still 0.
QList<TextLine> setTitle(const QString &title, const QStringList &wholeWords, LetterPart part, const Fonts &fonts,
                         const Measures &measures);

/// The letter's own. Remembers the last one: shaping asks a dictionary.
class TitleCache
{
public:
    QList<TextLine> lines(const Letter &letter, const Fonts &fonts, const Measures &measures);

private:
    QString m_title{};
    QStringList m_wholeWords{};
    QList<TextLine> m_lines{};
};

} // namespace banfu
