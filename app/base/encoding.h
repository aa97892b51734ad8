#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace banfu {

/// Text from outside as clean Unicode: UTF-8 and UTF-16 by their marks, valid UTF-8, else GB18030 (what Chinese offices
/// still save) or, where that reads more like Chinese, Big5; UTF-16 without a mark, too. Line ends become \n; NUL and
/// lone surrogates are refused with InvalidInput, as is text in no such encoding.
[[nodiscard]] Result<QString> decodeText(QByteArrayView bytes);

} // namespace banfu
