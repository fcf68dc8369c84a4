// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/staffpanel.h"

#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/handoverform.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using groups::AccountKind;
using groups::AccountRow;
using groups::StaffRow;

namespace {

struct StaffWords {
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
};

QString kindName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Wechat: return StaffWords::tr("WeChat");
    case AccountKind::Wecom: return StaffWords::tr("WeCom");
    case AccountKind::Service: return StaffWords::tr("Service account");
    case AccountKind::Subscription: return StaffWords::tr("Subscription account");
    case AccountKind::Sms: return StaffWords::tr("SMS");
    case AccountKind::Video: return StaffWords::tr("Video account");
    }
    return {};
}

std::optional<qint64> countIn(const QLineEdit *field)
{
    bool isNumber = false;
    const qint64 value = field->text().toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

void clear(QVBoxLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

QLabel *mutedLine(const QString &text)
{
    auto *label = new ElidedLabel(text);
    setRole(label, "muted");
    return label;
}

// A name, a muted line below it, and a menu at the right.
QWidget *makeRow(const QString &name, const QString &detail, QMenu *menu, bool readOnly)
{
    auto *row = new QFrame;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::xs, 0, space::xs);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new ElidedLabel(name));
    texts->addWidget(mutedLine(detail));
    line->addLayout(texts, 1);
    auto *more = new QToolButton;
    more->setIcon(icon(Icon::More));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setAccessibleName(StaffWords::tr("Actions for %1").arg(name));
    more->setEnabled(!readOnly);
    menu->setParent(more, menu->windowFlags());
    more->setMenu(menu);
    line->addWidget(more);
    return row;
}

} // namespace

StaffPanel::StaffPanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::m, space::m);
    column->setSpacing(space::s);
    const auto addHeading = [column](const QString &text) {
        auto *label = new QLabel(text);
        setRole(label, "heading");
        column->addWidget(label);
    };
    m_staff = new QVBoxLayout;
    m_accounts = new QVBoxLayout;
    addHeading(tr("Staff"));
    column->addWidget(makeStaffAdder());
    column->addLayout(m_staff);
    column->addSpacing(space::l);
    addHeading(tr("Accounts"));
    column->addWidget(makeAccountAdder());
    column->addLayout(m_accounts);
    column->addStretch(1);
    connect(&desk, &Desk::changed, this, [this](const Topics &topics) {
        if (touches(topics, {Topic::Staff, Topic::Groups}))
            reload();
    });
    setFocusProxy(m_staffName);
    reload();
}

QWidget *StaffPanel::makeStaffAdder()
{
    auto *adder = new QWidget;
    auto *line = new QHBoxLayout(adder);
    line->setContentsMargins(0, 0, 0, 0);
    m_staffName = new QLineEdit;
    m_staffName->setPlaceholderText(tr("Name"));
    m_staffName->setAccessibleName(tr("Name of the new member of staff"));
    m_staffRole = new QLineEdit;
    m_staffRole->setPlaceholderText(tr("Role"));
    m_staffRole->setAccessibleName(tr("Role of the new member of staff"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Add"));
    add->setEnabled(!m_desk.isReadOnly());
    m_staffName->setMinimumWidth(64);
    m_staffRole->setMinimumWidth(48);
    line->addWidget(m_staffName, 2);
    line->addWidget(m_staffRole, 1);
    line->addWidget(add);
    connect(add, &QPushButton::clicked, this, &StaffPanel::addStaff);
    connect(m_staffName, &QLineEdit::returnPressed, this, &StaffPanel::addStaff);
    connect(m_staffRole, &QLineEdit::returnPressed, this, &StaffPanel::addStaff);
    return adder;
}

QWidget *StaffPanel::makeAccountAdder()
{
    auto *adder = new QWidget;
    auto *grid = new QGridLayout(adder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::s);
    m_accountName = new QLineEdit;
    m_accountName->setPlaceholderText(tr("Name of the number"));
    m_accountName->setAccessibleName(m_accountName->placeholderText());
    m_accountKind = new QComboBox;
    m_accountKind->setAccessibleName(tr("Kind of account"));
    for (const AccountKind kind : groups::allAccountKinds)
        m_accountKind->addItem(kindName(kind), int(kind));
    m_accountKind->setCurrentIndex(m_accountKind->findData(int(AccountKind::Wecom)));
    m_accountStaff = new QComboBox;
    m_accountStaff->setAccessibleName(tr("Who uses it"));
    m_accountName->setMinimumWidth(64);
    for (QComboBox *box : {m_accountKind, m_accountStaff}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
    const auto makeCount = [](const QString &hint) {
        auto *field = new QLineEdit;
        field->setPlaceholderText(hint);
        field->setAccessibleName(hint);
        field->setMinimumWidth(64);
        field->setValidator(new QIntValidator(0, 100'000, field));
        return field;
    };
    m_friends = makeCount(tr("Friends at most"));
    m_perDay = makeCount(tr("Sends a day"));
    auto *add = new QPushButton(icon(Icon::Add), tr("Add"));
    add->setEnabled(!m_desk.isReadOnly());
    grid->addWidget(m_accountName, 0, 0, 1, 2);
    grid->addWidget(m_accountKind, 0, 2);
    grid->addWidget(m_accountStaff, 1, 0, 1, 3);
    grid->addWidget(m_friends, 2, 0);
    grid->addWidget(m_perDay, 2, 1);
    grid->addWidget(add, 2, 2);
    connect(add, &QPushButton::clicked, this, &StaffPanel::addAccount);
    connect(m_accountName, &QLineEdit::returnPressed, this, &StaffPanel::addAccount);
    return adder;
}

void StaffPanel::reload()
{
    m_job->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Content> {
            const auto staff = groups::staff(*workspace);
            if (!staff)
                return staff.error();
            const auto accounts = groups::accounts(*workspace);
            if (!accounts)
                return accounts.error();
            return Content{*staff, *accounts};
        },
        [this](const Result<Content> &content) {
            if (!m_desk.showIfError(content))
                fill(*content);
        });
}

void StaffPanel::fill(const Content &content)
{
    m_content = content;
    clear(m_staff);
    clear(m_accounts);
    const QVariant chosen = m_accountStaff->currentData();
    m_accountStaff->clear();
    m_accountStaff->addItem(tr("Used by the shop"), qint64(0));
    for (const StaffRow &row : content.staff) {
        m_staff->addWidget(makeStaffRow(row));
        if (!row.leftOn.isValid())
            m_accountStaff->addItem(tr("Used by %1").arg(row.name), row.id.value);
    }
    m_accountStaff->setCurrentIndex(std::max(0, m_accountStaff->findData(chosen)));
    for (const AccountRow &row : content.accounts)
        m_accounts->addWidget(makeAccountRow(row));
    if (content.staff.isEmpty())
        m_staff->addWidget(mutedLine(tr("Nobody yet. Add yourself first.")));
    if (content.accounts.isEmpty())
        m_accounts->addWidget(mutedLine(tr("No account yet.")));
}

QWidget *StaffPanel::makeStaffRow(const StaffRow &row)
{
    const QString detail = row.leftOn.isValid()
        ? tr("left on %1").arg(text::day(row.leftOn))
        : tr("groups owned: %1 · teams: %2 · accounts: %3").arg(row.ownedGroups).arg(row.teams).arg(row.accounts);
    auto *menu = new QMenu;
    if (row.leftOn.isValid()) {
        menu->addAction(tr("Is back"), this, [this, row] {
            write(tr("%1 is back").arg(row.name), [id = row.id](Workspace &workspace) { return groups::markStaffBack(workspace, id); });
        });
    } else {
        menu->addAction(tr("Leaves: hand over …"), this, [this, row] {
            auto *form = new HandoverForm(m_desk, row, m_content.staff);
            connect(form, &HandoverForm::done, &m_desk, [desk = &m_desk] { desk->openDrawer(tr("Staff and accounts"), new StaffPanel(*desk)); });
            m_desk.openDrawer(tr("%1 hands over").arg(row.name), form);
            form->setFocus();
        });
        menu->addAction(tr("Left today"), this, [this, row] {
            write(tr("%1 left; the teams end today").arg(row.name),
                [id = row.id](Workspace &workspace) { return groups::markStaffLeft(workspace, id, workspace.today()); });
        });
    }
    const QString name = row.role.isEmpty() ? row.name : row.name + QStringLiteral(" · ") + row.role;
    return makeRow(name, detail, menu, m_desk.isReadOnly());
}

QWidget *StaffPanel::makeAccountRow(const AccountRow &row)
{
    QStringList parts{kindName(row.kind), row.staffName.isEmpty() ? tr("the shop") : row.staffName,
        row.friendCapacity ? tr("%1 of %2 friends").arg(text::number(row.friends), text::number(row.friendCapacity))
                           : tr("%1 friends").arg(text::number(row.friends))};
    if (row.dailyCapacity)
        parts.append(tr("%1 sends a day").arg(text::number(row.dailyCapacity)));
    if (row.closed)
        parts.prepend(tr("closed"));
    auto *menu = new QMenu;
    menu->addAction(row.closed ? tr("Use again") : tr("Close"), this, [this, row] {
        write(row.closed ? tr("“%1” is in use again").arg(row.name) : tr("Closed “%1”").arg(row.name),
            [id = row.id, closed = !row.closed](Workspace &workspace) { return groups::setAccountClosed(workspace, id, closed); });
    });
    menu->addAction(tr("Set friends and sends from the fields above"), this, [this, row] {
        write(tr("Changed the capacity of “%1”").arg(row.name),
            [id = row.id, friends = countIn(m_friends), daily = countIn(m_perDay)](Workspace &workspace) {
                return groups::setCapacities(workspace, id, friends, daily);
            });
    });
    return makeRow(row.name, parts.join(QStringLiteral(" · ")), menu, m_desk.isReadOnly());
}

void StaffPanel::addStaff()
{
    groups::NewStaff staff;
    staff.name = m_staffName->text();
    staff.role = m_staffRole->text().trimmed();
    if (staff.name.trimmed().isEmpty()) {
        m_staffName->setFocus();
        return;
    }
    write(tr("Added %1").arg(staff.name.trimmed()), [staff](Workspace &workspace) mutable -> Result<void> {
        staff.joinedOn = workspace.today();
        const auto added = groups::addStaff(workspace, staff);
        return added ? Result<void>() : Result<void>(added.error());
    });
    m_staffName->clear();
    m_staffRole->clear();
    m_staffName->setFocus();
}

void StaffPanel::addAccount()
{
    groups::NewAccount account;
    account.name = m_accountName->text();
    account.kind = AccountKind(m_accountKind->currentData().toInt());
    account.staff = StaffId(m_accountStaff->currentData().toLongLong());
    account.friendCapacity = countIn(m_friends);
    account.dailyCapacity = countIn(m_perDay);
    if (account.name.trimmed().isEmpty()) {
        m_accountName->setFocus();
        return;
    }
    write(tr("Added the account “%1”").arg(account.name.trimmed()), [account](Workspace &workspace) -> Result<void> {
        const auto added = groups::addAccount(workspace, account);
        return added ? Result<void>() : Result<void>(added.error());
    });
    for (QLineEdit *field : {m_accountName, m_friends, m_perDay})
        field->clear();
}

void StaffPanel::write(const QString &doneText, std::function<Result<void>(Workspace &)> work)
{
    change(m_desk, this, doneText, std::move(work));
}

} // namespace siyu::ui
