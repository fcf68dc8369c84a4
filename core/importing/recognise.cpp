// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognise.h"

#include "core/base/text.h"
#include "core/importing/catalogue.h"
#include "core/importing/platforms.h"
#include "core/importing/values.h"
#include "core/importing/valueshapes.h"

#include <QHash>
#include <QSet>

namespace siyu::importing {

namespace {

constexpr int searchedRows = 20;

QStringList keysOf(const QStringList &row)
{
    QStringList keys;
    for (const QString &cell : row)
        keys.append(headerKey(cell));
    return keys;
}

bool knownInAnyKind(const QString &key)
{
    for (const Kind kind : allKinds) {
        if (targetOfHeader(key, kind).isMapped())
            return true;
    }
    return false;
}

int knownHeaders(const QStringList &keys)
{
    QSet<QString> counted;
    for (const QString &key : keys) {
        if (!key.isEmpty() && knownInAnyKind(key))
            counted.insert(key);
    }
    return int(counted.size());
}

// The first row that holds a platform's headers, else the first with the most known ones.
int findHeader(const std::vector<QStringList> &rows, int suggested)
{
    int best = -1;
    int bestHits = 0;
    for (int i = 0; i < int(rows.size()) && i < searchedRows; ++i) {
        const QStringList keys = keysOf(rows[size_t(i)]);
        const auto platform = platformOf(keys);
        const qsizetype cells = keys.size() - keys.count(QString());
        const int hits = std::max(knownHeaders(keys), platform ? platform->hits : 0);
        const bool enough = platform || hits >= 2 || (hits == 1 && cells <= 2);
        if (enough && hits > bestHits) {
            best = i;
            bestHits = hits;
        }
    }
    return best >= 0 ? best : suggested;
}

std::vector<Samples> samplesBelow(const std::vector<QStringList> &rows, int headerRow, size_t columns)
{
    std::vector<Samples> samples(columns);
    for (size_t i = size_t(headerRow + 1); i < rows.size(); ++i) {
        for (size_t c = 0; c < columns && c < size_t(rows[i].size()); ++c) {
            const std::string cell = rows[i][qsizetype(c)].toStdString();
            const std::string_view clean = cleanKey(cell);
            if (!clean.empty())
                samples[c].emplace_back(clean);
        }
    }
    return samples;
}

bool looksLikePhone(const std::string &text)
{
    if (isMasked(text) || isCiphered(text) || isScientific(text))
        return true;
    int digits = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (!QByteArrayView("+-() ").contains(c))
            return false;
    }
    return digits >= 7 && digits <= 15;
}

bool looksLikeEmail(const std::string &text)
{
    const size_t at = text.find('@');
    return at != std::string::npos && at > 0 && text.find('.', at) != std::string::npos
        && text.find(' ') == std::string::npos;
}

bool allDifferent(const Samples &samples)
{
    QSet<QString> seen;
    for (const std::string &text : samples)
        seen.insert(QString::fromStdString(text));
    return size_t(seen.size()) == samples.size();
}

// Headers promise what the values do not keep: 联系方式 over WeChat names, "Contact" over "Telephone".
bool contradicted(const Target &target, const Samples &samples)
{
    if (samples.size() < 3)
        return false;
    if (target.field == Field::Phone)
        return shareOf(samples, looksLikePhone) < 0.2;
    if (target.field == Field::Email)
        return shareOf(samples, looksLikeEmail) < 0.2;
    return false;
}

// Our own exports name the place of a value: discount, shop:taobao, openid:…, custom:….
Target targetOfOwnHeader(const QString &header, Kind kind, bool own)
{
    return own || header.contains(QLatin1Char(':')) ? targetFrom(header, kind).value_or(Target()) : Target();
}

void readHeaders(Recognised &out, const QStringList &header, Kind kind, const std::vector<Samples> &samples)
{
    const bool own = kindOfOwnExport(keysOf(header)).has_value();
    for (size_t c = 0; c < out.columns.size(); ++c) {
        const QString key = headerKey(header.value(qsizetype(c)));
        Target target = key.isEmpty() ? Target{} : targetOfOwnHeader(header.value(qsizetype(c)), kind, own);
        if (!target.isMapped() && !key.isEmpty())
            target = targetOnPlatform(key, out.platform, kind).value_or(targetOfHeader(key, kind));
        if (target.isMapped() && !contradicted(target, samples[c])) {
            out.columns[c].target = target;
            out.columns[c].confidence = 1;
        }
    }
}

RecognisedColumn *columnOf(Recognised &out, Field field)
{
    for (RecognisedColumn &column : out.columns) {
        if (column.target.field == field)
            return &column;
    }
    return nullptr;
}

// 名称 beside 联系人: the first is the company, the second the person. 名称 alone is the person.
void tellCompanyFromPerson(Recognised &out, const QStringList &header)
{
    static const QSet<QString> persons{QStringLiteral("联系人"), QStringLiteral("联系人姓名"),
        QStringLiteral("contactperson"), QStringLiteral("contactname"), QStringLiteral("contact_name")};
    static const QSet<QString> either{QStringLiteral("名称"), QStringLiteral("客户名称"), QStringLiteral("客户"),
        QStringLiteral("name"), QStringLiteral("customername"), QStringLiteral("customer_name")};
    int person = -1;
    int open = -1;
    for (int c = 0; c < int(out.columns.size()); ++c) {
        const QString key = headerKey(header.value(c));
        if (persons.contains(key) && out.columns[size_t(c)].target.field == Field::Name)
            person = c;
        else if (either.contains(key) && open < 0)
            open = c;
    }
    if (open < 0)
        return;
    RecognisedColumn &column = out.columns[size_t(open)];
    if (person >= 0 && !columnOf(out, Field::Company)) {
        column.target = Target{Field::Company};
        column.confidence = 0.9;
    } else if (!columnOf(out, Field::Name)) {
        column.target = Target{Field::Name};
        column.confidence = 0.8;
    }
}

// A field that takes one column keeps the first; the others become custom.
void dropRepeats(Recognised &out)
{
    QList<Target> taken;
    for (RecognisedColumn &column : out.columns) {
        if (!column.target.isMapped() || takesSeveral(column.target.field))
            continue;
        if (taken.contains(column.target)) {
            column.target = {};
            column.confidence = 0;
        } else {
            taken.append(column.target);
        }
    }
}

void tuneToPlatform(Recognised &out, const QStringList &header, const std::vector<Samples> &samples)
{
    for (size_t c = 0; c < out.columns.size(); ++c) {
        const QString key = headerKey(header.value(qsizetype(c)));
        RecognisedColumn &column = out.columns[c];
        if (out.platform == QStringLiteral("linkwechat") && key == QStringLiteral("userid")) {
            const bool customers = !samples[c].empty()
                && (shareOf(samples[c], looksLikeExternalUserid) > 0.9
                    || (samples[c].size() > 1 && allDifferent(samples[c])));
            column.target = customers ? Target{Field::ExternalUserid} : Target{};
            column.confidence = customers ? 0.8 : 0;
        }
        if (out.platform == QStringLiteral("shopify") && key == QStringLiteral("customerid"))
            column.target = Target{Field::Shop, QStringLiteral("shopify")};
        // The wide-spread word 来源 is a channel, not the way into a group.
        if (out.platform == QStringLiteral("wecom") && column.target.field == Field::How)
            column.target = {};
    }
}

// "userid" over repeated values names the staff who looks after people, never the people.
void dropSharedShopIds(Recognised &out, const std::vector<Samples> &samples)
{
    for (size_t c = 0; c < out.columns.size(); ++c) {
        RecognisedColumn &column = out.columns[c];
        if (column.target != Target{Field::Shop, QStringLiteral("own")} || samples[c].size() < 8)
            continue;
        QSet<QString> seen;
        for (const std::string &text : samples[c])
            seen.insert(QString::fromStdString(text));
        if (double(seen.size()) < 0.5 * double(samples[c].size())) {
            column.target = {};
            column.confidence = 0;
        }
    }
}

// The parcel's phone is nobody's identity; in a list that knows no parcel it is the buyer's.
void tellBuyerFromReceiver(Recognised &out)
{
    RecognisedColumn *phone = columnOf(out, Field::ReceiverPhone);
    const bool parcel = columnOf(out, Field::Receiver) || columnOf(out, Field::ReceiverAddress);
    if (phone && !parcel && out.platform.isEmpty() && !columnOf(out, Field::Phone))
        phone->target = Target{Field::Phone};
}

// An amount that differs between the rows of one order is that of the line.
void tellLineFromOrder(Recognised &out, const std::vector<QStringList> &rows)
{
    const RecognisedColumn *number = columnOf(out, Field::OrderNo);
    RecognisedColumn *amount = columnOf(out, Field::Amount);
    if (!number || !amount || columnOf(out, Field::LineAmount))
        return;
    const auto textAt = [&](const QStringList &row, const RecognisedColumn *column) {
        const std::string cell = row.value(column - out.columns.data()).toStdString();
        return QString::fromStdString(std::string(cleanCell(cell)));
    };
    QHash<QString, QString> first;
    for (size_t i = size_t(out.headerRow + 1); i < rows.size(); ++i) {
        const QString order = textAt(rows[i], number);
        const QString value = textAt(rows[i], amount);
        if (order.isEmpty() || value.isEmpty())
            continue;
        if (const auto known = first.constFind(order); known != first.constEnd() && *known != value) {
            amount->target = Target{Field::LineAmount};
            return;
        }
        first.insert(order, value);
    }
}

QString kindBySheet(const QString &sheet)
{
    const QString key = headerKey(sheet);
    if (key.contains(QStringLiteral("客户")) || key.contains(QStringLiteral("会员"))
        || key.contains(QStringLiteral("customers")))
        return QStringLiteral("members");
    return {};
}

} // namespace

Recognised recognise(
    const std::vector<QStringList> &firstRows, int headerRow, const QString &sheet, std::optional<Kind> asked)
{
    Recognised out;
    out.headerRow = findHeader(firstRows, headerRow);
    const QStringList header = out.headerRow >= 0 && size_t(out.headerRow) < firstRows.size()
        ? firstRows[size_t(out.headerRow)]
        : QStringList();
    size_t width = size_t(header.size());
    if (header.isEmpty()) {
        for (const QStringList &row : firstRows)
            width = std::max(width, size_t(row.size()));
    }
    for (size_t c = 0; c < width; ++c) {
        const QString name = displayText(header.value(qsizetype(c)));
        out.columns.push_back({name.isEmpty() ? QStringLiteral("#%1").arg(c + 1) : name, {}, 0});
    }

    const QStringList keys = keysOf(header);
    const std::vector<Samples> samples = samplesBelow(firstRows, out.headerRow, width);
    if (const auto platform = platformOf(keys)) {
        out.platform = platform->word;
        out.kind = platform->kind;
    } else {
        out.kind = kindByHeaders(keys);
    }
    if (out.kind.isEmpty())
        out.kind = kindBySheet(sheet);
    const auto meaning = asked ? asked : kindFrom(out.kind);
    const Kind kind = meaning.value_or(Kind::Members);
    if (meaning || out.kind.isEmpty()) {
        readHeaders(out, header, kind, samples);
        if (kind == Kind::Members || kind == Kind::Roster)
            tellCompanyFromPerson(out, header);
        tuneToPlatform(out, header, samples);
        dropRepeats(out);
        if (kind == Kind::Orders) {
            tellBuyerFromReceiver(out);
            tellLineFromOrder(out, firstRows);
        } else if (kind != Kind::Carts && kind != Kind::Products) {
            dropSharedShopIds(out, samples);
        }
        // Answers look like anything.
        if (kind != Kind::SurveyAnswers)
            mapByValues(out, kind, samples);
    }
    for (const RecognisedColumn &column : out.columns)
        out.hits += column.target.isMapped() ? 1 : 0;
    if (out.kind.isEmpty()) {
        for (const RecognisedColumn &column : out.columns) {
            if (isIdentity(column.target.field))
                out.kind = QStringLiteral("members");
        }
    }
    return out;
}

} // namespace siyu::importing
