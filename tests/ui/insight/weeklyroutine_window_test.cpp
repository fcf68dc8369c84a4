// SPDX-License-Identifier: GPL-3.0-or-later
// The weekly routine in the real program on an X server of its own, by the mouse: the board, the day on which many left, the
// groups behind it, the campaign of those days, its review as a workbook, and the pack with a report for each group. Where things are is known from the same window made
// here over a copy of the shop. Clicks and keys are counted. See drivenprogram.h for pictures; skipped where there is no Xvfb
// or xdotool.
#include "core/db/database.h"
#include "core/files/xlsxzip.h"
#include "core/growth/campaignreview.h"
#include "tests/support/drivenprogram.h"
#include "tests/support/readback.h"
#include "tests/ui/shell/shellscene.h"
#include "ui/common/drawer.h"
#include "ui/common/theme.h"
#include "ui/growth/campaigncard.h"
#include "ui/groups/listtable.h"
#include "ui/insight/boardgrid.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartview.h"
#include "ui/insight/insightspage.h"
#include "ui/insight/panelview.h"
#include "ui/insight/rowspanel.h"
#include "ui/reports/reportspanel.h"
#include "ui/shell/rail.h"

#include <QApplication>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <cmath>

using namespace siyu;
using namespace siyu::ui;

namespace {

constexpr int patienceMs = 60'000;
const QString now = QStringLiteral("2026-03-02T02:00:00Z");
const QDate dip(2026, 2, 18);
const QString campaignName = QStringLiteral("老带新");

} // namespace

class WeeklyRoutineWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    test::Screen m_screen;
    test::DrivenProgram m_program{m_screen, m_home.path(), QStringLiteral("weekly")};
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_twin;
    growth::CampaignReview m_expected;
    qint64 m_groups = 0;

    QString path() const { return m_home.filePath(QStringLiteral("店铺.siyu")); }
    QString made(const QString &pattern) const
    {
        const QStringList found = QDir(m_home.path()).entryList({pattern}, QDir::Files);
        return found.isEmpty() ? QString() : m_home.filePath(found.first());
    }
    QString workbook() const { return made(QStringLiteral("*.xlsx")); }
    // The twin would wait in its own dialog: the button is clicked in the real window alone, and the name that stands there kept.
    void saveBy(QWidget *asking, const QString &step)
    {
        m_program.click(asking->mapTo(m_twin.get(), asking->rect().center()));
        m_program.waitUntilQuiet();
        m_program.picture(step);
        m_program.pressHere(QStringLiteral("Return"));
    }

    // Sixty people leave each of two groups on one day of a campaign.
    void makeShop()
    {
        const auto shop = Workspace::create(path(), std::make_shared<FixedClock>(QDateTime::fromString(now, Qt::ISODate)));
        NoProgress quiet;
        QVERIFY(shop && demo::fill(**shop, quiet));
        QVERIFY((*shop)->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.cached("UPDATE group_day SET lost = lost + 60 WHERE grp IN (3, 7) AND day = ?").run(dip.toString(Qt::ISODate));
            db.cached("UPDATE group_day SET total = total - 60 WHERE grp IN (3, 7) AND day >= ?").run(dip.toString(Qt::ISODate));
        }));
        const auto campaign = growth::findCampaign(**shop, campaignName);
        QVERIFY(campaign && isOn(*campaign, {dip, dip}));
        const auto review = growth::campaignReview(**shop, campaign->id, quiet);
        QVERIFY(review && review->participants > 0 && review->sales.orders > 0);
        m_expected = *review;
        const auto groups = (*shop)->read([](db::Database &db) { return db.one("SELECT count(*) FROM grp WHERE archived_at IS NULL").value_or(0); });
        QVERIFY(groups && *groups > 1);
        m_groups = *groups;
    }
    void openTwin()
    {
        text::installLanguage(test::DrivenProgram::language());
        applyLook(*qApp, lookFrom(test::DrivenProgram::theme()));
        m_preferences = std::make_unique<Preferences>(m_home.filePath(QStringLiteral("twin/preferences.ini")));
        m_twin = std::make_unique<MainWindow>(*m_preferences, std::make_shared<FixedClock>(QDateTime::fromString(now, Qt::ISODate)));
        m_twin->resize(1366, 768);
        m_twin->show();
        m_twin->openWorkspace(m_home.filePath(QStringLiteral("twin/店铺.siyu")));
        settle(patienceMs);
        QVERIFY(m_twin->view());
    }
    // In both windows; afterwards both have done what it caused.
    void click(QWidget *there, const QPoint &at)
    {
        m_program.click(there->mapTo(m_twin.get(), at));
        QTest::mouseClick(there, Qt::LeftButton, {}, at);
        settle(patienceMs);
        m_program.waitUntilQuiet();
    }
    void click(QWidget *there) { click(there, there->rect().center()); }
    QWidget *content() { return m_twin->view()->drawer()->isOpen() ? m_twin->view()->drawer()->content() : nullptr; }
    QPushButton *button(const char *name, const QString &words)
    {
        for (QPushButton *one : content()->findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (one->text().contains(words) && !one->visibleRegion().isEmpty())
                return one;
        }
        return nullptr;
    }
    struct DipPlace {
        PanelView *panel = nullptr;
        qsizetype step = -1;
        QList<QDate> days;
    };
    // The panel of the first chart in which people come and go, and the step of the day on which most left.
    DipPlace placeOfDip()
    {
        auto *page = qobject_cast<InsightsPage *>(m_twin->view()->page(PageId::Insights));
        ChartCard *card = page->grid()->widgets().value(0);
        if (!card || card->name() != QStringLiteral("growth") || card->figure().series.size() < 4)
            return {};
        const QList<insight::Point> &net = card->figure().series.at(3).points;
        qsizetype least = 0;
        for (qsizetype i = 0; i < net.size(); ++i)
            least = net[i].value && *net[i].value < net[least].value.value_or(0) ? i : least;
        return {card->chart()->findChildren<PanelView *>().value(1), least, card->figure().days};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::Screen::isPossible())
            QSKIP("Xvfb or xdotool is missing: the window is not driven");
        if (!m_screen.start())
            QSKIP("no X server can be started here: the window is not driven");
        makeShop();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("twin")) && QFile::copy(path(), m_home.filePath(QStringLiteral("twin/店铺.siyu"))));
        QVERIFY2(m_program.start(QStringLiteral(SIYU_DESKTOP), path(), QStringLiteral("店铺"), now), "the window did not come up");
        openTwin();
    }
    void cleanupTestCase()
    {
        m_program.process().kill();
        m_program.process().waitForFinished(10'000);
        m_twin.reset();
        Job::waitForAll(patienceMs);
    }

    void fromTheBoardToTheWorkbook()
    {
        m_program.waitUntilQuiet();
        m_program.picture(QStringLiteral("today"));

        click(m_twin->view()->rail()->button(PageId::Insights));
        m_program.picture(QStringLiteral("board"));
        const auto [panel, step, days] = placeOfDip();
        QVERIFY(panel && step >= 0);
        QCOMPARE(days.value(step), dip);

        const QPoint top = panel->viewport()->mapFromGlobal(panel->globalPlaceOf(step));
        click(panel->viewport(), {top.x(), panel->viewport()->height() / 2});
        m_program.picture(QStringLiteral("rows"));
        QVERIFY(qobject_cast<RowsPanel *>(content()));
        auto *campaign = button("campaign", campaignName);
        QVERIFY(campaign);

        click(campaign);
        m_program.picture(QStringLiteral("review"));
        QVERIFY(qobject_cast<CampaignCard *>(content()));
        auto *asWorkbook = button("campaignWorkbook", {});
        QVERIFY(asWorkbook);

        saveBy(asWorkbook, QStringLiteral("where-to"));
        QTRY_VERIFY_WITH_TIMEOUT(!workbook().isEmpty(), patienceMs);
        m_program.waitUntilQuiet();
        m_program.picture(QStringLiteral("made"));
        QCOMPARE(m_program.clicks(), 4);
        QCOMPARE(m_program.keys(), 1);
        qInfo("from the board to the workbook: %d clicks, %d key", m_program.clicks(), m_program.keys());
    }

    void thePackOfAllGroups()
    {
        if (workbook().isEmpty())
            QSKIP("the routine before was not played");
        m_program.countAnew();
        click(m_twin->view()->rail()->button(PageId::Safety));
        auto *panel = m_twin->view()->page(PageId::Safety)->findChild<ReportsPanel *>();
        QVERIFY(panel && panel->isVisible());
        auto *reports = panel->findChild<QListWidget *>();
        const QListWidgetItem *ofGroups = nullptr;
        for (int i = 0; i < reports->count(); ++i)
            ofGroups = reports->item(i)->data(Qt::UserRole) == QStringLiteral("group") ? reports->item(i) : ofGroups;
        QVERIFY(ofGroups);
        click(reports->viewport(), reports->visualItemRect(ofGroups).center());
        m_program.picture(QStringLiteral("pack"));
        QPushButton *make = nullptr;
        for (QPushButton *one : panel->findChildren<QPushButton *>())
            make = one->text() == ReportsPanel::tr("Make report") ? one : make;
        QVERIFY(make && make->isEnabled());
        saveBy(make, QStringLiteral("pack-where-to"));
        QTRY_VERIFY_WITH_TIMEOUT(!made(QStringLiteral("*.zip")).isEmpty(), patienceMs);
        m_program.waitUntilQuiet();
        m_program.picture(QStringLiteral("pack-made"));
        qInfo("the pack of all groups: %d clicks, %d key", m_program.clicks(), m_program.keys());
        QCOMPARE(m_program.clicks(), 3);
        QCOMPARE(m_program.keys(), 1);

        const auto zip = files::xlsx::ZipArchive::open(made(QStringLiteral("*.zip")));
        QVERIFY(zip.has_value());
        QCOMPARE(qint64((*zip)->entries().size()), m_groups);
    }

    void theWorkbookSaysWhatTheReviewSays()
    {
        if (workbook().isEmpty())
            QSKIP("the routine before was not played");
        QVERIFY2(QFileInfo(workbook()).fileName().contains(campaignName), qPrintable(workbook()));
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("no Python with openpyxl: the workbook is not opened");
        const QJsonObject seen = test::readBack(workbook());
        QCOMPARE(test::faultsOf(seen), QString());
        QVERIFY(seen[QStringLiteral("charts")].toInt() > 0);
        QStringList row; // the campaign's
        QString at;
        for (const QJsonValue &value : seen[QStringLiteral("cells")].toArray()) {
            const QJsonArray cell = value.toArray();
            const QString line = cell[0].toString() + cell[1].toString().remove(QRegularExpression(QStringLiteral("^[A-Z]+")));
            if (at.isEmpty() && cell[2].toString() == campaignName && cell[1].toString().startsWith(QLatin1Char('A')))
                at = line;
            if (line == at)
                row.append(cell[2].toString());
        }
        for (const QString &figure : {QString::number(m_expected.participants), QString::number(m_expected.buyers), QString::number(m_expected.sales.orders)})
            QVERIFY2(row.contains(figure), qPrintable(figure + QStringLiteral(" is not in ") + row.join(QLatin1Char('|'))));
    }
};

QTEST_MAIN(WeeklyRoutineWindowTest)
#include "weeklyroutine_window_test.moc"
