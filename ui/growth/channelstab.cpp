// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/channelstab.h"

#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/growth/channelcard.h"
#include "ui/growth/experimentpanel.h"
#include "ui/growth/mixgauge.h"
#include "ui/shell/change.h"
#include "ui/text/channeltext.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <cmath>

namespace siyu::ui {

using growth::ChannelFigures;
using growth::FunnelStep;

namespace {

QString moneyOf(const std::optional<double> &minor, const QString &currency)
{
    return minor ? text::money(std::llround(*minor), currency) : text::missingMark();
}

QVariant sortable(const std::optional<double> &value) { return value ? QVariant(*value) : QVariant(-1.0); }

} // namespace

ChannelsTab::ChannelsTab(Desk &desk)
    : GrowthTab(desk), m_job(new Job(this)), m_stack(new QStackedWidget), m_mix(new MixGauge), m_rates(plainLabel({}, "muted")), m_note(plainLabel({}, "muted")),
      m_compare(new QPushButton(tr("Compare the selected")))
{
    makeModel();
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, space::m, 0, 0);
    column->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xl);
    head->addWidget(m_mix, 2);
    head->addWidget(m_rates, 3);
    column->addLayout(head);
    auto *line = new QHBoxLayout;
    line->addWidget(m_note, 1);
    m_compare->setToolTip(tr("Two or more channels against each other, with intervals"));
    m_compare->setEnabled(false);
    line->addWidget(m_compare);
    auto *add = new QPushButton(icon(Icon::Add), tr("New channel"));
    add->setEnabled(!desk.isReadOnly());
    line->addWidget(add);
    column->addLayout(line);
    column->addWidget(m_table, 1);
    m_stack->addWidget(filled);
    auto *make = new QAction(tr("New channel"), this);
    make->setEnabled(!desk.isReadOnly());
    auto *import = new QAction(tr("Import channel costs"), this);
    m_stack->addWidget(new EmptyState({Icon::Link, tr("No channel yet"),
        tr("A channel is where people come from: a counter, a live stream, an advertisement. Make one, or import costs or contacts that name them."), make, import}));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    connect(make, &QAction::triggered, this, [this] { openChannel(0); });
    connect(import, &QAction::triggered, this, [this] { this->desk().import(QStringLiteral("channel-costs")); });
    connect(add, &QPushButton::clicked, this, [this] { openChannel(0); });
    connect(m_compare, &QPushButton::clicked, this, &ChannelsTab::compareSelected);
}

void ChannelsTab::makeModel()
{
    using Model = RowsModel<ChannelFigures>;
    QList<Model::Column> columns{
        {tr("Channel"), [](const ChannelFigures &row) { return row.channel.id == 0 ? tr("not known") : row.channel.isArchived ? tr("%1 (out of use)").arg(row.channel.name) : row.channel.name; },
            {}, false, [](const ChannelFigures &row) { return QStringLiteral("%1\n%2").arg(row.channel.name, text::channelKind(row.channel)).trimmed(); }, {}},
        {tr("Kind"), [](const ChannelFigures &row) { return row.channel.cost.isEmpty() ? text::missingMark() : text::channelWord(row.channel.cost); }, {}, false,
            [](const ChannelFigures &row) { return text::channelKind(row.channel); }, {}}};
    for (const FunnelStep step : growth::allFunnelSteps) {
        columns.append({text::name(step), [step](const ChannelFigures &row) { return text::stepCount(row, step); },
            [step](const ChannelFigures &row) { return QVariant(row.counts[size_t(step)].value_or(-1)); }, true,
            [step](const ChannelFigures &row) {
                return row.rates.rates[size_t(step)] ? tr("%1 of the step before").arg(text::percent(row.rates.rates[size_t(step)])) : QString();
            },
            [step](const ChannelFigures &row) { return row.rates.flags.contains(step) ? QVariant(tokens().warning) : QVariant(); }});
    }
    const auto money = [this](const QString &header, auto get) {
        return Model::Column{header, [this, get](const ChannelFigures &row) { return moneyOf(get(row), m_currency); }, [get](const ChannelFigures &row) { return sortable(get(row)); }, true, {}, {}};
    };
    columns.append(money(tr("Cost"), [](const ChannelFigures &row) { return row.cost; }));
    columns.append(money(tr("A friend"), [](const ChannelFigures &row) { return row.perAdded; }));
    columns.append(money(tr("A first order"), [](const ChannelFigures &row) { return row.perFirstOrder; }));
    columns.append(money(tr("Value"), [](const ChannelFigures &row) { return row.value ? std::optional(double(*row.value)) : std::nullopt; }));
    columns.append({tr("Return"), [](const ChannelFigures &row) { return text::decimal(row.returned, 2); }, [](const ChannelFigures &row) { return sortable(row.returned); }, true,
        [](const ChannelFigures &) { return tr("Value of paid orders divided by the cost"); }, {}});
    columns.append({tr("Stop-loss line"), [this](const ChannelFigures &row) { return text::lineState(row, m_currency); },
        [](const ChannelFigures &row) { return row.stopLoss.alert.value_or(false) ? 0 : row.channel.line ? 1 : 2; }, false, {},
        [](const ChannelFigures &row) { return row.stopLoss.alert.value_or(false) ? QVariant(tokens().danger) : QVariant(); }});
    m_model = new Model(columns, this);
    m_table = new ListTable(m_model, tr("Channels"));
    m_table->wrapHeaders();
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(2 + int(FunnelStep::Added), Qt::DescendingOrder);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0 && m_model->row(row).channel.id > 0)
            openChannel(m_model->row(row).channel.id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m_compare->setEnabled(m_table->selectionModel()->selectedRows().size() > 1); });
}

void ChannelsTab::refresh(const Topics &topics)
{
    if (!touches(topics, {Topic::Growth, Topic::Orders, Topic::Members, Topic::Groups, Topic::Rosters, Topic::Imports}))
        return;
    m_job->start([workspace = desk().sharedWorkspace(), period = days().period](Progress &progress) { return growth::channelReport(*workspace, period, progress); },
        [this](const Result<growth::ChannelReport> &report) {
            if (!desk().showIfError(report))
                fill(*report);
        });
}

void ChannelsTab::fill(const growth::ChannelReport &report)
{
    m_currency = report.currency;
    m_stack->setCurrentIndex(report.channels.isEmpty() ? 1 : 0);
    if (const int row = m_table->currentRow(); row >= 0)
        m_marked = m_model->row(row).channel.id;
    m_model->setRows(report.channels);
    mark();
    m_mix->show(report.organic, report.paid, report.mix);
    m_rates->setText(text::ratesSentence(report.rates));
    QStringList note{tr("Enter opens a channel.")};
    if (report.unknown > 0)
        note.prepend(tr("%n friend(s) came through a channel of which nobody said whether it is paid, or through none.", nullptr, int(report.unknown)));
    if (report.all.withoutAmount > 0)
        note.prepend(text::amountsLacking(report.all.withoutAmount));
    if (report.otherCurrencies > 0)
        note.prepend(tr("%n cost(s) in other money are in no figure.", nullptr, int(report.otherCurrencies)));
    m_note->setText(note.join(QLatin1Char(' ')));
}

QString ChannelsTab::ratesText() const { return m_rates->text(); }

void ChannelsTab::openChannel(qint64 channel)
{
    auto *card = new ChannelCard(desk(), channel, days().period);
    connect(card, &ChannelCard::made, this, &ChannelsTab::openChannel, Qt::QueuedConnection); // the new card takes this one's place
    desk().openDrawer(channel == 0 ? tr("New channel") : tr("Channel"), card);
}

void ChannelsTab::showItem(const DeskItem &item)
{
    m_marked = item.id;
    openChannel(item.id);
    mark();
}

void ChannelsTab::mark()
{
    m_table->select(m_model->find([this](const ChannelFigures &row) { return row.channel.id == m_marked; }));
}

void ChannelsTab::compareSelected()
{
    QList<ExperimentPanel::Arm> arms;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const ChannelFigures &row = m_model->row(m_table->proxy()->mapToSource(index).row());
        arms.append({row.channel.id == 0 ? tr("not known") : row.channel.name, row.counts});
    }
    desk().openDrawer(tr("Compare channels"), new ExperimentPanel(arms));
}

QList<ScreenshotState> ChannelsTab::pictures(const std::function<void()> &show)
{
    return {{QStringLiteral("channels"), show},
        {QStringLiteral("channel"), [this] {
             for (const ChannelFigures &row : m_model->rows()) {
                 if (row.channel.cost == QLatin1String("paid"))
                     return openChannel(row.channel.id);
             }
         }},
        {QStringLiteral("channel-compare"), [this] {
             m_table->selectAll();
             compareSelected();
         }}};
}

} // namespace siyu::ui
