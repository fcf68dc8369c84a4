// SPDX-License-Identifier: GPL-3.0-or-later
// Segments: rules for members saved under a name, and lists of members frozen under one. Either stands in a rule as
// `in segment "NAME"`. Their counts are O(members): ask in a job. Every change can be undone.
#pragma once

#include "core/base/id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/memberset.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

#include <vector>

namespace siyu {
class Workspace;
namespace db {
class Database;
}
}

namespace siyu::members {

struct Segment {
    qint64 id = 0;
    QString name;
    QString rule; // selects its members; of a list: in segment "NAME"
    std::optional<QDateTime> frozenAtUtc = std::nullopt; // a list
    QString frozenFrom = {}; // the rule that it came from, for reading
    bool isList() const { return frozenAtUtc.has_value(); }
};

Result<QList<Segment>> segments(const Workspace &workspace); // by name
// Error: NotFound {segment, name}.
Result<Segment> segmentNamed(const Workspace &workspace, const QString &name);
// Makes it, or gives the name a new rule. The rule is read first: its errors come back and nothing is saved, nor is a rule
// that would hold itself (RuleWrongValue). Errors: InvalidInput {segment, name} for an empty name; Duplicate {segment,
// name} where a list has it.
Result<Segment> saveSegment(Workspace &workspace, const QString &name, const QString &rule);
Result<qint64> countSegment(const Workspace &workspace, const QString &name, Progress &progress);

// Gives it another name, also in the rules and pending broadcasts that use it. Errors: NotFound, InvalidInput, Duplicate.
Result<void> renameSegment(Workspace &workspace, const QString &name, const QString &newName);
// A second one of the same rule or list. Errors as above.
Result<Segment> duplicateSegment(Workspace &workspace, const QString &name, const QString &newName);

// What names the segment in its rule.
struct SegmentUses {
    QStringList segments;
    QStringList views; // saved ones of the table of members
    QStringList broadcasts; // that may still be sent
    bool isEmpty() const { return segments.isEmpty() && views.isEmpty() && broadcasts.isEmpty(); }
};
Result<SegmentUses> usesOf(const Workspace &workspace, const QString &name);
// Errors: NotFound; Refused {segment, used, segments, views, broadcasts} while something uses it: their names, or nothing.
Result<void> removeSegment(Workspace &workspace, const QString &name);

// ---- lists

// Keeps who the rule selects now. Errors: those of the rule; InvalidInput, Duplicate.
Result<Segment> freezeRule(Workspace &workspace, const QString &name, const QString &rule, Progress &progress);
enum class Combining { Unite, Intersect, Minus };
// The rule that selects the members of either, both, or the first without the second.
QString combined(const QString &first, Combining how, const QString &second);

// ---- inside a caller's door

// A list of these members under the name, or the name with a number where that is taken; gives the name. `from`: a rule, for
// reading.
QString insertList(db::Database &db, const QString &name, const QString &from, const std::vector<qint64> &members, const QDateTime &nowUtc);

} // namespace siyu::members
