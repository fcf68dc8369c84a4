// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/duewatch.h"

#include "core/broadcasts/notices.h"
#include "ui/common/job.h"
#include "ui/shell/banner.h"
#include "ui/shell/desk.h"
#include "ui/shell/notifier.h"
#include "ui/text/format.h"

#include <QTimer>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int lookEveryMs = 30'000;
constexpr int namedRuns = 3;
constexpr int pauseMinutes = 60;

QString namesOf(const QList<RunRow> &runs)
{
    QStringList names;
    for (const RunRow &run : runs.mid(0, namedRuns))
        names.append(run.name);
    if (runs.size() > namedRuns)
        names.append(DueWatch::tr("%n more", nullptr, int(runs.size()) - namedRuns));
    return text::listed(names);
}

// "in 10 minutes: …", the soonest first.
QString aheadText(const QList<RunRow> &runs, const QDateTime &now)
{
    const qint64 minutes = std::max<qint64>(1, (now.secsTo(runs.first().dueAt) + 59) / 60);
    return DueWatch::tr("In %n minutes: %1", nullptr, int(minutes)).arg(namesOf(runs));
}

// Due, and the plan leaves nobody of it.
QList<RunRow> withNobody(const QList<RunRow> &due)
{
    QList<RunRow> empty;
    std::copy_if(due.begin(), due.end(), std::back_inserter(empty), [](const RunRow &run) { return run.open() == 0; });
    return empty;
}

struct Words {
    Icon icon = Icon::Clock;
    QString title;
    QStringList lines;
};

Words wordsFor(const Notices &notices, const QDateTime &now)
{
    Words words;
    const auto add = [&words](Icon icon, const QString &title, const QString &line) {
        if (words.lines.isEmpty()) {
            words.icon = icon;
            words.title = title;
        }
        words.lines << line;
    };
    QList<RunRow> due = notices.due;
    const QList<RunRow> nobody = withNobody(due);
    due.removeIf([](const RunRow &run) { return run.open() == 0; });
    if (!due.isEmpty())
        add(Icon::Clock, DueWatch::tr("Time to send"), DueWatch::tr("Due now: %1").arg(namesOf(due)));
    if (!notices.again.isEmpty())
        add(Icon::Clock, DueWatch::tr("Time to send"), DueWatch::tr("Was put off until now: %1").arg(namesOf(notices.again)));
    if (!notices.missed.isEmpty())
        add(Icon::Warning, DueWatch::tr("Missed sends"),
            DueWatch::tr("Came due while the program was closed: %1. Decide what becomes of them.").arg(namesOf(notices.missed)));
    if (!notices.ahead.isEmpty())
        add(Icon::Clock, DueWatch::tr("Soon to be sent"), aheadText(notices.ahead, now));
    if (!nobody.isEmpty())
        add(Icon::Warning, DueWatch::tr("Nobody gets it"), DueWatch::tr("Due now, but nobody may get it: %1. The plan says why.").arg(namesOf(nobody)));
    return words;
}

} // namespace

struct DueWatch::Seen {
    Notices notices;
    std::optional<RunRow> next;
    QDateTime pausedUntil;
};

DueWatch::DueWatch(Desk &desk, Banner *banner, Notifier *notifier, QObject *parent)
    : QObject(parent), m_desk(desk), m_banner(banner), m_notifier(notifier), m_job(new Job(this)), m_telling(new Job(this)),
      m_timer(new QTimer(this))
{
    if (desk.isReadOnly())
        return;
    connect(m_timer, &QTimer::timeout, this, &DueWatch::look);
    if (m_notifier)
        connect(m_notifier, &Notifier::pauseWanted, this, &DueWatch::pause);
    m_timer->start(lookEveryMs);
    QTimer::singleShot(0, this, &DueWatch::look);
}

void DueWatch::look()
{
    if (m_job->isRunning() || m_telling->isRunning())
        return;
    const QDateTime now = m_desk.workspace().nowUtc();
    m_job->start(
        [ws = m_desk.sharedWorkspace(), last = m_lastLook](Progress &progress) -> Result<Seen> {
            auto notices = tick(*ws, last, progress);
            const auto next = nextRun(*ws);
            if (!notices || !next)
                return !notices ? notices.error() : next.error();
            return Seen{std::move(*notices), *next, noticeRules(*ws).pausedUntil};
        },
        [this, now](const Result<Seen> &seen) {
            if (!seen) {
                m_desk.showError(seen.error()); // looked at again in 30 s, from the same last look
                return;
            }
            m_lastLook = now;
            take(*seen);
        });
}

void DueWatch::take(const Seen &seen)
{
    const QTimeZone zone = m_desk.workspace().zone();
    const QDateTime now = m_desk.workspace().nowUtc();
    if (m_notifier) {
        m_notifier->setNext(seen.next ? text::businessMoment(seen.next->dueAt, now, zone) + QLatin1Char(' ') + seen.next->name : QString());
        m_notifier->setPaused(seen.pausedUntil > now ? text::clockTime(seen.pausedUntil, zone) : QString());
    }
    if (seen.notices.isEmpty())
        return;
    tell(seen.notices);
    m_telling->start([ws = m_desk.sharedWorkspace(), told = seen.notices](Progress &) { return noteTold(*ws, told); },
        [this](Result<void> noted) { m_desk.showIfError(noted); });
}

void DueWatch::tell(const Notices &notices)
{
    const Words words = wordsFor(notices, m_desk.workspace().nowUtc());
    const QString line = words.lines.join(QLatin1Char('\n'));
    const RunId first = !notices.due.isEmpty() ? notices.due.first().id : RunId();
    m_banner->showMessage(words.icon, line, tr("Open the send desk"),
        [this, first] { m_desk.goTo(PageId::SendDesk, first.isValid() ? QVariant(first.value) : QVariant()); });
    if (m_notifier)
        m_notifier->notify(words.title, line);
}

void DueWatch::pause(bool on)
{
    const QDateTime until = on ? m_desk.workspace().nowUtc().addSecs(pauseMinutes * 60) : QDateTime();
    Job::once(this,
        [ws = m_desk.sharedWorkspace(), until](Progress &) {
            NoticeRules rules = noticeRules(*ws);
            rules.pausedUntil = until;
            return setNoticeRules(*ws, rules);
        },
        [this](Result<void> set) {
            if (!m_desk.showIfError(set))
                look();
        });
}

} // namespace siyu::ui
