#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs of recurrence rules by python3-dateutil. Reads a JSON list of rules on standard input, each {rrule, start, zone, to,
limit, days, holidays, makeup, exceptions}; prints the list of their runs as UTC instants."""
import datetime
import json
import sys
import zoneinfo

from dateutil.rrule import rrulestr

UTC = datetime.timezone.utc
END_OF_DAY = datetime.time(23, 59, 59)


def is_kept(rule, day):
    holiday, makeup = day.isoformat() in rule["holidays"], day.isoformat() in rule["makeup"]
    if rule["days"] == "workdays":
        return makeup or (day.weekday() < 5 and not holiday)
    return holiday if rule["days"] == "holidays" else True


def runs(rule):
    zone = zoneinfo.ZoneInfo(rule["zone"])
    start = datetime.datetime.fromisoformat(rule["start"]).replace(tzinfo=zone)
    parts = dict(part.split("=") for part in rule["rrule"].split(";"))
    # dateutil knows no filter by a calendar, so COUNT is taken off and done after it; UNTIL as a day means all of it here.
    count = int(parts.pop("COUNT", 10 ** 9))
    until = parts.pop("UNTIL", None)
    by_dateutil = rrulestr(";".join(f"{key}={value}" for key, value in parts.items()), dtstart=start)
    last = datetime.datetime.combine(datetime.date.fromisoformat(rule["to"]), END_OF_DAY, zone)
    if until and until.endswith("Z"):
        by_dateutil = by_dateutil.replace(until=datetime.datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC))
    elif until:
        by_dateutil = by_dateutil.replace(until=datetime.datetime.combine(datetime.datetime.strptime(until, "%Y%m%d"), END_OF_DAY, zone))
    if rule["days"] == "" and count < 10 ** 9 and not until:
        by_dateutil = by_dateutil.replace(count=count)
    out = []
    counted = 0
    for wall in by_dateutil:
        if wall.date() > last.date() or counted >= count or len(out) >= rule["limit"]:
            break
        if not is_kept(rule, wall.date()):
            continue
        counted += 1
        if wall.date().isoformat() not in rule["exceptions"] and wall.strftime("%Y-%m-%dT%H:%M") not in rule["exceptions"]:
            out.append(wall.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    return out


json.dump([runs(rule) for rule in json.load(sys.stdin)], sys.stdout)
