// SPDX-License-Identifier: GPL-3.0-or-later
// 好友关系 on the members page: the shop's accounts with their friends, room, who came and went in the last days; below,
// the friends of the account chosen, filtered. Main thread.
#pragma once

#include "core/members/contactstore.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace siyu::ui {

class Desk;
class FriendsModel;
class IdTable;
class Job;
class RowTable;
class SearchField;

class FriendsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FriendsPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    RowTable *accounts() const { return m_accounts; }
    FriendsModel *model() const { return m_model; }
    IdTable *table() const { return m_table; }
    QComboBox *part() const { return m_part; }
    QComboBox *days() const { return m_days; }
    SearchField *searchField() const { return m_search; }

Q_SIGNALS:
    void memberWanted(qint64 member);

private:
    QWidget *makeFriends();
    void showAccounts(const QList<members::AccountFriends> &accounts);
    void accountChosen();
    void ask();
    Period span() const;

    Desk &m_desk;
    Job *m_job;
    Job *m_listJob;
    Job *m_factsJob;
    QStackedWidget *m_stack;
    QComboBox *m_days;
    RowTable *m_accounts;
    QLabel *m_weeks;
    QComboBox *m_part;
    QComboBox *m_channel;
    SearchField *m_search;
    FriendsModel *m_model;
    IdTable *m_table;
    AccountId m_account;
};

} // namespace siyu::ui
