// SPDX-License-Identifier: GPL-3.0-or-later
// What buyers said: tied to an order and a consent, or a draft with its reason. Main thread.
#pragma once

#include "core/desks/testimonial.h"
#include "ui/desks/deskview.h"

namespace siyu::ui {

class Job;
template <typename Row>
class RowsModel;

class TestimonialsView final : public DeskListView {
    Q_OBJECT

public:
    explicit TestimonialsView(Desk &desk);
    void openRow(int row);
    void openNew();
    RowsModel<desks::Testimonial> *model() const { return m_model; }

protected:
    void load() override;

private:
    void build(const desks::Testimonial &of, const QList<desks::OrderChoice> &orders, const QList<std::pair<qint64, QString>> &contents);

    Job *m_job;
    QComboBox *m_which;
    RowsModel<desks::Testimonial> *m_model;
};

} // namespace siyu::ui
