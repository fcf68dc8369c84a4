// SPDX-License-Identifier: GPL-3.0-or-later
// Friends of accounts: who was added by whom, when, by which way and channel, and who is gone. A row is a person as in
// the members' import, and a contact. Customer lists seldom tell more than a name: a row without any key means the friend
// of this account who has the name and was added then, else somebody new.
#include "core/importing/rowimport.h"
#include "core/importing/taggroupcolumns.h"

#include "core/base/period.h"
#include "core/groups/staffstore.h"
#include "core/growth/addway.h"
#include "core/growth/growthstore.h"

namespace siyu::importing {

namespace {

class ContactsImport final : public KindImport {
public:
    explicit ContactsImport(const ImportScene &scene)
        : m_scene(scene), m_values(scene.plan, scene.zone), m_reader(scene.plan, scene.zone), m_known(scene.db), m_rulings(scene),
          m_writer(scene.db, scene.plan, scene.batch, scene.source, scene.nowUtc, m_known),
          m_contacts(scene, "contact", {"member", "account"},
              {{"added_at", Field::AddedAt}, {"way", Field::Way}, {"channel", Field::Channel}, {"channel_id", Field::Channel},
                  {"removed_at", Field::RemovedAt}}),
          m_tagGroups(scene.plan)
    {
    }

    bool namesSomething(const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        return !m_row.identity.keys.isEmpty();
    }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_values.read(cells);
        m_reader.read(cells, m_row);
        m_tagGroups.look(cells.size(), [&](size_t column) { return cells[column]; });
        if (!m_values.has(Field::Account) && !m_values.has(Field::AddedBy))
            return std::optional(m_values.rejection(number, m_values.columnOf(Field::Account) >= 0 ? Field::Account : Field::AddedBy, "no_account"));
        RowOutcome out{number, Outcome::Unchanged, 0, std::nullopt, std::move(m_row.flags)};
        addOwnFlags(out);
        if (m_row.identity.keys.isEmpty() && m_row.at(MemberColumn::Name).isEmpty()) {
            out.outcome = Outcome::Rejected;
            out.problem = Problem{QStringLiteral("no_identity"), out.flags.empty() ? -1 : out.flags.front().column, {}};
            return std::optional(std::move(out));
        }
        const AccountId account = accountOf();
        if (const MemberId member = memberOf(account, cells, out); member.isValid())
            keepContact(member, account, out);
        return std::optional(std::move(out));
    }

    Result<void> finish(Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &) override
    {
        report.newFields = m_writer.newFields();
        m_tagGroups.settle(m_scene.db, m_scene.batch);
        return {};
    }

private:
    // Of the contact's own fields; the person's were read by their reader.
    void addOwnFlags(RowOutcome &out) const
    {
        for (const Field field : {Field::Account, Field::AddedAt, Field::RemovedAt, Field::Removed}) {
            if (const Problem *wrong = m_values.problem(field))
                out.flags.push_back(*wrong);
        }
    }

    AccountId accountOf()
    {
        const QString account = m_values.text(Field::Account);
        const QString staff = m_values.text(Field::AddedBy);
        AccountId &known = m_accounts[{account, staff}];
        if (!known.isValid())
            known = groups::accountCalled(m_scene.db, account, staff, m_scene.nowUtc, m_scene.batch);
        return known;
    }

    MemberId memberOf(AccountId account, const Cells &cells, RowOutcome &out)
    {
        if (m_row.identity.keys.isEmpty())
            return friendCalled(account, cells, out);
        const members::Decision decision = m_rulings.decide(m_row.identity, cells, m_known, m_scene.plan.options.merge);
        switch (decision.verdict) {
        case members::Verdict::New:
            return created(decision.newKeys, out);
        case members::Verdict::Match:
            return updated(decision.member, decision.newKeys, out);
        case members::Verdict::Merge:
            for (const MemberId gone : decision.others)
                m_writer.merge(decision.member, gone);
            updated(decision.member, decision.newKeys, out);
            out.outcome = Outcome::Merged;
            return decision.member;
        case members::Verdict::Undecided:
        case members::Verdict::Rejected:
            break;
        }
        return refused(out, decision.verdict == members::Verdict::Undecided ? Outcome::Undecided : Outcome::Rejected,
            decision.doubt ? wordOf(*decision.doubt) : QString());
    }

    MemberId created(const QList<members::IdentityKey> &keys, RowOutcome &out)
    {
        // A friend is known since they became one.
        if (!m_row.createdUtc.isValid() && m_values.has(Field::AddedAt))
            m_row.createdUtc = fromUtcText(m_values.text(Field::AddedAt));
        out.outcome = Outcome::Created;
        return m_writer.create(m_row, keys);
    }

    MemberId updated(MemberId member, const QList<members::IdentityKey> &keys, RowOutcome &out)
    {
        if (m_writer.update(member, m_row, keys))
            out.outcome = Outcome::Updated;
        return member;
    }

    static MemberId refused(RowOutcome &out, Outcome outcome, const QString &code)
    {
        out.outcome = outcome;
        out.problem = Problem{code, -1, {}};
        return {};
    }

    MemberId friendCalled(AccountId account, const Cells &cells, RowOutcome &out)
    {
        const QString addedAt = m_values.text(Field::AddedAt);
        db::Statement &rows = m_scene.db.cached("SELECT c.member FROM member m CROSS JOIN contact c ON c.member = m.id AND c.account = ?2"
                                                " WHERE m.name = ?1 AND (?3 IS NULL OR c.added_at IS NULL OR c.added_at = ?3) LIMIT 2");
        rows.with(m_row.at(MemberColumn::Name), account.value, addedAt);
        QList<MemberId> friends;
        while (rows.step())
            friends.append(MemberId(rows.int64(0)));
        rows.reset();
        if (const MemberId ruled = friends.size() > 1 ? m_rulings.memberFor(cells) : MemberId(); ruled.isValid())
            return updated(ruled, {}, out);
        if (friends.size() > 1)
            return refused(out, Outcome::Undecided, QStringLiteral("nickname_not_unique"));
        return friends.isEmpty() ? created({}, out) : updated(friends.first(), {}, out);
    }

    void keepContact(MemberId member, AccountId account, RowOutcome &out)
    {
        out.id = member.value;
        std::vector<Value> values = m_contacts.valuesOf(m_values);
        readWay(values);
        const std::array<Value, 2> key{member.value, account.value};
        const bool back = readLeaving(member, account, values);
        const groups::Stored stored = m_contacts.put(key, values);
        bool changed = stored == groups::Stored::Updated;
        if (back && conflictOf(m_scene.plan.options, {Field::RemovedAt}) != Conflict::Keep) {
            std::vector<std::pair<size_t, Value>> again{{m_contacts.at("removed_at"), Value()}};
            if (m_values.has(Field::AddedAt))
                again.emplace_back(m_contacts.at("added_at"), m_values.value(Field::AddedAt));
            changed |= m_contacts.set(key, again);
        }
        if (out.outcome == Outcome::Created || out.outcome == Outcome::Merged)
            return;
        if (stored == groups::Stored::Created)
            out.outcome = Outcome::Created;
        else if (changed)
            out.outcome = Outcome::Updated;
    }

    // A platform's 渠道 may hold what WeCom calls the way.
    void readWay(std::vector<Value> &values)
    {
        const QString way = m_values.text(Field::Way);
        const QString channel = m_values.text(Field::Channel);
        const bool isWay = growth::isAddWay(channel);
        if (!way.isNull() || isWay)
            values[m_contacts.at("way")] = growth::addWayOf(way.isNull() ? channel : way);
        values[m_contacts.at("channel_id")] = Value();
        if (channel.isNull())
            return;
        if (isWay)
            values[m_contacts.at("channel")] = Value();
        else
            values[m_contacts.at("channel_id")] = growth::ensureChannel(m_scene.db, channel, m_scene.nowUtc, m_scene.batch);
    }

    // Who is gone without a day is gone since the import at the latest. True when who was gone is there again.
    bool readLeaving(MemberId member, AccountId account, std::vector<Value> &values) const
    {
        Value &removed = values[m_contacts.at("removed_at")];
        const QString state = m_values.text(Field::Removed);
        if (isSaid(removed))
            return false;
        if (state == QStringLiteral("removed")) {
            removed = toUtcText(m_scene.nowUtc);
            return false;
        }
        db::Statement &held = m_scene.db.cached("SELECT removed_at FROM contact WHERE member = ? AND account = ?");
        const QString gone = held.with(member.value, account.value).step() ? held.text(0) : QString();
        held.reset();
        const QString added = m_values.text(Field::AddedAt);
        return !gone.isNull() && (state == QStringLiteral("present") || (!added.isNull() && added > gone));
    }

    const ImportScene &m_scene;
    RowValues m_values;
    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    Rulings m_rulings;
    MemberWriter m_writer;
    TableKeeper m_contacts;
    TagGroupColumns m_tagGroups;
    QHash<std::pair<QString, QString>, AccountId> m_accounts;
};

} // namespace

std::unique_ptr<KindImport> makeContactsImport(const ImportScene &scene)
{
    return std::make_unique<ContactsImport>(scene);
}

} // namespace siyu::importing
