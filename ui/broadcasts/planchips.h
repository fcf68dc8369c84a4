// SPDX-License-Identifier: GPL-3.0-or-later
// "312 can be sent · 41 at the house's cap · 9 opted out": a chip for each state and reason of a plan, one of which is
// chosen at a time. Main thread.
#pragma once

#include "core/broadcasts/trial.h"

#include <QWidget>

class QButtonGroup;

namespace siyu::ui {

class PlanChips final : public QWidget {
    Q_OBJECT

public:
    // `withAll`: a first chip for all targets; else the chips are only pressed.
    explicit PlanChips(bool withAll, QWidget *parent = nullptr);

    void setPlan(const broadcasts::PlanPreview &plan);
    void clear();
    // The word of the chosen one; empty = all.
    QString chosen() const { return m_chosen; }
    void choose(const QString &word);

Q_SIGNALS:
    void picked(const QString &word);

private:
    void add(const QString &word, const QString &text);

    bool m_withAll;
    QString m_chosen;
    QButtonGroup *m_group;
};

} // namespace siyu::ui
