// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/campaigncoupons.h"

#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/growth/entrylist.h"
#include "ui/growth/factorfield.h"
#include "ui/shell/change.h"
#include "ui/shell/desk.h"
#include "ui/text/campaigntext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace siyu::ui {

using growth::CouponBatch;
using growth::CouponKind;
using growth::Factor;

namespace {

constexpr int tenths = 100; // ‰ of the price in a tenth (折)

QDoubleSpinBox *amountField(const QString &name)
{
    QDoubleSpinBox *field = factorField(Factor::Aov, QStringLiteral(" "));
    field->setAccessibleName(name);
    field->setToolTip(name);
    field->setValue(-1);
    return field;
}

void setAmount(QDoubleSpinBox *field, const std::optional<qint64> &minor) { field->setValue(minor ? shownFactor(Factor::Aov, double(*minor)) : -1); }

std::optional<qint64> amountIn(const QDoubleSpinBox *field)
{
    return field->value() < 0 ? std::nullopt : std::optional<qint64>(std::llround(factorFromShown(Factor::Aov, field->value())));
}

std::optional<qint64> countIn(const QSpinBox *field) { return field->value() < 0 ? std::nullopt : std::optional<qint64>(field->value()); }

} // namespace

CampaignCoupons::CampaignCoupons(Desk &desk, qint64 campaign, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_campaign(campaign), m_list(new EntryList(desk.isReadOnly())), m_free(new QComboBox), m_take(new QPushButton(tr("Take it in"))),
      m_name(new QLineEdit), m_kind(new QComboBox), m_face(amountField(tr("Face value"))), m_share(new QDoubleSpinBox), m_threshold(amountField(tr("From an order of"))),
      m_issued(countField(tr("Issued"))), m_claimed(countField(tr("Claimed"))), m_redeemed(countField(tr("Redeemed"))), m_hasDays(new QCheckBox(tr("Holds on certain days"))),
      m_from(dayField(desk.workspace().today(), tr("Valid from"))), m_until(dayField(desk.workspace().today(), tr("Valid until"))),
      m_keep(new QPushButton(icon(Icon::Add), tr("Add the batch"))), m_back(new QPushButton(tr("Cancel")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::m, space::s, space::s);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Counts that a platform states are imported; type those that none exports."), "muted"));
    column->addWidget(m_list);
    m_free->setAccessibleName(tr("Batches of no campaign"));
    m_free->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_free->setObjectName(QStringLiteral("freeCoupons"));
    m_take->setObjectName(QStringLiteral("takeCoupon"));
    auto *take = new QHBoxLayout;
    take->addWidget(m_free, 1);
    take->addWidget(m_take);
    column->addLayout(take);
    column->addWidget(makeForm());
    column->addStretch(1);
    connect(m_list, &EntryList::editWanted, this, [this](qint64 id) { edit(batchOf(id).value_or(CouponBatch())); });
    connect(m_list, &EntryList::removeWanted, this, &CampaignCoupons::remove);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CampaignCoupons::setKind);
    connect(m_hasDays, &QCheckBox::toggled, this, [this](bool has) {
        for (QDateEdit *day : {m_from, m_until})
            m_form->setRowVisible(day, has);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (auto batch = batchOf(m_free->currentData().toLongLong())) {
            batch->campaign = m_campaign;
            keep(*batch, tr("The coupon batch belongs to the campaign"));
        }
    });
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(typed(), tr("Coupon batch kept")); });
    connect(m_back, &QPushButton::clicked, this, [this] { edit({}); });
    edit({});
}

QWidget *CampaignCoupons::makeForm()
{
    m_name->setObjectName(QStringLiteral("couponName"));
    m_kind->addItem(tr("not said"), -1);
    for (const CouponKind kind : growth::allCouponKinds)
        m_kind->addItem(text::name(kind), int(kind));
    m_kind->setObjectName(QStringLiteral("couponKind"));
    m_share->setRange(0, 10);
    m_share->setDecimals(1);
    m_share->setSuffix(tr(" tenths of the price"));
    m_share->setAccessibleName(tr("What is paid"));
    m_issued->setObjectName(QStringLiteral("couponIssued"));
    m_claimed->setObjectName(QStringLiteral("couponClaimed"));
    m_redeemed->setObjectName(QStringLiteral("couponRedeemed"));
    m_keep->setObjectName(QStringLiteral("keepCoupon"));
    setRole(m_back, "quiet");
    for (QPushButton *button : {m_keep, m_take})
        button->setEnabled(!m_desk.isReadOnly());
    auto *box = new QWidget;
    m_form = new QFormLayout(box);
    m_form->setContentsMargins(0, space::s, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Face value"), m_face);
    m_form->addRow(tr("What is paid"), m_share);
    m_form->addRow(tr("From an order of"), m_threshold);
    m_form->addRow(tr("Issued"), m_issued);
    m_form->addRow(tr("Claimed"), m_claimed);
    m_form->addRow(tr("Redeemed"), m_redeemed);
    m_form->addRow(QString(), m_hasDays);
    m_form->addRow(tr("Valid from"), m_from);
    m_form->addRow(tr("Valid until"), m_until);
    m_form->addRow(QString(), inLine({m_keep, m_back}));
    return box;
}

void CampaignCoupons::show(const QList<CouponBatch> &batches, const growth::CampaignReview &review)
{
    m_batches = batches;
    m_currency = review.currency;
    fillList(review);
    fillFree();
    if (m_edited.id != 0 && !batchOf(m_edited.id))
        m_edited = {}; // it was removed; what is typed stays, for a new one
}

void CampaignCoupons::fillList(const growth::CampaignReview &review)
{
    QList<EntryList::Entry> entries;
    for (const growth::CouponReview &coupon : review.coupons)
        entries.append({coupon.coupon, text::couponSentence(coupon), coupon.rates.band == growth::Band::Below ? "warning" : nullptr});
    m_list->show(entries, tr("No coupon batch belongs to it."));
}

void CampaignCoupons::fillFree()
{
    const qint64 chosen = m_free->currentData().toLongLong();
    m_free->clear();
    for (const CouponBatch &batch : std::as_const(m_batches)) {
        if (batch.campaign == 0)
            m_free->addItem(batch.name, batch.id);
    }
    m_free->setCurrentIndex(std::max(0, m_free->findData(chosen)));
    m_free->setVisible(m_free->count() > 0);
    m_take->setVisible(m_free->count() > 0);
}

std::optional<CouponBatch> CampaignCoupons::batchOf(qint64 id) const
{
    const auto found = std::find_if(m_batches.begin(), m_batches.end(), [id](const CouponBatch &one) { return one.id == id; });
    return found == m_batches.end() ? std::nullopt : std::optional(*found);
}

void CampaignCoupons::setKind()
{
    const int kind = m_kind->currentData().toInt();
    m_form->setRowVisible(m_face, kind == int(CouponKind::Amount));
    m_form->setRowVisible(m_share, kind == int(CouponKind::Rate));
}

void CampaignCoupons::edit(const CouponBatch &batch)
{
    m_edited = batch;
    m_name->setText(batch.name);
    m_kind->setCurrentIndex(batch.kind ? std::max(0, m_kind->findData(int(*batch.kind))) : 0);
    setKind();
    setAmount(m_face, batch.face);
    setAmount(m_threshold, batch.threshold);
    m_share->setValue(batch.permille ? double(*batch.permille) / tenths : 10);
    m_issued->setValue(int(batch.issued.value_or(-1)));
    m_claimed->setValue(int(batch.claimed.value_or(-1)));
    m_redeemed->setValue(int(batch.redeemed.value_or(-1)));
    const QDate today = m_desk.workspace().today();
    m_hasDays->setChecked(batch.from.isValid() && batch.until.isValid());
    for (const auto &[field, day] : {std::pair(m_from, batch.from), std::pair(m_until, batch.until)}) {
        field->setDate(day.isValid() ? day : today);
        m_form->setRowVisible(field, m_hasDays->isChecked());
    }
    m_keep->setText(batch.id == 0 ? tr("Add the batch") : tr("Keep the batch"));
    m_back->setVisible(batch.id != 0);
    if (batch.id != 0)
        m_name->setFocus();
}

CouponBatch CampaignCoupons::typed() const
{
    CouponBatch out = m_edited;
    out.campaign = m_campaign;
    out.name = m_name->text();
    out.kind = m_kind->currentData().toInt() < 0 ? std::nullopt : std::optional(CouponKind(m_kind->currentData().toInt()));
    out.face = amountIn(m_face);
    out.permille = std::llround(m_share->value() * tenths);
    out.threshold = amountIn(m_threshold);
    out.issued = countIn(m_issued);
    out.claimed = countIn(m_claimed);
    out.redeemed = countIn(m_redeemed);
    const bool wasOpen = !m_hasDays->isChecked() && m_edited.from.isValid() != m_edited.until.isValid(); // an import said one end only
    if (!wasOpen) {
        out.from = m_hasDays->isChecked() ? m_from->date() : QDate();
        out.until = m_hasDays->isChecked() ? m_until->date() : QDate();
    }
    return out;
}

void CampaignCoupons::keep(const CouponBatch &batch, const QString &doneText)
{
    keepEntry(m_desk, this, doneText, [batch](Workspace &workspace) { return growth::saveCouponBatch(workspace, batch); }, [this](qint64 id) {
        if (m_edited.id == 0 || m_edited.id == id)
            edit({});
    });
}

// One with imported claims stays in the workspace: it is taken out of the campaign only.
void CampaignCoupons::remove(qint64 id)
{
    auto batch = batchOf(id);
    if (!batch)
        return;
    if (id == m_edited.id)
        edit({});
    if (batch->rows > 0) {
        batch->campaign = 0;
        keep(*batch, tr("The coupon batch belongs to no campaign now"));
    } else {
        change(m_desk, this, tr("Coupon batch removed"), [id](Workspace &workspace) { return growth::removeCouponBatch(workspace, id); });
    }
}

} // namespace siyu::ui
