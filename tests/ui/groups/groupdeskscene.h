// SPDX-License-Identifier: GPL-3.0-or-later
// A desk of the groups page in a window with a drawer, over a workspace that the test fills. The page would tell it of
// changes; here again() does.
#pragma once

#include "tests/core/groups/groupsworld.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/common/toast.h"
#include "ui/shell/desk.h"

#include <QVBoxLayout>
#include <functional>

namespace siyu::ui {

template <typename View>
class GroupDeskScene {
protected:
    std::unique_ptr<groups::World> m_world; // reads beside the desk once it is open
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    View *m_view = nullptr;
    Drawer *m_drawer = nullptr;
    Toast *m_toast = nullptr;

    void settle()
    {
        QTest::qWait(20);
        QTRY_COMPARE_WITH_TIMEOUT(Job::running(), 0, 20000);
        QTest::qWait(20);
    }
    void again()
    {
        settle();
        m_view->refresh({});
        settle();
    }
    // `made` is called before the view is filled: models get their testers there.
    void open(const std::function<void()> &made)
    {
        m_desk = std::make_unique<Desk>(std::shared_ptr<Workspace>(std::move(m_world->workspace)));
        m_world->workspace = m_desk->workspace().another();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1366, 768);
        m_toast = new Toast(m_window.get());
        m_drawer = new Drawer;
        m_desk->setWindow(m_window.get(), m_toast, m_drawer);
        m_view = new View(*m_desk);
        auto *line = new QHBoxLayout(m_window.get());
        line->addWidget(m_view, 1);
        line->addWidget(m_drawer);
        made();
        m_window->show();
        again();
    }
    void close()
    {
        QVERIFY(Job::waitForAll(20000));
        m_window.reset();
        m_desk.reset();
        m_world.reset();
    }
    template <typename Widget>
    Widget *inDrawer(const char *name)
    {
        return m_drawer->content() ? m_drawer->content()->findChild<Widget *>(QString::fromLatin1(name)) : nullptr;
    }
};

} // namespace siyu::ui
