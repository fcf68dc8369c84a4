// SPDX-License-Identifier: GPL-3.0-or-later
// One code in the drawer: its picture, countdown, the groups behind it, where it can be seen, the scans of the last days;
// changing, renewing and retiring it. Reads itself anew after each change. Main thread.
#pragma once

#include "core/codes/codestore.h"
#include "core/workspace.h"

#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class CodeCardView final : public QWidget {
    Q_OBJECT

public:
    CodeCardView(Desk &desk, qint64 code, QWidget *parent = nullptr);

private:
    void reload();
    void fill(const codes::CodeCard &card);
    void addFacts(QVBoxLayout *column, const codes::CodeRow &row);
    void addActs(QVBoxLayout *column, const codes::CodeRow &row);
    void addUses(QVBoxLayout *column, const codes::CodeCard &card);
    void renew(const codes::CodeRow &row);
    void change(const QString &doneText, std::function<Result<void>(Workspace &)> work);

    Desk &m_desk;
    qint64 m_code;
    Job *m_job;
    QWidget *m_content = nullptr;
};

} // namespace siyu::ui
