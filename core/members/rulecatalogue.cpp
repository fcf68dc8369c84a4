// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/rulecatalogue.h"

#include "core/base/words.h"
#include "core/members/rulefields.h"

namespace siyu::members {

const QList<RuleFieldInfo> &ruleFields()
{
    static const QList<RuleFieldInfo> fields = [] {
        QList<RuleFieldInfo> out;
        for (const FieldChapter chapter : allFieldChapters) {
            for (const RuleField &field : builtInFields()) {
                if (field.info.chapter == chapter)
                    out.append(field.info);
            }
        }
        return out;
    }();
    return fields;
}

const QList<RuleFactInfo> &ruleFacts()
{
    static const QList<RuleFactInfo> facts = [] {
        QList<RuleFactInfo> out;
        for (const RuleFact &fact : builtInFacts())
            out.append(fact.info);
        return out;
    }();
    return facts;
}

QList<RuleOp> fittingOps(RuleKind kind)
{
    using enum RuleOp;
    switch (kind) {
    case RuleKind::Text:
    case RuleKind::Phone:
    case RuleKind::Email:
        return {Equal, NotEqual, In, Contains, IsPresent, IsMissing};
    case RuleKind::Number:
    case RuleKind::Money:
        return {GreaterEqual, Greater, LessEqual, Less, Equal, NotEqual, Between, In, IsPresent, IsMissing};
    case RuleKind::Instant:
    case RuleKind::Day:
        return {Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual, Between, IsPresent, IsMissing};
    case RuleKind::Gender:
    case RuleKind::OptOut:
    case RuleKind::Touchpoint:
    case RuleKind::Stage:
    case RuleKind::Circle:
    case RuleKind::Tier:
    case RuleKind::Choice:
        return {Equal, NotEqual, In, IsPresent, IsMissing};
    case RuleKind::Segment:
        return {Equal, NotEqual, In};
    case RuleKind::Flag:
        return {Equal};
    }
    return {};
}

QStringList wordsOf(RuleKind kind)
{
    QStringList out;
    switch (kind) {
    case RuleKind::Gender:
        return {QStringLiteral("f"), QStringLiteral("m")};
    case RuleKind::Flag:
        return {QStringLiteral("yes"), QStringLiteral("no")};
    case RuleKind::OptOut:
        out.append(QStringLiteral("all"));
        [[fallthrough]];
    case RuleKind::Touchpoint:
        for (const siyu::Touchpoint touchpoint : allTouchpoints)
            out.append(wordOf(touchpoint));
        return out;
    case RuleKind::Stage:
        for (const siyu::Stage stage : allStages)
            out.append(wordOf(stage));
        return out;
    case RuleKind::Circle:
        for (const siyu::Circle circle : allCircles)
            out.append(wordOf(circle));
        return out;
    case RuleKind::Tier:
        for (const siyu::Tier tier : {siyu::Tier::Super, siyu::Tier::Normal, siyu::Tier::Never, siyu::Tier::Observing})
            out.append(wordOf(tier));
        return out;
    default:
        return {};
    }
}

} // namespace siyu::members
