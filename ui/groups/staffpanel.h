// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer of staff and accounts: who is there, who left, which WeChat and WeCom numbers they use and how much those
// hold; adding is a line at the head of each list. Main thread.
#pragma once

#include "core/groups/staffstore.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class StaffPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StaffPanel(Desk &desk, QWidget *parent = nullptr);

    void reload();

private:
    struct Content {
        QList<groups::StaffRow> staff;
        QList<groups::AccountRow> accounts;
    };
    QWidget *makeStaffAdder();
    QWidget *makeAccountAdder();
    QWidget *makeStaffRow(const groups::StaffRow &row);
    QWidget *makeAccountRow(const groups::AccountRow &row);
    void fill(const Content &content);
    void addStaff();
    void addAccount();
    void write(const QString &doneText, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    Job *m_job;
    Content m_content;
    QLineEdit *m_staffName = nullptr;
    QLineEdit *m_staffRole = nullptr;
    QLineEdit *m_accountName = nullptr;
    QComboBox *m_accountKind = nullptr;
    QComboBox *m_accountStaff = nullptr;
    QLineEdit *m_friends = nullptr;
    QLineEdit *m_perDay = nullptr;
    QVBoxLayout *m_staff = nullptr;
    QVBoxLayout *m_accounts = nullptr;
};

} // namespace siyu::ui
