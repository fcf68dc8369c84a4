// SPDX-License-Identifier: GPL-3.0-or-later
// The list that is handed to whoever sends comes back with what became of each, in either language.
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

    void cleanupTestCase() { text::installLanguage(QStringLiteral("en")); }
};

QTEST_GUILESS_MAIN(HandOutFileTest)
#include "handoutfile_test.moc"
