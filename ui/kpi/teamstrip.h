// SPDX-License-Identifier: GPL-3.0-or-later
// The six teams of a scorecard in a row: name under its hue, score, rank. Main thread.
#pragma once

#include "core/kpi/scorecard.h"

#include <QWidget>

class QLabel;

namespace siyu::ui {

class TeamStrip final : public QWidget {
    Q_OBJECT

public:
    explicit TeamStrip(QWidget *parent = nullptr);
    // Teams that are not on the card are hidden.
    void setCard(const kpi::Scorecard &card);

private:
    struct Cell {
        QWidget *box = nullptr;
        QLabel *score = nullptr;
        QLabel *rank = nullptr;
    };
    std::array<Cell, 6> m_cells;
};

} // namespace siyu::ui
