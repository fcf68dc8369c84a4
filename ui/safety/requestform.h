// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer in which a request about personal data is noted: what, who, since when. Main thread.
#pragma once

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;

class RequestForm final : public QWidget {
    Q_OBJECT

public:
    explicit RequestForm(Desk &desk, QWidget *parent = nullptr);

Q_SIGNALS:
    void added();

private:
    void showDue();
    void add();

    Desk &m_desk;
    Job *m_job;
    QComboBox *m_kind;
    QLineEdit *m_person;
    QDateEdit *m_asked;
    QLabel *m_due;
    QPlainTextEdit *m_note;
    QPushButton *m_add;
};

} // namespace siyu::ui
