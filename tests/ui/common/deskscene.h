// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with the desk, the drawer and the toast of a window around it, for tests of one view: it is opened, its forms
// in the drawer are filled and pressed by the names that a person reads.
#pragma once

#include "core/groups/groupstore.h"
#include "core/groups/staffstore.h"
#include "tests/support/support.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/toast.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QPushButton>
#include <QtTest>

namespace siyu::ui {

struct DeskScene : test::TestWorkspace {
    DeskScene() : shared(std::move(workspace)), desk(std::make_unique<Desk>(shared))
    {
        desk->setWindow(&window, new Toast(&window), new Drawer(&window));
        window.resize(1200, 700);
    }
    ~DeskScene() { Job::waitForAll(10'000); }

    // Of one owner, who is made with the first.
    GroupId addGroup(const char *name)
    {
        if (!owner.isValid())
            owner = *groups::addStaff(*shared, {QString::fromUtf8("李"), {}, {}, {}});
        groups::NewGroup group;
        group.name = QString::fromUtf8(name);
        group.owners = {owner};
        const auto id = groups::addGroup(*shared, group);
        if (!id)
            qFatal("no group");
        return *id;
    }
    void fill(const char *sql)
    {
        const auto filled = shared->write({QStringLiteral("x"), {}, Record::System}, [sql](db::Database &db) { db.exec(sql); });
        if (!filled)
            qFatal("not filled");
    }
    // Shown, and told of each change.
    template <typename View>
    View *open()
    {
        auto *view = new View(*desk);
        view->setParent(&window);
        view->resize(1100, 600);
        window.show();
        view->show();
        QObject::connect(desk.get(), &Desk::changed, view, [view](const Topics &topics) {
            if constexpr (requires { view->refresh(); })
                view->refresh();
            else
                view->refresh(topics);
        });
        settle();
        return view;
    }
    void settle()
    {
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, 20'000);
        QTest::qWait(20);
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, 20'000);
    }
    template <typename Field>
    Field *field(const char *name) const
    {
        for (Field *one : desk->drawer()->content()->findChildren<Field *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        qFatal("no field %s", name);
    }
    // A button in the drawer.
    void press(const char *text)
    {
        for (QPushButton *one : desk->drawer()->content()->findChildren<QPushButton *>()) {
            if (one->text() == QString::fromUtf8(text)) {
                one->click();
                settle();
                return;
            }
        }
        qFatal("no button %s", text);
    }
    // An act of the view's bar.
    void act(QWidget *view, const char *text)
    {
        for (QAction *one : view->findChildren<QAction *>()) {
            if (one->text() == QString::fromUtf8(text)) {
                one->trigger();
                settle();
                return;
            }
        }
        qFatal("no act %s", text);
    }

    std::shared_ptr<Workspace> shared;
    QWidget window;
    std::unique_ptr<Desk> desk;
    StaffId owner;
};

} // namespace siyu::ui
