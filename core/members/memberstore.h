// SPDX-License-Identifier: GPL-3.0-or-later
// Members as they are read for the screen and for files: rows of a table by id, and one member's profile. Phones and
// e-mails come whole: whoever shows them masks them. A page of rows costs some milliseconds, whatever the workspace's size.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/members/identity.h"
#include "core/members/memberrow.h"
#include "core/members/rulesql.h"

#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::members {

// Rows in the order of `ids`; ids without a member are left out.
Result<QList<MemberRow>> memberRows(const Workspace &workspace, const QList<qint64> &ids);

struct MemberStay {
    GroupId group;
    QString groupName;
    QString nickname;
    QDate joined; // invalid = unknown
    QDate left; // invalid = still in
    std::optional<Tier> tier; // filled for present stays when asked for
};

struct MemberOptOut {
    QString touchpoint; // or "all"
    QDateTime atUtc;
};

struct MemberSource {
    QString text;
    QString basis; // of consent; may be empty
    QDateTime atUtc;
};

struct MemberCustomValue {
    qint64 field = 0;
    QString name;
    QString kind;
    QString value; // null = missing
};

struct MemberProfile {
    MemberRow row;
    QString birthday;
    QString address;
    QString company;
    QString interests;
    QString categoryPreference;
    QString note;
    QDate pausedUntil; // invalid = not paused
    bool isStaff = false;
    QList<IdentityKey> identities; // strongest first
    QList<MemberStay> stays; // newest first
    QList<MemberOptOut> optOuts;
    QList<MemberSource> sources;
    QList<MemberCustomValue> custom; // every custom field of the workspace
};

// Error: NotFound {member, id}.
Result<MemberProfile> memberProfile(const Workspace &workspace, MemberId member);

// Names of all tags, the most used first.
Result<QStringList> tagNames(const Workspace &workspace);
Result<qint64> memberTotal(const Workspace &workspace);

} // namespace siyu::members
