// SPDX-License-Identifier: GPL-3.0-or-later
// Step 1: which file or pasted table, what it is, where its rows come from, and what its kind asks beside it. Main thread.
#pragma once

#include "core/importing/wants.h"
#include "ui/importing/importstep.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace siyu::ui {

class Job;

class SourceStep final : public ImportStep {
    Q_OBJECT

public:
    explicit SourceStep(ImportSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void enter() override;
    bool isReady() const override;
    // Looks at the file in a job and proposes what it is.
    void setFile(const QString &path);
    void setPasted(const files::Pasted &table);
    void forgetFile();
    void setKind(importing::Kind kind);
    // Writes what stands in the fields into the session.
    void apply();

private:
    void chooseFile();
    void showSeen(const Result<importing::Seen> &seen);
    void loadGroups();
    void look();
    void showWants();
    importing::Wants wants() const;
    importing::Kind kind() const;

    Job *m_look;
    QLineEdit *m_file;
    QPushButton *m_choose;
    QLabel *m_seen;
    QComboBox *m_kind;
    QComboBox *m_sheet;
    QLineEdit *m_source;
    QComboBox *m_consent;
    QComboBox *m_group;
    QDateTimeEdit *m_takenAt;
    QCheckBox *m_partial;
    QFormLayout *m_form;
    bool m_kindWasChosen = false;
    std::optional<importing::Seen> m_lookedAt;
};

} // namespace siyu::ui
