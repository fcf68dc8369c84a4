// SPDX-License-Identifier: GPL-3.0-or-later
// The daily ledger of one group with the count pad: numbers of a day typed with yesterday's in view, arithmetic that
// cannot be flagged while typing, nothing counted left as missing. Main thread.
#pragma once

#include "core/groups/ledgerstore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

class LedgerTab final : public QWidget {
    Q_OBJECT

public:
    explicit LedgerTab(Desk &desk, QWidget *parent = nullptr);

    void show(GroupId group);
    void reload();
    RowsModel<groups::LedgerDay> *model() const { return m_model; }

private:
    QWidget *makePad();
    void fill(const QList<groups::LedgerDay> &days);
    void dayChanged();
    void checkPad();
    void save();
    groups::TypedCounts typed() const;
    const groups::LedgerDay *dayOf(QDate day) const;

    Desk &m_desk;
    GroupId m_group;
    Job *m_job;
    Job *m_typedJob;
    RowsModel<groups::LedgerDay> *m_model;
    ListTable *m_table;
    QComboBox *m_span;
    QDateEdit *m_day = nullptr;
    QLabel *m_before = nullptr;
    QLabel *m_check = nullptr;
    QLineEdit *m_total = nullptr;
    QLineEdit *m_joined = nullptr;
    QLineEdit *m_lost = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace siyu::ui
