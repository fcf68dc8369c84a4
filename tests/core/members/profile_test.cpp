// SPDX-License-Identifier: GPL-3.0-or-later
// What a member's drawer reads and writes: tags in groups, the shop's own fields by kind, consent, money, orders, hints;
// all of it taken back by undo and carried by merges.
#include "core/members/consentedit.h"
#include "core/members/customfield.h"
#include "core/members/memberdetail.h"
#include "core/members/memberedit.h"
#include "core/members/memberorders.h"
#include "core/members/merge.h"
#include "core/members/taggroups.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

void run(Workspace &workspace, std::initializer_list<const char *> statements)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        for (const char *sql : statements)
            db.exec(sql);
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

void addPeople(Workspace &workspace)
{
    run(workspace, {"INSERT INTO source (id, text, basis, created_at) VALUES (1, '门店', '口头同意', '2026-01-01T00:00:00Z')",
                       "INSERT INTO member (id, name, created_at, source) VALUES (1, '小红', '2026-01-01T00:00:00Z', 1),"
                       " (2, '小红', '2026-01-02T00:00:00Z', 1), (3, '小明', '2026-01-02T00:00:00Z', NULL)",
                       "INSERT INTO member_source (member, source, at) VALUES (1, 1, '2026-01-01T00:00:00Z')"});
}

QStringList groupsAsText(const QList<TagGroup> &groups)
{
    QStringList out;
    for (const TagGroup &group : groups)
        out.append((group.name.isNull() ? QStringLiteral("-") : group.name) + QLatin1Char(':') + group.tags.join(QLatin1Char(',')));
    return out;
}

QStringList fieldNames(const Workspace &workspace)
{
    QStringList out;
    const auto fields = customFields(workspace);
    for (const ShopField &field : *fields)
        out.append(field.shape.name);
    return out;
}

QString valueOf(const Workspace &workspace, MemberId member, const QString &field)
{
    const auto profile = memberProfile(workspace, member);
    for (const MemberCustomValue &value : profile->custom) {
        if (value.name == field)
            return value.value;
    }
    return {};
}

} // namespace

class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void customValues_data();
    void customValues();
    void tagsMoveBetweenGroups();
    void refusedTagGroups();
    void fieldsAreDefinedOrderedAndRemoved();
    void changingAKindKeepsWhatFits();
    void choicesInUseStay();
    void consentIsGivenWithdrawnAndGivenAgain();
    void moneyCountsWhatWasPaid();
    void ordersComeInPagesWithTheirLines();
    void hintsNameNamesakesUntilTheyAreTwo();
    void mergesCarryFieldsAndConsents();
    void everythingIsUndone();
};

void ProfileTest::customValues_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, FieldKind kind, const char *text, bool fits, const char *kept) {
        QTest::newRow(name) << int(kind) << QString::fromUtf8(text) << fits << QString::fromUtf8(kept);
    };
    row("text is trimmed", FieldKind::Text, "  大码\t", true, "大码");
    row("an empty text is missing", FieldKind::Text, "   ", true, "");
    row("an empty number is missing", FieldKind::Number, "", true, "");
    row("number", FieldKind::Number, "-12.5", true, "-12.5");
    row("leading zeros stay", FieldKind::Number, "007", true, "007");
    row("full-width digits", FieldKind::Number, "１２", true, "12");
    row("no number", FieldKind::Number, "12 岁", false, "");
    row("thousands commas mean two things", FieldKind::Number, "1,200", false, "");
    row("not finite", FieldKind::Number, "inf", false, "");
    row("nan", FieldKind::Number, "nan", false, "");
    row("day", FieldKind::Date, "2026-03-01", true, "2026-03-01");
    row("day with strokes", FieldKind::Date, "2026/3/1", true, "2026-03-01");
    row("day with dots", FieldKind::Date, "2026.12.31", true, "2026-12-31");
    row("no such day", FieldKind::Date, "2026-02-30", false, "");
    row("a month is no day", FieldKind::Date, "2026-02", false, "");
    row("choice", FieldKind::Choice, "L", true, "L");
    row("choice in other case", FieldKind::Choice, "xl", true, "XL");
    row("no such choice", FieldKind::Choice, "XXL", false, "");
    row("no choice made", FieldKind::Choice, "", true, "");
}

void ProfileTest::customValues()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(bool, fits);
    QFETCH(QString, kept);
    const auto read = readCustomValue({QStringLiteral("尺码"), FieldKind(kind), {QStringLiteral("L"), QStringLiteral("XL")}}, text);
    QCOMPARE(read.has_value(), fits);
    if (fits) {
        QCOMPARE(*read, kept);
    } else {
        QCOMPARE(read.error().code, ErrorCode::InvalidInput);
        QCOMPARE(read.error().values.value(0), QStringLiteral("尺码"));
    }
}

void ProfileTest::tagsMoveBetweenGroups()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    NoProgress quiet;
    QVERIFY(tagGroups(*shop)->isEmpty());
    for (const char *tag : {"新客", "铂金", "黄金"})
        QVERIFY(addTag(*shop, {1}, QString::fromUtf8(tag), quiet).has_value());
    QVERIFY(addTagGroup(*shop, QStringLiteral(" 客户等级 ")).has_value());
    QVERIFY(moveTag(*shop, QStringLiteral("黄金"), QStringLiteral("客户等级")).has_value());
    QVERIFY(moveTag(*shop, QStringLiteral("铂金"), QStringLiteral("客户等级")).has_value());
    QVERIFY(moveTag(*shop, QStringLiteral("新客"), QStringLiteral("来源")).has_value()); // the group is made
    QCOMPARE(groupsAsText(*tagGroups(*shop)), (QStringList{QStringLiteral("客户等级:铂金,黄金"), QStringLiteral("来源:新客")}));
    QVERIFY(moveTag(*shop, QStringLiteral("铂金"), {}).has_value());
    QVERIFY(renameTagGroup(*shop, QStringLiteral("来源"), QStringLiteral("渠道")).has_value());
    QCOMPARE(groupsAsText(*tagGroups(*shop)),
        (QStringList{QStringLiteral("客户等级:黄金"), QStringLiteral("渠道:新客"), QStringLiteral("-:铂金")}));
    QCOMPARE(groupsAsText(memberDetail(*shop, MemberId(1))->tags), groupsAsText(*tagGroups(*shop)));
    QVERIFY(memberDetail(*shop, MemberId(3))->tags.isEmpty());
    QVERIFY(removeTagGroup(*shop, QStringLiteral("客户等级")).has_value());
    QCOMPARE(groupsAsText(*tagGroups(*shop)), (QStringList{QStringLiteral("渠道:新客"), QStringLiteral("-:铂金,黄金")}));
    QCOMPARE(memberProfile(*shop, MemberId(1))->row.tags.size(), 3);
}

void ProfileTest::refusedTagGroups()
{
    test::TestWorkspace shop;
    QVERIFY(addTagGroup(*shop, QStringLiteral("等级")).has_value());
    QCOMPARE(addTagGroup(*shop, QStringLiteral("等级")).error().code, ErrorCode::Duplicate);
    QCOMPARE(addTagGroup(*shop, QStringLiteral("  ")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addTagGroup(*shop, QString(61, QLatin1Char('x'))).error().code, ErrorCode::InvalidInput);
    QCOMPARE(renameTagGroup(*shop, QStringLiteral("没有"), QStringLiteral("x")).error().code, ErrorCode::NotFound);
    QCOMPARE(removeTagGroup(*shop, QStringLiteral("没有")).error().code, ErrorCode::NotFound);
    QCOMPARE(moveTag(*shop, QStringLiteral("没有"), QStringLiteral("等级")).error().code, ErrorCode::NotFound);
    QCOMPARE(groupsAsText(*tagGroups(*shop)), QStringList{QStringLiteral("等级:")});
}

void ProfileTest::fieldsAreDefinedOrderedAndRemoved()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    const qint64 size = *addCustomField(*shop, {QStringLiteral("尺码"), FieldKind::Choice, {QStringLiteral("S"), QStringLiteral(" M "), QStringLiteral("S")}});
    QVERIFY(addCustomField(*shop, {QStringLiteral("孩子生日"), FieldKind::Date, {}}).has_value());
    QVERIFY(addCustomField(*shop, {QStringLiteral("身高"), FieldKind::Number, {}}).has_value());
    QCOMPARE(customFields(*shop)->first().shape, (FieldShape{QStringLiteral("尺码"), FieldKind::Choice, {QStringLiteral("S"), QStringLiteral("M")}}));
    QCOMPARE(addCustomField(*shop, {QStringLiteral("尺码"), FieldKind::Text, {}}).error().code, ErrorCode::Duplicate);
    QCOMPARE(addCustomField(*shop, {QStringLiteral("颜色"), FieldKind::Choice, {}}).error().code, ErrorCode::InvalidInput);
    QCOMPARE(addCustomField(*shop, {QStringLiteral(" "), FieldKind::Text, {}}).error().code, ErrorCode::InvalidInput);
    QVERIFY(moveCustomField(*shop, size, 1).has_value());
    QCOMPARE(fieldNames(*shop), (QStringList{QStringLiteral("孩子生日"), QStringLiteral("尺码"), QStringLiteral("身高")}));
    QVERIFY(moveCustomField(*shop, size, 9).has_value());
    QVERIFY(moveCustomField(*shop, size, 1).has_value()); // at the end it stays
    QCOMPARE(fieldNames(*shop).last(), QStringLiteral("尺码"));
    QVERIFY(setCustomField(*shop, MemberId(1), QStringLiteral("尺码"), QStringLiteral("m")).has_value());
    QCOMPARE(valueOf(*shop, MemberId(1), QStringLiteral("尺码")), QStringLiteral("M"));
    QVERIFY(!setCustomField(*shop, MemberId(1), QStringLiteral("尺码"), QStringLiteral("XS")));
    QVERIFY(!setCustomField(*shop, MemberId(1), QStringLiteral("没有"), QStringLiteral("x")));
    QVERIFY(!setCustomField(*shop, MemberId(99), QStringLiteral("尺码"), QStringLiteral("M")));
    const QStringList before = test::dump(*shop);
    QVERIFY(removeCustomField(*shop, size).has_value());
    QCOMPARE(fieldNames(*shop).size(), 2);
    QVERIFY(shop->undo().has_value());
    QCOMPARE(test::dump(*shop), before); // with the value and the choices
    QCOMPARE(removeCustomField(*shop, 99).error().code, ErrorCode::NotFound);
}

void ProfileTest::changingAKindKeepsWhatFits()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    const QString name = QStringLiteral("生日");
    const qint64 field = *addCustomField(*shop, {name, FieldKind::Text, {}});
    QVERIFY(setCustomField(*shop, MemberId(1), name, QStringLiteral("2026/3/1")).has_value());
    const auto asNumber = changeCustomField(*shop, field, {name, FieldKind::Number, {}});
    QCOMPARE(asNumber.error().code, ErrorCode::Refused);
    QCOMPARE(asNumber.error().values.value(1), QStringLiteral("values_do_not_fit"));
    QVERIFY(changeCustomField(*shop, field, {QStringLiteral("出生日"), FieldKind::Date, {}}).has_value());
    QCOMPARE(valueOf(*shop, MemberId(1), QStringLiteral("出生日")), QStringLiteral("2026-03-01"));
    QVERIFY(changeCustomField(*shop, field, {QStringLiteral("出生日"), FieldKind::Text, {}}).has_value());
    QCOMPARE(changeCustomField(*shop, 99, {name, FieldKind::Text, {}}).error().code, ErrorCode::NotFound);
}

void ProfileTest::choicesInUseStay()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    const QString name = QStringLiteral("尺码");
    const qint64 field = *addCustomField(*shop, {name, FieldKind::Text, {}});
    for (const auto &[member, size] : {std::pair(1, "L"), std::pair(2, "M"), std::pair(3, "L")})
        QVERIFY(setCustomField(*shop, MemberId(member), name, QString::fromLatin1(size)).has_value());
    QCOMPARE(*valuesInUse(*shop, field, 10), (QStringList{QStringLiteral("L"), QStringLiteral("M")}));
    QVERIFY(!changeCustomField(*shop, field, {name, FieldKind::Choice, {QStringLiteral("L")}}));
    QVERIFY(changeCustomField(*shop, field, {name, FieldKind::Choice, *valuesInUse(*shop, field, 10)}).has_value());
    QVERIFY(!changeCustomField(*shop, field, {name, FieldKind::Choice, {QStringLiteral("M"), QStringLiteral("XL")}}));
    QVERIFY(changeCustomField(*shop, field, {name, FieldKind::Choice, {QStringLiteral("M"), QStringLiteral("L"), QStringLiteral("XL")}}).has_value());
    QCOMPARE(customFields(*shop)->first().shape.choices, (QStringList{QStringLiteral("M"), QStringLiteral("L"), QStringLiteral("XL")}));
}

void ProfileTest::consentIsGivenWithdrawnAndGivenAgain()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    const QString sms = QStringLiteral("sms");
    const auto consents = [&] { return memberDetail(*shop, MemberId(1))->consents; };
    QCOMPARE(giveConsent(*shop, MemberId(1), QStringLiteral("pigeon"), QStringLiteral("门店")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(giveConsent(*shop, MemberId(1), sms, QStringLiteral(" ")).error().code, ErrorCode::InvalidInput);
    QCOMPARE(giveConsent(*shop, MemberId(99), sms, QStringLiteral("门店")).error().code, ErrorCode::NotFound);
    QVERIFY(giveConsent(*shop, MemberId(1), sms, QStringLiteral("门店")).has_value());
    QCOMPARE(consents().size(), 1);
    QCOMPARE(consents()[0].source, 1); // the member's own
    QCOMPARE(consents()[0].givenUtc, shop->nowUtc());
    const QDateTime first = shop->nowUtc();
    shop.clock->set(first.addDays(1));
    QVERIFY(giveConsent(*shop, MemberId(1), sms, QStringLiteral("门店")).has_value());
    QCOMPARE(consents()[0].givenUtc, first); // it stood already
    QVERIFY(withdrawConsent(*shop, MemberId(1), sms, 1).has_value());
    QCOMPARE(consents()[0].withdrawnUtc, first.addDays(1));
    QCOMPARE(withdrawConsent(*shop, MemberId(1), sms, 1).error().code, ErrorCode::NotFound);
    QVERIFY(giveConsent(*shop, MemberId(1), sms, QStringLiteral("门店")).has_value());
    QVERIFY(!consents()[0].withdrawnUtc.isValid());
    QVERIFY(giveConsent(*shop, MemberId(1), sms, QStringLiteral("活动现场签名")).has_value());
    QCOMPARE(consents().size(), 2);
    QCOMPARE(memberProfile(*shop, MemberId(1))->sources.size(), 2);
}

void ProfileTest::moneyCountsWhatWasPaid()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    MemberMoney money = memberDetail(*shop, MemberId(1))->money;
    QCOMPARE(money.paid.orders, 0);
    QVERIFY(!money.averageFen() && !money.daysBetween());
    run(*shop, {"INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen, currency) VALUES"
                " ('own', '1', 1, '2026-01-01T00:00:00Z', 10000, 0, 'CNY'), ('own', '2', 1, '2026-01-11T00:00:00Z', 5000, 1000, 'CNY'),"
                " ('own', '3', 1, '2026-01-25T00:00:00Z', 3000, 3000, 'CNY'), ('own', '4', 1, NULL, NULL, 0, 'CNY'),"
                " ('own', '5', 1, '2026-01-05T00:00:00Z', 900, 0, 'USD'), ('own', '6', 1, '2026-01-31T00:00:00Z', 0, 0, 'CNY'),"
                " ('own', '7', 2, '2026-01-31T00:00:00Z', 99900, 0, 'CNY')"});
    money = memberDetail(*shop, MemberId(1))->money;
    QCOMPARE(money.paid.orders, 3); // a free one counts, a wholly refunded one does not
    QCOMPARE(money.paid.value(), std::optional<qint64>(14'000));
    QCOMPARE(money.averageFen(), 4'667);
    QCOMPARE(money.daysBetween(), 15.0);
    QCOMPARE(money.otherCurrencies, 1);
    QCOMPARE(money.lastUtc, test::utc("2026-01-31T00:00:00Z"));
    run(*shop, {"INSERT INTO shop_order (platform, order_no, member, paid_at) VALUES ('own', '8', 1, '2026-01-31T00:00:00Z')"});
    money = memberDetail(*shop, MemberId(1))->money; // what nobody knows the amount of is an order, and the sum is not known
    QCOMPARE(money.paid, (OrderSum{4, 1, 14'000}));
    QVERIFY(!money.averageFen());
}

void ProfileTest::ordersComeInPagesWithTheirLines()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    run(*shop, {"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 23)"
                " INSERT INTO shop_order (id, platform, order_no, member, placed_at, paid_at, paid_fen)"
                " SELECT i, 'own', i, 1, CASE WHEN i % 7 THEN '2026-01-0' || (i % 5 + 1) || 'T00:00:00Z' END, NULL, i FROM n",
                "INSERT INTO product (id, name, created_at) VALUES (1, '围巾', '2026-01-01T00:00:00Z')",
                "INSERT INTO order_line (shop_order, product, title, quantity, amount_fen) VALUES (5, 1, NULL, 0.5, 4900), (5, NULL, '帽子', 2, NULL)"});
    QList<qint64> ids;
    std::optional<OrderCursor> after;
    do {
        const auto page = memberOrders(*shop, MemberId(1), after, 4);
        QVERIFY(page.has_value());
        for (const MemberOrder &order : page->orders)
            ids.append(order.id.value);
        after = page->next;
    } while (after);
    QList<qint64> once = ids;
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    QCOMPARE(once.size(), 23);
    QCOMPARE(ids.size(), 23);
    QCOMPARE(ids.mid(20), (QList<qint64>{21, 14, 7})); // without a time
    const auto lines = orderLines(*shop, OrderId(5));
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->first().title, QStringLiteral("围巾"));
    QCOMPARE(lines->first().quantity, 0.5);
    QVERIFY(!lines->last().amountFen);
}

void ProfileTest::hintsNameNamesakesUntilTheyAreTwo()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    MemberHints hints = memberDetail(*shop, MemberId(1))->hints;
    QCOMPARE(hints.namesakes.size(), 1);
    QCOMPARE(hints.namesakes[0].id, MemberId(2));
    QCOMPARE(hints.openReviews, 0);
    QVERIFY(memberDetail(*shop, MemberId(3))->hints.namesakes.isEmpty());
    run(*shop, {"INSERT INTO review_row (batch, kind, row_no, sign, cells, doubt) VALUES (1, 'members', 2, 'name 小红', '[]', 'several_members')",
                "INSERT INTO not_duplicate (a, b, at) VALUES (1, 2, '2026-01-01T00:00:00Z')"});
    hints = memberDetail(*shop, MemberId(1))->hints;
    QVERIFY(hints.namesakes.isEmpty());
    QCOMPARE(hints.openReviews, 1);
}

void ProfileTest::mergesCarryFieldsAndConsents()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    QVERIFY(addCustomField(*shop, {QStringLiteral("尺码"), FieldKind::Text, {}}).has_value());
    QVERIFY(setCustomField(*shop, MemberId(2), QStringLiteral("尺码"), QStringLiteral("L")).has_value());
    QVERIFY(giveConsent(*shop, MemberId(2), QStringLiteral("sms"), QStringLiteral("现场")).has_value());
    const QStringList before = test::dump(*shop, {QStringLiteral("member_merge"), QStringLiteral("member_merge_image")});
    const auto merged = mergeMembers(*shop, MemberId(1), MemberId(2));
    QVERIFY(merged.has_value());
    QCOMPARE(valueOf(*shop, MemberId(1), QStringLiteral("尺码")), QStringLiteral("L"));
    QCOMPARE(memberDetail(*shop, MemberId(1))->consents.size(), 1);
    QVERIFY(unmergeMembers(*shop, merged->merge).has_value());
    QCOMPARE(test::dump(*shop, {QStringLiteral("member_merge"), QStringLiteral("member_merge_image")}), before);
}

void ProfileTest::everythingIsUndone()
{
    test::TestWorkspace shop;
    addPeople(*shop);
    NoProgress quiet;
    QVERIFY(addTag(*shop, {1, 2, 3}, QStringLiteral("t0"), quiet).has_value());
    QRandomGenerator random(5);
    for (int round = 0; round < 30; ++round) {
        QList<QStringList> states{test::dump(*shop)};
        for (int step = 0; step < 10; ++step) {
            const MemberId member(1 + random.bounded(3));
            const QString word = QStringLiteral("w%1").arg(random.bounded(3));
            const QList<ShopField> fields = *customFields(*shop);
            const qint64 field = fields.isEmpty() ? 0 : fields[random.bounded(int(fields.size()))].id;
            switch (random.bounded(9)) {
            case 0:
                (void)moveTag(*shop, QStringLiteral("t0"), random.bounded(3) ? word : QString());
                break;
            case 1:
                (void)renameTagGroup(*shop, word, QStringLiteral("w%1").arg(random.bounded(4)));
                break;
            case 2:
                (void)removeTagGroup(*shop, word);
                break;
            case 3:
                (void)addCustomField(*shop, {word, FieldKind(random.bounded(4)), {QStringLiteral("1"), QStringLiteral("2")}});
                break;
            case 4:
                (void)changeCustomField(*shop, field, {word, FieldKind(random.bounded(4)), {QStringLiteral("2"), QStringLiteral("3")}});
                break;
            case 5:
                random.bounded(4) ? (void)moveCustomField(*shop, field, random.bounded(3) - 1) : (void)removeCustomField(*shop, field);
                break;
            case 6:
                (void)setCustomField(*shop, member, word, QString::number(random.bounded(4)));
                break;
            case 7:
                (void)giveConsent(*shop, member, QStringLiteral("sms"), word);
                break;
            default:
                (void)withdrawConsent(*shop, member, QStringLiteral("sms"), 1 + random.bounded(4));
            }
            if (const QStringList now = test::dump(*shop); now != states.last())
                states.append(now);
        }
        for (qsizetype back = states.size() - 2; back >= 0; --back) {
            QVERIFY(shop->undo().has_value());
            QCOMPARE(test::dump(*shop), states[back]);
        }
        for (qsizetype forth = 1; forth < states.size(); ++forth) {
            QVERIFY(shop->redo().has_value());
            QCOMPARE(test::dump(*shop), states[forth]);
        }
    }
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "profile_test.moc"
