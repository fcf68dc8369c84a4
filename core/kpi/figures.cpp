// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/figures.h"

#include "core/base/median.h"
#include "core/base/wordtable.h"
#include "core/members/life.h"

#include <QSet>
#include <algorithm>

namespace siyu::kpi {

namespace {

constexpr std::array words{"sales", "campaigns", "fission", "redemption", "output", "content_orders", "net", "loss", "active",
    "answer_time", "answered", "satisfaction", "requests"};
static_assert(words.size() == allDefaults.size());

Actual missing(const char *what) { return {std::nullopt, QString::fromLatin1(what)}; }
Actual ratio(qint64 part, qint64 whole, const char *without)
{
    return whole > 0 ? Actual{double(part) / double(whole), {}} : missing(without);
}

class Reckoning {
public:
    Reckoning(const FigureRows &rows, const FigureWhen &when)
        : m_rows(rows), m_when(when), m_from(startOfDayUtc(when.period.from, when.zone)),
          m_end(startOfDayUtc(when.period.to.addDays(1), when.zone)), m_today(businessDay(when.nowUtc, when.zone))
    {
    }

    Actual of(Default kpi) const
    {
        switch (kpi) {
        case Default::Sales:
            return sales();
        case Default::Campaigns:
            return campaigns();
        case Default::Fission:
            return fission();
        case Default::Redemption:
            return redemption();
        case Default::Output:
            return output();
        case Default::ContentOrders:
            return contentOrders();
        case Default::Net:
            return net();
        case Default::Loss:
            return loss();
        case Default::Active:
            return active();
        case Default::AnswerTime:
            return answerTime();
        case Default::Answered:
            return answered();
        case Default::Satisfaction:
            return satisfaction();
        case Default::Requests:
            return requests();
        }
        return {};
    }

private:
    bool isIn(const QDateTime &at) const { return at.isValid() && m_from <= at && at < m_end; }
    qint64 countIn(const std::vector<QDateTime> &times) const
    {
        return std::count_if(times.begin(), times.end(), [this](const QDateTime &at) { return isIn(at); });
    }
    bool counts(const PaidRow &order) const { return isIn(order.paidAt) && order.isPaid(); }

    Actual sales() const
    {
        if (!m_rows.measured.orders)
            return missing("orders");
        qint64 sum = 0;
        for (const PaidRow &order : m_rows.orders) {
            if (order.method != OrderMethod::Campaign || !counts(order))
                continue;
            if (!order.isAmountKnown)
                return missing("order_amounts");
            sum += order.paid - order.refunded;
        }
        return {double(sum), {}};
    }

    Actual contentOrders() const
    {
        if (!m_rows.measured.orders)
            return missing("orders");
        return {double(std::count_if(m_rows.orders.begin(), m_rows.orders.end(),
                    [this](const PaidRow &order) { return order.method == OrderMethod::Broadcast && counts(order); })), {}};
    }

    Actual campaigns() const
    {
        if (!m_rows.measured.campaigns)
            return missing("campaigns");
        return {double(std::count_if(m_rows.campaignStarts.begin(), m_rows.campaignStarts.end(),
                    [this](QDate day) { return m_when.period.contains(day) && day <= m_today; })), {}};
    }

    Actual fission() const
    {
        if (!m_rows.measured.brought)
            return missing("referrals");
        QSet<std::pair<qint64, qint64>> hosts;
        qint64 brought = 0;
        for (const ShareRow &row : m_rows.sharers) {
            if (isIn(row.at))
                hosts.insert({row.campaign, row.host});
        }
        for (const ShareRow &row : m_rows.brought) {
            if (!isIn(row.at))
                continue;
            hosts.insert({row.campaign, row.host});
            ++brought;
        }
        return ratio(brought, hosts.size(), "sharers");
    }

    Actual redemption() const
    {
        if (!m_rows.measured.claims)
            return missing("claims");
        return m_rows.measured.redemptions ? ratio(countIn(m_rows.redemptions), countIn(m_rows.claims), "claims") : missing("redemptions");
    }

    Actual output() const
    {
        qint64 due = 0;
        qint64 onTime = 0;
        for (const ContentRow &item : m_rows.items) {
            if (!m_when.period.contains(item.due) || item.due >= m_today)
                continue;
            ++due;
            onTime += item.isOnTime();
        }
        return ratio(onTime, due, "due_items");
    }

    struct Flow {
        qint64 days = 0;
        qint64 joined = 0;
        qint64 lost = 0;
    };
    // Nothing when a day of a group is not measured in full (`lostOnly`: in who left).
    std::optional<Flow> flow(bool lostOnly) const
    {
        Flow out;
        for (const std::vector<LedgerRow> &ledger : m_rows.ledgers) {
            qint64 days = 0;
            for (const LedgerRow &row : ledger) {
                if (!m_when.period.contains(row.day))
                    continue;
                if (!row.lost || (!lostOnly && !row.joined))
                    return std::nullopt;
                ++days;
                out.joined += row.joined.value_or(0);
                out.lost += *row.lost;
            }
            if (days != m_when.period.days())
                return std::nullopt;
            out.days += days;
        }
        return out.days > 0 ? std::optional(out) : std::nullopt;
    }

    Actual net() const
    {
        const std::optional<Flow> all = flow(false);
        return all ? Actual{double(all->joined - all->lost), {}} : missing("ledger_days");
    }

    Actual loss() const
    {
        const std::optional<Flow> all = flow(true);
        if (!all)
            return missing("ledger_days");
        qint64 before = 0;
        for (const std::vector<LedgerRow> &ledger : m_rows.ledgers) {
            const auto eve = std::find_if(ledger.begin(), ledger.end(),
                [day = m_when.period.from.addDays(-1)](const LedgerRow &row) { return row.day == day; });
            if (eve == ledger.end() || !eve->total)
                return missing("total_before");
            before += *eve->total;
        }
        return ratio(all->lost, before, "total_before");
    }

    Actual active() const
    {
        const TierSums &tiers = m_rows.tiers;
        return ratio(tiers.superActive + tiers.normal, tiers.superActive + tiers.normal + tiers.never, "tiers");
    }

    Actual answerTime() const
    {
        std::vector<qint64> seconds;
        for (const QuestionRow &question : m_rows.questions) {
            if (!isIn(question.asked) || question.asked > m_when.nowUtc)
                continue;
            seconds.push_back(question.waited(m_when.nowUtc));
        }
        const std::optional<double> middle = medianOf(std::move(seconds));
        return middle ? Actual{*middle / 60, {}} : missing("questions");
    }

    Actual answered() const
    {
        qint64 asked = 0;
        qint64 done = 0;
        for (const QuestionRow &question : m_rows.questions) {
            if (!isIn(question.asked))
                continue;
            ++asked;
            done += question.isAnsweredBy(m_when.nowUtc) && question.answered < m_end;
        }
        return ratio(done, asked, "questions");
    }

    Actual satisfaction() const
    {
        qint64 given = 0;
        qint64 sum = 0;
        for (const RatingRow &rating : m_rows.ratings) {
            if (!rating.value || !isIn(rating.at))
                continue;
            ++given;
            sum += *rating.value;
        }
        return ratio(sum, 5 * given, "ratings");
    }

    Actual requests() const
    {
        qint64 due = 0;
        qint64 onTime = 0;
        for (const RequestRow &request : m_rows.requests) {
            if (!isIn(request.due) || request.due > m_when.nowUtc)
                continue;
            ++due;
            onTime += request.isOnTime();
        }
        return ratio(onTime, due, "due_requests");
    }

    const FigureRows &m_rows;
    const FigureWhen &m_when;
    QDateTime m_from;
    QDateTime m_end;
    QDate m_today;
};

} // namespace

bool PaidRow::isPaid() const { return members::isPaid(paidAt.isValid(), paid, refunded); }

QString wordOf(Default kpi) { return wordIn(words, kpi); }
std::optional<Default> defaultFrom(const QString &word) { return valueIn<Default>(words, word); }

bool FigureWhen::isToCome() const { return period.from > businessDay(nowUtc, zone); }

Figures figuresOf(const FigureRows &rows, const FigureWhen &when)
{
    Figures out;
    if (when.isToCome()) {
        out.fill(missing("to_come"));
        return out;
    }
    const Reckoning reckoning(rows, when);
    for (const Default kpi : allDefaults)
        out[size_t(kpi)] = reckoning.of(kpi);
    return out;
}

} // namespace siyu::kpi
