// SPDX-License-Identifier: GPL-3.0-or-later
// Erasing by the program alone: killed at random moments it leaves the person whole or not at all; the demo shop's people
// are masked in everything that comes out without a reason.
#include "core/base/platform.h"
#include "core/db/needles.h"
#include "tests/support/clishop.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace siyu;

class EraseCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedErasingIsWholeOrNotThere();
    void nothingShowsAWholePhone();
    void theReportIsAWorkbookOrAPdf();
    void hashedFilesAreMade();
};

namespace {

QJsonObject firstMember(const test::CliShop &shop, const QString &where)
{
    const auto list = shop.run({QStringLiteral("members"), QStringLiteral("list"), QStringLiteral("--where"), where, QStringLiteral("--limit"),
        QStringLiteral("1"), QStringLiteral("--unmask"), QStringLiteral("--reason"), QStringLiteral("test")});
    return list.json.value(QStringLiteral("members")).toArray().first().toObject();
}

bool standsIn(const QStringList &texts, const QString &path)
{
    NoProgress quiet;
    return db::standInFile(db::Needles(db::inAllEncodings(texts)), path, quiet).value();
}

// Every phone of the shop, as it may stand somewhere.
db::Needles phonesOf(const test::CliShop &shop)
{
    const auto list = shop.run({QStringLiteral("members"), QStringLiteral("list"), QStringLiteral("--unmask"), QStringLiteral("--reason"), QStringLiteral("test")});
    QList<QByteArray> phones;
    for (const QJsonValue &member : list.json.value(QStringLiteral("members")).toArray()) {
        const QString phone = member.toObject().value(QStringLiteral("phone")).toString();
        if (!phone.isEmpty())
            phones.append(phone.right(11).toUtf8());
    }
    if (phones.size() < 1000)
        qFatal("the demo shop has no phones");
    return db::Needles(phones);
}

// A number of an order (E, the day, a count) may hold the digits of some phone by chance.
bool shows(const db::Needles &phones, const QByteArray &bytes)
{
    static const QRegularExpression orderNumber(QStringLiteral("E20\\d{13}"));
    const QByteArray rest = QString::fromUtf8(bytes).remove(orderNumber).toUtf8();
    return phones.standIn({rest.constData(), size_t(rest.size())});
}

} // namespace

void EraseCliTest::killedErasingIsWholeOrNotThere()
{
    test::CliShop shop;
    QCOMPARE(shop.run({QStringLiteral("demo")}).exitCode, 0);
    const QString asMade = shop.workspace() + QStringLiteral(".kept");
    QVERIFY(QFile::copy(shop.workspace(), asMade));
    const QJsonObject person = firstMember(shop, QStringLiteral("orders > 1"));
    const QString id = QString::number(person.value(QStringLiteral("id")).toInteger());
    const QString phone = person.value(QStringLiteral("phone")).toString().right(11);
    QCOMPARE(phone.size(), 11);
    QElapsedTimer timer;
    timer.start();
    const auto whole = shop.run({QStringLiteral("erase"), id});
    QVERIFY2(whole.exitCode == 0, whole.words.constData());
    QVERIFY(whole.json.value(QStringLiteral("ok")).toBool());
    const int usual = int(timer.elapsed());
    QVERIFY(!standsIn({phone}, shop.workspace()));
    const int wanted = qEnvironmentVariableIntValue("SIYU_KILLS");
    int before = 0, after = 0;
    for (int i = 0; i < (wanted > 0 ? wanted : 8); ++i) {
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(shop.workspace() + QLatin1String(suffix));
        QVERIFY(QFile::copy(asMade, shop.workspace()));
        QProcess cli;
        shop.start(cli, {QStringLiteral("erase"), id});
        QTest::qSleep(QRandomGenerator::global()->bounded(usual * 6 / 5));
        cli.kill();
        cli.waitForFinished(10'000);
        // The next writer finishes what was begun.
        const QString fault = shop.fault();
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        QCOMPARE(shop.run({QStringLiteral("erase"), QStringLiteral("lift"), QStringLiteral("13000000000")}).exitCode, 0);
        const auto shown = shop.run({QStringLiteral("members"), QStringLiteral("show"), id});
        if (shown.exitCode == 0) {
            ++before;
            continue;
        }
        ++after;
        QVERIFY(!standsIn({phone}, shop.workspace()));
        QVERIFY(!standsIn({phone}, shop.workspace() + QStringLiteral("-wal")));
    }
    qInfo("%d kills over %d ms: %d before the commit, %d after", before + after, usual * 6 / 5, before, after);
}

void EraseCliTest::nothingShowsAWholePhone()
{
    test::CliShop shop;
    QCOMPARE(shop.run({QStringLiteral("demo")}).exitCode, 0);
    const db::Needles phones = phonesOf(shop);
    QTemporaryDir out;
    const QList<QStringList> lines{{QStringLiteral("members"), QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("500")},
        {QStringLiteral("members"), QStringLiteral("show"), QStringLiteral("1")}, {QStringLiteral("members"), QStringLiteral("show"), QStringLiteral("77")},
        {QStringLiteral("members"), QStringLiteral("export"), out.filePath(QStringLiteral("members.csv"))},
        {QStringLiteral("groups"), QStringLiteral("list")}, {QStringLiteral("export-all"), out.filePath(QStringLiteral("all"))},
        {QStringLiteral("report"), QStringLiteral("weekly"), QStringLiteral("--out"), out.filePath(QStringLiteral("weekly.csv"))},
        {QStringLiteral("broadcast"), QStringLiteral("due")}, {QStringLiteral("partners"), QStringLiteral("candidates")},
        {QStringLiteral("duplicates"), QStringLiteral("list")}, {QStringLiteral("segments"), QStringLiteral("list")}};
    for (const QStringList &line : lines) {
        QProcess cli;
        shop.start(cli, line);
        QVERIFY(cli.waitForFinished(120'000));
        QVERIFY2(!shows(phones, cli.readAllStandardOutput()), qPrintable(line.join(QLatin1Char(' '))));
        QVERIFY2(!shows(phones, cli.readAllStandardError()), qPrintable(line.join(QLatin1Char(' '))));
    }
    int files = 0;
    for (QDirIterator it(out.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        ++files;
        QVERIFY(file.open(QIODevice::ReadOnly));
        if (!file.fileName().endsWith(QStringLiteral(".xlsx")))
            QVERIFY2(!shows(phones, file.readAll()), qPrintable(file.fileName()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY2((QFile::permissions(file.fileName()) & others) == QFile::Permissions(), qPrintable(file.fileName()));
    }
    QVERIFY(files >= 3);
    // The check can fail: with a reason the phones are there.
    const auto bare = shop.run({QStringLiteral("members"), QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("500"),
        QStringLiteral("--unmask"), QStringLiteral("--reason"), QStringLiteral("test")});
    QVERIFY(shows(phones, QJsonDocument(bare.json).toJson()));
    QVERIFY(shop.run({QStringLiteral("members"), QStringLiteral("list"), QStringLiteral("--unmask")}).exitCode == 2);
}

void EraseCliTest::theReportIsAWorkbookOrAPdf()
{
    test::CliShop shop;
    QCOMPARE(shop.run({QStringLiteral("demo")}).exitCode, 0);
    const QString id = QString::number(firstMember(shop, QStringLiteral("orders > 1")).value(QStringLiteral("id")).toInteger());
    QTemporaryDir out;
    for (const auto &[name, magic] : {std::pair("r.xlsx", "PK"), std::pair("r.pdf", "%PDF-")}) {
        const QString path = out.filePath(QString::fromLatin1(name));
        const auto made = shop.run({QStringLiteral("person-report"), id, QStringLiteral("--out"), path, QStringLiteral("--reason"), QStringLiteral("asked")});
        QVERIFY2(made.exitCode == 0, made.words.constData());
        QVERIFY(made.json.value(QStringLiteral("rows")).toInteger() > 3);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(8).startsWith(magic));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }
    QVERIFY(shop.run({QStringLiteral("person-report"), id, QStringLiteral("--out"), out.filePath(QStringLiteral("r.doc"))}).exitCode == 2);
}

void EraseCliTest::hashedFilesAreMade()
{
    test::CliShop shop;
    QCOMPARE(shop.run({QStringLiteral("demo")}).exitCode, 0);
    QTemporaryDir out;
    const QString path = out.filePath(QStringLiteral("a.csv"));
    const auto made = shop.run({QStringLiteral("members"), QStringLiteral("export"), path, QStringLiteral("--hash"), QStringLiteral("sha256")});
    QVERIFY2(made.exitCode == 0, made.words.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size() - 1, made.json.value(QStringLiteral("count")).toInteger());
    for (const QByteArray &line : lines.mid(0, lines.size() - 1))
        QCOMPARE(line.trimmed().size(), 64);
    QVERIFY(shop.run({QStringLiteral("members"), QStringLiteral("export"), path, QStringLiteral("--hash"), QStringLiteral("crc")}).exitCode == 2);
}

QTEST_GUILESS_MAIN(EraseCliTest)
#include "erase_cli_test.moc"
