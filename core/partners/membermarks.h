// SPDX-License-Identifier: GPL-3.0-or-later
// What excludes a member everywhere, for the few whom anything does, and who ever paid; kept with the open file
// (Workspace::kept) and brought up to date by what was written since. Guards itself; any thread.
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace siyu {
class Workspace;
}

namespace siyu::partners {

struct Mark {
    bool isStaff = false;
    bool isOptedOut = false; // of everything
    bool isUnder14 = false;
};

class MemberMarks {
public:
    // Whoever any of it holds for, as of now.
    Result<std::unordered_map<qint64, Mark>> marks(const Workspace &workspace);
    // Whether each had a paid order (rules.md 7) before the instant, in the order of `members`; after marks().
    Result<std::vector<char>> havePaid(const Workspace &workspace, const std::vector<qint64> &members, const QDateTime &beforeUtc);

private:
    std::mutex m_guard;
    bool m_isLoaded = false;
    quint64 m_revision = 0;
    std::unordered_map<qint64, Mark> m_marks;
    std::unordered_map<qint64, qint64> m_firstPaid; // seconds since 1970 (UTC); never = 0; only who was asked for
};

} // namespace siyu::partners
