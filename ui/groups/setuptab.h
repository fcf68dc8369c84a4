// SPDX-License-Identifier: GPL-3.0-or-later
// How one group is set up: purpose, rules, region, room, wanted people, KPIs; what differs from its template; who does not fit
// its region; who owned it and who was in its teams before. Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "core/groups/handover.h"
#include "core/groups/regionfit.h"
#include "core/groups/templatestore.h"
#include "core/kpi/kpistore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class SetupForm;

class SetupTab final : public QWidget {
    Q_OBJECT

public:
    explicit SetupTab(Desk &desk, QWidget *parent = nullptr);

    void show(GroupId group);
    void reload();

private:
    struct Past { // a spell in a team, or as owner
        QString what;
        QString name;
        QDate from, to;
    };
    struct Content {
        groups::GroupDetails details;
        QList<groups::SetupChange> changes;
        groups::RegionFit fit;
        QList<groups::AssignmentRow> history;
        QList<groups::PastHolder> owners;
        QList<kpi::Kpi> kpis;
    };
    static Result<Content> load(const Workspace &workspace, GroupId group);
    QWidget *makeForm();
    QWidget *makeSide();
    void fill(const Content &content);
    void fillSide(const Content &content);
    QString fitText(const groups::RegionFit &fit) const;
    void save();
    void applyAgain();
    void write(const QString &doneText, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    GroupId m_group;
    TemplateId m_templateId;
    Job *m_job;
    SetupForm *m_form;
    QLineEdit *m_region;
    QPushButton *m_save;
    QPushButton *m_apply;
    QLabel *m_template;
    QLabel *m_fit;
    RowsModel<Past> *m_past;
};

} // namespace siyu::ui
