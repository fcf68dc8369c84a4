// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include <utility>

namespace siyu {

namespace {

template <typename Enum>
struct Word {
    Enum value;
    const char16_t *word;
};

template <typename Enum, size_t N>
QString find(const std::array<Word<Enum>, N> &words, Enum value)
{
    for (const auto &entry : words) {
        if (entry.value == value)
            return QString(reinterpret_cast<const QChar *>(entry.word));
    }
    return {};
}

template <typename Enum, size_t N>
std::optional<Enum> parse(const std::array<Word<Enum>, N> &words, const QString &word)
{
    for (const auto &entry : words) {
        if (word == QString(reinterpret_cast<const QChar *>(entry.word)))
            return entry.value;
    }
    return std::nullopt;
}

constexpr std::array<Word<IdentityKind>, 7> identityWords{{{IdentityKind::Unionid, u"unionid"},
    {IdentityKind::ExternalUserid, u"external_userid"}, {IdentityKind::Openid, u"openid"},
    {IdentityKind::Wechat, u"wechat"}, {IdentityKind::Phone, u"phone"}, {IdentityKind::Email, u"email"},
    {IdentityKind::Shop, u"shop"}}};

constexpr std::array<Word<Team>, 6> teamWords{{{Team::Campaign, u"campaign"}, {Team::Gameplay, u"gameplay"},
    {Team::Content, u"content"}, {Team::User, u"user"}, {Team::Reputation, u"reputation"}, {Team::Support, u"support"}}};
constexpr std::array<Word<Team>, 6> teamNames{{{Team::Campaign, u"活动"}, {Team::Gameplay, u"玩法"},
    {Team::Content, u"内容"}, {Team::User, u"用户"}, {Team::Reputation, u"口碑"}, {Team::Support, u"支持"}}};

constexpr std::array<Word<Tier>, 4> tierWords{
    {{Tier::Super, u"super"}, {Tier::Normal, u"normal"}, {Tier::Never, u"never"}, {Tier::Observing, u"observing"}}};

constexpr std::array<Word<Stage>, 9> stageWords{{{Stage::Prospect, u"prospect"}, {Stage::New, u"new"},
    {Stage::Active, u"active"}, {Stage::FirstOrder, u"first_order"}, {Stage::Repeat, u"repeat"}, {Stage::Loyal, u"loyal"},
    {Stage::Quiet, u"quiet"}, {Stage::Dormant, u"dormant"}, {Stage::Lost, u"lost"}}};
constexpr std::array<Word<Stage>, 9> stageNames{{{Stage::Prospect, u"潜在"}, {Stage::New, u"新客"},
    {Stage::Active, u"活跃"}, {Stage::FirstOrder, u"首购"}, {Stage::Repeat, u"复购"}, {Stage::Loyal, u"忠诚"},
    {Stage::Quiet, u"安静"}, {Stage::Dormant, u"沉睡"}, {Stage::Lost, u"流失"}}};

constexpr std::array<Word<Circle>, 3> circleWords{
    {{Circle::Core, u"core"}, {Circle::Influence, u"influence"}, {Circle::Outer, u"outer"}}};
constexpr std::array<Word<Circle>, 3> circleNames{
    {{Circle::Core, u"核心层"}, {Circle::Influence, u"影响层"}, {Circle::Outer, u"外围层"}}};

constexpr std::array<Word<Touchpoint>, 9> touchpointWords{{{Touchpoint::Wecom1to1, u"wecom_1to1"},
    {Touchpoint::GroupChat, u"group_chat"}, {Touchpoint::ServiceAccount, u"service_account"}, {Touchpoint::Sms, u"sms"},
    {Touchpoint::Moments, u"moments"}, {Touchpoint::SubscriptionAccount, u"subscription_account"},
    {Touchpoint::Live, u"live"}, {Touchpoint::VideoAccount, u"video_account"},
    {Touchpoint::FanCommunity, u"fan_community"}}};

} // namespace

QString wordOf(IdentityKind kind) { return find(identityWords, kind); }
std::optional<IdentityKind> identityKindFrom(const QString &word) { return parse(identityWords, word); }

QString wordOf(Stage stage) { return find(stageWords, stage); }
std::optional<Stage> stageFrom(const QString &word)
{
    const auto stage = parse(stageWords, word);
    return stage ? stage : parse(stageNames, word);
}

QString wordOf(Circle circle) { return find(circleWords, circle); }
std::optional<Circle> circleFrom(const QString &word)
{
    const auto circle = parse(circleWords, word);
    return circle ? circle : parse(circleNames, word);
}

QString wordOf(Team team) { return find(teamWords, team); }
std::optional<Team> teamFrom(const QString &word)
{
    const QString lower = word.trimmed().toLower();
    if (const auto team = parse(teamWords, lower))
        return team;
    return parse(teamNames, lower.endsWith(QStringLiteral("小组")) ? lower.chopped(2) : lower);
}

QString wordOf(Tier tier) { return find(tierWords, tier); }
std::optional<Tier> tierFrom(const QString &word) { return parse(tierWords, word); }

QString wordOf(Touchpoint touchpoint) { return find(touchpointWords, touchpoint); }
std::optional<Touchpoint> touchpointFrom(const QString &word) { return parse(touchpointWords, word); }

bool isDirected(Touchpoint touchpoint)
{
    return touchpoint == Touchpoint::Wecom1to1 || touchpoint == Touchpoint::ServiceAccount
        || touchpoint == Touchpoint::Sms;
}

} // namespace siyu
