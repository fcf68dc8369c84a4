// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks by day and staff: done, to tomorrow, skipped with a reason, given to somebody else; new ones by hand. Main thread.
#pragma once

#include "core/playbooks/taskstore.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class TasksView final : public DeskListView {
    Q_OBJECT

public:
    explicit TasksView(Desk &desk);
    void openNew();
    void openRow(int row);
    // Today's and late ones of this person; invalid = of everybody.
    void showStaff(StaffId staff, const QString &name);
    RowsModel<playbooks::Task> *model() const { return m_model; }
    ListTable *table() const { return m_table; }

protected:
    void load() override;

private:
    struct Content {
        QList<playbooks::Task> tasks;
        QList<std::pair<qint64, QString>> staff;
    };
    void fill(const QList<playbooks::Task> &tasks);
    void fillStaff(const QList<std::pair<qint64, QString>> &staff);
    std::optional<playbooks::Task> current() const;
    void write(const QString &done, std::function<Result<void>(Workspace &)> work);
    void finish();
    void toTomorrow();
    void skip();

    Job *m_job;
    QComboBox *m_span;
    QComboBox *m_staff;
    RowsModel<playbooks::Task> *m_model;
    ListTable *m_table;
};

} // namespace siyu::ui
