// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardtags.h"

#include "core/members/memberedit.h"
#include "ui/common/ask.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr qsizetype mostShown = 40; // tags of one menu; others are typed

QString menuText(const QString &text) { return QString(text).replace(QLatin1Char('&'), QLatin1String("&&")); }

bool hasTag(const members::MemberDetail &detail, const QString &tag) { return detail.profile.row.tags.contains(tag); }

} // namespace

CardTags::CardTags(Desk &desk) : CardSection(desk, QStringLiteral("tags"), tr("Tags")) { }

void CardTags::build()
{
    for (const members::TagGroup &group : detail().tags)
        addChips(group);
    if (detail().tags.isEmpty())
        addLine(tr("No tag yet"), "muted");
    auto *acts = new QWidget;
    auto *flow = new FlowLayout(space::xs, acts);
    QPushButton *add = quietButton(Icon::Add, tr("Add a tag"), QStringLiteral("addTag"));
    QPushButton *arrange = quietButton(Icon::Tag, tr("Tag groups"), QStringLiteral("arrangeTags"));
    for (QPushButton *button : {add, arrange}) {
        button->setEnabled(canWrite());
        auto *menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, isAdding = button == add] {
            menu->clear();
            isAdding ? fillAddMenu(menu) : fillArrangeMenu(menu);
        });
        button->setMenu(menu);
        flow->addWidget(button);
    }
    lines()->addWidget(acts);
}

void CardTags::addChips(const members::TagGroup &group)
{
    const bool isOnlyLoose = detail().tags.size() == 1 && group.name.isNull();
    if (!isOnlyLoose)
        addLine(group.name.isNull() ? tr("In no group") : group.name, "muted");
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::xs, box);
    for (const QString &tag : group.tags) {
        auto *chip = new QPushButton(icon(Icon::Close), menuText(shown(tag)));
        chip->setObjectName(QStringLiteral("tag.") + tag);
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setToolTip(tr("Remove this tag; the context menu moves it to another group"));
        chip->setAccessibleName(tr("Remove the tag “%1”").arg(tag));
        chip->setEnabled(canWrite());
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &QPushButton::clicked, this, [this, tag] { takeOff(tag); });
        connect(chip, &QPushButton::customContextMenuRequested, this, [this, chip, tag](const QPoint &at) {
            QMenu menu;
            fillMoveMenu(&menu, tag);
            menu.exec(chip->mapToGlobal(at));
        });
        flow->addWidget(chip);
    }
    lines()->addWidget(box);
}

void CardTags::fillAddMenu(QMenu *menu)
{
    for (const members::TagGroup &group : detail().allTags) {
        QMenu *sub = group.name.isNull() && detail().allTags.size() == 1
            ? menu
            : menu->addMenu(group.name.isNull() ? tr("In no group") : menuText(group.name));
        qsizetype offered = 0;
        for (const QString &tag : group.tags) {
            if (hasTag(detail(), tag) || ++offered > mostShown)
                continue;
            connect(sub->addAction(menuText(tag)), &QAction::triggered, this, [this, tag] { put(tag); });
        }
        if (sub != menu)
            connect(sub->addAction(tr("New tag…")), &QAction::triggered, this, [this, name = group.name] { askForTag(name); });
    }
    menu->addSeparator();
    QAction *other = menu->addAction(icon(Icon::Add), tr("Another tag…"));
    other->setObjectName(QStringLiteral("newTag"));
    connect(other, &QAction::triggered, this, [this] { askForTag({}); });
}

void CardTags::fillArrangeMenu(QMenu *menu)
{
    for (const members::TagGroup &group : detail().tags) {
        for (const QString &tag : group.tags)
            fillMoveMenu(menu->addMenu(tr("Move “%1” to").arg(menuText(tag))), tag);
    }
    menu->addSeparator();
    for (const members::TagGroup &group : detail().allTags) {
        if (group.name.isNull())
            continue;
        QMenu *sub = menu->addMenu(tr("Group “%1”").arg(menuText(group.name)));
        connect(sub->addAction(icon(Icon::Edit), tr("Rename…")), &QAction::triggered, this,
            [this, name = group.name] { renameGroup(name); });
        connect(sub->addAction(icon(Icon::Trash), tr("Dissolve; its tags stay")), &QAction::triggered, this,
            [this, name = group.name] {
                change([name](Workspace &workspace, Progress &) { return members::removeTagGroup(workspace, name); });
            });
    }
    QAction *add = menu->addAction(icon(Icon::Add), tr("New group of tags…"));
    add->setObjectName(QStringLiteral("newGroup"));
    connect(add, &QAction::triggered, this, [this] { askForGroup({}); });
}

void CardTags::fillMoveMenu(QMenu *menu, const QString &tag)
{
    for (const members::TagGroup &group : detail().allTags) {
        if (group.name.isNull() || group.tags.contains(tag))
            continue;
        connect(menu->addAction(menuText(group.name)), &QAction::triggered, this,
            [this, tag, name = group.name] { move(tag, name); });
    }
    connect(menu->addAction(tr("A new group…")), &QAction::triggered, this, [this, tag] { askForGroup(tag); });
    connect(menu->addAction(tr("No group")), &QAction::triggered, this, [this, tag] { move(tag, {}); });
}

void CardTags::put(const QString &tag)
{
    change([id = member().value, tag](Workspace &workspace, Progress &progress) {
        return members::addTag(workspace, {id}, tag, progress);
    });
}

void CardTags::takeOff(const QString &tag)
{
    change([id = member().value, tag](Workspace &workspace, Progress &progress) {
        return members::removeTag(workspace, {id}, tag, progress);
    });
}

void CardTags::move(const QString &tag, const QString &group)
{
    change([tag, group](Workspace &workspace, Progress &) { return members::moveTag(workspace, tag, group); });
}

void CardTags::askForTag(const QString &group)
{
    const auto tag = ask::text(desk().window(), tr("Add a tag"), tr("Name of the tag"));
    if (!tag || tag->trimmed().isEmpty())
        return;
    change([id = member().value, tag = *tag, group](Workspace &workspace, Progress &progress) -> Result<void> {
        const Result<qint64> put = members::addTag(workspace, {id}, tag, progress);
        if (!put)
            return put.error();
        return group.isEmpty() ? Result<void>() : members::moveTag(workspace, tag.trimmed(), group);
    });
}

void CardTags::askForGroup(const QString &tag)
{
    const auto name = ask::text(desk().window(), tr("New group of tags"), tr("Name of the group"));
    if (!name || name->trimmed().isEmpty())
        return;
    change([tag, name = *name](Workspace &workspace, Progress &) {
        return tag.isEmpty() ? members::addTagGroup(workspace, name) : members::moveTag(workspace, tag, name);
    });
}

void CardTags::renameGroup(const QString &group)
{
    const auto name = ask::text(desk().window(), tr("Rename the group of tags"), tr("Name of the group"), group);
    if (!name || name->trimmed().isEmpty())
        return;
    change([group, name = *name](Workspace &workspace, Progress &) { return members::renameTagGroup(workspace, group, name); });
}

} // namespace siyu::ui
