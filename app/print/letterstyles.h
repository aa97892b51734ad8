#pragma once

#include "app/print/editableletter.h"

#include <QString>

#include <span>

namespace banfu {

enum class LetterAlignment { Justified, Left, Centre, Right };

/// How a style's paragraphs look in a word processor, besides what every paragraph of the letter has.
struct LetterStyleLook
{
    LetterStyle style{LetterStyle::Body};
    const char16_t *name{u""};
    FontRole role{FontRole::FangSong};
    LetterAlignment alignment{LetterAlignment::Justified};
    int indent{0};  ///< characters
    int outline{0}; ///< from 1; 0: no heading
    bool isOnGrid{true};
};

std::span<const LetterStyleLook> letterStyleLooks();
const LetterStyleLook &lookOf(LetterStyle style);
double stylePoints(LetterStyle style, const Measures &measures);
/// The role's font by the name under which Chinese offices have it.
QString officeFont(FontRole role);

} // namespace banfu
