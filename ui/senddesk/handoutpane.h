// SPDX-License-Identifier: GPL-3.0-or-later
// Larger directed audiences by hand-out: per account the text, how many, a file to find the same people in WeChat, one
// confirmation, and the exceptions read back. Main thread.
#pragma once

#include "ui/senddesk/deskrun.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class HandOutPane final : public QWidget {
    Q_OBJECT

public:
    explicit HandOutPane(Desk &desk, QWidget *parent = nullptr);

    void setRun(const DeskRun &run);

private:
    QLayout *makeButtons();
    const broadcasts::HandOut *current() const;
    void showPart();
    void loadPeople();
    void showPeople();
    void copyText();
    void saveList();
    void giveOut();
    void confirm();
    void markFailed();

    Desk &m_desk;
    DeskRun m_run;
    QList<broadcasts::DeliveryRow> m_people;
    QLabel *m_title;
    RowTable *m_parts;
    QPlainTextEdit *m_text;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_give;
    QPushButton *m_confirm;
    QLineEdit *m_find;
    RowTable *m_peopleTable;
    QPushButton *m_failed;
    QLabel *m_hint;
    Job *m_loading;
    Job *m_job;
};

} // namespace siyu::ui
