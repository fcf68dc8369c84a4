// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer for the thresholds of the activity tiers: of one group, or of the whole shop. Main thread.
#pragma once

#include "core/base/id.h"
#include "core/groups/tier.h"

#include <QWidget>

class QFormLayout;
class QSpinBox;

namespace siyu::ui {

class Desk;

class ThresholdsForm final : public QWidget {
    Q_OBJECT

public:
    ThresholdsForm(Desk &desk, GroupId group, const groups::TierThresholds &present, QWidget *parent = nullptr);

private:
    QSpinBox *addNumber(QFormLayout *form, const QString &label, int value, int most);
    void keep(GroupId group, const QString &doneText);

    Desk &m_desk;
    QSpinBox *m_window;
    QSpinBox *m_observe;
    QSpinBox *m_super;
    QSpinBox *m_keep;
    QSpinBox *m_days;
};

} // namespace siyu::ui
