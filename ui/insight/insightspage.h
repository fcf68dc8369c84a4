// SPDX-License-Identifier: GPL-3.0-or-later
// 数据: boards of charts that the operator arranges, over a period, for all groups or one, against the period before, with
// the rows behind each point. Main thread.
#pragma once

#include "core/insight/boards.h"
#include "core/insight/charts.h"
#include "ui/insight/scopebar.h"
#include "ui/shell/page.h"

class QCheckBox;
class QMenu;
class QScrollArea;
class QTabBar;

namespace siyu::ui {

class BoardGrid;
class ChartCard;
class Job;
class Stage;
class SummaryStrip;

class InsightsPage final : public Page {
    Q_OBJECT

public:
    explicit InsightsPage(Desk &desk);
    ~InsightsPage() override;

    void refresh(const Topics &topics) override;
    // A group's id or name: its charts.
    void show(const QVariant &what) override;
    QList<ScreenshotState> screenshotStates() override;

    BoardGrid *grid() const { return m_grid; }
    QTabBar *tabs() const { return m_tabs; }
    void setFullScreen(bool on);
    bool isFullScreen() const;

private:
    struct Ground { // what there is to draw from, and the boards
        insight::Coverage coverage;
        QList<ScopeBar::Group> groups;
        QList<insight::Board> boards;
    };
    QWidget *makeBar();
    QWidget *makeScroll();
    void showGround(const Ground &ground, bool onlyBoards);
    void showBoards(const QList<insight::Board> &boards);
    QDate lastDay() const;
    bool explainEmpty();
    insight::ChartRequest request() const;

    void load();
    void loadCard(ChartCard *card);
    void fillCard(ChartCard *card, const insight::Figure &figure);
    void showSummaries();
    void openRows(ChartCard *card, qsizetype step);
    void openMenu(ChartCard *card);
    void addReferences(QMenu &menu, const QString &chart);
    void editReference(const QString &word, const QString &value);
    void offerExport();
    void openRfm();

    const insight::Board *board() const;
    void chooseBoard(int tab);
    void save(insight::Board board);
    void arranged();
    void addBoard();
    void renameBoard();
    void removeBoard();
    void putBoardFirst();
    void follow(ChartCard *card);
    void offerCharts();
    void printBoard();

    Job *m_groundJob;
    Job *m_saveJob;
    Ground m_ground;
    bool m_isLoaded = false;
    std::optional<insight::Board> m_nextSave; // arranged while the one before was being kept
    ScopeBar *m_scope;
    QCheckBox *m_compare;
    QTabBar *m_tabs = nullptr;
    QWidget *m_bar = nullptr;
    QPushButton *m_arrange = nullptr;
    QPushButton *m_add = nullptr;
    QScrollArea *m_scroll = nullptr;
    SummaryStrip *m_summary = nullptr;
    BoardGrid *m_grid = nullptr;
    QWidget *m_noCards = nullptr; // what an empty board says
    Stage *m_stage = nullptr; // the charts on the whole screen
    qint64 m_board = 0; // that is shown
    bool m_isFilling = false; // the tabs
    QVariant m_wanted;
    QAction *m_importActivity = nullptr;
    QAction *m_importRoster = nullptr;
};

} // namespace siyu::ui
