// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of turnover as connected cards: what it is, what it was, the target and what is still to go. Main thread.
#pragma once

#include "core/growth/gmvtree.h"

#include <QWidget>

class QFrame;
class QLabel;

namespace siyu::ui {

class GmvTreeView final : public QWidget {
    Q_OBJECT

public:
    explicit GmvTreeView(QWidget *parent = nullptr);
    void show(const QList<growth::GmvNode> &nodes, const QString &currency);
    // Everything a card says, as text; empty = there is no such card.
    QString cardText(std::optional<growth::Factor> factor) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Card {
        std::optional<growth::Factor> factor;
        QFrame *frame = nullptr;
        QLabel *value = nullptr;
        QLabel *before = nullptr;
        QLabel *target = nullptr;
        QLabel *flag = nullptr;
    };
    Card makeCard(std::optional<growth::Factor> factor);
    const Card *cardOf(std::optional<growth::Factor> factor) const;

    QList<Card> m_cards;
};

} // namespace siyu::ui
