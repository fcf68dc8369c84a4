// SPDX-License-Identifier: GPL-3.0-or-later
// Answer cards: found while typing, read at the right, copied by Enter or the button; variables are named before. Main thread.
#pragma once

#include "core/desks/answercard.h"
#include "ui/desks/deskview.h"

class QPushButton;

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class CardsView final : public DeskListView {
    Q_OBJECT

public:
    explicit CardsView(Desk &desk);
    void edit(const desks::AnswerCard &card); // id 0 = a new one
    void copyRow(int row);

protected:
    void load() override;

private:
    Job *m_job;
    SearchField *m_search;
    RowsModel<desks::AnswerCard> *m_model;
    ListTable *m_table;
    QLabel *m_body;
};

} // namespace siyu::ui
