#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works stages, circles, RFM and values of every member of a workspace out once more, from its tables and the rules alone,
and compares them with member_figure. figures_check.py FILE.siyu DAY [JSON of the command rfm]; prints one line of JSON."""
import collections
import datetime
import json
import sqlite3
import sys

DAY = datetime.date.fromisoformat(sys.argv[2])
JULIAN = 1721425  # QDate::toJulianDay − date.toordinal
CHINA = datetime.timedelta(hours=8)
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)


def local_day(text):
    if text is None:
        return None
    return (datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ") + CHINA).date()


def plain_day(text):
    return None if text is None else datetime.date.fromisoformat(text)


def least(days):
    days = [d for d in days if d is not None and d <= DAY]
    return min(days) if days else None


def latest(days):
    days = [d for d in days if d is not None and d <= DAY]
    return max(days) if days else None


# ---- facts
created = {m: local_day(at) for m, at in db.execute("SELECT id, created_at FROM member")}
stays = collections.defaultdict(list)
for member, group, joined, left in db.execute("SELECT member, grp, joined_day, left_day FROM membership"):
    if joined is None or plain_day(joined) <= DAY:
        stays[member].append((group, plain_day(joined), plain_day(left)))
contacts = collections.defaultdict(list)
for member, added, removed in db.execute("SELECT member, added_at, removed_at FROM contact"):
    if added is None or local_day(added) <= DAY:
        contacts[member].append((local_day(added), local_day(removed)))
orders = collections.defaultdict(list)
for member, paid_at, paid, refunded, currency in db.execute(
        "SELECT member, paid_at, paid_fen, refunded_fen, currency FROM shop_order WHERE paid_at IS NOT NULL AND member IS NOT NULL"):
    fully_refunded = refunded > 0 and refunded >= (paid or 0)
    if not fully_refunded and local_day(paid_at) <= DAY:
        orders[member].append((local_day(paid_at), (paid or 0) - refunded if currency == "CNY" else 0))
signs = collections.defaultdict(list)
points = collections.Counter()
for member, at, value in db.execute("SELECT member, at, points FROM point_entry"):
    signs[member].append(local_day(at))
    points[member] += value
for member, at in db.execute(
        "SELECT x.target, coalesce(d.sent_at, d.handed_out_at, r.due_at) FROM delivery_result x JOIN run r ON r.id = x.run"
        " LEFT JOIN delivery d ON d.run = x.run AND d.target_kind = 'member' AND d.target = x.target"
        " WHERE x.target_kind = 'member' AND x.replied > 0"):
    signs[member].append(local_day(at))
referrals = collections.Counter(host for (host,) in db.execute("SELECT host FROM referral"))
pins = dict(db.execute("SELECT member, stage FROM stage_pin"))

# ---- tiers: window 30, observing under 7, super from 20 on 5 days, kept from 18
said = collections.defaultdict(dict)
last_message = {}
for julian, group, member, messages in db.execute("SELECT day, grp, member, messages FROM activity WHERE messages > 0"):
    day = datetime.date.fromordinal(julian - JULIAN)
    said[group, member][day] = said[group, member].get(day, 0) + messages
    if day <= DAY and (member not in last_message or day > last_message[member]):
        last_message[member] = day
measured = collections.defaultdict(set)
for group, julian in db.execute("SELECT grp, day FROM activity_day"):
    measured[group].add(datetime.date.fromordinal(julian - JULIAN))


def window(day):
    return [day - datetime.timedelta(days=i) for i in range(30)]


def sums(group, member, spans, day):
    days = [d for d in window(day) if d in measured[group]
            and any((a is None or a <= d) and (b is None or d <= b) for a, b in spans)]
    spoken = [said[group, member].get(d, 0) for d in days] if (group, member) in said else [0] * len(days)
    return len(days), sum(spoken), sum(1 for m in spoken if m > 0)


def tier_of(group, member, spans):
    if not any(d in measured[group] for d in window(DAY)):
        return None
    days, messages, active = sums(group, member, spans, DAY)
    if days < 7:
        return "observing"
    if messages == 0:
        return "never"
    if active >= 5 and 30 * messages >= 20 * days:
        return "super"
    if active >= 5 and 30 * messages >= 18 * days:
        for back in range(1, 31):
            d, m, a = sums(group, member, spans, DAY - datetime.timedelta(days=back))
            if a >= 5 and 30 * m >= 20 * d:
                return "super"
            if DAY - datetime.timedelta(days=back) in measured[group] and not (a >= 5 and 30 * m >= 18 * d):
                break
    return "normal"


archived = {g for (g,) in db.execute("SELECT id FROM grp WHERE archived_at IS NOT NULL")}
tiers = collections.defaultdict(set)
for member, all_stays in stays.items():
    for group in {g for g, _, left in all_stays if left is None or left > DAY} - archived:
        spans = [(a, b) for g, a, b in all_stays if g == group]
        tier = tier_of(group, member, spans)
        if tier:
            tiers[member].add(tier)

partners = {m for (m,) in db.execute("SELECT member FROM partner WHERE state IN ('approved', 'active')")}

# ---- RFM
first = DAY - datetime.timedelta(days=364)
year = {}
for member, bought in orders.items():
    inside = [(d, v) for d, v in bought if d >= first]
    if inside and member in created:
        year[member] = ((DAY - max(d for d, _ in inside)).days, len(inside), sum(v for _, v in inside))


def scores(values, worse_is_larger):
    ordered = sorted(values.values(), reverse=worse_is_larger)
    below, seen = {}, 0
    for value in ordered:
        below.setdefault(value, seen)
        seen += 1
    return {m: 1 + 5 * below[v] // len(ordered) for m, v in values.items()}


r = scores({m: v[0] for m, v in year.items()}, True) if year else {}
f = scores({m: v[1] for m, v in year.items()}, False) if year else {}
m5 = scores({m: v[2] for m, v in year.items()}, False) if year else {}

# ---- stages: numbers of core/base/words.h are found by the names of the table of cases
NAMES = ["prospect", "new", "active", "first_order", "repeat", "loyal", "quiet", "dormant", "lost"]
NUMBER = {name: i + 1 for i, name in enumerate(NAMES)}


def stage_of(member):
    own, friends, bought = stays[member], contacts[member], orders[member]
    first_contact = least([created[member]] + [a for _, a, _ in own] + [a for a, _ in friends] + [d for d, _ in bought])
    last_sign = latest([a for _, a, _ in own] + [a for a, _ in friends] + [d for d, _ in bought] + signs[member])
    is_measured = bool(tiers[member])
    ended = bool(own or friends) and all(left is not None and left <= DAY for _, _, left in own) \
        and all(gone is not None and gone <= DAY for _, gone in friends)
    silent = None
    if is_measured or bought:
        last = latest([last_sign, last_message.get(member)]) if is_measured else last_sign
        base = last or first_contact
        silent = (DAY - base).days if base else 0
    known = (DAY - first_contact).days if first_contact else 0
    judged = False
    stage = None
    if member in pins:
        stage, rule = NAMES[pins[member] - 1], 0
    elif not own and not friends and not bought:
        stage, rule = "prospect", 1
    elif ended:
        stage, rule = "lost", 2
    else:
        judged = True
        if silent is not None and silent >= 180:
            stage, rule = "lost", 2
        elif known <= 14 and not bought:
            stage, rule = "new", 3
        elif silent is not None and silent > 60 and known > 60:
            stage, rule = "dormant", 4
        elif len(bought) >= 5 or (r.get(member) == 5 and f.get(member) == 5):
            stage, rule = "loyal", 5
        elif len(bought) >= 2:
            stage, rule = "repeat", 6
        elif bought:
            stage, rule = "first_order", 7
        elif tiers[member] & {"super", "normal"}:
            stage, rule = "active", 8
        else:
            stage, rule = "quiet", 9
    circle = 1 if stage == "loyal" or member in partners else 2 if "super" in tiers[member] or referrals[member] else 3
    y = year.get(member, (None, None, None))
    return (NUMBER[stage], rule, int(judged and not is_measured), circle, str(first_contact or ""), str(last_sign or ""),
            str(last_message.get(member, "")), len(bought), sum(v for _, v in bought), y[1], y[2],
            r.get(member), f.get(member), m5.get(member), referrals[member], points[member])


different = []
seen = 0
for row in db.execute("SELECT member, stage, stage_rule, orders_only, circle, coalesce(first_contact, ''), coalesce(last_sign, ''),"
                      " coalesce(last_message, ''), orders, value_fen, year_orders, year_value_fen, r, f, m, referrals, points"
                      " FROM member_figure"):
    seen += 1
    wanted = stage_of(row[0]) if row[0] in created else None
    if wanted != row[1:]:
        different.append({"member": row[0], "is": row[1:], "should": wanted})

out = {"members": len(created), "rows": seen, "buyers": len(year), "differences": len(different), "first": different[:3]}
if len(sys.argv) > 3:
    told = json.loads(sys.argv[3])
    counted = collections.Counter(NAMES[stage_of(m)[0] - 1] for m in created)
    cells = collections.Counter((r[m], f[m]) for m in year)
    out["told"] = (told["buyers"] == len(year) and all(s["members"] == counted[s["stage"]] for s in told["stages"])
                   and all(c["members"] == cells[c["r"], c["f"]] and c["value"] == sum(year[m][2] for m in year if (r[m], f[m]) == (c["r"], c["f"]))
                           for c in told["cells"]))
print(json.dumps(out))
