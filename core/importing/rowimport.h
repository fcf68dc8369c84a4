// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a kind whose rows each stand for themselves: what a row must say, and how it is written. The rest (reading
// cells by type, refusing with the right reason, flags, who the row is about) is here once. On the import's thread.
#pragma once

#include "core/importing/kindimport.h"
#include "core/importing/memberwriter.h"
#include "core/importing/rowvalues.h"
#include "core/importing/rulings.h"
#include "core/importing/tablekeeper.h"

namespace siyu::importing {

struct RowNeed {
    Field field;
    const char *missing; // code of the rejection where the cell is blank
};

class RowImport : public KindImport {
public:
    bool namesSomething(const Cells &) override { return false; }
    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override;

protected:
    RowImport(const ImportScene &scene, std::vector<RowNeed> needs);

    // Writes what `row()` says: sets the outcome, or refuses it. Values that could not be read are in out.flags.
    virtual void store(const Cells &cells, RowOutcome &out) = 0;

    const ImportScene &scene() const { return m_scene; }
    const RowValues &row() const { return m_values; }
    // The group stated for the import, else the row's; null = none.
    QString groupName() const;
    // The row is not written; what is wrong with the field, or the code.
    void refuse(RowOutcome &out, Field field, const char *code) const;

private:
    const ImportScene &m_scene;
    RowValues m_values;
    std::vector<RowNeed> m_needs;
};

Outcome outcomeOf(groups::Stored stored);

// Who a row is about, by rules.md 1: strong identities, else the nickname inside the group that the row or the import
// names. A row that is about nobody in particular has no member and no problem.
class RowPeople {
public:
    // What becomes of somebody with an identity that nobody has: made, with the name of the row; refused; or left to the
    // kind, which keeps the name at most.
    enum class Unknown { Create, Refuse, Leave };
    RowPeople(const ImportScene &scene, Unknown unknown);

    // Problems go to `out` with its outcome (rejected, undecided; merged where two became one).
    MemberId of(const Cells &cells, RowOutcome &out);
    // The person called so in the row just read; null where it says nothing.
    QString calledName() const;
    // Whoever holds the text as an identity of whatever kind (phone, WeChat id, unionid …); invalid = nobody.
    MemberId holderOf(const QString &text) const;

private:
    QString groupOf(const Cells &cells);
    MemberId decided(const members::Decision &decision, RowOutcome &out);

    const ImportScene &m_scene;
    Unknown m_unknown;
    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    Rulings m_rulings;
    MemberWriter m_writer;
    int m_group;
    QHash<QString, QString> m_groups; // name → id as text
};

} // namespace siyu::importing
