// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kpi/figures.h"

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
    // rules.md 7: paid, and not fully refunded.
    bool counts(const PaidRow &order) const { return isIn(order.paidAt) && !(order.refunded > 0 && order.refunded >= order.paid); }

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
                    [this](QDate day) { return m_when.period.contains(day); })), {}};
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
            onTime += item.ready.isValid() && item.ready <= item.due;
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
            const bool known = question.answered.isValid() && question.answered <= m_when.nowUtc;
            seconds.push_back(question.asked.secsTo(known ? question.answered : m_when.nowUtc));
        }
        if (seconds.empty())
            return missing("questions");
        std::sort(seconds.begin(), seconds.end());
        const size_t half = seconds.size() / 2;
        const double middle = seconds.size() % 2 ? double(seconds[half]) : double(seconds[half - 1] + seconds[half]) / 2;
        return {middle / 60, {}};
    }

    Actual answered() const
    {
        qint64 asked = 0;
        qint64 done = 0;
        for (const QuestionRow &question : m_rows.questions) {
            if (!isIn(question.asked))
                continue;
            ++asked;
            done += question.answered.isValid() && question.answered < m_end && question.answered <= m_when.nowUtc;
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
            onTime += request.done.isValid() && request.done <= request.due;
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

QString wordOf(Default kpi) { return QString::fromLatin1(words[size_t(kpi)]); }

std::optional<Default> defaultFrom(const QString &word)
{
    for (const Default kpi : allDefaults) {
        if (word == QLatin1String(words[size_t(kpi)]))
            return kpi;
    }
    return std::nullopt;
}

Figures figuresOf(const FigureRows &rows, const FigureWhen &when)
{
    const Reckoning reckoning(rows, when);
    Figures out;
    for (const Default kpi : allDefaults)
        out[size_t(kpi)] = reckoning.of(kpi);
    return out;
}

} // namespace siyu::kpi
