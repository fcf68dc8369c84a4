// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trust/erasedcopy.h"

#include "core/db/database.h"
#include "core/trust/rowerasing.h"

#include <QSet>

namespace siyu::trust {

namespace {

bool hasErasures(db::Database &db)
{
    return db.one("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'erasure'").has_value();
}

// The same erasures under the copy's own numbers; those that it knows are not written twice.
QHash<qint64, qint64> carryErasures(db::Database &db, const Erasures &erasures)
{
    QHash<qint64, qint64> numbers;
    for (const Erasures::One &one : erasures.all) {
        db::Statement &there = db.cached("SELECT id FROM erasure WHERE at = ? AND gone = ? AND made_at = ? LIMIT 1");
        if (there.with(one.at, one.gone, one.madeAt).step()) {
            numbers.insert(one.id, there.int64(0));
            there.reset();
            continue;
        }
        there.reset();
        db.cached("INSERT INTO erasure (at, gone, made_at, reason) VALUES (?, ?, ?, ?)").run(one.at, one.gone, one.madeAt, one.reason);
        numbers.insert(one.id, db.lastInsertId());
    }
    erasures.tombstones.carryTo(db, numbers);
    return numbers;
}

// Sums of a person go on under a number that nobody else has: of two members whom one erasure names (they were merged
// after the copy was made), the second gets an erasure of its own.
class Strangers {
public:
    Strangers(db::Database &db, const Erasures &erasures) : m_db(db), m_remembers(hasErasures(db))
    {
        if (m_remembers)
            m_numbers = carryErasures(db, erasures);
        for (const Erasures::One &one : erasures.all)
            m_byId.insert(one.id, one);
    }

    qint64 of(const Person &person, qint64 erasure)
    {
        if (!m_remembers)
            return -person.member;
        const qint64 known = m_numbers.value(erasure);
        if (!m_used.contains(known)) {
            m_used.insert(known);
            return -known;
        }
        const Erasures::One one = m_byId.value(erasure);
        m_db.cached("INSERT INTO erasure (at, gone, made_at, reason) VALUES (?, ?, ?, ?)").run(one.at, person.member, person.madeAt, one.reason);
        return -m_db.lastInsertId();
    }

private:
    db::Database &m_db;
    bool m_remembers;
    QHash<qint64, qint64> m_numbers;
    QHash<qint64, Erasures::One> m_byId;
    QSet<qint64> m_used;
};

} // namespace

Erasures erasuresOf(db::Database &db)
{
    Erasures out;
    if (!hasErasures(db))
        return out;
    out.tombstones = Tombstones::load(db);
    db::Statement rows = db.prepare("SELECT id, at, gone, made_at, reason FROM erasure ORDER BY id");
    while (rows.step())
        out.all.append({rows.int64(0), rows.text(1), rows.int64(2), rows.text(3), rows.text(4)});
    return out;
}

QHash<qint64, qint64> erasedIn(db::Database &db, const Erasures &erasures)
{
    QHash<qint64, qint64> out;
    for (const Erasures::One &one : erasures.all) {
        if (one.madeAt.isEmpty())
            continue;
        db::Statement &row = db.cached("SELECT 1 FROM member WHERE id = ? AND created_at = ?");
        if (row.with(one.gone, one.madeAt).step())
            out.insert(one.gone, one.id);
        row.reset();
    }
    if (erasures.tombstones.isEmpty())
        return out;
    db::Statement keys = db.prepare("SELECT kind, scope, value, member FROM identity");
    while (keys.step()) {
        const auto erasure = erasures.tombstones.erasureOf(IdentityKind(keys.int64(0)), keys.utf8(1), keys.utf8(2));
        if (erasure && !out.contains(keys.int64(3)))
            out.insert(keys.int64(3), *erasure);
    }
    return out;
}

Result<qint64> eraseInCopy(const QString &copy, const Erasures &erasures, const db::Passphrase &passphrase, Progress &progress)
{
    db::Database db(copy, db::OpenMode::Writer, passphrase);
    const QHash<qint64, qint64> found = erasedIn(db, erasures);
    QList<Person> people;
    for (auto it = found.constBegin(); it != found.constEnd(); ++it) {
        if (const std::optional<Person> person = personOf(db, it.key()))
            people.append(*person);
    }
    std::sort(people.begin(), people.end(), [](const Person &a, const Person &b) { return a.member < b.member; });
    keepOwnNames(db, people);
    db.exec("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; BEGIN IMMEDIATE");
    Strangers strangers(db, erasures);
    if (!people.isEmpty()) {
        RowErasing erasing(db, people);
        for (const Person &person : std::as_const(people))
            erasing.erase(person, strangers.of(person, found.value(person.member)));
        if (!erasing.eraseTexts(progress))
            return Error{ErrorCode::Cancelled, {}, {}};
    }
    db.resetCached();
    db.exec("COMMIT");
    if (!passphrase.isEmpty())
        db.exec("PRAGMA temp_store = MEMORY");
    if (!people.isEmpty())
        db.exec("VACUUM");
    db.exec("PRAGMA journal_mode = DELETE");
    return people.size();
}

} // namespace siyu::trust
