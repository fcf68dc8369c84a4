// SPDX-License-Identifier: GPL-3.0-or-later
// The coupon batches of a campaign: made here where no platform exports them, corrected, taken in from those that belong to
// no campaign, given back. Main thread.
#pragma once

#include "core/growth/campaignreview.h"
#include "core/growth/couponstore.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace siyu::ui {

class Desk;
class EntryList;

class CampaignCoupons final : public QWidget {
    Q_OBJECT

public:
    CampaignCoupons(Desk &desk, qint64 campaign, QWidget *parent = nullptr);
    void show(const QList<growth::CouponBatch> &batches, const growth::CampaignReview &review);

private:
    QWidget *makeForm();
    void fillList(const growth::CampaignReview &review);
    void fillFree();
    void edit(const growth::CouponBatch &batch);
    void remove(qint64 id);
    void setKind();
    growth::CouponBatch typed() const;
    void keep(const growth::CouponBatch &batch, const QString &doneText);
    std::optional<growth::CouponBatch> batchOf(qint64 id) const;

    Desk &m_desk;
    qint64 m_campaign;
    QString m_currency;
    QList<growth::CouponBatch> m_batches;
    growth::CouponBatch m_edited; // in the fields; id 0 = a new one
    EntryList *m_list;
    QComboBox *m_free;
    QPushButton *m_take;
    QFormLayout *m_form = nullptr;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QDoubleSpinBox *m_face;
    QDoubleSpinBox *m_share;
    QDoubleSpinBox *m_threshold;
    QSpinBox *m_issued;
    QSpinBox *m_claimed;
    QSpinBox *m_redeemed;
    QCheckBox *m_hasDays;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QPushButton *m_keep;
    QPushButton *m_back;
};

} // namespace siyu::ui
