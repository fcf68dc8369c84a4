// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/catalogue.h"

#include "core/base/text.h"

#include <QHash>

namespace siyu::importing {

namespace {

const FieldSpec *specOf(Field field)
{
    for (const CataloguePart *part : catalogueParts()) {
        for (const FieldSpec &spec : part->fields) {
            if (spec.field == field)
                return &spec;
        }
    }
    return nullptr;
}

using Index = QHash<QString, Target>;

Index buildIndex(Kind kind)
{
    Index index;
    for (const CataloguePart *part : catalogueParts()) {
        for (const HeaderWords &entry : part->words) {
            if (!(entry.kinds & bit(kind)))
                continue;
            const QStringList headers = QString::fromUtf16(entry.headers).split(QLatin1Char('|'));
            for (const QString &header : headers) {
                if (!index.contains(header))
                    index.insert(header, Target{entry.field, QString::fromUtf16(entry.scope)});
            }
        }
    }
    return index;
}

const Index &indexOf(Kind kind)
{
    static const std::array<Index, allKinds.size()> indexes = [] {
        std::array<Index, allKinds.size()> out;
        for (const Kind k : allKinds)
            out[size_t(k)] = buildIndex(k);
        return out;
    }();
    return indexes[size_t(kind)];
}

// 标签组1(客户等级), 标签组2(…): WeCom writes one column per tag group.
bool isTagGroup(const QString &key) { return key.startsWith(QStringLiteral("标签组")); }

// A header in brackets behind the word, or with a mark of a required column: 手机号(必填), *手机号.
QString withoutDecoration(const QString &key)
{
    QString plain = key;
    while (plain.startsWith(QLatin1Char('*')))
        plain.remove(0, 1);
    while (plain.endsWith(QLatin1Char('*')) || plain.endsWith(QLatin1Char(':')))
        plain.chop(1);
    const qsizetype bracket = plain.indexOf(QLatin1Char('('));
    return bracket > 0 && plain.endsWith(QLatin1Char(')')) ? plain.left(bracket) : plain;
}

const FieldSpec *specNamed(const QString &word, Kind kind)
{
    for (const CataloguePart *part : catalogueParts()) {
        for (const FieldSpec &spec : part->fields) {
            if ((spec.kinds & bit(kind)) && word == QLatin1String(spec.word))
                return &spec;
        }
    }
    return nullptr;
}

} // namespace

// The order of the parts is that of a kind's fields in the mapping's list.
std::span<const CataloguePart *const> catalogueParts()
{
    static const std::array parts{&contactFields(), &growthFields(), &deskFields(), &samplingFields(), &orderFields(), &groupFields(), &peopleFields()};
    return parts;
}

QString wordOf(Field field)
{
    const FieldSpec *spec = specOf(field);
    return spec ? QString::fromLatin1(spec->word) : QString();
}

FieldType typeOf(Field field)
{
    const FieldSpec *spec = specOf(field);
    return spec ? spec->type : FieldType::Text;
}

bool isIdentity(Field field)
{
    return field == Field::Unionid || field == Field::ExternalUserid || field == Field::Openid || field == Field::Wechat
        || field == Field::Phone || field == Field::Email || field == Field::Shop;
}

bool takesSeveral(Field field)
{
    const FieldSpec *spec = specOf(field);
    return spec && spec->several;
}

QList<Field> fieldsOf(Kind kind)
{
    QList<Field> out;
    for (const CataloguePart *part : catalogueParts()) {
        for (const FieldSpec &spec : part->fields) {
            if ((spec.kinds & bit(kind)) && spec.field != Field::Custom)
                out.append(spec.field);
        }
    }
    return out;
}

std::optional<Target> targetFrom(const QString &word, Kind kind)
{
    const QString trimmed = word.trimmed();
    if (trimmed.isEmpty() || trimmed == QStringLiteral("ignore"))
        return Target{};
    const qsizetype colon = trimmed.indexOf(QLatin1Char(':'));
    const QString name = (colon < 0 ? trimmed : trimmed.left(colon)).toLower();
    const QString scope = colon < 0 ? QString() : trimmed.mid(colon + 1).trimmed();
    const FieldSpec *spec = specNamed(name, kind);
    if (!spec)
        return std::nullopt;
    const bool scoped = spec->field == Field::Shop || spec->field == Field::Openid || spec->field == Field::Custom;
    if (!scope.isEmpty() && !scoped)
        return std::nullopt;
    const bool ownShop = spec->field == Field::Shop && scope.isEmpty();
    return Target{spec->field, ownShop ? QStringLiteral("own") : scope};
}

QString wordOf(const Target &target)
{
    const QString word = wordOf(target.field);
    return target.scope.isEmpty() ? word : word + QLatin1Char(':') + target.scope;
}

bool satisfies(Kind kind, const std::function<bool(Field)> &isMapped)
{
    bool asked = false;
    for (const CataloguePart *part : catalogueParts()) {
        for (const Need &need : part->needs) {
            if (need.kind != kind)
                continue;
            asked = true;
            if (std::none_of(need.oneOf.begin(), need.oneOf.end(),
                    [&](Field field) { return field != Field::None && isMapped(field); }))
                return false;
        }
    }
    return asked;
}

std::optional<Target> targetOnPlatform(const QString &key, const QString &platform, Kind kind)
{
    for (const CataloguePart *part : catalogueParts()) {
        for (const PlatformWords &entry : part->platforms) {
            if (entry.kind != kind || platform != QLatin1String(entry.platform))
                continue;
            if (QString::fromUtf16(entry.headers).split(QLatin1Char('|')).contains(key))
                return Target{entry.field, QString::fromUtf16(entry.scope)};
        }
    }
    return std::nullopt;
}

Target targetOfHeader(const QString &key, Kind kind)
{
    const Index &index = indexOf(kind);
    if (const auto found = index.constFind(key); found != index.constEnd())
        return *found;
    if (isTagGroup(key) && fieldsOf(kind).contains(Field::Tags))
        return Target{Field::Tags};
    if (const auto found = index.constFind(withoutDecoration(key)); found != index.constEnd())
        return *found;
    return {};
}

} // namespace siyu::importing
