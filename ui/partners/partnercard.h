// SPDX-License-Identifier: GPL-3.0-or-later
// One partner in the drawer: where they stand with the next steps, what they promised, what they earned and got, whom they
// brought. Reads itself anew after each change. Main thread.
#pragma once

#include "core/partners/rewardstore.h"
#include "core/workspace.h"

#include <QWidget>
#include <functional>

class QLabel;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;
class ScrollTabs;
class PartnerRewards;

class PartnerCardView final : public QWidget {
    Q_OBJECT

public:
    enum Tab { Way, Duties, Rewards, Tree };

    PartnerCardView(Desk &desk, MemberId member, QWidget *parent = nullptr);
    void showTab(Tab tab);
    PartnerRewards *rewards() const { return m_rewards; }

private:
    struct Content {
        partners::PartnerCard card;
        partners::Ledger ledger;
        QList<partners::TreeRow> tree;
        QString houseDisclosure;
    };
    void reload();
    void fill(const Content &content);
    void fillWay(const Content &content);
    void addMoves(QVBoxLayout *column, const partners::PartnerCard &card);
    void addSettings(QVBoxLayout *column, const Content &content);
    void addSteps(QVBoxLayout *column, const partners::PartnerCard &card);
    void fillDuties(const partners::PartnerCard &card);
    void addDutyForm(QVBoxLayout *column);
    void fillTree(const QList<partners::TreeRow> &tree);
    void change(const QString &doneText, std::function<Result<void>(Workspace &)> work);
    QString shown(const QString &name) const;

    Desk &m_desk;
    MemberId m_member;
    Job *m_job;
    QLabel *m_name;
    QLabel *m_facts;
    ScrollTabs *m_tabs;
    PartnerRewards *m_rewards;
};

} // namespace siyu::ui
