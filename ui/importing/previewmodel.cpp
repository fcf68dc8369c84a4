// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewmodel.h"

#include "ui/common/theme.h"
#include "ui/importing/shown.h"
#include "ui/text/cleaningtext.h"
#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QFont>

namespace siyu::ui {

namespace {

QColor colourOf(importing::Outcome outcome)
{
    switch (outcome) {
    case importing::Outcome::Created:
        return tokens().accent;
    case importing::Outcome::Updated:
    case importing::Outcome::Merged:
        return tokens().info;
    case importing::Outcome::Unchanged:
        return tokens().muted;
    case importing::Outcome::Undecided:
        return tokens().warning;
    case importing::Outcome::Rejected:
        return tokens().danger;
    }
    return {};
}

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

importing::Target targetOfChange(const importing::FieldChange &change)
{
    return importing::targetFrom(change.field, importing::Kind::Members).value_or(importing::Target{});
}

// A value as it is kept, in words where it is a word of ours.
QString keptText(const importing::Target &target, const QString &kept, bool masked)
{
    return target.field == importing::Field::Gender ? text::genderName(kept) : shownCell(target, kept, masked);
}

bool changesSomething(importing::Outcome outcome)
{
    return outcome == importing::Outcome::Updated || outcome == importing::Outcome::Merged;
}

const PreviewLine *lineOf(const std::any &row) { return std::any_cast<PreviewLine>(&row); }

} // namespace

QStringList changeTexts(const PreviewLine &line, bool masked)
{
    QStringList out;
    for (const importing::FieldChange &change : line.changes) {
        const importing::Target target = targetOfChange(change);
        const QString before = keptText(target, change.before, masked);
        const QString after = keptText(target, change.after, masked);
        out.append(PreviewModel::tr("%1: %2 → %3")
                       .arg(text::fieldName(change.field), before.isEmpty() ? PreviewModel::tr("(blank)") : before, after));
    }
    return out;
}

QStringList cleaningTexts(const PreviewLine &line, const importing::Plan &plan, bool masked)
{
    QStringList out;
    for (size_t c = 0; c < line.cleaned.size(); ++c) {
        const importing::CleanedCell &cell = line.cleaned[c];
        const importing::PlanColumn &column = plan.columns[c];
        if (cell.steps.empty() || !cell.problem.isEmpty() || !column.target.isMapped())
            continue;
        const QString said = text::cleaningText(shownCell(column.target, line.cells.value(qsizetype(c)), masked),
            keptText(column.target, cell.shown, masked), cell.steps);
        if (!said.isEmpty())
            out.append(PreviewModel::tr("“%1”: %2").arg(shownCell({}, column.header, false), said));
    }
    return out;
}

void PreviewModel::setPreview(const ImportSession &session)
{
    const ImportPreview &preview = *session.preview;
    m_scene = std::make_shared<Scene>(
        Scene{session.workspace, *session.plan, preview.outcomes, preview.pages});
    m_masked = session.masked;
    invalidate();
    setIds(preview.outcomes->indexesOf(m_filter));
}

void PreviewModel::setFilter(std::optional<importing::Outcome> outcome)
{
    m_filter = outcome;
    if (m_scene)
        setIds(m_scene->outcomes->indexesOf(outcome));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_scene ? 0 : FirstCell + int(m_scene->plan.columns.size());
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags base = PagedTableModel::flags(index);
    return index.column() >= FirstCell && isLoaded(index.row()) ? base | Qt::ItemIsEditable : base;
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() < FirstCell)
        return false;
    const PreviewLine line = index.data(LineRole).value<PreviewLine>();
    const int column = index.column() - FirstCell;
    const QString held = line.cells.value(column);
    const bool hidden = isHidden(m_scene->plan.columns[size_t(column)].target, held, m_masked);
    // An editor that could not show the value and was left empty changes nothing.
    if (value.toString() == held || (hidden && value.toString().isEmpty()))
        return false;
    Q_EMIT corrected(line.outcome.row, column, value.toString());
    return true;
}

PagedTableModel::Loader PreviewModel::loader() const
{
    return [scene = m_scene](const QList<qint64> &ids, Progress &progress) { return load(*scene, ids, progress); };
}

Result<PagedTableModel::Rows> PreviewModel::load(const Scene &scene, const QList<qint64> &ids, Progress &progress)
{
    QList<qint64> numbers;
    for (const qint64 id : ids)
        numbers.append(scene.outcomes->numberAt(id));
    const Result<importing::RowPages::Rows> cells = scene.pages->read(numbers, progress);
    if (!cells)
        return cells.error();
    QHash<qint64, QStringList> changing;
    for (const qint64 id : ids) {
        const qint64 number = scene.outcomes->numberAt(id);
        if (changesSomething(scene.outcomes->outcomeAt(id)))
            changing.insert(number, cells->value(number));
    }
    const auto tried = importing::tryRows(*scene.workspace, scene.plan, changing, progress);
    if (!tried)
        return tried.error();
    Rows rows;
    for (const qint64 id : ids) {
        const qint64 number = scene.outcomes->numberAt(id);
        PreviewLine line;
        line.cells = cells->value(number);
        line.outcome = scene.outcomes->at(id, line.cells);
        for (int c = 0; c < int(scene.plan.columns.size()); ++c) {
            if (const auto corrected = scene.plan.edits.at(number, c)) {
                while (line.cells.size() <= c)
                    line.cells.append(QString());
                line.cells[c] = *corrected;
            }
        }
        for (size_t c = 0; c < scene.plan.columns.size(); ++c)
            line.cleaned.push_back(importing::cleanedCell(
                line.cells.value(qsizetype(c)).toStdString(), scene.plan.columns[c], scene.workspace->zone()));
        line.reason = reasonOf(scene.plan, line.outcome);
        line.changes = tried->value(number).changes;
        rows.insert(id, line);
    }
    return rows;
}

QVariant PreviewModel::textOf(const PreviewLine &line, int column) const
{
    switch (column) {
    case RowNumber:
        return line.outcome.row;
    case WhatBecomes:
        return text::outcomeName(line.outcome.outcome);
    default:
        return line.reason.isEmpty() ? changeTexts(line, m_masked).join(QStringLiteral("; ")) : line.reason;
    }
}

QVariant PreviewModel::fileCell(const PreviewLine &line, int column, int role) const
{
    const importing::Target &target = m_scene->plan.columns[size_t(column)].target;
    const QString raw = line.cells.value(column);
    const bool isCorrected = m_scene->plan.edits.at(line.outcome.row, column).has_value();
    const importing::CleanedCell &cleaned = line.cleaned[size_t(column)];
    const bool isRead = target.isMapped() && cleaned.problem.isEmpty() && !cleaned.steps.empty();
    switch (role) {
    case Qt::DisplayRole: // as it would be kept
        return isRead ? keptText(target, cleaned.shown, m_masked) : shownCell(target, raw, m_masked);
    case Qt::EditRole:
        return isHidden(target, raw, m_masked) ? QString() : raw;
    case Qt::ToolTipRole: {
        const QString shown = shownCell(target, raw, m_masked);
        if (isCorrected)
            return tr("Corrected by you: %1").arg(shown).toHtmlEscaped();
        const QString said = isRead ? text::cleaningText(shown, keptText(target, cleaned.shown, m_masked), cleaned.steps) : QString();
        return (said.isEmpty() ? shown : said).toHtmlEscaped();
    }
    case Qt::ForegroundRole:
        if (isCorrected)
            return tokens().info;
        if (target.isMapped() && !cleaned.problem.isEmpty())
            return tokens().danger;
        return target.isMapped() ? QVariant() : QVariant(tokens().muted);
    case Qt::FontRole:
        if (isCorrected) {
            QFont font = bodyFont();
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant PreviewModel::cell(const std::any &row, int column, int role) const
{
    const PreviewLine *line = lineOf(row);
    if (!line)
        return {};
    if (role == LineRole)
        return QVariant::fromValue(*line);
    if (column >= FirstCell)
        return fileCell(*line, column - FirstCell, role);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*line, column);
    case Qt::ForegroundRole:
        return column == WhatBecomes ? QVariant(colourOf(line->outcome.outcome)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == RowNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return column == Reason ? textOf(*line, column).toString().toHtmlEscaped() : QString();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == RowNumber)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || !m_scene || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const size_t column = size_t(section - FirstCell);
    switch (section) {
    case RowNumber:
        return tr("Row");
    case WhatBecomes:
        return tr("What becomes of it");
    case Reason:
        return tr("Why, and what changes");
    default:
        if (column >= m_scene->plan.columns.size())
            return {};
        if (role == Qt::ToolTipRole)
            return QStringLiteral("%1 → %2")
                .arg(m_scene->plan.columns[column].header, text::targetName(m_scene->plan.columns[column].target))
                .toHtmlEscaped();
        return shownCell({}, m_scene->plan.columns[column].header, false);
    }
}

} // namespace siyu::ui
