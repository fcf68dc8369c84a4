// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/rowspanel.h"

#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/insight/behindview.h"
#include "ui/render/reportpack.h"
#include "ui/reports/openfolder.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QFileInfo>
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
    setRole(m_sums, "muted");
    column->addWidget(m_sums);
    m_sums->setVisible(!sums.isEmpty()); // in its place first: shown without one it would be a window
    column->addWidget(new BusyBar(m_job));
    column->addStretch(0);
    load();
}

void RowsPanel::load()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), name = m_figure.word, request = m_request, place = placeOf(m_figure, m_step)](Progress &progress) -> Result<std::shared_ptr<const Behind>> {
            auto behind = insight::rowsBehind(*workspace, name, request, place, progress);
            if (!behind)
                return behind.error();
            return std::make_shared<const Behind>(*std::move(behind));
        },
        [this](const Result<std::shared_ptr<const Behind>> &behind) {
            if (!m_desk.showIfError(behind))
                fill(*behind);
        });
}

QString RowsPanel::factsOf(const Behind &behind) const
{
    if (behind.rows.isEmpty())
        return tr("Nothing of it in this period.");
    if (behind.areCounts)
        return tr("Counted by channel and code: nobody knows who these people were.");
    if (behind.kind == BehindKind::Member)
        return tr("People: %1").arg(text::number(qint64(behind.rows.size())));
    if (behind.kind == BehindKind::Order)
        return tr("Orders: %1").arg(text::number(qint64(behind.rows.size())));
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

void RowsPanel::fill(const std::shared_ptr<const Behind> &behind)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    const bool isNarrow = minimumWidth() < leastWidth;
    auto *model = new BehindModel(behind, columnsOf(*behind, isNarrow && behind->words.size() > 2), this);
    const auto mask = [this, model] { model->setMasked(m_desk.isMasked()); };
    connect(&m_desk, &Desk::maskedChanged, model, mask);
    mask();
    auto *table = new BehindView(m_desk, model, tr("Rows behind this point"));
    table->wrapHeaders();
    if (model->columnCount() <= mostColumnsInSight && !isNarrow)
        table->setWideColumn(0); // a long name gives way to the numbers
    // Those that lost most on top, then as they came; other rows all as they came.
    const bool hasNet = !behind->words.isEmpty() && behind->words.last() == QStringLiteral("net");
    table->horizontalHeader()->setSortIndicator(hasNet ? model->columnCount() - 1 : -1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    connect(table, &QTableView::activated, this, [this, table, model] {
        if (const int row = table->currentRow(); row >= 0)
            open(model->behind()->kind, model->behind()->rows.at(model->sourceRow(row)));
    });
    if (const QString facts = factsOf(*behind); !facts.isEmpty()) {
        m_sums->setText(m_sums->text().isEmpty() ? facts : m_sums->text() + QLatin1Char('\n') + facts);
        m_sums->show();
    }
    column->insertWidget(2, new BusyBar(model->job()));
    column->insertWidget(3, table, 1);
    addExport(behind);
    addCampaigns(behind->campaigns);
}

void RowsPanel::addExport(const std::shared_ptr<const Behind> &behind)
{
    if (behind->rows.isEmpty())
        return;
    auto *button = new QPushButton(icon(Icon::Export), tr("Export these rows…"));
    button->setObjectName(QStringLiteral("exportRows"));
    connect(button, &QPushButton::clicked, this, [this, behind] { save(behind); });
    static_cast<QVBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignLeft);
}

void RowsPanel::save(const std::shared_ptr<const Behind> &behind)
{
    const QString title = QStringLiteral("%1 %2").arg(text::figureTitle(m_figure.word), text::stepName(m_figure, m_step));
    const QString path = ask::saveFile(m_desk.window(), tr("Export these rows"), render::fileNameFor(title) + QStringLiteral(".xlsx"),
        tr("Excel workbook (*.xlsx);;CSV file (*.csv)"));
    if (path.isEmpty())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), behind, title, path](Progress &progress) { return saveRows(*workspace, *behind, title, path, progress); },
        [this, path](const Result<void> &saved) {
            if (!m_desk.showIfError(saved))
                m_desk.toast(tr("Exported %1").arg(QFileInfo(path).fileName()), tr("Open folder"), [path] { openFolder(path); });
        });
}

void RowsPanel::addCampaigns(const QList<growth::Campaign> &campaigns)
{
    if (campaigns.isEmpty())
        return;
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->addWidget(plainLabel(tr("Campaigns on these days"), "heading"));
    for (const growth::Campaign &campaign : campaigns.first(std::min(campaigns.size(), mostCampaigns))) {
        const QString days = campaign.to.isValid() ? text::period({campaign.from, campaign.to}) : tr("since %1").arg(text::day(campaign.from));
        auto *button = new QPushButton(icon(Icon::Growth), QStringLiteral("%1 · %2").arg(campaign.name, days).replace(QLatin1Char('&'), QLatin1String("&&")));
        button->setObjectName(QStringLiteral("campaign"));
        connect(button, &QPushButton::clicked, this, [this, id = campaign.id] { m_desk.goTo(PageId::Growth, QVariant::fromValue(DeskItem{DeskItem::Kind::Campaign, id})); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    if (campaigns.size() > mostCampaigns)
        column->addWidget(plainLabel(tr("and %1 more, on the page Growth").arg(text::number(qint64(campaigns.size() - mostCampaigns))), "muted"));
}

} // namespace siyu::ui
