// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of groups: the list, one's fields, and applying it – the groups are ticked, what would change in which of them is
// shown, then all of it happens at once. Main thread.
#pragma once

#include "core/groups/groupstore.h"
#include "core/groups/templatestore.h"
#include "core/kpi/kpistore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
class SetupForm;

class TemplatesView final : public QWidget {
    Q_OBJECT

public:
    explicit TemplatesView(Desk &desk, QWidget *parent = nullptr);

    void reload();
    void select(TemplateId id);
    void openApply(bool toAll = false); // of the selected template; its own groups are ticked, or all
    bool isApplying() const;

private:
    struct Content {
        QList<groups::TemplateRow> templates;
        QList<groups::GroupRow> groups;
        QList<groups::Person> staff;
        QList<kpi::Kpi> kpis;
    };
    struct Line { // one change of one group
        QString group;
        groups::SetupChange change;
    };
    QWidget *makeList();
    QWidget *makeEditor();
    QWidget *makeApply();
    QWidget *makeGroupList();
    void fill(const Content &content);
    const groups::TemplateRow *current() const;
    void showCurrent();
    void newTemplate();
    void save();
    void remove();
    QList<GroupId> ticked() const;
    void tick(const std::function<bool(const groups::GroupRow &)> &wanted);
    void showDifferences();
    void apply();
    void write(const QString &doneText, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    Job *m_job;
    Job *m_diffJob;
    Content m_content;
    TemplateId m_wanted; // selected once it is there
    QWidget *m_side = nullptr;
    QListWidget *m_list;
    QStackedWidget *m_right;
    QLineEdit *m_name;
    SetupForm *m_form;
    QPushButton *m_save, *m_delete, *m_open, *m_presets;
    QListWidget *m_groups;
    QComboBox *m_kinds, *m_solo;
    QLabel *m_applyTitle, *m_summary;
    RowsModel<Line> *m_lines;
    QPushButton *m_apply;
};

} // namespace siyu::ui
