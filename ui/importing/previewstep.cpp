// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewstep.h"

#include "ui/common/theme.h"
#include "ui/importing/previewmodel.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QString reasonOf(const importing::Plan &plan, const importing::RowOutcome &row)
{
    QStringList reasons;
    const auto say = [&](const importing::Problem &problem) {
        reasons.append(text::problemText(problem, headerOf(plan, problem)));
    };
    if (row.problem)
        say(*row.problem);
    for (const importing::Problem &flag : row.flags)
        say(flag);
    return reasons.join(QLatin1Char(' '));
}

} // namespace

Result<ImportPreview> makePreview(Workspace &workspace, const importing::Plan &plan, Progress &progress)
{
    ImportPreview out;
    std::array<qint64, importing::allOutcomes.size()> kept{};
    const importing::RowSink sink = [&](const importing::RowOutcome &row, const std::vector<std::string_view> &cells) {
        if (++kept[size_t(row.outcome)] > previewRowsPerOutcome)
            return Result<void>();
        QStringList texts;
        for (const std::string_view cell : cells)
            texts.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
        out.rows.append({row.row, row.outcome, reasonOf(plan, row), texts});
        return Result<void>();
    };
    Result<importing::Report> report = importing::previewImport(workspace, plan, progress, sink);
    if (!report)
        return report.error();
    out.report = std::move(*report);
    std::stable_sort(
        out.rows.begin(), out.rows.end(), [](const PreviewRow &a, const PreviewRow &b) { return a.row < b.row; });
    return out;
}

QString leftOutText(const importing::Counts &counts)
{
    QStringList parts;
    if (counts.blankRows > 0)
        parts.append(PreviewStep::tr("%n blank row(s)", nullptr, int(counts.blankRows)));
    if (counts.totalsRows > 0)
        parts.append(PreviewStep::tr("%n row(s) of totals", nullptr, int(counts.totalsRows)));
    if (counts.repeatedHeaders > 0)
        parts.append(PreviewStep::tr("%n repeated header(s)", nullptr, int(counts.repeatedHeaders)));
    return parts.isEmpty() ? QString() : PreviewStep::tr("Left out: %1.").arg(parts.join(PreviewStep::tr(", ")));
}

PreviewStep::PreviewStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent), m_filter(new QButtonGroup(this)), m_model(new PreviewModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    auto *chips = new QWidget;
    m_chips = new QHBoxLayout(chips);
    m_chips->setContentsMargins(0, 0, 0, 0);
    m_chips->setSpacing(space::s);
    column->addWidget(chips);
    m_notes = new QLabel;
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setWordWrap(true);
    setRole(m_notes, "muted");
    column->addWidget(m_notes);
    m_table = new QTableView;
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setTabKeyNavigation(false);
    column->addWidget(m_table, 1);
    connect(m_filter, &QButtonGroup::idClicked, this,
        [this](int id) { m_model->setFilter(id < 0 ? std::nullopt : std::optional(importing::Outcome(id))); });
}

QString PreviewStep::title() const { return tr("Preview"); }

bool PreviewStep::isReady() const { return session().preview.has_value(); }

void PreviewStep::enter()
{
    if (!session().preview)
        return;
    m_model->setPreview(*session().plan, session().preview->rows, session().masked);
    m_table->setColumnWidth(PreviewModel::RowNumber, 64);
    m_table->setColumnWidth(PreviewModel::WhatBecomes, 140);
    const bool anyReason = std::any_of(session().preview->rows.begin(), session().preview->rows.end(),
        [](const PreviewRow &row) { return !row.reason.isEmpty(); });
    m_table->setColumnWidth(PreviewModel::Reason, anyReason ? 320 : 60);
    for (int c = PreviewModel::FirstCell; c < m_model->columnCount(); ++c)
        m_table->setColumnWidth(c, 140);
    showChips();
    const QString text = notes();
    m_notes->setText(text);
    m_notes->setVisible(!text.isEmpty());
}

// Ids of the filter: −2 = all, else the outcome.
void PreviewStep::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            m_filter->removeButton(qobject_cast<QAbstractButton *>(widget));
            widget->deleteLater();
        }
        delete item;
    }
    const auto add = [this](const QString &text, int id, bool enabled) {
        auto *chip = new QPushButton(text);
        chip->setCheckable(true);
        chip->setEnabled(enabled);
        m_filter->addButton(chip, id);
        m_chips->addWidget(chip);
        return chip;
    };
    const importing::Counts &counts = session().preview->report.counts;
    add(tr("All %1").arg(text::number(counts.rows)), -2, true)->setChecked(true);
    for (const importing::Outcome outcome : importing::allOutcomes) {
        const qint64 count = counts.of(outcome);
        add(QStringLiteral("%1 %2").arg(text::outcomeName(outcome), text::number(count)), int(outcome), count > 0);
    }
    m_chips->addStretch();
}

QString PreviewStep::notes() const
{
    const importing::Report &report = session().preview->report;
    QStringList lines;
    const auto standing = std::find_if(
        report.earlier.begin(), report.earlier.end(), [](const importing::EarlierImport &e) { return !e.undone; });
    if (standing != report.earlier.end()) {
        lines.append(tr("This very file was imported before, on %1 (import %2).")
                         .arg(text::dayAndTime(standing->atUtc, session().workspace->zone()))
                         .arg(standing->batch.value));
    }
    if (report.roster) {
        lines.append(report.roster->baseline
                ? tr("The first list of this group: everybody on it counts as having been there before.")
                : tr("%1 joined, %2 left, %3 stayed; %4 may only have changed their nickname.")
                      .arg(text::number(report.roster->joined), text::number(report.roster->left),
                          text::number(report.roster->stayed), text::number(report.roster->renamedProposals)));
    }
    if (report.counts.flaggedValues > 0)
        lines.append(tr("%n value(s) could not be read and are left out; the reasons say which.", nullptr,
            int(report.counts.flaggedValues)));
    if (const QString left = leftOutText(report.counts); !left.isEmpty())
        lines.append(left);
    if (report.counts.rows > session().preview->rows.size())
        lines.append(tr("The table shows the first %1 rows of each kind; the counts are of the whole file.")
                         .arg(text::number(previewRowsPerOutcome)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace siyu::ui
