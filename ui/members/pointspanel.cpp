// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/pointspanel.h"

#include "core/base/text.h"
#include "core/members/namedpeople.h"
#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/members/checkincard.h"
#include "ui/members/giftsview.h"
#include "ui/members/idtable.h"
#include "ui/members/ledgermodel.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int deskWidth = 300;
constexpr int mostAmount = 1'000'000;

QString shownName(const QString &name, MemberId member, bool masked)
{
    return name.isEmpty() ? PointsPanel::tr("Member %1").arg(member.value) : displayText(masked ? maskPhonesIn(name) : name);
}

} // namespace

PointsPanel::PointsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_personJob(new Job(this)), m_writeJob(new Job(this)),
      m_ledgerJob(new Job(this)), m_model(new LedgerModel(desk.sharedWorkspace(), this)), m_checkin(new CheckinCard(desk)), m_gifts(new GiftsView(desk))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::s, 0, 0);
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, space::s, 0);
    column->setSpacing(space::m);
    column->addWidget(m_checkin);
    column->addWidget(makePerson());
    column->addStretch(1);
    scroll->setWidget(left);
    scroll->setMinimumWidth(deskWidth);
    split->addWidget(scroll);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeLedger(), tr("Ledger"));
    m_tabs->addTab(m_gifts, tr("Gifts"));
    split->addWidget(m_tabs);
    split->setStretchFactor(1, 1);
    split->setSizes({deskWidth, 3 * deskWidth});
    outer->addWidget(split);
    connect(&desk, &Desk::maskedChanged, this, [this](bool masked) {
        m_model->setMasked(masked);
        refreshPerson();
    });
    m_model->setMasked(desk.isMasked());
    updateButtons();
}

QWidget *PointsPanel::makePerson()
{
    auto *card = new QFrame;
    QVBoxLayout *column = fillCard(card, tr("One member"));
    m_person = new QLineEdit;
    m_person->setPlaceholderText(tr("Name, phone or its end, then Enter"));
    m_person->setAccessibleName(tr("Member"));
    column->addWidget(m_person);
    m_balance = new QLabel(tr("Nobody is chosen."));
    m_balance->setTextFormat(Qt::PlainText);
    m_balance->setWordWrap(true);
    column->addWidget(m_balance);
    auto *line = new QHBoxLayout;
    m_amount = new QSpinBox;
    m_amount->setRange(1, mostAmount);
    m_amount->setValue(10);
    m_amount->setAccessibleName(tr("Points"));
    m_give = new QPushButton(tr("Give"));
    m_take = new QPushButton(tr("Take"));
    line->addWidget(m_amount, 1);
    line->addWidget(m_give);
    line->addWidget(m_take);
    column->addLayout(line);
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("What for"));
    m_note->setAccessibleName(tr("What for"));
    column->addWidget(m_note);
    auto *second = new QHBoxLayout;
    m_gift = new QComboBox;
    m_gift->setAccessibleName(tr("Gift"));
    m_gift->setToolTip(tr("Gift"));
    m_gift->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_redeem = new QPushButton(tr("Redeem"));
    second->addWidget(m_gift, 1);
    second->addWidget(m_redeem);
    column->addLayout(second);
    connect(m_person, &QLineEdit::returnPressed, this, &PointsPanel::findPerson);
    connect(m_give, &QPushButton::clicked, this, [this] { change(members::PointKind::Earn); });
    connect(m_take, &QPushButton::clicked, this, [this] { change(members::PointKind::Spend); });
    connect(m_redeem, &QPushButton::clicked, this, &PointsPanel::redeem);
    connect(m_gifts, &GiftsView::listed, this, [this](const QList<members::GiftRow> &gifts) {
        const QVariant chosen = m_gift->currentData();
        m_gift->clear();
        for (const members::GiftRow &row : gifts) {
            if (!row.gift.retired)
                m_gift->addItem(tr("%1 · %2 points").arg(row.gift.name, text::number(row.gift.points)), row.gift.id);
        }
        m_gift->setCurrentIndex(std::max(0, m_gift->findData(chosen)));
        updateButtons();
    });
    return card;
}

QWidget *PointsPanel::makeLedger()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    auto *line = new FlowLayout(space::s);
    m_whose = new QComboBox;
    m_whose->addItems({tr("Everybody"), tr("Only the member chosen")});
    m_whose->setAccessibleName(tr("Whose entries"));
    m_kind = new QComboBox;
    m_kind->addItem(tr("All kinds"), -1);
    for (const members::PointKind kind : {members::PointKind::Checkin, members::PointKind::Earn, members::PointKind::Spend, members::PointKind::Gift, members::PointKind::Correction})
        m_kind->addItem(pointKindName(kind), int(kind));
    m_kind->setAccessibleName(tr("Kind of entries"));
    m_correct = new QPushButton(tr("Correct this entry…"));
    line->addWidget(m_whose);
    line->addWidget(m_kind);
    line->addWidget(m_correct);
    column->addLayout(line);
    auto *busy = new BusyBar(m_ledgerJob);
    busy->setWhat(tr("Reading the ledger"));
    column->addWidget(busy);
    m_table = new IdTable(m_model, tr("Ledger of points"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnWidth(LedgerModel::When, 140);
    column->addWidget(new TableOrEmpty(m_table, {Icon::Clock, tr("No entry yet"),
        tr("Check somebody in at the left, give points, or import the ledger of your shop system as “Points”."), nullptr, nullptr}), 1);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &PointsPanel::loadLedger);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PointsPanel::loadLedger);
    connect(m_correct, &QPushButton::clicked, this, &PointsPanel::correct);
    connect(m_table, &IdTable::selectionMoved, this, &PointsPanel::updateButtons);
    connect(m_table, &IdTable::opened, this, [this](qint64 entry) {
        Job::once(this, [workspace = m_desk.sharedWorkspace(), entry](Progress &) { return members::ledgerRows(*workspace, {entry}); },
            [this](const Result<QList<members::LedgerRow>> &rows) {
                if (!m_desk.showIfError(rows) && !rows->isEmpty())
                    Q_EMIT memberWanted(rows->first().member.value);
            });
    });
    connect(m_model, &PagedTableModel::loadFailed, this, [this](const Error &error) { m_desk.showError(error); });
    return page;
}

void PointsPanel::refresh()
{
    loadLedger();
    m_gifts->refresh();
    refreshPerson();
}

QPlainTextEdit *PointsPanel::names() const { return m_checkin->names(); }
QPushButton *PointsPanel::checkinButton() const { return m_checkin->button(); }
QLabel *PointsPanel::checkinResult() const { return m_checkin->result(); }

void PointsPanel::showTab(int tab) { m_tabs->setCurrentIndex(tab); }

void PointsPanel::updateButtons()
{
    const bool writes = !m_desk.isReadOnly();
    for (QPushButton *button : {m_give, m_take})
        button->setEnabled(writes && m_member.isValid());
    m_redeem->setEnabled(writes && m_member.isValid() && m_gift->count() > 0);
    m_correct->setEnabled(writes && m_table->currentId() > 0 && m_table->selectionModel()->hasSelection());
}

// ---- one member

void PointsPanel::findPerson()
{
    struct Found {
        QList<members::NamedPerson> people;
        QList<members::PointBalance> balances;
    };
    m_personJob->start([workspace = m_desk.sharedWorkspace(), typed = m_person->text(), group = m_checkin->group()](Progress &progress) -> Result<Found> {
        const auto people = members::namedPeople(*workspace, members::namedItems(typed).mid(0, 1), group, progress);
        if (!people)
            return people.error();
        const auto balances = members::pointBalances(*workspace, people->isEmpty() ? QList<qint64>() : people->first().members);
        return balances ? Result<Found>(Found{*people, *balances}) : Result<Found>(balances.error());
    }, [this](const Result<Found> &found) {
        if (m_desk.showIfError(found))
            return;
        if (found->balances.size() == 1) {
            showPerson(found->balances.first());
            return;
        }
        if (found->balances.isEmpty()) {
            noPerson(tr("Nobody of this name or number."));
            return;
        }
        QStringList several{tr("Several of this name; write a phone or #number:")};
        for (const members::PointBalance &one : found->balances)
            several.append(tr("#%1 %2 · %3 points").arg(one.member.value).arg(shownName(one.name, one.member, m_desk.isMasked()), text::number(one.balance)));
        noPerson(several.join(QLatin1Char('\n')));
    });
}

void PointsPanel::showPerson(const members::PointBalance &balance)
{
    const bool isOther = m_member != balance.member;
    m_member = balance.member;
    QString said = tr("%1 (#%2): %3 points").arg(shownName(balance.name, balance.member, m_desk.isMasked())).arg(balance.member.value).arg(text::number(balance.balance));
    if (balance.checkedInToday)
        said += QStringLiteral(" · ") + tr("checked in today");
    m_balance->setText(said);
    updateButtons();
    if (isOther && m_whose->currentIndex() == 1)
        loadLedger();
}

void PointsPanel::noPerson(const QString &why)
{
    m_member = {};
    m_balance->setText(why);
    updateButtons();
}

void PointsPanel::refreshPerson()
{
    if (!m_member.isValid())
        return;
    m_personJob->start([workspace = m_desk.sharedWorkspace(), member = m_member](Progress &) { return members::pointBalances(*workspace, {member.value}); },
        [this](const Result<QList<members::PointBalance>> &balances) {
            if (m_desk.showIfError(balances))
                return;
            if (balances->isEmpty())
                noPerson(tr("Nobody is chosen."));
            else
                showPerson(balances->first());
        });
}

void PointsPanel::tellBalance(const Result<qint64> &balance)
{
    if (!m_desk.showIfError(balance))
        m_desk.toastUndo(tr("The balance is %1 points now").arg(text::number(*balance)));
}

void PointsPanel::change(members::PointKind kind)
{
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), member = m_member, kind, points = m_amount->value(), note = m_note->text()](Progress &) {
        return members::addPoints(*workspace, member, kind, points, note);
    }, [this](const Result<qint64> &balance) { tellBalance(balance); });
}

void PointsPanel::redeem()
{
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), member = m_member, gift = m_gift->currentData().toLongLong()](Progress &) {
        return members::redeemGift(*workspace, member, gift);
    }, [this](const Result<qint64> &balance) { tellBalance(balance); });
}

// ---- the ledger

void PointsPanel::loadLedger()
{
    members::LedgerQuery query;
    if (m_whose->currentIndex() == 1)
        query.member = m_member.isValid() ? m_member : MemberId(-1);
    if (m_kind->currentData().toInt() >= 0)
        query.kind = members::PointKind(m_kind->currentData().toInt());
    if (query.member.value < 0) {
        m_model->setIds({});
        return;
    }
    m_ledgerJob->start([workspace = m_desk.sharedWorkspace(), query](Progress &progress) { return members::ledgerIds(*workspace, query, progress); },
        [this](const Result<QList<qint64>> &ids) {
            if (m_desk.showIfError(ids))
                return;
            m_model->invalidate();
            if (*ids != m_model->ids())
                m_model->setIds(*ids);
            updateButtons();
        });
}

// By how much; a whole entry is taken back by its own points the other way round.
void PointsPanel::correct()
{
    const qint64 entry = m_table->currentId();
    Job::once(this, [workspace = m_desk.sharedWorkspace(), entry](Progress &) { return members::ledgerRows(*workspace, {entry}); },
        [this, entry](const Result<QList<members::LedgerRow>> &rows) {
            if (m_desk.showIfError(rows) || rows->isEmpty())
                return;
            const qint64 whole = -(rows->first().points + rows->first().corrected);
            const auto typed = ask::text(m_desk.window(), tr("Correct this entry"),
                tr("Points to add (−5 takes five). The old entry stays, the correction names it."), QString::number(whole));
            bool isNumber = false;
            const qint64 points = typed ? QString(*typed).replace(QChar(0x2212), u'-').trimmed().toLongLong(&isNumber) : 0;
            if (!typed)
                return;
            if (!isNumber) {
                m_desk.showError({ErrorCode::InvalidInput, {QStringLiteral("points"), *typed}, {}});
                return;
            }
            m_writeJob->start([workspace = m_desk.sharedWorkspace(), entry, points, note = m_note->text()](Progress &) {
                return members::correctEntry(*workspace, entry, points, note);
            }, [this](const Result<qint64> &balance) { tellBalance(balance); });
        });
}

} // namespace siyu::ui
