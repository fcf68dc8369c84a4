// SPDX-License-Identifier: GPL-3.0-or-later
// The products that orders, carts and price lists speak of, found by the platform's id, by the shop's own code, or by the
// name alone. Inside a Workspace::write, on its thread.
#pragma once

#include "core/base/id.h"

#include <QDateTime>
#include <QHash>
#include <QString>

namespace siyu::db {
class Database;
}

namespace siyu::growth {

// What a row says of a product; empty = nothing.
struct ProductMention {
    QString platform;
    QString code; // the platform's id
    QString sku; // the shop's own code
    QString name;
    QString category;
};

class Products {
public:
    Products(db::Database &db, BatchId batch, const QDateTime &nowUtc);

    // 0 = nobody sells it yet.
    qint64 find(const ProductMention &mention);
    // Made when it is not known and has a name; its codes are learned. 0 where the row names none.
    qint64 ensure(const ProductMention &mention);
    // A product with this name and these codes, whatever is called so already.
    qint64 create(const ProductMention &mention);
    // Codes that nobody has yet become the product's. True when one was new.
    bool learnCodes(qint64 product, const ProductMention &mention);
    // Lines of the batch whose product was named only further down in the file.
    void tieLines();
    qint64 created() const { return m_created; }

private:
    qint64 byCode(const QString &platform, const QString &code);
    qint64 byName(const ProductMention &mention);
    bool learnCode(qint64 product, const QString &platform, const QString &code);

    db::Database &m_db;
    BatchId m_batch;
    QString m_now;
    QHash<QString, qint64> m_codes; // platform, U+001F, code
    QHash<QString, qint64> m_names;
    qint64 m_created = 0;
};

} // namespace siyu::growth
