// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/growthstore.h"

#include "core/base/period.h"
#include "core/db/database.h"

namespace siyu::growth {

namespace {

qint64 ensure(db::Database &db, const char *find, const char *insert, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    db::Statement &found = db.cached(find).with(name);
    const qint64 id = found.step() ? found.int64(0) : 0;
    found.reset();
    if (id > 0)
        return id;
    db.cached(insert).run(name, toUtcText(nowUtc), batch.isValid() ? std::optional(batch.value) : std::nullopt);
    return db.lastInsertId();
}

} // namespace

qint64 ensureChannel(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    return ensure(db, "SELECT id FROM channel WHERE name = ?",
        "INSERT INTO channel (name, created_at, batch) VALUES (?, ?, ?)", name, nowUtc, batch);
}

qint64 ensureCampaign(db::Database &db, const QString &name, const QDateTime &nowUtc, BatchId batch)
{
    return ensure(db, "SELECT id FROM campaign WHERE name = ?",
        "INSERT INTO campaign (name, created_at, batch) VALUES (?, ?, ?)", name, nowUtc, batch);
}

qint64 ensureCode(db::Database &db, const QString &text, const QDateTime &nowUtc, BatchId batch)
{
    return ensure(db, "SELECT id FROM code WHERE text = ?",
        "INSERT INTO code (text, created_at, batch) VALUES (?, ?, ?)", text, nowUtc, batch);
}

qint64 couponOf(db::Database &db, const QString &number, const QString &name, const QString &day)
{
    if (!number.isEmpty()) {
        db::Statement &byNumber = db.cached("SELECT id FROM coupon WHERE number = ?").with(number);
        const qint64 id = byNumber.step() ? byNumber.int64(0) : 0;
        byNumber.reset();
        if (id > 0)
            return id;
    }
    if (name.isEmpty())
        return 0;
    // One that has another number is another batch.
    db::Statement &byName = db.cached(
        "SELECT id FROM coupon WHERE name = ?1 AND (?2 IS NULL OR number IS NULL)"
        " ORDER BY coalesce(?3 BETWEEN coalesce(valid_from, '') AND coalesce(valid_until, '9999'), 0) DESC, valid_from DESC, id DESC LIMIT 1");
    byName.with(name, number.isEmpty() ? QString() : number, day.isEmpty() ? QString() : day);
    const qint64 id = byName.step() ? byName.int64(0) : 0;
    byName.reset();
    return id;
}

} // namespace siyu::growth
