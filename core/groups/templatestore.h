// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of groups in the workspace, and the setups of groups. Writes are undoable; applying a template to a thousand
// groups is one change. Any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/groups/groupsetup.h"

namespace siyu {
class Workspace;
struct GroupTemplate;
using TemplateId = Id<GroupTemplate>;
namespace db {
class Database;
}
}

namespace siyu::groups {

struct TemplateRow {
    TemplateId id;
    QString name;
    OperatingMode mode = OperatingMode::Own;
    GroupSetup setup;
    qint64 groups = 0; // that it was applied to, without archived ones
};
Result<QList<TemplateRow>> templates(const Workspace &workspace); // by name
// Errors: NotFound (template, name).
Result<TemplateRow> findTemplate(const Workspace &workspace, const QString &name);

struct NewTemplate {
    QString name;
    OperatingMode mode = OperatingMode::Own;
    GroupSetup setup;
};
// Errors: InvalidInput (name, or as faultOf says), Duplicate (template, name).
Result<TemplateId> addTemplate(Workspace &workspace, const NewTemplate &templ);
// Several at once, in one change; those whose name is there already are passed over.
Result<int> addTemplates(Workspace &workspace, const QList<NewTemplate> &templates);
Result<void> editTemplate(Workspace &workspace, TemplateId id, const NewTemplate &templ);
// Groups keep what they took over from it.
Result<void> removeTemplate(Workspace &workspace, TemplateId id);

// ---- groups

struct GroupDetails {
    GroupSetup setup;
    QString region;
    TemplateId templ; // invalid = none
    QString templateName;
    std::optional<qint64> room; // people that fit in, by the policy or the number
};
Result<GroupDetails> detailsOf(const Workspace &workspace, GroupId group);
// Errors: NotFound (group), InvalidInput as faultOf says.
Result<void> setDetails(Workspace &workspace, GroupId group, const GroupSetup &setup, const QString &region);

struct GroupDifference {
    GroupId group;
    QString name;
    QList<SetupChange> changes; // empty = it is as the template says
};
// What applying would change. No groups named = all that the template was applied to. By name. Errors: NotFound (template).
Result<QList<GroupDifference>> differences(const Workspace &workspace, TemplateId id, const QList<GroupId> &groups);

struct Applied {
    qint64 groups = 0; // changed
    qint64 unchanged = 0;
    qint64 changes = 0;
};
// `solo` valid: this person also holds and leads all six teams of each. All of it or nothing. Errors: NotFound (template,
// group, staff), Refused (staff, staff_left), Cancelled.
Result<Applied> applyTemplate(Workspace &workspace, TemplateId id, const QList<GroupId> &groups, StaffId solo, Progress &progress);

// Inside a caller's write: the newcomer gets the group's source tag, if it has one. The tag goes with the batch.
void tagNewcomer(db::Database &db, GroupId group, qint64 member, BatchId batch);

} // namespace siyu::groups
