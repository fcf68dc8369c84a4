// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewstep.h"

#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/importing/importwork.h"
#include "ui/importing/previewmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/importtext.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

// A preview that was ready this soon is made again after each correction; a longer one decides the row alone.
constexpr qint64 countAtOnceMs = 1500;
constexpr int detailHeight = 84;
constexpr int allRows = -2; // id of the chip that filters nothing

QScrollArea *scrolling(QWidget *inside)
{
    auto *area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedHeight(detailHeight);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

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
    : ImportStep(session, parent), m_job(new Job(this)), m_filter(new QButtonGroup(this)),
      m_model(new PreviewModel(this))
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
    styleTable(m_table);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setTabKeyNavigation(false);
    column->addWidget(m_table, 1);
    m_detail = new QLabel;
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setAccessibleName(tr("About this row"));
    column->addWidget(scrolling(m_detail));

    m_corrections = new QWidget;
    auto *row = new QHBoxLayout(m_corrections);
    row->setContentsMargins(0, 0, 0, 0);
    m_corrected = new QLabel;
    m_corrected->setWordWrap(true);
    row->addWidget(m_corrected, 1);
    m_countAgain = new QPushButton(tr("Count again"));
    auto *takeBack = new QPushButton(tr("Take the corrections back"));
    row->addWidget(m_countAgain);
    row->addWidget(takeBack);
    column->addWidget(m_corrections);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Deciding again"));
    column->addWidget(busy);

    connect(m_filter, &QButtonGroup::idClicked, this,
        [this](int id) { showOnly(id < 0 ? std::nullopt : std::optional(importing::Outcome(id))); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreviewStep::showDetail);
    connect(m_model, &PagedTableModel::rowsLoaded, this, &PreviewStep::showDetail);
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) {
        setRole(m_detail, "danger");
        m_detail->setText(text::errorText(error));
    });
    // Behind the editor, which is still open while the model hears of the text.
    connect(m_model, &PreviewModel::corrected, this, &PreviewStep::correct, Qt::QueuedConnection);
    connect(m_countAgain, &QPushButton::clicked, this, &PreviewStep::countAgain);
    connect(takeBack, &QPushButton::clicked, this, &PreviewStep::takeCorrectionsBack);
    connect(m_job, &Job::started, this, &ImportStep::readyChanged);
    connect(m_job, &Job::finished, this, &ImportStep::readyChanged);
}

QString PreviewStep::title() const { return tr("Preview"); }

bool PreviewStep::isReady() const { return session().preview.has_value() && !m_job->isRunning(); }

void PreviewStep::enter()
{
    if (!session().preview)
        return;
    m_model->setFilter(std::nullopt);
    m_model->setPreview(session());
    const importing::Counts &counts = session().preview->report.counts;
    const bool says = counts.flaggedValues > 0 || counts.of(importing::Outcome::Updated) > 0
        || counts.of(importing::Outcome::Merged) > 0 || counts.of(importing::Outcome::Undecided) > 0
        || counts.of(importing::Outcome::Rejected) > 0;
    m_table->setColumnWidth(PreviewModel::RowNumber, 72);
    m_table->setColumnWidth(PreviewModel::WhatBecomes, 150);
    m_table->setColumnWidth(PreviewModel::Reason, says ? 320 : 180);
    for (int c = PreviewModel::FirstCell; c < m_model->columnCount(); ++c)
        m_table->setColumnWidth(c, 140);
    showChips();
    showNotes();
    showCorrections();
    m_table->setCurrentIndex(m_model->index(0, PreviewModel::Reason));
    showDetail();
}

void PreviewStep::showOnly(std::optional<importing::Outcome> outcome)
{
    m_filter->button(outcome ? int(*outcome) : allRows)->setChecked(true);
    m_model->setFilter(outcome);
    m_table->setCurrentIndex(m_model->index(0, PreviewModel::Reason));
}

void PreviewStep::showChips()
{
    const int chosen = m_filter->checkedId();
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            m_filter->removeButton(qobject_cast<QAbstractButton *>(widget));
            widget->deleteLater();
        }
        delete item;
    }
    const auto add = [this, chosen](const QString &text, int id, bool enabled) {
        auto *chip = new QPushButton(text);
        chip->setCheckable(true);
        chip->setEnabled(enabled);
        chip->setChecked(id == chosen && enabled);
        m_filter->addButton(chip, id);
        m_chips->addWidget(chip);
    };
    const importing::Counts &counts = session().preview->report.counts;
    add(tr("All %1").arg(text::number(counts.rows)), allRows, true);
    for (const importing::Outcome outcome : importing::allOutcomes) {
        const qint64 count = counts.of(outcome);
        add(QStringLiteral("%1 %2").arg(text::outcomeName(outcome), text::number(count)), int(outcome), count > 0);
    }
    m_chips->addStretch();
    if (!m_filter->checkedButton()) {
        m_filter->button(allRows)->setChecked(true);
        m_model->setFilter(std::nullopt);
    }
}

void PreviewStep::showNotes()
{
    const QString text = notes();
    m_notes->setText(text);
    m_notes->setVisible(!text.isEmpty());
}

QString PreviewStep::notes() const
{
    const importing::Report &report = session().preview->report;
    QStringList lines;
    const auto standing = std::find_if(
        report.earlier.begin(), report.earlier.end(), [](const importing::EarlierImport &e) { return !e.undone; });
    if (standing != report.earlier.end()) {
        lines.append((standing->sameRowsOnly ? tr("A file with the same rows was imported before, on %1 (import %2).")
                                             : tr("This very file was imported before, on %1 (import %2)."))
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
    return lines.join(QLatin1Char('\n'));
}

// The row that the operator stands on, in full.
void PreviewStep::showDetail()
{
    const QModelIndex at = m_table->currentIndex();
    const QVariant found = at.isValid() ? at.data(PreviewModel::LineRole) : QVariant();
    setRole(m_detail, "plain");
    if (!found.isValid()) {
        m_detail->setText(m_model->rowCount() > 0 ? QString() : tr("The file has no rows of data."));
        return;
    }
    const auto line = found.value<PreviewLine>();
    QStringList lines{
        tr("Row %1: %2").arg(text::number(line.outcome.row), text::outcomeName(line.outcome.outcome))};
    if (!line.reason.isEmpty())
        lines.append(line.reason);
    const QStringList changes = changeTexts(line, session().masked);
    if (!changes.isEmpty())
        lines.append(changes.join(QLatin1Char('\n')));
    else if (line.outcome.outcome == importing::Outcome::Updated)
        lines.append(tr("It adds to what an earlier row of this file brings."));
    const QStringList cleanings = cleaningTexts(line, *session().plan, session().masked);
    if (!cleanings.isEmpty())
        lines.append(cleanings.join(QLatin1Char('\n')));
    if (line.outcome.outcome == importing::Outcome::Rejected || !line.outcome.flags.empty())
        lines.append(tr("You can correct a cell here: F2 or a double click. The file itself stays as it is."));
    m_detail->setText(lines.join(QLatin1Char('\n')));
}

// ---- corrections

void PreviewStep::showCorrections()
{
    const int cells = session().plan->edits.size();
    m_corrections->setVisible(cells > 0);
    const bool counted = session().preview->isCounted;
    m_countAgain->setVisible(!counted);
    QString text = tr("%n cell(s) corrected; the file itself stays as it is.", nullptr, cells);
    if (!counted)
        text += QLatin1Char(' ') + tr("Rows that depend on the corrected ones are counted as before.");
    m_corrected->setText(text);
}

void PreviewStep::correct(qint64 row, int column, const QString &text)
{
    session().plan->edits.set(row, column, text);
    if (session().preview->tookMs <= countAtOnceMs)
        countAgain();
    else
        decideAgain(row);
}

void PreviewStep::takeCorrectionsBack()
{
    session().plan->edits = {};
    countAgain();
}

void PreviewStep::countAgain()
{
    m_job->start(
        [workspace = session().workspace, plan = *session().plan, pages = session().preview->pages](Progress &progress) {
            return makePreview(*workspace, plan, progress, pages);
        },
        [this](Result<ImportPreview> preview) {
            if (preview) {
                replacePreview(std::move(*preview));
                return;
            }
            session().preview->isCounted = false;
            showCorrections();
            m_detail->setText(text::errorText(preview.error()));
        });
}

void PreviewStep::decideAgain(qint64 row)
{
    const std::shared_ptr<importing::RowPages> pages = session().preview->pages;
    m_job->start(
        [workspace = session().workspace, plan = *session().plan, pages, row](
            Progress &progress) -> Result<importing::RowOutcome> {
            const auto cells = pages->read({row}, progress);
            if (!cells)
                return cells.error();
            const auto tried = importing::tryRows(*workspace, plan, *cells, progress);
            if (!tried)
                return tried.error();
            return tried->value(row).outcome;
        },
        [this, row](const Result<importing::RowOutcome> &outcome) {
            if (!outcome) {
                m_detail->setText(text::errorText(outcome.error()));
                return;
            }
            ImportPreview preview = *session().preview;
            const qint64 index = preview.outcomes->indexOf(row);
            if (index < 0)
                return;
            --preview.report.counts.by[size_t(preview.outcomes->outcomeAt(index))];
            ++preview.report.counts.by[size_t(outcome->outcome)];
            auto outcomes = std::make_shared<importing::RowOutcomes>(*preview.outcomes);
            outcomes->replace(index, *outcome);
            preview.outcomes = outcomes;
            preview.isCounted = false;
            replacePreview(std::move(preview));
        });
}

// The place in the table stays: the row itself, or where it was once it no longer passes the filter.
void PreviewStep::replacePreview(ImportPreview preview)
{
    const QModelIndex at = m_table->currentIndex();
    const qint64 id = at.isValid() ? m_model->idAt(at.row()) : -1;
    const int scrolled = m_table->verticalScrollBar()->value();
    session().preview = std::move(preview);
    m_model->setPreview(session());
    showChips();
    showNotes();
    showCorrections();
    const QList<int> found = m_model->rowsOf({id});
    const int row = found.isEmpty() ? std::min(at.row(), m_model->rowCount() - 1) : found.first();
    m_table->setCurrentIndex(m_model->index(row, std::max(at.column(), 0)));
    m_table->verticalScrollBar()->setValue(scrolled);
    showDetail();
    Q_EMIT readyChanged();
}

} // namespace siyu::ui
