// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QFile>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>

namespace siyu::bench {

namespace {

qint64 nowNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Of all threads.
double processorMs() { return double(std::clock()) * 1e3 / CLOCKS_PER_SEC; }

double medianOf(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void printLine(const char *name, double value, const char *unit, double asked, const QByteArray &more)
{
    const QByteArray wish = asked > 0 ? "asked < " + QByteArray::number(asked) : QByteArray();
    const char *verdict = asked <= 0 ? "" : value < asked ? "pass" : "MISS";
    std::printf("%-58s %9.1f %-2s  %-13s %-4s  %s\n", name, value, unit, wish.constData(), verdict, more.constData());
    std::fflush(stdout);
}

} // namespace

void Timing::start()
{
    m_processorBefore = processorMs();
    m_startedAt = nowNs();
}

void Timing::stop()
{
    m_clock.push_back(double(nowNs() - m_startedAt) / 1e6);
    m_processor.push_back(processorMs() - m_processorBefore);
}

double Timing::median() const { return medianOf(m_clock); }

void Timing::print(const char *name, double asked, const char *more)
{
    const double worst = m_clock.empty() ? 0 : *std::max_element(m_clock.begin(), m_clock.end());
    QByteArray rest = "(processor " + QByteArray::number(medianOf(m_processor), 'f', 1) + ", worst " + QByteArray::number(worst, 'f', 1) + " of "
        + QByteArray::number(qsizetype(m_clock.size()));
    if (more)
        rest += QByteArray("; ") + more;
    printLine(name, median(), "ms", asked, rest + ")");
}

void printFigure(const char *name, double value, const char *unit, double asked, const char *more)
{
    printLine(name, value, unit, asked, more ? QByteArray("(") + more + ")" : QByteArray());
}

Memory memoryNow()
{
    Memory out;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return out;
    const QList<QByteArray> rows = status.readAll().split('\n');
    for (const QByteArray &row : rows) {
        const double megabytes = row.mid(row.indexOf(':') + 1).simplified().split(' ').value(0).toDouble() / 1024;
        if (row.startsWith("VmRSS:"))
            out.resident = megabytes;
        else if (row.startsWith("RssAnon:"))
            out.own = megabytes;
        else if (row.startsWith("VmHWM:"))
            out.peak = megabytes;
    }
    return out;
}

} // namespace siyu::bench
