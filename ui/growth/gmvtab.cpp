// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/gmvtab.h"

#include "core/growth/gmvtree.h"
#include "core/insight/gmvcharts.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/growth/factorfield.h"
#include "ui/growth/gmvtreeview.h"
#include "ui/growth/targetform.h"
#include "ui/growth/whatifpanel.h"
#include "ui/insight/chartview.h"
#include "ui/shell/change.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

namespace siyu::ui {

using growth::Factor;
using growth::GmvCount;

namespace {

constexpr int numberColumn = 150;
constexpr int waterfallHeight = 250;
constexpr int roomForPair = 1000;

QFrame *card(const QString &title, QWidget *inside, QLabel **titleLabel = nullptr)
{
    auto *frame = new QFrame;
    setRole(frame, "card");
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    QLabel *label = plainLabel(title, "heading");
    if (titleLabel)
        *titleLabel = label;
    column->addWidget(label);
    column->addWidget(inside, 1);
    return frame;
}

} // namespace

GmvTab::GmvTab(Desk &desk)
    : GrowthTab(desk), m_job(new Job(this)), m_stack(new QStackedWidget), m_scroll(new QScrollArea), m_reason(plainLabel({}, "warning")),
      m_tree(new GmvTreeView), m_refused(plainLabel({}, "muted")), m_waterfall(new ChartView), m_effects(new RowTable(tr("What the change is owed to"))),
      m_whatIf(new WhatIfPanel), m_targets(new TargetForm), m_targetTitle(nullptr)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::m, space::s, space::m);
    column->setSpacing(space::l);
    makeSections(column);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // what is in it has the keys
    m_stack->addWidget(m_scroll);
    auto *import = new QAction(tr("Import orders"), this);
    connect(import, &QAction::triggered, this, [this] { this->desk().import(QStringLiteral("orders")); });
    m_stack->addWidget(new EmptyState({Icon::Growth, tr("No turnover to show yet"),
        tr("Turnover is worked out from orders, friends and group members; nothing is estimated. Import the orders of your shop first, then contacts and group rosters."), import, nullptr}));
    connect(m_targets, &TargetForm::kept, this, &GmvTab::keep);
    m_targets->setReadOnly(desk.isReadOnly());
}

void GmvTab::makeSections(QVBoxLayout *column)
{
    column->addWidget(m_reason);
    column->addWidget(m_tree);
    auto *split = new QWidget;
    auto *inside = new QVBoxLayout(split);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(m_refused);
    m_waterfall->setFixedHeight(waterfallHeight);
    inside->addWidget(m_waterfall);
    m_effects->rows()->setHeaders({tr("Factor"), tr("Before"), tr("Now"), tr("Change of turnover")}, {1, 2, 3});
    styleTable(m_effects, 0);
    constexpr int lines = 8; // six factors, the sum, and the header
    m_effects->setFixedHeight(lines * rowHeight + 4);
    inside->addWidget(m_effects);
    column->addWidget(card(tr("What the change is owed to"), split));
    m_pair = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pair->setSpacing(space::l);
    m_pair->addWidget(card(tr("What if"), m_whatIf), 3);
    m_pair->addWidget(card(QString(), m_targets, &m_targetTitle), 2);
    column->addLayout(m_pair);
}

// Below each other where there is no room for both.
void GmvTab::resizeEvent(QResizeEvent *event)
{
    m_pair->setDirection(width() < roomForPair ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    GrowthTab::resizeEvent(event);
}

Result<GmvTab::Content> GmvTab::read(const Workspace &workspace, const growth::Compared &days, Progress &progress)
{
    auto change = growth::gmvChange(workspace, days.before, days.period, progress);
    if (!change)
        return change.error();
    auto wish = growth::gmvTarget(workspace, days.period.from);
    if (!wish)
        return wish.error();
    auto base = growth::gmvOf(workspace, monthOf(monthOf(days.period.from).from.addDays(-1)), progress);
    if (!base)
        return base.error();
    return Content{std::move(*change), std::move(*wish), std::move(*base)};
}

void GmvTab::refresh(const Topics &topics)
{
    if (!touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups, Topic::Rosters, Topic::Settings, Topic::Imports}))
        return;
    m_job->start([workspace = desk().sharedWorkspace(), days = days()](Progress &progress) { return read(*workspace, days, progress); },
        [this](const Result<Content> &content) {
            if (!desk().showIfError(content))
                fill(*content);
        });
}

void GmvTab::fill(const Content &content)
{
    const growth::GmvPeriod &now = content.change.after;
    const bool isEmpty = !now.counts.of(GmvCount::Orders) && !now.counts.of(GmvCount::Diverted);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty)
        return;
    QStringList reasons;
    if (const QString gap = text::gmvGap(now.factors); !gap.isEmpty())
        reasons.append(gap);
    if (now.ordersWithoutAmount > 0)
        reasons.append(text::amountsLacking(now.ordersWithoutAmount));
    if (now.ordersWithoutMember > 0)
        reasons.append(tr("%n order(s) name nobody known: they count as orders, not as buyers.", nullptr, int(now.ordersWithoutMember)));
    for (auto other = now.otherCurrencies.begin(); other != now.otherCurrencies.end(); ++other)
        reasons.append(tr("Not in these figures: %1, in another currency.").arg(text::money(other->value(), other.key())));
    m_reason->setText(reasons.join(QLatin1Char('\n')));
    m_reason->setVisible(!reasons.isEmpty());
    const bool isMonth = days().span == growth::Span::Month;
    m_tree->show(growth::gmvTree(now.factors, content.change.before.factors, isMonth ? content.wish : growth::GmvWish()), now.currency);
    fillEffects(content.change);
    m_whatIf->setBase(now.counts, now.currency);
    m_targetTitle->setText(tr("Targets of %1").arg(days().period.from.toString(QStringLiteral("yyyy-MM"))));
    m_targets->show(content.wish, content.base.counts, content.base.period, days().period.to < desk().workspace().today());
}

void GmvTab::fillEffects(const growth::GmvChange &change)
{
    const QString &currency = change.after.currency;
    QList<TableRow> rows;
    for (const Factor factor : growth::leafFactors) {
        const auto effect = change.effects.effects.constFind(factor);
        const bool isKnown = effect != change.effects.effects.constEnd();
        rows.append({{}, {text::name(factor), text::factorValue(factor, change.before.factors.of(factor), currency),
            text::factorValue(factor, change.after.factors.of(factor), currency), isKnown ? signedMoney(*effect, currency) : text::missingMark()}});
    }
    const auto &was = change.before.factors.gmv;
    const auto &is = change.after.factors.gmv;
    rows.append({{}, {text::name(GmvCount::Gmv), text::money(was, currency), text::money(is, currency),
        was && is ? signedMoney(double(*is - *was), currency) : text::missingMark()}});
    m_effects->rows()->setRows(rows);
    m_effects->fitColumns();
    for (int column = 1; column <= 3; ++column)
        m_effects->setColumnWidth(column, std::max(m_effects->columnWidth(column), numberColumn));
    const QString refused = text::effectsRefused(change.effects);
    m_refused->setText(refused.isEmpty() ? tr("%1 against %2. The parts add up to the change exactly.").arg(text::period(change.after.period), text::period(change.before.period)) : refused);
    const insight::Figure waterfall = insight::gmvWaterfallOf(change);
    m_waterfall->setFigure(waterfall);
    m_waterfall->setVisible(!waterfall.isEmpty());
}

void GmvTab::keep(const growth::GmvWish &wish)
{
    change(desk(), this, tr("Targets of %1 kept").arg(days().period.from.toString(QStringLiteral("yyyy-MM"))),
        [day = days().period.from, wish](Workspace &workspace) { return growth::setGmvTarget(workspace, day, wish); });
}

QString GmvTab::reasonText() const { return m_reason->text(); }

QList<ScreenshotState> GmvTab::pictures(const std::function<void()> &show)
{
    const auto down = [this](QWidget *to) {
        return [this, to] { m_scroll->ensureWidgetVisible(to, 0, space::xl); };
    };
    return {{QStringLiteral("gmv"), show}, {QStringLiteral("gmv-change"), down(m_effects)},
        {QStringLiteral("gmv-whatif"), [this, down] {
             m_whatIf->number(Factor::BuyRate)->setValue(m_whatIf->number(Factor::BuyRate)->value() + 5);
             m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
         }}};
}

} // namespace siyu::ui
