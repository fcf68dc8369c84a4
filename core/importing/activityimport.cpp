// SPDX-License-Identifier: GPL-3.0-or-later
// How much each member said on each day: from a table of counts, or by counting the rows of a chat export. The texts
// of a chat are never kept, not even in memory beyond the row.
#include "core/importing/kindimport.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/activitystore.h"
#include "core/groups/groupstore.h"
#include "core/importing/chatexport.h"
#include "core/importing/knownmembers.h"
#include "core/importing/rulings.h"

#include <QSet>
#include <map>

namespace siyu::importing {

namespace {

QString display(std::string_view cell) { return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }

class ActivityImport final : public KindImport {
public:
    explicit ActivityImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone), m_known(scene.db), m_rulings(scene), m_chat(chatColumns(scene.plan)),
          m_group(columnOf(scene.plan, Field::Group)), m_day(columnOf(scene.plan, Field::Day)),
          m_messages(columnOf(scene.plan, Field::Messages)), m_sender(columnOf(scene.plan, Field::Sender))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        if (m_chat.isOwnOrSystem(cells))
            return std::optional(RowOutcome{number, Outcome::Unchanged, 0, std::nullopt, {}});
        const std::optional<GroupId> group = groupOf(cells);
        if (!group)
            return std::optional(rejectedRow(number, QStringLiteral("no_group"), m_group));
        const std::string_view dayCell = cellAt(cells, m_day);
        const auto moment = readMoment(dayCell, m_scene.plan.columns[size_t(m_day)].dates);
        if (!moment)
            return std::optional(rejectedRow(number, dateProblem(dayCell), m_day, shownValue(dayCell)));
        qint64 messages = 1;
        if (m_messages >= 0) {
            const std::string_view figure = cellAt(cells, m_messages);
            const auto count = readCount(figure);
            if (!count)
                return std::optional(
                    rejectedRow(number, QStringLiteral("not_a_count"), m_messages, shownValue(figure)));
            messages = *count;
        }
        const QDate day = moment->dayIn(m_scene.zone);
        Person person = personOf(*group, day, cells);
        if (person.doubt == QStringLiteral("nickname_not_unique"))
            person.member = m_rulings.memberFor(cells);
        if (!person.member.isValid())
            return std::optional(refused(number, person));
        Bucket &bucket = m_buckets[{group->value, day.toJulianDay(), person.member.value}];
        bucket.messages += messages;
        m_open.push_back({number, &bucket});
        return std::optional<RowOutcome>();
    }

    Result<void> finish(Report &, const std::function<Result<void>(const RowOutcome &, const Cells &)> &tell) override
    {
        groups::ActivityWriter writer(m_scene.db, m_scene.batch);
        // The newest count is right, but under a rule that keeps.
        const bool keeps = conflictOf(m_scene.plan.options, {Field::Messages}) == Conflict::Keep;
        for (auto &[key, bucket] : m_buckets) {
            const auto &[group, day, member] = key;
            bucket.member = member;
            if (keeps && isHeld(group, day, member))
                continue;
            bucket.stored = writer.add(GroupId(group), QDate::fromJulianDay(day), MemberId(member), bucket.messages);
        }
        for (const OpenRow &row : m_open) {
            const Outcome outcome = row.bucket->stored == groups::Stored::Created ? Outcome::Created
                : row.bucket->stored == groups::Stored::Updated                   ? Outcome::Updated
                                                                                  : Outcome::Unchanged;
            if (const Result<void> told = tell({row.number, outcome, row.bucket->member, std::nullopt, {}}, {}); !told)
                return told;
        }
        return {};
    }

private:
    struct Bucket {
        qint64 messages = 0;
        qint64 member = 0;
        groups::Stored stored = groups::Stored::Unchanged;
    };
    struct OpenRow {
        qint64 number;
        const Bucket *bucket; // std::map keeps its nodes where they are
    };
    bool isHeld(qint64 group, qint64 day, qint64 member) const
    {
        db::Statement &held = m_scene.db.cached("SELECT 1 FROM activity WHERE day = ? AND grp = ? AND member = ?");
        const bool found = held.with(day, group, member).step();
        held.reset();
        return found;
    }

    struct Person {
        MemberId member;
        QString doubt;
    };
    struct Bearer {
        MemberId member;
        QDate day; // of the roster that says so
    };

    // The group stated for the import wins; a column names it by name or by the platform's id.
    std::optional<GroupId> groupOf(const Cells &cells)
    {
        const QString &stated = m_scene.plan.options.group;
        const QString name = stated.isEmpty() ? display(cellAt(cells, m_group)) : stated;
        if (name.isEmpty())
            return std::nullopt;
        if (const auto known = m_groups.constFind(name); known != m_groups.constEnd())
            return *known;
        db::Statement &byId = m_scene.db.cached("SELECT id FROM grp WHERE external_id = ?");
        GroupId group(byId.with(name).step() ? byId.int64(0) : 0);
        byId.reset();
        if (!group.isValid())
            group = groups::ensureGroup(m_scene.db, name, m_scene.nowUtc, m_scene.batch);
        m_groups.insert(name, group);
        return group;
    }

    // Counts make no members: who is not known by a key, nor by a nickname of this group, is refused and named.
    Person personOf(GroupId group, QDate day, const Cells &cells)
    {
        m_reader.read(cells, m_row);
        if (m_row.nickname.isEmpty() && m_sender >= 0)
            m_row.nickname = display(cellAt(cells, m_sender));
        for (const members::IdentityKey &key : m_row.identity.keys) {
            if (const MemberId member = m_known.holderOf(key); member.isValid())
                return {member, {}};
        }
        if (m_row.nickname.isEmpty())
            return {
                {}, m_row.identity.keys.isEmpty() ? QStringLiteral("no_identity") : QStringLiteral("unknown_member")};
        const std::pair<qint64, QString> key(group.value, m_row.nickname);
        auto known = m_byNickname.constFind(key);
        if (known == m_byNickname.constEnd())
            known = m_byNickname.insert(key, bearersOf(group, m_row.nickname));
        return bearerOn(*known, day);
    }

    // Whoever bore the nickname in the group on any roster, or bears it now (day invalid).
    QList<Bearer> bearersOf(GroupId group, const QString &nickname) const
    {
        QList<Bearer> out;
        db::Statement &rows = m_scene.db.cached("SELECT e.member, r.day FROM roster r JOIN roster_entry e ON e.roster "
                                                "= r.id WHERE r.grp = ?1 AND e.nickname = ?2"
                                                " ORDER BY r.day");
        rows.with(group.value, nickname);
        while (rows.step())
            out.append({MemberId(rows.int64(0)), QDate::fromString(rows.text(1), Qt::ISODate)});
        rows.reset();
        for (const MemberId member : m_known.bearersOf(QString::number(group.value), nickname))
            out.append({member, QDate()});
        return out;
    }

    // Where a nickname went from one person to another, the last roster up to the day decides, else the first after it.
    static Person bearerOn(const QList<Bearer> &bearers, QDate day)
    {
        QSet<qint64> all;
        for (const Bearer &bearer : bearers)
            all.insert(bearer.member.value);
        if (all.isEmpty())
            return {{}, QStringLiteral("unknown_member")};
        if (all.size() == 1)
            return {bearers.first().member, {}};
        QDate decisive;
        for (const Bearer &bearer : bearers) {
            if (bearer.day.isValid() && (!decisive.isValid() || bearer.day <= day))
                decisive = bearer.day;
        }
        QSet<qint64> then;
        for (const Bearer &bearer : bearers) {
            if (bearer.day == decisive)
                then.insert(bearer.member.value);
        }
        return then.size() == 1 ? Person{MemberId(*then.begin()), {}}
                                : Person{{}, QStringLiteral("nickname_not_unique")};
    }

    RowOutcome refused(qint64 number, const Person &person) const
    {
        RowOutcome out = rejectedRow(
            number, person.doubt, columnOf(m_scene.plan, Field::Nickname), shownValue(m_row.nickname.toStdString()));
        if (person.doubt == QStringLiteral("nickname_not_unique"))
            out.outcome = Outcome::Undecided;
        return out;
    }

    const ImportScene &m_scene;
    PersonReader m_reader;
    PersonRow m_row;
    KnownMembers m_known;
    Rulings m_rulings;
    ChatColumns m_chat;
    int m_group;
    int m_day;
    int m_messages;
    int m_sender;
    QHash<QString, GroupId> m_groups;
    QHash<std::pair<qint64, QString>, QList<Bearer>> m_byNickname;
    std::map<std::tuple<qint64, qint64, qint64>, Bucket> m_buckets;
    std::vector<OpenRow> m_open;
};

} // namespace

std::unique_ptr<KindImport> makeActivityImport(const ImportScene &scene)
{
    return std::make_unique<ActivityImport>(scene);
}

} // namespace siyu::importing
