// SPDX-License-Identifier: GPL-3.0-or-later
// Retention by cohorts (rules.md 10): those who joined their first group in one ISO week, and how many of them are kept or
// speak in each week after. Pure, any thread.
#pragma once

#include <QDate>
#include <QList>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace siyu::insight {

struct CohortStay {
    qint64 member = 0;
    QDate joined; // invalid = not known: who was there before the first roster stands outside cohorts
    QDate left; // invalid = still in
};

struct Cohort {
    QDate monday; // of the joining week
    int size = 0;
    // Of week 1 … after the joining week; nothing = the week is not over yet, or (active) nothing was measured in it.
    QList<std::optional<int>> kept; // in a group at the end of the week
    QList<std::optional<int>> active; // with a message in the week

    bool operator==(const Cohort &) const = default;
};

// A bit for each week in which somebody spoke, beside the others in one block: half a million people over two years are
// eight megabytes. People are known by their place.
class SpokenWeeks {
public:
    SpokenWeeks() = default;
    // Room for so many people and the weeks from the one that holds `first` to the one that holds `last`.
    SpokenWeeks(std::size_t people, QDate first, QDate last);

    void add(std::size_t person, qint64 julianDay); // with at least one message; days out of the room are passed over
    template <typename Take>
    void each(std::size_t person, const Take &take) const // take(week): its Monday's Julian day ÷ 7
    {
        for (std::size_t word = 0; word < m_words; ++word) {
            for (std::uint64_t bits = m_bits[person * m_words + word]; bits != 0; bits &= bits - 1)
                take(m_first + int(word) * 64 + std::countr_zero(bits));
        }
    }

private:
    int m_first = 0;
    std::size_t m_words = 0;
    std::vector<std::uint64_t> m_bits;
};

// Stays by member, and who the members are: what cohorts are counted from.
struct CohortStays {
    explicit CohortStays(std::vector<CohortStay> stays = {}); // in any order

    std::vector<CohortStay> stays; // by member
    std::vector<qint64> members; // ascending, each once
    std::optional<std::size_t> placeOf(qint64 member) const;

private:
    std::vector<std::uint32_t> m_places; // [id] = place + 1; empty where ids lie far apart
};

struct CohortWish {
    QDate today; // is not over
    int weeks = 1;
};
// Oldest first, without weeks in which nobody joined. `dataDays`: days with any activity count. `spoken`: by the places of
// `of.members`.
QList<Cohort> cohortsOf(const CohortStays &of, const SpokenWeeks &spoken, const QList<QDate> &dataDays, const CohortWish &wish);

} // namespace siyu::insight
