// SPDX-License-Identifier: GPL-3.0-or-later
// A value or an Error; the member names are those of std::expected, which GCC 12 does not have yet.
// Reading the side that is not there is a programming error and aborts.
#pragma once

#include "core/base/error.h"

#include <cstdlib>
#include <utility>
#include <variant>

namespace siyu {

template <typename T>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) { }
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) { }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return get(); }
    const T &value() const & { return const_cast<Result *>(this)->get(); }
    T &&value() && { return std::move(get()); }
    T &operator*() & { return get(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(get()); }
    T *operator->() { return &get(); }
    const T *operator->() const { return &value(); }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    const Error &error() const
    {
        if (has_value())
            std::abort();
        return std::get<1>(m_state);
    }

private:
    T &get()
    {
        if (!has_value())
            std::abort();
        return std::get<0>(m_state);
    }
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : m_error(std::in_place_index<1>, std::move(error)) { }

    bool has_value() const { return m_error.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const
    {
        if (has_value())
            std::abort();
        return std::get<1>(m_error);
    }

private:
    std::variant<std::monostate, Error> m_error;
};

} // namespace siyu
