// SPDX-License-Identifier: GPL-3.0-or-later
// Values that stand in the workspace for a field of a rule: tags, groups, products … for completion. Some thousand at
// most; ask in a job.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/members/rulecatalogue.h"
#include "core/members/rulesql.h"

#include <QMap>

namespace siyu {
class Workspace;
}

namespace siyu::members {

struct RuleChoices {
    QMap<RuleOffer, QStringList> values;
    QList<CustomField> ownFields;
    QMap<QString, QStringList> ownValues; // of the shop's own fields that take texts, by name
    QString currency = QStringLiteral("CNY"); // that amounts are in

    QStringList of(const RuleFieldInfo &field) const
    {
        return field.own ? ownValues.value(field.word) : values.value(field.offer);
    }
};

Result<RuleChoices> ruleChoices(const Workspace &workspace, Progress &progress);
// An own field as the catalogue has ours.
RuleFieldInfo infoOf(const CustomField &field);

} // namespace siyu::members
