// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/growth/chaintest.h"

#include "core/codes/codestore.h"
#include "core/content/wordliststore.h"
#include "core/db/rows.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::growth {

using codes::CodeStanding;

namespace {

bool endsEarly(const codes::Countdown &countdown, QDate lastDay)
{
    return codes::letsNobodyIn(countdown.standing) || (countdown.lastDay.isValid() && lastDay.isValid() && countdown.lastDay < lastDay);
}

ChainVerdict verdictOf(bool isUsed, const QStringList &bad, const QStringList &unknown)
{
    return !isUsed ? ChainVerdict::NotUsed : !bad.isEmpty() ? ChainVerdict::Bad : !unknown.isEmpty() ? ChainVerdict::Unknown : ChainVerdict::Good;
}

ChainFinding finding(ChainLink link, bool isUsed, const QStringList &bad, const QStringList &unknown = {})
{
    return {link, verdictOf(isUsed, bad, unknown), bad.isEmpty() ? unknown : bad};
}

template <typename List, typename Is>
QStringList namesOf(const List &list, Is is)
{
    QStringList out;
    for (const auto &one : list) {
        if (is(one)) {
            if constexpr (requires { one.title; })
                out.append(one.title);
            else
                out.append(one.name);
        }
    }
    return out;
}

} // namespace

QString wordOf(CampaignState state)
{
    static const QStringList words{QStringLiteral("undated"), QStringLiteral("planned"), QStringLiteral("running"), QStringLiteral("over")};
    return words.at(int(state));
}

QString wordOf(ChainLink link)
{
    static const QStringList words{QStringLiteral("codes"), QStringLiteral("room"), QStringLiteral("contents"), QStringLiteral("texts"), QStringLiteral("links"),
        QStringLiteral("stock"), QStringLiteral("prices")};
    return words.at(int(link));
}

CampaignState stateOf(const Campaign &campaign, QDate today)
{
    if (!campaign.from.isValid())
        return CampaignState::Undated;
    if (today < campaign.from)
        return CampaignState::Planned;
    return today <= (campaign.to.isValid() ? campaign.to : campaign.from) ? CampaignState::Running : CampaignState::Over;
}

QList<ChainFinding> chainTest(const ChainFacts &facts, QDate today)
{
    using Code = ChainFacts::Code;
    using Content = ChainFacts::Content;
    using Product = ChainFacts::Product;
    const QDate last = facts.to.isValid() ? facts.to : facts.from;
    const bool hasLinks = std::any_of(facts.contents.begin(), facts.contents.end(), [](const Content &one) { return !one.url.isEmpty(); });
    QList<ChainFinding> out;
    // Without a code nobody comes, and without content nobody hears of it: that is bad, not unused.
    out.append(facts.codes.isEmpty() ? ChainFinding{ChainLink::Codes, ChainVerdict::Bad, {}}
                                     : finding(ChainLink::Codes, true, namesOf(facts.codes, [&](const Code &one) { return one.countdown.standing != CodeStanding::Full && endsEarly(one.countdown, last); })));
    out.append(finding(ChainLink::Room, !facts.codes.isEmpty(),
        namesOf(facts.codes, [](const Code &one) { return one.countdown.standing == CodeStanding::Full || one.countdown.standing == CodeStanding::NearlyFull; })));
    out.append({ChainLink::Contents, facts.contents.isEmpty() ? ChainVerdict::Bad : ChainVerdict::Good, {}});
    out.append(finding(ChainLink::Texts, !facts.contents.isEmpty(), namesOf(facts.contents, [](const Content &one) { return one.findings > 0; })));
    out.append(finding(ChainLink::Links, hasLinks, namesOf(facts.contents, [](const Content &one) { return !one.url.isEmpty() && one.check && !one.check->works; }),
        namesOf(facts.contents, [&](const Content &one) { return !one.url.isEmpty() && (!one.check || !isFresh(*one.check, today)); })));
    out.append(finding(ChainLink::Stock, !facts.products.isEmpty(), namesOf(facts.products, [](const Product &one) { return one.stock && *one.stock <= 0; }),
        namesOf(facts.products, [](const Product &one) { return !one.stock; })));
    out.append(finding(ChainLink::Prices, !facts.products.isEmpty(), namesOf(facts.products, [](const Product &one) { return one.price && *one.price <= 0; }),
        namesOf(facts.products, [](const Product &one) { return !one.price; })));
    return out;
}

bool holds(const QList<ChainFinding> &findings)
{
    return std::all_of(findings.begin(), findings.end(), [](const ChainFinding &one) { return one.verdict == ChainVerdict::Good || one.verdict == ChainVerdict::NotUsed; });
}

Result<ChainFacts> chainFacts(const Workspace &workspace, qint64 campaign)
{
    QString name;
    auto facts = workspace.read([&](db::Database &db) -> Result<ChainFacts> {
        db::Statement of = db.prepare("SELECT name, from_day, to_day FROM campaign WHERE id = ?");
        if (!of.with(campaign).step())
            return notFound("campaign", campaign);
        name = of.text(0);
        ChainFacts out;
        out.from = dayOf(of, 1);
        out.to = dayOf(of, 2);
        const auto checks = linkChecks(db);
        out.contents = listOf(db.prepare("SELECT c.id, c.title, trim(coalesce(c.link_url, '')) FROM content c JOIN content_campaign l ON l.content = c.id"
                                         " WHERE l.campaign = ? AND c.archived_at IS NULL ORDER BY c.id").with(campaign),
            [&](const db::Statement &row) {
                ChainFacts::Content content{row.int64(0), row.text(1), 0, row.text(2), {}};
                if (const auto check = checks.constFind(content.url); check != checks.constEnd())
                    content.check = *check;
                return content;
            });
        out.products = listOf(db.prepare("SELECT p.name, p.stock, p.price_fen FROM campaign_product l JOIN product p ON p.id = l.product WHERE l.campaign = ? ORDER BY p.id").with(campaign),
            [](const db::Statement &row) { return ChainFacts::Product{row.text(0), row.optionalInt64(1), row.optionalInt64(2)}; });
        return out;
    });
    if (!facts)
        return facts;
    const auto codes = codes::codes(workspace);
    if (!codes)
        return codes.error();
    for (const codes::CodeRow &code : *codes) {
        if (code.campaign == name && !code.isRetired)
            facts->codes.append({code.caption(), code.countdown});
    }
    for (ChainFacts::Content &content : facts->contents) {
        const auto findings = content::checkContent(workspace, ContentId(content.id), Touchpoint::GroupChat);
        if (!findings)
            return findings.error();
        content.findings = findings->size();
    }
    return facts;
}

} // namespace siyu::growth
