// SPDX-License-Identifier: GPL-3.0-or-later
// The stages of a campaign as lines of name, first and last day, which the calendar shows as a band. Owned by the drawer;
// main thread.
#pragma once

#include "core/broadcasts/calendarstore.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class Desk;
class Job;

class StagesForm final : public QWidget {
    Q_OBJECT

public:
    StagesForm(Desk &desk, const broadcasts::CampaignBand &band, QWidget *parent = nullptr);

    QList<broadcasts::CampaignStage> stages() const;
    QPushButton *saveButton() const { return m_save; }
    void addStage(const broadcasts::CampaignStage &stage);

Q_SIGNALS:
    void saved();

private:
    struct Row {
        QWidget *box = nullptr;
        QLineEdit *name = nullptr;
        QDateEdit *from = nullptr;
        QDateEdit *to = nullptr;
    };
    void proposeStages();
    void save();

    Desk &m_desk;
    Job *m_job;
    broadcasts::CampaignBand m_band;
    QList<Row> m_rows;
    QVBoxLayout *m_column;
    QPushButton *m_propose;
    QPushButton *m_save;
    QLabel *m_fault;
};

} // namespace siyu::ui
