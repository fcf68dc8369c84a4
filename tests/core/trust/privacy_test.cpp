// SPDX-License-Identifier: GPL-3.0-or-later
// Requests about personal data, the copy of everything about one person, hashed audience files, masking of texts.
#include "core/base/text.h"
#include "core/trust/erase.h"
#include "core/trust/exportlog.h"
#include "core/trust/hashedaudience.h"
#include "core/trust/memberrows.h"
#include "core/trust/personreport.h"
#include "core/trust/privacyrequests.h"
#include "tests/core/importing/importscene.h"

#include <QCryptographicHash>
#include <QTest>

using namespace siyu;
using namespace siyu::trust;
using siyu::importing::Kind;
using siyu::importing::Scene;

class PrivacyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsHaveADueDay();
    void requestsAreDoneAndOpenedAgain();
    void erasingEmptiesTheRequest();
    void theCopyHoldsEverySectionWithRows();
    void theCopyMasksOtherPeople();
    void givingItIsNoted();
    void audienceFilesHoldTheRightHashes_data();
    void audienceFilesHoldTheRightHashes();
    void audienceFilesLeaveOut();
    void phonesInTextsAreMasked_data();
    void phonesInTextsAreMasked();
};

namespace {

QList<qint64> everybody(Scene &scene)
{
    QList<qint64> out;
    for (const QString &id : scene.rows("SELECT id FROM member ORDER BY id"))
        out.append(id.toLongLong());
    return out;
}

QString cellOf(const PersonReport &report, const QString &section, const QString &column)
{
    for (const ReportSection &of : report.sections) {
        if (of.word == section)
            return of.rows.value(0).value(of.columns.indexOf(column));
    }
    return QStringLiteral("no such section");
}

} // namespace

void PrivacyTest::requestsHaveADueDay()
{
    QCOMPARE(dueAfter(QDate(2026, 3, 2)), QDate(2026, 3, 23)); // Monday + three weeks
    QCOMPARE(dueAfter(QDate(2026, 2, 28)), QDate(2026, 3, 20)); // a Saturday counts from Monday
    Scene scene;
    PrivacyRequest request;
    request.kind = RequestKind::Delete;
    request.askedOn = QDate(2026, 2, 27);
    QCOMPARE(addRequest(scene.workspace(), request).error().code, ErrorCode::InvalidInput);
    request.person = QStringLiteral("打电话来的客人");
    QVERIFY(addRequest(scene.workspace(), request));
    request.askedOn = QDate(2026, 3, 2); // tomorrow
    QCOMPARE(addRequest(scene.workspace(), request).error().code, ErrorCode::InvalidInput);
    request.askedOn = QDate(2026, 3, 1);
    request.member = 12345;
    QCOMPARE(addRequest(scene.workspace(), request).error().code, ErrorCode::NotFound);
    const auto all = privacyRequests(scene.workspace());
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().dueOn, QDate(2026, 3, 20));
    QCOMPARE(all->first().person, request.person);
}

void PrivacyTest::requestsAreDoneAndOpenedAgain()
{
    Scene scene;
    PrivacyRequest request;
    request.person = QStringLiteral("甲");
    request.askedOn = QDate(2026, 2, 1);
    const auto first = addRequest(scene.workspace(), request);
    request.person = QStringLiteral("乙");
    request.askedOn = QDate(2026, 1, 1);
    const auto second = addRequest(scene.workspace(), request);
    QVERIFY(first && second);
    QCOMPARE(privacyRequests(scene.workspace())->first().id, *second); // more urgent
    QVERIFY(closeRequest(scene.workspace(), *second, QStringLiteral("给了副本")));
    auto all = privacyRequests(scene.workspace());
    QCOMPARE(all->first().id, *first);
    QCOMPARE(all->last().outcome, QStringLiteral("给了副本"));
    QVERIFY(all->last().doneAtUtc.isValid());
    QVERIFY(scene.workspace().undo());
    QVERIFY(!privacyRequests(scene.workspace())->first().doneAtUtc.isValid());
    QVERIFY(closeRequest(scene.workspace(), *second, {}));
    QVERIFY(reopenRequest(scene.workspace(), *second));
    QVERIFY(!privacyRequests(scene.workspace())->first().doneAtUtc.isValid());
    QCOMPARE(closeRequest(scene.workspace(), 99, {}).error().code, ErrorCode::NotFound);
}

void PrivacyTest::erasingEmptiesTheRequest()
{
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号\n欧阳测试娜,13900007777\n")));
    PrivacyRequest request;
    request.kind = RequestKind::Delete;
    request.member = everybody(scene).first();
    request.askedOn = QDate(2026, 2, 27);
    request.note = QStringLiteral("欧阳测试娜来电 13900007777");
    QVERIFY(addRequest(scene.workspace(), request));
    NoProgress quiet;
    QVERIFY(eraseMembers(scene.workspace(), {request.member}, {QStringLiteral("欧阳测试娜要求"), {}, false}, quiet));
    const auto all = privacyRequests(scene.workspace());
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().member, 0);
    QCOMPARE(all->first().note, QString());
    const auto gone = erasures(scene.workspace(), 10);
    QCOMPARE(gone->size(), 1);
    QCOMPARE(gone->first().reason, QStringLiteral("***要求"));
    QCOMPARE(gone->first().tombstones, 1);
}

void PrivacyTest::theCopyHoldsEverySectionWithRows()
{
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号,标签,尺码\n欧阳测试娜,13900007777,VIP,L\n")));
    importing::Options options = scene.options();
    options.group = QStringLiteral("一群");
    QVERIFY(scene.import(QByteArray("昵称,手机号\n小娜,13900007777\n"), Kind::Roster, options));
    QVERIFY(scene.import(QByteArray("订单编号,买家手机号,付款时间,实付金额,商品名称\nA1,13900007777,2026-02-01 10:00:00,12.30,茶\n"), Kind::Orders));
    NoProgress quiet;
    const auto report = personReport(scene.workspace(), everybody(scene).first(), quiet);
    QVERIFY2(report, report ? "" : qPrintable(Scene::textOf(report.error())));
    QCOMPARE(cellOf(*report, QStringLiteral("person"), QStringLiteral("name")), QStringLiteral("欧阳测试娜"));
    QCOMPARE(cellOf(*report, QStringLiteral("identities"), QStringLiteral("value")), QStringLiteral("+8613900007777"));
    QCOMPARE(cellOf(*report, QStringLiteral("tags"), QStringLiteral("tag")), QStringLiteral("VIP"));
    QCOMPARE(cellOf(*report, QStringLiteral("custom"), QStringLiteral("value")), QStringLiteral("L"));
    QCOMPARE(cellOf(*report, QStringLiteral("groups"), QStringLiteral("nickname")), QStringLiteral("小娜"));
    QCOMPARE(cellOf(*report, QStringLiteral("rosters"), QStringLiteral("group")), QStringLiteral("一群"));
    QCOMPARE(cellOf(*report, QStringLiteral("orders"), QStringLiteral("paid_amount")), QStringLiteral("12.30 CNY"));
    QCOMPARE(cellOf(*report, QStringLiteral("orders"), QStringLiteral("paid")), QStringLiteral("2026-02-01 10:00:00"));
    QCOMPARE(cellOf(*report, QStringLiteral("order_lines"), QStringLiteral("product")), QStringLiteral("茶"));
    QCOMPARE(personReport(scene.workspace(), 4711, quiet).error().code, ErrorCode::NotFound);
    // A table that nobody wrote a section for is told as it lies.
    scene.write("CREATE TABLE shoe (id INTEGER PRIMARY KEY, member INTEGER REFERENCES member (id), size TEXT) STRICT;"
                "INSERT INTO shoe (member, size) SELECT id, '42' FROM member");
    const auto more = personReport(scene.workspace(), everybody(scene).first(), quiet);
    QCOMPARE(cellOf(*more, QStringLiteral("shoe"), QStringLiteral("size")), QStringLiteral("42"));
}

void PrivacyTest::theCopyMasksOtherPeople()
{
    QCOMPARE(maskName(QStringLiteral("李雷")), QStringLiteral("李*"));
    QCOMPARE(maskName(QStringLiteral("欧阳娜娜")), QStringLiteral("欧***"));
    QCOMPARE(maskName(QStringLiteral("Anna Smith")), QStringLiteral("A***"));
    QCOMPARE(maskName(QString()), QString());
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号\n欧阳测试娜,13900007777\n王介绍,13900008888\n")));
    const QList<qint64> ids = everybody(scene);
    scene.write(qPrintable(QStringLiteral("INSERT INTO referral (member, host, at) VALUES (%1, %2, '2026-02-01T00:00:00Z')").arg(ids[0]).arg(ids[1])));
    NoProgress quiet;
    const auto report = personReport(scene.workspace(), ids[0], quiet);
    QVERIFY(report);
    QCOMPARE(cellOf(*report, QStringLiteral("referrals"), QStringLiteral("other")), QStringLiteral("王**"));
    for (const ReportSection &section : report->sections) {
        for (const QStringList &row : section.rows) {
            for (const QString &cell : row)
                QVERIFY2(!cell.contains(QStringLiteral("王介绍")) && !cell.contains(QStringLiteral("13900008888")), qPrintable(cell));
        }
    }
}

void PrivacyTest::givingItIsNoted()
{
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号\n欧阳测试娜,13900007777\n")));
    NoProgress quiet;
    const auto report = personReport(scene.workspace(), everybody(scene).first(), quiet);
    QVERIFY(report);
    QCOMPARE(notePersonReport(scene.workspace(), *report, QStringLiteral("/tmp/x.pdf"), QStringLiteral("  ")).error().code, ErrorCode::InvalidInput);
    QVERIFY(notePersonReport(scene.workspace(), *report, QStringLiteral("/tmp/x.pdf"), QStringLiteral("本人要求")));
    const auto log = exports(scene.workspace(), 5);
    QCOMPARE(log->size(), 1);
    QCOMPARE(log->first().what, QStringLiteral("person-report"));
    QVERIFY(!log->first().masked);
}

void PrivacyTest::audienceFilesHoldTheRightHashes_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("hashed");
    QTest::addColumn<QByteArray>("md5");
    QTest::newRow("mainland") << QStringLiteral("+8613800138000") << QStringLiteral("13800138000") << QByteArray("7945bd83237335e5376ff44d62e4f0ae");
    QTest::newRow("Hong Kong") << QStringLiteral("+85291234567") << QStringLiteral("85291234567") << QByteArray("bf731d9536efa23b8d4b06dd555b24f2");
}

void PrivacyTest::audienceFilesHoldTheRightHashes()
{
    QFETCH(QString, phone);
    QFETCH(QString, hashed);
    QCOMPARE(phoneForAudience(phone), hashed);
    QFETCH(QByteArray, md5);
    QCOMPARE(audienceHashOf(AudienceHash::Md5, phone), md5);
    QCOMPARE(audienceHashOf(AudienceHash::Sha256, phone), QCryptographicHash::hash(hashed.toLatin1(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(audienceHashOf(AudienceHash::Sha256, phone).size(), 64);
}

void PrivacyTest::audienceFilesLeaveOut()
{
    Scene scene;
    QVERIFY(scene.import(QByteArray("姓名,手机号,微信号\n甲,13900000001,\n乙,13900000002,\n丙,13900000003,\n丁,13900000004,\n戊,,wx_no_phone\n己,13900000006,\n庚,13900000007,\n")));
    const QList<qint64> ids = everybody(scene);
    const auto sql = [&](const char *text, qint64 id) { scene.write(qPrintable(QString::fromUtf8(text).arg(id))); };
    for (const qint64 id : {ids[0], ids[1], ids[2], ids[4], ids[5], ids[6]})
        sql("INSERT INTO consent (member, touchpoint, source, given_at) VALUES (%1, 'sms', (SELECT min(id) FROM source), '2026-01-01T00:00:00Z')", id);
    sql("INSERT INTO opt_out (member, touchpoint, at) VALUES (%1, 'all', '2026-01-02T00:00:00Z')", ids[1]);
    sql("UPDATE member SET under_14 = 1 WHERE id = %1", ids[2]);
    sql("UPDATE consent SET withdrawn_at = '2026-01-03T00:00:00Z' WHERE member = %1", ids[5]);
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("audience.csv"));
    NoProgress quiet;
    QCOMPARE(exportHashedAudience(scene.workspace(), ids, AudienceHash::Md5, path, {}, quiet).error().code, ErrorCode::InvalidInput);
    QVERIFY(!QFile::exists(path));
    const auto made = exportHashedAudience(scene.workspace(), ids, AudienceHash::Sha256, path, QStringLiteral("投放"), quiet);
    QVERIFY2(made, made ? "" : qPrintable(Scene::textOf(made.error())));
    QCOMPARE(made->under14, 1);
    QCOMPARE(made->optedOut, 1);
    QCOMPARE(made->noConsent, 2); // never given, withdrawn
    QCOMPARE(made->noPhone, 1);
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    QCOMPARE(out.readAll(), audienceHashOf(AudienceHash::Sha256, QStringLiteral("+8613900000001")) + "\r\n"
            + audienceHashOf(AudienceHash::Sha256, QStringLiteral("+8613900000007")) + "\r\n");
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QCOMPARE(exports(scene.workspace(), 5)->first().what, QStringLiteral("audience-sha256"));
    QCOMPARE(exports(scene.workspace(), 5)->first().rows, 2);
}

void PrivacyTest::phonesInTextsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("plain") << QStringLiteral("打13800138000找我") << QStringLiteral("打138****8000找我");
    QTest::newRow("with the country") << QStringLiteral("+8613800138000") << QStringLiteral("+86138****8000");
    QTest::newRow("00 86") << QStringLiteral("008613800138000") << QStringLiteral("0086138****8000");
    QTest::newRow("gaps") << QStringLiteral("138 0013 8000, 138-0013-8000") << QStringLiteral("138 **** 8000, 138-****-8000");
    QTest::newRow("order number") << QStringLiteral("2813800138000123456") << QStringLiteral("2813800138000123456");
    QTest::newRow("nothing") << QString() << QString();
}

void PrivacyTest::phonesInTextsAreMasked()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(maskPhonesIn(text), masked);
    QCOMPARE(maskPhonesIn(masked), masked);
}

QTEST_GUILESS_MAIN(PrivacyTest)
#include "privacy_test.moc"
