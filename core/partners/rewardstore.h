// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger of what partners earned and got, and the statement of a period (rules.md 12). Points go through the ledger of
// points, whose entry is named. Every entry is one undoable change; corrections are new entries. Any thread.
#pragma once

#include "core/partners/partnerstore.h"

namespace siyu::partners {

struct NewReward {
    RewardKind kind = RewardKind::Cash;
    RewardGround ground = RewardGround::Recruiting;
    qint64 amount = 0; // > 0: minor units, pieces, points
    QString currency = {}; // of money; empty = the workspace's
    qint64 coupon = 0; // of coupons
    QString note = {};
    QString byWhom = {};
};
// For partners who are or were approved. The entry's id. Errors: NotFound (partner, coupon), InvalidInput (amount,
// currency), Refused (reward, word of RewardRefusal or not_approved; points, word of PointRefusal).
Result<qint64> giveReward(Workspace &workspace, MemberId member, const NewReward &reward);

// Hands over what was earned: `amount` > 0 is taken from the purse; the ground is the newest earned entry's.
struct Payout {
    RewardKind kind = RewardKind::Cash;
    qint64 amount = 0;
    QString currency = {};
    qint64 coupon = 0;
    QString note = {};
    QString byWhom = {};
};
Result<qint64> payReward(Workspace &workspace, MemberId member, const Payout &payout);

// Takes back an entry by a new one that names it; of points also in the points ledger.
Result<qint64> correctReward(Workspace &workspace, MemberId member, qint64 entry, const QString &note, const QString &byWhom = {});

struct RewardRow {
    RewardLine line;
    RewardGround ground = RewardGround::Recruiting;
    QDateTime atUtc;
    QString couponName;
    QString note;
    QString byWhom;
    bool isCorrected = false; // a later entry names this one
};
struct PurseSum {
    RewardLine like; // kind, currency, coupon
    QString couponName;
    qint64 opening = 0; // before the period
    qint64 earned = 0;
    qint64 corrected = 0;
    qint64 paid = 0; // as a positive number
    qint64 closing = 0;
};
struct Statement {
    MemberId member;
    QString name;
    PartnerKind kind = PartnerKind::Koc;
    PartnerState state = PartnerState::Candidate;
    QString code;
    Period period;
    QDateTime madeAtUtc;
    QList<PurseSum> purses; // by kind, currency, coupon; those of nothing but zeros are left out
    QList<RewardRow> rows; // of the period, oldest first
    Performance performance; // of the period
    std::optional<qint64> commission; // per thousand
    QList<CurrencyValue> commissionDue; // of the period's orders; nothing where no rate is set
};
// Errors: NotFound (partner), InvalidInput (day: the period).
Result<Statement> statement(const Workspace &workspace, MemberId member, const Period &period);
// In the record of exports, before it is written to a file. Nothing where the workspace is open for reading only.
Result<void> noteStatement(Workspace &workspace, const Statement &statement, const QString &path);
// All entries, newest first, with what is left in each purse now.
struct Ledger {
    QList<RewardRow> rows;
    QList<PurseSum> purses;
    QList<std::pair<qint64, QString>> coupons; // that may be given: those still valid today
};
Result<Ledger> rewardLedger(const Workspace &workspace, MemberId member);

} // namespace siyu::partners
