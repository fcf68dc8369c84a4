// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks as openpyxl reads them, by tests/data/report_readback.py.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace siyu::test {

// A Python that has openpyxl; empty where there is none.
inline QString pythonWithOpenpyxl()
{
    static const QString found = [] {
        for (const char *name : {"/usr/bin/python3", "python3"}) {
            if (QProcess::execute(QString::fromLatin1(name), {QStringLiteral("-c"), QStringLiteral("import openpyxl")}) == 0)
                return QString::fromLatin1(name);
        }
        return QString();
    }();
    return found;
}

inline QJsonObject readBack(const QString &path)
{
    QProcess reader;
    reader.start(pythonWithOpenpyxl(), {QStringLiteral(SIYU_TEST_DATA_DIR "/report_readback.py"), path});
    reader.waitForFinished(120'000);
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

// What a reader would stumble over, as one text.
inline QString faultsOf(const QJsonObject &seen)
{
    QStringList out;
    for (const QJsonValue &fault : seen[QStringLiteral("faults")].toArray())
        out.append(fault.toString());
    return out.join(QLatin1Char('\n'));
}

} // namespace siyu::test
