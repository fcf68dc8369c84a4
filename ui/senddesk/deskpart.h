// SPDX-License-Identifier: GPL-3.0-or-later
// One account's part of a run as the send desk shows it: what to say, piece by piece, to whom, or by which hand-out. A value
// fetched by a job.
#pragma once

#include "core/broadcasts/broadcaststore.h"
#include "core/broadcasts/deliverystore.h"
#include "core/content/targettext.h"

#include <QHash>
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
    QList<broadcasts::DeliveryRow> deliveries; // in the guided queue: every target; else empty
    std::optional<broadcasts::HandOut> handOut; // of a larger directed audience

    // Of the targets that come next; of a hand-out the one for all, under 0.
    QHash<qint64, content::TargetText> texts;
    QHash<content::ImageId, QImage> images;

    bool isGuided() const { return !handOut; }
    bool hasText(qint64 target) const { return texts.contains(target); }
    QList<DeskPiece> piecesFor(qint64 target) const;
    QStringList missingFor(qint64 target) const { return texts.value(target).missing; } // variables without a value
};

// Errors: NotFound, DatabaseFailed.
Result<DeskPart> deskPart(const Workspace &workspace, RunId run, AccountId account);
// The message for further targets of it.
Result<DeskPart> withText(const Workspace &workspace, DeskPart part, qint64 target);

} // namespace siyu::ui
