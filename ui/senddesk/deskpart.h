// SPDX-License-Identifier: GPL-3.0-or-later
// One account's part of a run as the send desk shows it: what to say, piece by piece, to whom, or by which hand-out. A value
// fetched by a job.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/content/content.h"

#include <QImage>

namespace siyu::ui {

// What goes to the clipboard in one go; WeChat takes text and pictures one after the other.
struct DeskPiece {
    enum class Kind { Text, Image, Link };
    Kind kind = Kind::Text;
    QString text; // of a link: its title
    QString url;
    QImage image;

    QString copied() const; // of texts and links
};

struct DeskPart {
    broadcasts::RunRow run;
    AccountId account;
    QString accountName;
    content::ContentItem item;
    QList<broadcasts::DeliveryRow> deliveries; // in the guided queue: every target; else empty
    std::optional<broadcasts::HandOut> handOut; // of a larger directed audience

    bool isGuided() const { return !handOut; }
    QList<DeskPiece> piecesFor(const broadcasts::DeliveryRow &delivery) const;
};

// Errors: NotFound, DatabaseFailed.
Result<DeskPart> deskPart(const Workspace &workspace, RunId run, AccountId account);

} // namespace siyu::ui
