// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/keptshop.h"

#include "core/db/bulk.h"
#include "core/db/database.h"

#include <QDir>
#include <QFile>
#include <cstdio>

namespace siyu::bench {

namespace {

const QString markKey = QStringLiteral("bench.shop");

void removeShop(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".lock"})
        QFile::remove(path + QLatin1String(suffix));
}

// Told by a file that is made now: opening one brings it up to date.
Result<QString> presentSchema(const QString &folder)
{
    const QString probe = QDir(folder).filePath(QStringLiteral("probe.siyu"));
    removeShop(probe);
    auto made = Workspace::create(probe, shopClock());
    if (!made)
        return made.error();
    const auto version = (*made)->read([](db::Database &db) { return QString::number(db.one("PRAGMA user_version").value_or(0)); });
    made->reset();
    removeShop(probe);
    return version;
}

} // namespace

QDateTime shopNow() { return QDateTime(QDate(2026, 6, 30), QTime(4, 0), Qt::UTC); }

std::shared_ptr<const Clock> shopClock() { return std::make_shared<FixedClock>(shopNow()); }

QDate dayBack(int days) { return shopNow().date().addDays(-days); }

QString dayBackText(int days) { return dayBack(days).toString(Qt::ISODate); }

QString shopPath(const QStringList &arguments, const QString &folder)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--shop"));
    return at >= 0 && at + 1 < arguments.size() ? arguments[at + 1] : QDir(folder).filePath(QStringLiteral("shop.siyu"));
}

Result<std::shared_ptr<Workspace>> keptShop(const QString &path, const QString &rows, const std::function<void(db::Database &)> &fill)
{
    const Result<QString> schema = presentSchema(QFileInfo(path).absolutePath());
    if (!schema)
        return schema.error();
    const QString mark = rows + QStringLiteral(", schema ") + *schema;
    if (QFile::exists(path)) {
        auto opened = Workspace::open(path, shopClock());
        if (!opened)
            return opened.error();
        if ((*opened)->setting(markKey) == mark)
            return std::shared_ptr<Workspace>(std::move(*opened));
        opened->reset();
        removeShop(path);
    }
    auto made = Workspace::create(path, shopClock());
    if (!made)
        return made.error();
    const Change change{.kind = QStringLiteral("bench"), .record = Record::System, .writesMuch = true};
    const auto filled = (*made)->write(change, [&](db::Database &db) {
        const db::ForeignKeysOff off(db);
        fill(db);
        db.exec("ANALYZE");
    });
    if (!filled)
        return filled.error();
    if (const auto noted = (*made)->setSetting(markKey, mark); !noted)
        return noted.error();
    return std::shared_ptr<Workspace>(std::move(*made));
}

void endWith(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.values.join(QLatin1Char(' '))), qPrintable(error.detail));
    std::exit(1);
}

} // namespace siyu::bench
