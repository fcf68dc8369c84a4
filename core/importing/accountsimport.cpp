// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts that staff work with: of which kind, whose, how many friends and sends a day they hold. Known by their name.
#include "core/importing/rowimport.h"

#include "core/groups/staffstore.h"

namespace siyu::importing {

namespace {

class AccountsImport final : public RowImport {
public:
    explicit AccountsImport(const ImportScene &scene)
        : RowImport(scene, {{Field::Account, "no_account"}}),
          m_accounts(scene, "account", {"id"},
              {{"name", Field::Account, Wins::Once}, {"kind", Field::AccountKind}, {"staff", Field::None, Wins::Policy, Field::StaffName},
                  {"friend_capacity", Field::FriendCapacity}, {"daily_capacity", Field::DailyCapacity}, {"closed_at", Field::ClosedAt}})
    {
    }

private:
    void store(const Cells &, RowOutcome &out) override
    {
        std::vector<Value> values = m_accounts.valuesOf(row());
        if (const QString staff = row().text(Field::StaffName); !staff.isNull())
            values[m_accounts.at("staff")] = groups::staffCalled(scene().db, staff, scene().nowUtc, scene().batch).value;
        db::Statement &found = scene().db.cached("SELECT id FROM account WHERE name = ?");
        out.id = found.with(row().text(Field::Account)).step() ? found.int64(0) : 0;
        found.reset();
        if (out.id > 0) {
            const std::array<Value, 1> key{out.id};
            out.outcome = outcomeOf(m_accounts.put(key, values));
            return;
        }
        if (Value &kind = values[m_accounts.at("kind")]; !isSaid(kind))
            kind = QStringLiteral("wecom");
        out.id = m_accounts.add({}, values);
        out.outcome = Outcome::Created;
    }

    TableKeeper m_accounts;
};

} // namespace

std::unique_ptr<KindImport> makeAccountsImport(const ImportScene &scene)
{
    return std::make_unique<AccountsImport>(scene);
}

} // namespace siyu::importing
