// SPDX-License-Identifier: GPL-3.0-or-later
// Edits over a selection of members of any size: tags, fields, opt-outs, stages, lists. Each is one undoable change and O(members): the
// window runs it in a job. Members that went meanwhile are passed over. All give how many members changed.
#pragma once

#include "core/base/words.h"
#include "core/members/memberedit.h"
#include "core/members/memberlist.h"

namespace siyu::members {

// The members chosen, or everybody whom a filter finds when the edit runs.
struct MemberSelection {
    QList<qint64> ids;
    std::optional<MemberQuery> filter; // instead of ids
};
// Ascending, each once.
Result<QList<qint64>> idsOf(const Workspace &workspace, const MemberSelection &selection, Progress &progress);

// Tags are made when they are new. Errors: InvalidInput {tag, name}, Cancelled.
Result<qint64> addTags(Workspace &workspace, const MemberSelection &selection, const QStringList &tags, Progress &progress);
// Error: NotFound {tag, name}.
Result<qint64> removeTags(Workspace &workspace, const MemberSelection &selection, const QStringList &tags, Progress &progress);

// An empty text clears the field. Errors: those of setField and setCustomField.
Result<qint64> setFieldOfAll(
    Workspace &workspace, const MemberSelection &selection, MemberField field, const QString &text, Progress &progress);
Result<qint64> setCustomFieldOfAll(
    Workspace &workspace, const MemberSelection &selection, const QString &field, const QString &text, Progress &progress);

// `touchpoint`: a touchpoint's word, or "all". Error: InvalidInput {touchpoint, word}.
Result<qint64> setOptOutOfAll(
    Workspace &workspace, const MemberSelection &selection, const QString &touchpoint, bool optedOut, Progress &progress);

// Pins their stage, or releases it (nothing): figures follow with their next run.
Result<qint64> setStageOfAll(
    Workspace &workspace, const MemberSelection &selection, std::optional<Stage> stage, Progress &progress);

// Into a list (a frozen segment), which is made when it is new. Error: Duplicate {segment, name} where a rule has the name;
// InvalidInput {segment, name}.
Result<qint64> addToList(Workspace &workspace, const MemberSelection &selection, const QString &list, Progress &progress);

} // namespace siyu::members
