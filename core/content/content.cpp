// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content.h"

#include "core/base/text.h"

#include <QUrl>

namespace siyu::content {

namespace {

constexpr qsizetype longestTitle = 60;
constexpr qsizetype longestFallback = 60;
constexpr qsizetype longestTopic = 40;
constexpr qsizetype mostTopics = 20;

Error wrong(const QString &key, const QString &value)
{
    return {ErrorCode::InvalidInput, {key, value.left(80)}, {}};
}

// Lines end in \n, as they are pasted; nothing else is touched: blanks and emoji are the author's.
QString plainLines(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.remove(QChar::Null).normalized(QString::NormalizationForm_C).trimmed();
}

Result<void> checkLink(Link &link)
{
    link.url = link.url.trimmed();
    link.title = displayText(link.title);
    link.description = displayText(link.description);
    if (link.url.isEmpty()) {
        link = {};
        return {};
    }
    const bool isMiniProgram = link.url.startsWith(QStringLiteral("#小程序://"));
    const QUrl url(link.url, QUrl::StrictMode);
    const bool isWeb = url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (link.url.size() > longestLinkUrl || (!isMiniProgram && !isWeb))
        return wrong(QStringLiteral("link_url"), link.url);
    if (link.title.toUtf8().size() > longestLinkTitle)
        return wrong(QStringLiteral("link_title"), link.title);
    if (link.description.toUtf8().size() > longestLinkDescription)
        return wrong(QStringLiteral("link_description"), link.description);
    return {};
}

Result<void> checkFallbacks(QMap<QString, QString> &fallbacks)
{
    for (auto fallback = fallbacks.begin(); fallback != fallbacks.end();) {
        *fallback = displayText(*fallback);
        if (!isVariable(fallback.key()) || fallback->size() > longestFallback)
            return wrong(QStringLiteral("fallbacks"), fallback.key());
        fallback = fallback->isEmpty() ? fallbacks.erase(fallback) : std::next(fallback);
    }
    return {};
}

Result<void> checkTopics(QStringList &topics)
{
    for (QString &topic : topics) {
        topic = displayText(topic);
        while (topic.startsWith(QLatin1Char('#')))
            topic.remove(0, 1);
        if (topic.size() > longestTopic)
            return wrong(QStringLiteral("topics"), topic);
    }
    topics.removeAll(QString());
    topics.removeDuplicates();
    topics.sort();
    if (topics.size() > mostTopics)
        return wrong(QStringLiteral("topics"), QString::number(topics.size()));
    return {};
}

Result<void> checkImages(ContentItem &item)
{
    const qsizetype most = mostAttachments - (item.link.url.isEmpty() ? 0 : 1);
    const auto fits = [most](QList<ImageId> &images) {
        images.removeDuplicates();
        return images.size() <= most;
    };
    if (!fits(item.images))
        return wrong(QStringLiteral("images"), QString::number(item.images.size()));
    for (auto own = item.ownImages.begin(); own != item.ownImages.end();) {
        if (!fits(*own))
            return wrong(QStringLiteral("images"), QString::number(own->size()));
        own = own->isEmpty() ? item.ownImages.erase(own) : std::next(own);
    }
    return {};
}

template <typename T>
void dropDoubles(QList<T> &list)
{
    QList<T> out;
    for (const T &one : std::as_const(list)) {
        if (!out.contains(one))
            out << one;
    }
    list = out;
}

} // namespace

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Promotion:
        return QStringLiteral("promotion");
    case Kind::Fission:
        return QStringLiteral("fission");
    case Kind::ShortContent:
        break;
    }
    return QStringLiteral("short_content");
}

std::optional<Kind> kindFrom(const QString &word)
{
    for (const Kind kind : allKinds) {
        if (wordOf(kind) == word)
            return kind;
    }
    return std::nullopt;
}

QString wordOf(Speaker speaker)
{
    switch (speaker) {
    case Speaker::Staff:
        return QStringLiteral("staff");
    case Speaker::Partner:
        return QStringLiteral("partner");
    case Speaker::Shop:
        break;
    }
    return QStringLiteral("shop");
}

std::optional<Speaker> speakerFrom(const QString &word)
{
    for (const Speaker speaker : allSpeakers) {
        if (wordOf(speaker) == word)
            return speaker;
    }
    return std::nullopt;
}

QList<ImageId> ContentItem::imagesFor(Touchpoint touchpoint) const
{
    return ownImages.value(touchpoint, images);
}

QString ContentItem::textFor(Touchpoint touchpoint) const
{
    return variants.value(touchpoint, body);
}

Result<ContentItem> checked(ContentItem item)
{
    item.body = plainLines(item.body);
    if (item.body.isEmpty() || item.body.size() > longestText)
        return wrong(QStringLiteral("body"), item.body);
    item.title = displayText(item.title.isEmpty() ? item.body.section(QLatin1Char('\n'), 0, 0).left(longestTitle) : item.title);
    if (item.title.isEmpty())
        return wrong(QStringLiteral("title"), item.title);
    for (auto variant = item.variants.begin(); variant != item.variants.end();) {
        *variant = plainLines(*variant);
        if (variant->size() > longestText)
            return wrong(QStringLiteral("variants"), wordOf(variant.key()));
        variant = variant->isEmpty() ? item.variants.erase(variant) : std::next(variant);
    }
    dropDoubles(item.products);
    dropDoubles(item.campaigns);
    item.editor = displayText(item.editor);
    for (const Result<void> &part : {checkLink(item.link), checkFallbacks(item.fallbacks), checkTopics(item.topics), checkImages(item)}) {
        if (!part)
            return part.error();
    }
    return item;
}

bool saysTheSame(const ContentItem &a, const ContentItem &b)
{
    return a.title == b.title && a.kind == b.kind && a.body == b.body && a.variants == b.variants && a.speaker == b.speaker && a.link == b.link
        && a.fallbacks == b.fallbacks && a.images == b.images && a.ownImages == b.ownImages;
}

} // namespace siyu::content
