// SPDX-License-Identifier: GPL-3.0-or-later
// A partner's rewards: what is left in each purse, the form for a new one or for paying out, the entries with their
// correction, and the statement of a month as a file. Main thread.
#pragma once

#include "core/partners/rewardstore.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class ListTable;
template <typename Row>
class RowsModel;

class PartnerRewards final : public QWidget {
    Q_OBJECT

public:
    PartnerRewards(Desk &desk, MemberId member, QWidget *parent = nullptr);

    void show(const partners::PartnerCard &card, const partners::Ledger &ledger);
    RowsModel<partners::RewardRow> *model() const { return m_model; }

private:
    QWidget *makeForm();
    QWidget *makeEntries();
    QWidget *makeStatement();
    void kindChosen();
    void give(bool pays);
    void correct();
    void saveStatement(const QString &extension);

    Desk &m_desk;
    MemberId m_member;
    QString m_name;
    QLabel *m_purses;
    QComboBox *m_kind = nullptr;
    QComboBox *m_ground = nullptr;
    QComboBox *m_coupon = nullptr;
    QDoubleSpinBox *m_amount = nullptr;
    QLineEdit *m_note = nullptr;
    QPushButton *m_give = nullptr;
    QPushButton *m_pay = nullptr;
    QPushButton *m_correct = nullptr;
    RowsModel<partners::RewardRow> *m_model = nullptr;
    ListTable *m_table = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
};

} // namespace siyu::ui
