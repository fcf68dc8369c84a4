// SPDX-License-Identifier: GPL-3.0-or-later
// The members page over 300 people in a workspace of its own, anew for each test: what tests of its table share.
#pragma once

#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/memberstore.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/members/memberspage.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/shell/desk.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace siyu::ui {

class MembersTableScene : public QObject {
protected:
    static inline const QDateTime now{QDate(2026, 3, 15), QTime(2, 30), Qt::UTC};
    static constexpr int people = 300;

    MembersTableScene()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_dir.path());
        QCoreApplication::setOrganizationName(QStringLiteral("test"));
    }

    void open()
    {
        QSettings().clear();
        auto made = Workspace::create(m_dir.filePath(QStringLiteral("%1.siyu").arg(m_files++)), std::make_shared<FixedClock>(now));
        QVERIFY(made.has_value());
        m_workspace = std::move(*made);
        QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { fill(db); }).has_value());
        showPage();
    }

    void showPage()
    {
        m_page.reset();
        m_window = std::make_unique<QWidget>();
        m_drawer = new Drawer(m_window.get());
        m_desk = std::make_unique<Desk>(m_workspace);
        m_desk->setWindow(m_window.get(), nullptr, m_drawer);
        m_page = std::make_unique<MembersPage>(*m_desk);
        connect(m_desk.get(), &Desk::changed, m_page.get(), [this](const Topics &topics) { m_page->refresh(topics); });
        m_page->resize(1000, 600);
        m_page->setVisible(true);
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QSignalSpy listed(m_page.get(), &MembersPage::listed);
        m_page->refresh({});
        QVERIFY(listed.wait(5'000));
        QTRY_COMPARE(model()->columnCount(), int(allMemberColumns.size()) + 2);
    }

    void close()
    {
        m_page.reset();
        m_desk.reset();
        m_window.reset();
        QVERIFY(Job::waitForAll(10'000));
        m_workspace.reset();
    }

    MembersTable *table() const { return m_page->table(); }
    MembersModel *model() const { return m_page->model(); }
    QModelIndex at(int row, int column)
    {
        const QModelIndex index = model()->index(row, column);
        (void)index.data();
        [&] { QTRY_VERIFY(model()->isLoaded(row)); }();
        return index;
    }
    QModelIndex at(int row, MemberColumn column) { return at(row, int(column)); }
    members::MemberRow stored(qint64 id) const { return members::memberProfile(*m_workspace, MemberId(id))->row; }
    QWidget *editor() const { return table()->findChild<QWidget *>(QStringLiteral("cellEditor")); }

    QTemporaryDir m_dir;
    std::shared_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    Drawer *m_drawer = nullptr;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MembersPage> m_page;

private:
    static void fill(db::Database &db)
    {
        db.exec("INSERT INTO source (id, text, created_at) VALUES (1, '门店', '2026-01-01T00:00:00Z');"
                "INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '秋装');"
                "INSERT INTO custom_field (id, name, kind, place) VALUES (1, '尺码', 'choice', 1), (2, '身高', 'number', 2);"
                "INSERT INTO custom_choice (field, value, place) VALUES (1, 'S', 1), (1, 'M', 2)");
        for (int id = 1; id <= people; ++id) {
            const QString name = id == 7 ? QStringLiteral("阿七 13800138000") : QStringLiteral("成员%1").arg(id, 4, 10, QLatin1Char('0'));
            db.cached("INSERT INTO member (id, name, birth_year, created_at, source) VALUES (?, ?, ?, ?, 1)")
                .run(id, name, 1960 + id % 50, toUtcText(now.addSecs(-id * 60)));
            db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, 2, ?)").run(id, QString::number(150 + id % 40));
        }
        db.exec("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, currency) VALUES"
                " ('p', '1', 1, '2026-01-01T00:00:00Z', 1000, 'CNY'), ('p', '2', 2, '2026-01-01T00:00:00Z', 2050, 'CNY'),"
                " ('p', '3', 2, '2026-01-01T00:00:00Z', 300, 'USD'), ('p', '4', 9, '2026-01-01T00:00:00Z', 99, 'CNY');"
                "INSERT INTO point_entry (member, at, kind, points) VALUES (2, '2026-01-01T00:00:00Z', 'earn', 30)");
    }

    int m_files = 0;
};

} // namespace siyu::ui
