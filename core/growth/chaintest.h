// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the chain of a campaign holds before it is launched (product.md E2): codes that let people in, texts that are
// checked, links that lead somewhere, products with stock and a price. Also where a campaign stands today. Any thread.
#pragma once

#include "core/codes/countdown.h"
#include "core/growth/campaignstore.h"
#include "core/growth/linkchecks.h"

#include <array>

namespace siyu::growth {

enum class CampaignState { Undated, Planned, Running, Over };
QString wordOf(CampaignState state); // undated, planned, running, over
// One without an end is over after its first day.
CampaignState stateOf(const Campaign &campaign, QDate today);

enum class ChainLink { Codes, Room, Contents, Texts, Links, Stock, Prices };
inline constexpr std::array allChainLinks{ChainLink::Codes, ChainLink::Room, ChainLink::Contents, ChainLink::Texts, ChainLink::Links, ChainLink::Stock, ChainLink::Prices};
QString wordOf(ChainLink link); // codes, room, contents, texts, links, stock, prices

enum class ChainVerdict { Good, Bad, Unknown, NotUsed };
struct ChainFinding {
    ChainLink link = ChainLink::Codes;
    ChainVerdict verdict = ChainVerdict::Good;
    QStringList names; // of what is bad, or not known
};

struct ChainFacts {
    struct Code {
        QString name;
        codes::Countdown countdown;
    };
    struct Content {
        qint64 id = 0;
        QString title;
        qsizetype findings = 0; // of the text check
        QString url; // empty = no link
        std::optional<LinkCheck> check;
    };
    struct Product {
        QString name;
        std::optional<qint64> stock;
        std::optional<qint64> price;
    };
    QDate from; // of the campaign
    QDate to;
    QList<Code> codes;
    QList<Content> contents;
    QList<Product> products;
};
// Codes have to let people in up to the campaign's last day. Pure.
QList<ChainFinding> chainTest(const ChainFacts &facts, QDate today);
bool holds(const QList<ChainFinding> &findings); // nothing bad, nothing unknown

// Errors: NotFound (campaign).
Result<ChainFacts> chainFacts(const Workspace &workspace, qint64 campaign);

} // namespace siyu::growth
