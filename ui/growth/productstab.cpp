// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/productstab.h"

#include "core/base/text.h"
#include "core/members/bulkedit.h"
#include "core/members/samplingstore.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/linesheader.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/growth/productsmodel.h"
#include "ui/shell/change.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/producttext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QButtonGroup>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int cartDays = 30;

QString cellText(const growth::MatrixCell &cell, qint64 people)
{
    if (cell.reached == 0 && cell.buyers == 0)
        return text::missingMark();
    const std::optional<double> share = people > 0 ? std::optional(double(cell.buyers) / double(people)) : std::nullopt;
    return QStringLiteral("%1 / %2 · %3").arg(text::number(cell.buyers), text::number(cell.reached), text::percent(share));
}

} // namespace

ProductsTab::ProductsTab(Desk &desk)
    : GrowthTab(desk), m_job(new Job(this)), m_views(new QButtonGroup(this)), m_stack(new QStackedWidget), m_model(new ProductsModel(this)), m_ladderNote(plainLabel({}, "muted")),
      m_ladder(new RowTable(tr("Ladder"))), m_matrixNote(plainLabel({}, "muted")), m_matrix(new RowTable(tr("Matrix"))), m_boardNote(plainLabel({}, "muted")), m_line(new QDoubleSpinBox),
      m_board(new RowTable(tr("Touchpoints"))), m_cartNote(plainLabel({}, "muted")), m_carts(new RowTable(tr("Carts left behind"))), m_toList(new QPushButton(tr("Into a list…"))),
      m_sampling(new RowTable(tr("What tasters said")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::s);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(space::xs, buttons);
    const QStringList names{tr("Products"), tr("Low to high"), tr("Product × segment"), tr("Touchpoints"), tr("Carts left behind"), tr("Tasters")};
    for (int view = 0; view < ViewCount; ++view) {
        auto *button = new QPushButton(names[view]);
        button->setCheckable(true);
        m_views->addButton(button, view);
        flow->addWidget(button);
    }
    m_views->button(Catalogue)->setChecked(true);
    column->addWidget(buttons);
    column->addWidget(m_stack, 1);
    makeCatalogue();
    for (const auto &[note, table] : {std::pair(m_ladderNote, m_ladder), std::pair(m_matrixNote, m_matrix)}) {
        table->setHorizontalHeader(new LinesHeader(table));
        styleTable(table);
        QVBoxLayout *view = addView();
        view->addWidget(note);
        view->addWidget(table, 1);
    }
    makeBoard();
    makeCarts();
    makeSampling();
    connect(m_views, &QButtonGroup::idClicked, this, [this](int view) { showView(View(view)); });
    connect(&desk, &Desk::maskedChanged, this, [this] { fillCarts(m_waiting); });
}

QVBoxLayout *ProductsTab::addView()
{
    auto *view = new QWidget;
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    m_stack->addWidget(view);
    return column;
}

void ProductsTab::makeCatalogue()
{
    m_model->setEditable(!desk().isReadOnly());
    m_table = new ListTable(m_model, tr("Products"));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setItemDelegateForColumn(ProductsModel::Role, new RoleDelegate(m_table));
    m_table->setWideColumn(ProductsModel::Name);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ProductsModel::Orders, Qt::DescendingOrder);
    auto *import = new QAction(tr("Import products"), this);
    connect(import, &QAction::triggered, this, [this] { desk().import(QStringLiteral("products")); });
    QVBoxLayout *column = addView();
    column->addWidget(plainLabel(tr("F2 changes a role, a price, a cost or the stock. A traffic product brings people, a campaign product keeps them busy, a profit product earns."), "muted"));
    column->addWidget(new TableOrEmpty(m_table, {Icon::Tag, tr("No product yet"), tr("Import a price list, or orders: products that they name are made by themselves."), import, nullptr}), 1);
    connect(m_model, &ProductsModel::refused, this, [this](const QString &why) { desk().toast(why); });
    connect(m_model, &ProductsModel::edited, this, [this](qint64 product, const growth::ProductEdit &edit) {
        change(desk(), this, tr("Product changed"), [product, edit](Workspace &workspace) { return growth::editProducts(workspace, {product}, edit); });
    });
}

void ProductsTab::makeBoard()
{
    QVBoxLayout *column = addView();
    auto *line = new QHBoxLayout;
    line->addWidget(m_boardNote, 1);
    line->addWidget(plainLabel(tr("Line of groups")));
    m_line->setRange(0, 100);
    m_line->setDecimals(0);
    m_line->setSuffix(QStringLiteral(" %"));
    m_line->setKeyboardTracking(false);
    m_line->setAccessibleName(tr("Line of groups"));
    m_line->setToolTip(tr("What groups should bring of all sales; 70% is seed text, unverified"));
    m_line->setEnabled(!desk().isReadOnly());
    line->addWidget(m_line);
    column->addLayout(line);
    m_board->rows()->setHeaders({tr("Touchpoint"), tr("Orders"), tr("Value"), tr("Share"), tr("What belongs to it")}, {1, 2, 3});
    column->addWidget(m_board, 1);
    connect(m_line, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        Job::once(this, [workspace = desk().sharedWorkspace(), percent](Progress &) { return growth::setGroupsLine(*workspace, percent / 100); },
            [this](const Result<void> &set) {
                if (!desk().showIfError(set))
                    readBoard();
            });
    });
}

void ProductsTab::makeCarts()
{
    QVBoxLayout *column = addView();
    auto *line = new QHBoxLayout;
    line->addWidget(m_cartNote, 1);
    m_toList->setToolTip(tr("The selected people, or all of them, become a frozen list that broadcasts can address"));
    line->addWidget(m_toList);
    column->addLayout(line);
    m_carts->rows()->setHeaders({tr("Who"), tr("Left on"), tr("Amount"), tr("What lay in it")}, {2});
    column->addWidget(m_carts, 1);
    connect(m_toList, &QPushButton::clicked, this, &ProductsTab::cartsIntoList);
}

void ProductsTab::makeSampling()
{
    QVBoxLayout *column = addView();
    auto *line = new QHBoxLayout;
    line->addWidget(plainLabel(tr("All sampling lists of a product together; who bought it afterwards counts once."), "muted"), 1);
    auto *open = new QPushButton(tr("Sampling lists"));
    connect(open, &QPushButton::clicked, this, [this] { desk().goTo(PageId::Members, QStringLiteral("desk:1")); });
    line->addWidget(open);
    column->addLayout(line);
    m_sampling->rows()->setHeaders({tr("Product"), tr("Lists"), tr("People"), tr("Got it"), tr("Answered"), tr("Rating"), tr("Bought it")}, {1, 2, 3, 4, 5, 6});
    column->addWidget(m_sampling, 1);
}

void ProductsTab::showView(View view)
{
    m_views->button(view)->setChecked(true);
    m_stack->setCurrentIndex(view);
    refresh({});
}

void ProductsTab::refresh(const Topics &topics)
{
    if (!touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups, Topic::Deliveries, Topic::Content, Topic::Imports}))
        return;
    switch (View(m_stack->currentIndex())) {
    case Catalogue:
        return readCatalogue();
    case LadderView:
        return readLadder();
    case MatrixView:
        return readMatrix();
    case Touchpoints:
        return readBoard();
    case Carts:
        return readCarts();
    case Sampling:
        return readSampling();
    case ViewCount:
        return;
    }
}

void ProductsTab::readCatalogue()
{
    m_job->start([workspace = desk().sharedWorkspace(), period = days().period](Progress &progress) { return growth::productRows(*workspace, period, progress); },
        [this](const Result<QList<growth::ProductRow>> &rows) {
            if (!desk().showIfError(rows))
                m_model->setRows(*rows);
        });
}

void ProductsTab::readLadder()
{
    m_job->start([workspace = desk().sharedWorkspace(), period = days().period](Progress &progress) { return growth::ladder(*workspace, period, progress); },
        [this](const Result<growth::Ladder> &ladder) {
            if (!desk().showIfError(ladder))
                fillLadder(*ladder);
        });
}

void ProductsTab::fillLadder(const growth::Ladder &ladder)
{
    m_ladderNote->setText(!ladder.hasTraffic || !ladder.hasProfit ? tr("Say first which products bring people and which ones earn: the ladder leads from a traffic product to a profit product.")
                                                                  : tr("People whose first order, in these days, held a traffic product, and when they bought a profit product, up to today."));
    m_ladder->rows()->setHeaders(text::inLines({tr("Came by"), tr("People"), tr("Climbed"), tr("Share"), tr("Same day"), tr("Within 7 days"), tr("Within 30 days"), tr("Within 90 days"), tr("Later"), tr("Median days")}),
        {1, 2, 3, 4, 5, 6, 7, 8, 9});
    QList<TableRow> rows;
    for (const growth::LadderRow &row : ladder.rows) {
        QStringList cells{row.product == 0 ? tr("all of them") : row.name, text::number(row.came), text::number(row.climbed), text::percent(row.share)};
        for (const qint64 count : row.byDays)
            cells.append(text::number(count));
        cells.append(text::decimal(row.medianDays, 1));
        rows.append({row.product, cells});
    }
    m_ladder->rows()->setRows(rows);
    m_ladder->fitColumns();
}

void ProductsTab::readMatrix()
{
    m_job->start([workspace = desk().sharedWorkspace(), period = days().period](Progress &progress) { return growth::productMatrix(*workspace, period, progress); },
        [this](const Result<growth::Matrix> &matrix) {
            if (!desk().showIfError(matrix))
                fillMatrix(*matrix);
        });
}

void ProductsTab::fillMatrix(const growth::Matrix &matrix)
{
    QStringList headers{tr("Product"), tr("Everybody")};
    for (const growth::MatrixSegment &segment : matrix.segments) {
        const QString name = segment.isStage ? text::name(*stageFrom(segment.name)) : segment.name;
        headers.append(QStringLiteral("%1 (%2)").arg(name, text::number(segment.people)));
    }
    QList<int> numbers;
    for (int i = 1; i < headers.size(); ++i)
        numbers.append(i);
    m_matrix->rows()->setHeaders(text::inLines(headers), numbers);
    QList<TableRow> rows;
    for (const growth::MatrixRow &row : matrix.rows) {
        QStringList cells{row.name, QStringLiteral("%1 / %2").arg(text::number(row.buyers), text::number(row.reached))};
        for (qsizetype i = 0; i < row.cells.size(); ++i)
            cells.append(cellText(row.cells[i], matrix.segments[i].people));
        rows.append({row.product, cells});
    }
    m_matrix->rows()->setRows(rows);
    m_matrix->fitColumns();
    QString note = tr("Buyers / people reached by a post that links the product, and buyers of all in the stage or segment.");
    if (!matrix.unreadable.isEmpty())
        note += QLatin1Char(' ') + tr("Left out, for their rule cannot be read: %1.").arg(text::listed(matrix.unreadable));
    m_matrixNote->setText(note);
}

void ProductsTab::readBoard()
{
    m_job->start([workspace = desk().sharedWorkspace(), period = days().period](Progress &progress) { return growth::touchpointBoard(*workspace, period, progress); },
        [this](const Result<growth::TouchpointBoard> &board) {
            if (!desk().showIfError(board))
                fillBoard(*board);
        });
}

void ProductsTab::fillBoard(const growth::TouchpointBoard &board)
{
    const auto known = [&](std::optional<qint64> figure) { return board.isMeasured ? figure : std::nullopt; };
    QList<TableRow> rows;
    for (const growth::BoardRow &row : board.rows)
        rows.append({int(row.board), {text::name(row.board), text::number(known(row.sales.orders)),
                                         text::money(known(row.sales.value()), board.currency), text::percent(row.share), text::howComputed(row.board)}});
    m_board->rows()->setRows(rows);
    m_board->fitColumns();
    const QSignalBlocker quiet(m_line);
    m_line->setValue(board.line * 100);
    const auto share = board.rows[int(growth::Board::Groups)].share;
    m_boardNote->setText(board.sales.withoutAmount > 0 ? text::amountsLacking(board.sales.withoutAmount)
            : !share            ? tr("Nothing was sold in these days.")
            : *board.isReached  ? tr("Groups bring %1 of %2: at or above the line.").arg(text::percent(share), text::money(board.sales.value(), board.currency))
                                : tr("Groups bring %1 of %2: below the line.").arg(text::percent(share), text::money(board.sales.value(), board.currency)));
}

void ProductsTab::readCarts()
{
    m_job->start([workspace = desk().sharedWorkspace()](Progress &) { return growth::waitingCarts(*workspace, cartDays); },
        [this](const Result<QList<growth::WaitingCart>> &carts) {
            if (!desk().showIfError(carts))
                fillCarts(*carts);
        });
}

QString ProductsTab::shown(const QString &name) const { return desk().isMasked() ? maskPhonesIn(name) : name; }

void ProductsTab::fillCarts(const QList<growth::WaitingCart> &carts)
{
    m_waiting = carts;
    QList<TableRow> rows;
    QSet<qint64> people;
    for (const growth::WaitingCart &cart : carts) {
        people.insert(cart.member);
        rows.append({cart.member, {shown(cart.name), text::dayAndTime(cart.placedAt, desk().workspace().zone()), text::money(cart.amount, cart.currency), cart.goods}});
    }
    m_carts->rows()->setRows(rows);
    m_carts->fitColumns();
    m_toList->setEnabled(!rows.isEmpty() && !desk().isReadOnly());
    m_cartNote->setText(rows.isEmpty() ? tr("No cart of a known member waits: none was imported, or all were paid since.")
                                       : tr("%1 people left a cart in the last 30 days and have paid nothing since.").arg(text::number(qint64(people.size()))));
}

void ProductsTab::cartsIntoList()
{
    QList<qint64> members;
    for (const QVariant &id : m_carts->selectedIds())
        members.append(id.toLongLong());
    if (members.isEmpty()) {
        for (const growth::WaitingCart &cart : std::as_const(m_waiting))
            members.append(cart.member);
    }
    const auto name = ask::text(desk().window(), tr("Into a list"), tr("Name of the list"), tr("Carts of %1").arg(text::day(desk().workspace().today())));
    if (!name)
        return;
    Job::once(this, [workspace = desk().sharedWorkspace(), members, list = *name](Progress &progress) { return members::addToList(*workspace, {members, {}}, list, progress); },
        [this, list = *name](const Result<qint64> &added) {
            if (!desk().showIfError(added))
                desk().toastUndo(tr("%1 people are in the list “%2”").arg(text::number(*added), list));
        });
}

void ProductsTab::readSampling()
{
    m_job->start([workspace = desk().sharedWorkspace()](Progress &) { return members::samplingByProduct(*workspace); },
        [this](const Result<QList<members::ProductSampling>> &all) {
            if (desk().showIfError(all))
                return;
            QList<TableRow> rows;
            for (const members::ProductSampling &one : *all)
                rows.append({one.product, {one.product.isEmpty() ? tr("without a product") : one.product, text::number(one.lists), text::number(one.people), text::number(one.got),
                    text::number(one.answered), text::decimal(one.rating, 1), text::number(one.bought)}});
            m_sampling->rows()->setRows(rows);
            m_sampling->fitColumns();
        });
}

QList<ScreenshotState> ProductsTab::pictures(const std::function<void()> &show)
{
    const auto on = [this, show](View view) {
        return [this, show, view] {
            show();
            showView(view);
        };
    };
    return {{QStringLiteral("products"), on(Catalogue)}, {QStringLiteral("products-ladder"), on(LadderView)}, {QStringLiteral("products-matrix"), on(MatrixView)},
        {QStringLiteral("products-touchpoints"), on(Touchpoints)}, {QStringLiteral("products-carts"), on(Carts)}, {QStringLiteral("products-tasters"), on(Sampling)}};
}

} // namespace siyu::ui
