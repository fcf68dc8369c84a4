// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/content/content.h"

#include "core/base/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace siyu::content {

namespace {

constexpr qsizetype longestTitle = 60;

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

Result<QMap<Touchpoint, QString>> variantsFrom(const QJsonObject &object)
{
    QMap<Touchpoint, QString> variants;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto touchpoint = touchpointFrom(entry.key());
        if (!touchpoint || !entry->isString())
            return wrong(QStringLiteral("variants"), entry.key());
        variants.insert(*touchpoint, entry->toString());
    }
    return variants;
}

QString textAt(const QJsonObject &object, QLatin1StringView key, QLatin1StringView other)
{
    const QJsonValue value = object.value(key);
    return (value.isString() ? value : object.value(other)).toString();
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

QString ContentItem::textFor(Touchpoint touchpoint) const
{
    return variants.value(touchpoint, body);
}

Result<ContentItem> contentFromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return wrong(QStringLiteral("file"), fault.error == QJsonParseError::NoError ? QStringLiteral("{ }") : fault.errorString());
    const QJsonObject object = document.object();
    ContentItem item;
    item.title = textAt(object, QLatin1StringView("title"), QLatin1StringView("name"));
    item.body = textAt(object, QLatin1StringView("body"), QLatin1StringView("text"));
    if (const QJsonValue kind = object.value(QLatin1StringView("kind")); !kind.isUndefined() && !kind.isNull()) {
        const auto known = kindFrom(kind.toString());
        if (!known)
            return wrong(QStringLiteral("kind"), kind.toVariant().toString());
        item.kind = *known;
    }
    if (const QJsonValue given = object.value(QLatin1StringView("repeatable")); !given.isUndefined() && !given.isBool())
        return wrong(QStringLiteral("repeatable"), given.toVariant().toString());
    else
        item.repeatable = given.toBool();
    auto variants = variantsFrom(object.value(QLatin1StringView("variants")).toObject());
    if (!variants)
        return variants.error();
    item.variants = std::move(*variants);
    return checked(std::move(item));
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
    return item;
}

QString filled(const QString &text, const QMap<QString, QString> &values)
{
    static const QRegularExpression variable(QStringLiteral("\\{([a-z_]+)\\}"));
    QString out;
    qsizetype from = 0;
    for (auto matches = variable.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString value = values.value(match.captured(1));
        out += QStringView(text).mid(from, match.capturedStart() - from);
        out += value.isEmpty() ? match.captured(0) : value;
        from = match.capturedEnd();
    }
    out += QStringView(text).mid(from);
    return out;
}

} // namespace siyu::content
