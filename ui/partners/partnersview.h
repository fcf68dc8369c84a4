// SPDX-License-Identifier: GPL-3.0-or-later
// The partners as a table, those of one state or all, with what came of each; moves for the selected ones. Enter opens one.
// Main thread.
#pragma once

#include "core/partners/partnerstore.h"
#include "ui/groups/rowsmodel.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class Job;
class ListTable;

class PartnersView final : public QWidget {
    Q_OBJECT

public:
    explicit PartnersView(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowsModel<partners::PartnerRow> *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    MemberId firstPresent() const; // the first active one, else the first at all; invalid = there is none

Q_SIGNALS:
    void opened(siyu::MemberId member);
    void candidatesWanted();

private:
    QWidget *makeStates();
    void makeModel();
    void fill(const QList<partners::PartnerRow> &rows);
    void filter();
    void fillMoves();
    void move(partners::PartnerState to);
    QList<partners::PartnerRow> selected() const;

    Desk &m_desk;
    Job *m_job;
    QStackedWidget *m_stack;
    QButtonGroup *m_states; // by PartnerState, and one for all
    RowsModel<partners::PartnerRow> *m_model = nullptr;
    ListTable *m_table = nullptr;
    QPushButton *m_moves = nullptr;
    QMenu *m_moveMenu = nullptr;
    QLabel *m_summary = nullptr;
    QList<partners::PartnerRow> m_all;
};

} // namespace siyu::ui
