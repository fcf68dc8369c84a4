// SPDX-License-Identifier: GPL-3.0-or-later
// Orders: one order on one or several rows, beside each other or not, with its lines; known ones move on. An order that
// begins is held until its rows end, so that it is written once.
#include "core/importing/kindimport.h"

#include "core/db/database.h"
#include "core/growth/orderstore.h"
#include "core/growth/productstore.h"
#include "core/importing/buyer.h"
#include "core/importing/orderrow.h"
#include "core/importing/rowfields.h"

#include <QCryptographicHash>
#include <QSet>

namespace siyu::importing {

namespace {

using growth::LineColumn;
using growth::OrderColumn;
using growth::Take;

Take takeOf(Conflict conflict)
{
    switch (conflict) {
    case Conflict::Overwrite:
        return Take::Overwrite;
    case Conflict::Keep:
        return Take::Keep;
    case Conflict::Fill:
        break;
    }
    return Take::Fill;
}

growth::OrderRules rulesOf(const Plan &plan)
{
    growth::OrderRules rules;
    rules.fill(takeOf(plan.options.conflict));
    for (const PlanColumn &column : plan.columns) {
        if (const auto place = orderColumnOf(column.target.field))
            rules[size_t(*place)] = takeOf(conflictOf(plan.options, column.target));
    }
    return rules;
}

growth::LineRules lineRulesOf(const Plan &plan)
{
    growth::LineRules rules;
    for (size_t i = 0; i < rules.size(); ++i)
        rules[i] = takeOf(conflictOf(plan.options, {fieldOf(LineColumn(i))}));
    return rules;
}

template <typename Rules>
Rules fillRules()
{
    Rules rules;
    rules.fill(Take::Fill);
    return rules;
}

template <typename Column>
QJsonValue jsonOf(Column column, const QString &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (!isNumber(column))
        return value;
    return value.contains(QLatin1Char('.')) ? QJsonValue(value.toDouble()) : QJsonValue(value.toLongLong());
}

class OrdersImport final : public KindImport {
public:
    explicit OrdersImport(const ImportScene &scene)
        : m_scene(scene), m_reader(scene.plan, scene.zone, Field::OrderNo), m_buyers(scene),
          m_products(scene.db, scene.batch, scene.nowUtc), m_log(scene.db, scene.batch),
          m_orderShape(shapeOf(scene.db, QStringLiteral("shop_order"))),
          m_lineShape(shapeOf(scene.db, QStringLiteral("order_line"))), m_rules(rulesOf(scene.plan)), m_lineRules(lineRulesOf(scene.plan)),
          m_next(growth::nextOrderId(scene.db))
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        m_reader.read(cells, m_row);
        RowOutcome out{number, Outcome::Created, 0, std::nullopt, std::move(m_row.flags)};
        if (m_row.problem)
            return refused(out, Outcome::Rejected, *m_row.problem);
        const bool goesOn = m_row.number.isEmpty() && m_reader.hasNumbers() && m_row.goesOn() && !m_lastNumber.isEmpty();
        if (goesOn)
            m_row.number = m_lastNumber;
        if (m_row.number.isEmpty() && m_reader.hasNumbers())
            return refused(out, Outcome::Rejected, {QStringLiteral("no_order_no"), columnOf(m_scene.plan, Field::OrderNo), {}});
        const Buyer buyer = goesOn ? Buyer() : m_buyers.tie(cells);
        out.flags.insert(out.flags.end(), buyer.flags.begin(), buyer.flags.end());
        completeNumber(buyer);
        m_lastNumber = m_row.number;
        const size_t key = qHash(m_row.platform, qHash(m_row.number, size_t(0x9e3779b97f4a7c15)));
        if (buyer.doubt)
            m_undecided.insert(key, *buyer.doubt);
        if (const auto doubt = m_undecided.constFind(key); doubt != m_undecided.constEnd())
            return refused(out, Outcome::Undecided, *doubt);
        put(key, buyer, out);
        return std::optional(std::move(out));
    }

    Result<void> finish(Report &report, const std::function<Result<void>(const RowOutcome &, const Cells &)> &) override
    {
        flush();
        if (m_untied)
            m_products.tieLines();
        const growth::OrderCount made = growth::ordersOf(m_scene.db, m_scene.batch);
        m_figures.orders += made.orders;
        m_figures.paid += made.paid;
        m_figures.unpaid += made.orders - made.paid;
        m_figures.withoutMember += made.withoutMember;
        m_figures.newMembers = m_buyers.created();
        m_figures.newProducts = m_products.created();
        m_figures.onlyOther = growth::onlyOtherMoney(m_scene.db);
        report.orders = m_figures;
        return {};
    }

private:
    Result<std::optional<RowOutcome>> refused(RowOutcome &out, Outcome outcome, const Problem &problem) const
    {
        out.outcome = outcome;
        out.problem = problem;
        return std::optional(std::move(out));
    }

    // Numbers of a group purchase begin at 1 in each; a list without numbers names an order by what it says, so that the
    // same file again finds its orders.
    void completeNumber(const Buyer &buyer)
    {
        const growth::OrderValues &values = m_row.values;
        if (!m_row.number.isEmpty()) {
            const QString &at = values[OrderColumn::PaidAt].isNull() ? values[OrderColumn::PlacedAt] : values[OrderColumn::PaidAt];
            if (m_scene.plan.platform == QStringLiteral("kuaituantuan") && !at.isNull())
                m_row.number += QLatin1Char('@') + at;
            return;
        }
        QCryptographicHash hash(QCryptographicHash::Sha1);
        hash.addData(buyer.keys.toUtf8());
        for (const QString &value : values.at)
            hash.addData(value.toUtf8() + '\x1f');
        for (const QString &value : m_row.line.at)
            hash.addData(value.toUtf8() + '\x1f');
        const QByteArray digest = hash.result().toHex().left(16);
        const int again = m_alike[digest.toULongLong(nullptr, 16)]++;
        m_row.number = QStringLiteral("auto-") + QString::fromLatin1(digest) + (again ? QStringLiteral("-%1").arg(again + 1) : QString());
    }

    void put(size_t key, const Buyer &buyer, RowOutcome &out)
    {
        if (m_pending.id.isValid() && key == m_pendingKey) {
            addToPending(buyer);
            out.id = m_pending.id.value;
            return;
        }
        flush();
        growth::StoredOrder known = growth::findOrder(m_scene.db, m_row.platform, m_row.number);
        if (!known.id.isValid()) {
            begin(key, buyer);
            out.id = m_pending.id.value;
            return;
        }
        out.id = known.id.value;
        const bool changed = update(known, buyer);
        if (known.batch != m_scene.batch) {
            out.outcome = changed || buyer.changed ? Outcome::Updated : Outcome::Unchanged;
            if (!m_seen.contains(key))
                count(known.state, buyer.member.isValid() || known.member.isValid());
            m_seen.insert(key);
        }
    }

    void begin(size_t key, const Buyer &buyer)
    {
        m_pendingKey = key;
        m_pending = {m_next, m_row.platform, m_row.number, buyer.member, {}};
        m_next = OrderId(m_next.value + 1);
        addToPending(buyer);
    }

    void addToPending(const Buyer &buyer)
    {
        static const auto fill = fillRules<growth::OrderRules>();
        growth::take(m_pending.state, completed(m_row.values), fill);
        if (!m_pending.member.isValid())
            m_pending.member = buyer.member;
        if (!m_row.hasLine)
            return;
        const QString &lineNo = m_row.line[LineColumn::LineNo];
        for (growth::LineValues &line : m_pending.state.lines) {
            if (!lineNo.isEmpty() && line[LineColumn::LineNo] == lineNo)
                return growth::take(line, m_row.line, fillRules<growth::LineRules>());
        }
        tieProduct(m_row.line);
        m_pending.state.lines.push_back(m_row.line);
    }

    void flush()
    {
        if (!m_pending.id.isValid())
            return;
        growth::settle(m_pending.state, m_reader.stated());
        growth::insertOrder(m_scene.db, m_pending, m_scene.batch);
        m_figures.lines += qint64(m_pending.state.lines.size());
        m_pending.id = OrderId();
    }

    // Of an order of before; those of this file are counted at the end.
    void count(const growth::OrderState &state, bool hasMember)
    {
        ++m_figures.orders;
        ++(state.values[OrderColumn::PaidAt].isNull() ? m_figures.unpaid : m_figures.paid);
        m_figures.withoutMember += hasMember ? 0 : 1;
    }

    static growth::OrderValues completed(growth::OrderValues values)
    {
        // 交易成功 (退款成功): one column for both.
        if (values[OrderColumn::RefundStatus].isNull()) {
            const QString &words = values[OrderColumn::PlatformStatus];
            if (words.contains(QStringLiteral("退款")) || words.contains(QStringLiteral("refund"), Qt::CaseInsensitive))
                values[OrderColumn::RefundStatus] = words;
        }
        return values;
    }

    void tieProduct(growth::LineValues &line)
    {
        line.product = m_products.ensure({m_row.platform, line[LineColumn::Code], line[LineColumn::Sku],
            line[LineColumn::Title], line[LineColumn::Category]});
        m_untied |= line.product == 0;
    }

    // ---- an order that is there already, of before or of this file
    bool update(growth::StoredOrder &known, const Buyer &buyer)
    {
        static const auto fill = fillRules<growth::OrderRules>();
        const bool ofThis = known.batch == m_scene.batch;
        const growth::OrderState before = known.state;
        growth::take(known.state, completed(m_row.values), ofThis ? fill : m_rules);
        bool changed = m_row.hasLine && takeLine(known, ofThis);
        growth::settle(known.state, m_reader.stated());
        for (size_t i = 0; i < before.lines.size(); ++i)
            changed |= writeLine(known.lineIds[i], known.lineBatches[i], before.lines[i], known.state.lines[i]);
        const MemberId member = known.member.isValid() ? known.member : buyer.member;
        changed |= writeOrder(known, before, member);
        return changed;
    }

    // True when the line is new.
    bool takeLine(growth::StoredOrder &known, bool ofThis)
    {
        static const auto fill = fillRules<growth::LineRules>();
        const growth::LineRules &rules = ofThis ? fill : m_lineRules;
        const qsizetype place = placeOf(known, ofThis);
        if (place >= 0) {
            m_matched.insert(known.lineIds[size_t(place)]);
            growth::LineValues row = m_row.line;
            if (known.state.lines[size_t(place)].product == 0)
                tieProduct(row);
            growth::take(known.state.lines[size_t(place)], row, rules);
            return false;
        }
        // A further line is what the order's goods are: it comes in unless they are kept.
        if (rules[size_t(LineColumn::Title)] == Take::Keep || (m_row.single && !known.state.lines.empty()))
            return false;
        tieProduct(m_row.line);
        m_matched.insert(growth::insertLine(m_scene.db, known.id, m_row.line, m_scene.batch));
        known.state.lines.push_back(m_row.line);
        ++m_figures.lines;
        return true;
    }

    // The line of the order that the row speaks of: by its number, else the first of equal content, else of equal goods.
    qsizetype placeOf(const growth::StoredOrder &known, bool ofThis) const
    {
        const QString &lineNo = m_row.line[LineColumn::LineNo];
        qsizetype sameGoods = -1;
        for (size_t i = 0; i < known.lineIds.size(); ++i) {
            const growth::LineValues &line = known.state.lines[i];
            if (!lineNo.isEmpty() && line[LineColumn::LineNo] == lineNo)
                return qsizetype(i);
            const bool numbered = !lineNo.isEmpty() && !line[LineColumn::LineNo].isEmpty();
            if (ofThis || numbered || m_matched.contains(known.lineIds[i]) || !isSameGoods(line, m_row.line))
                continue;
            if (line[LineColumn::Quantity] == m_row.line[LineColumn::Quantity]
                && line[LineColumn::Price] == m_row.line[LineColumn::Price])
                return qsizetype(i);
            sameGoods = sameGoods < 0 ? qsizetype(i) : sameGoods;
        }
        return sameGoods;
    }

    static bool isSameGoods(const growth::LineValues &a, const growth::LineValues &b)
    {
        const auto agree = [&](LineColumn column) { return a[column].isEmpty() || b[column].isEmpty() || a[column] == b[column]; };
        const auto equal = [&](LineColumn column) { return !a[column].isEmpty() && a[column] == b[column]; };
        const bool named = equal(LineColumn::Code) || equal(LineColumn::Sku) || equal(LineColumn::Title);
        return named && agree(LineColumn::Code) && agree(LineColumn::Sku) && agree(LineColumn::Spec);
    }

    bool writeLine(qint64 id, qint64 batch, const growth::LineValues &before, const growth::LineValues &now)
    {
        if (before == now)
            return false;
        QJsonObject was;
        QJsonObject is;
        for (size_t i = 0; i < now.at.size(); ++i) {
            if (before.at[i] == now.at[i])
                continue;
            was.insert(QLatin1String(growth::lineColumnNames[i]), jsonOf(LineColumn(i), before.at[i]));
            is.insert(QLatin1String(growth::lineColumnNames[i]), jsonOf(LineColumn(i), now.at[i]));
        }
        if (before.product != now.product) {
            was.insert(QStringLiteral("product"), before.product ? QJsonValue(before.product) : QJsonValue());
            is.insert(QStringLiteral("product"), now.product);
        }
        write(m_lineShape, "order_line", id, batch, was, is);
        return true;
    }

    bool writeOrder(const growth::StoredOrder &known, const growth::OrderState &before, MemberId member)
    {
        QJsonObject was;
        QJsonObject is;
        const growth::OrderValues &now = known.state.values;
        for (size_t i = 0; i < now.at.size(); ++i) {
            if (before.values.at[i] == now.at[i])
                continue;
            was.insert(QLatin1String(growth::orderColumnNames[i]), jsonOf(OrderColumn(i), before.values.at[i]));
            is.insert(QLatin1String(growth::orderColumnNames[i]), jsonOf(OrderColumn(i), now.at[i]));
        }
        if (member != known.member) {
            was.insert(QStringLiteral("member"), QJsonValue());
            is.insert(QStringLiteral("member"), member.value);
        }
        if (is.isEmpty())
            return false;
        if (before.fromLines != known.state.fromLines) {
            was.insert(QStringLiteral("from_lines"), int(before.fromLines));
            is.insert(QStringLiteral("from_lines"), int(known.state.fromLines));
        }
        write(m_orderShape, "shop_order", known.id.value, known.batch.value, was, is);
        return true;
    }

    void write(const TableShape &shape, const char *table, qint64 id, qint64 batch, const QJsonObject &was, const QJsonObject &is)
    {
        if (batch != m_scene.batch.value)
            m_log.changed(table, {id}, was, is);
        updateRow(m_scene.db, shape, {id}, is);
    }

    const ImportScene &m_scene;
    OrderReader m_reader;
    OrderRow m_row;
    Buyers m_buyers;
    growth::Products m_products;
    BatchLog m_log;
    TableShape m_orderShape;
    TableShape m_lineShape;
    growth::OrderRules m_rules;
    growth::LineRules m_lineRules;
    OrderId m_next;
    growth::NewOrder m_pending;
    size_t m_pendingKey = 0;
    QString m_lastNumber;
    bool m_untied = false; // some line named its product by a code alone that nobody knew then
    QHash<size_t, Problem> m_undecided; // orders whose buyer is in doubt
    QHash<quint64, int> m_alike; // rows of one content, in files without numbers
    QSet<size_t> m_seen; // known orders of before
    QSet<qint64> m_matched; // lines that a row of this file spoke of
    OrderFigures m_figures;
};

} // namespace

std::unique_ptr<KindImport> makeOrdersImport(const ImportScene &scene) { return std::make_unique<OrdersImport>(scene); }

} // namespace siyu::importing
