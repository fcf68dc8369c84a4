// SPDX-License-Identifier: GPL-3.0-or-later
// Carts that were left behind: one cart on one or several rows. Without a number of its own a cart is named by its buyer
// and the time.
#include "core/importing/kindimport.h"

#include "core/db/database.h"
#include "core/growth/cartstore.h"
#include "core/growth/productstore.h"
#include "core/importing/buyer.h"
#include "core/importing/orderrow.h"
#include "core/importing/rowfields.h"

#include <QCryptographicHash>

namespace siyu::importing {

namespace {

using growth::LineColumn;
using growth::OrderColumn;

class CartsImport final : public KindImport {
public:
    explicit CartsImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone, Field::CartNo), m_buyers(scene),
          m_products(scene.db, scene.batch, scene.nowUtc), m_log(scene.db, scene.batch),
          m_shape(shapeOf(scene.db, QStringLiteral("cart")))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        RowOutcome out{number, Outcome::Created, 0, m_row.problem, std::move(m_row.flags)};
        const Buyer buyer = m_row.problem ? Buyer() : m_buyers.tie(cells);
        out.flags.insert(out.flags.end(), buyer.flags.begin(), buyer.flags.end());
        const growth::OrderValues &values = m_row.values;
        if (m_row.number.isEmpty() && !m_row.problem) {
            const QString who = buyer.keys.isEmpty() ? values[OrderColumn::Buyer] : buyer.keys;
            if (who.isEmpty() || values[OrderColumn::PlacedAt].isNull())
                out.problem = Problem{QStringLiteral("no_cart_no"), columnOf(m_scene.plan, Field::CartNo), {}};
            else
                m_row.number = numberFor(who, values[OrderColumn::PlacedAt]);
        }
        if (out.problem || buyer.doubt) {
            out.outcome = buyer.doubt ? Outcome::Undecided : Outcome::Rejected;
            if (buyer.doubt)
                out.problem = buyer.doubt;
            return std::optional(std::move(out));
        }
        put(buyer, out);
        return std::optional(std::move(out));
    }

private:
    // Not the buyer's phone itself: numbers are shown and exported.
    static QString numberFor(const QString &who, const QString &at)
    {
        const QByteArray digest = QCryptographicHash::hash((who + QLatin1Char('@') + at).toUtf8(), QCryptographicHash::Sha1);
        return QStringLiteral("auto-") + QString::fromLatin1(digest.toHex().left(16));
    }

    void put(const Buyer &buyer, RowOutcome &out)
    {
        const growth::KnownCart known = growth::findCart(m_scene.db, m_row.platform, m_row.number);
        out.id = known.id;
        const bool isNew = known.id == 0;
        if (isNew)
            out.id = growth::insertCart(m_scene.db, {m_row.platform, m_row.number, buyer.member}, m_scene.batch);
        const bool ofThis = isNew || known.batch == m_scene.batch;
        const Options &rules = m_scene.plan.options;
        bool changed = ofThis ? fillColumns(m_scene.db, m_log, m_shape, out.id, valuesOf(buyer), Conflict::Fill)
                              : fillColumns(m_scene.db, m_log, m_shape, out.id, valuesOf(buyer), rules);
        if (m_row.hasLine && (ofThis || conflictOf(rules, {Field::Product}) != Conflict::Keep)) {
            growth::LineValues &line = m_row.line;
            line.product = m_products.ensure({m_row.platform, line[LineColumn::Code], line[LineColumn::Sku], line[LineColumn::Title], {}});
            const QString goods = QString::number(out.id) + QChar(0x1f) + line[LineColumn::Title] + QChar(0x1f)
                + line[LineColumn::Spec] + QChar(0x1f) + line[LineColumn::Code] + QChar(0x1f) + line[LineColumn::Sku];
            changed |= growth::addCartLine(m_scene.db, out.id, line, ++m_nth[goods], m_scene.batch);
        }
        if (!ofThis)
            out.outcome = changed || buyer.changed ? Outcome::Updated : Outcome::Unchanged;
    }

    QJsonObject valuesOf(const Buyer &buyer) const
    {
        QJsonObject values;
        const auto put = [&](const char *column, const QString &value) {
            if (!value.isNull())
                values.insert(QLatin1String(column), value);
        };
        put("placed_at", m_row.values[OrderColumn::PlacedAt]);
        put("recovered_at", m_row.recoveredAt);
        put("buyer", m_row.values[OrderColumn::Buyer]);
        put("currency", m_row.values[OrderColumn::Currency]);
        put("status", m_row.values[OrderColumn::PlatformStatus]);
        put("channel", m_row.values[OrderColumn::Channel]);
        if (const QString &amount = m_row.values[OrderColumn::Amount]; !amount.isNull())
            values.insert(QStringLiteral("amount_fen"), amount.toLongLong());
        if (buyer.member.isValid())
            values.insert(QStringLiteral("member"), buyer.member.value);
        return values;
    }

    const ImportScene &m_scene;
    OrderReader m_reader;
    OrderRow m_row;
    Buyers m_buyers;
    growth::Products m_products;
    BatchLog m_log;
    TableShape m_shape;
    QHash<QString, int> m_nth; // how often a cart named the same goods in this file
};

} // namespace

std::unique_ptr<KindImport> makeCartsImport(const ImportScene &scene) { return std::make_unique<CartsImport>(scene); }

} // namespace siyu::importing
