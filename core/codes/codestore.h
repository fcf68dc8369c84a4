// SPDX-License-Identifier: GPL-3.0-or-later
// Tracked codes as the workspace keeps them: whose they are, how long they work, which groups stand behind them, where they
// can be seen, what was scanned. Every change is one undoable write. The countdown is decided by core/codes/countdown.
// Any thread.
#pragma once

#include "core/base/result.h"
#include "core/codes/countdown.h"

namespace siyu {
class Workspace;
}

namespace siyu::codes {

struct CodeRow {
    qint64 id = 0;
    QString text;
    QString drawn; // what its picture holds
    QString name; // as it is called on lists; empty = none
    CodeKind kind = CodeKind::Tracked;
    QString channel, campaign, groupName, partner; // whose it is
    GroupId group;
    MemberId member;
    QDate madeOn, validFrom, validUntil;
    std::optional<qint64> capacity;
    qint64 scans = 0;
    QDate lastScan;
    qint64 uses = 0; // places where it can be seen now
    Countdown countdown;
    QString nowGroup, nextGroup; // by name
    bool isRetired = false;
    QString caption() const { return name.isEmpty() ? text : name; }
};
// Those in use first, then retired ones; the most urgent first.
Result<QList<CodeRow>> codes(const Workspace &workspace);
// What needs an act: expired, full, ending soon or nearly full while it can be seen somewhere or was never taken down.
Result<QList<CodeRow>> codeAlerts(const Workspace &workspace);
Result<CodeLimits> codeLimits(const Workspace &workspace);

struct CodeUse {
    qint64 id = 0; // 0 = a content that holds the code's text
    QString kind; // poster, card, parcel, content, other
    QString name;
    QDate since, endedOn;
};
struct CodeCard {
    CodeRow row;
    QList<CodeUse> uses; // present ones first
    QList<std::pair<GroupId, QString>> line; // groups behind it, its own first
    QList<std::pair<QDate, qint64>> scanDays; // the last thirty days with scans
};
Result<CodeCard> codeCard(const Workspace &workspace, qint64 code); // Errors: NotFound (code)

struct CodeEdit {
    QString text; // a new code without one gets an id of its own
    QString name;
    CodeKind kind = CodeKind::Tracked;
    QString channel, campaign; // by name, made where they are not there
    GroupId group = {};
    MemberId member = {};
    QDate madeOn, validFrom, validUntil;
    std::optional<qint64> capacity;
    QList<GroupId> line; // that follow its own group
};
Result<CodeEdit> codeEdit(const Workspace &workspace, qint64 code);
// Errors: InvalidInput (code_text, capacity, day), Duplicate (code, text), NotFound (group, member, code).
Result<qint64> addCode(Workspace &workspace, const CodeEdit &edit);
Result<void> editCode(Workspace &workspace, qint64 code, const CodeEdit &edit);
// A group's fresh code in the place of the old one: new text, no end of its own; made on the day, today where it is invalid.
// Errors: as editCode, InvalidInput (day: after today).
Result<void> renewCode(Workspace &workspace, qint64 code, const QString &text, QDate madeOn);
Result<void> setRetired(Workspace &workspace, qint64 code, bool retired);

Result<qint64> addUse(Workspace &workspace, qint64 code, const QString &kind, const QString &name); // since today
Result<void> endUse(Workspace &workspace, qint64 use); // taken down today

// The link that ids are put behind; empty = ids are drawn as they are.
QString baseLink(const Workspace &workspace);
Result<void> setBaseLink(Workspace &workspace, const QString &link);

} // namespace siyu::codes
