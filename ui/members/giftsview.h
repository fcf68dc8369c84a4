// SPDX-License-Identifier: GPL-3.0-or-later
// What points are exchanged for: name, points, stock, how many were given; made and changed in the row of fields below.
// Main thread.
#pragma once

#include "core/members/pointdesk.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class GiftsView final : public QWidget {
    Q_OBJECT

public:
    explicit GiftsView(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowTable *table() const { return m_table; }
    QLineEdit *nameField() const { return m_name; }
    QSpinBox *pointsField() const { return m_points; }
    QSpinBox *stockField() const { return m_stock; }
    QPushButton *keepButton() const { return m_keep; }

Q_SIGNALS:
    void listed(const QList<siyu::members::GiftRow> &gifts);

private:
    void showChosen();
    void startNew();
    void keep();
    void retire();

    Desk &m_desk;
    Job *m_job;
    Job *m_writeJob;
    RowTable *m_table;
    QLineEdit *m_name;
    QSpinBox *m_points;
    QSpinBox *m_stock;
    QPushButton *m_keep;
    QPushButton *m_retire;
    QList<members::GiftRow> m_gifts;
    members::Gift m_chosen;
};

} // namespace siyu::ui
