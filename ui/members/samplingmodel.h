// SPDX-License-Identifier: GPL-3.0-or-later
// The people of one sampling list, by id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/samplingstore.h"
#include "ui/common/pagedtablemodel.h"

namespace siyu::ui {

class SamplingModel final : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { Name, Phone, Region, Got, How, Answers, Bought, ColumnCount };

    SamplingModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setList(qint64 sampling, qint64 questions);
    void setMasked(bool masked);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    Loader loader() const override;
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    QString textOf(const members::SamplingPerson &person, int column) const;

    std::shared_ptr<Workspace> m_workspace;
    qint64 m_sampling = 0;
    qint64 m_questions = 0;
    bool m_masked = true;
};

} // namespace siyu::ui
