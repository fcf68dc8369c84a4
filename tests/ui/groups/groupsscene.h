// SPDX-License-Identifier: GPL-3.0-or-later
// The groups page over a workspace of its own, told of every commit as the window would.
#pragma once

#include "tests/core/groups/groupsworld.h"
#include "ui/common/job.h"
#include "ui/groups/groupspage.h"
#include "ui/shell/desk.h"

namespace siyu::groups {

struct GroupsScene : World {
    std::shared_ptr<Workspace> shared;
    std::unique_ptr<ui::Desk> desk;
    std::unique_ptr<ui::GroupsPage> page;

    GroupsScene() : shared(std::move(workspace)) { }
    ~GroupsScene()
    {
        page.reset();
        desk.reset();
        ui::Job::waitForAll(10'000);
    }
    void open(int width = 1200)
    {
        desk = std::make_unique<ui::Desk>(shared);
        page = std::make_unique<ui::GroupsPage>(*desk);
        QObject::connect(desk.get(), &ui::Desk::changed, page.get(), &ui::Page::refresh);
        page->resize(width, 700);
        page->QWidget::show();
        page->refresh({});
        settle();
    }
    void settle()
    {
        QTRY_COMPARE_WITH_TIMEOUT(ui::Job::running(), 0, 20'000);
        QTest::qWait(20); // word of a commit comes through the event loop and starts jobs
        QTRY_COMPARE_WITH_TIMEOUT(ui::Job::running(), 0, 20'000);
    }
    template <typename T>
    T *child() const
    {
        return page->findChild<T *>();
    }
};

} // namespace siyu::groups
