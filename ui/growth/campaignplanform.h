// SPDX-License-Identifier: GPL-3.0-or-later
// What a campaign is meant to be: name, days, kind, budget, groups and products with their roles, its goals and costs. What is
// typed and not kept yet stays while the workspace changes. Main thread.
#pragma once

#include "core/growth/campaignplan.h"
#include "core/growth/productcatalogue.h"
#include "core/groups/groupstore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace siyu::ui {

class CampaignCosts;
class CampaignGoals;
class Desk;
class Job;

class CampaignPlanForm final : public QWidget {
    Q_OBJECT

public:
    CampaignPlanForm(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void reload();

Q_SIGNALS:
    void made(qint64 campaign);

private:
    struct Content {
        growth::Campaign campaign;
        growth::CampaignPlan plan;
        QList<groups::GroupRow> groups;
        QList<growth::ProductName> products;
    };
    // What the fields say.
    struct About {
        growth::Campaign campaign;
        std::optional<growth::CampaignKind> kind;
        std::optional<qint64> budget;
        QString note;
        bool operator==(const About &) const = default;
    };
    static Result<Content> read(const Workspace &workspace, qint64 campaign);
    QWidget *makeAbout();
    void fill(const Content &content);
    About typed() const;
    void save();
    void remove();

    Desk &m_desk;
    qint64 m_campaign;
    Job *m_job;
    QLineEdit *m_name;
    QCheckBox *m_hasDays;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_kind;
    QDoubleSpinBox *m_budget;
    QLineEdit *m_note;
    QListWidget *m_groups;
    QListWidget *m_products;
    QPushButton *m_keep;
    CampaignGoals *m_goals = nullptr;
    CampaignCosts *m_costs = nullptr;
    std::optional<About> m_filled; // as the fields were filled last
};

} // namespace siyu::ui
