// SPDX-License-Identifier: GPL-3.0-or-later
// Who bought: ties a row of an order or a cart to the member whose strong identity it holds (rules.md 1), and makes one
// where nobody holds it. A row without such an identity, or with a masked one, belongs to nobody. Inside a
// Workspace::write, on its thread.
#pragma once

#include "core/importing/kindimport.h"
#include "core/importing/memberwriter.h"
#include "core/importing/rulings.h"

namespace siyu::importing {

struct Buyer {
    MemberId member; // invalid = nobody that could be named
    bool changed = false; // the member was made, or something was added
    std::optional<Problem> doubt; // undecided: the row must wait
    std::vector<Problem> flags;
    QString keys; // the identities as text; empty = none
};

class Buyers {
public:
    explicit Buyers(const ImportScene &scene);
    // Writes nothing where the plan has no column of an identity.
    Buyer tie(const Cells &cells);
    qint64 created() const { return m_created; }
    QStringList newFields() const { return m_writer.newFields(); }

private:
    Buyer decide(const Cells &cells);
    bool isLastAgain(const Cells &cells); // the cells about the person are those of the row before

    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    members::MergePolicy m_policy;
    Rulings m_rulings;
    MemberWriter m_writer;
    bool m_hasIdentity;
    std::vector<size_t> m_columns; // of the plan, about the person
    std::string m_raw;
    std::string m_lastRaw;
    Buyer m_last;
    qint64 m_created = 0;
};

} // namespace siyu::importing
