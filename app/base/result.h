#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace banfu {

enum class ErrorCode { NotFound, InvalidInput, Conflict, Busy, ReadOnly, DiskFull, Corrupt, TooNew, Io, Cancelled };

struct Error
{
    ErrorCode code{};
    QString message{}; ///< for the clerk, translated: what happened, what was kept, what to do
    QString detail{};  ///< for the log, untranslated
};

/// What a function returns that can fail for reasons outside the program. Names as in std::expected.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state{std::in_place_index<0>, std::move(value)}
    {
    }
    Result(Error error)
        : m_state{std::in_place_index<1>, std::move(error)}
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_state{std::in_place_index<1>, std::move(error)}
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace banfu
