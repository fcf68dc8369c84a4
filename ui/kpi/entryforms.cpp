// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kpi/entryforms.h"

#include "core/content/contentstore.h"
#include "core/content/duecontent.h"
#include "core/growth/campaignstore.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/desks/deskform.h"
#include "ui/shell/desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace siyu::ui {

namespace {

struct Entries {
    Q_DECLARE_TR_FUNCTIONS(Entries)
};

using content::DueContent;
using growth::Campaign;
using Choices = QList<std::pair<qint64, QString>>;

struct DueGround {
    DueContent item;
    ShopNames names;
};
struct CampaignGround {
    Campaign campaign;
    Choices all;
    ShopNames names;
};
struct LinkGround {
    Choices contents;
    QStringList products; // of the first
};

Result<DueGround> dueGround(const Workspace &workspace, qint64 id)
{
    DueGround out;
    out.item.due = workspace.today();
    if (id != 0) {
        const auto found = content::dueContentOf(workspace, id);
        if (!found)
            return found.error();
        out.item = *found;
    }
    const auto names = shopNames(workspace);
    if (!names)
        return names.error();
    out.names = *names;
    return out;
}

Result<CampaignGround> campaignGround(const Workspace &workspace, qint64 id)
{
    CampaignGround out;
    const auto all = growth::campaigns(workspace);
    if (!all)
        return all.error();
    out.all = {{0, Entries::tr("a new one")}};
    for (const Campaign &one : *all) {
        out.all.append({one.id, one.name});
        if (one.id == id)
            out.campaign = one;
    }
    const auto names = shopNames(workspace);
    if (!names)
        return names.error();
    out.names = *names;
    return out;
}

QStringList linesOf(const QPlainTextEdit *field) { return field->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

void open(Desk &desk, const QString &title, DeskForm *form)
{
    QObject::connect(form, &DeskForm::written, form, [&desk] { desk.closeDrawer(); });
    desk.openDrawer(title, form);
    form->setFocus();
}

QCheckBox *addReady(DeskForm *form, QDate ready)
{
    auto *box = new QCheckBox(Entries::tr("It is ready"));
    box->setChecked(ready.isValid());
    form->addField(Entries::tr("Ready"), box);
    return box;
}

void buildDue(Desk &desk, const DueGround &ground)
{
    const DueContent &item = ground.item;
    auto *form = new DeskForm(desk);
    QLineEdit *title = form->addText(Entries::tr("What has to be ready"), item.title);
    QDateEdit *due = form->addDay(Entries::tr("Due"), item.due);
    QComboBox *group = form->addChoice(Entries::tr("Group"), Choices{{0, Entries::tr("for all")}} + ground.names.groups, item.group.value);
    QComboBox *staff = form->addChoice(Entries::tr("Who makes it"), Choices{{0, Entries::tr("nobody yet")}} + ground.names.staff, item.staff.value);
    QCheckBox *isReady = addReady(form, item.ready);
    QDateEdit *ready = form->addDay(Entries::tr("Since"), item.ready.isValid() ? item.ready : desk.workspace().today());
    ready->setEnabled(item.ready.isValid());
    QObject::connect(isReady, &QCheckBox::toggled, ready, &QDateEdit::setEnabled);
    form->addAct(Entries::tr("Save what is due"), [=, id = item.id] {
        DueContent typed;
        typed.id = id;
        typed.title = title->text();
        typed.due = due->date();
        typed.group = GroupId(group->currentData().toLongLong());
        typed.staff = StaffId(staff->currentData().toLongLong());
        typed.ready = isReady->isChecked() ? ready->date() : QDate();
        form->write(Entries::tr("Saved what is due."), [typed](Workspace &ws) { return content::saveDueContent(ws, typed); });
    });
    if (item.id != 0)
        form->addAct(Entries::tr("Remove it"), [form, id = item.id] { form->write(Entries::tr("Removed what was due."), [id](Workspace &ws) { return content::removeDueContent(ws, id); }); }, false);
    open(desk, Entries::tr("Content that is due"), form);
}

// Those that are ticked; none = all groups.
QListWidget *groupList(const CampaignGround &ground)
{
    auto *list = new QListWidget;
    for (const auto &[id, name] : ground.names.groups) {
        auto *item = new QListWidgetItem(name, list);
        item->setData(Qt::UserRole, id);
        item->setCheckState(ground.campaign.groups.contains(GroupId(id)) ? Qt::Checked : Qt::Unchecked);
    }
    list->setFixedHeight(8 * list->fontMetrics().lineSpacing());
    return list;
}

QList<GroupId> tickedIn(const QListWidget *list)
{
    QList<GroupId> out;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == Qt::Checked)
            out.append(GroupId(list->item(row)->data(Qt::UserRole).toLongLong()));
    }
    return out;
}

void buildCampaign(Desk &desk, const CampaignGround &ground)
{
    const Campaign &campaign = ground.campaign;
    auto *form = new DeskForm(desk);
    // One that an import named has no day yet: it is chosen here.
    QComboBox *which = form->addChoice(Entries::tr("Campaign"), ground.all, campaign.id);
    QObject::connect(which, &QComboBox::activated, form, [&desk, form, which] { openCampaign(desk, form, which->currentData().toLongLong()); });
    QLineEdit *name = form->addText(Entries::tr("Name"), campaign.name);
    const QDate today = desk.workspace().today();
    QDateEdit *from = form->addDay(Entries::tr("First day"), campaign.from.isValid() ? campaign.from : today);
    QDateEdit *to = form->addDay(Entries::tr("Last day"), campaign.to.isValid() ? campaign.to : from->date());
    QListWidget *groups = groupList(ground);
    form->addField(Entries::tr("Groups"), groups);
    QPlainTextEdit *products = form->addArea(Entries::tr("Products"), campaign.products.join(QLatin1Char('\n')));
    form->addNote(Entries::tr("No group ticked: it runs in all. One product a line, by its name."));
    form->addAct(Entries::tr("Save the campaign"), [=, id = campaign.id] {
        const Campaign typed{id, name->text(), from->date(), to->date(), tickedIn(groups), linesOf(products)};
        form->write(Entries::tr("Saved the campaign."), [typed](Workspace &ws) { return growth::saveCampaign(ws, typed); });
    });
    open(desk, campaign.id == 0 ? Entries::tr("New campaign") : campaign.name, form);
}

void buildLinks(Desk &desk, const LinkGround &ground)
{
    auto *form = new DeskForm(desk);
    QComboBox *content = form->addChoice(Entries::tr("Content item"), ground.contents);
    QPlainTextEdit *products = form->addArea(Entries::tr("Products that it links"), ground.products.join(QLatin1Char('\n')), 6);
    form->addNote(Entries::tr("One product a line, by its name. Orders of it within 3 days of sending count for the content."));
    QPushButton *save = form->addAct(Entries::tr("Save the products"), [=] {
        form->write(Entries::tr("Saved the products."), [id = ContentId(content->currentData().toLongLong()), names = linesOf(products)](Workspace &ws) { return growth::linkProducts(ws, id, names); });
    });
    if (ground.contents.isEmpty()) {
        save->setEnabled(false);
        form->addNote(Entries::tr("There is no content item yet: write one on the page Broadcasts."), "warning");
    }
    auto *reading = new Job(form);
    QObject::connect(content, &QComboBox::activated, form, [&desk, form, content, products, reading] {
        products->setEnabled(false);
        reading->start([workspace = desk.sharedWorkspace(), id = ContentId(content->currentData().toLongLong())](Progress &) { return growth::productsOf(*workspace, id); },
            [&desk, products](const Result<QStringList> &names) {
                products->setEnabled(true);
                if (!desk.showIfError(names))
                    products->setPlainText(names->join(QLatin1Char('\n')));
            });
    });
    open(desk, Entries::tr("Products of content"), form);
}

} // namespace

void openDueContent(Desk &desk, QWidget *owner, qint64 id)
{
    Job::once(owner, [workspace = desk.sharedWorkspace(), id](Progress &) { return dueGround(*workspace, id); }, [&desk](const Result<DueGround> &ground) {
        if (!desk.showIfError(ground))
            buildDue(desk, *ground);
    });
}

void openCampaign(Desk &desk, QWidget *owner, qint64 id)
{
    Job::once(owner, [workspace = desk.sharedWorkspace(), id](Progress &) { return campaignGround(*workspace, id); }, [&desk](const Result<CampaignGround> &ground) {
        if (!desk.showIfError(ground))
            buildCampaign(desk, *ground);
    });
}

void openContentProducts(Desk &desk, QWidget *owner)
{
    Job::once(owner,
        [workspace = desk.sharedWorkspace()](Progress &) -> Result<LinkGround> {
            LinkGround out;
            const auto contents = content::contents(*workspace);
            if (!contents)
                return contents.error();
            for (const content::ContentItem &item : *contents)
                out.contents.append({item.id.value, item.title});
            if (out.contents.isEmpty())
                return out;
            const auto products = growth::productsOf(*workspace, ContentId(out.contents.first().first));
            if (!products)
                return products.error();
            out.products = *products;
            return out;
        },
        [&desk](const Result<LinkGround> &ground) {
            if (!desk.showIfError(ground))
                buildLinks(desk, *ground);
        });
}

} // namespace siyu::ui
