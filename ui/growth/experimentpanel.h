// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several ways brings more: people and how many of them went on, taken from channels or typed (friends first or
// group first, two posters …), with intervals. Nothing is saved. Main thread.
#pragma once

#include "core/growth/channelfigures.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace siyu::ui {

class ExperimentPanel final : public QWidget {
    Q_OBJECT

public:
    struct Arm {
        QString name;
        growth::FunnelCounts counts;
    };
    // At most mostArms are taken; at least two lines are there.
    explicit ExperimentPanel(const QList<Arm> &arms, QWidget *parent = nullptr);
    static constexpr int mostArms = 4;

    QSpinBox *people(int arm) const { return m_lines[arm].people; }
    QSpinBox *wentOn(int arm) const { return m_lines[arm].wentOn; }
    QString verdict() const;

private:
    struct Line {
        QLineEdit *name = nullptr;
        QSpinBox *people = nullptr;
        QSpinBox *wentOn = nullptr;
        QLabel *rate = nullptr;
        QLabel *versus = nullptr;
    };
    void addLine(QGridLayout *grid, const Arm &arm);
    void takeSteps();
    void recompute();

    QList<Arm> m_arms;
    QList<Line> m_lines;
    QComboBox *m_from;
    QComboBox *m_to;
    QLabel *m_verdict;
};

} // namespace siyu::ui
