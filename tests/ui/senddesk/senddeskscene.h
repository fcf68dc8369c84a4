// SPDX-License-Identifier: GPL-3.0-or-later
// A shop of groups with friends in them, a broadcast that comes due at noon, and the desk's page over it: what tests of the
// send desk and of the pages beside it share.
#pragma once

#include "core/broadcasts/ticker.h"
#include "tests/core/broadcasts/drafts.h"
#include "tests/support/support.h"
#include "ui/common/job.h"
#include "ui/senddesk/senddeskpage.h"
#include "ui/shell/desk.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace siyu::ui {

// A shop with `groups` groups of `people` friends each; the groups go round over `accounts` accounts, the first of staff 李.
inline void fillShop(Workspace &workspace, int groups, int people, int accounts)
{
    const auto done = workspace.write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO staff (id, name, created_at) VALUES (1, '李店长', '2026-01-01T00:00:00Z'), (2, '王助理', '2026-01-01T00:00:00Z')");
        for (int account = 1; account <= accounts; ++account)
            db.cached("INSERT INTO account (id, kind, name, staff) VALUES (?, 'wecom', ?, ?)").run(account, QStringLiteral("企微-%1").arg(account), std::min(account, 2));
        int member = 0;
        for (int group = 1; group <= groups; ++group) {
            db.cached("INSERT INTO grp (id, name, account, created_at) VALUES (?, ?, ?, '2026-01-01T00:00:00Z')").run(group, QStringLiteral("群%1").arg(group), 1 + (group - 1) % accounts);
            for (int i = 0; i < people; ++i) {
                ++member;
                db.cached("INSERT INTO member (id, name, created_at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(member, QStringLiteral("客%1").arg(member));
                db.cached("INSERT INTO membership (grp, member) VALUES (?, ?)").run(group, member);
                db.cached("INSERT INTO contact (member, account, added_at) VALUES (?, 1, '2026-01-01T00:00:00Z')").run(member);
            }
        }
    });
    QVERIFY(done);
}

inline RunId added(Workspace &workspace, Touchpoint touchpoint, const QStringList &groups, const char *at = "2026-03-01T12:00")
{
    const QString words = touchpoint == Touchpoint::GroupChat ? QStringLiteral("亲们,{group}专享") : QStringLiteral("{name},您好");
    const auto draft = broadcasts::draftOf(QStringLiteral("秋装预告"), words, touchpoint, groups, at);
    return broadcasts::firstRunOf(workspace, broadcasts::addPlanned(workspace, draft));
}

// A desk on the clock's noon, where the run has just come due.
struct SendDeskScene {
    explicit SendDeskScene(int groups = 3, int people = 2, int accounts = 1)
    {
        fillShop(*workspace, groups, people, accounts);
        QSettings().clear();
    }
    ~SendDeskScene() { Job::waitForAll(5'000); }
    void noon()
    {
        workspace.clock->set(test::utc("2026-03-01T04:00:00Z"));
        NoProgress progress;
        QVERIFY(broadcasts::tick(*workspace, test::utc("2026-03-01T03:58:50Z"), progress));
    }
    SendDeskPage *open()
    {
        page.reset();
        desk.reset(new Desk(std::shared_ptr<Workspace>(std::shared_ptr<void>(), workspace.workspace.get())));
        page.reset(new SendDeskPage(*desk));
        QObject::connect(desk.get(), &Desk::changed, page.get(), [this](const Topics &topics) { page->refresh(topics); });
        page->resize(1200, 700);
        page->QWidget::show();
        page->refresh({});
        return page.get();
    }
    qint64 sent(RunId run) { return broadcasts::run(*workspace, run)->count("sent"); }

    test::TestWorkspace workspace;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SendDeskPage> page;
};

// Runs the test with settings of its own.
template <typename Test>
int runOnOwnSettings(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("siyu-senddesk-test"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    const QTemporaryDir settings;
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace siyu::ui
