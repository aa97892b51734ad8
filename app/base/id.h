#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <limits>

namespace banfu {

/// A row's identity, a type of its own for each kind of row. Zero means "not stored yet".
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value)
        : m_value{value}
    {
    }

    constexpr qint64 value() const { return m_value; }
    constexpr bool isNull() const { return m_value == 0; }
    constexpr auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr): the 0 is the language's

private:
    qint64 m_value{0};
};

template <typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

using SuggestionId = Id<struct SuggestionTag>;
using DeputyId = Id<struct DeputyTag>;
using BureauId = Id<struct BureauTag>;
using AssignmentId = Id<struct AssignmentTag>;
using ContactId = Id<struct ContactTag>;
using ReplyId = Id<struct ReplyTag>;
using CommitmentId = Id<struct CommitmentTag>;
using ProgressId = Id<struct ProgressTag>;
using StepId = Id<struct StepTag>;
using FeedbackId = Id<struct FeedbackTag>;
using FileId = Id<struct FileTag>;

constexpr SuggestionId firstSuggestion{1};
constexpr SuggestionId lastSuggestion{std::numeric_limits<qint64>::max()}; ///< no id lies behind it

} // namespace banfu
