// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups ask for attention – impossible numbers, sudden losses, silence – and from what numbers on. Main thread.
#pragma once

#include "core/groups/padstore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QLabel;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

class AlertsView final : public QWidget {
    Q_OBJECT

public:
    explicit AlertsView(Desk &desk, QWidget *parent = nullptr);

    void reload();
    RowsModel<groups::GroupAlert> *model() const { return m_model; }

Q_SIGNALS:
    void groupWanted(siyu::GroupId group);

private:
    struct Content {
        QList<groups::GroupAlert> alerts;
        groups::AlertRules rules;
    };
    QSpinBox *addNumber(class QHBoxLayout *line, const QString &before, int most);
    void saveRules();

    Desk &m_desk;
    Job *m_job;
    RowsModel<groups::GroupAlert> *m_model;
    ListTable *m_table;
    QLabel *m_hint;
    QSpinBox *m_silent;
    QSpinBox *m_percent;
    QSpinBox *m_least;
};

} // namespace siyu::ui
