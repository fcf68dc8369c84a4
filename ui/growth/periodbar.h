// SPDX-License-Identifier: GPL-3.0-or-later
// Which days the growth page shows: a month, a quarter or days of one's own, stepped back and forth, and what they are
// compared with. Main thread.
#pragma once

#include "core/growth/comparedperiods.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QToolButton;

namespace siyu::ui {

class PeriodBar final : public QWidget {
    Q_OBJECT

public:
    explicit PeriodBar(QDate today, QWidget *parent = nullptr);

    const growth::Compared &days() const { return m_days; }
    // A window stays open over midnight. Whether the day is another one; tells nobody.
    bool setToday(QDate today);

Q_SIGNALS:
    void changed();

private:
    void spanChosen();
    void daysChosen();
    void set(const growth::Compared &days);

    QDate m_today;
    growth::Compared m_days;
    QComboBox *m_span;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QLabel *m_name;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_before;
};

} // namespace siyu::ui
