// SPDX-License-Identifier: GPL-3.0-or-later
// The people of one sampling list, by id, loaded a page at a time. Main thread.
#pragma once

#include "core/members/samplingstore.h"
#include "ui/members/panelmodel.h"

namespace siyu::ui {

class SamplingModel final : public PanelModel<members::SamplingPerson> {
    Q_OBJECT

public:
    enum Column { Name, Phone, Region, Got, How, Answers, Bought, ColumnCount };

    SamplingModel(std::shared_ptr<Workspace> workspace, QObject *parent);

    void setList(qint64 sampling, qint64 questions);

protected:
    Loader loader() const override;
    QString cellText(const members::SamplingPerson &person, int column) const override;

private:
    qint64 m_sampling = 0;
    qint64 m_questions = 0;
};

} // namespace siyu::ui
