#pragma once

#include <QString>

namespace banfu {

/// One thing that the deputy asks for, as it was marked in the suggestion's text.
struct Point
{
    int number{1}; ///< stays with the point while others come and go: paragraphs name it (Paragraph::answers)
    QString text{};

    bool operator==(const Point &) const = default;
};

} // namespace banfu
