// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/waitingpage.h"

namespace siyu::ui {

WaitingPage::WaitingPage(Desk &desk, const QString &title, Icon icon, const QString &waitsFor) : Page(desk, title)
{
    showEmpty({icon, tr("Not in this version yet"), waitsFor, nullptr, nullptr});
}

void WaitingPage::refresh(const Topics &) { }

} // namespace siyu::ui
