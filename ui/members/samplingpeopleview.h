// SPDX-License-Identifier: GPL-3.0-or-later
// Who is on a sampling list: who waits, got it, answered, bought; noting who got it, typing answers, taking people off.
// Main thread.
#pragma once

#include "core/members/samplingstore.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class IdTable;
class Job;
class SamplingModel;

class SamplingPeopleView final : public QWidget {
    Q_OBJECT

public:
    explicit SamplingPeopleView(Desk &desk, QWidget *parent = nullptr);

    void setList(qint64 sampling, const QList<members::SurveyQuestion> &questions);
    void refresh();
    void typeAnswers(qint64 member); // opens the drawer

    SamplingModel *model() const { return m_model; }
    IdTable *table() const { return m_table; }
    QComboBox *part() const { return m_part; }
    QPushButton *gotButton() const { return m_got; }

Q_SIGNALS:
    void chooseWanted();

private:
    void makeTools(QVBoxLayout *column);
    void noteGot(bool got);
    void takeOff();
    void nextAfter(qint64 member);
    void updateButtons();

    Desk &m_desk;
    Job *m_job;
    Job *m_writeJob;
    SamplingModel *m_model;
    IdTable *m_table;
    QComboBox *m_part;
    QDateEdit *m_day;
    QLineEdit *m_how;
    QPushButton *m_got;
    QPushButton *m_notYet;
    QPushButton *m_answers;
    QPushButton *m_off;
    qint64 m_sampling = 0;
    QList<members::SurveyQuestion> m_questions;
};

} // namespace siyu::ui
