#pragma once

#include "app/base/chinesenumber.h"
#include "app/reply/paragraph.h"

#include <QStringList>

namespace banfu {

/// The label of each paragraph, in the same order: 一、 （一） 1. （1） 一是, empty for body text. A level's count
/// starts anew under each heading of a higher level; RunIn starts anew after every paragraph of another level, Body
/// included, unless that runs on.
QStringList labels(const QList<Paragraph> &paragraphs);

} // namespace banfu
