// SPDX-License-Identifier: GPL-3.0-or-later
// Readings against the reference lists of surnames and names, and the order that they give.
#include "core/base/pinyin.h"
#include "core/base/searchfold.h"
#include "tests/support/support.h"

#include <QtTest>

using namespace siyu;

namespace {

// "qiú yīng" → "qiu2 ying1".
QString toned(const QString &marked)
{
    QStringList out;
    for (const QString &syllable : marked.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QString letters;
        int tone = 5;
        for (const QChar c : syllable.normalized(QString::NormalizationForm_D)) {
            switch (c.unicode()) {
            case 0x0304: tone = 1; break;
            case 0x0301: tone = 2; break;
            case 0x030C: tone = 3; break;
            case 0x0300: tone = 4; break;
            case 0x0308: letters.back() = QLatin1Char('v'); break;
            default: letters += c;
            }
        }
        out.append(letters + QString::number(tone));
    }
    return out.join(QLatin1Char(' '));
}

QString read(const QString &name) { return QString::fromStdString(pinyinOf(searchFold(name.toStdString()))); }

QList<QStringList> reference(const QString &file)
{
    QList<QStringList> out;
    QFile in(test::sharedData(QStringLiteral("reference/pinyin/") + file));
    if (!in.open(QIODevice::ReadOnly))
        return out;
    in.readLine();
    while (!in.atEnd())
        out.append(QString::fromUtf8(in.readLine()).trimmed().split(QLatin1Char(',')));
    return out;
}

} // namespace

class PinyinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void surnames();
    void names();
    void order_data();
    void order();
    void folds_data();
    void folds();
};

// A name that begins with the surname is read by it, and found by it as well as by the usual reading.
void PinyinTest::surnames()
{
    int count = 0;
    for (const char *file : {"surname_polyphones_single.csv", "surname_polyphones_compound.csv"}) {
        for (const QStringList &row : reference(QString::fromLatin1(file))) {
            const QString name = row[0] + QStringLiteral("明");
            const QString expected = toned(row[1]);
            QCOMPARE(read(name), expected + QStringLiteral(" ming2"));
            QString letters = expected;
            letters.remove(QRegularExpression(QStringLiteral("[0-9 ]")));
            QVERIFY2(pinyinContains(name.toStdString(), (letters + QLatin1Char('m')).toStdString()), qPrintable(name));
            QString usual = toned(row[2]);
            usual.remove(QRegularExpression(QStringLiteral("[0-9 ]")));
            if (row[0].size() == 1)
                QVERIFY2(pinyinContains(name.toStdString(), usual.toStdString()), qPrintable(name + usual));
            ++count;
        }
    }
    if (count == 0)
        QSKIP("no reference lists of surnames here");
}

// Given names have no context, so that a few readings differ from a dictionary of names; the count shows a step back.
void PinyinTest::names()
{
    const QList<QStringList> rows = reference(QStringLiteral("name_samples_pinyin_pro.csv"));
    if (rows.isEmpty())
        QSKIP("no reference list of names here");
    int same = 0;
    for (const QStringList &row : rows) {
        const QString expected = toned(row[1]);
        const QString found = read(row[0]);
        if (found == expected)
            ++same;
        else
            qInfo("%s: read %s, the list has %s", qPrintable(row[0]), qPrintable(found), qPrintable(expected));
        QString initials = row[2];
        QVERIFY2(pinyinContains(row[0].toStdString(), searchFold(initials.toStdString())), qPrintable(row[0] + initials));
    }
    qInfo("%d of %d names are read like the list", same, int(rows.size()));
    QVERIFY(same >= rows.size() - 4);
}

void PinyinTest::order_data()
{
    QTest::addColumn<QString>("sorted");
    QTest::newRow("surnames by reading") << QStringLiteral("区明 欧阳修 单明 单田芳 王一 曾国藩 查良镛 翟明 张三");
    QTest::newRow("among Latin names") << QStringLiteral("Anna 陈一 David 李娜 Lily 张三 Zoë");
    QTest::newRow("one surname together") << QStringLiteral("张三 张一 章二");
    QTest::newRow("tones") << QStringLiteral("妈 麻 马 骂");
    QTest::newRow("shorter syllable first") << QStringLiteral("西安 先");
    QTest::newRow("digits, letters, signs") << QStringLiteral("1号 A1 b 🌸");
    QTest::newRow("case and accents") << QStringLiteral("anna Ánnb ANNC");
}

void PinyinTest::order()
{
    QFETCH(QString, sorted);
    const QStringList expected = sorted.split(QLatin1Char(' '));
    QStringList names = expected;
    std::reverse(names.begin(), names.end());
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return pinyinKey(searchFold(a.toStdString())) < pinyinKey(searchFold(b.toStdString()));
    });
    if (names != expected)
        qInfo("%s", qPrintable(names.join(QLatin1Char(' '))));
    QCOMPARE(names, expected);
}

void PinyinTest::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *text, const char *folded) { QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded); };
    row("", "");
    row("  小红 ", "小红");
    row("Ｊosé", "jose");
    row("ZOË", "zoe");
    row("Straße", "strasse");
    row("Łukasz Søren", "lukasz soren");
    row("❤️", "❤");
    row("👩‍🍳", "👩🍳");
    row("小\u200B红", "小红");
    row("１３８", "138");
    row("東 東", "東 東");
}

void PinyinTest::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromStdString(searchFold(text.toStdString())), folded);
    QCOMPARE(QString::fromStdString(searchFold(folded.toStdString())), folded);
}

QTEST_APPLESS_MAIN(PinyinTest)
#include "pinyin_test.moc"
