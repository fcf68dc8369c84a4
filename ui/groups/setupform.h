// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a group's set-up, for a group or a template. Main thread.
#pragma once

#include "core/groups/groupsetup.h"
#include "core/kpi/kpistore.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace siyu::ui {

class SetupForm final : public QWidget {
    Q_OBJECT

public:
    explicit SetupForm(QWidget *parent = nullptr);

    void show(const groups::GroupSetup &setup, const QList<kpi::Kpi> &kpis);
    groups::GroupSetup setup() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    QLineEdit *addLine(QFormLayout *form, const QString &label);
    QPlainTextEdit *addText(QFormLayout *form, const QString &label, int lines);
    QWidget *makeWanted();
    QWidget *makeRoom();

    groups::GroupSetup m_shown;
    QLineEdit *m_kind, *m_level, *m_tag;
    QPlainTextEdit *m_purpose, *m_rules, *m_entry, *m_playbooks;
    QComboBox *m_policy = nullptr;
    QSpinBox *m_capacity = nullptr;
    QCheckBox *m_quiet = nullptr;
    std::array<QSpinBox *, 6> m_wanted{};
    QListWidget *m_kpis = nullptr;
};

} // namespace siyu::ui
