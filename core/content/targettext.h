// SPDX-License-Identifier: GPL-3.0-or-later
// What one target of a run reads: the text of its content with the variables filled in, the pictures and the link; as it was
// sent, where it was. And the same before anything is planned, for the preview. Any thread.
#pragma once

#include "core/content/content.h"
#include "core/content/fill.h"

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::content {

struct TargetText {
    QString text; // ready to be copied
    QStringList fellBack; // variables whose fallback stands in it
    QStringList missing; // variables that still stand in it
    QList<ImageId> images; // imagestore.h has the bytes
    Link link;
    int version = 0; // of the content
};
// What the target (of the kind that the run's touchpoint addresses) gets now; what it got, where it was copied or sent.
// Errors: NotFound (run, id).
Result<TargetText> targetText(const Workspace &workspace, RunId run, qint64 target);
// The one text of a hand-out, for all of its people: {name} and {group} are missing or fall back.
Result<TargetText> handOutText(const Workspace &workspace, RunId run);

// {name} of a member; {group} of a group, or of the member's group, first of those that the broadcast addresses; {product} of
// the first linked product; {coupon}: the member's open claim of the linked coupon, else the coupon's name: the item's own
// coupon or that of a linked campaign, in force on the day.
struct ValuesFor {
    MemberId member; // invalid = nobody in particular
    GroupId group;
    BroadcastId broadcast; // whose groups come first
};
Result<TargetText> previewText(const Workspace &workspace, const ContentItem &item, Touchpoint touchpoint, const ValuesFor &whom);

// How many of so many targets lack a variable: "{coupon} has no value for 12 of 40".
struct Lack {
    QString variable;
    qint64 lacking = 0;
    qint64 targets = 0;
    bool hasFallback = false;

    bool operator==(const Lack &) const = default;
};
// Of the variables of the touchpoint's text, among these members or groups; those that nobody lacks are left out.
Result<QList<Lack>> lacksAmong(const Workspace &workspace, const ContentItem &item, Touchpoint touchpoint, const QList<ValuesFor> &targets);

// The present members of a group, to see a text as each of them would; at most 500, by name.
struct PreviewTarget {
    ValuesFor whom;
    QString name;
};
Result<QList<PreviewTarget>> membersToPreview(const Workspace &workspace, GroupId group);

// ---- inside a caller's door

// The texts of one run's targets, as targetText gives them: what they share is asked once, however many there are.
class RunTexts {
public:
    RunTexts(db::Database &db, RunId run, QDate today);
    ~RunTexts();
    RunTexts(const RunTexts &) = delete;
    RunTexts &operator=(const RunTexts &) = delete;

    bool isThere() const { return m_item.has_value(); } // else nothing below may be asked
    TargetText of(qint64 target);
    TargetText ofAll(); // of a hand-out

private:
    struct Said;
    TargetText said(int number, const ValuesFor &whom);

    db::Database &m_db;
    RunId m_run;
    QDate m_today;
    std::optional<ContentItem> m_item;
    BroadcastId m_broadcast;
    Touchpoint m_touchpoint = Touchpoint::GroupChat;
    QHash<int, std::shared_ptr<Said>> m_said; // by the number of the version
};

// To be called wherever targets are copied, handed out or sent: their deliveries keep the number of the text in force.
// The target was copied now: whatever was kept before.
void keepVersionCopied(db::Database &db, RunId run, qint64 target);
// Of the run's deliveries that are handed out or sent (target 0 = of all) and keep none yet.
void keepVersionSent(db::Database &db, RunId run, qint64 target = 0);

} // namespace siyu::content
