# SPDX-License-Identifier: GPL-3.0-or-later
"""The runs of the one event in an iCalendar file on standard input, in UTC, by python3-dateutil; where python3-icalendar is
installed, that parser has to agree about every line. A time that the clock skips is read with the offset before it."""
import sys
from datetime import datetime, timezone

from dateutil import rrule, tz

text = sys.stdin.buffer.read()
lines = text.decode().replace("\r\n ", "").split("\r\n")


def parts(name):
    for line in lines[lines.index("BEGIN:VEVENT"):]:
        head, _, value = line.partition(":")
        if head.split(";")[0] == name:
            yield head, value


def walls(name):
    found = []
    for head, value in parts(name):
        found += [datetime.strptime(one, "%Y%m%dT%H%M%S") for one in value.split(",")]
    return found


zone_name = next(parts("DTSTART"))[0].split("TZID=")[1]
zone = tz.gettz(zone_name)
start = walls("DTSTART")[0]


def instant(wall):
    aware = wall.replace(tzinfo=zone)
    if not tz.datetime_exists(aware):
        before = zone.utcoffset(wall.replace(hour=0, minute=0))
        return (wall - before).replace(tzinfo=timezone.utc)
    return aware.astimezone(timezone.utc)


runs = rrule.rruleset()
rules = [value for _, value in parts("RRULE")]
for rule in rules:
    # dateutil counts in wall clocks here, so UNTIL becomes one.
    if "UNTIL=" in rule:
        until = rule.split("UNTIL=")[1].split(";")[0]
        local = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc).astimezone(zone)
        rule = rule.replace(until, local.strftime("%Y%m%dT%H%M%S"))
    runs.rrule(rrule.rrulestr(rule, dtstart=start))
if not rules:
    runs.rdate(start)
for wall in walls("RDATE"):
    runs.rdate(wall)
for wall in walls("EXDATE"):
    runs.exdate(wall)

try:
    import icalendar
except ImportError:
    icalendar = None
if icalendar:
    event = next(c for c in icalendar.Calendar.from_ical(text).walk() if c.name == "VEVENT")
    assert event["DTSTART"].dt.replace(tzinfo=None) == start, "DTSTART"
    assert str(event["SUMMARY"]).startswith("晚安, 小贴士; \\"), "SUMMARY"
    assert str(event["DESCRIPTION"]) == "第一行\n第二行, 逗号; 分号", "DESCRIPTION"
    if rules:
        assert event["RRULE"].to_ical().decode().count("=") == rules[0].count("="), "RRULE"

print(" ".join(instant(wall).strftime("%Y-%m-%dT%H:%M") for wall in runs))
