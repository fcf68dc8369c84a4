// SPDX-License-Identifier: GPL-3.0-or-later
// The money of the workspace on the settings page: which one it counts in, what that means for orders in other money, and how
// many there are. A change is saved at once, and everything that shows sums reads again. Main thread.
#pragma once

#include "core/growth/currency.h"

#include <QFrame>

class QLabel;

namespace siyu::ui {

class CurrencyBox;
class Desk;
class Job;

class MoneySection final : public QFrame {
    Q_OBJECT

public:
    explicit MoneySection(Desk &desk, QWidget *parent = nullptr);

    void load();
    CurrencyBox *currencyBox() const { return m_currency; }
    QString inUse() const;

private:
    void show(const QString &own, const QList<growth::MoneyInUse> &inUse);
    void save();

    Desk &m_desk;
    Job *m_readJob;
    CurrencyBox *m_currency;
    QLabel *m_inUse;
    QString m_own;
};

} // namespace siyu::ui
