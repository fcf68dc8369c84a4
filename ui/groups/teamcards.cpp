// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/teamcards.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/groups/staffshelf.h"
#include "ui/text/grouptext.h"
#include "ui/text/words.h"

#include <QDropEvent>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::Gap;
using groups::GroupCard;
using groups::Person;
using groups::TeamMember;

namespace {

constexpr int columns = 3;

QFrame *hueBar(Team team)
{
    auto *bar = new QFrame;
    bar->setFixedSize(4, 18);
    bar->setStyleSheet(QStringLiteral("background: %1; border-radius: 2px;").arg(teamColor(team).name()));
    return bar;
}

// A card that somebody of the staff can be dropped on.
class DropCard final : public QFrame {
public:
    explicit DropCard(std::function<void(StaffId)> dropped) : m_dropped(std::move(dropped)) { setAcceptDrops(true); }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        if (StaffShelf::staffIn(event->mimeData()).isValid())
            event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *event) override
    {
        const StaffId staff = StaffShelf::staffIn(event->mimeData());
        event->acceptProposedAction();
        m_dropped(staff);
    }

private:
    std::function<void(StaffId)> m_dropped;
};

} // namespace

TeamCards::TeamCards(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, space::m, 0, 0);
    m_grid->setSpacing(space::m);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void TeamCards::show(const GroupCard &card, const QList<Person> &staff, bool readOnly)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    for (const Team team : allTeams) {
        m_grid->addWidget(makeCard(team, card, staff, readOnly), place / columns, place % columns);
        ++place;
    }
    m_grid->setRowStretch(2, 1);
}

QWidget *TeamCards::makeCard(Team team, const GroupCard &group, const QList<Person> &staff, bool readOnly)
{
    const QList<TeamMember> &people = group.teams[size_t(team) - 1];
    const std::optional<int> wanted = group.wanted[size_t(team) - 1];
    const bool isLed = std::any_of(people.begin(), people.end(), [](const TeamMember &of) { return of.isLead; });
    auto *card = new DropCard([this, team, isLed](StaffId dropped) { Q_EMIT assignWanted(team, dropped, !isLed); });
    card->setAcceptDrops(!readOnly);
    setRole(card, "card");
    card->setAccessibleName(text::name(team));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::s, space::s);
    column->setSpacing(space::xs);

    auto *head = new QHBoxLayout;
    head->addWidget(hueBar(team));
    auto *name = new QLabel(text::name(team));
    setRole(name, "heading");
    head->addWidget(name);
    if (wanted && *wanted > 0) {
        auto *size = new QLabel(QStringLiteral("%1/%2").arg(people.size()).arg(*wanted));
        setRole(size, "muted");
        head->addWidget(size);
    }
    head->addStretch(1);
    auto *add = new QToolButton;
    add->setIcon(icon(Icon::Add));
    add->setPopupMode(QToolButton::InstantPopup);
    add->setToolTip(tr("Put somebody into %1").arg(text::name(team)));
    add->setAccessibleName(add->toolTip());
    add->setEnabled(!readOnly);
    auto *menu = new QMenu(add);
    fillAddMenu(menu, team, people, staff);
    add->setMenu(menu);
    head->addWidget(add);
    column->addLayout(head);

    if (const QString gap = text::gapText(int(people.size()), isLed, wanted); !gap.isEmpty()) {
        auto *missing = new QLabel(gap);
        setRole(missing, group.quiet ? "muted" : "danger");
        column->addWidget(missing);
    }
    for (const TeamMember &person : people)
        column->addWidget(makePerson(team, person, readOnly));
    column->addStretch(1);
    return card;
}

QWidget *TeamCards::makePerson(Team team, const TeamMember &person, bool readOnly)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    auto *name = new ElidedLabel(person.name);
    name->setToolTip(tr("Since %1").arg(person.from.toString(Qt::ISODate)));
    line->addWidget(name, 1);
    if (person.isLead) {
        auto *lead = new QLabel(tr("Lead"));
        setRole(lead, "muted");
        line->addWidget(lead);
    }
    auto *more = new QToolButton;
    more->setIcon(icon(Icon::More));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(tr("Actions for %1").arg(person.name));
    more->setEnabled(!readOnly);
    auto *menu = new QMenu(more);
    if (!person.isLead)
        menu->addAction(icon(Icon::Check), tr("Make the lead"), this, [this, team, id = person.staff] { Q_EMIT assignWanted(team, id, true); });
    menu->addAction(icon(Icon::Close), tr("Take out of the team"), this, [this, team, id = person.staff] { Q_EMIT unassignWanted(team, id); });
    more->setMenu(menu);
    line->addWidget(more);
    return row;
}

void TeamCards::fillAddMenu(QMenu *menu, Team team, const QList<TeamMember> &people, const QList<Person> &staff)
{
    const bool hasLead = groups::gapOf(people) == Gap::None;
    for (const Person &person : staff) {
        const bool there = std::any_of(people.begin(), people.end(), [&person](const TeamMember &of) { return of.staff == person.id; });
        if (there || person.left)
            continue;
        const QString label = hasLead ? person.name : tr("%1 (as lead)").arg(person.name);
        menu->addAction(label, this, [this, team, id = person.id, hasLead] { Q_EMIT assignWanted(team, id, !hasLead); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Everybody is in this team"))->setEnabled(false);
}

} // namespace siyu::ui
