// SPDX-License-Identifier: GPL-3.0-or-later
// The closed lists of words that stand in files, JSON and the command line. What a person reads is in ui/text.
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace siyu {

// Strongest first (rules.md 1); the numbers stand in identity.kind.
enum class IdentityKind { Unionid = 1, ExternalUserid, Openid, Wechat, Phone, Email, Shop };
inline constexpr std::array allIdentityKinds{IdentityKind::Unionid, IdentityKind::ExternalUserid, IdentityKind::Openid,
    IdentityKind::Wechat, IdentityKind::Phone, IdentityKind::Email, IdentityKind::Shop};
QString wordOf(IdentityKind kind); // unionid, external_userid, openid, wechat, phone, email, shop
std::optional<IdentityKind> identityKindFrom(const QString &word);

// In the order of the board; the numbers stand in assignment.team.
enum class Team { Campaign = 1, Gameplay, Content, User, Reputation, Support };
inline constexpr std::array allTeams{
    Team::Campaign, Team::Gameplay, Team::Content, Team::User, Team::Reputation, Team::Support};
QString wordOf(Team team); // campaign, gameplay, content, user, reputation, support
// The word, or the Chinese name (活动 …).
std::optional<Team> teamFrom(const QString &word);

enum class Tier { Super, Normal, Never, Observing };
QString wordOf(Tier tier);
std::optional<Tier> tierFrom(const QString &word);

// Where a member stands with the shop (rules.md 10); the numbers stand in member_stage.stage.
enum class Stage { Prospect = 1, New, Active, FirstOrder, Repeat, Loyal, Quiet, Dormant, Lost };
inline constexpr std::array allStages{Stage::Prospect, Stage::New, Stage::Active, Stage::FirstOrder, Stage::Repeat,
    Stage::Loyal, Stage::Quiet, Stage::Dormant, Stage::Lost};
QString wordOf(Stage stage); // prospect, new, active, first_order, repeat, loyal, quiet, dormant, lost
// The word, or the Chinese name (潜在 …).
std::optional<Stage> stageFrom(const QString &word);

enum class Circle { Core = 1, Influence, Outer };
inline constexpr std::array allCircles{Circle::Core, Circle::Influence, Circle::Outer};
QString wordOf(Circle circle); // core, influence, outer
std::optional<Circle> circleFrom(const QString &word); // also the Chinese name (核心层 …)

enum class Touchpoint { Wecom1to1, GroupChat, ServiceAccount, Sms, Moments, SubscriptionAccount, Live, VideoAccount, FanCommunity };
inline constexpr std::array allTouchpoints{Touchpoint::Wecom1to1, Touchpoint::GroupChat, Touchpoint::ServiceAccount,
    Touchpoint::Sms, Touchpoint::Moments, Touchpoint::SubscriptionAccount, Touchpoint::Live, Touchpoint::VideoAccount,
    Touchpoint::FanCommunity};
QString wordOf(Touchpoint touchpoint); // the words of the broadcast file: wecom_1to1, group_chat …
std::optional<Touchpoint> touchpointFrom(const QString &word);
// Directed touchpoints address members one by one: WeCom 1:1, service account, SMS.
bool isDirected(Touchpoint touchpoint);

} // namespace siyu
