// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/channelstore.h"

#include "core/db/rows.h"
#include "core/members/figures.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

namespace {

Change change(const char *kind, const QString &name)
{
    return {QString::fromLatin1(kind), {name}, Record::Undoable, {Topic::Growth}};
}

Result<QString> nameOf(db::Database &db, qint64 channel)
{
    db::Statement row = db.prepare("SELECT name FROM channel WHERE id = ?");
    if (!row.with(channel).step())
        return notFound("channel", channel);
    return row.text(0);
}

Result<void> checked(db::Database &db, const Channel &channel)
{
    if (channel.name.trimmed().isEmpty())
        return invalid("name", channel.name);
    if (!channel.place.isEmpty() && !channelPlaces.contains(channel.place))
        return invalid("place", channel.place);
    if (!channel.form.isEmpty() && !channelForms.contains(channel.form))
        return invalid("form", channel.form);
    if (!channel.cost.isEmpty() && !channelCosts.contains(channel.cost))
        return invalid("cost", channel.cost);
    db::Statement same = db.prepare("SELECT 1 FROM channel WHERE name = ? AND id <> ?");
    if (same.with(channel.name.trimmed(), channel.id).step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("channel"), channel.name.trimmed()}, {}};
    return {};
}

Result<void> checked(const ChannelCost &cost)
{
    if (!cost.period.isValid())
        return invalid("day", dayText(cost.period.to));
    for (const auto &[word, value] : {std::pair("amount", cost.amount), std::pair("seen", cost.seen), std::pair("clicked", cost.clicked)}) {
        if (value.value_or(0) < 0)
            return invalid(word, QString::number(*value));
    }
    if (!cost.amount && !cost.seen && !cost.clicked)
        return invalid("amount", QString());
    return {};
}

QString currencyFor(db::Database &db, const ChannelCost &cost)
{
    return cost.currency.isEmpty() ? members::currencyOf(db) : cost.currency;
}

} // namespace

QList<Channel> channelsIn(db::Database &db, QDate today)
{
    db::Statement line = db.prepare("SELECT from_day, step, line_fen, note FROM channel_line WHERE channel = ? AND from_day <= ? ORDER BY from_day DESC LIMIT 1");
    return listOf(db.prepare("SELECT id, name, place, form, cost, note, archived_at FROM channel ORDER BY archived_at IS NOT NULL, name COLLATE by_number"),
        [&](const db::Statement &row) {
            Channel out{row.int64(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), !row.isNull(6), {}};
            if (line.with(out.id, dayText(today)).step())
                out.line = ChannelLine{dayOf(line, 0), funnelStepFrom(line.text(1)).value_or(FunnelStep::Added), line.optionalInt64(2), line.text(3)};
            return out;
        });
}

Result<QList<Channel>> channels(const Workspace &workspace)
{
    return workspace.read([today = workspace.today()](db::Database &db) { return channelsIn(db, today); });
}

Result<Channel> findChannel(const Workspace &workspace, const QString &name)
{
    const auto all = channels(workspace);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(), [&name](const Channel &one) { return one.name == name; });
    return found == all->end() ? Result<Channel>(notFound("channel", name)) : *found;
}

Result<qint64> saveChannel(Workspace &workspace, const Channel &channel)
{
    const bool isNew = channel.id == 0;
    return workspace.write(change(isNew ? "channel.add" : "channel.edit", channel.name.trimmed()), [&](db::Database &db) -> Result<qint64> {
        if (const auto good = checked(db, channel); !good)
            return good.error();
        const QString now = toUtcText(workspace.nowUtc());
        if (isNew) {
            db.prepare("INSERT INTO channel (name, place, form, cost, note, created_at) VALUES (?, ?, ?, ?, ?, ?)")
                .run(channel.name.trimmed(), textOrNull(channel.place), textOrNull(channel.form), textOrNull(channel.cost), textOrNull(channel.note), now);
            return db.lastInsertId();
        }
        if (const auto there = nameOf(db, channel.id); !there)
            return there.error();
        db.prepare("UPDATE channel SET name = ?2, place = ?3, form = ?4, cost = ?5, note = ?6,"
                   " archived_at = CASE WHEN ?7 THEN coalesce(archived_at, ?8) END WHERE id = ?1")
            .run(channel.id, channel.name.trimmed(), textOrNull(channel.place), textOrNull(channel.form), textOrNull(channel.cost), textOrNull(channel.note),
                qint64(channel.isArchived), now);
        return channel.id;
    });
}

Result<void> setLine(Workspace &workspace, qint64 channel, const ChannelLine &line)
{
    const auto name = workspace.read([channel](db::Database &db) { return nameOf(db, channel); });
    if (!name)
        return name.error();
    if (!line.from.isValid())
        return invalid("day", QString());
    if (line.step != FunnelStep::Added && line.step != FunnelStep::Joined && line.step != FunnelStep::FirstOrder)
        return invalid("step", wordOf(line.step));
    if (line.line.value_or(0) < 0)
        return invalid("line", QString::number(*line.line));
    return workspace.write(change("channel.line", *name), [&](db::Database &db) -> Result<void> {
        db.prepare("INSERT INTO channel_line (channel, from_day, step, line_fen, note) VALUES (?, ?, ?, ?, ?)"
                   " ON CONFLICT (channel, from_day) DO UPDATE SET step = excluded.step, line_fen = excluded.line_fen, note = excluded.note")
            .run(channel, dayText(line.from), wordOf(line.step), line.line, textOrNull(line.note));
        return {};
    });
}

Result<QList<ChannelCost>> costsOf(const Workspace &workspace, qint64 channel)
{
    return workspace.read([channel](db::Database &db) {
        return listOf(db.prepare("SELECT channel, from_day, to_day, item, amount_fen, currency, seen, clicked, note FROM channel_cost WHERE channel = ?"
                                 " ORDER BY from_day DESC, to_day DESC, item").with(channel),
            [](const db::Statement &row) {
                return ChannelCost{row.int64(0), {dayOf(row, 1), dayOf(row, 2)}, row.text(3), row.optionalInt64(4), row.text(5), row.optionalInt64(6),
                    row.optionalInt64(7), row.text(8)};
            });
    });
}

Result<void> saveCost(Workspace &workspace, const ChannelCost &cost)
{
    if (const auto good = checked(cost); !good)
        return good.error();
    const auto name = workspace.read([&](db::Database &db) { return nameOf(db, cost.channel); });
    if (!name)
        return name.error();
    return workspace.write(change("channel.cost", *name), [&](db::Database &db) -> Result<void> {
        db.prepare("INSERT INTO channel_cost (channel, from_day, to_day, item, amount_fen, currency, seen, clicked, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                   " ON CONFLICT (channel, from_day, to_day, item, currency) DO UPDATE SET amount_fen = excluded.amount_fen, seen = excluded.seen,"
                   " clicked = excluded.clicked, note = excluded.note")
            .run(cost.channel, dayText(cost.period.from), dayText(cost.period.to), cost.item.trimmed().isNull() ? QStringLiteral("") : cost.item.trimmed(),
                cost.amount, currencyFor(db, cost), cost.seen, cost.clicked, textOrNull(cost.note));
        return {};
    });
}

Result<void> removeCost(Workspace &workspace, const ChannelCost &cost)
{
    const auto name = workspace.read([&](db::Database &db) { return nameOf(db, cost.channel); });
    if (!name)
        return name.error();
    return workspace.write(change("channel.cost_removed", *name), [&](db::Database &db) -> Result<void> {
        db.prepare("DELETE FROM channel_cost WHERE channel = ? AND from_day = ? AND to_day = ? AND item = ? AND currency = ?")
            .run(cost.channel, dayText(cost.period.from), dayText(cost.period.to), cost.item.isNull() ? QStringLiteral("") : cost.item, currencyFor(db, cost));
        return db.changes() > 0 ? Result<void>() : Result<void>(notFound("channel_cost", *name));
    });
}

} // namespace siyu::growth
