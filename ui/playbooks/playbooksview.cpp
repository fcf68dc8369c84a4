// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbooks/playbooksview.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/tasktext.h"
#include "ui/text/words.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace siyu::ui {

using playbooks::Playbook;
using playbooks::PlaybookKind;
using Choices = QList<std::pair<qint64, QString>>;

namespace {

QString shapeOf(const Playbook &of)
{
    if (of.kind == PlaybookKind::Stage && of.stage)
        return PlaybooksView::tr("Stage: %1").arg(text::name(*of.stage));
    return text::name(of.kind);
}

QString stepsText(const Playbook &of)
{
    QStringList out;
    for (const playbooks::Step &step : of.steps)
        out.append(QStringLiteral("%1: %2").arg(text::offsetText(step.offsetDays), step.title));
    return out.join(QLatin1Char('\n'));
}

} // namespace

PlaybooksView::PlaybooksView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    addAct(Icon::Add, tr("New playbook"), [this] { edit({}); });
    addAct(Icon::Right, tr("Put to use…"), [this] { apply(); });
    addAct(Icon::Refresh, tr("Chores"), [this] { openChores(); });
    m_model = new RowsModel<Playbook>({
        {tr("Playbook"), [](const Playbook &of) { return of.name; }},
        {tr("For"), [](const Playbook &of) { return shapeOf(of); }},
        {tr("Steps"), [](const Playbook &of) { return QString(stepsText(of)).replace(QLatin1Char('\n'), QStringLiteral(" · ")); }, {}, false,
            [](const Playbook &of) { return stepsText(of); }},
        {tr("Uses"), [](const Playbook &of) { return text::number(qint64(of.uses)); }, {}, true},
    }, this);
    m_table = addTable(m_model, tr("Playbooks"), 2, tr("No playbook yet"),
        tr("Write down the steps of a new group, a campaign or a stage once; they become tasks for the right people on the right days."), Icon::Table,
        [this](int row) { openRow(row); });
}

void PlaybooksView::load()
{
    m_job->start([workspace = desk().sharedWorkspace()](Progress &) { return playbooks::playbooks(*workspace); }, [this](const Result<QList<Playbook>> &all) {
        if (desk().showIfError(all))
            return;
        m_model->setRows(*all);
        setFacts(tr("%1 playbooks").arg(text::number(qint64(all->size()))));
    });
}

void PlaybooksView::openRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        edit(m_model->row(row));
}

void PlaybooksView::edit(const Playbook &playbook)
{
    auto *form = new DeskForm(desk());
    QLineEdit *name = form->addText(tr("Name"), playbook.name);
    QComboBox *kind = form->addChoice(tr("For"), {{0, text::name(PlaybookKind::Stage)}, {1, text::name(PlaybookKind::Group)}, {2, text::name(PlaybookKind::Campaign)}}, qint64(playbook.kind));
    Choices stages;
    for (const Stage stage : allStages)
        stages.append({int(stage), text::name(stage)});
    QComboBox *stage = form->addChoice(tr("Stage"), stages, playbook.stage ? int(*playbook.stage) : int(Stage::New));
    stage->setEnabled(kind->currentIndex() == 0);
    connect(kind, &QComboBox::currentIndexChanged, stage, [stage](int index) { stage->setEnabled(index == 0); });
    QPlainTextEdit *steps = form->addArea(tr("Steps"), stepLines(playbook.steps), 10);
    form->addNote(tr("One step a line: days after the start | team | what to do | note. For example: 0 | %1 | Welcome everybody").arg(text::name(Team::User)));
    form->addAct(tr("Save the playbook"), [=, this] {
        QString wrong;
        const auto typed = stepsFrom(steps->toPlainText(), playbook.steps, &wrong);
        if (!typed) {
            desk().toast(tr("This line is no step: “%1”. Write days | team | what to do.").arg(wrong));
            return;
        }
        Playbook changed = playbook;
        changed.name = name->text();
        changed.kind = PlaybookKind(kind->currentIndex());
        changed.stage = kind->currentIndex() == 0 ? std::optional(Stage(stage->currentData().toInt())) : std::nullopt;
        changed.steps = *typed;
        form->write(tr("Saved the playbook."), [changed](Workspace &ws) {
            return playbooks::savePlaybook(ws, changed);
        });
    });
    if (playbook.id != 0)
        form->addAct(tr("Retire it"), [form, id = playbook.id] { form->write(tr("Retired the playbook; its tasks stay."), [id](Workspace &ws) { return playbooks::retirePlaybook(ws, id); }); }, false);
    connect(form, &DeskForm::written, this, [this] {
        bringTasks();
        desk().closeDrawer();
    });
    desk().openDrawer(playbook.id == 0 ? tr("New playbook") : playbook.name, form);
    form->setFocus();
}

void PlaybooksView::bringTasks()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &progress) { return playbooks::bringTasksUpToDate(*workspace, playbooks::usualDaysAhead, progress); },
        [this](const Result<qint64> &made) { desk().showIfError(made); });
}

void PlaybooksView::apply()
{
    const int row = m_table->currentRow();
    if (row < 0) {
        desk().toast(tr("Choose a playbook first."));
        return;
    }
    const Playbook chosen = m_model->row(row);
    switch (chosen.kind) {
    case PlaybookKind::Group:
        return applyToGroups(chosen);
    case PlaybookKind::Campaign:
        return applyToCampaign(chosen);
    case PlaybookKind::Stage:
        desk().toast(tr("It works by itself: whoever comes into the stage makes its tasks, day by day."));
    }
}

void PlaybooksView::tell(const Result<playbooks::Applied> &applied)
{
    if (desk().showIfError(applied))
        return;
    desk().toastUndo(tr("%1 tasks made, %2 moved, %3 were there already").arg(text::number(applied->made), text::number(applied->moved), text::number(applied->present)));
    desk().closeDrawer();
}

void PlaybooksView::applyToGroups(const Playbook &playbook)
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return shopNames(*workspace); }, [this, playbook](const Result<ShopNames> &names) {
        if (desk().showIfError(names))
            return;
        auto *form = new DeskForm(desk());
        QComboBox *group = form->addChoice(tr("Group"), Choices{{0, tr("All groups")}} + names->groups);
        QDateEdit *day = form->addDay(tr("Start"), desk().workspace().today());
        form->addNote(tr("Put to use again it doubles nothing: new steps get their tasks, open ones follow another start."));
        form->addAct(tr("Make the tasks"), [this, form, group, day, playbook, all = names->groups] {
            QList<GroupId> chosen;
            for (const auto &[id, name] : all) {
                if (group->currentData().toLongLong() == 0 || group->currentData().toLongLong() == id)
                    chosen.append(GroupId(id));
            }
            Job::once(this, [workspace = desk().sharedWorkspace(), id = playbook.id, chosen, start = day->date()](Progress &) { return playbooks::applyToGroups(*workspace, id, chosen, start); },
                [this](const Result<playbooks::Applied> &applied) { tell(applied); });
        });
        desk().openDrawer(playbook.name, form);
        form->setFocus();
    });
}

void PlaybooksView::makeForStage()
{
    Playbook made;
    made.kind = PlaybookKind::Stage;
    made.stage = Stage::New;
    edit(made);
}

void PlaybooksView::makeForCampaign(qint64 campaign)
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return playbooks::playbooks(*workspace); },
        [this, campaign](const Result<QList<Playbook>> &all) {
            if (desk().showIfError(all))
                return;
            const auto ready = std::find_if(all->begin(), all->end(), [](const Playbook &of) { return of.kind == PlaybookKind::Campaign && !of.steps.isEmpty(); });
            if (ready != all->end())
                return applyToCampaign(*ready, campaign);
            Playbook made;
            made.kind = PlaybookKind::Campaign;
            edit(made);
        });
}

void PlaybooksView::applyToCampaign(const Playbook &playbook, qint64 campaign)
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return playbooks::campaignChoices(*workspace); },
        [this, playbook, wanted = campaign](const Result<QList<playbooks::CampaignChoice>> &campaigns) {
            if (desk().showIfError(campaigns))
                return;
            Choices choices;
            for (const playbooks::CampaignChoice &one : *campaigns)
                choices.append({one.id, QStringLiteral("%1 · %2").arg(one.name, text::day(one.from))});
            auto *form = new DeskForm(desk());
            QComboBox *campaign = form->addChoice(tr("Campaign"), choices, wanted);
            form->addAct(tr("Make the tasks"), [this, campaign, playbook] {
                Job::once(this, [workspace = desk().sharedWorkspace(), id = playbook.id, of = campaign->currentData().toLongLong()](Progress &) { return playbooks::applyToCampaign(*workspace, id, of); },
                    [this](const Result<playbooks::Applied> &applied) { tell(applied); });
            });
            desk().openDrawer(playbook.name, form);
            form->setFocus();
        });
}

void PlaybooksView::openChores()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return playbooks::chores(*workspace); }, [this](const Result<QList<playbooks::Chore>> &chores) {
        if (desk().showIfError(chores))
            return;
        auto *form = new DeskForm(desk());
        for (const playbooks::Chore &chore : *chores) {
            auto *on = new QCheckBox(chore.team ? tr("each lead of: %1").arg(text::name(*chore.team)) : tr("one for whoever takes it"));
            on->setChecked(!chore.isRetired);
            on->setToolTip(chore.rrule);
            form->addField(chore.word.isEmpty() ? chore.title : text::choreTitle(chore.word), on);
            connect(on, &QCheckBox::toggled, form, [form, chore](bool wanted) {
                playbooks::Chore changed = chore;
                changed.isRetired = !wanted;
                form->write(wanted ? tr("It comes back again.") : tr("It comes no more."), [changed](Workspace &ws) {
                    return playbooks::saveChore(ws, changed);
                });
            });
        }
        QLineEdit *title = form->addText(tr("New chore"));
        QComboBox *often = form->addChoice(tr("How often"), {{0, tr("Every day")}, {1, tr("Every workday")}, {2, tr("Every Monday")}, {3, tr("On the first of a month")}});
        Choices teams{{0, tr("one for whoever takes it")}};
        for (const Team team : allTeams)
            teams.append({int(team), tr("each lead of: %1").arg(text::name(team))});
        QComboBox *team = form->addChoice(tr("Who"), teams);
        form->addAct(tr("Add the chore"), [this, form, title, often, team] {
            static constexpr std::array rules{"FREQ=DAILY", "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYMONTHDAY=1"};
            playbooks::Chore chore;
            chore.title = title->text();
            chore.rrule = QString::fromLatin1(rules[size_t(often->currentIndex())]);
            chore.days = often->currentIndex() == 1 ? QStringLiteral("workdays") : QString();
            chore.team = team->currentData().toInt() == 0 ? std::nullopt : std::optional(Team(team->currentData().toInt()));
            chore.from = desk().workspace().today();
            form->write(tr("Added the chore."), [chore](Workspace &ws) {
                return playbooks::saveChore(ws, chore);
            });
        });
        connect(form, &DeskForm::written, this, [this] {
            bringTasks();
            openChores();
        });
        desk().openDrawer(tr("Chores"), form);
    });
}

} // namespace siyu::ui
