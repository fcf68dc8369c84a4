// SPDX-License-Identifier: GPL-3.0-or-later
// Single values (phones above all) and the table of hashed keys.
#include "core/members/identity.h"
#include "core/members/keytable.h"

#include <QRandomGenerator>
#include <QtTest>
#include <unordered_map>

using namespace siyu;
using namespace siyu::members;

class IdentityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void keysStandStrongestFirst();
    void selfContradictingRowIsUndecided();
    void keyTableFindsWhatAMapFinds();
    void keyTableVerifiesHits();
    void keyTableStaysSmall();
};

void IdentityTest::values_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("flag");
    const auto row = [](const char *name, const char *kind, const QString &raw, const char *value, const char *flag) {
        QTest::newRow(name) << QString::fromLatin1(kind) << raw << QString::fromUtf8(value) << QString::fromLatin1(flag);
    };
    row("empty phone", "phone", QString(), "", "");
    row("blanks only", "phone", QStringLiteral(" \u3000\t"), "", "");
    row("bare", "phone", QStringLiteral("13800138000"), "+8613800138000", "");
    row("full-width digits", "phone", QStringLiteral("１３８００１３８０００"), "+8613800138000", "");
    row("brackets and hyphens", "phone", QStringLiteral("(138) 0013-8000"), "+8613800138000", "");
    row("long dash", "phone", QStringLiteral("138\u20130013\u20148000"), "+8613800138000", "");
    row("0086", "phone", QStringLiteral("0086 13800138000"), "+8613800138000", "");
    row("86 without plus", "phone", QStringLiteral("8613800138000"), "+8613800138000", "");
    row("Hong Kong", "phone", QStringLiteral("+852 9123 4567"), "+85291234567", "");
    row("shortest with plus", "phone", QStringLiteral("+12345678"), "+12345678", "");
    row("too short with plus", "phone", QStringLiteral("+1234567"), "", "not_a_phone");
    row("longest with plus", "phone", QStringLiteral("+123456789012345"), "+123456789012345", "");
    row("too long with plus", "phone", QStringLiteral("+1234567890123456"), "", "not_a_phone");
    row("landline", "phone", QStringLiteral("010-62345678"), "", "not_a_phone");
    row("11 digits not from 1", "phone", QStringLiteral("23800138000"), "", "not_a_phone");
    row("plus inside", "phone", QStringLiteral("138+00138000"), "", "not_a_phone");
    row("letters", "phone", QStringLiteral("1380013800x"), "", "not_a_phone");
    row("masked", "phone", QStringLiteral("138****8000"), "", "masked");
    row("masked full-width", "phone", QStringLiteral("138＊＊＊＊8000"), "", "masked");
    row("scientific", "phone", QStringLiteral("1.38E+10"), "", "scientific");
    row("scientific without point", "phone", QStringLiteral("1E+10"), "", "scientific");
    row("name like a number", "shop", QStringLiteral("12e4"), "12e4", "");
    row("cipher tilde", "shop", QStringLiteral("~kx~"), "", "ciphered");
    row("single hash stays", "shop", QStringLiteral("a#b"), "a#b", "");
    row("e-mail", "email", QStringLiteral(" Li.Na@Example.COM "), "li.na@example.com", "");
    row("unionid keeps case", "unionid", QStringLiteral("oA1b"), "oA1b", "");
    row("zero width inside", "wechat", QStringLiteral("wx\u200b1"), "wx1", "");
}

void IdentityTest::values()
{
    QFETCH(QString, kind);
    QFETCH(QString, raw);
    QFETCH(QString, value);
    QFETCH(QString, flag);
    const NormalisedValue got = normaliseIdentity(*identityKindFrom(kind), raw);
    QCOMPARE(got.value, value);
    QCOMPARE(got.flag ? wordOf(*got.flag) : QString(), flag);
}

void IdentityTest::keysStandStrongestFirst()
{
    const RowIdentity row = readRow({{IdentityKind::Email, {}, QStringLiteral("a@x.cn")},
        {IdentityKind::Phone, {}, QStringLiteral("13800138000")}, {IdentityKind::Phone, {}, QStringLiteral("+86 13800138000")},
        {IdentityKind::Unionid, {}, QStringLiteral("u")}});
    QCOMPARE(row.keys.size(), 3);
    QCOMPARE(row.keys[0].kind, IdentityKind::Unionid);
    QCOMPARE(row.keys[1].kind, IdentityKind::Phone);
    QCOMPARE(row.keys[2].kind, IdentityKind::Email);
}

namespace {

class Nobody : public KnownIdentities {
public:
    MemberId holderOf(const IdentityKey &) const override { return {}; }
    QList<IdentityKey> keysOf(MemberId) const override { return {}; }
    QDateTime createdAtUtc(MemberId) const override { return {}; }
    QList<MemberId> bearersOf(const QString &, const QString &) const override { return {}; }
};

IdentityKey phoneKey(quint32 n)
{
    return {IdentityKind::Phone, {}, QStringLiteral("+86138%1").arg(n, 8, 10, QLatin1Char('0'))};
}

} // namespace

void IdentityTest::selfContradictingRowIsUndecided()
{
    const RowIdentity row = readRow({{IdentityKind::Unionid, {}, QStringLiteral("u1")}, {IdentityKind::Unionid, {}, QStringLiteral("u2")}});
    const Decision decision = decide(row, Nobody(), MergePolicy::Auto);
    QCOMPARE(decision.verdict, Verdict::Undecided);
    QCOMPARE(decision.doubt, std::optional(Doubt::Contradiction));
}

void IdentityTest::keyTableFindsWhatAMapFinds()
{
    QRandomGenerator random(7);
    KeyTable table;
    std::unordered_map<quint32, qint64> map;
    for (int i = 0; i < 50'000; ++i) {
        const quint32 n = quint32(random.bounded(60'000));
        if (map.count(n))
            continue;
        map[n] = i + 1;
        table.insert(hashOf(phoneKey(n)), MemberId(i + 1));
    }
    QCOMPARE(table.size(), qint64(map.size()));
    for (quint32 n = 0; n < 60'000; ++n) {
        const auto it = map.find(n);
        const MemberId expected = it == map.end() ? MemberId() : MemberId(it->second);
        QCOMPARE(table.find(hashOf(phoneKey(n)), [](MemberId) { return true; }), expected);
    }
    const quint32 first = map.begin()->first;
    table.move(hashOf(phoneKey(first)), MemberId(map[first]), MemberId(999'999));
    QCOMPARE(table.find(hashOf(phoneKey(first)), [](MemberId) { return true; }), MemberId(999'999));
}

void IdentityTest::keyTableVerifiesHits()
{
    KeyTable table;
    table.insert(42, MemberId(1));
    table.insert(42, MemberId(2));
    table.insert(42, MemberId(2));
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.find(42, [](MemberId m) { return m == MemberId(2); }), MemberId(2));
    QCOMPARE(table.find(42, [](MemberId) { return false; }), MemberId());
    QCOMPARE(table.find(43, [](MemberId) { return true; }), MemberId());
    QCOMPARE(hashOf(phoneKey(5)), hashOf(IdentityKind::Phone, "", phoneKey(5).value.toStdString()));
    QVERIFY(hashOf({IdentityKind::Shop, QStringLiteral("jd"), QStringLiteral("x")})
        != hashOf({IdentityKind::Shop, QStringLiteral("taobao"), QStringLiteral("x")}));
}

void IdentityTest::keyTableStaysSmall()
{
    KeyTable table;
    constexpr qint64 rows = 300'000;
    for (qint64 i = 1; i <= rows; ++i) {
        table.insert(hashOf(phoneKey(quint32(i))), MemberId(i));
        table.insert(hashOf({IdentityKind::Unionid, {}, QString::number(i)}), MemberId(i));
    }
    QVERIFY2(table.bytes() <= rows * 40, qPrintable(QString::number(double(table.bytes()) / double(rows))));
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
