// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/captions.h"

#include "ui/text/campaigntext.h"
#include "ui/text/format.h"
#include "ui/text/growthtext.h"
#include "ui/text/kpitext.h"
#include "ui/text/partnertext.h"
#include "ui/text/reportwords.h"
#include "ui/text/wordlist.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace siyu::text {

namespace {

struct Captions {
    Q_DECLARE_TR_FUNCTIONS(Captions)
};

QString translated(std::span<const Word> words, const QString &word) { return text::translated("Captions", words, word); }
// The second list has those of reports alone.
QString translated(std::span<const Word> words, std::span<const Word> more, const QString &word)
{
    const QString own = translated(words, word);
    return own == word ? translated(more, word) : own;
}

constexpr Word sheets[] = {
    {"summary", QT_TRANSLATE_NOOP("Captions", "Summary")},
    {"growth", QT_TRANSLATE_NOOP("Captions", "Growth per day")},
    {"groups", QT_TRANSLATE_NOOP("Captions", "Groups")},
    {"tiers", QT_TRANSLATE_NOOP("Captions", "Tiers per day")},
    {"tiers_by_group", QT_TRANSLATE_NOOP("Captions", "Tiers per group")},
    {"broadcasts", QT_TRANSLATE_NOOP("Captions", "Broadcasts")},
    {"staffing", QT_TRANSLATE_NOOP("Captions", "Staffing gaps")},
    {"teams", QT_TRANSLATE_NOOP("Captions", "Teams")},
    {"staff", QT_TRANSLATE_NOOP("Captions", "Staff")},
    {"notes", QT_TRANSLATE_NOOP("Captions", "Notes")},
    {"kpi_teams", QT_TRANSLATE_NOOP("Captions", "Teams")},
    {"kpi_items", QT_TRANSLATE_NOOP("Captions", "KPIs")},
    {"kpi_groups", QT_TRANSLATE_NOOP("Captions", "Scores per group")},
    {"kpi_group_items", QT_TRANSLATE_NOOP("Captions", "KPIs per group")},
};

constexpr Word columns[] = {
    {"figure", QT_TRANSLATE_NOOP("Captions", "Figure")},
    {"this_week", QT_TRANSLATE_NOOP("Captions", "This period")},
    {"week_before", QT_TRANSLATE_NOOP("Captions", "Period before")},
    {"change", QT_TRANSLATE_NOOP("Captions", "Change")},
    {"counted_this_week", QT_TRANSLATE_NOOP("Captions", "Counted, this period")},
    {"counted_week_before", QT_TRANSLATE_NOOP("Captions", "Counted, before")},
    {"groups_without", QT_TRANSLATE_NOOP("Captions", "Groups not counted")},
    {"day", QT_TRANSLATE_NOOP("Captions", "Day")},
    {"week", QT_TRANSLATE_NOOP("Captions", "Week of")},
    {"counted_total", QT_TRANSLATE_NOOP("Captions", "Counted total")},
    {"counted_joined", QT_TRANSLATE_NOOP("Captions", "Counted new")},
    {"counted_lost", QT_TRANSLATE_NOOP("Captions", "Counted lost")},
    {"group", QT_TRANSLATE_NOOP("Captions", "Group")},
    {"owners", QT_TRANSLATE_NOOP("Captions", "Owners")},
    {"days_missing", QT_TRANSLATE_NOOP("Captions", "Days not counted")},
    {"team_gaps", QT_TRANSLATE_NOOP("Captions", "Staffing gaps")},
    {"active_share_before", QT_TRANSLATE_NOOP("Captions", "Share before")},
    {"super_before", QT_TRANSLATE_NOOP("Captions", "Super before")},
    {"never_before", QT_TRANSLATE_NOOP("Captions", "Never before")},
    {"time", QT_TRANSLATE_NOOP("Captions", "Time")},
    {"broadcast", QT_TRANSLATE_NOOP("Captions", "Broadcast")},
    {"touchpoint", QT_TRANSLATE_NOOP("Captions", "Touchpoint")},
    {"state", QT_TRANSLATE_NOOP("Captions", "State")},
    {"planned", QT_TRANSLATE_NOOP("Captions", "Planned")},
    {"handed_out", QT_TRANSLATE_NOOP("Captions", "Handed out")},
    {"sent", QT_TRANSLATE_NOOP("Captions", "Sent")},
    {"skipped", QT_TRANSLATE_NOOP("Captions", "Skipped")},
    {"failed", QT_TRANSLATE_NOOP("Captions", "Failed")},
    {"missed", QT_TRANSLATE_NOOP("Captions", "Missed")},
    {"cancelled", QT_TRANSLATE_NOOP("Captions", "Cancelled")},
    {"reasons", QT_TRANSLATE_NOOP("Captions", "Skipped, why")},
    {"team", QT_TRANSLATE_NOOP("Captions", "Team")},
    {"gap", QT_TRANSLATE_NOOP("Captions", "What is missing")},
    {"note", QT_TRANSLATE_NOOP("Captions", "Note")},
    {"people", QT_TRANSLATE_NOOP("Captions", "People")},
    {"wanted", QT_TRANSLATE_NOOP("Captions", "Wanted")},
    {"lead", QT_TRANSLATE_NOOP("Captions", "Lead")},
    {"staff", QT_TRANSLATE_NOOP("Captions", "Staff")},
    {"role", QT_TRANSLATE_NOOP("Captions", "Role")},
    {"owned_groups", QT_TRANSLATE_NOOP("Captions", "Groups owned")},
    {"team_places", QT_TRANSLATE_NOOP("Captions", "Places in teams")},
    {"accounts", QT_TRANSLATE_NOOP("Captions", "Accounts")},
    {"left_on", QT_TRANSLATE_NOOP("Captions", "Last day")},
    {"kpi", QT_TRANSLATE_NOOP("Captions", "KPI")},
    {"kpis", QT_TRANSLATE_NOOP("Captions", "KPIs")},
    {"kpi_kind", QT_TRANSLATE_NOOP("Captions", "Kind")},
    {"actual", QT_TRANSLATE_NOOP("Captions", "Actual")},
    {"kpi_target", QT_TRANSLATE_NOOP("Captions", "Target")},
    {"attainment", QT_TRANSLATE_NOOP("Captions", "Attainment")},
    {"weight", QT_TRANSLATE_NOOP("Captions", "Weight")},
    {"score", QT_TRANSLATE_NOOP("Captions", "Score")},
    {"rank", QT_TRANSLATE_NOOP("Captions", "Rank")},
    {"unscored", QT_TRANSLATE_NOOP("Captions", "Not scored")},
    {"month", QT_TRANSLATE_NOOP("Captions", "Month of")},
};

constexpr Word chartTitles[] = {
    {"joined_lost", QT_TRANSLATE_NOOP("Captions", "New and lost per day (as counted)")},
    {"total", QT_TRANSLATE_NOOP("Captions", "People in the groups (as counted)")},
    {"tiers", QT_TRANSLATE_NOOP("Captions", "People by activity tier")},
    {"kpi_scores", QT_TRANSLATE_NOOP("Captions", "Scores of the teams")},
    {"kpi_score", QT_TRANSLATE_NOOP("Captions", "Score over time")},
    {"kpi_attained", QT_TRANSLATE_NOOP("Captions", "Attainment of each KPI over time")},
};

constexpr Word gaps[] = {
    {"no_owner", QT_TRANSLATE_NOOP("Captions", "no owner")},
    {"no_people", QT_TRANSLATE_NOOP("Captions", "nobody in the team")},
    {"no_lead", QT_TRANSLATE_NOOP("Captions", "nobody leads the team")},
    {"too_few", QT_TRANSLATE_NOOP("Captions", "fewer than wanted")},
    {"none", QT_TRANSLATE_NOOP("Captions", "complete")},
};

constexpr Word notes[] = {
    {"period", QT_TRANSLATE_NOOP("Captions", "Period: %1 to %2.")},
    {"period_last_full_week", QT_TRANSLATE_NOOP("Captions", "Period: %1 to %2, the last full week (Monday to Sunday).")},
    {"period_before", QT_TRANSLATE_NOOP("Captions", "Compared with: %1 to %2.")},
    {"all_groups", QT_TRANSLATE_NOOP("Captions", "All %1 groups that are not archived.")},
    {"some_groups", QT_TRANSLATE_NOOP("Captions", "Only the %1 chosen groups.")},
    {"missing", QT_TRANSLATE_NOOP("Captions", "An empty cell means: not measured. It is never 0. A sum is empty as soon as one group was not counted on one of the days.")},
    {"counted", QT_TRANSLATE_NOOP("Captions", "“Counted” adds up what there is; “Groups not counted” says how many groups are not wholly in it. For a total, the last known total of at most 31 days before stands in.")},
    {"total", QT_TRANSLATE_NOOP("Captions", "Total: people in the groups at the end of the last day.")},
    {"flows", QT_TRANSLATE_NOOP("Captions", "New and lost: from typed counts, else rosters, else imported group days. Net = new − lost.")},
    {"tiers", QT_TRANSLATE_NOOP("Captions", "Tiers on the last day, over the 30 days that end on it; people with fewer than 7 measured days are observing.")},
    {"active_share", QT_TRANSLATE_NOOP("Captions", "Active share = (super active + normal active) ÷ (super + normal + never active).")},
    {"orders", QT_TRANSLATE_NOOP("Captions", "Orders by the day of payment; wholly refunded ones are left out; GMV = paid − refunded.")},
    {"broadcasts", QT_TRANSLATE_NOOP("Captions", "Broadcasts by the day they were due; each delivery goes to one group or one member.")},
    {"staffing", QT_TRANSLATE_NOOP("Captions", "Staffing gaps as they stand when the report is made.")},
    {"kpi_attainment", QT_TRANSLATE_NOOP("Captions", "Attainment = actual ÷ target, from 0 to 150 %; where less is better, target ÷ actual.")},
    {"kpi_score", QT_TRANSLATE_NOOP("Captions", "Score = attainments weighted over the KPIs that are scored. A team is ranked where at least one of them is no activity figure; equal scores share a rank.")},
    {"kpi_missing", QT_TRANSLATE_NOOP("Captions", "A KPI without an actual or a target is not scored; the note says what is missing. It is never taken as 0.")},
    {"kpi_measurable", QT_TRANSLATE_NOOP("Captions", "Only %1 of %2 goals can be measured: less than 80 %.")},
};

QString reasonsText(const QStringList &pairs)
{
    QStringList out;
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        out.append(QStringLiteral("%1 %2").arg(reasonName(pairs[i]), pairs[i + 1]));
    return out.join(QStringLiteral("; "));
}

QString noteText(const QString &word, const QStringList &values)
{
    if (word == QStringLiteral("reasons"))
        return reasonsText(values);
    const QString sentence = translated(notes, reportNotes(), word);
    // Both at once: a name may itself hold a place mark.
    return values.size() > 1 ? sentence.arg(values[0], values[1]) : values.isEmpty() ? sentence : sentence.arg(values[0]);
}

// Money is named where a report says whose it is: all but the yuan of a shop that counts in yuan.
QString figureText(const reports::Word &word)
{
    const QString shared = seriesName(word.word);
    const QString name = shared == word.word ? translated(reportFigures(), word.word) : shared;
    const QString currency = word.values.value(0);
    return currency.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, currency);
}

// Words that the pages of growth, members and partners have too.
QString growthWord(const reports::Word &word)
{
    if (word.list == reports::Word::List::Factor) {
        const std::optional<growth::Factor> factor = growth::factorFrom(word.word);
        return factor ? name(*factor) : word.word;
    }
    if (word.list == reports::Word::List::Stage) {
        const std::optional<Stage> stage = stageFrom(word.word);
        return stage ? name(*stage) : word.word;
    }
    if (word.list == reports::Word::List::Step) {
        const std::optional<growth::FunnelStep> step = growth::funnelStepFrom(word.word);
        return step ? name(*step) : word.word;
    }
    if (word.list == reports::Word::List::Partner)
        return partnerStateName(word.word);
    if (word.list == reports::Word::List::Campaign) {
        const std::optional<growth::CampaignKind> kind = growth::campaignKindFrom(word.word);
        return kind ? name(*kind) : word.word;
    }
    return channelWord(word.word);
}

} // namespace

QString reportSubject(const reports::Report &report)
{
    const std::optional<Team> team = report.word == QStringLiteral("team") ? teamFrom(report.subject) : std::nullopt;
    return team ? name(*team) : report.subject;
}

QString sheetName(const QString &word)
{
    if (const std::optional<Team> team = teamFrom(QString(word).remove(QStringLiteral("kpi_team_"))))
        return name(*team);
    return translated(sheets, reportSheets(), word);
}

QString chartTitle(const QString &word) { return translated(chartTitles, reportCharts(), word); }

QString columnName(const QString &word)
{
    if (word.startsWith(QStringLiteral("kpi:"))) {
        kpi::Kpi standard;
        standard.word = word.mid(4);
        return kpiName(standard);
    }
    if (word.startsWith(QStringLiteral("team:")))
        return sheetName(QStringLiteral("kpi_team_") + word.mid(5));
    const QString own = translated(columns, reportColumns(), word);
    return own == word ? seriesName(word) : own;
}

QString wordText(const reports::Word &word)
{
    switch (word.list) {
    case reports::Word::List::Figure:
        return figureText(word);
    case reports::Word::List::Reason:
        return Captions::tr("Skipped: %1").arg(reasonName(word.word));
    case reports::Word::List::Status:
        return deliveryStatusName(word.word);
    case reports::Word::List::Touchpoint: {
        const std::optional<Touchpoint> touchpoint = touchpointFrom(word.word);
        return touchpoint ? name(*touchpoint) : word.word;
    }
    case reports::Word::List::Team: {
        const std::optional<Team> team = teamFrom(word.word);
        return team ? name(*team) : word.word;
    }
    case reports::Word::List::Gap:
        return translated(gaps, word.word);
    case reports::Word::List::Kpi: {
        kpi::Kpi standard;
        standard.word = word.word;
        return kpiName(standard);
    }
    case reports::Word::List::KpiMissing:
        return kpiMissing(word.word);
    case reports::Word::List::Note:
        return noteText(word.word, word.values);
    case reports::Word::List::Factor:
    case reports::Word::List::Stage:
    case reports::Word::List::Channel:
    case reports::Word::List::Step:
    case reports::Word::List::Partner:
    case reports::Word::List::Campaign:
        return growthWord(word);
    }
    return {};
}

} // namespace siyu::text
