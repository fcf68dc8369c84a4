// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/deskpart.h"

#include "core/content/imagestore.h"
#include "core/workspace.h"

namespace siyu::ui {

using namespace broadcasts;

QString DeskPiece::copied() const
{
    return kind != Kind::Link || text.isEmpty() ? (kind == Kind::Link ? url : text) : text + QLatin1Char('\n') + url;
}

QList<DeskPiece> DeskPart::piecesFor(qint64 target) const
{
    const content::TargetText said = texts.value(target);
    QList<DeskPiece> pieces;
    if (!said.text.isEmpty())
        pieces << DeskPiece{DeskPiece::Kind::Text, said.text, {}, {}};
    for (const content::ImageId &id : said.images)
        pieces << DeskPiece{DeskPiece::Kind::Image, {}, {}, images.value(id)};
    if (!said.link.url.isEmpty())
        pieces << DeskPiece{DeskPiece::Kind::Link, said.link.title, said.link.url, {}};
    return pieces;
}

namespace {

// The next so many targets are ready to be copied without a wait; further ones are fetched when they are looked at.
constexpr int textsAhead = 8;

Result<void> addImages(const Workspace &workspace, DeskPart &part, const QList<content::ImageId> &ids)
{
    for (const content::ImageId &id : ids) {
        if (part.images.contains(id))
            continue;
        const auto kept = content::image(workspace, id);
        if (!kept)
            return kept.error();
        part.images.insert(id, QImage::fromData(kept->bytes));
    }
    return {};
}

Result<void> addTexts(const Workspace &workspace, DeskPart &part)
{
    int open = 0;
    for (const DeliveryRow &row : std::as_const(part.deliveries)) {
        const bool isAsked = row.copiedAt.isValid() && row.isOpen(); // asked about first, wherever it stands
        if (!isAsked && (!row.isOpen() || open >= textsAhead))
            continue;
        open += row.isOpen();
        auto said = content::targetText(workspace, part.run.id, row.target);
        if (!said)
            return said.error();
        if (const auto added = addImages(workspace, part, said->images); !added)
            return added;
        part.texts.insert(row.target, std::move(*said));
    }
    return {};
}

Result<void> addHandOutText(const Workspace &workspace, DeskPart &part)
{
    auto said = content::handOutText(workspace, part.run.id);
    if (!said)
        return said.error();
    const auto added = addImages(workspace, part, said->images);
    part.texts.insert(0, std::move(*said));
    return added;
}

} // namespace

Result<DeskPart> deskPart(const Workspace &workspace, RunId id, AccountId account)
{
    const auto row = run(workspace, id);
    if (!row)
        return row.error();
    const auto parts = handOuts(workspace, id);
    if (!parts)
        return parts.error();
    DeskPart shown;
    shown.run = *row;
    shown.account = account;
    qint64 people = 0;
    for (const HandOut &part : *parts) {
        people += part.planned + part.handedOut + part.sent + part.failed;
        if (part.account != account)
            continue;
        shown.accountName = part.name;
        shown.handOut = part;
    }
    if (isDirected(row->touchpoint) && people > singleTargets) {
        const auto said = addHandOutText(workspace, shown);
        return said ? Result<DeskPart>(std::move(shown)) : Result<DeskPart>(said.error());
    }
    shown.handOut.reset();
    auto rows = deskDeliveries(workspace, id, account);
    if (!rows)
        return rows.error();
    shown.deliveries = std::move(*rows);
    const auto said = addTexts(workspace, shown);
    return said ? Result<DeskPart>(std::move(shown)) : Result<DeskPart>(said.error());
}

Result<DeskPart> withText(const Workspace &workspace, DeskPart part, qint64 target)
{
    auto said = content::targetText(workspace, part.run.id, target);
    if (!said)
        return said.error();
    if (const auto added = addImages(workspace, part, said->images); !added)
        return added.error();
    part.texts.insert(target, std::move(*said));
    return part;
}

} // namespace siyu::ui
