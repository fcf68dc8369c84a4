// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign cost, day by day and in which money: noted, corrected, removed. Main thread.
#pragma once

#include "core/growth/campaignplan.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class EntryList;

class CampaignCosts final : public QWidget {
    Q_OBJECT

public:
    CampaignCosts(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void show(const growth::CampaignPlan &plan);

private:
    void makeForm(QWidget *form);
    void edit(const growth::CampaignCost &cost);
    void chooseCurrency(const QString &currency);
    void keep();

    Desk &m_desk;
    qint64 m_campaign;
    growth::CampaignPlan m_plan;
    growth::CampaignCost m_edited; // in the fields; id 0 = a new one
    EntryList *m_list;
    QDateEdit *m_day;
    QLineEdit *m_item;
    QDoubleSpinBox *m_amount;
    QComboBox *m_currency;
    QPushButton *m_keep;
    QPushButton *m_back;
};

} // namespace siyu::ui
