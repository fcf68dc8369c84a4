// SPDX-License-Identifier: GPL-3.0-or-later
// The money of a workspace as an operator meets it: asked for where a workspace is made, changed in Settings, offered where an
// import ends whose orders are all in other money; pages that show sums follow.
#include "core/db/database.h"
#include "core/growth/currency.h"
#include "tests/ui/importing/importwindowscene.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/currencybox.h"
#include "ui/settings/moneysection.h"
#include "ui/settings/settingspage.h"
#include "ui/text/rulewords.h"

#include <QLabel>

using namespace siyu;
using namespace siyu::ui;

namespace {

// As a person chooses: the box is told, and says so.
void choose(CurrencyBox *box, const QString &code)
{
    box->setCurrency(code);
    Q_EMIT box->activated(box->currentIndex());
}

MoneySection *sectionOf(ShellScene &scene)
{
    scene.view().showPage(PageId::Settings);
    settle(ShellScene::settleMs);
    return qobject_cast<SettingsPage *>(scene.view().page(PageId::Settings))->money();
}

void addOrders(Workspace &workspace, const char *currency, int count)
{
    QVERIFY(workspace.write({QStringLiteral("x"), {}, Record::System, {Topic::Orders}}, [&](db::Database &db) {
        for (int i = 0; i < count; ++i)
            db.prepare("INSERT INTO shop_order (platform, order_no, paid_at, paid_fen, currency) VALUES ('p', ?1 || ?2, '2026-02-10T00:00:00Z', 1200, ?1)").run(QString::fromLatin1(currency), i);
    }));
}

} // namespace

class MoneySectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }

    void isChangedInSettings()
    {
        ShellScene scene;
        addOrders(scene.workspace(), "USD", 3);
        addOrders(scene.workspace(), "EUR", 2);
        addOrders(scene.workspace(), "CNY", 1);
        MoneySection *section = sectionOf(scene);
        QCOMPARE(section->currencyBox()->currency(), QStringLiteral("CNY"));
        QCOMPARE(section->inUse(), QStringLiteral("1 paid order is in CNY. Beside the sums stand: 3 USD, 2 EUR."));
        choose(section->currencyBox(), QStringLiteral("USD"));
        QTRY_COMPARE(growth::currencyOf(scene.workspace()), QStringLiteral("USD"));
        QVERIFY(settle(ShellScene::settleMs));
        QCOMPARE(section->inUse(), QStringLiteral("3 paid orders are in USD. Beside the sums stand: 2 EUR, 1 CNY."));
        QCOMPARE(section->currencyBox()->currency(), QStringLiteral("USD"));
    }

    void saysThatNothingIsCounted()
    {
        ShellScene scene;
        addOrders(scene.workspace(), "THB", 3);
        MoneySection *section = sectionOf(scene);
        QCOMPARE(section->inUse(), QStringLiteral("All 3 paid orders are in THB, but the workspace counts in CNY: none of them is in any sum."));
        QVERIFY(section->findChild<QLabel *>());
    }

    void isAskedWhereAWorkspaceIsMade()
    {
        QTemporaryDir folder;
        Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
        text::installLanguage(QStringLiteral("en"));
        auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 2), QTime(2, 0), Qt::UTC));
        MainWindow window(preferences, clock);
        window.show();
        QVERIFY(window.startPage());
        QCOMPARE(window.startPage()->currencyBox()->currency(), QStringLiteral("CNY"));
        window.startPage()->currencyBox()->setCurrency(QStringLiteral("SGD"));
        window.createWorkspace(folder.filePath(QStringLiteral("shop.siyu")));
        QVERIFY(settle(ShellScene::settleMs));
        QVERIFY(window.view());
        QCOMPARE(growth::currencyOf(window.view()->desk().workspace()), QStringLiteral("SGD"));
    }

    void isOfferedWhereAnImportEnds()
    {
        text::installLanguage(QStringLiteral("en"));
        importing::Scene scene;
        Desk desk(sharedOf(scene));
        ImportWindow window(desk, {QStringLiteral("orders"), {scene.file("order no,buyer account,amount,paid,currency,paid at\nA,ann,12.00,12.00,USD,2026-02-10 10:00\n")}, {}});
        toPreview(window);
        window.nextButton()->click();
        idle(window);
        QCOMPARE(window.step(), ImportWindow::Done);
        auto *count = window.findChild<QPushButton *>(QStringLiteral("countInOther"));
        QVERIFY(count && count->isVisible());
        QCOMPARE(count->text(), QStringLiteral("Count in USD from now on"));
        count->click();
        QTRY_COMPARE(growth::currencyOf(scene.workspace()), QStringLiteral("USD"));
        QTRY_VERIFY(!count->isVisible());
        QVERIFY(Job::waitForAll(ShellScene::settleMs));
    }

    // The names of amounts in rules, and values of members, say what money they are in.
    void fieldsNameTheMoney()
    {
        text::installLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(text::ruleFieldName(QStringLiteral("ltv")), QStringLiteral("累计价值（LTV，元）"));
        QCOMPARE(text::ruleFieldName(QStringLiteral("ltv"), {}, QStringLiteral("USD")), QStringLiteral("累计价值（LTV，USD）"));
        text::installLanguage(QStringLiteral("en"));
        QCOMPARE(text::ruleFieldName(QStringLiteral("amount"), QStringLiteral("cart")), QStringLiteral("Amount (¥)"));
        QCOMPARE(text::ruleFieldName(QStringLiteral("amount"), QStringLiteral("cart"), QStringLiteral("EUR")), QStringLiteral("Amount (EUR)"));
        QCOMPARE(text::ruleFieldName(QStringLiteral("orders"), {}, QStringLiteral("EUR")), QStringLiteral("Number of paid orders"));
    }
};

QTEST_MAIN(MoneySectionTest)
#include "moneysection_test.moc"
