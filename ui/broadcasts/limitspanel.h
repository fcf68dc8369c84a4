// SPDX-License-Identifier: GPL-3.0-or-later
// The limits that hold, as a tab of 群发: the house's own, and the platforms' dated rows. Owned by the page; main thread.
#pragma once

#include "core/workspace.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class LimitsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LimitsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);

private:
    void load();
    void markChecked();

    Desk &m_desk;
    QLabel *m_house;
    RowTable *m_table;
    Job *m_loading;
};

} // namespace siyu::ui
