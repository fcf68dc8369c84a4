// SPDX-License-Identifier: GPL-3.0-or-later
// What else could be done with a broadcast that does not reach all of its people: only those who get it, another day, several
// days; each with its figures and the button that plans it so. Main thread.
#pragma once

#include "core/broadcasts/whatifstore.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace siyu::ui {

class Desk;

class WhatIfView final : public QWidget {
    Q_OBJECT

public:
    explicit WhatIfView(Desk &desk, QWidget *parent = nullptr);

    void show(const broadcasts::Trial &trial, const broadcasts::WhatIf &found);
    QPushButton *button(broadcasts::Choice choice) const { return m_cards[int(choice)].apply; }
    QString figures(broadcasts::Choice choice) const;

Q_SIGNALS:
    void chosen(siyu::broadcasts::Choice choice);

private:
    struct Card {
        QLabel *figures = nullptr;
        QPushButton *apply = nullptr;
    };
    void addCard(QVBoxLayout *column, broadcasts::Choice choice, const QString &title, const QString &act);
    QStringList partLines(const broadcasts::Trial &trial, const broadcasts::Alternatives &found) const;

    Desk &m_desk;
    QLabel *m_head;
    Card m_cards[3];
};

} // namespace siyu::ui
