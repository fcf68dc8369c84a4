// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/contentfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::content {

namespace {

Error wrong(const char *key, const QJsonValue &value)
{
    const QString shown = value.isObject() ? QStringLiteral("{ }") : value.isArray() ? QStringLiteral("[ ]") : value.toVariant().toString();
    return {ErrorCode::InvalidInput, {QString::fromLatin1(key), shown.left(80)}, {}};
}

bool isMissing(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

// Reads keys of an object; the first that says nothing sensible is the error.
class Reading {
public:
    explicit Reading(const QJsonObject &object) : m_object(object) { }

    QString text(const char *key, const char *other = nullptr)
    {
        QJsonValue value = m_object.value(QLatin1String(key));
        if (isMissing(value) && other)
            value = m_object.value(QLatin1String(other));
        if (!isMissing(value) && !value.isString())
            fail(key, value);
        return value.toString();
    }
    bool flag(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!isMissing(value) && !value.isBool())
            fail(key, value);
        return value.toBool();
    }
    QStringList texts(const char *key)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!isMissing(value) && !value.isArray())
            fail(key, value);
        return textsOf(key, value);
    }
    template <typename Of>
    void each(const char *key, Of of)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!isMissing(value) && !value.isObject())
            fail(key, value);
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            if (!of(entry.key(), entry.value()))
                fail(key, entry.key());
        }
    }
    template <typename From>
    auto word(const char *key, From from)
    {
        const QString given = text(key);
        auto known = from(given);
        if (!given.isEmpty() && !known)
            fail(key, given);
        return known;
    }
    QStringList textsOf(const char *key, const QJsonValue &value)
    {
        QStringList out;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array) {
            if (!one.isString())
                fail(key, one);
            out << one.toString();
        }
        return out;
    }
    void fail(const char *key, const QJsonValue &value)
    {
        if (!m_error)
            m_error = wrong(key, value);
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_object;
    std::optional<Error> m_error;
};

ContentItem itemFrom(Reading &reading)
{
    ContentItem item;
    item.title = reading.text("title", "name");
    item.body = reading.text("body", "text");
    item.kind = reading.word("kind", kindFrom).value_or(Kind::Promotion);
    item.speaker = reading.word("speaker", speakerFrom).value_or(Speaker::Shop);
    item.repeatable = reading.flag("repeatable");
    item.topics = reading.texts("topics");
    item.images = reading.texts("images");
    reading.each("variants", [&](const QString &word, const QJsonValue &value) {
        const auto touchpoint = touchpointFrom(word);
        if (!touchpoint || !value.isString())
            return false;
        item.variants.insert(*touchpoint, value.toString());
        return true;
    });
    reading.each("own_images", [&](const QString &word, const QJsonValue &value) {
        const auto touchpoint = touchpointFrom(word);
        if (!touchpoint || !value.isArray())
            return false;
        item.ownImages.insert(*touchpoint, reading.textsOf("own_images", value));
        return true;
    });
    reading.each("fallbacks", [&](const QString &variable, const QJsonValue &value) {
        item.fallbacks.insert(variable, value.toString());
        return value.isString();
    });
    reading.each("link", [&](const QString &key, const QJsonValue &value) {
        QString *place = key == QLatin1String("url") ? &item.link.url
            : key == QLatin1String("title")          ? &item.link.title
            : key == QLatin1String("description")    ? &item.link.description
                                                     : nullptr;
        if (place)
            *place = value.toString();
        return place && value.isString();
    });
    return item;
}

void putTexts(QJsonObject &object, const char *key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(QLatin1String(key), QJsonArray::fromStringList(texts));
}

void putText(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QJsonObject textsObject(const ContentItem &item)
{
    QJsonObject variants, fallbacks, own, link;
    for (auto variant = item.variants.begin(); variant != item.variants.end(); ++variant)
        variants.insert(wordOf(variant.key()), variant.value());
    for (auto fallback = item.fallbacks.begin(); fallback != item.fallbacks.end(); ++fallback)
        fallbacks.insert(fallback.key(), fallback.value());
    for (auto images = item.ownImages.begin(); images != item.ownImages.end(); ++images)
        own.insert(wordOf(images.key()), QJsonArray::fromStringList(images.value()));
    putText(link, "url", item.link.url);
    putText(link, "title", item.link.title);
    putText(link, "description", item.link.description);
    QJsonObject object{{QStringLiteral("title"), item.title}, {QStringLiteral("kind"), wordOf(item.kind)}, {QStringLiteral("body"), item.body},
        {QStringLiteral("speaker"), wordOf(item.speaker)}};
    const std::pair<const char *, QJsonObject> parts[] = {{"variants", variants}, {"fallbacks", fallbacks}, {"own_images", own}, {"link", link}};
    for (const auto &[key, part] : parts) {
        if (!part.isEmpty())
            object.insert(QLatin1String(key), part);
    }
    putTexts(object, "images", item.images);
    return object;
}

} // namespace

Result<ContentFile> contentFileFrom(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return wrong("file", fault.error == QJsonParseError::NoError ? QStringLiteral("{ }") : fault.errorString());
    Reading reading(document.object());
    ContentFile file;
    file.item = itemFrom(reading);
    file.folder = reading.text("folder");
    file.products = reading.texts("products");
    file.campaigns = reading.texts("campaigns");
    file.coupon = reading.text("coupon");
    if (reading.error())
        return *reading.error();
    auto good = checked(std::move(file.item));
    if (!good)
        return good.error();
    file.item = std::move(*good);
    return file;
}

QJsonObject contentJson(const ContentFile &file)
{
    QJsonObject object = textsObject(file.item);
    object.insert(QStringLiteral("repeatable"), file.item.repeatable);
    putTexts(object, "topics", file.item.topics);
    putText(object, "folder", file.folder);
    putTexts(object, "products", file.products);
    putTexts(object, "campaigns", file.campaigns);
    putText(object, "coupon", file.coupon);
    return object;
}

QByteArray textsJson(const ContentItem &item)
{
    return QJsonDocument(textsObject(item)).toJson(QJsonDocument::Compact);
}

ContentItem itemFromTexts(const QByteArray &json)
{
    Reading reading(QJsonDocument::fromJson(json).object());
    return itemFrom(reading);
}

} // namespace siyu::content
