// SPDX-License-Identifier: GPL-3.0-or-later
// 增长: not in this version. Says what it will show, which data each part needs, and which of that is there already.
// Main thread.
#pragma once

#include "ui/shell/page.h"

namespace siyu::ui {

class Job;
class RowTable;

class GrowthPage final : public Page {
    Q_OBJECT

public:
    explicit GrowthPage(Desk &desk);
    void refresh(const Topics &topics) override;

private:
    Job *m_job;
    RowTable *m_table;
};

} // namespace siyu::ui
