// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/bulkacts.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/drawer.h"
#include "ui/common/job.h"
#include "ui/members/bulkbar.h"
#include "ui/members/bulkpanels.h"
#include "ui/members/memberclipboard.h"
#include "ui/members/memberexport.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

namespace siyu::ui {

BulkActs::BulkActs(Desk &desk, MembersTable *table, MembersModel *model, Job *job, BusyBar *busy, std::function<Chosen()> chosen,
    QObject *parent)
    : QObject(parent), m_desk(desk), m_table(table), m_model(model), m_job(job), m_busy(busy), m_chosen(std::move(chosen))
{
    connect(table, &MembersTable::fillWanted, this, &BulkActs::fillDown);
    connect(table, &MembersTable::copyWanted, this, &BulkActs::copy);
    connect(model, &MembersModel::edited, this, &BulkActs::writeCell);
    connect(model, &MembersModel::refused, this, [this](const Error &error) { m_desk.showError(error); });
}

void BulkActs::connectBar(BulkBar *bar)
{
    connect(bar, &BulkBar::tagWanted, this, [this](const QString &tag) { tag.isEmpty() ? openTags() : addTags({tag}); });
    connect(bar, &BulkBar::untagWanted, this, [this](const QString &tag) { tag.isEmpty() ? openTags() : removeTags({tag}); });
    connect(bar, &BulkBar::fieldWanted, this, [this] { openField(MemberColumn::Region); });
    connect(bar, &BulkBar::stageWanted, this, &BulkActs::setStage);
    connect(bar, &BulkBar::listWanted, this, &BulkActs::addToList);
    connect(bar, &BulkBar::optOutWanted, this, &BulkActs::setOptOut);
    connect(bar, &BulkBar::pauseWanted, this, &BulkActs::pause);
    connect(bar, &BulkBar::exportWanted, this, &BulkActs::exportChosen);
    connect(bar, &BulkBar::copyWanted, this, &BulkActs::copy);
}

void BulkActs::run(const QString &busy, Work work, std::function<QString(const QString &count)> said)
{
    const Chosen chosen = m_chosen();
    if (chosen.count == 0 || m_desk.isReadOnly())
        return;
    m_busy->setWhat(busy);
    m_job->start([workspace = m_desk.sharedWorkspace(), who = chosen.who, work = std::move(work)](Progress &progress) {
        return work(*workspace, who, progress);
    }, [this, said = std::move(said)](const Result<qint64> &changed) {
        if (m_desk.showIfError(changed))
            return;
        if (*changed == 0)
            m_desk.toast(tr("Nothing to change: it is so already"));
        else
            m_desk.toastUndo(said(text::number(*changed)));
    });
}

// ---- edits

void BulkActs::addTags(const QStringList &tags)
{
    run(tr("Tagging members"), [tags](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        return members::addTags(workspace, who, tags, progress);
    }, [names = tags.join(QStringLiteral(" · "))](const QString &count) { return tr("Tagged %1 members with “%2”").arg(count, names); });
}

void BulkActs::removeTags(const QStringList &tags)
{
    run(tr("Removing the tag"), [tags](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        return members::removeTags(workspace, who, tags, progress);
    }, [names = tags.join(QStringLiteral(" · "))](const QString &count) { return tr("Took the tag “%2” off %1 members").arg(count, names); });
}

void BulkActs::setColumn(const MemberColumnSpec &column, const QString &text)
{
    run(tr("Changing members"), [column, text](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        const auto field = fieldOf(column.kind);
        return field ? members::setFieldOfAll(workspace, who, *field, text, progress)
                     : members::setCustomFieldOfAll(workspace, who, column.custom.shape.name, text, progress);
    }, [title = memberColumnTitle(column), isEmpty = text.isEmpty()](const QString &count) {
        return isEmpty ? tr("Cleared “%2” of %1 members").arg(count, title) : tr("Set “%2” of %1 members").arg(count, title);
    });
}

void BulkActs::setOptOut(const QString &touchpoint, bool optedOut)
{
    run(tr("Changing members"), [touchpoint, optedOut](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        return members::setOptOutOfAll(workspace, who, touchpoint, optedOut, progress);
    }, [name = text::touchpointName(touchpoint), optedOut](const QString &count) {
        return optedOut ? tr("%1 members get no more messages by: %2").arg(count, name)
                        : tr("%1 members may get messages again by: %2").arg(count, name);
    });
}

void BulkActs::setStage(std::optional<Stage> stage)
{
    run(tr("Changing members"), [stage](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        return members::setStageOfAll(workspace, who, stage, progress);
    }, [name = stage ? text::name(*stage) : QString()](const QString &count) {
        return name.isEmpty() ? tr("The stage of %1 members is worked out again").arg(count)
                              : tr("The stage of %1 members is “%2” now, until it is released").arg(count, name);
    });
}

void BulkActs::addToList(const QString &list)
{
    const QString name = list.isEmpty() ? ask::text(m_desk.window(), tr("New list"), tr("Name of the list")).value_or(QString()) : list;
    if (name.trimmed().isEmpty())
        return;
    run(tr("Adding to the list"), [name](Workspace &workspace, const members::MemberSelection &who, Progress &progress) {
        return members::addToList(workspace, who, name, progress);
    }, [name = name.trimmed()](const QString &count) { return tr("Put %1 members into the list “%2”").arg(count, name); });
}

void BulkActs::pause(std::optional<int> days)
{
    if (!days) {
        openField(MemberColumn::PausedUntil);
        return;
    }
    const QDate until = m_desk.workspace().today().addDays(*days);
    setColumn({MemberColumn::PausedUntil, {}}, *days > 0 ? until.toString(Qt::ISODate) : QString());
}

void BulkActs::fillDown()
{
    const int column = m_table->currentIndex().isValid() ? m_table->currentIndex().column() : -1;
    if (column < 0 || m_table->selectedCount() < 2)
        return;
    const MemberColumnSpec spec = m_model->column(column);
    if (!isEditableColumn(spec)) {
        m_desk.toast(tr("The column “%1” cannot be filled").arg(memberColumnTitle(spec)));
        return;
    }
    const qint64 first = m_model->idAt(m_table->firstSelectedRow());
    // The value as it is kept now: the row on the screen may be masked, or not loaded.
    run(tr("Changing members"), [first, spec](Workspace &workspace, const members::MemberSelection &who, Progress &progress) -> Result<qint64> {
        const Result<QList<members::MemberRow>> row = members::memberRows(workspace, {first});
        if (!row || row->isEmpty())
            return row ? Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(first)}, {}} : row.error();
        const QString value = memberCellValue(row->first(), spec);
        const auto field = fieldOf(spec.kind);
        return field ? members::setFieldOfAll(workspace, who, *field, value, progress)
                     : members::setCustomFieldOfAll(workspace, who, spec.custom.shape.name, value, progress);
    }, [title = memberColumnTitle(spec)](const QString &count) { return tr("Filled “%2” down over %1 members").arg(count, title); });
}

void BulkActs::writeCell(qint64 member, int column, const QString &text)
{
    const MemberColumnSpec spec = m_model->column(column);
    Job::once(this, [workspace = m_desk.sharedWorkspace(), member, spec, text](Progress &) {
        const auto field = fieldOf(spec.kind);
        return field ? members::setField(*workspace, MemberId(member), *field, text)
                     : members::setCustomField(*workspace, MemberId(member), spec.custom.shape.name, text);
    }, [this, member, column](const Result<void> &written) {
        m_model->endEdit(member, column, written.has_value());
        m_desk.showIfError(written);
    });
}

// ---- copies

void BulkActs::copy()
{
    const Chosen chosen = m_chosen();
    if (chosen.count == 0)
        return;
    if (chosen.count > mostCopiedRows) {
        m_desk.toast(tr("A spreadsheet takes %1 rows: up to so many can be copied. Export them instead.").arg(text::number(mostCopiedRows)),
            tr("Export…"), [this] { exportChosen(); });
        return;
    }
    copyIds(m_table->selectedIds());
}

void BulkActs::copyIds(const QList<qint64> &ids)
{
    QList<MemberColumnSpec> columns;
    for (const int column : m_table->shownColumns())
        columns.append(m_model->column(column));
    m_busy->setWhat(tr("Copying members"));
    m_job->start([workspace = m_desk.sharedWorkspace(), ids, columns, masked = m_desk.isMasked()](Progress &progress) {
        return clipboardRows(*workspace, ids, columns, masked, progress);
    }, [this](const Result<ClipboardRows> &rows) {
        if (m_desk.showIfError(rows))
            return;
        putOnClipboard(*rows);
        m_desk.toast(tr("Copied %1 rows").arg(text::number(rows->count)));
    });
}

void BulkActs::exportChosen()
{
    const bool some = m_table->selectedCount() > 1;
    m_busy->setWhat(tr("Exporting members"));
    exportWithQuestions(m_desk, m_job, some ? m_table->selectedIds() : m_model->ids());
}

// ---- panels

void BulkActs::openTags()
{
    auto *panel = new TagPanel(m_tags);
    panel->setCount(m_chosen().count);
    connect(panel, &TagPanel::addWanted, this, &BulkActs::addTags);
    connect(panel, &TagPanel::removeWanted, this, &BulkActs::removeTags);
    m_desk.openDrawer(tr("Tags of the selected members"), panel, false);
}

void BulkActs::openField(MemberColumn first)
{
    QList<MemberColumnSpec> columns;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (isEditableColumn(m_model->column(column)))
            columns.append(m_model->column(column));
    }
    auto *panel = new FieldPanel(columns, first);
    panel->setCount(m_chosen().count);
    connect(panel, &FieldPanel::setWanted, this, &BulkActs::setColumn);
    m_desk.openDrawer(tr("A field of the selected members"), panel, false);
}

void BulkActs::selectionMoved()
{
    QWidget *content = m_desk.drawer() && m_desk.drawer()->isOpen() ? m_desk.drawer()->content() : nullptr;
    if (auto *tags = qobject_cast<TagPanel *>(content))
        tags->setCount(m_chosen().count);
    else if (auto *field = qobject_cast<FieldPanel *>(content))
        field->setCount(m_chosen().count);
}

} // namespace siyu::ui
