// SPDX-License-Identifier: GPL-3.0-or-later
// The content library as a tab of 群发: every item, and its form in the drawer. Owned by the page; main thread.
#pragma once

#include "core/base/id.h"
#include "core/workspace.h"

#include <QWidget>

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class LibraryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh(const Topics &topics);
    void openContent(ContentId id); // invalid = a new one

private:
    void load();

    Desk &m_desk;
    RowTable *m_table;
    Job *m_loading;
    Job *m_opening;
};

} // namespace siyu::ui
