// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/runlist.h"

#include "ui/broadcasts/runtext.h"
#include "ui/common/fields.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/text/words.h"

#include <QAction>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int mostDays = 366;

QVariant colorOf(const RunRow &run)
{
    const bool over = run.state == QLatin1String("cancelled") || run.state == QLatin1String("dropped");
    return over ? QVariant(tokens().muted) : run.state == QLatin1String("missed") ? QVariant(tokens().danger) : QVariant();
}

} // namespace

RunList::RunList(bool isReadOnly, QWidget *parent) : QWidget(parent)
{
    using Model = RowsModel<RunRow>;
    m_model = new Model({
        {tr("Time"), [](const RunRow &run) { return run.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")); }, {}, false, {}, colorOf},
        {tr("Name"), [](const RunRow &run) { return run.name; }, {}, false, {}, colorOf},
        {tr("Touchpoint"), [](const RunRow &run) { return text::name(run.touchpoint); }, {}, false, {}, colorOf},
        {tr("State"), [](const RunRow &run) { return runStateName(run.state); }, {}, false, {}, colorOf},
        {tr("Repeats"), [](const RunRow &run) { return run.recurring ? tr("yes") : QString(); }, {}, false, {}, colorOf},
        {tr("Deliveries"), [](const RunRow &run) { return countsText(run.counts); }, [](const RunRow &run) { return QVariant(run.count("sent") + run.count("planned")); },
            false, [](const RunRow &run) { return runTip(run); }, colorOf},
    }, this);
    m_table = new ListTable(m_model, tr("Broadcasts of these days"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setWideColumn(5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeBar(isReadOnly));
    auto *add = new QAction(tr("New broadcast"), this);
    add->setEnabled(!isReadOnly);
    connect(add, &QAction::triggered, this, &RunList::newWanted);
    column->addWidget(new TableOrEmpty(m_table, {Icon::Broadcasts, tr("No broadcast in these days"),
        tr("Choose other days or take the filter off, or plan the first one."), nullptr, add}), 1);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0)
            Q_EMIT runActivated(m_model->row(row).id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunList::showChosen);
    showChosen();
}

QWidget *RunList::makeBar(bool isReadOnly)
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    m_from = dayField({}, tr("From"));
    m_to = dayField({}, tr("To"));
    line->addWidget(m_from);
    line->addWidget(new QLabel(tr("to", "between two days")));
    line->addWidget(m_to);
    line->addStretch(1);
    m_count = new QLabel;
    setRole(m_count, "muted");
    line->addWidget(m_count);
    const auto act = [&](const QString &text, auto emitIt) {
        auto *button = new QPushButton(text);
        setRole(button, "quiet");
        connect(button, &QPushButton::clicked, this, emitIt);
        line->addWidget(button);
        m_acts << button;
    };
    m_days = new QSpinBox;
    m_days->setRange(-mostDays, mostDays);
    m_days->setValue(7);
    m_days->setAccessibleName(tr("By how many days"));
    //: of the number of days by which broadcasts are moved
    m_days->setSuffix(tr(" days"));
    act(tr("Move by"), [this] { Q_EMIT moveWanted(chosen(), m_days->value()); });
    act(tr("Copy by"), [this] { Q_EMIT copyWanted(chosen(), m_days->value()); });
    line->addWidget(m_days);
    act(tr("Cancel the chosen ones"), [this] { Q_EMIT cancelWanted(chosen()); });
    for (QWidget *one : QList<QWidget *>{m_acts[0], m_acts[1], m_days, m_acts[2]})
        one->setVisible(!isReadOnly);
    for (QDateEdit *field : {m_from, m_to}) {
        connect(field, &QDateEdit::dateChanged, this, [this] {
            if (m_from->date() <= m_to->date())
                Q_EMIT spanChanged();
        });
    }
    return bar;
}

QDate RunList::from() const { return m_from->date(); }
QDate RunList::to() const { return m_to->date(); }

void RunList::setSpan(QDate from, QDate to)
{
    const QSignalBlocker first(m_from), second(m_to);
    m_from->setDate(from);
    m_to->setDate(to);
}

void RunList::setRuns(const QList<RunRow> &runs)
{
    const QList<RunId> before = chosen();
    m_model->setRows(runs);
    // The chosen ones stay chosen where they are still there.
    for (int row = 0; row < runs.size(); ++row) {
        if (before.contains(runs[row].id))
            m_table->selectionModel()->select(m_table->proxy()->mapFromSource(m_model->index(row, 0)), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    showChosen();
}

QList<RunId> RunList::chosen() const
{
    QList<RunId> ids;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        ids << m_model->row(m_table->proxy()->mapToSource(index).row()).id;
    return ids;
}

void RunList::showChosen()
{
    const qsizetype count = m_table->selectionModel()->selectedRows().size();
    m_count->setText(tr("%1 of %2 chosen").arg(count).arg(m_model->rowCount()));
    for (QPushButton *button : m_acts)
        button->setEnabled(count > 0);
    m_days->setEnabled(count > 0);
}

} // namespace siyu::ui
