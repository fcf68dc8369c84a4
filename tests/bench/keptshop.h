// SPDX-License-Identifier: GPL-3.0-or-later
// The shops that benchmarks measure on: each is made at a path in one transaction, kept there, and used again as long as it
// holds the same rows by today's schema. They end at the same noon.
#pragma once

#include "core/workspace.h"

#include <cstdlib>
#include <functional>
#include <memory>
#include <type_traits>

namespace siyu::bench {

// Noon of 2026-06-30 in Shanghai.
QDateTime shopNow();
std::shared_ptr<const Clock> shopClock();
QDate dayBack(int days);
QString dayBackText(int days); // 2026-06-29

// The path after `--shop`, or the file below `folder`; benches pass the folder of a QTemporaryDir.
QString shopPath(const QStringList &arguments, const QString &folder);

// `rows` says what `fill` writes, and how much of it: a file of other rows or of another schema is made anew. Foreign keys
// are not looked at while it is filled.
Result<std::shared_ptr<Workspace>> keptShop(const QString &path, const QString &rows, const std::function<void(db::Database &)> &fill);

[[noreturn]] void endWith(const Error &error);

// What the work gives; where it fails, its error is printed and the program ends.
template <typename T>
T orEnd(Result<T> result)
{
    if (!result)
        endWith(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace siyu::bench
