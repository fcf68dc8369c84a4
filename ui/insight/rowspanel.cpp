// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/rowspanel.h"

#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/format.h"

#include <QLabel>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

using insight::GroupRow;

// A category of a day's tiers shows the same rows as the tiers' last day.
QDate dayOf(const insight::Figure &figure, qsizetype step)
{
    return figure.categories.isEmpty() ? figure.days.value(step) : figure.period.to;
}

} // namespace

RowsPanel::RowsPanel(Desk &desk, const insight::Figure &figure, const insight::ChartRequest &request, qsizetype step)
    : m_desk(desk), m_figure(figure), m_request(request), m_step(step), m_job(new Job(this)), m_sums(new QLabel)
{
    m_request.step = figure.step;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::m);
    QStringList sums;
    if (figure.categories.isEmpty()) {
        for (const insight::Series &series : figure.series)
            sums.append(QStringLiteral("%1 %2").arg(text::seriesName(series.word), text::pointText(series.points[step])));
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
        [workspace = m_desk.sharedWorkspace(), name = m_figure.word, request = m_request, day = dayOf(m_figure, m_step)](Progress &progress) {
            return insight::rowsBehind(*workspace, name, request, day, progress);
        },
        [this](const Result<QList<GroupRow>> &rows) {
            if (!m_desk.showIfError(rows))
                fill(*rows);
        });
}

QStringList RowsPanel::headers() const
{
    if (!m_figure.categories.isEmpty())
        return m_figure.categories;
    QStringList out;
    for (const insight::Series &series : m_figure.series)
        out.append(series.word);
    return out;
}

void RowsPanel::fill(const QList<GroupRow> &rows)
{
    QList<RowsModel<GroupRow>::Column> columns{{text::columnName(QStringLiteral("group")), [](const GroupRow &row) { return row.name; }}};
    const QStringList words = headers();
    for (qsizetype i = 0; i < words.size(); ++i)
        columns.append({text::seriesName(words[i]), [i](const GroupRow &row) { return text::number(row.values.value(i)); },
            [i](const GroupRow &row) { return QVariant(qlonglong(row.values.value(i).value_or(-1))); }, true});
    auto *model = new RowsModel<GroupRow>(columns, this);
    model->setRows(rows);
    auto *table = new ListTable(model, tr("Groups behind this point"));
    connect(table, &QTableView::activated, this, [this, table, model] {
        if (const int row = table->currentRow(); row >= 0)
            m_desk.goTo(PageId::Groups, model->row(row).group.value);
    });
    static_cast<QVBoxLayout *>(layout())->insertWidget(2, table, 1);
}

} // namespace siyu::ui
