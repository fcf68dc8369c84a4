// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/deskrun.h"

#include "core/content/contentstore.h"
#include "core/workspace.h"

namespace siyu::ui {

using namespace broadcasts;

QString DeskRun::textFor(const DeliveryRow &delivery) const
{
    const QString variable = delivery.kind == TargetKind::Group ? QStringLiteral("group") : QStringLiteral("name");
    return content::filled(item.textFor(run.touchpoint), {{variable, delivery.name}});
}

Result<DeskRun> deskRun(const Workspace &workspace, RunId id)
{
    const auto row = run(workspace, id);
    if (!row)
        return row.error();
    DeskRun shown;
    shown.run = *row;
    const auto item = content::content(workspace, row->content);
    if (!item)
        return item.error();
    shown.item = *item;
    shown.isMissed = row->state == QLatin1String("missed") || (row->state == QLatin1String("planned") && row->dueAt < workspace.nowUtc());
    const qint64 people = row->open() + row->count("sent") + row->count("failed");
    if (isDirected(row->touchpoint) && people > singleTargets) {
        auto parts = handOuts(workspace, id);
        if (!parts)
            return parts.error();
        shown.handOuts = std::move(*parts);
        return shown;
    }
    auto rows = deliveries(workspace, id);
    if (!rows)
        return rows.error();
    // Whom the plan left out is not the desk's concern.
    rows->removeIf([](const DeliveryRow &delivery) { return delivery.status == Status::Skipped && delivery.reason != QLatin1String("by_operator"); });
    shown.deliveries = std::move(*rows);
    return shown;
}

} // namespace siyu::ui
