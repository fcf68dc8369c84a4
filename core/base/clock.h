// SPDX-License-Identifier: GPL-3.0-or-later
// The time of day as something that is passed in: rules, stores and tests never ask the system themselves.
#pragma once

#include <QDateTime>

namespace siyu {

class Clock {
public:
    virtual ~Clock() = default;
    virtual QDateTime nowUtc() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
};

// Stands still until told otherwise: tests and `--now`.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDateTime utc) : m_utc(std::move(utc)) { }
    QDateTime nowUtc() const override { return m_utc; }
    void set(QDateTime utc) { m_utc = std::move(utc); }

private:
    QDateTime m_utc;
};

} // namespace siyu
