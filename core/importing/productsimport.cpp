// SPDX-License-Identifier: GPL-3.0-or-later
// Products: price lists and platforms' exports of goods, found by the platform's id, the shop's code, or the name.
#include "core/importing/kindimport.h"

#include "core/base/text.h"
#include "core/db/database.h"
#include "core/growth/productstore.h"
#include "core/importing/orderrow.h"
#include "core/importing/rowfields.h"

namespace siyu::importing {

namespace {

QString shown(std::string_view cell) { return displayText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))); }

// traffic, campaign, profit, or the words that shops use for them.
QString roleOf(const QString &text)
{
    const QString key = headerKey(text);
    if (key.contains(QStringLiteral("引流")) || key == QStringLiteral("traffic"))
        return QStringLiteral("traffic");
    if (key.contains(QStringLiteral("活动")) || key == QStringLiteral("campaign"))
        return QStringLiteral("campaign");
    return key.contains(QStringLiteral("利润")) || key == QStringLiteral("profit") ? QStringLiteral("profit") : QString();
}

class ProductsImport final : public KindImport {
public:
    explicit ProductsImport(const ImportScene &scene)
        : m_scene(scene), m_log(scene.db, scene.batch), m_shape(shapeOf(scene.db, QStringLiteral("product"))),
          m_products(scene.db, scene.batch, scene.nowUtc)
    {
    }

    bool namesSomething(const Cells &) override { return false; }

    Result<std::optional<RowOutcome>> take(qint64 number, const Cells &cells) override
    {
        RowOutcome out{number, Outcome::Unchanged, 0, std::nullopt, {}};
        growth::ProductMention mention{m_scene.plan.platform.isEmpty() ? QStringLiteral("own") : m_scene.plan.platform, {}, {}, {}, {}};
        const QJsonObject values = read(cells, mention, out);
        if (mention.name.isEmpty())
            return std::optional(rejectedRow(number, QStringLiteral("no_name"), columnOf(m_scene.plan, Field::Name)));
        out.id = m_products.find(mention);
        if (out.id == 0) {
            out.id = m_products.create(mention);
            fillColumns(m_scene.db, m_log, m_shape, out.id, values, Conflict::Fill);
            out.outcome = Outcome::Created;
            return std::optional(std::move(out));
        }
        const Options &rules = m_scene.plan.options;
        for (const auto &[field, code] : {std::pair(Field::Code, &mention.code), std::pair(Field::Sku, &mention.sku)}) {
            if (conflictOf(rules, {field}) == Conflict::Keep)
                code->clear();
        }
        const bool learned = m_products.learnCodes(out.id, mention);
        const bool changed = fillColumns(m_scene.db, m_log, m_shape, out.id, values, rules);
        if (learned || changed)
            out.outcome = Outcome::Updated;
        return std::optional(std::move(out));
    }

private:
    QJsonObject read(const Cells &cells, growth::ProductMention &mention, RowOutcome &out) const
    {
        QJsonObject values;
        QStringList categories;
        for (size_t c = 0; c < m_scene.plan.columns.size(); ++c) {
            const std::string_view cell = cellAt(cells, int(c));
            if (cell.empty())
                continue;
            const Field field = m_scene.plan.columns[c].target.field;
            switch (field) {
            case Field::Platform:
                mention.platform = keyText(shown(cell)).toLower();
                break;
            case Field::Name:
                mention.name = shown(cell);
                values.insert(QStringLiteral("name"), mention.name);
                break;
            case Field::Code:
            case Field::Sku:
                readCode(c, cell, field == Field::Code ? mention.code : mention.sku, out);
                break;
            case Field::Category:
                categories.append(shown(cell));
                break;
            case Field::Brand:
            case Field::Spec:
            case Field::Status:
            case Field::Note:
                values.insert(wordOf(field), shown(cell));
                break;
            default:
                readFigure(c, cell, values, out);
            }
        }
        mention.category = categories.join(QStringLiteral(" / "));
        if (!mention.category.isEmpty())
            values.insert(QStringLiteral("category"), mention.category);
        return values;
    }

    static void readCode(size_t column, std::string_view cell, QString &code, RowOutcome &out)
    {
        const std::string_view key = cleanKey(cell);
        if (isScientific(key))
            out.flags.push_back({QStringLiteral("scientific"), int(column), shownValue(cell)});
        else
            code = keyText(shown(key));
    }

    void readFigure(size_t column, std::string_view cell, QJsonObject &values, RowOutcome &out) const
    {
        const auto flag = [&](const char *code) { out.flags.push_back({QString::fromLatin1(code), int(column), shownValue(cell)}); };
        bool rounded = false;
        switch (m_scene.plan.columns[column].target.field) {
        case Field::Price:
        case Field::Cost:
            if (const auto fen = readMoney(cell, rounded))
                values.insert(m_scene.plan.columns[column].target.field == Field::Price ? QStringLiteral("price_fen")
                                                                                         : QStringLiteral("cost_fen"),
                    *fen);
            else
                flag("not_an_amount");
            if (rounded)
                flag("rounded");
            break;
        case Field::Stock:
            if (const auto count = readCount(cleanKey(cell)))
                values.insert(QStringLiteral("stock"), *count);
            else
                flag("not_a_count");
            break;
        case Field::ProductRole:
            if (const QString role = roleOf(shown(cell)); !role.isEmpty())
                values.insert(QStringLiteral("role"), role);
            else
                flag("unknown_role");
            break;
        case Field::Currency:
            if (const QString currency = readCurrency(shown(cell)); !currency.isNull())
                values.insert(QStringLiteral("currency"), currency);
            break;
        default:
            break;
        }
    }

    const ImportScene &m_scene;
    BatchLog m_log;
    TableShape m_shape;
    growth::Products m_products;
};

} // namespace

std::unique_ptr<KindImport> makeProductsImport(const ImportScene &scene)
{
    return std::make_unique<ProductsImport>(scene);
}

} // namespace siyu::importing
