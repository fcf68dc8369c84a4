// SPDX-License-Identifier: GPL-3.0-or-later
// What people asked about their own data and what became of it, who was erased, and which backups hold them still. Main
// thread.
#pragma once

#include "core/trust/erase.h"
#include "core/trust/privacyrequests.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace siyu::ui {

class Desk;
class Job;
class RowTable;

class PrivacyPanel final : public QWidget {
    Q_OBJECT

public:
    explicit PrivacyPanel(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    void newRequest();
    // Looks into every backup; by itself only when somebody was erased here.
    void lookAtBackups();
    RowTable *requests() const { return m_requests; }
    RowTable *backups() const { return m_backups; }

private:
    struct Facts {
        QList<trust::PrivacyRequest> requests;
        QList<trust::ErasureRow> erasures;
    };
    QWidget *makeRequests();
    QWidget *makeErased();
    QPushButton *button(const QString &word, const QString &text, void (PrivacyPanel::*act)());
    void showFacts(const Facts &facts);
    void showBackups(const QList<trust::HeldBackup> &backups);
    std::optional<trust::PrivacyRequest> current() const;
    void updateButtons();
    void openMember();
    void makeCopy();
    void erasePerson();
    void closeOrReopen();
    void liftBlock();
    void cleanBackup();

    Desk &m_desk;
    Job *m_listJob;
    Job *m_workJob;
    Job *m_backupJob;
    RowTable *m_requests = nullptr;
    RowTable *m_erased = nullptr;
    RowTable *m_backups = nullptr;
    QLabel *m_backupHint = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_erase = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_lift = nullptr;
    QPushButton *m_clean = nullptr;
    QList<trust::PrivacyRequest> m_shown;
};

} // namespace siyu::ui
