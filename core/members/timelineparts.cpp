// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/timelineparts.h"

namespace siyu::members {

namespace {

// Orders are asked for in two parts, so that the paid ones come in the order of their index.
constexpr TimelinePart parts[] = {
    {EventKind::Order, R"(SELECT paid_at AS at, printf('%012d', id) AS key, order_no AS what, status AS detail,
            coalesce(paid_fen, amount_fen) AS amount, nullif(refunded_fen, 0) AS second, currency AS extra
        FROM shop_order WHERE member = ?1 AND paid_at IS NOT NULL)"},
    {EventKind::Order, R"(SELECT placed_at AS at, printf('%012d', id) AS key, order_no AS what, coalesce(status, 'unpaid') AS detail,
            amount_fen AS amount, nullif(refunded_fen, 0) AS second, currency AS extra
        FROM shop_order WHERE member = ?1 AND paid_at IS NULL AND placed_at IS NOT NULL)"},
    {EventKind::Cart, R"(SELECT placed_at AS at, printf('%012d', id) AS key, cart_no AS what,
            CASE WHEN recovered_at IS NULL THEN NULL ELSE 'recovered' END AS detail, amount_fen AS amount, NULL AS second,
            currency AS extra
        FROM cart WHERE member = ?1 AND placed_at IS NOT NULL)"},
    {EventKind::CouponClaimed, R"(SELECT r.claimed_at AS at, printf('%012d/%012d', r.coupon, r.seq) AS key, c.name AS what,
            NULL AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM redemption r JOIN coupon c ON c.id = r.coupon WHERE r.member = ?1 AND r.claimed_at IS NOT NULL)"},
    {EventKind::CouponRedeemed, R"(SELECT r.redeemed_at AS at, printf('%012d/%012d', r.coupon, r.seq) AS key, c.name AS what,
            r.order_no AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM redemption r JOIN coupon c ON c.id = r.coupon WHERE r.member = ?1 AND r.redeemed_at IS NOT NULL)"},
    {EventKind::Befriended, R"(SELECT c.added_at AS at, printf('%012d', c.account) AS key, a.name AS what,
            coalesce(h.name, c.channel) AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM contact c JOIN account a ON a.id = c.account LEFT JOIN channel h ON h.id = c.channel_id
        WHERE c.member = ?1 AND c.added_at IS NOT NULL)"},
    {EventKind::Unfriended, R"(SELECT c.removed_at AS at, printf('%012d', c.account) AS key, a.name AS what,
            NULL AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM contact c JOIN account a ON a.id = c.account WHERE c.member = ?1 AND c.removed_at IS NOT NULL)"},
    // extra: touchpoint; second: bits opened, clicked, replied, ordered, unsubscribed.
    {EventKind::Broadcast, R"(SELECT coalesce(d.sent_at, d.handed_out_at, r.due_at) AS at, printf('%012d', d.id) AS key,
            b.name AS what, d.status AS detail, NULL AS amount,
            (coalesce(x.opened, 0) > 0) + 2 * (coalesce(x.clicked, 0) > 0) + 4 * (coalesce(x.replied, 0) > 0)
                + 8 * (coalesce(x.ordered, 0) > 0) + 16 * (coalesce(x.unsubscribed, 0) > 0) AS second,
            b.touchpoint AS extra
        FROM delivery d JOIN run r ON r.id = d.run LEFT JOIN broadcast b ON b.id = r.broadcast
            LEFT JOIN delivery_result x ON x.run = d.run AND x.target_kind = 'member' AND x.target = d.target
        WHERE d.target_kind = 'member' AND d.target = ?1 AND d.status IN ('sent', 'handed_out', 'failed'))"},
    {EventKind::Points, R"(SELECT at, printf('%012d', id) AS key, note AS what, kind AS detail, points AS amount,
            corrects AS second, NULL AS extra
        FROM point_entry WHERE member = ?1)"},
    {EventKind::Tagged, R"(SELECT b.at AS at, 'i' || printf('%012d', b.id) AS key,
            (SELECT group_concat(t.name, '、') FROM member_tag x JOIN tag t ON t.id = x.tag
                WHERE x.member = ?1 AND x.batch = b.id) AS what, b.file_name AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM import_batch b WHERE b.id IN (SELECT batch FROM member_tag WHERE member = ?1))"},
    // What was typed, as far as it is not told by a table of its own; who was merged into the member counts.
    {EventKind::Tagged, R"(SELECT c.at AS at, printf('%012d', c.id) AS key, c.kind AS what, c.label AS detail, NULL AS amount,
            NULL AS second, 'change' AS extra
        FROM change_member x JOIN change c ON c.id = x.change
        WHERE x.member IN (SELECT ?1 UNION SELECT gone FROM member_merge WHERE kept = ?1 AND undone_at IS NULL)
            AND c.state IN ('done', 'sealed') AND c.kind IN ('member.tag', 'member.untag'))"},
    {EventKind::Edited, R"(SELECT c.at AS at, printf('%012d', c.id) AS key, c.kind AS what, c.label AS detail, NULL AS amount,
            NULL AS second, 'change' AS extra
        FROM change_member x JOIN change c ON c.id = x.change
        WHERE x.member IN (SELECT ?1 UNION SELECT gone FROM member_merge WHERE kept = ?1 AND undone_at IS NULL)
            AND c.state IN ('done', 'sealed') AND c.kind NOT IN ('member.tag', 'member.untag', 'member.opt_out', 'member.merge',
                'duplicate.merge', 'consent.give', 'consent.withdraw', 'membership.join', 'membership.leave')
            AND c.kind NOT LIKE 'points%' AND c.kind NOT LIKE 'import%' AND c.kind NOT LIKE 'review%')"},
    {EventKind::Scan, R"(SELECT s.at AS at, printf('%012d/%06d', s.code, s.seq) AS key, coalesce(c.name, c.text) AS what,
            h.name AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM scan s JOIN code c ON c.id = s.code LEFT JOIN channel h ON h.id = c.channel WHERE s.member = ?1)"},
    {EventKind::Question, R"(SELECT asked_at AS at, printf('%012d', id) AS key, text AS what, state AS detail, rating AS amount,
            NULL AS second, NULL AS extra
        FROM question WHERE member = ?1 AND kind = 'question')"},
    {EventKind::Complaint, R"(SELECT asked_at AS at, printf('%012d', id) AS key, text AS what, state AS detail, rating AS amount,
            NULL AS second, NULL AS extra
        FROM question WHERE member = ?1 AND kind = 'complaint')"},
    {EventKind::ReferredBy, R"(SELECT r.at AS at, printf('%012d', r.host) AS key, coalesce(m.name, '#' || m.id) AS what,
            c.name AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM referral r JOIN member m ON m.id = r.host LEFT JOIN campaign c ON c.id = r.campaign
        WHERE r.member = ?1 AND r.at IS NOT NULL)"},
    {EventKind::Referred, R"(SELECT r.at AS at, printf('%012d', r.member) AS key, coalesce(m.name, '#' || m.id) AS what,
            c.name AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM referral r JOIN member m ON m.id = r.member LEFT JOIN campaign c ON c.id = r.campaign
        WHERE r.host = ?1 AND r.at IS NOT NULL)"},
    {EventKind::OptedOut, R"(SELECT at, touchpoint AS key, touchpoint AS what, NULL AS detail, NULL AS amount, NULL AS second,
            NULL AS extra
        FROM opt_out WHERE member = ?1)"},
    {EventKind::ConsentGiven, R"(SELECT k.given_at AS at, k.touchpoint || printf('/%012d', k.source) AS key, k.touchpoint AS what,
            s.text AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM consent k JOIN source s ON s.id = k.source WHERE k.member = ?1)"},
    {EventKind::ConsentWithdrawn, R"(SELECT k.withdrawn_at AS at, k.touchpoint || printf('/%012d', k.source) AS key,
            k.touchpoint AS what, s.text AS detail, NULL AS amount, NULL AS second, NULL AS extra
        FROM consent k JOIN source s ON s.id = k.source WHERE k.member = ?1 AND k.withdrawn_at IS NOT NULL)"},
    {EventKind::Merged, R"(SELECT at, printf('%012d', id) AS key, coalesce(gone_name, '#' || gone) AS what, by AS detail,
            NULL AS amount, NULL AS second, NULL AS extra
        FROM member_merge WHERE kept = ?1 AND undone_at IS NULL)"},
    {EventKind::Imported, R"(SELECT b.at AS at, printf('%012d', b.id) AS key, b.file_name AS what, b.kind AS detail, NULL AS amount,
            NULL AS second, NULL AS extra
        FROM import_batch b WHERE b.undone_at IS NULL AND b.id IN (SELECT batch FROM member WHERE id = ?1
            UNION SELECT batch FROM member_source WHERE member = ?1 UNION SELECT batch FROM identity WHERE member = ?1
            UNION SELECT batch FROM member_tag WHERE member = ?1 UNION SELECT batch FROM custom_value WHERE member = ?1
            UNION SELECT batch FROM consent WHERE member = ?1 UNION SELECT batch FROM membership WHERE member = ?1
            UNION SELECT batch FROM contact WHERE member = ?1))"},
    {EventKind::Created, R"(SELECT m.created_at AS at, '' AS key, s.text AS what, NULL AS detail, NULL AS amount, NULL AS second,
            NULL AS extra
        FROM member m LEFT JOIN source s ON s.id = m.source WHERE m.id = ?1)"},
};

} // namespace

std::span<const TimelinePart> timelineParts() { return parts; }

} // namespace siyu::members
