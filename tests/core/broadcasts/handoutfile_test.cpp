// SPDX-License-Identifier: GPL-3.0-or-later
// The list that is handed to whoever sends comes back with what became of each, in either language; filled in by openpyxl it
// does as well, with doubles, foreign rows and states that nobody knows. How the people are found; lists for uploads hold
// whoever still may be sent to, and phones only for a reason that is kept.
#include "core/broadcasts/handoutfile.h"
#include "tests/core/importing/importscene.h"
#include "ui/text/importtext.h"
#include "ui/text/language.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

namespace {

constexpr const char *shop
    = "INSERT INTO member (id, name, created_at) VALUES (1, '甲', '2026-01-01T00:00:00Z'), (2, '乙', '2026-01-01T00:00:00Z'),"
      " (3, '丙', '2026-01-01T00:00:00Z');"
      "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8612099990001', 1), (4, '', 'wx2', 2);"
      "INSERT INTO account (id, kind, name) VALUES (1, 'wecom', 'LiDian');"
      "INSERT INTO content (id, title, kind, body, created_at) VALUES (1, '春茶', 'promotion', '{name}你好，新茶到了', '2026-02-01T00:00:00Z');"
      "INSERT INTO broadcast (id, name, content, touchpoint, at_wall, zone, created_at) VALUES"
      " (1, '春茶一对一', 1, 'wecom_1to1', '2026-02-20T10:00', 'Asia/Shanghai', '2026-02-01T00:00:00Z');"
      "INSERT INTO run (id, broadcast, wall, due_at, state) VALUES (1, 1, '2026-02-20T10:00', '2026-02-20T02:00:00Z', 'handed_out'),"
      " (2, 1, '2026-02-27T10:00', '2026-02-27T02:00:00Z', 'planned');"
      "INSERT INTO delivery (run, target_kind, target, account, status) VALUES (1, 'member', 1, 1, 'handed_out'),"
      " (1, 'member', 2, 1, 'handed_out'), (1, 'member', 3, 1, 'handed_out'), (2, 'member', 1, 1, 'planned')";

} // namespace

class HandOutFileTest : public QObject {
    Q_OBJECT

    static QString pythonWithOpenpyxl()
    {
        for (const char *name : {"python3", "/usr/bin/python3"}) {
            if (QProcess::execute(QString::fromLatin1(name), {QStringLiteral("-c"), QStringLiteral("import openpyxl")}) == 0)
                return QString::fromLatin1(name);
        }
        return {};
    }
    static QString textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().mid(3)) : QString(); // after the BOM
    }

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("words"); // for sent, failed
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << QStringList{QStringLiteral("已发送"), QStringLiteral("失败")};
        QTest::newRow("English") << QStringLiteral("en") << QStringList{QStringLiteral("Sent"), QStringLiteral("Failed")};
    }

    void comesBack()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        text::installLanguage(language);
        Scene scene;
        scene.write(shop);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        NoProgress quiet;
        const Result<qint64> people
            = broadcasts::exportHandOut(scene.workspace(), RunId(1), AccountId(1), path, text::handOutHeaders(), true, quiet);
        QVERIFY2(people, people ? "" : qPrintable(Scene::textOf(people.error())));
        QCOMPARE(*people, 3);
        const Result<Seen> seen = lookAtFile(path);
        QVERIFY(seen);
        QCOMPARE(seen->recognised.kind, QStringLiteral("deliveries"));
        for (const Field field : {Field::MemberNumber, Field::Broadcast, Field::DueAt, Field::DeliveryStatus, Field::SentAt, Field::Remark}) {
            const auto &columns = seen->recognised.columns;
            QVERIFY2(std::any_of(columns.begin(), columns.end(), [field](const RecognisedColumn &column) { return column.target.field == field; }),
                qPrintable(wordOf(field)));
        }
        // Nothing is written on it yet.
        const Result<Report> blank = scene.importFile(path, Kind::Deliveries);
        QVERIFY2(blank, blank ? "" : qPrintable(Scene::textOf(blank.error())));
        QCOMPARE(blank->counts.of(Outcome::Unchanged), 3);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        for (int row = 1; row < 4; ++row) {
            QStringList cells = lines[row].trimmed().split(QLatin1Char(','));
            QCOMPARE(cells.size(), 12);
            cells[9] = row == 3 ? words[1] : words[0];
            cells[10] = row == 1 ? QStringLiteral("2026-02-20 10:05") : QString();
            cells[11] = row == 3 ? QStringLiteral("不在线") : QString();
            lines[row] = cells.join(QLatin1Char(','));
        }
        const Result<Report> report = scene.import(lines.join(QLatin1Char('\n')).toUtf8(), Kind::Deliveries);
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(report->counts.of(Outcome::Updated), 3);
        QCOMPARE(scene.rows("SELECT run, target, status, sent_at, note FROM delivery ORDER BY id"),
            (QStringList{QStringLiteral("1|1|sent|2026-02-20T02:05:00Z|"), QStringLiteral("1|2|sent|2026-03-01T02:00:00Z|"),
                QStringLiteral("1|3|failed||不在线"), QStringLiteral("2|1|planned||")}));
        QCOMPARE(scene.rows("SELECT state FROM run WHERE id = 1"), QStringList{QStringLiteral("done")});
    }

    void comesBackFromOpenpyxl_data() { comesBack_data(); }
    void comesBackFromOpenpyxl()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, words);
        const QString python = pythonWithOpenpyxl();
        if (python.isEmpty())
            QSKIP("python3 with openpyxl is missing: the sheet is not filled in");
        text::installLanguage(language);
        Scene scene;
        scene.write(shop);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("list.xlsx")), filled = folder.filePath(QStringLiteral("filled.xlsx"));
        NoProgress quiet;
        QVERIFY(broadcasts::exportHandOut(scene.workspace(), RunId(1), AccountId(1), path, text::handOutHeaders(), true, quiet));
        QProcess filler;
        filler.start(python, {QStringLiteral(SIYU_TEST_DATA_DIR "/handout_fill.py"), path, filled, words[0], words[1]});
        QVERIFY(filler.waitForFinished(60'000));
        QVERIFY2(filler.exitCode() == 0, filler.readAllStandardError().constData());
        const auto plan = prepareImport(filled, Kind::Deliveries, scene.options());
        QVERIFY2(plan, plan ? "" : qPrintable(Scene::textOf(plan.error())));
        QStringList outcomes;
        const auto report = runImport(scene.workspace(), *plan, quiet, [&](const RowOutcome &row, const std::vector<std::string_view> &) {
            outcomes << QString::number(int(row.outcome)) + (row.problem ? QLatin1Char(' ') + row.problem->code : QString())
                    + (row.flags.empty() ? QString() : QStringLiteral(" flagged"));
            return Result<void>();
        });
        QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(outcomes.size(), 6); // every row of the file is answered
        QCOMPARE(report->counts.of(Outcome::Updated), 2);
        QCOMPARE(report->counts.of(Outcome::Rejected), 1);
        QVERIFY2(outcomes[4].contains(QLatin1String("not_a_target")) || outcomes[4].contains(QLatin1String("unknown")), qPrintable(outcomes.join(QLatin1Char('\n'))));
        QVERIFY2(outcomes[5].contains(QLatin1String("flagged")) || outcomes[5].contains(QLatin1Char(' ')), qPrintable(outcomes.join(QLatin1Char('\n'))));
        QCOMPARE(scene.rows("SELECT run, target, status, sent_at, note FROM delivery ORDER BY id"),
            (QStringList{QStringLiteral("1|1|sent|2026-02-20T02:05:00Z|"), QStringLiteral("1|2|failed||不在线"), QStringLiteral("1|3|handed_out||"),
                QStringLiteral("2|1|planned||")}));
    }

    void wayToFindThem_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("rule");
        QTest::newRow("no rule") << QString() << QStringList() << QString();
        QTest::newRow("a tag") << QStringLiteral("tag = \"VIP\"") << QStringList{QStringLiteral("VIP")} << QString();
        QTest::newRow("two tags, either") << QStringLiteral("tag = \"A\" or tag = \"B\"") << QStringList{QStringLiteral("A"), QStringLiteral("B")} << QString();
        QTest::newRow("two tags, both") << QStringLiteral("tag = \"A\" and tag = \"B\"") << QStringList() << QStringLiteral("tag = \"A\" and tag = \"B\"");
        QTest::newRow("not the tag") << QStringLiteral("not tag = \"A\"") << QStringList() << QStringLiteral("not tag = \"A\"");
    }
    void wayToFindThem()
    {
        QFETCH(QString, where);
        QFETCH(QStringList, tags);
        QFETCH(QString, rule);
        Scene scene;
        scene.write(shop);
        scene.write(qPrintable(QStringLiteral("UPDATE broadcast SET where_rule = %1").arg(where.isEmpty() ? QStringLiteral("NULL") : QLatin1Char('\'') + where + QLatin1Char('\''))));
        scene.write("INSERT INTO identity (kind, scope, value, member) VALUES (2, '', 'wmA', 1), (2, '', 'wmB', 2);"
                    "INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'wecom_1to1', '2026-02-19T00:00:00Z')");
        const auto way = broadcasts::wayToFind(scene.workspace(), RunId(1), AccountId(1));
        QVERIFY(way);
        QCOMPARE(way->tags, tags);
        QCOMPARE(way->rule, rule);
        QCOMPARE(way->people, 3);
        QCOMPARE(way->listed, 1); // the second has opted out since, the third has no id
    }

    void uploadList()
    {
        Scene scene;
        scene.write(shop);
        scene.write("INSERT INTO identity (kind, scope, value, member) VALUES (2, '', '=wmA', 1), (2, '', 'wmB', 2);"
                    "INSERT INTO opt_out (member, touchpoint, at) VALUES (2, 'all', '2026-02-19T00:00:00Z')");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ids.csv"));
        NoProgress quiet;
        const auto list = broadcasts::exportUploadList(scene.workspace(), RunId(1), AccountId(1), path, QStringLiteral("external_userid"), {}, quiet);
        QVERIFY(list);
        QCOMPARE(list->written, 1);
        QCOMPARE(list->refused, 1);
        QCOMPARE(list->without, 1);
        QCOMPARE(textOf(path), QStringLiteral("external_userid\r\n'=wmA\r\n"));
        QCOMPARE(scene.rows("SELECT what, rows, masked FROM export_log"), QStringList{QStringLiteral("upload_list|1|1")});
    }

    void phonesOnlyForAReason()
    {
        Scene scene;
        scene.write(shop);
        scene.write("UPDATE broadcast SET touchpoint = 'sms';"
                    "INSERT INTO source (id, text, basis, created_at) SELECT 1, 's', 'b', '2026-01-01T00:00:00Z' WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = 1);"
                    "INSERT INTO identity (kind, scope, value, member) VALUES (5, '', '+8612099990002', 2);"
                    "INSERT INTO consent (member, touchpoint, source, given_at) VALUES (1, 'sms', 1, '2026-01-01T00:00:00Z');"
                    "INSERT INTO consent (member, touchpoint, source, given_at, withdrawn_at) VALUES (2, 'sms', 1, '2026-01-01T00:00:00Z', '2026-02-19T00:00:00Z')");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("phones.csv"));
        NoProgress quiet;
        const auto without = broadcasts::exportUploadList(scene.workspace(), RunId(1), AccountId(1), path, QStringLiteral("phone"), QStringLiteral(" "), quiet);
        QVERIFY(!without);
        QCOMPARE(without.error().code, ErrorCode::InvalidInput);
        QVERIFY(!QFile::exists(path));
        const auto list = broadcasts::exportUploadList(scene.workspace(), RunId(1), AccountId(1), path, QStringLiteral("phone"), QStringLiteral("春茶短信"), quiet);
        QVERIFY(list);
        QCOMPARE(list->written, 1);
        QCOMPARE(list->refused, 2); // one withdrew, one never said yes
        QVERIFY(textOf(path).contains(QStringLiteral("12099990001")));
        QCOMPARE(scene.rows("SELECT what, rows, masked, reason FROM export_log"), QStringList{QStringLiteral("upload_list|1|0|春茶短信")});
    }

    void cleanupTestCase() { text::installLanguage(QStringLiteral("en")); }
};

QTEST_GUILESS_MAIN(HandOutFileTest)
#include "handoutfile_test.moc"
