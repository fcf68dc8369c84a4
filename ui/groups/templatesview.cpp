// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/templatesview.h"

#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/groupview.h"
#include "ui/groups/listtable.h"
#include "ui/groups/setupform.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/grouptext.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::GroupRow;
using groups::TemplateRow;

namespace {

constexpr qsizetype mostLines = 5'000; // shown; all of them are applied

// Both sides of a change stand side by side; the whole text is in the tooltip.
QString inShort(const QString &text)
{
    constexpr qsizetype most = 22;
    const QString line = text.simplified();
    return line.size() > most ? line.left(most) + QStringLiteral("…") : line;
}

} // namespace

TemplatesView::TemplatesView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_diffJob(new Job(this)), m_list(new QListWidget), m_right(new QStackedWidget)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, space::m, 0, 0);
    line->setSpacing(space::m);
    m_side = makeList();
    line->addWidget(m_side);
    m_right->addWidget(makeEditor());
    m_right->addWidget(makeApply());
    line->addWidget(m_right, 1);
    connect(m_right, &QStackedWidget::currentChanged, this, [this] { m_side->setVisible(!isApplying()); });
}

QWidget *TemplatesView::makeList()
{
    auto *side = new QWidget;
    side->setFixedWidth(224);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_list->setAccessibleName(tr("Templates"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setSpacing(2);
    connect(m_list, &QListWidget::currentRowChanged, this, &TemplatesView::showCurrent);
    column->addWidget(m_list, 1);
    m_presets = new QPushButton(icon(Icon::Add), tr("Add the presets"));
    m_presets->setToolTip(tr("Shopping companion, field expert, private assistant, solo shop"));
    connect(m_presets, &QPushButton::clicked, this, [this] {
        write(tr("Added the presets"), [presets = text::presetTemplates()](Workspace &workspace) -> Result<void> {
            const auto added = groups::addTemplates(workspace, presets);
            return added ? Result<void>() : Result<void>(added.error());
        });
    });
    auto *own = new QPushButton(icon(Icon::Add), tr("New template"));
    connect(own, &QPushButton::clicked, this, &TemplatesView::newTemplate);
    for (QPushButton *button : {m_presets, own}) {
        button->setEnabled(!m_desk.isReadOnly());
        column->addWidget(button);
    }
    return side;
}

QWidget *TemplatesView::makeEditor()
{
    auto *editor = new QWidget;
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    m_name = new QLineEdit;
    m_name->setMaxLength(100);
    m_name->setAccessibleName(tr("Name of the template"));
    m_save = new QPushButton(tr("Keep"));
    m_delete = new QPushButton(icon(Icon::Trash), tr("Delete"));
    m_open = new QPushButton(icon(Icon::Check), tr("Apply to groups …"));
    setRole(m_open, "primary");
    connect(m_save, &QPushButton::clicked, this, &TemplatesView::save);
    connect(m_delete, &QPushButton::clicked, this, &TemplatesView::remove);
    connect(m_open, &QPushButton::clicked, this, [this] { openApply(); });
    line->addWidget(m_name, 1);
    line->addWidget(m_save);
    line->addWidget(m_delete);
    line->addWidget(m_open);
    column->addLayout(line);
    auto *hint = new QLabel(tr("What is left empty says nothing: groups keep what they have there."));
    setRole(hint, "muted");
    column->addWidget(hint);
    m_form = new SetupForm;
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_form);
    column->addWidget(scroll, 1);
    const auto touched = [this] { m_save->setEnabled(!m_desk.isReadOnly() && current() && !m_name->text().trimmed().isEmpty()); };
    connect(m_form, &SetupForm::edited, this, touched);
    connect(m_name, &QLineEdit::textEdited, this, touched);
    return editor;
}

QWidget *TemplatesView::makeGroupList()
{
    auto *side = new QWidget;
    side->setFixedWidth(240);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_kinds = new QComboBox;
    m_kinds->setAccessibleName(tr("Which groups"));
    connect(m_kinds, &QComboBox::activated, this, [this] {
        const QString kind = m_kinds->currentData().toString();
        const TemplateId id = current() ? current()->id : TemplateId();
        if (kind == QStringLiteral("all"))
            tick([](const GroupRow &) { return true; });
        else if (kind == QStringLiteral("none"))
            tick([](const GroupRow &) { return false; });
        else if (kind == QStringLiteral("template"))
            tick([id](const GroupRow &row) { return row.templ == id.value; });
        else
            tick([kind](const GroupRow &row) { return row.kind == kind.mid(5); });
    });
    m_groups = new QListWidget;
    m_groups->setAccessibleName(tr("Groups to apply to"));
    m_groups->setUniformItemSizes(true);
    connect(m_groups, &QListWidget::itemChanged, this, &TemplatesView::showDifferences);
    column->addWidget(m_kinds);
    column->addWidget(m_groups, 1);
    return side;
}

QWidget *TemplatesView::makeApply()
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    auto *back = new QPushButton(icon(Icon::Left), tr("Back"));
    connect(back, &QPushButton::clicked, this, [this] { m_right->setCurrentIndex(0); });
    m_applyTitle = new QLabel;
    m_applyTitle->setTextFormat(Qt::PlainText);
    setRole(m_applyTitle, "heading");
    m_solo = new QComboBox;
    m_solo->setAccessibleName(tr("Who holds all six teams"));
    m_solo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_solo->setMinimumContentsLength(20);
    m_apply = new QPushButton(tr("Apply"));
    setRole(m_apply, "primary");
    connect(m_apply, &QPushButton::clicked, this, &TemplatesView::apply);
    head->addWidget(back);
    head->addWidget(m_applyTitle, 1);
    head->addWidget(m_solo);
    head->addWidget(m_apply);
    column->addLayout(head);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    setRole(m_summary, "muted");
    column->addWidget(m_summary);
    m_lines = new RowsModel<Line>({
        {tr("Group"), [](const Line &of) { return of.group; }, {}, false, {}, {}},
        {tr("What"), [](const Line &of) { return text::setupField(of.change); }, {}, false, {}, {}},
        {tr("Now"), [](const Line &of) { return inShort(text::setupValue(of.change, of.change.before)); }, {}, false,
            [](const Line &of) { return text::setupValue(of.change, of.change.before); }, [](const Line &) { return QVariant(tokens().muted); }},
        {tr("Then"), [](const Line &of) { return inShort(text::setupValue(of.change, of.change.after)); }, {}, false,
            [](const Line &of) { return text::setupValue(of.change, of.change.after); }, {}},
    }, this);
    auto *table = new ListTable(m_lines, tr("What would change in which group"));
    table->setWideColumn(3);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::m);
    line->addWidget(makeGroupList());
    line->addWidget(table, 1);
    column->addLayout(line, 1);
    return panel;
}

void TemplatesView::reload()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Content> {
            const auto templates = groups::templates(*workspace);
            const auto groups = groups::groups(*workspace);
            const auto staff = peopleOfStaff(*workspace);
            const auto kpis = kpi::kpis(*workspace);
            if (!templates || !groups || !staff || !kpis)
                return !templates ? templates.error() : !groups ? groups.error() : !staff ? staff.error() : kpis.error();
            return Content{*templates, *groups, *staff, *kpis};
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void TemplatesView::fill(const Content &content)
{
    const TemplateId was = m_wanted.isValid() ? std::exchange(m_wanted, TemplateId()) : current() ? current()->id : TemplateId();
    m_content = content;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const TemplateRow &row : content.templates)
            m_list->addItem(row.groups > 0 ? tr("%1 (%2 groups)").arg(row.name, text::number(row.groups)) : row.name);
        const auto at = std::find_if(content.templates.begin(), content.templates.end(), [was](const TemplateRow &row) { return row.id == was; });
        m_list->setCurrentRow(at == content.templates.end() ? 0 : int(at - content.templates.begin()));
    }
    const bool hasPresets = std::all_of(groups::presetModes.begin(), groups::presetModes.end(), [&content](groups::OperatingMode mode) {
        return std::any_of(content.templates.begin(), content.templates.end(), [mode](const TemplateRow &row) { return row.mode == mode; });
    });
    m_presets->setVisible(!hasPresets);
    showCurrent();
    if (isApplying())
        showDifferences();
}

const TemplateRow *TemplatesView::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_content.templates.size() ? &m_content.templates.at(row) : nullptr;
}

void TemplatesView::select(TemplateId id)
{
    m_wanted = id;
    reload();
}

void TemplatesView::showCurrent()
{
    const TemplateRow *row = current();
    m_name->setText(row ? row->name : QString());
    m_name->setPlaceholderText(tr("Add the presets, or a template of your own"));
    m_form->show(row ? row->setup : groups::GroupSetup(), m_content.kpis);
    m_form->setReadOnly(!row || m_desk.isReadOnly());
    m_name->setEnabled(row && !m_desk.isReadOnly());
    m_save->setEnabled(false);
    m_delete->setEnabled(row && !m_desk.isReadOnly());
    m_open->setEnabled(row && !m_desk.isReadOnly());
    if (!row)
        m_right->setCurrentIndex(0);
}

void TemplatesView::newTemplate()
{
    QStringList names;
    for (const TemplateRow &row : std::as_const(m_content.templates))
        names.append(row.name);
    QString name = tr("New template");
    for (int i = 2; names.contains(name); ++i)
        name = tr("New template %1").arg(i);
    Job::once(this, [workspace = m_desk.sharedWorkspace(), name](Progress &) { return groups::addTemplate(*workspace, {name, groups::OperatingMode::Own, {}}); },
        [this](const Result<TemplateId> &id) {
            if (m_desk.showIfError(id))
                return;
            m_desk.toastUndo(tr("Added a template"));
            select(*id);
            m_name->setFocus();
            m_name->selectAll();
        });
}

void TemplatesView::save()
{
    if (const TemplateRow *row = current()) {
        write(tr("Kept the template"), [id = row->id, wanted = groups::NewTemplate{m_name->text(), row->mode, m_form->setup()}](
                                           Workspace &workspace) { return groups::editTemplate(workspace, id, wanted); });
    }
}

void TemplatesView::remove()
{
    if (const TemplateRow *row = current())
        write(tr("Deleted the template “%1”").arg(row->name), [id = row->id](Workspace &workspace) { return groups::removeTemplate(workspace, id); });
}

bool TemplatesView::isApplying() const { return m_right->currentIndex() == 1; }

void TemplatesView::openApply(bool toAll)
{
    const TemplateRow *row = current();
    if (!row)
        return;
    m_applyTitle->setText(tr("Apply “%1”").arg(row->name));
    m_kinds->clear();
    m_kinds->addItem(tr("Tick groups …"), QStringLiteral("keep"));
    m_kinds->addItem(tr("All groups"), QStringLiteral("all"));
    m_kinds->addItem(tr("Those of this template"), QStringLiteral("template"));
    m_kinds->addItem(tr("None"), QStringLiteral("none"));
    QStringList kinds;
    for (const GroupRow &group : std::as_const(m_content.groups)) {
        if (!group.kind.isEmpty() && !kinds.contains(group.kind))
            kinds.append(group.kind);
    }
    for (const QString &kind : std::as_const(kinds))
        m_kinds->addItem(tr("Kind: %1").arg(kind), QStringLiteral("kind:") + kind);
    m_solo->clear();
    m_solo->addItem(tr("Teams stay as they are"), qint64(0));
    for (const groups::Person &person : std::as_const(m_content.staff)) {
        if (!person.left)
            m_solo->addItem(tr("%1 holds all teams").arg(person.name), person.id.value);
    }
    m_right->setCurrentIndex(1);
    tick([id = row->id, toAll](const GroupRow &group) { return toAll || group.templ == id.value; });
}

void TemplatesView::tick(const std::function<bool(const GroupRow &)> &wanted)
{
    {
        const QSignalBlocker quiet(m_groups);
        m_groups->clear();
        for (const GroupRow &row : std::as_const(m_content.groups)) {
            if (row.archived)
                continue;
            auto *item = new QListWidgetItem(row.name, m_groups);
            item->setData(Qt::UserRole, row.id.value);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(wanted(row) ? Qt::Checked : Qt::Unchecked);
        }
    }
    showDifferences();
}

QList<GroupId> TemplatesView::ticked() const
{
    QList<GroupId> out;
    for (int i = 0; i < m_groups->count(); ++i) {
        if (m_groups->item(i)->checkState() == Qt::Checked)
            out.append(GroupId(m_groups->item(i)->data(Qt::UserRole).toLongLong()));
    }
    return out;
}

void TemplatesView::showDifferences()
{
    const TemplateRow *row = current();
    const QList<GroupId> wanted = ticked();
    m_apply->setEnabled(row && !wanted.isEmpty() && !m_desk.isReadOnly());
    m_apply->setText(wanted.isEmpty() ? tr("Apply") : tr("Apply to %1 groups").arg(text::number(wanted.size())));
    if (!row || wanted.isEmpty()) {
        m_lines->setRows({});
        m_summary->setText(tr("Tick the groups at the left; here you see beforehand what changes in each."));
        return;
    }
    m_diffJob->start([workspace = m_desk.sharedWorkspace(), id = row->id, wanted](Progress &) { return groups::differences(*workspace, id, wanted); },
        [this](const Result<QList<groups::GroupDifference>> &differences) {
            if (m_desk.showIfError(differences))
                return;
            QList<Line> lines;
            qint64 changes = 0, groups = 0;
            for (const groups::GroupDifference &of : *differences) {
                changes += of.changes.size();
                groups += of.changes.isEmpty() ? 0 : 1;
                for (const groups::SetupChange &change : of.changes) {
                    if (lines.size() < mostLines)
                        lines.append({of.name, change});
                }
            }
            m_lines->setRows(lines);
            m_summary->setText(tr("%1 changes in %2 of %3 groups").arg(text::number(changes), text::number(groups), text::number(differences->size()))
                + (changes > lines.size() ? tr("; the first %1 are shown").arg(text::number(lines.size())) : QString()));
        });
}

void TemplatesView::apply()
{
    const TemplateRow *row = current();
    if (!row)
        return;
    const StaffId solo(m_solo->currentData().toLongLong());
    m_diffJob->start(
        [workspace = m_desk.sharedWorkspace(), id = row->id, wanted = ticked(), solo](
            Progress &progress) { return groups::applyTemplate(*workspace, id, wanted, solo, progress); },
        [this](const Result<groups::Applied> &done) {
            if (m_desk.showIfError(done))
                return;
            m_desk.toastUndo(tr("%1 groups changed, %2 were so already").arg(text::number(done->groups), text::number(done->unchanged)));
            m_right->setCurrentIndex(0);
        });
}

void TemplatesView::write(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
