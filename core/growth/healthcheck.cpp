// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/healthcheck.h"

#include "core/members/rule.h"

#include <algorithm>

namespace siyu::growth {

namespace {

// Words that ask the reader for something.
const QStringList &askingWords()
{
    static const QStringList words{QStringLiteral("回复"), QStringLiteral("扫码"), QStringLiteral("下单"), QStringLiteral("点击"), QStringLiteral("点开"),
        QStringLiteral("领取"), QStringLiteral("领券"), QStringLiteral("报名"), QStringLiteral("接龙"), QStringLiteral("进群"), QStringLiteral("加群"),
        QStringLiteral("私聊"), QStringLiteral("私信"), QStringLiteral("预约"), QStringLiteral("抢购"), QStringLiteral("购买"), QStringLiteral("参与"),
        QStringLiteral("投票"), QStringLiteral("留言"), QStringLiteral("评论"), QStringLiteral("转发"), QStringLiteral("签到"), QStringLiteral("直播间"),
        QStringLiteral("到店"), QStringLiteral("填写"), QStringLiteral("@我"), QStringLiteral("告诉我"), QStringLiteral("reply"), QStringLiteral("order"),
        QStringLiteral("click"), QStringLiteral("scan"), QStringLiteral("join"), QStringLiteral("book")};
    return words;
}

HealthFinding finding(HealthFault fault, bool isKnown, QList<HealthRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const HealthRow &a, const HealthRow &b) {
        return a.since.isValid() != b.since.isValid() ? a.since.isValid() : a.since < b.since;
    });
    return {fault, isKnown, std::move(rows)};
}

} // namespace

QString wordOf(HealthFault fault)
{
    static const QStringList words{QStringLiteral("broken_chain"), QStringLiteral("no_point"), QStringLiteral("no_conversion"), QStringLiteral("no_tags"),
        QStringLiteral("only_promotion")};
    return words.at(int(fault));
}

QString wordOf(HealthRowKind kind)
{
    static const QStringList words{QStringLiteral("code_expired"), QStringLiteral("code_full"), QStringLiteral("link_unchecked"), QStringLiteral("link_broken"),
        QStringLiteral("content_without_point"), QStringLiteral("channel_without_playbook"), QStringLiteral("campaign_without_playbook"),
        QStringLiteral("group_without_tags"), QStringLiteral("no_stages"), QStringLiteral("group_only_promotion")};
    return words.at(int(kind));
}

HealthFinding brokenChain(const QList<CodeChain> &codes, const QList<LinkChain> &links, QDate today)
{
    QList<HealthRow> rows;
    for (const CodeChain &code : codes) {
        if (code.countdown.standing == codes::CodeStanding::Expired)
            rows.append({HealthRowKind::CodeExpired, code.id, code.name, {}, 0, 0, code.countdown.lastDay.isValid() ? code.countdown.lastDay.addDays(1) : QDate()});
        else if (code.countdown.standing == codes::CodeStanding::Full)
            rows.append({HealthRowKind::CodeFull, code.id, code.name, {}, 0, 0, code.lastScan});
    }
    for (const LinkChain &link : links) {
        if (link.check && !link.check->works)
            rows.append({HealthRowKind::LinkBroken, link.content, link.title, link.url, 0, 0, link.check->on});
        else if (!link.check || !isFresh(*link.check, today))
            rows.append({HealthRowKind::LinkUnchecked, link.content, link.title, link.url, 0, 0, link.check ? link.check->on.addDays(linkCheckDays) : link.since});
    }
    return finding(HealthFault::BrokenChain, !codes.isEmpty() || !links.isEmpty(), std::move(rows));
}

bool hasPoint(const CopyFacts &copy)
{
    if (copy.leadsSomewhere || copy.text.contains(QLatin1String("://")))
        return true;
    return std::any_of(askingWords().begin(), askingWords().end(), [&](const QString &word) { return copy.text.contains(word, Qt::CaseInsensitive); });
}

HealthFinding copyWithoutPoint(const QList<CopyFacts> &copies)
{
    QList<HealthRow> rows;
    for (const CopyFacts &copy : copies) {
        if (!hasPoint(copy))
            rows.append({HealthRowKind::ContentWithoutPoint, copy.content, copy.title, {}, 0, 0, copy.since});
    }
    return finding(HealthFault::NoPoint, !copies.isEmpty(), std::move(rows));
}

HealthFinding acquiringWithoutPlaybook(const AcquiringFacts &facts)
{
    QList<HealthRow> rows;
    for (const AcquiringFacts::Source &channel : facts.channels) {
        if (!facts.hasStagePlaybook && channel.people > 0)
            rows.append({HealthRowKind::ChannelWithoutPlaybook, channel.id, channel.name, {}, channel.people, 0, channel.since});
    }
    for (const AcquiringFacts::Source &campaign : facts.campaigns)
        rows.append({HealthRowKind::CampaignWithoutPlaybook, campaign.id, campaign.name, {}, campaign.people, 0, campaign.since});
    return finding(HealthFault::NoConversion, facts.isKnown, std::move(rows));
}

HealthFinding withoutTags(const TagFacts &facts)
{
    QList<HealthRow> rows;
    if (facts.people > 0 && !facts.hasStages)
        rows.append({HealthRowKind::NoStages, 0, {}, {}, facts.people, facts.people, facts.since});
    for (const TagFacts::Group &group : facts.groups) {
        if (group.people >= leastPeople && double(group.untagged) >= mostUntagged * double(group.people))
            rows.append({HealthRowKind::GroupWithoutTags, group.id, group.name, {}, group.untagged, group.people, group.since});
    }
    return finding(HealthFault::NoTags, facts.people > 0, std::move(rows));
}

QString ruleOfUntagged(const QString &group) { return QStringLiteral("group = %1 and tag is missing and staff = no").arg(members::quotedForRule(group)); }

HealthFinding onlyPromotion(const QList<PostFacts> &groups)
{
    QList<HealthRow> rows;
    for (const PostFacts &group : groups) {
        if (group.posts >= leastPosts && group.promotions == group.posts)
            rows.append({HealthRowKind::GroupOnlyPromotion, group.group, group.name, {}, group.promotions, group.posts, group.since});
    }
    return finding(HealthFault::OnlyPromotion, !groups.isEmpty(), std::move(rows));
}

} // namespace siyu::growth
