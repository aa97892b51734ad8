#pragma once

#include "app/reply/paragraph.h"

#include <QDate>
#include <QList>
#include <QString>

namespace banfu {

/// A sentence of the letter that commits the office: 力争到2027年底全面完成, 列入2026年计划.
struct Promise
{
    int paragraph{0}; ///< index in ReplyText::paragraphs
    int begin{0};
    int length{0};
    QString text{}; ///< the sentence
    QDate dueOn{};  ///< the last day of what it says; null: it says no time
    bool operator==(const Promise &) const = default;
};

/// What the letter promises, in order. `writtenOn` tells what 今年 and 年底 mean; times before it are no promises.
QList<Promise> promisesIn(const QList<Paragraph> &paragraphs, QDate writtenOn);

/// The last day of the latest time named in the words, after `writtenOn`: 2027年底, 9月底前, 明年上半年, “十五五”期间.
QDate promisedDay(const QString &words, QDate writtenOn);

} // namespace banfu
