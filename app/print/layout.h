#pragma once

#include "app/print/fonts.h"
#include "app/print/measures.h"
#include "app/print/page.h"
#include "app/reply/letter.h"

#include <QList>

#include <memory>

namespace banfu {

/// The pages of a letter by GB/T 9704-2012. Pure: the same letter and fonts give the same pages.
QList<Page> layOut(const Letter &letter, const Fonts &fonts, const Measures &measures = {});

/// The same, remembering the lines of paragraphs that did not change between calls: for typing.
class LetterLayout
{
public:
    explicit LetterLayout(const Fonts &fonts, const Measures &measures = {});
    ~LetterLayout();
    QList<Page> pages(const Letter &letter);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace banfu
