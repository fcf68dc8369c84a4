// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a month: typed one by one, or worked out from a wanted turnover. Main thread.
#pragma once

#include "core/growth/gmvstore.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace siyu::ui {

class TargetForm final : public QWidget {
    Q_OBJECT

public:
    explicit TargetForm(QWidget *parent = nullptr);
    // `base`: the month that a wanted turnover is broken down by. `isOver`: the month of the targets has passed.
    void show(const growth::GmvWish &wish, const growth::GmvCounts &base, const Period &baseDays, bool isOver = false);
    void setReadOnly(bool readOnly);
    growth::GmvWish wish() const;

    QDoubleSpinBox *turnover() const { return m_gmv; }
    QDoubleSpinBox *number(growth::Factor factor) const { return m_fields[factor]; }
    QPushButton *breakDownButton() const { return m_breakDown; }
    QPushButton *keepButton() const { return m_keep; }
    QString noteText() const;

Q_SIGNALS:
    void kept(const siyu::growth::GmvWish &wish);

private:
    void breakDown();

    growth::GmvCounts m_base;
    Period m_baseDays;
    bool m_isOver = false;
    QDoubleSpinBox *m_gmv;
    QMap<growth::Factor, QDoubleSpinBox *> m_fields;
    QPushButton *m_breakDown;
    QPushButton *m_clear;
    QPushButton *m_keep;
    QLabel *m_note;
};

} // namespace siyu::ui
