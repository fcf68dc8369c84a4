// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/chartcard.h"

#include "ui/common/busybar.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/insight/chartview.h"
#include "ui/render/picture.h"
#include "ui/text/captions.h"

#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

// A line of the data table with the step it came from.
struct StepRow {
    qsizetype step = 0;
    QStringList cells;
    QList<QVariant> sortValues;
};

QList<StepRow> rowsOf(const render::FigureTable &table)
{
    QList<StepRow> out;
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        StepRow row{i, table.rows[i], {QVariant::fromValue(qlonglong(i))}};
        for (const double value : table.values[i])
            row.sortValues.append(value);
        out.append(row);
    }
    return out;
}

} // namespace

ChartCard::ChartCard(const QString &chart, QWidget *parent)
    : QFrame(parent), m_name(chart), m_job(new Job(this)), m_facts(new ElidedLabel), m_tableButton(new QToolButton), m_menuButton(new QToolButton),
      m_stack(new QStackedWidget), m_chart(new ChartView), m_tablePlace(new QWidget), m_nothing(new QLabel), m_how(new ElidedLabel)
{
    setRole(this, "card");
    setAccessibleName(text::figureTitle(chart));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(space::l, space::m, space::m, space::s);
    m_column->setSpacing(space::xs);
    m_column->addWidget(makeHead());
    auto *busy = new BusyBar(m_job);
    busy->setWhat(text::figureTitle(chart));
    m_column->addWidget(busy);
    (new QVBoxLayout(m_tablePlace))->setContentsMargins(0, 0, 0, 0);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    setRole(m_nothing, "muted");
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_tablePlace);
    m_stack->addWidget(m_nothing);
    m_column->addWidget(m_stack, 1);
    m_how->setFont(smallFont());
    setRole(m_how, "muted");
    m_column->addWidget(m_how);
    connect(m_chart, &ChartView::stepChosen, this, &ChartCard::stepChosen);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartCard::showTable);
    connect(m_menuButton, &QToolButton::clicked, this, &ChartCard::menuWanted);
    setNothing({});
}

QWidget *ChartCard::makeHead()
{
    const QString title = text::figureTitle(m_name);
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *heading = new ElidedLabel(title);
    setRole(heading, "heading");
    m_facts->setFont(smallFont());
    setRole(m_facts, "muted");
    words->addWidget(heading);
    words->addWidget(m_facts);
    line->addLayout(words, 1);
    m_tableButton->setCheckable(true);
    m_tableButton->setIcon(icon(Icon::Table));
    m_tableButton->setAccessibleName(tr("%1: data table").arg(title));
    m_tableButton->setToolTip(tr("Data table"));
    m_menuButton->setIcon(icon(Icon::More));
    m_menuButton->setAccessibleName(tr("%1: more").arg(title));
    m_menuButton->setToolTip(tr("Export, copy, reference lines"));
    for (QToolButton *button : {m_tableButton, m_menuButton})
        line->addWidget(button, 0, Qt::AlignTop);
    return head;
}

void ChartCard::setFigure(const insight::Figure &figure)
{
    m_figure = figure;
    m_hasFigure = true;
    m_facts->setText(text::figureFacts(figure));
    m_how->setText(text::figureHow(figure));
    m_how->show();
    m_tableButton->show();
    m_chart->setFigure(figure);
    showTable(m_tableButton->isChecked());
}

void ChartCard::setNothing(const QString &why)
{
    m_hasFigure = false;
    m_nothing->setText(why);
    m_facts->setText({});
    m_how->hide();
    m_tableButton->hide();
    m_stack->setCurrentWidget(m_nothing);
}

void ChartCard::showTable(bool on)
{
    const QSignalBlocker quiet(m_tableButton);
    m_tableButton->setChecked(on);
    if (!m_hasFigure)
        return;
    if (on)
        fillTable();
    m_stack->setCurrentWidget(on ? m_tablePlace : m_chart);
}

bool ChartCard::isTableShown() const { return m_tableButton->isChecked(); }

void ChartCard::setFoot(QWidget *foot)
{
    delete m_foot;
    m_foot = foot;
    if (foot)
        m_column->addWidget(foot);
}

// Made anew each time: the columns are those of the figure.
void ChartCard::fillTable()
{
    qDeleteAll(m_tablePlace->findChildren<ListTable *>(QString(), Qt::FindDirectChildrenOnly));
    const render::FigureTable table = render::tableOf(m_figure);
    QList<RowsModel<StepRow>::Column> columns;
    for (qsizetype i = 0; i < table.header.size(); ++i)
        columns.append({table.header[i], [i](const StepRow &row) { return row.cells.value(i); },
            [i](const StepRow &row) { return row.sortValues.value(i); }, i > 0});
    auto *model = new RowsModel<StepRow>(columns, m_tablePlace);
    model->setRows(rowsOf(table));
    auto *view = new ListTable(model, tr("%1: data table").arg(text::figureTitle(m_figure.word)));
    model->setParent(view);
    view->wrapHeaders();
    view->setWideColumn(0);
    connect(view, &QTableView::activated, this, [this, view, model] {
        if (const int row = view->currentRow(); row >= 0)
            Q_EMIT stepChosen(model->row(row).step);
    });
    m_tablePlace->layout()->addWidget(view);
    setTabOrder(m_chart, view); // not behind all of the window
}

} // namespace siyu::ui
