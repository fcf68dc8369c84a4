// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/productstore.h"

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/figures.h"

namespace siyu::growth {

namespace {

const QString own = QStringLiteral("own");

QString keyOf(const QString &platform, const QString &code) { return platform + QChar(0x1f) + code; }

} // namespace

Products::Products(db::Database &db, BatchId batch, const QDateTime &nowUtc)
    : m_db(db), m_batch(batch), m_now(toUtcText(nowUtc))
{
}

qint64 Products::byCode(const QString &platform, const QString &code)
{
    if (code.isEmpty())
        return 0;
    const QString key = keyOf(platform, code);
    if (const auto known = m_codes.constFind(key); known != m_codes.constEnd())
        return *known;
    db::Statement &row = m_db.cached("SELECT product FROM product_code WHERE platform = ? AND code = ?");
    const qint64 product = row.with(platform, code).step() ? row.int64(0) : 0;
    row.reset();
    m_codes.insert(key, product);
    return product;
}

// A name stands for a product only where the row has no code, or the product has none of this platform.
qint64 Products::byName(const ProductMention &mention)
{
    if (mention.name.isEmpty())
        return 0;
    const bool coded = !mention.code.isEmpty() || !mention.sku.isEmpty();
    if (const auto known = m_names.constFind(mention.name); !coded && known != m_names.constEnd())
        return *known;
    const QString platform = mention.code.isEmpty() ? own : mention.platform;
    db::Statement &row = m_db.cached("SELECT p.id FROM product p WHERE p.name = ?1 AND (?2 = 0 OR NOT EXISTS (SELECT 1"
                                     " FROM product_code c WHERE c.product = p.id AND c.platform = ?3)) ORDER BY p.id LIMIT 1");
    const qint64 product = row.with(mention.name, coded, platform).step() ? row.int64(0) : 0;
    row.reset();
    if (!coded)
        m_names.insert(mention.name, product);
    return product;
}

bool Products::learnCode(qint64 product, const QString &platform, const QString &code)
{
    if (code.isEmpty() || byCode(platform, code) != 0)
        return false;
    m_db.cached("INSERT INTO product_code (platform, code, product, batch) VALUES (?, ?, ?, ?)")
        .run(platform, code, product, m_batch.value);
    m_codes.insert(keyOf(platform, code), product);
    return true;
}

bool Products::learnCodes(qint64 product, const ProductMention &mention)
{
    const bool code = learnCode(product, mention.platform, mention.code);
    return learnCode(product, own, mention.sku) || code;
}

qint64 Products::find(const ProductMention &mention)
{
    if (const qint64 product = byCode(mention.platform, mention.code))
        return product;
    if (const qint64 product = byCode(own, mention.sku))
        return product;
    return byName(mention);
}

qint64 Products::create(const ProductMention &mention)
{
    m_db.cached("INSERT INTO product (name, category, created_at, batch, currency) VALUES (?, ?, ?, ?, ?)")
        .run(mention.name, mention.category.isEmpty() ? QString() : mention.category, m_now, m_batch.value, members::currencyOf(m_db));
    const qint64 product = m_db.lastInsertId();
    m_names.insert(mention.name, product);
    learnCodes(product, mention);
    ++m_created;
    return product;
}

qint64 Products::ensure(const ProductMention &mention)
{
    if (const qint64 product = find(mention)) {
        learnCodes(product, mention);
        return product;
    }
    return mention.name.isEmpty() ? 0 : create(mention);
}

void Products::tieLines()
{
    m_db.prepare("UPDATE order_line AS l SET product = (SELECT c.product FROM shop_order o JOIN product_code c"
                 " ON (c.platform = o.platform AND c.code = l.code) OR (c.platform = 'own' AND c.code = l.sku)"
                 " WHERE o.id = l.shop_order ORDER BY c.platform = 'own' LIMIT 1)"
                 " WHERE batch = ? AND product IS NULL AND coalesce(code, sku) IS NOT NULL")
        .run(m_batch.value);
}

} // namespace siyu::growth
