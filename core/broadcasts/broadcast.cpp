// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/broadcasts/broadcast.h"

#include "core/base/text.h"
#include "core/broadcasts/arms.h"
#include "core/broadcasts/recurrence.h"
#include "core/broadcasts/walltime.h"
#include "core/broadcasts/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTimeZone>

namespace siyu::broadcasts {

namespace {

constexpr int highestPriority = 1000;

Error wrong(const QString &key, const QString &value)
{
    return {ErrorCode::BroadcastInvalid, {key, value.left(80)}, {}};
}

// Takes keys out of an object one by one and remembers the first that does not fit.
class Keys {
public:
    Keys(QJsonObject object, QString prefix = {}) : m_object(std::move(object)), m_prefix(std::move(prefix)) { }

    QString text(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            refuse(key, value);
        return value.toString();
    }
    QStringList texts(const QString &key)
    {
        QStringList out;
        const QJsonValue list = take(key);
        if (!list.isArray() && !list.isNull() && !list.isUndefined())
            refuse(key, list);
        for (const QJsonValue &item : list.toArray()) {
            if (!item.isString())
                refuse(key, item);
            out << item.toString();
        }
        return out;
    }
    int integer(const QString &key)
    {
        const QJsonValue value = take(key);
        const double number = value.toDouble();
        if (!value.isNull() && !value.isUndefined() && (!value.isDouble() || number != int(number)))
            refuse(key, value);
        return value.toInt();
    }
    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool() && !value.isNull() && !value.isUndefined())
            refuse(key, value);
        return value.toBool();
    }
    QJsonValue take(const QString &key) { return m_object.take(key); }
    void refuse(const QString &key, const QJsonValue &value)
    {
        if (!m_error)
            m_error = wrong(m_prefix + key, value.toVariant().toString());
    }
    // The first fault; a key that nobody took is one too: a misspelt "minus" must not be ignored.
    std::optional<Error> fault() const
    {
        if (m_error || m_object.isEmpty())
            return m_error;
        return wrong(m_prefix + m_object.keys().first(), m_object.begin()->toVariant().toString());
    }

private:
    QJsonObject m_object;
    QString m_prefix;
    std::optional<Error> m_error;
};

std::optional<Error> takeAudience(Keys &keys, BroadcastDraft &draft)
{
    const QJsonValue value = keys.take(QStringLiteral("audience"));
    if (!value.isObject() && !value.isUndefined() && !value.isNull())
        return wrong(QStringLiteral("audience"), value.toVariant().toString());
    Keys audience(value.toObject(), QStringLiteral("audience."));
    draft.groups = audience.texts(QStringLiteral("groups"));
    draft.minusGroups = audience.texts(QStringLiteral("minus_groups"));
    draft.where = audience.text(QStringLiteral("where"));
    draft.minus = audience.text(QStringLiteral("minus"));
    return audience.fault();
}

// A number is an item of the library, a text becomes one.
template <typename Of>
std::optional<Error> takeContent(Keys &keys, const QString &prefix, Of &of)
{
    const QJsonValue value = keys.take(QStringLiteral("content"));
    if (value.isDouble() && value.toInteger() > 0)
        of.content = ContentId(value.toInteger());
    else if (value.isString())
        of.text = value.toString();
    else
        return wrong(prefix + QStringLiteral("content"), value.toVariant().toString());
    return std::nullopt;
}

// The texts that are compared, with their shares; or the one.
std::optional<Error> takeTexts(Keys &keys, BroadcastDraft &draft)
{
    const QJsonValue arms = keys.take(QStringLiteral("arms"));
    draft.seed = keys.integer(QStringLiteral("seed"));
    draft.armsByGroup = keys.flag(QStringLiteral("by_group"));
    if (arms.isNull() || arms.isUndefined())
        return takeContent(keys, QString(), draft);
    if (!arms.isArray())
        return wrong(QStringLiteral("arms"), arms.toVariant().toString());
    for (const QJsonValue &value : arms.toArray()) {
        Keys arm(value.toObject(), QStringLiteral("arms."));
        DraftArm one;
        if (const auto error = takeContent(arm, QStringLiteral("arms."), one))
            return error;
        one.share = arm.integer(QStringLiteral("share"));
        if (const auto error = arm.fault())
            return error;
        draft.arms << one;
    }
    return std::nullopt;
}

QStringList trimmed(const QStringList &names)
{
    QStringList out;
    for (const QString &name : names) {
        if (const QString shown = displayText(name); !shown.isEmpty() && !out.contains(shown))
            out << shown;
    }
    return out;
}

std::optional<Error> checkAudience(const BroadcastDraft &draft)
{
    switch (targetKindOf(draft.touchpoint)) {
    case TargetKind::Member:
        if (draft.groups.isEmpty() && draft.where.isEmpty())
            return wrong(QStringLiteral("audience"), QString());
        break;
    case TargetKind::Group:
        if (!draft.where.isEmpty())
            return wrong(QStringLiteral("audience.where"), draft.where);
        if (!draft.minus.isEmpty())
            return wrong(QStringLiteral("audience.minus"), draft.minus);
        if (draft.groups.isEmpty())
            return wrong(QStringLiteral("audience.groups"), QString());
        break;
    case TargetKind::Account:
        if (!draft.groups.isEmpty() || !draft.where.isEmpty() || !draft.minus.isEmpty() || !draft.minusGroups.isEmpty())
            return wrong(QStringLiteral("audience"), draft.groups.value(0, draft.where));
        break;
    }
    return std::nullopt;
}

std::optional<Error> checkTime(const BroadcastDraft &draft)
{
    if (!draft.atWall.isValid())
        return wrong(QStringLiteral("at"), QString());
    if (!draft.zone.isEmpty() && !QTimeZone(draft.zone.toUtf8()).isValid())
        return wrong(QStringLiteral("zone"), draft.zone);
    const auto recurrence = recurrenceFrom(draft.rrule, draft.days, draft.lunar, draft.exceptions);
    return recurrence ? std::nullopt : std::optional(recurrence.error());
}

} // namespace

Result<BroadcastDraft> broadcastFromJson(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(json, &fault);
    if (!document.isObject())
        return wrong(QStringLiteral("file"), fault.error == QJsonParseError::NoError ? QStringLiteral("{ }") : fault.errorString());
    Keys keys(document.object());
    BroadcastDraft draft;
    draft.name = keys.text(QStringLiteral("name"));
    if (const auto error = takeTexts(keys, draft))
        return *error;
    const QString touchpoint = keys.text(QStringLiteral("touchpoint"));
    if (!touchpointFrom(touchpoint))
        return wrong(QStringLiteral("touchpoint"), touchpoint);
    draft.touchpoint = *touchpointFrom(touchpoint);
    if (const auto error = takeAudience(keys, draft))
        return *error;
    const QString at = keys.text(QStringLiteral("at"));
    draft.atWall = fromWallText(at);
    if (!draft.atWall.isValid())
        return wrong(QStringLiteral("at"), at);
    draft.account = keys.text(QStringLiteral("account"));
    draft.zone = keys.text(QStringLiteral("zone"));
    draft.rrule = keys.text(QStringLiteral("rrule"));
    draft.days = keys.text(QStringLiteral("days"));
    draft.lunar = keys.text(QStringLiteral("lunar"));
    draft.exceptions = keys.texts(QStringLiteral("exceptions"));
    draft.priority = keys.integer(QStringLiteral("priority"));
    draft.repeatable = keys.flag(QStringLiteral("repeatable"));
    if (const auto error = keys.fault())
        return *error;
    return checked(std::move(draft));
}

namespace {

std::optional<Error> checkTexts(BroadcastDraft &draft)
{
    draft.text = draft.text.trimmed();
    if (draft.arms.isEmpty())
        return draft.content.isValid() || !draft.text.isEmpty() ? std::nullopt : std::optional(wrong(QStringLiteral("content"), draft.text));
    std::vector<int> shares;
    QSet<QString> texts;
    for (DraftArm &arm : draft.arms) {
        arm.text = arm.text.trimmed();
        if (!arm.content.isValid() && arm.text.isEmpty())
            return wrong(QStringLiteral("arms.content"), arm.text);
        shares.push_back(arm.share);
        texts.insert(arm.content.isValid() ? QString::number(arm.content.value) : QLatin1Char(' ') + arm.text);
    }
    if (!areGood(shares))
        return wrong(QStringLiteral("arms.share"), QString::number(draft.arms.size()));
    if (texts.size() < draft.arms.size()) // the same twice compares nothing
        return wrong(QStringLiteral("arms.content"), draft.arms.last().text);
    if (targetKindOf(draft.touchpoint) == TargetKind::Account)
        return wrong(QStringLiteral("arms"), wordOf(draft.touchpoint));
    if (draft.seed < 0)
        return wrong(QStringLiteral("seed"), QString::number(draft.seed));
    return std::nullopt;
}

} // namespace

Result<BroadcastDraft> checked(BroadcastDraft draft)
{
    draft.name = displayText(draft.name);
    if (draft.name.isEmpty())
        return wrong(QStringLiteral("name"), draft.name);
    if (const auto error = checkTexts(draft))
        return *error;
    if (std::abs(draft.priority) > highestPriority)
        return wrong(QStringLiteral("priority"), QString::number(draft.priority));
    draft.groups = trimmed(draft.groups);
    draft.minusGroups = trimmed(draft.minusGroups);
    draft.where = draft.where.trimmed();
    draft.minus = draft.minus.trimmed();
    draft.account = displayText(draft.account);
    if (const auto error = checkAudience(draft))
        return *error;
    if (const auto error = checkTime(draft))
        return *error;
    return draft;
}

} // namespace siyu::broadcasts
