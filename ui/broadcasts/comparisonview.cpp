// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/comparisonview.h"

#include "core/insight/sendcharts.h"
#include "core/base/text.h"
#include "ui/broadcasts/intervalbar.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/insight/chartfiles.h"
#include "ui/insight/chartview.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/resulttext.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int hoursChoice = -1; // of the box, beside the numbers of CompareBy
constexpr int barColumn = 5;

qint64 largest(const QMap<QString, OrderSum> &sums)
{
    qint64 out = -1;
    for (const OrderSum &sum : sums)
        out = std::max(out, sum.value().value_or(-1));
    return out;
}

} // namespace

ComparisonView::ComparisonView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_by(new QComboBox), m_rate(new QComboBox), m_export(new QPushButton(icon(Icon::Export), tr("Export chart"))),
      m_stack(new QStackedWidget), m_map(new ChartView), m_nothing(plainLabel({}, "muted")), m_arms(plainLabel()), m_how(plainLabel({}, "muted"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    for (const CompareBy by : allCompareBy)
        m_by->addItem(text::name(by), int(by));
    m_by->insertItem(int(CompareBy::Hour), tr("Hour × weekday"), hoursChoice);
    for (const RateOf rate : allRates)
        m_rate->addItem(text::name(rate), int(rate));
    m_by->setMinimumWidth(m_by->sizeHint().width() + space::m);
    auto *row = new QHBoxLayout;
    const auto add = [row](const QString &name, QComboBox *box) {
        auto *label = new QLabel(name);
        label->setBuddy(box);
        box->setAccessibleName(name);
        row->addWidget(label);
        row->addWidget(box);
    };
    add(tr("Compare by"), m_by);
    add(tr("Figure"), m_rate);
    row->addStretch(1);
    row->addWidget(m_export);
    column->addLayout(row);
    makeTable();
    m_nothing->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_map);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);
    column->addWidget(m_arms);
    m_how->setFont(smallFont());
    column->addWidget(m_how);
    connect(m_by, &QComboBox::currentIndexChanged, this, &ComparisonView::fill);
    connect(m_rate, &QComboBox::currentIndexChanged, this, &ComparisonView::fill);
    connect(m_export, &QPushButton::clicked, this, &ComparisonView::exportChart);
}

void ComparisonView::makeTable()
{
    m_model = new RowsModel<Line>({
        {tr("What"), [](const Line &line) { return displayText(line.name); }},
        {tr("Broadcasts"), [](const Line &line) { return text::number(line.rate.runs); }, [](const Line &line) { return line.rate.runs; }, true,
            [](const Line &line) { return line.rate.doubtful > 0 ? tr("%1 left out: their figures contradict each other").arg(line.rate.doubtful) : QString(); }},
        {tr("People"), [](const Line &line) { return line.rate.of.n > 0 ? text::number(line.rate.of.n) : text::missingMark(); }, [](const Line &line) { return line.rate.of.n; }, true},
        {tr("Of them"), [](const Line &line) { return line.rate.of.n > 0 ? text::number(line.rate.of.k) : text::missingMark(); }, [](const Line &line) { return line.rate.of.k; }, true},
        {tr("Rate"), [](const Line &line) { return text::rateText(line.rate.of); }, [](const Line &line) { return line.rate.of.rate().value_or(-1); }, true},
        {tr("95 % interval"), [](const Line &) { return QString(); }, [](const Line &line) { return line.rate.of.rate().value_or(-1); }, false,
            [](const Line &line) { return text::intervalText(line.rate.of); }, {}, [](const Line &line) { return intervalValue(line.rate.of, line.scale); }},
        {tr("From – to"), [](const Line &line) { return text::intervalText(line.rate.of); }},
        {tr("All broadcasts"), [](const Line &line) { return text::number(line.row.runs); }, [](const Line &line) { return line.row.runs; }, true},
        {tr("Order value"), [](const Line &line) { return line.row.sums.isEmpty() ? text::missingMark() : text::valueText(line.row.sums); },
            [](const Line &line) { return largest(line.row.sums); }, true,
            [](const Line &line) { return text::amountsLacking(siyu::withoutAmount(line.row.sums)); }},
    }, this);
    m_table = new ListTable(m_model, tr("Comparison of broadcasts"));
    m_table->setWideColumn(0);
    m_table->setItemDelegateForColumn(barColumn, new IntervalBar(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    connect(m_table, &QTableView::activated, this, &ComparisonView::openRow);
}

bool ComparisonView::isHours() const { return m_by->currentData().toInt() == hoursChoice; }
CompareBy ComparisonView::by() const { return isHours() ? CompareBy::Hour : CompareBy(m_by->currentData().toInt()); }
RateOf ComparisonView::rate() const { return RateOf(m_rate->currentData().toInt()); }
void ComparisonView::choose(CompareBy by) { m_by->setCurrentIndex(m_by->findData(int(by))); }
void ComparisonView::chooseHours() { m_by->setCurrentIndex(m_by->findData(hoursChoice)); }
void ComparisonView::chooseRate(RateOf rate) { m_rate->setCurrentIndex(m_rate->findData(int(rate))); }

void ComparisonView::setRuns(const QList<RunResult> &runs, const Period &period, int leaveDays)
{
    const bool isFirst = m_runs.isEmpty() && !runs.isEmpty();
    m_runs = runs;
    m_period = period;
    m_leaveDays = leaveDays;
    if (isFirst) {
        const QSignalBlocker quiet(m_rate);
        chooseRate(insight::mostKnownRate(runs));
    }
    fill();
}

void ComparisonView::fill()
{
    QList<Line> lines;
    QList<Proportion> all;
    for (const ComparedRow &row : compared(m_runs, by())) {
        lines.append({row, row[rate()], text::comparedName(row, by()), 1});
        all.append(row[rate()].of);
    }
    const bool isKnown = std::any_of(lines.begin(), lines.end(), [](const Line &line) { return line.rate.runs > 0 || line.rate.doubtful > 0; });
    for (Line &line : lines)
        line.scale = scaleFor(all);
    m_model->setRows(lines);
    m_map->setFigure(insight::sendHoursOf(m_runs, rate(), m_period));
    const QString none = by() == CompareBy::Arm && lines.isEmpty()
        ? tr("No two texts were compared in these days. Choose “Compare two texts” in a new broadcast.")
        : tr("No broadcast of these days has a figure for “%1”.").arg(text::name(rate()));
    m_nothing->setText(none);
    m_stack->setCurrentWidget(!isKnown ? static_cast<QWidget *>(m_nothing) : isHours() ? static_cast<QWidget *>(m_map) : m_table);
    m_arms->setText(by() == CompareBy::Arm ? armsText() : QString());
    m_arms->setVisible(!m_arms->text().isEmpty());
    m_how->setText(howText());
    m_export->setEnabled(isKnown && (isHours() || by() == CompareBy::Touchpoint || by() == CompareBy::Kind));
}

QString ComparisonView::armsText() const
{
    QStringList out;
    for (const ArmsCompared &arms : comparedArms(m_runs)) {
        if (arms.rate == rate())
            out.append(tr("%1 against %2: %3").arg(displayText(text::comparedName(arms.second, CompareBy::Arm)), displayText(text::comparedName(arms.first, CompareBy::Arm)),
                text::differenceText(arms.difference)));
    }
    return out.join(QLatin1Char('\n'));
}

QString ComparisonView::howText() const
{
    QStringList out{tr("%1 · n = %2 broadcasts").arg(text::period(m_period), text::number(qint64(m_runs.size())))};
    out.append(rate() == RateOf::Left ? tr("Rate = who left in the %1 days from the broadcast on ÷ people reached; groups without a later list are left out.").arg(m_leaveDays)
                                      : tr("Rate = %1 ÷ people reached, pooled over the broadcasts that have the figure; contradictory ones are left out.").arg(text::name(rate())));
    out.append(by() == CompareBy::Arm ? tr("Wilson intervals; difference: Newcombe, two-sided z test.") : tr("95 % intervals by Wilson."));
    return out.join(QStringLiteral(" · "));
}

void ComparisonView::openRow()
{
    const int at = m_table->currentRow();
    if (at < 0)
        return;
    const Line line = m_model->row(at);
    QList<RunResult> behind;
    for (const RunResult &run : std::as_const(m_runs)) {
        const QList<ComparedRow> rows = compared({run}, by());
        if (std::any_of(rows.begin(), rows.end(), [&](const ComparedRow &row) { return row.key == line.row.key && row.id == line.row.id; }))
            behind.append(run);
    }
    Q_EMIT runsWanted(line.name, behind);
}

void ComparisonView::exportChart()
{
    chartfiles::save(m_desk, this, isHours() ? insight::sendHoursOf(m_runs, rate(), m_period) : insight::sendRatesOf(m_runs, by(), m_period));
}

} // namespace siyu::ui
