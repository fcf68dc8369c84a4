// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/behindrows.h"

#include <cmath>
#include <limits>

namespace siyu::insight {

void BehindRows::append(const BehindRow &row)
{
    if (isEmpty())
        m_width = row.values.size();
    Q_ASSERT(row.values.size() == m_width);
    m_ids.push_back(row.id);
    m_days.push_back(row.day.isValid() ? qint32(row.day.toJulianDay()) : 0);
    for (const std::optional<double> &value : row.values)
        m_values.push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
    m_names += row.name.toUtf8();
    m_nameEnds.push_back(m_names.size());
    if (row.channel.isEmpty() && m_channelAt.empty())
        return;
    m_channelAt.resize(m_ids.size() - 1, -1);
    qint32 at = row.channel.isEmpty() ? -1 : m_channelPlaces.value(row.channel, qint32(m_channels.size()));
    if (at == m_channels.size()) {
        m_channelPlaces.insert(row.channel, at);
        m_channels.append(row.channel);
    }
    m_channelAt.push_back(at);
}

BehindRow BehindRows::at(qsizetype row) const
{
    BehindRow out{m_ids[size_t(row)], name(row), julianDay(row) == 0 ? QDate() : QDate::fromJulianDay(julianDay(row)), {}, channel(row)};
    out.values.reserve(m_width);
    for (qsizetype column = 0; column < m_width; ++column)
        out.values.append(value(row, column));
    return out;
}

QString BehindRows::name(qsizetype row) const
{
    const qsizetype from = row == 0 ? 0 : m_nameEnds[size_t(row - 1)];
    return QString::fromUtf8(m_names.constData() + from, m_nameEnds[size_t(row)] - from);
}

std::optional<double> BehindRows::value(qsizetype row, qsizetype column) const
{
    const double value = m_values[size_t(row * m_width + column)];
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

QString BehindRows::channel(qsizetype row) const
{
    const qint32 at = size_t(row) < m_channelAt.size() ? m_channelAt[size_t(row)] : -1;
    return at < 0 ? QString() : m_channels[at];
}

} // namespace siyu::insight
