// SPDX-License-Identifier: GPL-3.0-or-later
// Wilson's and Newcombe's intervals and the pooled z test: cases of the textbooks (Newcombe 1998, Statistics in Medicine 17,
// pages 857 and 873), the edges, and 400 random ones against tests/data/proportions_check.py.
#include "core/base/proportions.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <cmath>
#include <random>

using namespace siyu;

class ProportionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wilsonInterval_data();
    void wilsonInterval();
    void noRate_data();
    void noRate();
    void twoArms_data();
    void twoArms();
    void notEnough_data();
    void notEnough();
    void swapped();
    void againstPython();
};

void ProportionsTest::wilsonInterval_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("nobody of 20") << 0 << 20 << 0.0 << 0.1611;
    QTest::newRow("one of 29") << 1 << 29 << 0.0061 << 0.1718;
    QTest::newRow("81 of 263") << 81 << 263 << 0.2553 << 0.3662;
    QTest::newRow("15 of 148") << 15 << 148 << 0.0624 << 0.1605;
    QTest::newRow("everybody of 20") << 20 << 20 << 0.8389 << 1.0;
    QTest::newRow("the only one") << 1 << 1 << 0.2065 << 1.0;
}

void ProportionsTest::wilsonInterval()
{
    QFETCH(int, k);
    QFETCH(int, n);
    QFETCH(double, low);
    QFETCH(double, high);
    const auto interval = wilson({k, n});
    QVERIFY(interval);
    QVERIFY2(std::abs(interval->low - low) < 0.00006, qPrintable(QString::number(interval->low)));
    QVERIFY2(std::abs(interval->high - high) < 0.00006, qPrintable(QString::number(interval->high)));
}

void ProportionsTest::noRate_data()
{
    QTest::addColumn<int>("k");
    QTest::addColumn<int>("n");
    QTest::newRow("of nobody") << 0 << 0;
    QTest::newRow("more than all") << 11 << 10;
    QTest::newRow("below nothing") << -1 << 10;
}

void ProportionsTest::noRate()
{
    QFETCH(int, k);
    QFETCH(int, n);
    QVERIFY(!(Proportion{k, n}).rate());
    QVERIFY(!wilson({k, n}));
    QVERIFY(!difference({k, n}, {20, 100}));
}

void ProportionsTest::twoArms_data()
{
    QTest::addColumn<int>("k1");
    QTest::addColumn<int>("n1");
    QTest::addColumn<int>("k2");
    QTest::addColumn<int>("n2");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("p");
    QTest::newRow("56 of 70, 48 of 80") << 56 << 70 << 48 << 80 << 0.0524 << 0.3339 << 0.00804;
    // Not of a book: worked out by the check of tests/data.
    QTest::newRow("the same rate") << 30 << 100 << 30 << 100 << -0.1255 << 0.1255 << 1.0;
    QTest::newRow("at the least size") << 15 << 30 << 3 << 30 << 0.1703 << 0.5807 << 0.000723;
}

void ProportionsTest::twoArms()
{
    QFETCH(int, k1);
    QFETCH(int, n1);
    QFETCH(int, k2);
    QFETCH(int, n2);
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, p);
    const auto found = difference({k1, n1}, {k2, n2});
    QVERIFY(found);
    QVERIFY2(std::abs(found->interval.low - low) < 0.00006, qPrintable(QString::number(found->interval.low)));
    QVERIFY2(std::abs(found->interval.high - high) < 0.00006, qPrintable(QString::number(found->interval.high)));
    QVERIFY(found->p);
    QVERIFY2(std::abs(*found->p - p) < 0.00001, qPrintable(QString::number(*found->p, 'g', 8)));
}

void ProportionsTest::notEnough_data()
{
    QTest::addColumn<int>("n1");
    QTest::addColumn<int>("n2");
    QTest::addColumn<bool>("isEnough");
    QTest::newRow("29 and many") << 29 << 1000 << false;
    QTest::newRow("many and 29") << 1000 << 29 << false;
    QTest::newRow("30 and 30") << 30 << 30 << true;
}

void ProportionsTest::notEnough()
{
    QFETCH(int, n1);
    QFETCH(int, n2);
    QFETCH(bool, isEnough);
    QCOMPARE(difference({1, n1}, {2, n2}).has_value(), isEnough);
    // Nobody in both: an interval, but no test.
    const auto none = difference({0, n1}, {0, n2});
    QCOMPARE(none.has_value(), isEnough);
    QVERIFY(!none || (!none->z && !none->p));
}

void ProportionsTest::swapped()
{
    const auto one = difference({40, 100}, {25, 90});
    const auto other = difference({25, 90}, {40, 100});
    QVERIFY(one && other);
    QVERIFY(std::abs(one->interval.low + other->interval.high) < 1e-12);
    QVERIFY(std::abs(*one->z + *other->z) < 1e-12);
    QVERIFY(std::abs(*one->p - *other->p) < 1e-12);
}

void ProportionsTest::againstPython()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFile::exists(python))
        QSKIP("python3 is not installed");
    std::mt19937 random(5);
    std::vector<std::array<qint64, 4>> cases;
    QByteArray asked;
    for (int i = 0; i < 400; ++i) {
        const qint64 n1 = 30 + random() % (i % 2 ? 100'000 : 60);
        const qint64 n2 = 30 + random() % (i % 3 ? 5'000 : 60);
        const qint64 k1 = i % 7 == 0 ? 0 : qint64(random() % quint64(n1 + 1));
        const qint64 k2 = i % 11 == 0 ? n2 : i % 14 == 0 ? 0 : qint64(random() % quint64(n2 + 1));
        cases.push_back({k1, n1, k2, n2});
        asked += QByteArray::number(k1) + ' ' + QByteArray::number(n1) + ' ' + QByteArray::number(k2) + ' ' + QByteArray::number(n2) + '\n';
    }
    QProcess process;
    process.start(python, {QStringLiteral(SIYU_TEST_DATA_DIR "/proportions_check.py")});
    QVERIFY(process.waitForStarted());
    process.write(asked);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), qsizetype(cases.size()));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto [k1, n1, k2, n2] = cases[size_t(i)];
        const QList<QByteArray> words = lines[i].split(' ');
        const auto first = wilson({k1, n1});
        const auto found = difference({k1, n1}, {k2, n2});
        QVERIFY(first && found);
        const std::array<double, 4> ours{first->low, first->high, found->interval.low, found->interval.high};
        for (size_t at = 0; at < ours.size(); ++at)
            QVERIFY2(std::abs(ours[at] - words[qsizetype(at)].toDouble()) < 1e-9, lines[i].constData());
        QCOMPARE(found->z.has_value(), words[4] != "none");
        if (found->z) {
            QVERIFY2(std::abs(*found->z - words[4].toDouble()) < 1e-8, lines[i].constData());
            QVERIFY2(std::abs(*found->p - words[5].toDouble()) < 1e-8, lines[i].constData());
        }
    }
}

QTEST_GUILESS_MAIN(ProportionsTest)
#include "proportions_test.moc"
