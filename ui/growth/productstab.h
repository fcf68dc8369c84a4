// SPDX-License-Identifier: GPL-3.0-or-later
// Products with their roles, the ladder from low to high, the matrix product × segment, the touchpoint board, carts left
// behind, and what tasters said. Main thread.
#pragma once

#include "core/growth/ladder.h"
#include "core/growth/matrix.h"
#include "core/growth/productcatalogue.h"
#include "core/growth/touchpointboard.h"
#include "ui/growth/growthtab.h"

class QButtonGroup;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace siyu::ui {

class Job;
class ListTable;
class ProductsModel;
class RowTable;

class ProductsTab final : public GrowthTab {
    Q_OBJECT

public:
    enum View { Catalogue, LadderView, MatrixView, Touchpoints, Carts, Sampling, ViewCount };

    explicit ProductsTab(Desk &desk);
    void refresh(const Topics &topics) override;
    QList<ScreenshotState> pictures(const std::function<void()> &show) override;
    void showView(View view);

    ProductsModel *model() const { return m_model; }
    ListTable *table() const { return m_table; }
    RowTable *ladderTable() const { return m_ladder; }
    RowTable *matrixTable() const { return m_matrix; }
    RowTable *boardTable() const { return m_board; }
    RowTable *cartTable() const { return m_carts; }
    QPushButton *listButton() const { return m_toList; }

private:
    void makeCatalogue();
    void makeBoard();
    void makeCarts();
    void makeSampling();
    QVBoxLayout *addView();
    void readCatalogue();
    void readLadder();
    void readMatrix();
    void readBoard();
    void readCarts();
    void readSampling();
    void fillLadder(const growth::Ladder &ladder);
    void fillMatrix(const growth::Matrix &matrix);
    void fillBoard(const growth::TouchpointBoard &board);
    void fillCarts(const QList<growth::WaitingCart> &carts);
    void cartsIntoList();
    QString shown(const QString &name) const;

    Job *m_job;
    QButtonGroup *m_views;
    QStackedWidget *m_stack;
    ProductsModel *m_model;
    ListTable *m_table = nullptr;
    QLabel *m_ladderNote;
    RowTable *m_ladder;
    QLabel *m_matrixNote;
    RowTable *m_matrix;
    QLabel *m_boardNote;
    QDoubleSpinBox *m_line;
    RowTable *m_board;
    QLabel *m_cartNote;
    RowTable *m_carts;
    QPushButton *m_toList;
    QList<growth::WaitingCart> m_waiting;
    RowTable *m_sampling;
};

} // namespace siyu::ui
