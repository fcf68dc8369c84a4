// SPDX-License-Identifier: GPL-3.0-or-later
// The registry of channels: the seeds' taxonomy, what they cost and what they may cost. Writes are undoable. Any thread.
#pragma once

#include "core/base/result.h"
#include "core/growth/channelfigures.h"

#include <QStringList>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::growth {

// Words of the taxonomy; an empty one is not known.
inline const QStringList channelPlaces{QStringLiteral("inside"), QStringLiteral("outside")};
inline const QStringList channelForms{QStringLiteral("online"), QStringLiteral("social"), QStringLiteral("business"), QStringLiteral("offline")};
inline const QStringList channelCosts{QStringLiteral("organic"), QStringLiteral("paid")};

// What a channel's conversion may cost from a day on.
struct ChannelLine {
    QDate from;
    FunnelStep step = FunnelStep::Added; // Added, Joined or FirstOrder
    std::optional<qint64> line; // minor units; nothing = no line from then on
    QString note;
};

struct Channel {
    qint64 id = 0;
    QString name;
    QString place;
    QString form;
    QString cost; // organic, paid
    QString note;
    bool isArchived = false;
    std::optional<ChannelLine> line; // in force today
};
Result<QList<Channel>> channels(const Workspace &workspace); // by name, archived ones last
Result<Channel> findChannel(const Workspace &workspace, const QString &name); // Errors: NotFound (channel, name)
// id 0 = a new one; the line is set apart. Errors: InvalidInput (name, place, form, cost), Duplicate (channel, name),
// NotFound (channel, id).
Result<qint64> saveChannel(Workspace &workspace, const Channel &channel);
// Errors: NotFound (channel), InvalidInput (day, step, line below 0).
Result<void> setLine(Workspace &workspace, qint64 channel, const ChannelLine &line);

// What was spent, and what was seen of it, over days (both included).
struct ChannelCost {
    qint64 channel = 0;
    Period period;
    QString item; // tells several costs of one span apart
    std::optional<qint64> amount; // minor units
    QString currency; // empty = the workspace's
    std::optional<qint64> seen;
    std::optional<qint64> clicked;
    QString note;
};
Result<QList<ChannelCost>> costsOf(const Workspace &workspace, qint64 channel); // newest first
// In the place of one of the same days, item and currency. Errors: NotFound (channel), InvalidInput (day, amount, seen,
// clicked: below 0; amount: neither a cost nor a count was given).
Result<void> saveCost(Workspace &workspace, const ChannelCost &cost);
// Errors: NotFound (channel_cost).
Result<void> removeCost(Workspace &workspace, const ChannelCost &cost);

// ---- inside a caller's door
QList<Channel> channelsIn(db::Database &db, QDate today);

} // namespace siyu::growth
