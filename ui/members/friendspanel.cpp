// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/friendspanel.h"

#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/searchfield.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/members/friendsmodel.h"
#include "ui/members/idtable.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int shownWeeks = 6;
constexpr double nearlyFull = 0.95;

QString roomOf(const members::AccountFriends &account)
{
    if (!account.capacity || *account.capacity <= 0)
        return text::missingMark();
    const double used = double(account.friends) / double(*account.capacity);
    const QString room = text::number(std::max<qint64>(0, *account.room()));
    return used >= 1 ? FriendsPanel::tr("full") : used >= nearlyFull ? FriendsPanel::tr("%1, nearly full").arg(room) : room;
}

} // namespace

FriendsPanel::FriendsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_listJob(new Job(this)), m_factsJob(new Job(this)), m_stack(new QStackedWidget),
      m_days(new QComboBox), m_accounts(new RowTable(tr("Accounts and their friends"))), m_weeks(new QLabel), m_part(new QComboBox),
      m_channel(new QComboBox), m_search(new SearchField(tr("Name, pinyin, end of a phone"))),
      m_model(new FriendsModel(desk.sharedWorkspace(), this)), m_table(new IdTable(m_model, tr("Friends of the account")))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    outer->setSpacing(space::s);
    auto *filled = new QWidget;
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    auto *line = new QHBoxLayout;
    auto *hint = new QLabel(tr("Friends of each account. A member may be a friend of several."));
    hint->setWordWrap(true);
    setRole(hint, "muted");
    line->addWidget(hint, 1);
    for (const auto &[label, days] : {std::pair(tr("Last 7 days"), 7), std::pair(tr("Last 30 days"), 30), std::pair(tr("Last 90 days"), 90)})
        m_days->addItem(label, days);
    m_days->setAccessibleName(tr("Days in which friends came and went"));
    line->addWidget(m_days);
    column->addLayout(line);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    m_accounts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_accounts->rows()->setHeaders({tr("Account"), tr("Whose"), tr("Friends"), tr("Capacity"), tr("Room left"), tr("New"), tr("Gone"), tr("Net")}, {2, 3, 4, 5, 6, 7});
    m_accounts->horizontalHeader()->setStretchLastSection(false);
    m_accounts->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    split->addWidget(m_accounts);
    split->addWidget(makeFriends());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    column->addWidget(split, 1);
    m_stack->addWidget(filled);
    auto *import = new QAction(tr("Import contacts"), this);
    import->setEnabled(!desk.isReadOnly());
    connect(import, &QAction::triggered, this, [this] { m_desk.import(QStringLiteral("contacts")); });
    m_stack->addWidget(new EmptyState({Icon::Link, tr("No account and no friend yet"),
        tr("Import the customers of your WeCom or WeChat accounts: each row says who is whose friend, since when and how. Accounts of the staff stand under Groups."),
        import, nullptr}));
    outer->addWidget(m_stack);
    connect(m_days, &QComboBox::currentIndexChanged, this, &FriendsPanel::refresh);
    connect(m_accounts, &RowTable::selectionMoved, this, &FriendsPanel::accountChosen);
    connect(m_part, &QComboBox::currentIndexChanged, this, &FriendsPanel::ask);
    connect(m_channel, &QComboBox::activated, this, &FriendsPanel::ask);
    connect(m_search, &SearchField::searched, this, &FriendsPanel::ask);
    connect(m_table, &IdTable::opened, this, &FriendsPanel::memberWanted);
    connect(&desk, &Desk::maskedChanged, m_model, &FriendsModel::setMasked);
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) { m_desk.showError(error); });
    m_model->setMasked(desk.isMasked());
}

QWidget *FriendsPanel::makeFriends()
{
    using members::FriendPart;
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto *line = new FlowLayout(space::s);
    for (const auto &[label, part] : {std::pair(tr("Friends now"), FriendPart::Present), std::pair(tr("New in these days"), FriendPart::Added),
             std::pair(tr("Gone in these days"), FriendPart::Removed), std::pair(tr("Gone at any time"), FriendPart::Gone), std::pair(tr("All"), FriendPart::All)})
        m_part->addItem(label, int(part));
    m_part->setAccessibleName(tr("Which friends"));
    m_channel->setAccessibleName(tr("Channel"));
    m_channel->setToolTip(tr("Channel"));
    m_channel->setMinimumContentsLength(10);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line->addWidget(m_part);
    line->addWidget(m_channel);
    line->addWidget(m_search);
    column->addLayout(line);
    m_weeks->setTextFormat(Qt::PlainText);
    m_weeks->setWordWrap(true);
    setRole(m_weeks, "muted");
    column->addWidget(m_weeks);
    auto *busy = new BusyBar(m_listJob);
    busy->setWhat(tr("Looking for friends"));
    column->addWidget(busy);
    column->addWidget(new TableOrEmpty(m_table, {Icon::Person, tr("No friend fits"), tr("Choose another account, other days or another channel."), nullptr, nullptr}), 1);
    return below;
}

Period FriendsPanel::span() const { return lastDays(m_desk.workspace().today(), m_days->currentData().toInt()); }

void FriendsPanel::refresh()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), span = span()](Progress &) { return members::accountFriends(*workspace, span); },
        [this](const Result<QList<members::AccountFriends>> &accounts) {
            if (!m_desk.showIfError(accounts))
                showAccounts(*accounts);
        });
}

void FriendsPanel::showAccounts(const QList<members::AccountFriends> &accounts)
{
    QList<TableRow> rows;
    int at = 0;
    for (const members::AccountFriends &account : accounts) {
        if (account.account == m_account)
            at = int(rows.size());
        rows.append({account.account.value,
            {account.closed ? tr("%1 (closed)").arg(account.name) : account.name, account.staff, text::number(account.friends), text::number(account.capacity), roomOf(account),
                text::number(account.added), text::number(account.removed), text::signedNumber(account.added - account.removed)},
            account.closed});
    }
    m_stack->setCurrentIndex(rows.isEmpty() ? 1 : 0);
    {
        const QSignalBlocker quiet(m_accounts);
        m_accounts->rows()->setRows(rows);
        m_accounts->fitColumns();
        if (!rows.isEmpty())
            m_accounts->selectRow(at);
    }
    accountChosen();
}

void FriendsPanel::accountChosen()
{
    const AccountId account(m_accounts->currentId().toLongLong());
    if (!account.isValid())
        return;
    m_account = account;
    m_model->setAccount(account);
    struct Facts {
        QList<members::FriendWeek> weeks;
        QStringList channels;
    };
    m_factsJob->start([workspace = m_desk.sharedWorkspace(), account](Progress &) -> Result<Facts> {
        const auto weeks = members::friendWeeks(*workspace, account, shownWeeks);
        const auto channels = members::friendChannels(*workspace, account);
        if (!weeks || !channels)
            return weeks ? channels.error() : weeks.error();
        return Facts{*weeks, *channels};
    }, [this](const Result<Facts> &facts) {
        if (m_desk.showIfError(facts))
            return;
        QStringList said;
        for (const members::FriendWeek &week : facts->weeks)
            said.append(QStringLiteral("%1 +%2 −%3").arg(week.week.from.toString(QStringLiteral("MM-dd")), text::number(week.added), text::number(week.removed)));
        m_weeks->setText(tr("New and gone by week: %1").arg(said.join(QStringLiteral("  ·  "))));
        const QString chosen = m_channel->currentData().toString();
        m_channel->clear();
        m_channel->addItem(tr("All channels"), QString());
        for (const QString &channel : facts->channels)
            m_channel->addItem(channel, channel);
        m_channel->setCurrentIndex(std::max(0, m_channel->findData(chosen)));
        ask();
    });
}

void FriendsPanel::ask()
{
    if (!m_account.isValid())
        return;
    members::FriendQuery query;
    query.account = m_account;
    query.part = members::FriendPart(m_part->currentData().toInt());
    query.span = span();
    query.channel = m_channel->currentData().toString();
    query.search = m_search->text();
    m_listJob->start([workspace = m_desk.sharedWorkspace(), query](Progress &progress) { return members::friendIds(*workspace, query, progress); },
        [this](const Result<QList<qint64>> &ids) {
            if (!m_desk.showIfError(ids) && *ids != m_model->ids())
                m_model->setIds(*ids);
        });
}

} // namespace siyu::ui
