// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/runresultview.h"

#include "core/base/text.h"
#include "core/workspace.h"
#include "ui/broadcasts/resultsmodel.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/resulttext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int barHeight = 10;
constexpr int mostPartRows = 8; // shown before the table scrolls
constexpr int namesHeight = 84;
constexpr int historyHeight = 170;
constexpr int typingPause = 250; // ms before pasted names are looked up

QLabel *headingLabel(const QString &text) { return plainLabel(text, "heading"); }

// The figures of a part that can be typed; what was reached comes first.
QString partFigure(const StepFigure &figure) { return figure.value ? QString::number(*figure.value) : QString(); }

} // namespace

RunResultView::RunResultView(Desk &desk, RunId run)
    : m_desk(desk), m_run(run), m_job(new Job(this)), m_matching(new Job(this)), m_facts(plainLabel({}, "muted")), m_doubts(plainLabel({}, "danger")),
      m_funnel(new QGridLayout), m_orders(plainLabel()), m_leaves(plainLabel()), m_partsTitle(headingLabel({})), m_parts(new QTableWidget),
      m_step(new QComboBox), m_names(new QPlainTextEdit), m_matched(plainLabel({}, "muted")), m_noteNames(new QPushButton), m_history(new RowTable(tr("Figures given")))
{
    m_parts->setAccessibleName(tr("Figures by group or account"));
    m_history->rows()->setHeaders({tr("When"), tr("What"), tr("Figure"), tr("Basis")}, {2});
    m_history->setFixedHeight(historyHeight);
    layOut();
    connect(m_parts, &QTableWidget::cellChanged, this, &RunResultView::keepPart);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (topics.contains(Topic::Deliveries))
            load();
    });
    load();
}

void RunResultView::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::s);
    column->addWidget(m_facts);
    column->addWidget(new BusyBar(m_job));
    column->addWidget(m_doubts);
    m_funnel->setHorizontalSpacing(space::m);
    m_funnel->setVerticalSpacing(space::xs);
    m_funnel->setColumnStretch(1, 1);
    column->addLayout(m_funnel);
    column->addSpacing(space::xs);
    column->addWidget(headingLabel(tr("Orders")));
    column->addWidget(m_orders);
    column->addWidget(headingLabel(tr("Leaving")));
    column->addWidget(m_leaves);
    column->addWidget(m_partsTitle);
    column->addWidget(m_parts);
    column->addWidget(makeNames());
    column->addWidget(headingLabel(tr("Figures given, the newest first")));
    column->addWidget(m_history);
    column->addStretch(1);
}

QWidget *RunResultView::makeNames()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(headingLabel(tr("Who answered")));
    m_names->setFixedHeight(namesHeight);
    m_names->setTabChangesFocus(true);
    m_names->setPlaceholderText(tr("Paste the whole list of names, one a line"));
    m_names->setAccessibleName(tr("Names of who answered"));
    column->addWidget(m_names);
    auto *row = new QHBoxLayout;
    for (const ResultStep step : {ResultStep::Replied, ResultStep::Clicked, ResultStep::Opened, ResultStep::Ordered})
        m_step->addItem(text::name(step), int(step));
    m_step->setAccessibleName(tr("What these people did"));
    m_noteNames->setText(tr("Note them"));
    m_noteNames->setEnabled(false);
    row->addWidget(m_step);
    row->addWidget(m_noteNames);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_matched);
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(m_names, &QPlainTextEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, &RunResultView::lookUpNames);
    connect(m_noteNames, &QPushButton::clicked, this, &RunResultView::noteFound);
    box->setEnabled(!m_desk.isReadOnly());
    return box;
}

void RunResultView::load()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), run = m_run](Progress &progress) -> Result<Content> {
            auto result = runResult(*workspace, run, progress);
            if (!result)
                return result.error();
            auto history = givenFigures(*workspace, run);
            if (!history)
                return history.error();
            const auto days = leaveDays(*workspace);
            return days ? Result<Content>({std::move(*result), std::move(*history), *days}) : Result<Content>(days.error());
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void RunResultView::fill(const Content &content)
{
    m_result = content.run;
    const QString where = tr("%n target(s) reached", nullptr, int(m_result.targets));
    m_facts->setText(QStringList{m_result.local.toString(QStringLiteral("yyyy-MM-dd HH:mm")), text::name(m_result.touchpoint), displayText(m_result.contentTitle), where}
                         .join(QStringLiteral(" · ")));
    QStringList doubts;
    for (const FoundDoubt &doubt : m_result.doubts)
        doubts.append(text::doubtText(doubt));
    m_doubts->setText(doubts.join(QLatin1Char('\n')));
    m_doubts->setVisible(!doubts.isEmpty());
    m_orders->setText(text::ordersText(m_result.orders));
    m_leaves->setText(text::leavesText(m_result, content.leaveDays));
    fillFunnel();
    fillParts();
    fillHistory(content.history);
}

void RunResultView::fillFunnel()
{
    while (QLayoutItem *item = m_funnel->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto label = [](const QString &text, const char *role = nullptr) {
        auto *out = plainLabel(text, role);
        out->setWordWrap(false);
        return out;
    };
    int line = 0;
    for (const ResultStep step : allResultSteps) {
        const StepFigure &figure = m_result.steps[step];
        const auto of = figure.proportion();
        auto *bar = new QProgressBar;
        bar->setRange(0, 1000);
        bar->setValue(of ? int(1000 * of->k / std::max<qint64>(of->n, 1)) : 0);
        bar->setTextVisible(false);
        bar->setFixedHeight(barHeight);
        bar->setAccessibleName(text::name(step));
        auto *value = label(text::figureText(figure));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_funnel->addWidget(label(text::name(step)), line, 0);
        m_funnel->addWidget(bar, line, 1);
        m_funnel->addWidget(value, line++, 2);
        auto *note = label(noteOf(step), "muted");
        note->setFont(smallFont());
        m_funnel->addWidget(note, line++, 1, 1, 2);
    }
}

// The rate with its interval, and where the figure comes from.
QString RunResultView::noteOf(ResultStep step) const
{
    const StepFigure &figure = m_result.steps[step];
    if (!figure.value)
        return tr("not given");
    const auto of = figure.proportion();
    if (step == ResultStep::Sent || !of)
        return text::name(figure.basis);
    return QStringLiteral("%1 (%2) · %3").arg(text::rateText(*of), text::intervalText(*of), text::name(figure.basis));
}

void RunResultView::fillParts()
{
    m_isFilling = true;
    const bool isOfGroups = targetKindOf(m_result.touchpoint) == TargetKind::Group;
    m_partsTitle->setText(isOfGroups ? tr("By group") : tr("By account"));
    QStringList headers{isOfGroups ? tr("Group") : tr("Account")};
    for (const ResultStep step : allResultSteps)
        headers.append(text::name(step));
    m_parts->setColumnCount(int(headers.size()));
    m_parts->setHorizontalHeaderLabels(headers);
    styleTable(m_parts);
    m_parts->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_parts->setEditTriggers(m_desk.isReadOnly() ? QAbstractItemView::NoEditTriggers : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_parts->setRowCount(int(m_result.parts.size()));
    for (int row = 0; row < m_parts->rowCount(); ++row) {
        const NamedPart &part = m_result.parts.at(row);
        auto *name = new QTableWidgetItem(part.name.isEmpty() ? tr("no account known") : displayText(part.name));
        name->setFlags(name->flags() & ~Qt::ItemIsEditable);
        m_parts->setItem(row, 0, name);
        for (const ResultStep step : allResultSteps) {
            const StepFigure &figure = part.figures.steps[step];
            auto *item = new QTableWidgetItem(partFigure(figure));
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(figure.value ? text::name(figure.basis) : tr("Not given: missing, not 0"));
            if (figure.value && figure.basis == Basis::Measured)
                item->setForeground(tokens(this).muted);
            m_parts->setItem(row, int(step) + 1, item);
        }
    }
    for (int column = 0; column < m_parts->columnCount(); ++column)
        m_parts->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const int rows = std::clamp(m_parts->rowCount(), 1, mostPartRows);
    m_parts->setFixedHeight(m_parts->horizontalHeader()->sizeHint().height() + rows * rowHeight + 2 * m_parts->frameWidth() + 2);
    m_isFilling = false;
}

void RunResultView::fillHistory(const QList<GivenEntry> &history)
{
    QList<TableRow> rows;
    for (auto entry = history.crbegin(); entry != history.crend(); ++entry) {
        QString what = text::name(entry->figure.step);
        for (const NamedPart &part : std::as_const(m_result.parts)) {
            if (part.figures.part == entry->figure.part && part.figures.id == entry->figure.target && entry->figure.part != ResultPart::Run)
                what += QStringLiteral(" · ") + displayText(part.name);
        }
        rows << TableRow{{}, {text::dayAndTime(entry->at, m_desk.workspace().zone()), what, entry->figure.value ? text::number(*entry->figure.value) : tr("taken back"), text::name(entry->basis)}, false};
    }
    m_history->rows()->setRows(rows);
    m_history->fitColumns();
}

void RunResultView::keepPart(int row, int column)
{
    if (m_isFilling || column < 1 || row >= m_result.parts.size())
        return;
    const TypedNumber typed = typedNumber(m_parts->item(row, column)->text());
    if (!typed.isReadable) {
        m_desk.showError({ErrorCode::InvalidInput, {QStringLiteral("figure"), m_parts->item(row, column)->text()}, {}});
        return fillParts();
    }
    const NamedPart &part = m_result.parts.at(row);
    const GivenFigure figure{m_run, part.figures.part, part.figures.id, ResultStep(column - 1), typed.value};
    Job::once(this, [workspace = m_desk.sharedWorkspace(), figure](Progress &) { return noteFigures(*workspace, {figure}, Basis::Typed); },
        [this](const Result<qint64> &noted) {
            if (m_desk.showIfError(noted))
                load();
        });
}

void RunResultView::lookUpNames()
{
    m_matching->start([workspace = m_desk.sharedWorkspace(), run = m_run, pasted = m_names->toPlainText()](Progress &) { return matchNames(*workspace, run, pasted); },
        [this](const Result<NameMatch> &match) {
            if (m_desk.showIfError(match))
                return;
            m_match = *match;
            m_noteNames->setEnabled(!m_match.found.isEmpty());
            if (m_names->toPlainText().trimmed().isEmpty())
                return m_matched->setText({});
            QStringList out{tr("%1 found").arg(text::number(qint64(m_match.found.size())))};
            if (!m_match.ambiguous.isEmpty())
                out.append(tr("several are called so: %1").arg(text::listed(m_match.ambiguous)));
            if (!m_match.unknown.isEmpty())
                out.append(tr("not among the people reached: %1").arg(text::listed(m_match.unknown)));
            m_matched->setText(m_desk.isMasked() ? maskPhonesIn(out.join(QStringLiteral(" · "))) : out.join(QStringLiteral(" · ")));
        });
}

void RunResultView::noteFound()
{
    const auto step = ResultStep(m_step->currentData().toInt());
    Job::once(this, [workspace = m_desk.sharedWorkspace(), run = m_run, step, people = m_match.found](Progress &) { return noteNames(*workspace, run, step, people); },
        [this](const Result<qint64> &noted) {
            if (m_desk.showIfError(noted))
                return;
            m_names->clear();
            m_desk.toastUndo(tr("Noted %n person(s)", nullptr, int(*noted)));
        });
}

} // namespace siyu::ui
