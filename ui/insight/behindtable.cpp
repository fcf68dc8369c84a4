// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/behindtable.h"

#include "core/base/text.h"
#include "core/files/tablewriter.h"
#include "core/trust/exportlog.h"
#include "core/workspace.h"
#include "ui/common/numberorder.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace siyu::ui {

namespace {

using insight::Behind;
using insight::BehindKind;
using Of = BehindColumn::Of;

struct BehindText {
    Q_DECLARE_TR_FUNCTIONS(BehindText)
};

constexpr qsizetype rowsAStep = 4'096; // between two looks at whether to go on

bool hasDays(const Behind &behind) { return behind.kind != BehindKind::Group && behind.kind != BehindKind::Channel; }
bool isYesNo(const Behind &behind, qsizetype value) { return behind.kind == BehindKind::Member && behind.units[value] == insight::Unit::People; }
QString yesOrNo(double value) { return value > 0 ? BehindText::tr("yes") : BehindText::tr("no"); }

QString nameHeader(BehindKind kind)
{
    switch (kind) {
    case BehindKind::Group:
        return text::columnName(QStringLiteral("group"));
    case BehindKind::Channel:
        return BehindText::tr("Channel");
    case BehindKind::Campaign:
        return BehindText::tr("Campaign");
    case BehindKind::Run:
        return text::columnName(QStringLiteral("broadcast"));
    case BehindKind::Member:
        return BehindText::tr("Member");
    case BehindKind::Order:
        return BehindText::tr("Order");
    }
    return {};
}

// Eleven digits of an order's number are no phone.
QString nameOf(const Behind &behind, qsizetype row, bool masked)
{
    const QString name = behind.rows.name(row);
    if (name.isEmpty())
        return BehindText::tr("not known");
    return displayText(masked && behind.kind != BehindKind::Order ? maskPhonesIn(name) : name).simplified();
}

QString valueOf(const Behind &behind, qsizetype row, qsizetype value)
{
    const std::optional<double> of = behind.rows.value(row, value);
    if (!of)
        return text::missingMark();
    return isYesNo(behind, value) ? yesOrNo(*of) : text::valueText(behind.units[value], *of, behind.currency);
}

// Nothing known stands with the least; of what a group lost on balance, with the most.
double unknown(const Behind &behind, qsizetype value) { return behind.words[value] == QStringLiteral("net") ? 1e15 : -1e15; }

template <typename Key, typename KeyOf>
void sortBy(std::vector<int> &rows, Qt::SortOrder order, KeyOf keyOf)
{
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.push_back(keyOf(row));
    const auto isLess = [&](int a, int b) { return keys[size_t(a)] < keys[size_t(b)]; };
    if (order == Qt::AscendingOrder)
        std::stable_sort(rows.begin(), rows.end(), isLess);
    else
        std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) { return isLess(b, a); });
}

files::Cell cellOf(const Behind &behind, qsizetype row, const BehindColumn &column)
{
    if (column.of == Of::Day) {
        const qint64 day = behind.rows.julianDay(row);
        return day == 0 ? files::Cell() : QDate::fromJulianDay(day);
    }
    if (column.of == Of::Name)
        return behind.rows.name(row).isEmpty() ? files::Cell() : files::Cell(nameOf(behind, row, true));
    if (column.of == Of::Channel)
        return behind.rows.channel(row).isEmpty() ? files::Cell() : files::Cell(behind.rows.channel(row));
    const std::optional<double> value = behind.rows.value(row, column.value);
    if (!value)
        return {};
    if (isYesNo(behind, column.value))
        return yesOrNo(*value);
    switch (behind.units[column.value]) {
    case insight::Unit::Money:
        return files::AmountFen{qint64(std::llround(*value))};
    case insight::Unit::Share:
        return files::Share{*value};
    case insight::Unit::Times:
        return *value;
    case insight::Unit::People:
    case insight::Unit::Messages:
    case insight::Unit::Pieces:
        return qint64(std::llround(*value));
    }
    return {};
}

} // namespace

QList<BehindColumn> columnsOf(const Behind &behind, bool isDayLast)
{
    QList<BehindColumn> out{{Of::Name}};
    if (hasDays(behind) && !isDayLast)
        out.append({Of::Day});
    if (behind.hasChannels)
        out.append({Of::Channel});
    for (qsizetype i = 0; i < behind.words.size(); ++i)
        out.append({Of::Value, i});
    if (hasDays(behind) && isDayLast)
        out.append({Of::Day});
    return out;
}

QString headerOf(const Behind &behind, const BehindColumn &column)
{
    switch (column.of) {
    case Of::Name:
        return nameHeader(behind.kind);
    case Of::Day:
        return text::columnName(QStringLiteral("day"));
    case Of::Channel:
        return BehindText::tr("Channel");
    case Of::Value:
        return text::seriesName(behind.words[column.value]);
    }
    return {};
}

bool isNumber(const BehindColumn &column) { return column.of == Of::Value; }

QString textOf(const Behind &behind, qsizetype row, const BehindColumn &column, bool masked)
{
    switch (column.of) {
    case Of::Name:
        return nameOf(behind, row, masked);
    case Of::Day:
        return behind.rows.julianDay(row) == 0 ? text::missingMark() : text::day(QDate::fromJulianDay(behind.rows.julianDay(row)));
    case Of::Channel: {
        const QString channel = behind.rows.channel(row);
        return channel.isEmpty() ? BehindText::tr("not known") : channel;
    }
    case Of::Value:
        return valueOf(behind, row, column.value);
    }
    return {};
}

std::vector<int> orderOf(const Behind &behind, const BehindColumn &column, Qt::SortOrder order)
{
    std::vector<int> rows(size_t(behind.rows.size()));
    std::iota(rows.begin(), rows.end(), 0);
    const QCollator letters = NumberOrder::readersOrder();
    switch (column.of) {
    case Of::Name:
        sortBy<QCollatorSortKey>(rows, order, [&](int row) { return letters.sortKey(behind.rows.name(row)); });
        break;
    case Of::Channel:
        sortBy<QCollatorSortKey>(rows, order, [&](int row) { return letters.sortKey(behind.rows.channel(row)); });
        break;
    case Of::Day:
        sortBy<qint64>(rows, order, [&](int row) { return behind.rows.julianDay(row); });
        break;
    case Of::Value:
        sortBy<double>(rows, order, [&](int row) { return behind.rows.value(row, column.value).value_or(unknown(behind, column.value)); });
        break;
    }
    return rows;
}

QString pasteableText(const Behind &behind, const QList<BehindColumn> &columns, const std::vector<int> &rows, bool masked)
{
    QString out;
    for (const BehindColumn &column : columns)
        out += (out.isEmpty() ? QString() : QStringLiteral("\t")) + text::pasteable(headerOf(behind, column));
    for (const int row : rows) {
        out += QLatin1Char('\n');
        for (qsizetype i = 0; i < columns.size(); ++i)
            out += (i == 0 ? QString() : QStringLiteral("\t")) + text::pasteable(textOf(behind, row, columns[i], masked));
    }
    return out;
}

Result<void> saveRows(Workspace &workspace, const Behind &behind, const QString &title, const QString &path, Progress &progress)
{
    const QList<BehindColumn> columns = columnsOf(behind, false);
    std::vector<files::ColumnFormat> formats;
    for (const BehindColumn &column : columns) {
        const bool isMoney = isNumber(column) && behind.units[column.value] == insight::Unit::Money;
        formats.push_back({headerOf(behind, column) + (isMoney ? QStringLiteral(" (%1)").arg(behind.currency) : QString()), isNumber(column) ? 14 : 22});
    }
    auto table = files::createTable(path, title, formats);
    if (!table)
        return table.error();
    std::vector<files::Cell> cells(size_t(columns.size()));
    for (qsizetype row = 0; row < behind.rows.size(); ++row) {
        if (row % rowsAStep == 0 && !progress.report(row, behind.rows.size()))
            return Error{ErrorCode::Cancelled, {}, {}};
        for (qsizetype i = 0; i < columns.size(); ++i)
            cells[size_t(i)] = cellOf(behind, row, columns[i]);
        if (const auto written = (*table)->writeRow(cells); !written)
            return written;
    }
    if (const auto closed = (*table)->close(); !closed)
        return closed;
    return workspace.isReadOnly() ? Result<void>() : trust::logExport(workspace, {{}, QStringLiteral("rows"), path, behind.rows.size(), true, {}});
}

} // namespace siyu::ui
