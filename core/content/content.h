// SPDX-License-Identifier: GPL-3.0-or-later
// A content item: what is said, with a variant where a touchpoint needs other words; its file form, and its text for one
// target. Pure value types, any thread.
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>

namespace siyu::content {

enum class Kind { Promotion, Fission, ShortContent };
inline constexpr std::array allKinds{Kind::Promotion, Kind::Fission, Kind::ShortContent};
QString wordOf(Kind kind); // promotion, fission, short_content
std::optional<Kind> kindFrom(const QString &word);

struct ContentItem {
    ContentId id;
    QString title;
    Kind kind = Kind::Promotion;
    QString body;
    QMap<Touchpoint, QString> variants;
    bool repeatable = false; // may reach the same people again within 3 days
    QDateTime createdAt;

    // The touchpoint's own words, else the body.
    QString textFor(Touchpoint touchpoint) const;
};

// Longest text that is kept, in characters: ten WeCom messages.
inline constexpr qsizetype longestText = 40'000;

// {"title", "kind", "body", "variants": {touchpoint: text}, "repeatable"}; kind defaults to promotion, the title to the
// first line of the body. Errors: InvalidInput {key, value}.
Result<ContentItem> contentFromJson(const QByteArray &json);
// Title and body trimmed, empty variants dropped. Errors: InvalidInput {title|body|variants, value}.
Result<ContentItem> checked(ContentItem item);

// {name}, {group} … replaced by what is known; a variable without a value stays as it is, so that nobody sends a gap.
QString filled(const QString &text, const QMap<QString, QString> &values);

} // namespace siyu::content
