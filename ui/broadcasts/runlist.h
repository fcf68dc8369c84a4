// SPDX-License-Identifier: GPL-3.0-or-later
// Runs from one day to another as a table that sorts by a click; the chosen ones are cancelled, moved or copied together.
// Main thread.
#pragma once

#include "core/broadcasts/broadcaststore.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class ListTable;
template <typename Row>
class RowsModel;

class RunList final : public QWidget {
    Q_OBJECT

public:
    explicit RunList(bool isReadOnly, QWidget *parent = nullptr);

    QDate from() const;
    QDate to() const;
    void setSpan(QDate from, QDate to);
    void setRuns(const QList<broadcasts::RunRow> &runs);
    QList<RunId> chosen() const;
    ListTable *table() const { return m_table; }

Q_SIGNALS:
    void spanChanged();
    void runActivated(siyu::RunId run);
    void newWanted();
    void cancelWanted(const QList<siyu::RunId> &runs);
    void moveWanted(const QList<siyu::RunId> &runs, int days);
    void copyWanted(const QList<siyu::RunId> &runs, int days);

private:
    QWidget *makeBar(bool isReadOnly);
    void showChosen();

    QDateEdit *m_from;
    QDateEdit *m_to;
    RowsModel<broadcasts::RunRow> *m_model;
    ListTable *m_table;
    QLabel *m_count;
    QSpinBox *m_days;
    QList<QPushButton *> m_acts;
};

} // namespace siyu::ui
