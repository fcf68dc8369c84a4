// SPDX-License-Identifier: GPL-3.0-or-later
// What channels cost on a day, in a month or over a span, and what was seen of them; the kind of a channel by the taxonomy
// of product.md E1. The newest file of a span is right.
#include "core/importing/rowimport.h"

#include "core/growth/growthstore.h"
#include "core/importing/orderrow.h"
#include "core/members/figures.h"

namespace siyu::importing {

namespace {

class ChannelCostsImport final : public RowImport {
public:
    explicit ChannelCostsImport(const ImportScene &scene)
        : RowImport(scene, {{Field::Channel, "no_channel"}}),
          m_costs(scene, "channel_cost", {"channel", "from_day", "to_day", "item", "currency"},
              {{"amount_fen", Field::CostAmount, Wins::Newest}, {"seen", Field::Seen, Wins::Newest}, {"clicked", Field::Clicked, Wins::Newest}, {"note", Field::Remark}}),
          m_channels(scene, "channel", {"id"}, {{"place", Field::Place}, {"form", Field::Form}, {"cost", Field::CostKind}})
    {
    }

private:
    void store(const Cells &, RowOutcome &out) override
    {
        const QString from = row().text(row().has(Field::FromDay) ? Field::FromDay : Field::Day);
        if (from.isNull())
            return refuse(out, row().problem(Field::FromDay) ? Field::FromDay : Field::Day, "no_day");
        if (row().problem(Field::ToDay))
            return refuse(out, Field::ToDay, "no_day");
        const QString until = untilOf(from);
        if (until < from) {
            out = rejectedRow(out.row, QStringLiteral("ends_before_it_begins"), row().columnOf(Field::ToDay), until);
            return;
        }
        for (const Field figure : {Field::CostAmount, Field::Seen, Field::Clicked}) {
            if (row().problem(figure))
                return refuse(out, figure, "no_count");
        }
        if (row().number(Field::CostAmount).value_or(0) < 0) {
            out = rejectedRow(out.row, QStringLiteral("negative"), row().columnOf(Field::CostAmount));
            return;
        }
        if (!row().has(Field::CostAmount) && !row().has(Field::Seen) && !row().has(Field::Clicked))
            return refuse(out, Field::CostAmount, "no_count");
        write(from, until, out);
    }

    // Of a month without days: its last; a day stands for itself.
    QString untilOf(const QString &from) const
    {
        if (row().has(Field::ToDay))
            return row().lastDay(Field::ToDay);
        const QString last = row().lastDay(row().has(Field::FromDay) ? Field::FromDay : Field::Day);
        return last.isNull() ? from : last;
    }

    void write(const QString &from, const QString &until, RowOutcome &out)
    {
        out.id = growth::ensureChannel(scene().db, row().text(Field::Channel), scene().nowUtc, scene().batch);
        const std::array<Value, 1> channel{out.id};
        const groups::Stored kinds = m_channels.put(channel, m_channels.valuesOf(row()));
        const QString item = row().text(Field::CostItem);
        const QString stated = row().has(Field::CostCurrency) ? row().text(Field::CostCurrency) : members::currencyOf(scene().db);
        const QString known = readCurrency(stated);
        const QString currency = known.isNull() ? stated.toUpper() : known;
        const std::array<Value, 5> key{out.id, from, until, item.isNull() ? QStringLiteral("") : item, currency};
        const groups::Stored cost = m_costs.put(key, m_costs.valuesOf(row()));
        out.outcome = outcomeOf(cost == groups::Stored::Unchanged ? kinds : cost);
    }

    TableKeeper m_costs;
    TableKeeper m_channels;
};

} // namespace

std::unique_ptr<KindImport> makeChannelCostsImport(const ImportScene &scene)
{
    return std::make_unique<ChannelCostsImport>(scene);
}

} // namespace siyu::importing
