// SPDX-License-Identifier: GPL-3.0-or-later
// The first import from an empty program, click by click: at most eight, and nothing but clicks and one typed line.
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/importwindow.h"
#include "ui/importing/previewstep.h"
#include "ui/shell/deskview.h"
#include "ui/shell/dropped.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/preferences.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/startpage.h"
#include "ui/text/language.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace siyu;
using namespace siyu::ui;

class FirstImportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Look::Light); }
    void init();
    void cleanup();
    void inEightClicks();
    void droppedOnTheStartPage();
    void severalFilesAreDropped();
    void foldersAndForeignFilesAreSaid_data();
    void foldersAndForeignFilesAreSaid();
    void pastedOnTheStartPage();

private:
    // Counted: a press of the mouse on something that is visible and enabled. An answer of a file dialog is one click.
    void click(QPushButton *button)
    {
        QVERIFY(button);
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        ++m_clicks;
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (QPushButton *b : in->findChildren<QPushButton *>()) {
            if (b->isVisible() && (b->text() == text || b->accessibleName().endsWith(text)))
                return b;
        }
        return nullptr;
    }
    void drop(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &dropped);
    }
    QString file(const QString &name, const QByteArray &text = "姓名,手机号\n小红,13800000000\n")
    {
        QFile out(m_folder->filePath(name));
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
        return out.fileName();
    }
    void openWorkspace()
    {
        m_window->createWorkspace(m_folder->filePath(QStringLiteral("shop.siyu")));
        QVERIFY(settle(settleMs));
        QVERIFY(m_window->view());
    }

    static constexpr int settleMs = 20'000;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    int m_clicks = 0;
};

void FirstImportTest::init()
{
    text::installLanguage(QStringLiteral("en"));
    m_clicks = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(QStringLiteral("preferences.ini")));
    m_window = std::make_unique<MainWindow>(*m_preferences,
        std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC)));
    m_window->show();
}

void FirstImportTest::cleanup()
{
    m_window.reset();
    QVERIFY(Job::waitForAll(settleMs));
}

void FirstImportTest::inEightClicks()
{
    const QString table = file(QStringLiteral("members.csv"),
        "姓名,手机号,性别,会员等级\n小红,13800000000,女,金卡\n小明,13900000000,男,\n没有,138****0000,,\n");
    {
        ask::ScriptedAnswers dialog({m_folder->filePath(QStringLiteral("My shop.siyu"))});
        click(button(m_window.get(), QStringLiteral("New workspace…"))); // 1
        ++m_clicks; // 2: Save, with the name that is proposed
    }
    QVERIFY(settle(settleMs));
    QVERIFY(m_window->view());
    click(button(m_window->view()->page(PageId::Today), QStringLiteral("Import"))); // 3: of the first steps
    ImportWindow *import = m_window->view()->importWindow();
    QVERIFY(import);
    {
        ask::ScriptedAnswers dialog({table});
        click(button(import, QStringLiteral("Choose…"))); // 4
        ++m_clicks; // 5: Open
    }
    // The cursor stands where the source is asked for.
    QTest::keyClicks(import->findChild<QLineEdit *>(QStringLiteral("importSource")), QStringLiteral("sign-up table"));
    QTRY_VERIFY(import->nextButton()->isEnabled());
    click(import->nextButton()); // 6: to the columns
    QTRY_COMPARE(import->step(), ImportWindow::Match);
    click(import->nextButton()); // 7: to the preview, since nobody is known whom a rule could concern
    QTRY_COMPARE(import->step(), ImportWindow::Preview);
    QCOMPARE(import->session().preview->report.counts.of(importing::Outcome::Created), 2);
    click(import->nextButton()); // 8: import
    QTRY_COMPARE(import->step(), ImportWindow::Done);
    QCOMPARE(import->session().result->counts.of(importing::Outcome::Created), 2);
    QVERIFY2(m_clicks <= 8, qPrintable(QString::number(m_clicks)));
    import->close();
    QVERIFY(settle(settleMs));
}

void FirstImportTest::droppedOnTheStartPage()
{
    drop({QUrl::fromLocalFile(file(QStringLiteral("members.csv")))});
    QVERIFY(!m_window->view());
    openWorkspace();
    QTRY_VERIFY(m_window->view()->importWindow());
    QTRY_VERIFY(m_window->view()->importWindow()->session().path.endsWith(QStringLiteral("members.csv")));
}

void FirstImportTest::severalFilesAreDropped()
{
    openWorkspace();
    drop({QUrl::fromLocalFile(file(QStringLiteral("a.csv"))), QUrl::fromLocalFile(file(QStringLiteral("b.csv"))),
        QUrl::fromLocalFile(file(QStringLiteral("c.csv")))});
    ImportWindow *import = m_window->view()->importWindow();
    QVERIFY(import);
    QTRY_VERIFY(import->session().path.endsWith(QStringLiteral("a.csv")));
    QCOMPARE(import->waiting(), 2);
    // What is dropped while it is open waits for its turn.
    drop({QUrl::fromLocalFile(file(QStringLiteral("d.csv")))});
    QCOMPARE(m_window->view()->importWindow(), import);
    QCOMPARE(import->waiting(), 3);
}

void FirstImportTest::foldersAndForeignFilesAreSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("folder") << QString() << QStringLiteral("is a folder");
    QTest::newRow("picture") << QStringLiteral("shot.png") << QStringLiteral("is no table");
    QTest::newRow("document") << QStringLiteral("letter.docx") << QStringLiteral("is no table");
    QTest::newRow("address") << QStringLiteral("http://example.com/a.csv") << QStringLiteral("on the network");
}

void FirstImportTest::foldersAndForeignFilesAreSaid()
{
    QFETCH(QString, name);
    QFETCH(QString, said);
    const QUrl url = name.startsWith(QStringLiteral("http")) ? QUrl(name)
        : name.isEmpty() ? QUrl::fromLocalFile(m_folder->path()) : QUrl::fromLocalFile(file(name));
    QMimeData data;
    data.setUrls({url});
    const Dropped dropped = droppedOf(&data);
    QVERIFY(dropped.isNothing());
    QVERIFY2(dropped.hint().contains(said), qPrintable(dropped.hint()));
    drop({url});
    QVERIFY(m_window->startPage()->error().contains(said));
}

void FirstImportTest::pastedOnTheStartPage()
{
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<table><tr><th>姓名</th><th>手机号</th></tr><tr><td>小红</td><td>13800000000</td></tr></table>"));
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
    openWorkspace();
    QTRY_VERIFY(m_window->view()->importWindow());
    QTRY_COMPARE(m_window->view()->importWindow()->session().path, QStringLiteral("Pasted table"));
}

QTEST_MAIN(FirstImportTest)
#include "firstimport_test.moc"
