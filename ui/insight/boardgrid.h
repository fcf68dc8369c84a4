// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of a board in a grid of columns. While they are arranged, a card is dragged by its head to another place, and
// the keyboard does the same: arrows move it, with Shift they change its size, Delete takes it away. Main thread.
#pragma once

#include "core/insight/boards.h"

#include <QWidget>

namespace siyu::ui {

class ChartCard;

class BoardGrid final : public QWidget {
    Q_OBJECT

public:
    explicit BoardGrid(QWidget *parent = nullptr);

    // Cards that stay the same chart at the same place keep what they show.
    void setCards(const QList<insight::BoardCard> &cards);
    const QList<insight::BoardCard> &cards() const { return m_cards; }
    const QList<ChartCard *> &widgets() const { return m_widgets; }
    void setArranging(bool on);
    bool isArranging() const { return m_isArranging; }

    void moveCard(qsizetype from, qsizetype to);
    void resizeCard(qsizetype card, int width, int height); // by so many columns and rows
    void removeCard(qsizetype card);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void cardAdded(siyu::ui::ChartCard *card);
    void arranged(); // by the operator

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int columnsFor(int width) const;
    QList<QRect> placesFor(int width) const;
    void layOut();
    void settle();
    void orderTabs();
    ChartCard *makeCard(const QString &chart);
    QWidget *makeFoot(ChartCard *card);
    bool pressKey(qsizetype card, int key, bool shift);
    void dragTo(qsizetype card, const QPoint &at);
    qsizetype cardAt(const QPoint &at, qsizetype except) const;

    QList<insight::BoardCard> m_cards;
    QList<ChartCard *> m_widgets; // by place
    bool m_isArranging = false;
    qsizetype m_dragged = -1;
    qsizetype m_target = -1;
};

} // namespace siyu::ui
