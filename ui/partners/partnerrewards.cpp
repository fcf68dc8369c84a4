// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/partners/partnerrewards.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/groups/listtable.h"
#include "ui/groups/rowsmodel.h"
#include "ui/render/partnerfile.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/partnertext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using partners::RewardKind;
using partners::RewardRow;

namespace {

constexpr int entriesHeight = 160;

} // namespace

PartnerRewards::PartnerRewards(Desk &desk, MemberId member, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_member(member), m_purses(plainLabel())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_purses);
    column->addWidget(makeForm());
    column->addWidget(makeEntries());
    column->addWidget(makeStatement());
    column->addStretch(1);
    kindChosen();
}

QWidget *PartnerRewards::makeForm()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *fields = new QWidget;
    auto *flow = new FlowLayout(space::s, fields);
    m_kind = new QComboBox;
    m_kind->setAccessibleName(tr("Kind of reward"));
    for (const RewardKind kind : partners::allRewardKinds)
        m_kind->addItem(text::name(kind), int(kind));
    m_ground = new QComboBox;
    m_ground->setAccessibleName(tr("Earned for"));
    m_ground->setToolTip(tr("Earned for recruiting, sharing or feedback, never for a positive wording"));
    for (const partners::RewardGround ground : partners::allRewardGrounds)
        m_ground->addItem(text::name(ground), int(ground));
    m_coupon = new QComboBox;
    m_coupon->setAccessibleName(tr("Coupon"));
    m_coupon->setMinimumContentsLength(10);
    m_coupon->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_amount = new QDoubleSpinBox;
    m_amount->setAccessibleName(tr("Amount"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_kind, m_coupon, m_amount, m_ground})
        flow->addWidget(widget);
    column->addWidget(fields);
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("Note (may stay empty)"));
    m_note->setAccessibleName(tr("Note"));
    column->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    m_give = new QPushButton(icon(Icon::Add), tr("Earned"));
    m_give->setObjectName(QStringLiteral("give"));
    m_pay = new QPushButton(tr("Paid out"));
    m_pay->setObjectName(QStringLiteral("pay"));
    buttons->addWidget(m_give);
    buttons->addWidget(m_pay);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PartnerRewards::kindChosen);
    connect(m_give, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_pay, &QPushButton::clicked, this, [this] { give(true); });
    return box;
}

QWidget *PartnerRewards::makeEntries()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    const QTimeZone zone = m_desk.workspace().zone();
    m_model = new RowsModel<RewardRow>({
        {tr("Day"), [zone](const RewardRow &row) { return text::day(businessDay(row.atUtc, zone)); }, [](const RewardRow &row) { return row.line.id; }, false, {}, {}},
        {tr("Entry"), [](const RewardRow &row) { return row.isCorrected ? tr("%1 (corrected)").arg(text::name(row.line.entry)) : text::name(row.line.entry); }, {}, false, {}, {}},
        {tr("Amount"), [](const RewardRow &row) { return text::rewardAmount(row.line, row.line.amount); }, [](const RewardRow &row) { return row.line.amount; }, true, {}, {}},
        {tr("Reward"), [](const RewardRow &row) { return row.line.kind == RewardKind::Coupon ? row.couponName : text::name(row.line.kind); }, {}, false, {}, {}},
        {tr("For"), [](const RewardRow &row) { return text::name(row.ground); }, {}, false, {}, {}},
        {tr("Note"), [](const RewardRow &row) { return row.note; }, {}, false, [](const RewardRow &row) { return row.note; }, {}},
    }, this);
    m_table = new ListTable(m_model, tr("Entries of rewards"));
    m_table->setWideColumn(5);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(entriesHeight);
    column->addWidget(m_table);
    m_correct = new QPushButton(icon(Icon::Undo), tr("Take the selected entry back"));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_correct->setEnabled(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const int row = m_table->selectionModel()->hasSelection() ? m_table->currentRow() : -1;
        m_correct->setEnabled(row >= 0 && !m_desk.isReadOnly() && !m_model->row(row).isCorrected);
    });
    connect(m_correct, &QPushButton::clicked, this, &PartnerRewards::correct);
    column->addWidget(m_correct, 0, Qt::AlignLeft);
    return box;
}

QWidget *PartnerRewards::makeStatement()
{
    auto *box = new QWidget;
    auto *flow = new FlowLayout(space::s, box);
    auto *head = new QLabel(tr("Statement"));
    setRole(head, "heading");
    const Period month = monthOf(m_desk.workspace().today());
    m_from = dayField(month.from, tr("First day"));
    m_to = dayField(month.to, tr("Last day"));
    for (QDateEdit *field : {m_from, m_to})
        field->setToolTip(field->accessibleName());
    auto *xlsx = new QPushButton(icon(Icon::Export), QStringLiteral("XLSX"));
    auto *pdf = new QPushButton(icon(Icon::Export), QStringLiteral("PDF"));
    connect(xlsx, &QPushButton::clicked, this, [this] { saveStatement(QStringLiteral("xlsx")); });
    connect(pdf, &QPushButton::clicked, this, [this] { saveStatement(QStringLiteral("pdf")); });
    for (QWidget *widget : std::initializer_list<QWidget *>{head, m_from, m_to, xlsx, pdf})
        flow->addWidget(widget);
    return box;
}

void PartnerRewards::show(const partners::PartnerCard &card, const partners::Ledger &ledger)
{
    m_name = card.row.name;
    QStringList left;
    for (const partners::PurseSum &purse : ledger.purses)
        left.append(tr("%1: %2 left").arg(text::purseName(purse), text::rewardAmount(purse.like, purse.closing)));
    const bool earns = std::any_of(card.steps.begin(), card.steps.end(), [](const partners::Step &step) { return partners::isPresent(step.to); });
    m_purses->setText(!earns ? tr("Only approved partners earn rewards.") : left.isEmpty() ? tr("No reward so far.") : left.join(QLatin1Char('\n')));
    m_give->setEnabled(earns && !m_desk.isReadOnly());
    m_pay->setEnabled(earns && !m_desk.isReadOnly());
    m_model->setRows(ledger.rows);
    const QVariant chosen = m_coupon->currentData();
    m_coupon->clear();
    for (const auto &[id, name] : ledger.coupons)
        m_coupon->addItem(name, id);
    m_coupon->setCurrentIndex(std::max(0, m_coupon->findData(chosen)));
}

void PartnerRewards::kindChosen()
{
    const auto kind = RewardKind(m_kind->currentData().toInt());
    const bool isMoney = partners::isMoney(kind);
    m_amount->setDecimals(isMoney ? 2 : 0);
    m_amount->setRange(isMoney ? 0.01 : 1, 10'000'000);
    m_amount->setValue(isMoney ? 10 : 1);
    m_coupon->setVisible(kind == RewardKind::Coupon);
}

void PartnerRewards::give(bool pays)
{
    const auto kind = RewardKind(m_kind->currentData().toInt());
    const qint64 amount = partners::isMoney(kind) ? qRound64(m_amount->value() * 100) : qRound64(m_amount->value());
    const partners::NewReward reward{kind, partners::RewardGround(m_ground->currentData().toInt()), amount, {}, m_coupon->currentData().toLongLong(), m_note->text(), {}};
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), member = m_member, reward, pays](Progress &) {
            return pays ? partners::payReward(*workspace, member, {reward.kind, reward.amount, {}, reward.coupon, reward.note, {}})
                        : partners::giveReward(*workspace, member, reward);
        },
        [this, pays](const Result<qint64> &entry) {
            if (m_desk.showIfError(entry))
                return;
            m_note->clear();
            m_desk.toastUndo(pays ? tr("Paid out") : tr("Reward noted"));
        });
}

void PartnerRewards::correct()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), member = m_member, entry = m_model->row(row).line.id, note = m_note->text()](Progress &) {
            return partners::correctReward(*workspace, member, entry, note);
        },
        [this](const Result<qint64> &entry) {
            if (!m_desk.showIfError(entry))
                m_desk.toastUndo(tr("Taken back by a new entry"));
        });
}

void PartnerRewards::saveStatement(const QString &extension)
{
    const Period period{m_from->date(), m_to->date()};
    const QString name = tr("Statement %1 %2").arg(m_name, period.from.toString(QStringLiteral("yyyy-MM"))) + QLatin1Char('.') + extension;
    const QString path = ask::saveFile(m_desk.window(), tr("Save the statement"), name, extension.toUpper() + QStringLiteral(" (*.") + extension + QLatin1Char(')'));
    if (path.isEmpty())
        return;
    Job::once(this,
        [workspace = m_desk.sharedWorkspace(), member = m_member, period, path](Progress &) -> Result<void> {
            const auto made = partners::statement(*workspace, member, period);
            if (!made)
                return made.error();
            if (const Result<void> noted = noteStatement(*workspace, *made, path); !noted)
                return noted;
            return render::saveStatement(*made, path, workspace->zone());
        },
        [this](const Result<void> &saved) {
            if (!m_desk.showIfError(saved))
                m_desk.toast(tr("Statement saved"));
        });
}

} // namespace siyu::ui
