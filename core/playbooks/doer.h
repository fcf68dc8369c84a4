// SPDX-License-Identifier: GPL-3.0-or-later
// Who does a step, and the one place that makes tasks of a playbook's use. Inside a Workspace::write.
#pragma once

#include "core/db/database.h"
#include "core/playbooks/playbookstore.h"

#include <functional>

namespace siyu::playbooks {

// As assignments stand on the day. 0 = nobody is found.
class Doer {
public:
    Doer(db::Database &db, QDate today) : m_db(db), m_today(today.toString(Qt::ISODate)) { }
    // The step's person, else the team's lead in the group, else somebody of the team, else the group's owner.
    qint64 inGroup(const Step &step, qint64 group) const;
    // Whoever leads the team in the most of the campaign's groups (of all groups, where it names none).
    qint64 ofCampaign(const Step &step, qint64 campaign) const;
    qint64 anywhere(const Step &step) const { return ofCampaign(step, 0); }

private:
    db::Database &m_db;
    QString m_today;
};

struct Use {
    qint64 playbook = 0;
    qint64 subject = 0;
    qint64 group = 0; // that its tasks are about
    QDate start;
    std::optional<qint64> people; // who came into the stage
};
// Makes, moves and counts; never a second task of a step.
void useOnce(db::Database &db, const Playbook &playbook, const Use &use, const std::function<qint64(const Step &)> &doer, const QString &now, Applied &out);

} // namespace siyu::playbooks
