// SPDX-License-Identifier: GPL-3.0-or-later
// A file to save has a suffix whether or not one was typed; giving up stays giving up.
#include "ui/common/ask.h"

#include <QTest>

using namespace siyu::ui;

class AskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileToSaveHasASuffix_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("saved");
        QTest::newRow("none typed") << QStringLiteral("/a.b/名单") << QStringLiteral("/a.b/名单.xlsx");
        QTest::newRow("another") << QStringLiteral("/a.b/名单.csv") << QStringLiteral("/a.b/名单.csv");
        QTest::newRow("given up") << QString() << QString();
    }
    void aFileToSaveHasASuffix()
    {
        QFETCH(const QString, chosen);
        QFETCH(const QString, saved);
        const ask::ScriptedAnswers answers({chosen});
        QCOMPARE(ask::saveFile(nullptr, QStringLiteral("Save"), QStringLiteral("Members 1.2.xlsx"), QStringLiteral("Workbook (*.xlsx)")), saved);
    }
};

QTEST_MAIN(AskTest)
#include "ask_test.moc"
