#include "app/print/layout.h"

namespace banfu {

struct LetterLayout::Private
{
};

QList<Page> layOut(const Letter &, const Fonts &, const Measures &)
{
    return {};
}

LetterLayout::LetterLayout(const Fonts &, const Measures &) {}
LetterLayout::~LetterLayout() = default;

QList<Page> LetterLayout::pages(const Letter &)
{
    return {};
}

} // namespace banfu
