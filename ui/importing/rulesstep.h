// SPDX-License-Identifier: GPL-3.0-or-later
// Step 3: what happens where somebody is known already: one rule for all, and rules of their own for single fields. Main
// thread.
#pragma once

#include "ui/importing/importstep.h"

class QButtonGroup;
class QCheckBox;
class QTableWidget;

namespace siyu::ui {

class RulesStep final : public ImportStep {
    Q_OBJECT

public:
    explicit RulesStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;

private:
    QWidget *makeGeneral();
    QWidget *makeFields();
    void showFields();
    void addField(const importing::Target &target);
    void apply();

    QButtonGroup *m_conflict;
    QCheckBox *m_merge;
    QTableWidget *m_fields;
};

} // namespace siyu::ui
