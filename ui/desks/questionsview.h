// SPDX-License-Identifier: GPL-3.0-or-later
// The list of questions and complaints with what waits and how fast first answers come. Main thread.
#pragma once

#include "core/desks/questiondesk.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class QuestionsView final : public DeskListView {
    Q_OBJECT

public:
    explicit QuestionsView(Desk &desk);
    void openRow(int row);
    void openNew();
    RowsModel<desks::Question> *model() const { return m_model; }

protected:
    void load() override;

private:
    struct Content {
        QList<desks::Question> questions;
        desks::DeskFigures figures;
        QDateTime now;
    };
    void fill(const Content &content);

    Job *m_job;
    SearchField *m_search;
    QComboBox *m_state;
    QDateTime m_now;
    RowsModel<desks::Question> *m_model;
};

} // namespace siyu::ui
