// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/rowspanel.h"

#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr qsizetype mostSums = 8;
constexpr qsizetype mostCampaigns = 6;
constexpr qsizetype mostColumnsInSight = 5;
constexpr int leastWidth = 430; // a name and four numbers …
constexpr int wideWindow = 1200; // … where the board has room beside them

using insight::Behind;
using insight::BehindKind;
using insight::BehindRow;

insight::Place placeOf(const insight::Figure &figure, qsizetype step) { return {figure.days.value(step), figure.categories.value(step)}; }

QString headerOf(BehindKind kind)
{
    switch (kind) {
    case BehindKind::Group:
        return text::columnName(QStringLiteral("group"));
    case BehindKind::Channel:
        return RowsPanel::tr("Channel");
    case BehindKind::Campaign:
        return RowsPanel::tr("Campaign");
    case BehindKind::Run:
        return text::columnName(QStringLiteral("broadcast"));
    case BehindKind::Member:
        return RowsPanel::tr("Member");
    case BehindKind::Order:
        return RowsPanel::tr("Order");
    }
    return {};
}

QString valueOf(const Behind &behind, const BehindRow &row, qsizetype column)
{
    const std::optional<double> value = row.values.value(column);
    if (!value)
        return text::missingMark();
    if (behind.kind == BehindKind::Member && behind.units[column] == insight::Unit::People)
        return *value > 0 ? RowsPanel::tr("yes") : RowsPanel::tr("no");
    return text::valueText(behind.units[column], *value, behind.currency);
}

bool isNet(const Behind &behind, qsizetype column) { return behind.words.value(column) == QStringLiteral("net"); }

} // namespace

RowsPanel::RowsPanel(Desk &desk, const insight::Figure &figure, const insight::ChartRequest &request, qsizetype step)
    : m_desk(desk), m_figure(figure), m_request(request), m_step(step), m_job(new Job(this)), m_sums(new QLabel)
{
    m_request.step = figure.step;
    if (m_desk.window()->width() >= wideWindow)
        setMinimumWidth(leastWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    QStringList sums;
    if (figure.series.size() <= mostSums) {
        for (const insight::Series &series : figure.series)
            sums.append(QStringLiteral("%1 %2").arg(text::seriesName(series.word), text::pointText(figure, &series - figure.series.data(), step)));
    }
    m_sums->setText(sums.join(QStringLiteral(" · ")));
    m_sums->setTextFormat(Qt::PlainText);
    m_sums->setWordWrap(true);
    m_sums->setVisible(!sums.isEmpty());
    setRole(m_sums, "muted");
    column->addWidget(m_sums);
    column->addWidget(new BusyBar(m_job));
    column->addStretch(0);
    load();
}

void RowsPanel::load()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), name = m_figure.word, request = m_request, place = placeOf(m_figure, m_step)](Progress &progress) {
            return insight::rowsBehind(*workspace, name, request, place, progress);
        },
        [this](const Result<Behind> &behind) {
            if (!m_desk.showIfError(behind))
                fill(*behind);
        });
}

QString RowsPanel::factsOf(const Behind &behind) const
{
    if (behind.all > behind.rows.size())
        return tr("The first %1 of %2").arg(text::number(qint64(behind.rows.size())), text::number(behind.all));
    if (behind.rows.isEmpty())
        return tr("Nothing of it in this period.");
    if (behind.areCounts)
        return tr("Counted by channel and code: nobody knows who these people were.");
    return m_figure.isWholeShop && !m_request.groups.isEmpty() ? tr("Of the whole shop: this is not known for single groups.") : QString();
}

void RowsPanel::open(BehindKind kind, const BehindRow &row)
{
    if (row.id <= 0)
        return;
    if (kind == BehindKind::Group)
        m_desk.goTo(PageId::Groups, row.id);
    else if (kind == BehindKind::Run)
        m_desk.goTo(PageId::Broadcasts, row.id);
    else if (kind == BehindKind::Channel || kind == BehindKind::Campaign)
        m_desk.goTo(PageId::Growth, QVariant::fromValue(DeskItem{kind == BehindKind::Channel ? DeskItem::Kind::Channel : DeskItem::Kind::Campaign, row.id}));
    else
        m_desk.goTo(PageId::Members, row.id);
}

void RowsPanel::fill(const Behind &behind)
{
    const auto name = [](const BehindRow &row) { return row.name.isEmpty() ? RowsPanel::tr("not known") : row.name; };
    QList<RowsModel<BehindRow>::Column> columns{{headerOf(behind.kind), name, {}, false, name, {}}};
    const bool hasDays = behind.kind != BehindKind::Group && behind.kind != BehindKind::Channel;
    // Where not all are in sight at once, the figures are.
    const bool isDayLast = minimumWidth() < leastWidth && behind.words.size() > 2;
    const RowsModel<BehindRow>::Column day{text::columnName(QStringLiteral("day")), [](const BehindRow &row) { return text::day(row.day); }};
    if (hasDays && !isDayLast)
        columns.append(day);
    if (behind.hasChannels)
        columns.append({tr("Channel"), [](const BehindRow &row) { return row.channel.isEmpty() ? RowsPanel::tr("not known") : row.channel; }});
    for (qsizetype i = 0; i < behind.words.size(); ++i)
        columns.append({text::seriesName(behind.words[i]), [behind, i](const BehindRow &row) { return valueOf(behind, row, i); },
            [i, missing = isNet(behind, i) ? 1e15 : -1e15](const BehindRow &row) { return QVariant(row.values.value(i).value_or(missing)); }, true});
    if (hasDays && isDayLast)
        columns.append(day);
    auto *model = new RowsModel<BehindRow>(columns, this);
    model->setRows(behind.rows);
    auto *table = new ListTable(model, tr("Rows behind this point"));
    table->wrapHeaders();
    if (columns.size() <= mostColumnsInSight && minimumWidth() >= leastWidth)
        table->setWideColumn(0); // a long name gives way to the numbers
    // Those that lost most on top, then as they came; other rows all as they came.
    table->horizontalHeader()->setSortIndicator(isNet(behind, behind.words.size() - 1) ? int(columns.size()) - 1 : -1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    connect(table, &QTableView::activated, this, [this, table, model, kind = behind.kind] {
        if (const int row = table->currentRow(); row >= 0)
            open(kind, model->row(row));
    });
    if (const QString facts = factsOf(behind); !facts.isEmpty()) {
        m_sums->setText(m_sums->text().isEmpty() ? facts : m_sums->text() + QLatin1Char('\n') + facts);
        m_sums->show();
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, table, 1);
    addCampaigns(behind.campaigns);
}

void RowsPanel::addCampaigns(const QList<growth::Campaign> &campaigns)
{
    if (campaigns.isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(plainLabel(tr("Campaigns on these days"), "heading"));
    for (const growth::Campaign &campaign : campaigns.first(std::min(campaigns.size(), mostCampaigns))) {
        const QString days = campaign.to.isValid() ? text::period({campaign.from, campaign.to}) : tr("since %1").arg(text::day(campaign.from));
        auto *button = new QPushButton(icon(Icon::Growth), QStringLiteral("%1 · %2").arg(campaign.name, days));
        button->setObjectName(QStringLiteral("campaign"));
        connect(button, &QPushButton::clicked, this, [this, id = campaign.id] { m_desk.goTo(PageId::Growth, QVariant::fromValue(DeskItem{DeskItem::Kind::Campaign, id})); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    if (campaigns.size() > mostCampaigns)
        column->addWidget(plainLabel(tr("and %1 more, on the page Growth").arg(text::number(qint64(campaigns.size() - mostCampaigns))), "muted"));
}

} // namespace siyu::ui
