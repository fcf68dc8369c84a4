// SPDX-License-Identifier: GPL-3.0-or-later
// 积分台 on the members page: checking in one after the other or a pasted list at once, points given and taken, gifts
// redeemed, the ledger with corrections, the gifts themselves. Main thread.
#pragma once

#include "core/members/pointdesk.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace siyu::ui {

class CheckinCard;
class Desk;
class GiftsView;
class IdTable;
class Job;
class LedgerModel;

class PointsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PointsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    enum Tab { Ledger, Gifts };
    void showTab(int tab);

    QPlainTextEdit *names() const;
    QPushButton *checkinButton() const;
    QLabel *checkinResult() const;
    QLineEdit *personField() const { return m_person; }
    QLabel *balanceLabel() const { return m_balance; }
    QSpinBox *amount() const { return m_amount; }
    QPushButton *giveButton() const { return m_give; }
    QPushButton *takeButton() const { return m_take; }
    QComboBox *giftBox() const { return m_gift; }
    QPushButton *redeemButton() const { return m_redeem; }
    QPushButton *correctButton() const { return m_correct; }
    IdTable *ledger() const { return m_table; }
    LedgerModel *model() const { return m_model; }
    GiftsView *gifts() const { return m_gifts; }

Q_SIGNALS:
    void memberWanted(qint64 member);

private:
    QWidget *makePerson();
    QWidget *makeLedger();
    void findPerson();
    void showPerson(const members::PointBalance &balance);
    void noPerson(const QString &why);
    void refreshPerson();
    void change(members::PointKind kind);
    void redeem();
    void correct();
    void loadLedger();
    void updateButtons();
    void tellBalance(const Result<qint64> &balance);

    Desk &m_desk;
    Job *m_personJob;
    Job *m_writeJob;
    Job *m_ledgerJob;
    QLineEdit *m_person;
    QLabel *m_balance;
    QSpinBox *m_amount;
    QLineEdit *m_note;
    QPushButton *m_give;
    QPushButton *m_take;
    QComboBox *m_gift;
    QPushButton *m_redeem;
    QTabWidget *m_tabs;
    QComboBox *m_kind;
    QComboBox *m_whose;
    QPushButton *m_correct;
    LedgerModel *m_model;
    IdTable *m_table;
    CheckinCard *m_checkin;
    GiftsView *m_gifts;
    MemberId m_member;
};

} // namespace siyu::ui
