// SPDX-License-Identifier: GPL-3.0-or-later
// Why a member is in, or is not: what every part of a rule says of them, and what is known of them there. A few look-ups
// by key for each test.
#pragma once

#include "core/base/id.h"
#include "core/members/rule.h"

#include <QStringList>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct RuleVerdict {
    RuleNode::Kind kind = RuleNode::Kind::Test;
    bool holds = false;
    QString text; // of this part
    int column = 0; // of a test, in the rule's text; 0 inside a segment that the rule names
    QStringList known; // of a test: what the member has there, as rules write it; at most ten
    qint64 rows = -1; // of a fact: how many fit
    QList<RuleVerdict> parts; // also of a test on a segment: its own rule
};

// `masked`: phones and addresses of mail are hidden in what is known. Errors: those of the rule; NotFound {member, id}.
Result<RuleVerdict> explainRule(const Workspace &workspace, const QString &rule, MemberId member, bool masked);

// The tests that made it so: those of a false `and` that are false, of a true `or` that are true …; `holds` of the whole.
QList<RuleVerdict> decidingTests(const RuleVerdict &verdict);

} // namespace siyu::members
