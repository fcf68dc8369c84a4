// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/decoder.h"
#include "core/files/encoding.h"

#include <QRandomGenerator>
#include <QTest>

using namespace siyu::files;

namespace {

std::string decoded(const QString &encoding, std::string_view bytes, qint64 *broken = nullptr)
{
    const std::unique_ptr<Decoder> decoder = makeDecoder(encoding);
    std::string text;
    decoder->decode(bytes, true, text);
    if (broken)
        *broken = decoder->broken();
    return text;
}

QByteArray bytesOf(const char *hex)
{
    return QByteArray::fromHex(hex);
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

} // namespace

class EncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void piecesGiveTheSameAsTheWhole();
    void guesses_data();
    void guesses();
    void knowsNames_data();
    void knowsNames();
};

void EncodingTest::decodes_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("broken");

    QTest::newRow("UTF-8") << "UTF-8" << QByteArray("e78e8b61f09f9880") << "王a😀" << 0;
    QTest::newRow("UTF-8 overlong") << "UTF-8" << QByteArray("c0af") << "��" << 2;
    QTest::newRow("UTF-8 surrogate") << "UTF-8" << QByteArray("eda080") << "���" << 3;
    QTest::newRow("UTF-8 cut at the end") << "UTF-8" << QByteArray("61e78e") << "a��" << 2;
    QTest::newRow("UTF-8 beyond Unicode") << "UTF-8" << QByteArray("f4908080") << "����" << 4;
    QTest::newRow("GBK") << "GB18030" << QByteArray("cdf5d0a1c3f7") << "王小明" << 0;
    QTest::newRow("GBK beyond GB2312") << "GB18030" << QByteArray("8340ec46") << "傽霧" << 0;
    QTest::newRow("GBK euro of Windows") << "GB18030" << QByteArray("80") << "€" << 0;
    QTest::newRow("GB18030 four bytes") << "GB18030" << QByteArray("8130813081308430") << QString(QChar(0x80)) + QChar(0x9E) << 0;
    QTest::newRow("GB18030 beyond the plane") << "GB18030" << QByteArray("95328236" "9439fc36") << "𠀀😀" << 0;
    QTest::newRow("GB18030 broken") << "GB18030" << QByteArray("ff61c3") << "�a�" << 2;
    QTest::newRow("GB18030 broken pair keeps the letter") << "GB18030" << QByteArray("c320") << "� " << 1;
    QTest::newRow("Big5") << "Big5" << QByteArray("a4fda470a9fa") << "王小明" << 0;
    QTest::newRow("Big5 of Hong Kong") << "Big5" << QByteArray("fbfd") << "廴" << 0;
    QTest::newRow("Big5 broken") << "Big5" << QByteArray("ff61") << "�a" << 1;
    QTest::newRow("UTF-16LE") << "UTF-16LE" << QByteArray("8b733dd800de") << "王😀" << 0;
    QTest::newRow("UTF-16BE") << "UTF-16BE" << QByteArray("738bd83dde00") << "王😀" << 0;
    QTest::newRow("UTF-16 lone surrogate") << "UTF-16LE" << QByteArray("3dd86100") << "�a" << 1;
    QTest::newRow("UTF-16 odd byte") << "UTF-16LE" << QByteArray("610062") << "a�" << 1;
    QTest::newRow("UTF-32LE") << "UTF-32LE" << QByteArray("00f60100") << "😀" << 0;
    QTest::newRow("UTF-32BE beyond Unicode") << "UTF-32BE" << QByteArray("00110000") << "�" << 1;
    QTest::newRow("windows-1252") << "windows-1252" << QByteArray("80e9") << "€é" << 0;
    QTest::newRow("ISO-8859-1") << "ISO-8859-1" << QByteArray("e9fc") << "éü" << 0;
}

void EncodingTest::decodes()
{
    QFETCH(const QString, encoding);
    QFETCH(const QByteArray, hex);
    QFETCH(const QString, text);
    QFETCH(const int, broken);
    qint64 found = 0;
    QCOMPARE(QString::fromStdString(decoded(encoding, view(bytesOf(hex)), &found)), text);
    QCOMPARE(int(found), broken);
}

// However the bytes come, also any bytes: the same text, and always UTF-8.
void EncodingTest::piecesGiveTheSameAsTheWhole()
{
    QRandomGenerator random(7);
    for (const char *encoding : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"}) {
        for (int round = 0; round < 200; ++round) {
            std::string bytes;
            const int length = random.bounded(200);
            for (int i = 0; i < length; ++i)
                bytes += static_cast<char>(random.bounded(3) == 0 ? random.bounded(128) : random.bounded(256));
            const std::string whole = decoded(QLatin1String(encoding), bytes);
            const std::unique_ptr<Decoder> decoder = makeDecoder(QLatin1String(encoding));
            std::string pieces;
            for (size_t at = 0; at < bytes.size();) {
                const size_t step = size_t(random.bounded(1, 6));
                decoder->decode(std::string_view(bytes).substr(at, step), false, pieces);
                at += step;
            }
            decoder->decode({}, true, pieces);
            QCOMPARE(QByteArray::fromStdString(pieces), QByteArray::fromStdString(whole));
            const QByteArray again = QString::fromUtf8(whole.data(), qsizetype(whole.size())).toUtf8();
            QVERIFY(again == QByteArray::fromStdString(whole) || whole.starts_with("\xEF\xBB\xBF"));
        }
    }
}

void EncodingTest::guesses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");

    QTest::newRow("nothing") << QByteArray() << "UTF-8";
    QTest::newRow("ASCII") << QByteArray("a,b\n1,2\n") << "UTF-8";
    QTest::newRow("UTF-8") << QByteArray("姓名,手机\n") << "UTF-8";
    QTest::newRow("UTF-8 cut at the end") << QByteArray("姓名,手机").chopped(1) << "UTF-8";
    QTest::newRow("UTF-8 with one broken byte") << QByteArray("姓名手机地址备注数量金额状态\xFF") << "UTF-8";
    QTest::newRow("GBK header of two words") << bytesOf("d0d5c3fb2ccad6bbfa0a") << "GB18030"; // 姓名,手机
    QTest::newRow("GBK names") << bytesOf("cdf5d0a1c3f70ac0eeb4f3c4fe0a") << "GB18030"; // 王小明 李大宁
    QTest::newRow("Big5 header") << bytesOf("a96da6572ca4e2bef72caaf7c342") << "Big5"; // 姓名,手機,金額
    QTest::newRow("Latin") << QByteArray("caf\xE9,r\xE9sum\xE9 na\xEFve\n") << "not Chinese";
}

void EncodingTest::guesses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, encoding);
    const QString guess = guessEncoding(view(bytes));
    if (encoding == QStringLiteral("not Chinese")) {
        QVERIFY2(guess != QStringLiteral("GB18030") && guess != QStringLiteral("Big5"), qPrintable(guess));
        QVERIFY(makeDecoder(guess) != nullptr);
        return;
    }
    QCOMPARE(guess, encoding);
}

void EncodingTest::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("canonical");

    QTest::newRow("gbk") << "gbk" << "GB18030";
    QTest::newRow("GB2312") << "GB2312" << "GB18030";
    QTest::newRow("utf8") << "utf8" << "UTF-8";
    QTest::newRow("UTF-16 LE") << "UTF-16 LE" << "UTF-16LE";
    QTest::newRow("big5") << "big5" << "Big5";
    QTest::newRow("latin1") << "latin1" << "ISO-8859-1";
    QTest::newRow("unknown") << "no-such-thing" << "";
    QTest::newRow("none") << "" << "";
}

void EncodingTest::knowsNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, canonical);
    QCOMPARE(canonicalEncoding(name), canonical);
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
