// SPDX-License-Identifier: GPL-3.0-or-later
// Breaches of group rules with the 1/7/15-day ladder and appeals; the rules themselves in the drawer; posts worth keeping.
// Main thread.
#pragma once

#include "core/desks/grouprules.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class ViolationsView final : public DeskListView {
    Q_OBJECT

public:
    explicit ViolationsView(Desk &desk);
    void openRow(int row);
    void openNew();
    void openRules();
    RowsModel<desks::Violation> *model() const { return m_model; }

protected:
    void load() override;

private:
    Job *m_job;
    RowsModel<desks::Violation> *m_model;
};

class PostsView final : public DeskListView {
    Q_OBJECT

public:
    explicit PostsView(Desk &desk);
    void openNew();

protected:
    void load() override;

private:
    Job *m_job;
    SearchField *m_search;
    RowsModel<desks::KeptPost> *m_model;
};

} // namespace siyu::ui
