// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/deskpart.h"

#include "core/content/contentstore.h"
#include "core/workspace.h"

namespace siyu::ui {

using namespace broadcasts;

QString DeskPiece::copied() const
{
    return kind != Kind::Link || text.isEmpty() ? (kind == Kind::Link ? url : text) : text + QLatin1Char('\n') + url;
}

QList<DeskPiece> DeskPart::piecesFor(const DeliveryRow &delivery) const
{
    const QString variable = delivery.kind == TargetKind::Group ? QStringLiteral("group") : QStringLiteral("name");
    return {{DeskPiece::Kind::Text, content::filled(item.textFor(run.touchpoint), {{variable, delivery.name}}), {}, {}}};
}

Result<DeskPart> deskPart(const Workspace &workspace, RunId id, AccountId account)
{
    const auto row = run(workspace, id);
    if (!row)
        return row.error();
    const auto item = content::content(workspace, row->content);
    if (!item)
        return item.error();
    const auto parts = handOuts(workspace, id);
    if (!parts)
        return parts.error();
    DeskPart shown{*row, account, {}, *item, {}, {}};
    qint64 people = 0;
    for (const HandOut &part : *parts) {
        people += part.planned + part.handedOut + part.sent + part.failed;
        if (part.account != account)
            continue;
        shown.accountName = part.name;
        shown.handOut = part;
    }
    if (isDirected(row->touchpoint) && people > singleTargets)
        return shown;
    shown.handOut.reset();
    auto rows = deskDeliveries(workspace, id, account);
    if (!rows)
        return rows.error();
    shown.deliveries = std::move(*rows);
    return shown;
}

} // namespace siyu::ui
