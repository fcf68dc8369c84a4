// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan says before it is saved: "312 can be sent · 41 at quota", the estimate, and every target's reason. Shown in
// the editor's drawer. Main thread.
#pragma once

#include "core/broadcasts/planstore.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class RowTable;

class PlanView final : public QWidget {
    Q_OBJECT

public:
    explicit PlanView(QWidget *parent = nullptr);

    void setPlan(const broadcasts::PlanPreview &plan);
    void setError(const QString &sentence);
    void setWaiting(const QString &sentence);

private:
    QLabel *m_summary;
    QLabel *m_notes;
    RowTable *m_rows;
};

} // namespace siyu::ui
