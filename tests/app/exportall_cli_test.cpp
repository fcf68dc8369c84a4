// SPDX-License-Identifier: GPL-3.0-or-later
// export-all and import-all by the program: out, back, and what is refused with which exit status.
#include "tests/support/clishop.h"

#include <QTest>

using namespace siyu;

class ExportAllCliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outAndBack()
    {
        test::CliShop shop;
        QTemporaryDir dir;
        const auto str = [](const char *text) { return QString::fromLatin1(text); };
        const QString folder = dir.filePath(str("out")), masked = dir.filePath(str("masked")), made = dir.filePath(str("made.siyu"));
        QCOMPARE(shop.run({str("init")}).exitCode, 0);
        QCOMPARE(shop.run(test::CliShop::importOf(shop.nextFile(20))).exitCode, 0);
        QCOMPARE(shop.run({str("export-all"), folder, str("--unmask"), str("--reason"), str("test")}).exitCode, 0);
        QCOMPARE(shop.run({str("export-all"), masked}).exitCode, 0);
        QCOMPARE(shop.run({str("export-all"), folder}).exitCode, 1); // a masked one beside one in full

        const QStringList import{str("import-all"), folder, str("--workspace"), made};
        const auto back = shop.run(import);
        QVERIFY2(back.exitCode == 0, back.words.constData());
        QCOMPARE(back.json.value(str("workspace")).toString(), made);
        QVERIFY(back.json.value(str("rows")).toInteger() > 20);
        QCOMPARE(shop.run({str("members"), str("count"), str("--workspace"), made}).json.value(str("count")).toInteger(), 20);
        QCOMPARE(shop.run({str("check"), str("--workspace"), made}).exitCode, 0);

        QCOMPARE(shop.run(import).exitCode, 1); // one lies there
        const auto none = shop.run({str("import-all"), masked, str("--workspace"), dir.filePath(str("none.siyu"))});
        QCOMPARE(none.exitCode, 1);
        QVERIFY2(none.words.contains("no complete export"), none.words.constData());
        QVERIFY(!QFileInfo::exists(dir.filePath(str("none.siyu"))));
    }
};

QTEST_GUILESS_MAIN(ExportAllCliTest)
#include "exportall_cli_test.moc"
