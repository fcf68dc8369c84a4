// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulechoices.h"

#include "core/db/database.h"
#include "core/members/figures.h"
#include "core/members/rulefields.h"
#include "core/workspace.h"

namespace siyu::members {

namespace {

constexpr int mostChoices = 2'000;
constexpr int mostOwnValues = 100;

struct Offered {
    RuleOffer offer;
    const char *sql;
};

// Only tables that stay short; regions and the like of a million members would have to be read through.
constexpr Offered offered[] = {
    {RuleOffer::Tags, "SELECT name FROM tag ORDER BY name LIMIT ?"},
    {RuleOffer::Groups, "SELECT name FROM grp WHERE archived_at IS NULL ORDER BY name LIMIT ?"},
    {RuleOffer::Accounts, "SELECT name FROM account ORDER BY name LIMIT ?"},
    {RuleOffer::Sources, "SELECT DISTINCT text FROM source ORDER BY text LIMIT ?"},
    {RuleOffer::Channels, "SELECT name FROM channel ORDER BY name LIMIT ?"},
    {RuleOffer::Products, "SELECT DISTINCT name FROM product ORDER BY name LIMIT ?"},
    {RuleOffer::Categories, "SELECT DISTINCT category FROM product WHERE category IS NOT NULL ORDER BY category LIMIT ?"},
    {RuleOffer::Coupons, "SELECT DISTINCT name FROM coupon ORDER BY name LIMIT ?"},
    {RuleOffer::Campaigns, "SELECT name FROM campaign ORDER BY name LIMIT ?"},
    {RuleOffer::Contents, "SELECT DISTINCT title FROM content ORDER BY title LIMIT ?"},
    {RuleOffer::Broadcasts, "SELECT DISTINCT name FROM broadcast ORDER BY name LIMIT ?"},
    {RuleOffer::Segments, "SELECT name FROM segment ORDER BY name LIMIT ?"},
    {RuleOffer::Staff, "SELECT name FROM staff ORDER BY name LIMIT ?"},
    {RuleOffer::Codes, "SELECT text FROM code WHERE retired_at IS NULL ORDER BY text LIMIT ?"},
    // The first of each by a walk of the index, not over two million orders.
    {RuleOffer::Platforms, "WITH RECURSIVE p(v) AS (SELECT min(platform) FROM shop_order UNION ALL SELECT (SELECT min(platform) FROM shop_order WHERE platform > p.v)"
                           " FROM p WHERE p.v IS NOT NULL) SELECT v FROM p WHERE v IS NOT NULL LIMIT ?"},
};

QStringList textsOf(db::Statement &rows)
{
    QStringList out;
    while (rows.step())
        out.append(rows.text(0));
    return out;
}

} // namespace

Result<RuleChoices> ruleChoices(const Workspace &workspace, Progress &progress)
{
    return workspace.read(progress, [](db::Database &db) {
        RuleChoices out;
        out.currency = currencyOf(db);
        for (const Offered &offer : offered) {
            db::Statement rows = db.prepare(offer.sql);
            out.values[offer.offer] = textsOf(rows.with(mostChoices));
        }
        db::Statement fields = db.prepare("SELECT id, name, kind FROM custom_field ORDER BY name");
        while (fields.step())
            out.ownFields.append({fields.int64(0), fields.text(1), fields.text(2)});
        db::Statement choices = db.prepare("SELECT value FROM custom_choice WHERE field = ? ORDER BY place LIMIT ?");
        for (const CustomField &field : std::as_const(out.ownFields)) {
            if (field.kind == QLatin1String("choice"))
                out.ownValues[field.name] = textsOf(choices.with(field.id, mostOwnValues));
        }
        return out;
    });
}

RuleFieldInfo infoOf(const CustomField &field) { return customRuleField(field.id, field.name, field.kind).info; }

} // namespace siyu::members
