// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator ruled about rows that the rules of identity leave open, and the decision of a row that asks both.
// Every kind of import whose rows are about people decides through Rulings. Inside a Workspace::write or read.
#pragma once

#include "core/importing/kindimport.h"

namespace siyu::importing {

// The row is this member; the members it names are one person; it is somebody new; it is not imported.
enum class Ruling { Member, Merge, New, LeaveOut };
QString wordOf(Ruling ruling); // member, merge, new, leave_out
std::optional<Ruling> rulingFrom(const QString &word);

// The ruling under which a row is taken up again.
struct RulingNow {
    Ruling ruling = Ruling::Member;
    MemberId member = {};
};

// Whom a row is about, as a short text that tells no personal data: its identities, its name, its nickname and group. A
// row of another file that says the same has the same. Empty for a row that names nobody (a further line of an order).
QString signOf(const Plan &plan, const QTimeZone &zone, const Cells &cells);

class Rulings {
public:
    explicit Rulings(const ImportScene &scene);

    // members::decide, and where that leaves the row open, what was ruled about it.
    members::Decision decide(const members::RowIdentity &row, const Cells &cells, const members::KnownIdentities &known,
        members::MergePolicy policy, const members::NicknameCount *nicknames = nullptr) const;
    // For rows that make no members (counts): the member that a nickname in doubt was ruled to be.
    MemberId memberFor(const Cells &cells) const;

private:
    std::optional<RulingNow> rulingFor(const Cells &cells) const;

    const ImportScene &m_scene;
    bool m_any;
};

} // namespace siyu::importing
