// SPDX-License-Identifier: GPL-3.0-or-later
// Text brought to one form, and phones masked.
#include "core/base/text.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace siyu;

class TextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keys_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("key");
        QTest::newRow("null") << QString() << QString();
        QTest::newRow("blanks around") << QStringLiteral(" \tab\u3000") << QStringLiteral("ab");
        QTest::newRow("full width") << QStringLiteral("１３８Ａｂ（）") << QStringLiteral("138Ab()");
        QTest::newRow("zero width inside") << QStringLiteral("a\u200Bb\uFEFFc") << QStringLiteral("abc");
        QTest::newRow("composed") << QStringLiteral("e\u0301") << QStringLiteral("\u00e9");
        QTest::newRow("controls") << QStringLiteral("a\x01\nb") << QStringLiteral("ab");
    }
    void keys()
    {
        QFETCH(QString, raw);
        QFETCH(QString, key);
        QCOMPARE(keyText(raw), key);
    }

    void names_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("shown");
        QTest::newRow("family emoji keeps its joiners") << QStringLiteral(" 👩\u200D👧 ") << QStringLiteral("👩\u200D👧");
        QTest::newRow("stray joiner at the end") << QStringLiteral("小红\u200D") << QStringLiteral("小红");
        QTest::newRow("direction mark") << QStringLiteral("a\u202Eb") << QStringLiteral("ab");
        QTest::newRow("html is text") << QStringLiteral("<b>x</b>") << QStringLiteral("<b>x</b>");
    }
    void names()
    {
        QFETCH(QString, raw);
        QFETCH(QString, shown);
        QCOMPARE(displayText(raw), shown);
    }

    void headers_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("key");
        QTest::newRow("trailing blank") << QStringLiteral("订单付款时间 ") << QStringLiteral("订单付款时间");
        QTest::newRow("full-width brackets") << QStringLiteral("单价（元）") << QStringLiteral("单价(元)");
        QTest::newRow("case and inner blank") << QStringLiteral("Customer ID") << QStringLiteral("customerid");
    }
    void headers()
    {
        QFETCH(QString, raw);
        QFETCH(QString, key);
        QCOMPARE(headerKey(raw), key);
    }

    void phones_data()
    {
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("masked");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("mobile") << QStringLiteral("13800138000") << QStringLiteral("138****8000");
        QTest::newRow("E.164") << QStringLiteral("+8613800138000") << QStringLiteral("+86138****8000");
        QTest::newRow("foreign") << QStringLiteral("+14155550123") << QStringLiteral("+14****0123");
        QTest::newRow("short") << QStringLiteral("12345") << QStringLiteral("***45");
        QTest::newRow("eight digits") << QStringLiteral("61234567") << QStringLiteral("61****67");
    }
    void phones()
    {
        QFETCH(QString, phone);
        QFETCH(QString, masked);
        QCOMPARE(maskPhone(phone), masked);
        QCOMPARE(QString::fromStdString(maskPhone(std::string_view(phone.toStdString()))), masked);
    }

    void phonesInsideText()
    {
        QCOMPARE(maskPhonesIn(QStringLiteral("电话13800138000, 单号20260301138001380001")),
            QStringLiteral("电话138****8000, 单号20260301138001380001"));
        QCOMPARE(maskEmail(QStringLiteral("li@yy.com")), QStringLiteral("l***@yy.com"));
    }

    // The quick look before misses no number: set against the pattern alone on texts made of what numbers are made of.
    void quickLookMissesNoPhone()
    {
        const QRegularExpression number(QStringLiteral("(?<![\\d.])((?:(?:\\+|00)?86[ \\-]?)?1[3-9]\\d)([ \\-]?)\\d{4}([ \\-]?)(\\d{4})(?!\\d)"));
        const QStringList pieces{QStringLiteral("1"), QStringLiteral("3"), QStringLiteral("138"), QStringLiteral("0013"), QStringLiteral("8000"), QStringLiteral("86"),
            QStringLiteral("+"), QStringLiteral(" "), QStringLiteral("-"), QStringLiteral("."), QStringLiteral("中"), QStringLiteral("a"), QStringLiteral("13900139000")};
        QRandomGenerator random(20260304);
        int masked = 0;
        for (int i = 0; i < 50'000; ++i) {
            QString text;
            for (int left = random.bounded(9); left > 0; --left)
                text += pieces[random.bounded(int(pieces.size()))];
            QString wanted = text;
            wanted.replace(number, QStringLiteral("\\1\\2****\\3\\4"));
            masked += wanted != text;
            QCOMPARE(maskPhonesIn(text), wanted);
            QVERIFY(wanted == text || mayHoldPhone(text.toStdString()));
        }
        QVERIFY(masked > 1'000);
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
