// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/references.h"

#include "core/db/rows.h"
#include "core/growth/campaignfigures.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::insight {

namespace {

struct Seed {
    const char *word;
    const char *chart;
    Unit unit;
    double value;
    const char *category = ""; // drawn only beside it …
    const char *series = ""; // … and where this is drawn
    int panel = 0;
};
constexpr std::array seeds{
    Seed{"open_wecom", "touchpoints", Unit::Share, 0.7, "wecom_1to1", "rate_opened"},
    Seed{"open_subscription", "touchpoints", Unit::Share, 0.05, "subscription_account", "rate_opened"},
    Seed{"fission", "fission", Unit::Times, growth::fissionBenchmark},
    Seed{"redemption_low", "coupons", Unit::Share, 0.2, "", "redemption", 1},
    Seed{"redemption_high", "coupons", Unit::Share, 0.3, "", "redemption", 1},
};

bool isDrawnIn(const Seed &seed, const Figure &figure)
{
    const QString category = QString::fromLatin1(seed.category), series = QString::fromLatin1(seed.series);
    const bool hasSeries = std::any_of(figure.series.begin(), figure.series.end(), [&](const Series &one) { return one.word == series; });
    return (category.isEmpty() || figure.categories.contains(category)) && (series.isEmpty() || hasSeries);
}

} // namespace

Result<QList<EditableReference>> references(const Workspace &workspace, const QString &chart, QDate day)
{
    return workspace.read([&](db::Database &db) {
        QList<EditableReference> out;
        db::Statement edited = db.prepare("SELECT from_day, value, coalesce(note, '') FROM chart_reference WHERE word = ? AND from_day <= ?"
                                          " ORDER BY from_day DESC LIMIT 1");
        for (const Seed &seed : seeds) {
            if (chart != QLatin1String(seed.chart))
                continue;
            EditableReference one{QString::fromLatin1(seed.word), chart, seed.unit, seed.value, seed.value, true, {}, {}};
            edited.with(one.word, dayText(day));
            if (edited.step()) {
                one.isSeed = false;
                one.from = dayOf(edited, 0);
                one.value = edited.isNull(1) ? std::nullopt : std::optional(edited.real(1));
                one.note = edited.text(2);
            }
            out.append(one);
        }
        return out;
    });
}

Result<void> addReferences(const Workspace &workspace, Figure &figure)
{
    const auto lines = references(workspace, figure.word, figure.period.isValid() ? figure.period.to : workspace.today());
    if (!lines)
        return lines.error();
    for (const EditableReference &line : *lines) {
        const auto seed = std::find_if(seeds.begin(), seeds.end(), [&](const Seed &one) { return line.word == QLatin1String(one.word); });
        if (line.value && isDrawnIn(*seed, figure))
            figure.references.append({line.word, *line.value, seed->panel, line.isSeed, line.from});
    }
    return {};
}

Result<void> setReference(Workspace &workspace, const QString &word, QDate from, std::optional<double> value, const QString &note)
{
    if (std::none_of(seeds.begin(), seeds.end(), [&](const Seed &seed) { return word == QLatin1String(seed.word); }))
        return notFound("reference", word);
    if (!from.isValid())
        return invalid("day", {});
    if (value && !(*value >= 0))
        return invalid("reference", QString::number(*value));
    return workspace.write({QStringLiteral("chart.reference"), {word}}, [&](db::Database &db) -> Result<void> {
        db.cached("INSERT INTO chart_reference (word, from_day, value, note) VALUES (?, ?, ?, ?)"
                  " ON CONFLICT (word, from_day) DO UPDATE SET value = excluded.value, note = excluded.note")
            .run(word, dayText(from), value, textOrNull(note));
        return {};
    });
}

} // namespace siyu::insight
