// SPDX-License-Identifier: GPL-3.0-or-later
// A content item: what is said, with a variant where a touchpoint needs other words, and what goes with it: pictures, a link,
// products, campaigns. Pure value types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"
#include "core/content/fill.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

namespace siyu::content {

enum class Kind { Promotion, Fission, ShortContent };
inline constexpr std::array allKinds{Kind::Promotion, Kind::Fission, Kind::ShortContent};
QString wordOf(Kind kind); // promotion, fission, short_content
std::optional<Kind> kindFrom(const QString &word);

// Who says it; staff and partners disclose what they are (rules.md 12).
enum class Speaker { Shop, Staff, Partner };
inline constexpr std::array allSpeakers{Speaker::Shop, Speaker::Staff, Speaker::Partner};
QString wordOf(Speaker speaker); // shop, staff, partner
std::optional<Speaker> speakerFrom(const QString &word);

struct Link {
    QString url; // empty = no link
    QString title;
    QString description;

    bool operator==(const Link &) const = default;
};
// In bytes of UTF-8, by the platform (platform.md).
inline constexpr qsizetype longestLinkTitle = 64;
inline constexpr qsizetype longestLinkDescription = 512;
inline constexpr qsizetype longestLinkUrl = 2048;
inline constexpr qsizetype mostAttachments = 9; // pictures, and the link

// A picture by the hash of its bytes (imagestore.h).
using ImageId = QString;

struct ContentItem {
    ContentId id;
    QString title;
    Kind kind = Kind::Promotion;
    QString body;
    QMap<Touchpoint, QString> variants;
    bool repeatable = false; // may reach the same people again within 3 days
    QDateTime createdAt;

    qint64 folder = 0; // 0 = in none
    Speaker speaker = Speaker::Shop;
    Link link;
    QMap<QString, QString> fallbacks; // variable → what stands where it has no value
    QStringList topics;
    QList<qint64> products; // what {product} says is the first
    QList<qint64> campaigns;
    qint64 coupon = 0; // 0: {coupon} is that of a linked campaign
    QList<ImageId> images; // in order
    QMap<Touchpoint, QList<ImageId>> ownImages; // in the place of `images` there
    int version = 1; // of the texts, from 1
    QString editor; // who saved it
    QDateTime changedAt;
    QDateTime archivedAt; // valid: out of sight, kept for what it was used in

    // The touchpoint's own words, else the body; pictures likewise.
    QString textFor(Touchpoint touchpoint) const;
    QList<ImageId> imagesFor(Touchpoint touchpoint) const;
};

// Longest text that is kept, in characters: ten WeCom messages.
inline constexpr qsizetype longestText = 40'000;

// Texts trimmed, empty ones and doubles dropped. Errors: InvalidInput {title|body|variants|link_url|link_title|
// link_description|fallbacks|topics|images, value}.
Result<ContentItem> checked(ContentItem item);
// What makes a version: title, kind, texts, speaker, link, fallbacks, pictures.
bool saysTheSame(const ContentItem &a, const ContentItem &b);

} // namespace siyu::content
