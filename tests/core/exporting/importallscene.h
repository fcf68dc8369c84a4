// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of an export of everything and of the way back share: a folder with shops, exports and what is made of them, and a
// small shop of values that are hard to write as text.
#pragma once

#include "core/exporting/contents.h"
#include "core/exporting/exportall.h"
#include "core/exporting/importall.h"
#include "tests/support/support.h"
#include "ui/text/errortext.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

namespace siyu::exporting {

inline QString words(const Error &error)
{
    return QStringLiteral("%1 [%2] %3").arg(text::errorText(error), error.values.join(QStringLiteral(", ")), error.detail);
}

// So many shops and stops; the long form asks for more.
inline int timesOf(const char *variable, int usual) { return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : usual; }

inline bool isLong() { return qEnvironmentVariableIsSet("SIYU_SHOPS"); }

inline Result<QList<ExportedFile>> exported(Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    return exportAll(workspace, {folder, Format::Csv, false, QStringLiteral("moving to another computer")}, quiet);
}

// The contents alone, in the place where an export of everything has them.
inline Result<Manifest> contentsWritten(Workspace &workspace, const QString &folder)
{
    NoProgress quiet;
    return workspace.read([&](db::Database &db) { return writeContents(db, QDir(folder).filePath(contentsFolderName()), workspace.nowUtc(), quiet); });
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

inline void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline void addHardValues(db::Database &db)
{
    const auto setting = [&db](const char *key, std::string_view value) {
        db::Statement insert = db.prepare("INSERT INTO setting (key, value) VALUES (?, ?)");
        insert.bind(1, key);
        insert.bindUtf8(2, value);
        insert.step();
    };
    setting("empty", "");
    setting("chinese", "老客1群，“引号”与表情🎉");
    setting("escapes", "\"\\/\b\f\n\r\t\x01\x1f\x7f\\u0041");
    setting("zero", std::string_view("a\0b", 3));
    setting("broken", "\xff\xfe half \xe7\xbe");
    setting("formula", "=1+1");
    const std::string large(1'500'000, 'x');
    setting("large", large);
    db.exec("INSERT INTO member (id, name, note, created_at) VALUES (9223372036854775807, NULL, '', '2026-01-01T00:00:00Z'), (1, '甲', NULL, '2026-01-01T00:00:00Z');"
            "INSERT INTO member_merge (id, kept, gone, by, at) VALUES (1, -9223372036854775808, 0, 'operator', 'x');"
            "INSERT INTO shop_order (id, platform, order_no) VALUES (1, 'own', '1')");
    db::Statement line = db.prepare("INSERT INTO order_line (shop_order, quantity) VALUES (1, ?)");
    for (const double value : {0.1, 1e300, -0.0, 5e-324, 40.0, 1.0 / 3, HUGE_VAL, -HUGE_VAL})
        line.run(value);
    QByteArray all(256, 0);
    for (int i = 0; i < 256; ++i)
        all[i] = char(i);
    db::Statement image = db.prepare("INSERT INTO image (hash, format, width, height, bytes, added_at) VALUES (?, 'png', 1, 1, ?, 'x')");
    image.run("all", all);
    image.run("none", QByteArray(""));
}

inline QStringList valuesOf(Workspace &workspace, const std::string &sql)
{
    return workspace.read([&sql](db::Database &db) {
        QStringList out;
        db::Statement row = db.prepare(sql);
        while (row.step())
            out.append(row.text(0));
        return out;
    }).value();
}

class ImportAllScene {
public:
    ImportAllScene() : m_small(madeShop()), m_smallExport(fresh(""))
    {
        if (!m_small->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { addHardValues(db); }))
            qFatal("no small shop");
        const auto files = exported(*m_small, m_smallExport);
        if (!files || files->last().word != contentsWord())
            qFatal("%s", files ? "no contents" : qPrintable(words(files.error())));
    }

    QString path() const { return m_dir.path(); }
    Workspace &small() { return *m_small; }
    const QString &smallExport() const { return m_smallExport; }
    const std::shared_ptr<FixedClock> &clock() const { return m_clock; }
    QString fresh(const char *suffix) { return m_dir.filePath(QStringLiteral("%1%2").arg(++m_made).arg(QLatin1String(suffix))); }
    std::unique_ptr<Workspace> madeShop() { return std::move(Workspace::create(fresh(".siyu"), m_clock).value()); }
    Result<std::unique_ptr<Workspace>> opened(const QString &path, const db::Passphrase &passphrase = {}) { return Workspace::open(path, m_clock, OpenAs::Writer, passphrase); }
    // Of whatever lies beside the shops under names that begin so, hidden or not.
    QStringList filesNamed(const QString &pattern) const { return QDir(m_dir.path()).entryList({pattern}, QDir::Files | QDir::Hidden); }

    static Result<AllImported> imported(const QString &folder, const QString &path, const db::Passphrase &passphrase = {})
    {
        NoProgress quiet;
        return importAll(folder, path, passphrase, quiet);
    }

private:
    QTemporaryDir m_dir;
    int m_made = 0;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>(test::utc("2026-03-01T02:00:00Z"));
    std::unique_ptr<Workspace> m_small; // with what is hard to write as text
    QString m_smallExport;
};

} // namespace siyu::exporting
