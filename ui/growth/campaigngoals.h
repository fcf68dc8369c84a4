// SPDX-License-Identifier: GPL-3.0-or-later
// The goals of a campaign: set, changed, removed; of those counted by hand also what was reached. Main thread.
#pragma once

#include "core/growth/campaignplan.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class EntryList;

class CampaignGoals final : public QWidget {
    Q_OBJECT

public:
    CampaignGoals(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void show(const growth::CampaignPlan &plan);

private:
    void makeForm(QWidget *form);
    void setMeasure();
    void edit(const growth::Goal &goal);
    growth::Goal typed() const;
    growth::GoalMeasure measure() const;
    void keep();

    Desk &m_desk;
    qint64 m_campaign;
    growth::CampaignPlan m_plan;
    qint64 m_edited = 0; // goal in the fields; 0 = a new one
    EntryList *m_list;
    QLineEdit *m_name;
    QComboBox *m_measure;
    QDoubleSpinBox *m_target;
    QDoubleSpinBox *m_actual;
    QLabel *m_unit;
    QCheckBox *m_isProcess;
    QPushButton *m_keep;
    QPushButton *m_back;
};

} // namespace siyu::ui
