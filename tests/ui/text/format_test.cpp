// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as they are read, in both languages: one sign of what is below zero, none before what rounds to nothing, and the
// hyphen where a spreadsheet takes them.
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QLocale>
#include <QTest>

using namespace siyu;

class FormatTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void belowZero_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("expected");
        for (const QLocale &locale : {QLocale(QLocale::Chinese, QLocale::China), QLocale(QLocale::English, QLocale::UnitedStates)}) {
            QLocale::setDefault(locale);
            const auto row = [&](const char *name, const QString &said, const char *expected) {
                QTest::addRow("%s, %s", name, qPrintable(locale.name())) << said << QString::fromUtf8(expected);
            };
            row("number", text::number(qint64(-1103)), "−1,103");
            row("with a sign", text::signedNumber(-106), "−106");
            row("with a plus", text::signedNumber(106), "+106");
            row("decimal", text::decimal(-2.5, 1), "−2.5");
            row("nothing", text::decimal(-0.004, 2), "0.00");
            row("percent", text::percent(-0.123), "−12.3%");
            row("no percent", text::percent(-0.0004), "0.0%");
            row("money", text::money(-1250, QStringLiteral("CNY")), "−¥12.50");
            row("short", text::shortNumber(-950), "−950");
            row("people", text::valueText(insight::Unit::People, -103, {}), "−103");
            row("times", text::valueText(insight::Unit::Times, -1.5, {}), "−1.50");
            row("share", text::shortValue(insight::Unit::Share, -0.25), "−25%");
            row("pasted", text::pasteable(text::number(qint64(-1103))), "-1,103");
            row("pasted money", text::pasteable(text::money(-1250, QStringLiteral("CNY"))), "-¥12.50");
            row("pasted other money", text::pasteable(text::money(-1250, QStringLiteral("USD"))), "-USD 12.50");
            row("pasted text", text::pasteable(QStringLiteral("a\tb\nc")), "a b c");
            row("pasted share", text::pasteable(text::percent(-0.125)), "-12.5%");
            row("pasted gain", text::pasteable(text::signedNumber(1103)), "+1,103");
            row("pasted phone", text::pasteable(QStringLiteral("+8613812345678")), "+8613812345678");
            row("pasted formula", text::pasteable(QStringLiteral("=HYPERLINK(\"x\")")), "'=HYPERLINK(\"x\")");
            row("pasted name", text::pasteable(QStringLiteral("-小红")), "'-小红");
            row("pasted command", text::pasteable(QStringLiteral("+1-cmd|' /C calc'!A0")), "'+1-cmd|' /C calc'!A0");
        }
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QTest::newRow("10,000s") << text::shortNumber(-12'000) << QStringLiteral("−1.2万");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QTest::newRow("thousands") << text::shortNumber(-12'000) << QStringLiteral("−12k");
    }
    void belowZero()
    {
        QFETCH(QString, said);
        QTEST(said, "expected");
    }

    void headers_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("lines");
        QTest::newRow("short") << QStringLiteral("New") << QStringLiteral("New");
        QTest::newRow("fits") << QStringLiteral("First buy") << QStringLiteral("First buy");
        QTest::newRow("two") << QStringLiteral("Scanned or clicked") << QStringLiteral("Scanned or\nclicked");
        QTest::newRow("three") << QStringLiteral("Days until a profit product") << QStringLiteral("Days until\na profit\nproduct");
        QTest::newRow("a long word stays whole") << QStringLiteral("A participation") << QStringLiteral("A\nparticipation");
        QTest::newRow("Chinese") << QStringLiteral("扫码或点击的人数合计与上期") << QStringLiteral("扫码或点击的人数合计与上期");
        QTest::newRow("Chinese with brackets") << QStringLiteral("新增（上期）") << QStringLiteral("新增\n（上期）");
        QTest::newRow("none") << QString() << QString();
    }
    void headers()
    {
        QFETCH(QString, header);
        QTEST(text::inLines(header), "lines");
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
