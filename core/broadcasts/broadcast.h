// SPDX-License-Identifier: GPL-3.0-or-later
// A broadcast as it is asked for: content, touchpoint, audience, time; and the file of cli.md that says so. Pure value
// types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace siyu::broadcasts {

// One of the texts that are compared.
struct DraftArm {
    ContentId content; // invalid: `text` becomes an item of its own
    QString text;
    int share = 1;
};

struct BroadcastDraft {
    BroadcastId id; // invalid = a new one
    QString name;
    ContentId content; // of the library; invalid: `text` becomes an item of its own
    QString text;
    Touchpoint touchpoint = Touchpoint::GroupChat;
    QStringList groups; // names; their present members for directed touchpoints
    QStringList minusGroups; // that are left out; for directed touchpoints their present members
    QString where; // rule text; directed touchpoints only
    QString minus;
    QString account; // name; touchpoints that address an account as a whole
    QDateTime atWall; // wall clock in `zone`
    QString zone; // IANA; empty = the workspace's
    QString rrule;
    QString days; // workdays, holidays or empty
    QString lunar; // "08-15", "12--1" or empty
    QStringList exceptions; // days or wall clocks
    int priority = 0;
    bool repeatable = false;
    // Two or more instead of content and text: each becomes a broadcast to the people whom the lot gives it (arms.h).
    QList<DraftArm> arms;
    qint64 seed = 0; // of the lot; 0 = one is drawn
    bool armsByGroup = false; // directed touchpoints: all of a group get the same text
};

// Reads the broadcast file of cli.md. Errors: BroadcastInvalid {key, value}, the key as it stands in the file
// ("audience.where").
Result<BroadcastDraft> broadcastFromJson(const QByteArray &json);

// What holds without looking at the workspace: a name, a text or content, an audience that fits the touchpoint, a time, a
// zone that exists, a recurrence that can be read. Returns the draft with its texts trimmed.
Result<BroadcastDraft> checked(BroadcastDraft draft);

} // namespace siyu::broadcasts
