// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desks/rulesview.h"

#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/searchfield.h"
#include "ui/common/theme.h"
#include "ui/desks/deskform.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/shell/desk.h"
#include "ui/text/desktext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace siyu::ui {

using desks::GroupRule;
using desks::KeptPost;
using desks::Violation;
using Choices = QList<std::pair<qint64, QString>>;

namespace {

struct RulesGround {
    ShopNames names;
    QList<GroupRule> rules;
};

Result<RulesGround> rulesGround(const Workspace &workspace)
{
    const auto names = shopNames(workspace);
    if (!names)
        return names.error();
    const auto rules = desks::groupRules(workspace);
    if (!rules)
        return rules.error();
    return RulesGround{*names, *rules};
}

} // namespace

ViolationsView::ViolationsView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    addAct(Icon::Add, tr("Note a breach"), [this] { openNew(); });
    addAct(Icon::Table, tr("Rules of the groups"), [this] { openRules(); });
    const QTimeZone zone = desk.workspace().zone();
    const auto shown = [this](const QString &text) { return this->shown(text); };
    const auto standing = [&desk](const Violation &of) { return of.standing(desk.workspace().today()); };
    m_model = new RowsModel<Violation>({
        {tr("When"), [zone](const Violation &of) { return text::dayAndTime(of.at, zone); }},
        {tr("Group"), [](const Violation &of) { return of.groupName; }},
        {tr("Who"), [shown](const Violation &of) { return shown(of.memberName); }},
        {tr("What happened"), [shown](const Violation &of) { return shown(of.what); }, {}, false, [](const Violation &of) { return of.ruleText; }},
        {tr("Muted"), [](const Violation &of) { return tr("%1 days").arg(of.days); }, [](const Violation &of) { return of.days; }, true},
        {tr("Until"), [](const Violation &of) { return text::day(of.until()); }},
        {tr("Standing"), [standing](const Violation &of) { return text::violationStanding(standing(of)); }, {}, false, {},
            [standing](const Violation &of) { return standing(of) == QStringLiteral("appealed") ? QVariant(tokens().warning) : QVariant(); }},
    }, this);
    addTable(m_model, tr("Breaches of rules"), 3, tr("No breach is noted"),
        tr("The first breach of a member in a group mutes for 1 day, the second for 7, later ones for 15. You mute in WeChat; this keeps count."), Icon::Check,
        [this](int row) { openRow(row); });
    followMask();
}

void ViolationsView::load()
{
    m_job->start([workspace = desk().sharedWorkspace()](Progress &) { return desks::violations(*workspace); }, [this](const Result<QList<Violation>> &all) {
        if (desk().showIfError(all))
            return;
        m_model->setRows(*all);
        const QDate today = desk().workspace().today();
        qint64 muted = 0;
        qint64 appeals = 0;
        for (const Violation &of : *all) {
            muted += of.standing(today) == QStringLiteral("muted");
            appeals += of.isAppealOpen();
        }
        setFacts(tr("%1 muted now, %2 appeals open").arg(text::number(muted), text::number(appeals)));
    });
}

void ViolationsView::openNew()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return rulesGround(*workspace); }, [this](const Result<RulesGround> &ground) {
        if (desk().showIfError(ground))
            return;
        auto *form = new DeskForm(desk());
        QComboBox *group = form->addChoice(tr("Group"), ground->names.groups);
        QLineEdit *who = form->addText(tr("Who"), {}, tr("nickname in the group, end of the phone or #number"));
        Choices rules{{0, tr("none of the written ones")}};
        for (const GroupRule &rule : ground->rules)
            rules.append({rule.id, rule.text});
        QComboBox *rule = form->addChoice(tr("Rule"), rules);
        QPlainTextEdit *what = form->addArea(tr("What happened"));
        QComboBox *staff = form->addChoice(tr("Noted by"), Choices{{0, tr("not said")}} + ground->names.staff);
        form->addAct(tr("Note the breach"), [this, form, group, who, rule, what, staff] {
            desks::NewViolation typed;
            typed.group = GroupId(group->currentData().toLongLong());
            typed.rule = rule->currentData().toLongLong();
            typed.what = what->toPlainText();
            typed.staff = StaffId(staff->currentData().toLongLong());
            form->withMember(who->text(), typed.group, [this, form, typed](MemberId member) mutable {
                if (!member.isValid()) {
                    desk().toast(tr("Say who it was."));
                    return;
                }
                typed.member = member;
                form->write(tr("Noted the breach; the days follow from the ones before."), [typed](Workspace &ws) { return desks::noteViolation(ws, typed); });
            });
        });
        openForm(tr("Note a breach"), form);
    });
}

void ViolationsView::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Violation of = m_model->row(row);
    auto *form = new DeskForm(desk());
    form->addNote(form->shown(of.what), "heading");
    form->addNote(tr("%1 in %2: muted for %3 days, until %4 included").arg(form->shown(of.memberName), of.groupName).arg(of.days).arg(text::day(of.until())));
    if (!of.ruleText.isEmpty())
        form->addNote(tr("Rule: %1").arg(of.ruleText));
    if (of.outcome) {
        form->addNote(*of.outcome == desks::Outcome::Lifted ? tr("The appeal was granted: it counts for nothing.") : tr("The appeal was heard and refused."));
    } else if (of.isAppealOpen()) {
        form->addNote(tr("Appeal: %1").arg(form->shown(of.appeal)));
        form->addAct(tr("Lift it"), [form, id = of.id] { form->write(tr("Lifted the breach."), [id](Workspace &ws) { return desks::decide(ws, id, desks::Outcome::Lifted); }); });
        form->addAct(tr("Uphold it"), [form, id = of.id] { form->write(tr("Upheld the breach."), [id](Workspace &ws) { return desks::decide(ws, id, desks::Outcome::Upheld); }); }, false);
    } else {
        QPlainTextEdit *words = form->addArea(tr("What they say against it"));
        form->addAct(tr("Note the appeal"), [form, words, id = of.id] {
            form->write(tr("Noted the appeal."), [id, said = words->toPlainText()](Workspace &ws) { return desks::appeal(ws, id, said); });
        });
    }
    openForm(tr("Breach"), form);
}

void ViolationsView::openRules()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return rulesGround(*workspace); }, [this](const Result<RulesGround> &ground) {
        if (desk().showIfError(ground))
            return;
        auto *form = new DeskForm(desk());
        for (const GroupRule &rule : ground->rules) {
            QLineEdit *field = form->addText(rule.groupName.isEmpty() ? tr("Every group") : rule.groupName, rule.text);
            form->addAct(tr("Save"), [form, field, rule] {
                GroupRule changed = rule;
                changed.text = field->text();
                form->write(tr("Changed the rule."), [changed](Workspace &ws) { return desks::editRule(ws, changed); });
            }, false);
            form->addAct(tr("Remove the rule"), [form, id = rule.id] { form->write(tr("Removed the rule."), [id](Workspace &ws) { return desks::removeRule(ws, id); }); }, false);
        }
        QLineEdit *text = form->addText(tr("New rule"));
        QComboBox *group = form->addChoice(tr("For"), Choices{{0, tr("Every group")}} + ground->names.groups);
        form->addAct(tr("Add the rule"), [form, text, group] {
            GroupRule rule;
            rule.text = text->text();
            rule.group = GroupId(group->currentData().toLongLong());
            form->write(tr("Added the rule."), [rule](Workspace &ws) { return desks::addRule(ws, rule); });
        });
        connect(form, &DeskForm::written, this, &ViolationsView::openRules);
        desk().openDrawer(tr("Rules of the groups"), form);
        text->setFocus();
    });
}

PostsView::PostsView(Desk &desk) : DeskListView(desk), m_job(new Job(this))
{
    m_search = addSearch(tr("Search topics and posts"));
    addAct(Icon::Add, tr("Keep a post"), [this] { openNew(); });
    const auto shown = [this](const QString &text) { return this->shown(text); };
    m_model = new RowsModel<KeptPost>({
        {tr("Day"), [](const KeptPost &of) { return text::day(of.day); }},
        {tr("Topic"), [](const KeptPost &of) { return of.topic; }},
        {tr("Post"), [shown](const KeptPost &of) { return shown(of.text); }, {}, false, [shown](const KeptPost &of) { return shown(of.text); }},
        {tr("Who"), [shown](const KeptPost &of) { return shown(of.memberName); }},
        {tr("Group"), [](const KeptPost &of) { return of.groupName; }},
    }, this);
    addTable(m_model, tr("Topics and posts"), 2, tr("Nothing kept yet"), tr("Keep topics that worked and posts of members worth coming back to."), Icon::Tag, [this](int row) {
        const KeptPost of = m_model->row(row);
        auto *form = new DeskForm(this->desk());
        form->addNote(of.topic, "heading");
        form->addNote(form->shown(of.text));
        form->addAct(tr("Remove it"), [form, id = of.id] { form->write(tr("Removed the post."), [id](Workspace &ws) { return desks::dropPost(ws, id); }); }, false);
        openForm(tr("Post"), form);
    });
    followMask();
}

void PostsView::load()
{
    m_job->start([workspace = desk().sharedWorkspace(), search = m_search->text()](Progress &) { return desks::keptPosts(*workspace, search); },
        [this](const Result<QList<KeptPost>> &posts) {
            if (!desk().showIfError(posts))
                m_model->setRows(*posts);
        });
}

void PostsView::openNew()
{
    Job::once(this, [workspace = desk().sharedWorkspace()](Progress &) { return shopNames(*workspace); }, [this](const Result<ShopNames> &names) {
        if (desk().showIfError(names))
            return;
        auto *form = new DeskForm(desk());
        QLineEdit *topic = form->addText(tr("Topic"));
        QPlainTextEdit *text = form->addArea(tr("Post"), {}, 6);
        QComboBox *group = form->addChoice(tr("Group"), Choices{{0, tr("none")}} + names->groups);
        QLineEdit *who = form->addText(tr("Who"), {}, tr("may stay empty"));
        form->addAct(tr("Keep it"), [form, topic, text, group, who] {
            KeptPost post;
            post.topic = topic->text();
            post.text = text->toPlainText();
            post.group = GroupId(group->currentData().toLongLong());
            form->withMember(who->text(), post.group, [form, post](MemberId member) mutable {
                post.member = member;
                form->write(tr("Kept the post."), [post](Workspace &ws) { return desks::keepPost(ws, post); });
            });
        });
        openForm(tr("Keep a post"), form);
    });
}

} // namespace siyu::ui
