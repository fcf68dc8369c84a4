// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/pastednames.h"
#include "tests/core/importing/importscene.h"

#include <QTest>

using namespace siyu;
using namespace siyu::importing;

class PastedNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said"); // name=count, …
        const auto row = [](const char *name, const char16_t *text, const char16_t *said) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(said);
        };
        row("nothing", u"", u"");
        row("blank lines", u"\n \n\t\n", u"");
        row("one", u"张三", u"张三=1");
        row("lines of all kinds", u"张三\r\n李四\n王五\r赵六\n", u"张三=1 李四=1 王五=1 赵六=1");
        row("again", u"张三\n李四\n张三", u"张三=1 李四=1 张三=1");
        row("times", u"张三×3\n李四 x2\n王五X 4\n赵六*5次", u"张三=3 李四=2 王五=4 赵六=5");
        row("TAB", u"张三\t3\n李四\t12\n", u"张三=3 李四=12");
        row("brackets and colon", u"张三（3）\n李四(2)\n王五：7\n赵六: 8 条", u"张三=3 李四=2 王五=7 赵六=8");
        row("words", u"张三 3次\n李四 2 条", u"张三=3 李四=2");
        row("full-width digits", u"张三×３", u"张三=3");
        row("in one line", u"张三、李四，王五;赵六|钱七", u"张三=1 李四=1 王五=1 赵六=1 钱七=1");
        row("numbered", u"1. 张三\n2、李四 ×2\n3) 王五\n4）@赵六", u"张三=1 李四=2 王五=1 赵六=1");
        row("mentions", u"@张三\u2005@李四\u2005", u"张三=1 李四=1");
        row("digits of a name stay", u"小红88\nA3\n007", u"小红88=1 A3=1 007=1");
        row("x of a name stays", u"Felix\nFelix2\nAlex x2", u"Felix=1 Felix2=1 Alex=2");
        row("a count alone is a name", u"×3", u"×3=1");
        row("none", u"张三×0", u"张三=0");
    }
    void names()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        QStringList found;
        const files::HeldRows rows = rowsOfPastedNames(text, QDate(2026, 3, 1));
        for (size_t i = 1; i < rows.size(); ++i) {
            QCOMPARE(rows[i].value(0), QStringLiteral("2026-03-01"));
            found.append(rows[i].value(1) + QLatin1Char('=') + rows[i].value(2));
        }
        QCOMPARE(found.join(QLatin1Char(' ')), said);
    }

    void areImportedAsActivity()
    {
        Scene scene;
        Options roster = scene.options();
        roster.group = QStringLiteral("群");
        roster.takenAtUtc = QDateTime(QDate(2026, 2, 1), QTime(2, 0), Qt::UTC);
        QVERIFY(scene.import("群昵称,微信号\n甲,wx1\n乙,wx2\n", Kind::Roster, roster));
        Options options = scene.options();
        options.group = QStringLiteral("群");
        options.open.held = std::make_shared<files::HeldRows>(
            rowsOfPastedNames(QStringLiteral("甲×3\n乙\n甲\n路人"), QDate(2026, 3, 1)));
        const Result<Report> report = scene.importFile(QStringLiteral("names"), Kind::Activity, options);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(Scene::textOf(report.error())));
        QCOMPARE(report->counts.of(Outcome::Rejected), 1);
        QCOMPARE(scene.rows("SELECT date(day - 0.5), member, messages FROM activity ORDER BY member"),
            QStringList({QStringLiteral("2026-03-01|1|4"), QStringLiteral("2026-03-01|2|1")}));
    }
};

QTEST_GUILESS_MAIN(PastedNamesTest)
#include "pastednames_test.moc"
