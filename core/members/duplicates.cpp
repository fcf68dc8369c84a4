// SPDX-License-Identifier: GPL-3.0-or-later
// Proposals: members are put into blocks by what they share, pairs inside a block are scored. Blocks that many share
// (a frequent name in a large city) tell nothing and are passed over, so that the work grows with the members.
#include "core/members/duplicates.h"

#include "core/base/words.h"
#include "core/db/database.h"
#include "core/members/duplicatescore.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <vector>

namespace siyu::members {

namespace {

constexpr qsizetype largestBlock = 24;
constexpr qint64 reportEvery = 8192;

enum class BlockKind : quint8 { NameTail, NameRegion, NameBirthday, NameAddress, NameReceiver, Nickname, Login };

quint64 hashOf(std::string_view text) { return text.empty() ? 0 : quint64(qHashBits(text.data(), text.size(), 0x51f7)) | 1; }
quint64 hashOf(const QString &text) { return text.isEmpty() ? 0 : quint64(qHash(text, 0x51f7)) | 1; }
quint64 together(quint64 a, quint64 b) { return a == 0 || b == 0 ? 0 : (a * 0x9E3779B97F4A7C15ULL) ^ (b + (a >> 7)); }

struct Entry {
    quint64 key;
    quint32 person;
    BlockKind kind;
    quint8 detail; // NameTail: 1 = of a masked number; Nickname: 1 = in the group now

    bool operator<(const Entry &o) const
    {
        return std::tie(kind, key, person, detail) < std::tie(o.kind, o.key, o.person, o.detail);
    }
};

class Search {
public:
    Search(db::Database &db, const DuplicateQuery &query, Progress &progress)
        : m_db(db), m_query(query), m_progress(progress)
    {
    }

    Result<QList<DuplicatePair>> go()
    {
        m_total = m_db.one("SELECT (SELECT count(*) FROM member) + (SELECT count(*) FROM identity)").value_or(0) * 2 + 1;
        const bool done = readMembers() && readIdentities() && readMasked() && readReceivers() && readNicknames() && readRefused()
            && scoreBlocks();
        if (!done)
            return Error{ErrorCode::Cancelled, {}, {}};
        return best();
    }

private:
    bool tick() { return ++m_steps % reportEvery != 0 || m_progress.report(std::min(m_steps, m_total), m_total); }

    // ---- reading

    bool readMembers()
    {
        db::Statement rows = m_db.prepare(
            "SELECT id, name, gender, birth_year, birthday, region, address FROM member WHERE is_staff = 0 ORDER BY id");
        while (rows.step()) {
            Likeness one;
            one.id = rows.int64(0);
            one.name = hashOf(foldedName(rows.text(1)));
            one.gender = rows.utf8(2).empty() ? '\0' : rows.utf8(2).front();
            one.birthday = rows.isNull(4) ? 0 : QDate::fromString(rows.text(4), Qt::ISODate).toJulianDay();
            one.birthYear = rows.isNull(3) ? 0 : int(rows.int64(3));
            one.region = hashOf(rows.utf8(5));
            one.address = hashOf(rows.utf8(6));
            m_people.push_back(one);
            if (one.name != 0)
                ++m_bearers[one.name];
            const auto person = quint32(m_people.size() - 1);
            put(BlockKind::NameRegion, together(one.name, one.region), person);
            put(BlockKind::NameAddress, together(one.name, one.address), person);
            if (one.birthday != 0)
                put(BlockKind::NameBirthday, together(one.name, quint64(one.birthday)), person);
            if (!tick())
                return false;
        }
        return true;
    }

    std::optional<quint32> personOf(qint64 member) const
    {
        const auto at = std::lower_bound(m_people.begin(), m_people.end(), member,
            [](const Likeness &one, qint64 id) { return one.id < id; });
        return at == m_people.end() || at->id != member ? std::nullopt : std::optional(quint32(at - m_people.begin()));
    }

    void put(BlockKind kind, quint64 key, quint32 person, quint8 detail = 0)
    {
        if (key != 0)
            m_entries.push_back({key, person, kind, detail});
    }

    void putPhone(quint32 person, std::string_view phone)
    {
        if (phone.size() < 8)
            return;
        put(BlockKind::NameTail, together(m_people[person].name, hashOf(phone.substr(phone.size() - 4))), person);
        // Numbers are used as names of accounts: 13800001234@qq.com.
        if (phone.starts_with("+86") && phone.size() == 14)
            put(BlockKind::Login, hashOf(QString::fromLatin1(phone.data() + 3, 11)), person);
    }

    bool readIdentities()
    {
        db::Statement rows = m_db.prepare("SELECT kind, value, member FROM identity");
        while (rows.step()) {
            const std::optional<quint32> person = personOf(rows.int64(2));
            if (!tick())
                return false;
            if (!person)
                continue;
            switch (IdentityKind(rows.int64(0))) {
            case IdentityKind::Unionid:
                m_people[*person].unionid = hashOf(rows.utf8(1));
                break;
            case IdentityKind::ExternalUserid:
                m_people[*person].externalUserid = hashOf(rows.utf8(1));
                break;
            case IdentityKind::Phone:
                putPhone(*person, rows.utf8(1));
                break;
            case IdentityKind::Email:
            case IdentityKind::Wechat:
            case IdentityKind::Shop:
                put(BlockKind::Login, hashOf(loginName(rows.text(1))), *person);
                break;
            case IdentityKind::Openid:
                break;
            }
        }
        return true;
    }

    // Masked numbers are kept as what they are, texts: in fields of the shop's own and on parcels.
    bool readMasked()
    {
        db::Statement rows = m_db.prepare("SELECT member, value FROM custom_value WHERE value GLOB '*[*][*]*[0-9]'"
                                          " UNION SELECT member, receiver_phone FROM shop_order"
                                          " WHERE receiver_phone GLOB '*[*][*]*[0-9]' AND member IS NOT NULL");
        while (rows.step()) {
            const std::optional<quint32> person = personOf(rows.int64(0));
            const auto digits = visibleDigits(rows.utf8(1));
            if (!tick())
                return false;
            if (!person || !digits)
                continue;
            put(BlockKind::NameTail, together(m_people[*person].name, hashOf(digits->tail)), *person, 1);
            m_masked[*person].append(QByteArray(rows.utf8(1).data(), qsizetype(rows.utf8(1).size())));
        }
        return true;
    }

    bool readReceivers()
    {
        db::Statement rows = m_db.prepare(
            "SELECT DISTINCT member, coalesce(receiver_phone, '') || '|' || coalesce(receiver, '') || '|' || coalesce(address, '')"
            " FROM shop_order WHERE member IS NOT NULL AND (receiver_phone IS NOT NULL OR address IS NOT NULL)");
        while (rows.step()) {
            if (const std::optional<quint32> person = personOf(rows.int64(0)))
                put(BlockKind::NameReceiver, together(m_people[*person].name, hashOf(rows.utf8(1))), *person);
            if (!tick())
                return false;
        }
        return true;
    }

    bool readNicknames()
    {
        db::Statement rows = m_db.prepare(
            "SELECT grp, member, nickname, left_day IS NULL FROM membership WHERE nickname IS NOT NULL AND nickname <> ''");
        while (rows.step()) {
            const std::optional<quint32> person = personOf(rows.int64(1));
            const QString folded = foldedName(rows.text(2));
            if (person)
                put(BlockKind::Nickname, together(hashOf(folded), quint64(rows.int64(0))), *person, quint8(rows.int64(3)));
            if (!tick())
                return false;
        }
        return true;
    }

    bool readRefused()
    {
        db::Statement rows = m_db.prepare("SELECT a, b FROM not_duplicate");
        while (rows.step())
            m_refused.insert({rows.int64(0), rows.int64(1)});
        return true;
    }

    // ---- pairs

    bool scoreBlocks()
    {
        std::sort(m_entries.begin(), m_entries.end());
        for (size_t begin = 0; begin < m_entries.size();) {
            size_t end = begin + 1;
            while (end < m_entries.size() && m_entries[end].kind == m_entries[begin].kind && m_entries[end].key == m_entries[begin].key)
                ++end;
            if (end - begin > 1 && qsizetype(end - begin) <= largestBlock)
                pairsOf(begin, end);
            if (!tick())
                return false;
            begin = end;
        }
        std::vector<Entry>().swap(m_entries);
        for (auto pair = m_pairs.constBegin(); pair != m_pairs.constEnd(); ++pair) {
            if (!tick())
                return false;
            score(quint32(pair.key() >> 32), quint32(pair.key()), pair.value());
        }
        return true;
    }

    void pairsOf(size_t begin, size_t end)
    {
        for (size_t i = begin; i < end; ++i) {
            for (size_t j = i + 1; j < end; ++j) {
                const Entry &a = m_entries[i];
                const Entry &b = m_entries[j];
                if (a.person != b.person)
                    note(a, b);
            }
        }
    }

    void note(const Entry &a, const Entry &b)
    {
        const quint32 low = std::min(a.person, b.person);
        const quint32 high = std::max(a.person, b.person);
        // What lies in the members' own fields is weighed again with whatever another block adds.
        if (isOfOwnFields(a.kind) && own(low, high) < m_query.atLeast)
            return;
        Shared &shared = m_pairs[(quint64(low) << 32) | high];
        switch (a.kind) {
        case BlockKind::NameTail:
            // What a masked number shows must fit a whole one; two masked ones may be two numbers.
            if (a.detail != b.detail)
                shared.maskedPhone |= a.detail == 1 ? headsFit(a.person, b.person) : headsFit(b.person, a.person);
            else
                shared.phoneTail = true;
            break;
        case BlockKind::NameReceiver:
            shared.order = true;
            break;
        case BlockKind::Nickname:
            shared.nickname = true;
            shared.together |= a.detail == 1 && b.detail == 1;
            break;
        case BlockKind::Login:
            shared.login = true;
            break;
        case BlockKind::NameRegion:
        case BlockKind::NameBirthday:
        case BlockKind::NameAddress:
            break;
        }
    }

    static bool isOfOwnFields(BlockKind kind)
    {
        return kind == BlockKind::NameRegion || kind == BlockKind::NameBirthday || kind == BlockKind::NameAddress;
    }

    int own(quint32 a, quint32 b) const
    {
        Shared nothingElse;
        nothingElse.bearers = m_bearers.value(m_people[a].name);
        return scoreOf(m_people[a], m_people[b], nothingElse);
    }

    // The digits before the mask are those of a whole number of the other.
    bool headsFit(quint32 masked, quint32 other)
    {
        db::Statement &rows = m_db.cached("SELECT value FROM identity WHERE member = ? AND kind = 5");
        rows.with(m_people[other].id);
        bool fits = false;
        while (rows.step()) {
            std::string_view number = rows.utf8(0);
            if (number.starts_with("+86"))
                number.remove_prefix(3);
            for (const QByteArray &text : m_masked.value(masked)) {
                const auto digits = visibleDigits({text.constData(), size_t(text.size())});
                fits |= digits && number.starts_with(digits->head) && number.ends_with(digits->tail);
            }
        }
        rows.reset();
        return fits;
    }

    void score(quint32 a, quint32 b, Shared shared)
    {
        const Likeness &first = m_people[a];
        const Likeness &second = m_people[b];
        if (m_refused.contains({first.id, second.id}))
            return;
        shared.bearers = m_bearers.value(first.name);
        if (scoreOf(first, second, shared) >= m_query.atLeast)
            m_found.push_back(scored(first, second, shared));
    }

    // ---- the best of them, with their names

    QList<DuplicatePair> best()
    {
        const size_t many = std::min(m_found.size(), size_t(std::max(0, m_query.limit)));
        std::partial_sort(m_found.begin(), m_found.begin() + qsizetype(many), m_found.end(),
            [](const DuplicatePair &x, const DuplicatePair &y) {
                return std::tuple(-x.score, x.a.value, x.b.value) < std::tuple(-y.score, y.a.value, y.b.value);
            });
        QList<DuplicatePair> out;
        for (size_t i = 0; i < many; ++i) {
            DuplicatePair pair = m_found[i];
            if (olderIn(m_db, pair.a, pair.b) != pair.a)
                std::swap(pair.a, pair.b);
            pair.nameA = nameOf(pair.a);
            pair.nameB = nameOf(pair.b);
            out.append(pair);
        }
        return out;
    }

    QString nameOf(MemberId member)
    {
        db::Statement &row = m_db.cached("SELECT name FROM member WHERE id = ?").with(member.value);
        const QString name = row.step() ? row.text(0) : QString();
        row.reset();
        return name;
    }

    db::Database &m_db;
    DuplicateQuery m_query;
    Progress &m_progress;
    qint64 m_steps = 0;
    qint64 m_total = 0;
    std::vector<Likeness> m_people;
    QHash<quint64, int> m_bearers;
    std::vector<Entry> m_entries;
    QHash<quint32, QList<QByteArray>> m_masked;
    QSet<std::pair<qint64, qint64>> m_refused;
    QHash<quint64, Shared> m_pairs;
    std::vector<DuplicatePair> m_found;
};

} // namespace

Result<QList<DuplicatePair>> proposeDuplicates(const Workspace &workspace, const DuplicateQuery &query, Progress &progress)
{
    return workspace.read(progress, [&](db::Database &db) { return Search(db, query, progress).go(); });
}

} // namespace siyu::members
