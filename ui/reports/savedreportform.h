// SPDX-License-Identifier: GPL-3.0-or-later
// The drawer in which a report's settings get a name, a moving period, a folder and a time. Main thread.
#pragma once

#include "core/reports/savedreport.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace siyu::ui {

class Desk;
class Job;

class SavedReportForm final : public QWidget {
    Q_OBJECT

public:
    SavedReportForm(Desk &desk, const reports::SavedReport &saved, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();

private:
    void fillDays();
    void check();
    void save();

    Desk &m_desk;
    Job *m_job;
    reports::SavedReport m_saved;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_period;
    QLineEdit *m_folder;
    QComboBox *m_every;
    QComboBox *m_on;
    QTimeEdit *m_at;
    QPushButton *m_save;
};

} // namespace siyu::ui
