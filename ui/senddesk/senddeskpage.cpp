// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/senddesk/senddeskpage.h"

#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/senddesk/handoutpane.h"
#include "ui/senddesk/minidesk.h"
#include "ui/senddesk/missedpane.h"
#include "ui/senddesk/queuelist.h"
#include "ui/senddesk/queuepane.h"
#include "ui/shell/desk.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int listWidth = 232;
constexpr int whoWidth = 200;
const QString everybody = QStringLiteral("all");
// On the application object: in another language the page is made anew, and its mini window comes back with it.
constexpr const char *miniWasOpen = "siyu.miniWasOpen";

// Of this computer: each operator has their own.
QString whoKey(const Workspace &workspace) { return QStringLiteral("senddesk/who/%1").arg(qHash(workspace.path()), 0, 16); }

} // namespace

SendDeskPage::SendDeskPage(Desk &desk) : Page(desk, tr("Send desk")), m_loading(new Job(this)), m_loadingPart(new Job(this))
{
    m_calendar = addPageAction(Icon::Calendar, tr("See the calendar"), [this] { this->desk().goTo(PageId::Broadcasts); });
    m_who = new QComboBox;
    m_who->setAccessibleName(tr("Whose sends"));
    m_who->setFixedWidth(whoWidth);
    m_who->addItem(tr("Everybody's sends"), everybody);
    addToHead(m_who);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::l);
    m_list = new QueueList;
    m_list->setFixedWidth(listWidth);
    row->addWidget(m_list);
    m_panes = new QStackedWidget;
    m_queue = new QueuePane(desk);
    m_handOut = new HandOutPane(desk);
    m_missed = new MissedPane(desk);
    for (QWidget *pane : QList<QWidget *>{m_queue, m_handOut, m_missed})
        m_panes->addWidget(pane);
    row->addWidget(m_panes, 1);
    body()->addLayout(row, 1);
    setPrimary(Icon::Copy, tr("Copy and next"), [this] {
        if (m_panes->currentWidget() == m_queue)
            m_queue->act();
    });
    connect(m_queue, &QueuePane::finished, this, [this] { m_list->chooseNext(); });
    connect(m_queue, &QueuePane::miniWanted, this, &SendDeskPage::openMini);
    connect(m_list, &QueueList::choiceMoved, this, &SendDeskPage::loadPart);
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
        rememberWho();
        refresh({});
    });
}

SendDeskPage::~SendDeskPage()
{
    qApp->setProperty(miniWasOpen, m_mini && m_mini->isVisible());
}

void SendDeskPage::refresh(const Topics &topics)
{
    const bool concerns = topics.isEmpty() || topics.contains(Topic::Deliveries) || topics.contains(Topic::Broadcasts)
        || topics.contains(Topic::Content) || topics.contains(Topic::Staff);
    if (!concerns)
        return;
    const QString remembered = QSettings().value(whoKey(desk().workspace()), everybody).toString();
    if (m_who->count() == 1 && remembered != everybody) { // the owners are not read in yet
        QSignalBlocker quiet(m_who);
        m_who->addItem(QString(), remembered);
        m_who->setCurrentIndex(1);
    }
    m_loading->start(
        [workspace = desk().sharedWorkspace(), wanted = filter(), run = m_shownRun, account = m_shownAccount](Progress &) { return load(*workspace, wanted, run, account); },
        [this](Result<Loaded> loaded) {
            if (!desk().showIfError(loaded))
                take(*loaded);
        });
}

// The part that is shown, while it has something to send, else the first that has, comes in the same go.
Result<SendDeskPage::Loaded> SendDeskPage::load(const Workspace &workspace, const QueueFilter &wanted, RunId run, AccountId account)
{
    auto queue = sendQueue(workspace, wanted);
    auto owners = queueOwners(workspace);
    if (!queue || !owners)
        return !queue ? queue.error() : owners.error();
    Loaded loaded{std::move(*queue), std::move(*owners), {}};
    const QueuePart *next = nullptr;
    for (const QueuePart &part : std::as_const(loaded.queue.parts)) {
        const bool isShown = part.run == run && part.account == account;
        if (isShown || (!next && part.open > part.later))
            next = &part;
        if (isShown)
            break;
    }
    if (next) {
        auto part = deskPart(workspace, next->run, next->account);
        if (!part)
            return part.error();
        loaded.part = std::move(*part);
    }
    return loaded;
}

void SendDeskPage::show(const QVariant &what)
{
    m_wanted = RunId(what.toLongLong());
    refresh({});
}

QueueFilter SendDeskPage::filter() const
{
    const QString word = m_who->currentData().toString();
    const qint64 id = word.section(QLatin1Char(':'), 1).toLongLong();
    if (word.startsWith(QLatin1String("staff:")))
        return {StaffId(id), {}};
    return word.startsWith(QLatin1String("account:")) ? QueueFilter{{}, AccountId(id)} : QueueFilter{};
}

void SendDeskPage::rememberWho() { QSettings().setValue(whoKey(desk().workspace()), m_who->currentData()); }

void SendDeskPage::takeOwners(const QList<QueueOwner> &owners)
{
    const QString chosen = m_who->currentData().toString();
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    m_who->addItem(tr("Everybody's sends"), everybody);
    for (const QueueOwner &owner : owners) {
        if (owner.staff.isValid())
            m_who->addItem(owner.staffName, QStringLiteral("staff:%1").arg(owner.staff.value));
        for (const auto &[account, name] : owner.accounts)
            m_who->addItem(QStringLiteral("  ") + name, QStringLiteral("account:%1").arg(account.value));
    }
    m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
}

void SendDeskPage::take(const Loaded &loaded)
{
    takeOwners(loaded.owners);
    m_missedRuns = loaded.queue.missed;
    m_list->setQueue(loaded.queue);
    if (m_wanted.isValid()) {
        const QSignalBlocker quiet(m_list);
        m_list->choosePart(std::exchange(m_wanted, RunId()));
    }
    primaryAction()->setEnabled(m_list->count() > 0 && !desk().isReadOnly());
    if (m_list->count() == 0) {
        m_loadingPart->cancel();
        const bool all = filter() == QueueFilter{};
        showEmpty({Icon::SendDesk, all ? tr("Nothing is due") : tr("Nothing of these is due"),
            tr("What you planned comes here at its time, with a notice."), m_calendar, nullptr});
        if (m_mini)
            m_mini->close();
        return;
    }
    showBody();
    const QueuePart *chosen = m_list->chosen();
    if (chosen && loaded.part && loaded.part->run.id == chosen->run && loaded.part->account == chosen->account) {
        m_loadingPart->cancel();
        takePart(*loaded.part);
    } else {
        loadPart();
    }
}

void SendDeskPage::loadPart()
{
    if (m_list->isMissedChosen()) {
        m_missed->setMissed(m_missedRuns);
        m_panes->setCurrentWidget(m_missed);
        primaryAction()->setEnabled(false);
        return;
    }
    const QueuePart *part = m_list->chosen();
    if (!part)
        return;
    m_loadingPart->start([workspace = desk().sharedWorkspace(), run = part->run, account = part->account](Progress &) { return deskPart(*workspace, run, account); },
        [this](Result<DeskPart> loaded) {
            if (desk().showIfError(loaded))
                return;
            const QueuePart *chosen = m_list->chosen(); // another may have been chosen meanwhile
            if (chosen && chosen->run == loaded->run.id && chosen->account == loaded->account)
                takePart(*loaded);
        });
}

void SendDeskPage::takePart(const DeskPart &part)
{
    desk().setStatus({});
    primaryAction()->setEnabled(part.isGuided() && !desk().isReadOnly());
    QWidget *pane = part.isGuided() ? static_cast<QWidget *>(m_queue) : m_handOut;
    const bool newlyShown = m_panes->currentWidget() != pane || m_shownRun != part.run.id || m_shownAccount != part.account;
    m_shownRun = part.run.id;
    m_shownAccount = part.account;
    if (part.isGuided())
        m_queue->setPart(part);
    else
        m_handOut->setPart(part);
    m_panes->setCurrentWidget(pane);
    if (newlyShown && !m_list->hasFocus() && isVisible() && isActiveWindow())
        pane->setFocus();
    if (part.isGuided() && qApp->property(miniWasOpen).toBool()) {
        qApp->setProperty(miniWasOpen, false);
        openMini();
    }
}

void SendDeskPage::openMini()
{
    if (!m_mini) {
        m_mini = std::make_unique<MiniDesk>(desk(), m_queue->walk());
        connect(m_mini.get(), &MiniDesk::closed, this, [this] {
            window()->setWindowState(window()->windowState() & ~Qt::WindowMinimized);
            window()->activateWindow();
            m_queue->setFocus();
        });
    }
    m_mini->open();
}

QList<ScreenshotState> SendDeskPage::screenshotStates()
{
    QList<ScreenshotState> states;
    const auto add = [&states](const char *name, std::function<void()> prepare, std::function<QWidget *()> window = {}) {
        states << ScreenshotState{QLatin1String(name), std::move(prepare), std::move(window)};
    };
    add("copied", [this] { m_queue->act(); });
    add("mini", [this] { openMini(); }, [this]() -> QWidget * { return m_mini.get(); });
    add("missed", [this] {
        if (m_mini)
            m_mini->close();
        m_list->chooseMissed();
    });
    add("handout", [this] {
        for (int line = 0; line < m_list->count(); ++line) {
            m_list->setCurrentRow(line);
            if (m_list->chosen() && m_list->chosen()->byHandOut)
                return;
        }
    });
    return states;
}

} // namespace siyu::ui
