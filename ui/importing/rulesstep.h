// SPDX-License-Identifier: GPL-3.0-or-later
// Step 3: what happens where a member is known already. Main thread.
#pragma once

#include "ui/importing/importstep.h"

class QButtonGroup;
class QCheckBox;

namespace siyu::ui {

class RulesStep final : public ImportStep {
    Q_OBJECT

public:
    explicit RulesStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;

private:
    void apply();

    QButtonGroup *m_conflict;
    QCheckBox *m_merge;
};

} // namespace siyu::ui
