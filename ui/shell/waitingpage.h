// SPDX-License-Identifier: GPL-3.0-or-later
// A place on the rail whose page is not in this version: says what it is for and what it waits for. Main thread.
#pragma once

#include "ui/shell/page.h"

namespace siyu::ui {

class WaitingPage final : public Page {
    Q_OBJECT

public:
    WaitingPage(Desk &desk, const QString &title, Icon icon, const QString &waitsFor);
    void refresh(const Topics &topics) override;
};

} // namespace siyu::ui
