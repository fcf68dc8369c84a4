// SPDX-License-Identifier: GPL-3.0-or-later
// The boards' part of InsightsPage: choosing, arranging, adding, printing them, and what a card's menu offers.
#include "core/insight/references.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/insight/boardgrid.h"
#include "ui/insight/chartcard.h"
#include "ui/insight/chartfiles.h"
#include "ui/insight/insightspage.h"
#include "ui/insight/stage.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString nameOf(const insight::Board &board) { return board.name.isEmpty() ? text::boardName(board.word) : board.name; }

} // namespace

const insight::Board *InsightsPage::board() const
{
    const auto found = std::find_if(m_ground.boards.begin(), m_ground.boards.end(), [this](const insight::Board &one) { return one.id == m_board; });
    return found == m_ground.boards.end() ? nullptr : &*found;
}

void InsightsPage::showBoards(const QList<insight::Board> &boards)
{
    m_isFilling = true;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    int current = 0;
    for (const insight::Board &one : boards) {
        const int tab = m_tabs->addTab(nameOf(one).replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_tabs->setTabData(tab, one.id);
        current = one.id == m_board ? tab : current;
    }
    m_tabs->setCurrentIndex(current);
    m_isFilling = false;
    chooseBoard(current);
}

void InsightsPage::chooseBoard(int tab)
{
    if (m_isFilling)
        return;
    m_board = m_tabs->tabData(tab).toLongLong();
    if (const insight::Board *chosen = board(); chosen && chosen->cards != m_grid->cards())
        m_grid->setCards(chosen->cards);
    m_noCards->setVisible(m_grid->cards().isEmpty());
    if (m_isLoaded)
        showSummaries();
}

// Kept at once: what is on the screen is what the file has. While one is being kept, the last that comes waits.
void InsightsPage::save(insight::Board board)
{
    if (m_saveJob->isRunning()) {
        m_nextSave = std::move(board);
        return;
    }
    m_saveJob->start([workspace = desk().sharedWorkspace(), board = std::move(board)](Progress &) { return insight::saveBoard(*workspace, board); },
        [this](const Result<qint64> &id) {
            if (desk().showIfError(id)) {
                m_nextSave.reset();
                return refresh({Topic::History}); // back to what the file has
            }
            m_board = *id;
            if (m_nextSave)
                return save(*std::exchange(m_nextSave, std::nullopt));
            refresh({Topic::History});
        });
}

void InsightsPage::arranged()
{
    m_noCards->setVisible(m_grid->cards().isEmpty());
    for (ChartCard *card : m_grid->widgets()) {
        if (card->hasFocus())
            follow(card);
    }
    for (insight::Board &one : m_ground.boards) {
        if (one.id != m_board)
            continue;
        one.cards = m_grid->cards();
        save(one);
    }
}

// Once the board has its new height.
void InsightsPage::follow(ChartCard *card)
{
    QMetaObject::invokeMethod(card, [this, card] { m_scroll->ensureWidgetVisible(card); }, Qt::QueuedConnection);
}

void InsightsPage::addBoard()
{
    const auto name = ask::text(desk().window(), tr("New board"), tr("Name"));
    if (!name || name->trimmed().isEmpty())
        return;
    save({0, {}, name->trimmed(), m_grid->cards()});
}

void InsightsPage::renameBoard()
{
    const insight::Board *chosen = board();
    if (!chosen)
        return;
    const auto name = ask::text(desk().window(), tr("Rename the board"), tr("Name"), nameOf(*chosen));
    if (!name || name->trimmed().isEmpty())
        return;
    insight::Board renamed = *chosen;
    renamed.name = name->trimmed();
    save(renamed);
}

void InsightsPage::removeBoard()
{
    const insight::Board *chosen = board();
    if (!chosen)
        return;
    const QString name = nameOf(*chosen);
    m_saveJob->start([workspace = desk().sharedWorkspace(), id = chosen->id](Progress &) { return insight::removeBoard(*workspace, id); },
        [this, name](const Result<void> &removed) {
            if (desk().showIfError(removed))
                return;
            m_board = 0;
            desk().toastUndo(tr("Deleted the board “%1”").arg(name));
            refresh({Topic::History});
        });
}

void InsightsPage::putBoardFirst()
{
    const insight::Board *chosen = board();
    if (!chosen)
        return;
    m_saveJob->start([workspace = desk().sharedWorkspace(), id = chosen->id](Progress &) { return insight::putFirst(*workspace, id); },
        [this, name = nameOf(*chosen)](const Result<void> &done) {
            if (desk().showIfError(done))
                return;
            desk().toastUndo(tr("The page opens with “%1” from now on").arg(name));
            refresh({Topic::History});
        });
}

// Those that the board does not have yet.
void InsightsPage::offerCharts()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const QString &chart : insight::chartNames()) {
        const QList<insight::BoardCard> &cards = m_grid->cards();
        if (std::any_of(cards.begin(), cards.end(), [&chart](const insight::BoardCard &card) { return card.chart == chart; }))
            continue;
        QAction *action = menu->addAction(icon(Icon::Chart), text::figureTitle(chart));
        action->setToolTip(text::figureHint(chart));
        connect(action, &QAction::triggered, this, [this, chart] {
            m_grid->setCards(m_grid->cards() + QList<insight::BoardCard>{{chart, 2, 2}});
            follow(m_grid->widgets().last());
            arranged();
        });
    }
    if (menu->isEmpty()) {
        delete menu;
        return desk().toast(tr("This board has every chart already."));
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

void InsightsPage::printBoard()
{
    QList<insight::Figure> figures;
    for (const ChartCard *card : m_grid->widgets()) {
        if (card->hasFigure())
            figures.append(card->figure());
    }
    const insight::Board *chosen = board();
    chartfiles::print(desk(), this, QStringLiteral("%1 %2").arg(chosen ? nameOf(*chosen) : title(), text::period(m_scope->period())), figures);
}

bool InsightsPage::isFullScreen() const { return m_stage != nullptr; }

void InsightsPage::setFullScreen(bool on)
{
    if (on == isFullScreen() || isEmptyShown())
        return;
    if (on) {
        m_arrange->setChecked(false);
        m_stage = new Stage(m_scroll, window());
        connect(m_stage, &Stage::left, this, [this] { setFullScreen(false); });
        m_stage->showFullScreen();
        return;
    }
    body()->addWidget(m_scroll, 1);
    m_stage->hide();
    m_stage->deleteLater();
    m_stage = nullptr;
}

void InsightsPage::openMenu(ChartCard *card)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](Icon which, const QString &words, auto act) {
        QAction *action = menu->addAction(icon(which), words);
        action->setEnabled(card->hasFigure());
        connect(action, &QAction::triggered, this, act);
    };
    // What asks something asks in the window.
    add(Icon::Export, tr("Export (PNG, SVG, CSV)…"), [this, card] {
        setFullScreen(false);
        chartfiles::save(desk(), this, card->figure());
    });
    add(Icon::Copy, tr("Copy the picture"), [this, card] { chartfiles::copyPicture(desk(), card->figure()); });
    add(Icon::Copy, tr("Copy the numbers"), [this, card] { chartfiles::copyNumbers(desk(), card->figure()); });
    addReferences(*menu, card->name());
    menu->addSeparator();
    QAction *remove = menu->addAction(icon(Icon::Trash), tr("Take the card away"));
    remove->setEnabled(!desk().isReadOnly());
    connect(remove, &QAction::triggered, this, [this, card] { m_grid->removeCard(m_grid->widgets().indexOf(card)); });
    menu->popup(card->menuButton()->mapToGlobal(QPoint(0, card->menuButton()->height())));
}

// Each line of the chart with its figure and where that comes from; chosen, it is asked for anew.
void InsightsPage::addReferences(QMenu &menu, const QString &chart)
{
    const auto lines = insight::references(desk().workspace(), chart, desk().workspace().today());
    if (!lines || lines->isEmpty())
        return;
    menu.addSection(tr("Reference lines"));
    for (const insight::EditableReference &line : *lines) {
        const QString value = line.value ? text::valueText(line.unit, *line.value, {}) : tr("not drawn");
        const QString source = line.isSeed ? tr("seed text, unverified") : tr("own, since %1").arg(text::day(line.from));
        QAction *action = menu.addAction(tr("%1: %2 (%3)…").arg(text::referenceName(line.word), value, source));
        action->setEnabled(!desk().isReadOnly());
        connect(action, &QAction::triggered, this, [this, line] {
            setFullScreen(false);
            const double shown = line.value.value_or(line.seed) * (line.unit == insight::Unit::Share ? 100 : 1);
            const auto typed = ask::text(desk().window(), text::referenceName(line.word),
                line.unit == insight::Unit::Share ? tr("Per cent, from today on; empty = not drawn") : tr("From today on; empty = not drawn"), QString::number(shown));
            if (typed)
                editReference(line.word, *typed);
        });
    }
}

void InsightsPage::editReference(const QString &word, const QString &typed)
{
    bool isNumber = false;
    double value = QString(typed).remove(QLatin1Char('%')).trimmed().toDouble(&isNumber);
    if (!isNumber && !typed.trimmed().isEmpty())
        return desk().showError({ErrorCode::InvalidInput, {QStringLiteral("reference"), typed}, {}});
    if (word != QStringLiteral("fission"))
        value /= 100;
    m_saveJob->start(
        [workspace = desk().sharedWorkspace(), word, value = typed.trimmed().isEmpty() ? std::nullopt : std::optional(value)](Progress &) {
            return insight::setReference(*workspace, word, workspace->today(), value);
        },
        [this](const Result<void> &done) { desk().showIfError(done); });
}

} // namespace siyu::ui
