// SPDX-License-Identifier: GPL-3.0-or-later
// codes by running the program: made for everybody who can have one, listed, drawn and put on sheets; what was drawn is
// read back by zbar.
#include "tests/support/clishop.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>
#include <QTest>

using namespace siyu;

class CodesCommandsTest : public QObject {
    Q_OBJECT

    test::CliShop m_shop;

    test::CliShop::Answer run(const QStringList &line) { return m_shop.run(QStringList{QStringLiteral("--now"), QStringLiteral("2026-03-31T04:00:00Z")} + line); }
    QJsonObject made(const QStringList &line)
    {
        const auto answer = run(QStringList{QStringLiteral("codes"), QStringLiteral("make")} + line);
        if (answer.exitCode != 0)
            qWarning("%s", answer.words.constData());
        return answer.json[QStringLiteral("code")].toObject();
    }
    QString path(const QString &name) const { return QFileInfo(m_shop.workspace()).dir().filePath(name); }
    static bool hasTool(const char *name) { return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty(); }
    static QStringList readBack(const QString &picture)
    {
        QProcess zbar;
        zbar.start(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sdisable"), QStringLiteral("-Sqrcode.enable"), picture});
        zbar.waitForFinished(120'000);
        QStringList out = QString::fromUtf8(zbar.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        out.sort();
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(run({QStringLiteral("init")}).exitCode, 0);
        QCOMPARE(run({QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("李店长")}).exitCode, 0);
        for (const QString &name : {QStringLiteral("老客1群"), QStringLiteral("老客2群")})
            QCOMPARE(run({QStringLiteral("groups"), QStringLiteral("add"), name, QStringLiteral("--owner"), QStringLiteral("李店长")}).exitCode, 0);
        QCOMPARE(m_shop.run(test::CliShop::importOf(m_shop.nextFile(3))).exitCode, 0);
    }

    void madeForEverybody()
    {
        const QJsonObject counter = made({QStringLiteral("柜台"), QStringLiteral("--for"), QStringLiteral("channel"), QStringLiteral("门店"), QStringLiteral("--capacity"), QStringLiteral("10"),
            QStringLiteral("--until"), QStringLiteral("2026-04-01")});
        QCOMPARE(counter[QStringLiteral("channel")].toString(), QStringLiteral("门店"));
        QCOMPARE(counter[QStringLiteral("room_left")].toInteger(), 10);
        QCOMPARE(counter[QStringLiteral("standing")].toString(), QStringLiteral("ends_soon"));
        QVERIFY(counter[QStringLiteral("code")].toString().startsWith(QStringLiteral("C-")));
        QVERIFY(counter[QStringLiteral("group")].isNull());
        const QJsonObject group = made({QStringLiteral("群码"), QStringLiteral("--kind"), QStringLiteral("group"), QStringLiteral("--text"), QStringLiteral("https://weixin.qq.com/g/a"),
            QStringLiteral("--for"), QStringLiteral("group"), QStringLiteral("老客1群"), QStringLiteral("--for"), QStringLiteral("group"), QStringLiteral("老客2群")});
        QCOMPARE(group[QStringLiteral("last_day")].toString(), QStringLiteral("2026-04-06")); // seven days with today
        QCOMPARE(group[QStringLiteral("room_left")].toInteger(), 200);
        QCOMPARE(group[QStringLiteral("next_group")].toString(), QStringLiteral("老客2群"));
        const QJsonObject partner = made({QStringLiteral("红姐"), QStringLiteral("--for"), QStringLiteral("partner"), QStringLiteral("1"), QStringLiteral("--for"), QStringLiteral("campaign"),
            QStringLiteral("老带新"), QStringLiteral("--text"), QStringLiteral("https://s.example/红姐?a=1&b=2")});
        QVERIFY(!partner[QStringLiteral("partner")].toString().isEmpty());
        QCOMPARE(partner[QStringLiteral("campaign")].toString(), QStringLiteral("老带新"));
        QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("list")}).json[QStringLiteral("count")].toInteger(), 3);
        const auto alerts = run({QStringLiteral("codes"), QStringLiteral("list"), QStringLiteral("--alerts")});
        QCOMPARE(alerts.exitCode, 0);
    }

    void whatCannotBeMade_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<int>("exitCode");
        const auto row = [](const char *name, const QStringList &line, int exitCode) { QTest::newRow(name) << line << exitCode; };
        row("no name", {}, 2);
        row("for nobody known", {QStringLiteral("a"), QStringLiteral("--for"), QStringLiteral("wall"), QStringLiteral("x")}, 1);
        row("for without a name", {QStringLiteral("a"), QStringLiteral("--for"), QStringLiteral("channel")}, 2);
        row("a group that is not there", {QStringLiteral("a"), QStringLiteral("--for"), QStringLiteral("group"), QStringLiteral("x")}, 1);
        row("a partner who is not there", {QStringLiteral("a"), QStringLiteral("--for"), QStringLiteral("partner"), QStringLiteral("99")}, 1);
        row("no day", {QStringLiteral("a"), QStringLiteral("--until"), QStringLiteral("soon")}, 2);
        row("no number", {QStringLiteral("a"), QStringLiteral("--capacity"), QStringLiteral("many")}, 2);
        row("an unknown kind", {QStringLiteral("a"), QStringLiteral("--kind"), QStringLiteral("wall")}, 2);
        row("the same text again", {QStringLiteral("a"), QStringLiteral("--text"), QStringLiteral("https://weixin.qq.com/g/a")}, 1);
        row("WeChat's code without its link", {QStringLiteral("a"), QStringLiteral("--kind"), QStringLiteral("group")}, 1);
    }
    void whatCannotBeMade()
    {
        QFETCH(const QStringList, line);
        QFETCH(const int, exitCode);
        QCOMPARE(run(QStringList{QStringLiteral("codes"), QStringLiteral("make")} + line).exitCode, exitCode);
        QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("list")}).json[QStringLiteral("count")].toInteger(), 3);
    }

    void drawnAndReadBack()
    {
        for (const QString &name : {QStringLiteral("柜台"), QStringLiteral("红姐")}) {
            const QString png = path(QStringLiteral("a.png"));
            const auto drawn = run({QStringLiteral("codes"), QStringLiteral("draw"), name, QStringLiteral("--out"), png});
            QCOMPARE(drawn.exitCode, 0);
            QCOMPARE(drawn.json[QStringLiteral("file")].toString(), png);
            QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("draw"), name, QStringLiteral("--out"), path(QStringLiteral("a.svg")), QStringLiteral("--logo"), png}).exitCode, 0);
            if (hasTool("zbarimg"))
                QCOMPARE(readBack(png), QStringList{drawn.json[QStringLiteral("holds")].toString()});
        }
        const auto draw = [this](const QStringList &more) { return run(QStringList{QStringLiteral("codes"), QStringLiteral("draw")} + more).exitCode; };
        QCOMPARE(draw({QStringLiteral("柜台"), QStringLiteral("--out"), path(QStringLiteral("a.gif"))}), 2);
        QCOMPARE(draw({QStringLiteral("柜台"), QStringLiteral("--out"), path(QStringLiteral("a.png")), QStringLiteral("--pixels"), QStringLiteral("9")}), 2);
        QCOMPARE(draw({QStringLiteral("nobody"), QStringLiteral("--out"), path(QStringLiteral("a.png"))}), 1);
        QCOMPARE(draw({QStringLiteral("柜台"), QStringLiteral("--out"), path(QStringLiteral("a.png")), QStringLiteral("--logo"), path(QStringLiteral("none.png"))}), 1);
    }

    void sheetsAreReadBack()
    {
        QStringList wanted;
        for (const QJsonValue &code : run({QStringLiteral("codes"), QStringLiteral("list")}).json[QStringLiteral("codes")].toArray())
            wanted.append(code[QStringLiteral("holds")].toString());
        wanted.sort();
        const QString pdf = path(QStringLiteral("sheet.pdf"));
        for (const char *kind : {"cards", "grid", "parcel", "poster"}) {
            const auto made = run({QStringLiteral("codes"), QStringLiteral("sheet"), QStringLiteral("--kind"), QString::fromLatin1(kind), QStringLiteral("--out"), pdf, QStringLiteral("--all"),
                QStringLiteral("--headline"), QStringLiteral("进群有礼")});
            QCOMPARE(made.exitCode, 0);
            QCOMPARE(made.json[QStringLiteral("codes")].toInteger(), 3);
            QCOMPARE(made.json[QStringLiteral("pages")].toInteger(), qstrcmp(kind, "poster") == 0 ? 3 : 1);
        }
        QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("sheet"), QStringLiteral("--out"), pdf, QStringLiteral("柜台"), QStringLiteral("群码"), QStringLiteral("红姐")}).exitCode, 0);
        if (hasTool("zbarimg") && hasTool("pdftoppm")) {
            QProcess::execute(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("300"), QStringLiteral("-gray"), QStringLiteral("-singlefile"), pdf, path(QStringLiteral("page"))});
            QCOMPARE(readBack(path(QStringLiteral("page.pgm"))), wanted);
        }
        const auto sheet = [this](const QStringList &more) { return run(QStringList{QStringLiteral("codes"), QStringLiteral("sheet")} + more).exitCode; };
        QCOMPARE(sheet({QStringLiteral("--out"), pdf}), 2); // of which codes?
        QCOMPARE(sheet({QStringLiteral("--out"), pdf, QStringLiteral("柜台"), QStringLiteral("--all")}), 2);
        QCOMPARE(sheet({QStringLiteral("--out"), path(QStringLiteral("a.png")), QStringLiteral("柜台")}), 2);
        QCOMPARE(sheet({QStringLiteral("--out"), pdf, QStringLiteral("柜台"), QStringLiteral("--kind"), QStringLiteral("wall")}), 2);
        QCOMPARE(sheet({QStringLiteral("--out"), pdf, QStringLiteral("nobody")}), 1);
    }

    void aSharedNameIsNoName()
    {
        const QString second = made({QStringLiteral("柜台")})[QStringLiteral("code")].toString();
        QVERIFY(!second.isEmpty());
        QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("draw"), QStringLiteral("柜台"), QStringLiteral("--out"), path(QStringLiteral("a.png"))}).exitCode, 1);
        QCOMPARE(run({QStringLiteral("codes"), QStringLiteral("draw"), second, QStringLiteral("--out"), path(QStringLiteral("a.png"))}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(CodesCommandsTest)
#include "codescommands_test.moc"
