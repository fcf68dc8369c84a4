// SPDX-License-Identifier: GPL-3.0-or-later
// In the drawer: one KPI: how it is worked out, its target and its number typed by hand for the scope that is shown, its
// weight, and the rows behind the actual. Main thread.
#pragma once

#include "core/kpi/behind.h"

#include <QWidget>

class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;
template <typename Row>
class RowsModel;

class KpiPanel final : public QWidget {
    Q_OBJECT

public:
    KpiPanel(Desk &desk, const kpi::Item &item, const Period &period, const kpi::Scope &scope, const QString &scopeName);

private:
    void addForms(QVBoxLayout *column);
    void addEntry(QVBoxLayout *column);
    void addRows(QVBoxLayout *column);
    void openRow(int row);
    void load();
    void saveTarget();
    void saveActual();
    void saveWeight();
    void write(const QString &done, std::function<Result<void>(Workspace &)> work);
    std::optional<double> numberIn(const QLineEdit *field, const char *what, bool *isGood) const;

    Desk &m_desk;
    kpi::Item m_item;
    Period m_period;
    kpi::Scope m_scope;
    QString m_scopeName;
    Job *m_job;
    RowsModel<kpi::BehindRow> *m_model = nullptr;
    ListTable *m_table = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_target = nullptr;
    QLineEdit *m_actual = nullptr;
    QDateEdit *m_day = nullptr;
    QDoubleSpinBox *m_weight = nullptr;
};

} // namespace siyu::ui
