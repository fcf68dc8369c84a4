// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/campaignstore.h"

#include "core/base/period.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

// By name; of several of one name the one that was there first.
Result<QList<qint64>> productsCalled(db::Database &db, const QStringList &names)
{
    QList<qint64> out;
    for (const QString &name : names) {
        const QString called = name.trimmed();
        if (called.isEmpty())
            continue;
        db::Statement &row = db.cached("SELECT min(id) FROM product WHERE name = ?").with(called);
        row.step();
        const std::optional<qint64> id = row.optionalInt64(0);
        row.reset();
        if (!id)
            return notFound("product", called);
        if (!out.contains(*id))
            out.append(*id);
    }
    return out;
}

Result<void> checked(db::Database &db, const Campaign &campaign)
{
    const QString name = campaign.name.trimmed();
    if (name.isEmpty() || name.size() > 100)
        return invalid("name", name.left(40));
    if (campaign.to.isValid() && !campaign.from.isValid())
        return invalid("day", dayText(campaign.to));
    if (campaign.to.isValid() && campaign.to < campaign.from)
        return refused("campaign", QStringLiteral("ends_first"));
    db::Statement same = db.prepare("SELECT 1 FROM campaign WHERE name = ? AND id <> ?");
    if (same.with(name, campaign.id).step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("campaign"), name}, {}};
    return areThere(db, {{RowOf::Campaign, campaign.id}});
}

} // namespace

bool isOn(const Campaign &campaign, const Period &period)
{
    return campaign.from.isValid() && campaign.from <= period.to && (!campaign.to.isValid() || campaign.to >= period.from);
}

Result<QList<Campaign>> campaigns(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QHash<qint64, QList<GroupId>> groups;
        db::Statement runs = db.prepare("SELECT campaign, grp FROM campaign_group ORDER BY grp");
        while (runs.step())
            groups[runs.int64(0)].append(GroupId(runs.int64(1)));
        QHash<qint64, QStringList> products;
        db::Statement sells = db.prepare("SELECT l.campaign, p.name FROM campaign_product l JOIN product p ON p.id = l.product ORDER BY p.id");
        while (sells.step())
            products[sells.int64(0)].append(sells.text(1));
        return listOf(db.prepare("SELECT id, name, from_day, to_day FROM campaign ORDER BY from_day IS NOT NULL, from_day DESC, id DESC"), [&](const db::Statement &row) {
            return Campaign{row.int64(0), row.text(1), dayOf(row, 2), dayOf(row, 3), groups.value(row.int64(0)), products.value(row.int64(0))};
        });
    });
}

Result<Campaign> findCampaign(const Workspace &workspace, const QString &name)
{
    const auto all = campaigns(workspace);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [&name](const Campaign &one) { return one.name == name; });
    return found == all->end() ? Result<Campaign>(notFound("campaign", name)) : *found;
}

Result<Campaign> campaignOf(const Workspace &workspace, qint64 id)
{
    const auto all = campaigns(workspace);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [id](const Campaign &one) { return one.id == id; });
    return found == all->end() ? Result<Campaign>(notFound("campaign", id)) : *found;
}

QString keyOfSaving(const Campaign &campaign) { return campaign.id == 0 ? QStringLiteral("campaign.add") : QStringLiteral("campaign.edit"); }

Result<qint64> putCampaign(db::Database &db, const Campaign &campaign, const QDateTime &now)
{
    if (const auto good = checked(db, campaign); !good)
        return good.error();
    const auto products = productsCalled(db, campaign.products);
    if (!products)
        return products.error();
    const QString name = campaign.name.trimmed();
    qint64 id = campaign.id;
    if (id == 0) {
        db.cached("INSERT INTO campaign (name, from_day, to_day, created_at) VALUES (?, ?, ?, ?)").run(name, dayText(campaign.from), dayText(campaign.to), toUtcText(now));
        id = db.lastInsertId();
    } else {
        db.cached("UPDATE campaign SET name = ?, from_day = ?, to_day = ? WHERE id = ?").run(name, dayText(campaign.from), dayText(campaign.to), id);
    }
    db.cached("DELETE FROM campaign_group WHERE campaign = ?").run(id);
    for (const GroupId group : campaign.groups) {
        if (const auto there = isThere(db, RowOf::Group, group.value); !there)
            return there.error();
        db.cached("INSERT OR IGNORE INTO campaign_group (campaign, grp) VALUES (?, ?)").run(id, group.value);
    }
    db.cached("DELETE FROM campaign_product WHERE campaign = ?").run(id);
    for (const qint64 product : *products)
        db.cached("INSERT INTO campaign_product (campaign, product) VALUES (?, ?)").run(id, product);
    return id;
}

Result<qint64> saveCampaign(Workspace &workspace, const Campaign &campaign)
{
    return workspace.write({keyOfSaving(campaign), {campaign.name.trimmed()}},
        [&, now = workspace.nowUtc()](db::Database &db) { return putCampaign(db, campaign, now); });
}

Result<QStringList> productsOf(const Workspace &workspace, ContentId content)
{
    return workspace.read([&](db::Database &db) {
        db::Statement row = db.prepare("SELECT p.name FROM content_product l JOIN product p ON p.id = l.product WHERE l.content = ? ORDER BY p.id");
        return QStringList(listOf(row.with(content.value), [](const db::Statement &of) { return of.text(0); }));
    });
}

Result<void> linkProducts(Workspace &workspace, ContentId content, const QStringList &products)
{
    return workspace.write({QStringLiteral("content.products"), {QString::number(content.value)}}, [&](db::Database &db) -> Result<void> {
        if (auto there = isThere(db, RowOf::Content, content.value); !there)
            return there;
        const auto ids = productsCalled(db, products);
        if (!ids)
            return ids.error();
        db.cached("DELETE FROM content_product WHERE content = ?").run(content.value);
        for (const qint64 product : *ids)
            db.cached("INSERT INTO content_product (content, product) VALUES (?, ?)").run(content.value, product);
        return {};
    });
}

} // namespace siyu::growth
