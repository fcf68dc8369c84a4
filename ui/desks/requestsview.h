// SPDX-License-Identifier: GPL-3.0-or-later
// The support desk: requests by due time with who does them and where they stand. Main thread.
#pragma once

#include "core/desks/requestdesk.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class RequestsView final : public DeskListView {
    Q_OBJECT

public:
    explicit RequestsView(Desk &desk);
    void edit(const desks::Request &request); // id 0 = a new one
    void openRow(int row);
    RowsModel<desks::Request> *model() const { return m_model; }

protected:
    void load() override;

private:
    Job *m_job;
    QComboBox *m_which;
    RowsModel<desks::Request> *m_model;
};

} // namespace siyu::ui
