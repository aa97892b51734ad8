#pragma once

#include "app/register/commitment.h"
#include "app/reply/paragraph.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

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

/// Whether one of the commitments follows the promise up, be its words shortened meanwhile.
bool isFollowedUp(const Promise &promise, const QList<Commitment> &commitments);

/// How a reply remembers that a promise is not to be followed up: among what is let stand, by the sentence. It is
/// offered again when its words change.
QString refusalOf(const Promise &promise);
/// The sentence that was refused; nothing when a finding was let stand.
std::optional<QString> refusedPromise(const QString &dismissed);

} // namespace banfu
