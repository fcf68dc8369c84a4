// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pinyin.h"

#include "core/base/pinyin_table.h"
#include "core/base/searchfold.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace siyu {

namespace {

constexpr char32_t firstHan = 0x4E00;
constexpr char32_t lastHan = 0x9FFF;
constexpr size_t hanCount = lastHan - firstHan + 1;

constexpr ReadingCode letterCode = 1; // a
constexpr ReadingCode digitCode = 27; // 0
constexpr ReadingCode otherCode = 37; // what cannot be read
constexpr ReadingCode firstSetCode = 38;

bool isHan(char32_t c) { return c >= firstHan && c <= lastHan; }
bool isLetter(char32_t c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char32_t c) { return c >= '0' && c <= '9'; }
// Between the parts of a name, in the text and in what is typed.
bool isBetween(char32_t c) { return c == ' ' || c == '\'' || c == '-' || c == '.' || c == 0xB7 || c == 0x30FB; }

ReadingStarts startOf(char letterOrDigit)
{
    constexpr int digitBits = 6; // what 26 letters leave
    return isDigit(char32_t(letterOrDigit)) ? 1u << (26 + (letterOrDigit - '0') % digitBits) : 1u << (letterOrDigit - 'a');
}

// Characters with the same readings share a code.
struct ReadingSets {
    std::vector<ReadingCode> codeOf = std::vector<ReadingCode>(hanCount, otherCode); // by character
    std::vector<std::vector<std::string_view>> sets; // by code − firstSetCode
    std::vector<ReadingStarts> starts; // by code

    ReadingSets()
    {
        std::vector<std::vector<std::string_view>> readings(hanCount);
        for (const PinyinReading &reading : pinyinReadings()) {
            for (const char16_t *c = reading.characters; *c; ++c)
                readings[*c - firstHan].push_back(reading.syllable);
        }
        std::map<std::vector<std::string_view>, ReadingCode> known;
        for (size_t c = 0; c < hanCount; ++c) {
            if (readings[c].empty())
                continue;
            const auto [set, isNew] = known.emplace(readings[c], ReadingCode(firstSetCode + sets.size()));
            if (isNew)
                sets.push_back(readings[c]);
            codeOf[c] = set->second;
        }
        starts.assign(firstSetCode + sets.size(), 0);
        for (char c = 'a'; c <= 'z'; ++c)
            starts[size_t(letterCode + (c - 'a'))] = startOf(c);
        for (char c = '0'; c <= '9'; ++c)
            starts[size_t(digitCode + (c - '0'))] = startOf(c);
        for (size_t set = 0; set < sets.size(); ++set) {
            for (const std::string_view syllable : sets[set])
                starts[firstSetCode + set] |= startOf(syllable.front());
        }
    }
};

const ReadingSets &readingSets()
{
    static const ReadingSets all;
    return all;
}

// Where a syllable leads from a place in the letters: bits of the places after it.
std::uint32_t reached(std::string_view syllable, std::string_view letters, size_t place)
{
    const std::string_view rest = letters.substr(place);
    if (rest.front() != syllable.front())
        return 0;
    std::uint32_t out = 1u << (place + 1);
    const bool hasLongInitial = syllable.size() > 2 && syllable[1] == 'h';
    if (hasLongInitial && rest.size() >= 2 && rest[1] == 'h')
        out |= 1u << (place + 2);
    if (rest.size() < syllable.size()) {
        if (syllable.substr(0, rest.size()) == rest)
            out |= 1u << letters.size();
    } else if (rest.substr(0, syllable.size()) == syllable) {
        out |= 1u << (place + syllable.size());
    }
    return out;
}

struct Tone {
    std::string_view letters;
    char tone = 0; // 1…5, 0 = no reading known
};

Tone toneOf(std::string_view syllable) { return {syllable.substr(0, syllable.size() - 1), char(syllable.back() - '0')}; }

struct UsualReadings {
    std::vector<Tone> usual = std::vector<Tone>(hanCount);
    std::unordered_map<char32_t, Tone> surnames;
    std::unordered_map<std::u32string, std::vector<Tone>> compounds;

    UsualReadings()
    {
        for (const PinyinReading &reading : usualReadings()) {
            for (const char16_t *c = reading.characters; *c; ++c)
                usual[*c - firstHan] = toneOf(reading.syllable);
        }
        for (const PinyinReading &reading : surnameReadings()) {
            for (const char16_t *c = reading.characters; *c; ++c)
                surnames[*c] = toneOf(reading.syllable);
        }
        for (const PinyinReading &reading : compoundSurnames()) {
            std::vector<Tone> tones;
            std::string_view rest = reading.syllable;
            while (!rest.empty()) {
                const size_t end = std::min(rest.find(' '), rest.size());
                tones.push_back(toneOf(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            compounds.emplace(std::u32string(reading.characters, reading.characters + tones.size()), std::move(tones));
        }
    }
};

const UsualReadings &readingsInUse()
{
    static const UsualReadings all;
    return all;
}

// Calls `each` with every character, its bytes, and how it is read here.
template <typename Each>
void readThrough(std::string_view folded, Each each)
{
    const UsualReadings &readings = readingsInUse();
    std::vector<Tone> ahead; // of the compound surname that the text begins with
    size_t count = 0;
    for (size_t at = 0; at < folded.size(); ++count) {
        const size_t start = at;
        const char32_t c = decodeUtf8(folded, at);
        Tone tone;
        if (isHan(c)) {
            tone = readings.usual[c - firstHan];
            if (count == 0 && at < folded.size()) {
                size_t next = at;
                const auto compound = readings.compounds.find(std::u32string{c, decodeUtf8(folded, next)});
                const auto surname = readings.surnames.find(c);
                if (compound != readings.compounds.end())
                    ahead = compound->second;
                else if (surname != readings.surnames.end())
                    tone = surname->second;
            }
            if (count < ahead.size())
                tone = ahead[count];
        }
        each(c, folded.substr(start, at - start), tone);
    }
}

} // namespace

void appendReadingCodes(std::string_view folded, std::vector<ReadingCode> &out)
{
    static const ReadingSets &sets = readingSets();
    for (size_t at = 0; at < folded.size();) {
        const char32_t c = decodeUtf8(folded, at);
        if (isHan(c))
            out.push_back(sets.codeOf[c - firstHan]);
        else if (isLetter(c))
            out.push_back(ReadingCode(letterCode + (c - 'a')));
        else if (isDigit(c))
            out.push_back(ReadingCode(digitCode + (c - '0')));
        else if (!isBetween(c))
            out.push_back(otherCode);
    }
}

ReadingStarts startsOf(const ReadingCode *begin, const ReadingCode *end)
{
    static const std::vector<ReadingStarts> &starts = readingSets().starts;
    ReadingStarts out = 0;
    for (const ReadingCode *at = begin; at != end; ++at)
        out |= starts[*at];
    return out;
}

ReadingScan::ReadingScan(std::string_view folded)
{
    bool hasLetter = false;
    for (size_t at = 0; at < folded.size();) {
        const char32_t c = decodeUtf8(folded, at);
        if (isBetween(c))
            continue;
        if (!isLetter(c) && !isDigit(c)) {
            m_letters.clear();
            return;
        }
        hasLetter |= isLetter(c);
        m_letters.push_back(char(c));
    }
    if (!hasLetter || m_letters.size() > mostLetters) {
        m_letters.clear();
        return;
    }
    const ReadingSets &sets = readingSets();
    m_starts = startOf(m_letters.front());
    m_accept = 1u << m_letters.size();
    m_codes = firstSetCode + sets.sets.size();
    m_next.assign(m_codes * m_letters.size(), 0);
    for (size_t place = 0; place < m_letters.size(); ++place) {
        std::uint32_t *next = &m_next[place * m_codes];
        const char c = m_letters[place];
        next[isDigit(char32_t(c)) ? digitCode + (c - '0') : letterCode + (c - 'a')] = 1u << (place + 1);
        for (size_t set = 0; set < sets.sets.size(); ++set) {
            for (const std::string_view syllable : sets.sets[set])
                next[firstSetCode + set] |= reached(syllable, m_letters, place);
        }
    }
}

bool ReadingScan::matches(const ReadingCode *begin, const ReadingCode *end) const
{
    if (isEmpty())
        return false;
    std::uint32_t state = 0;
    for (const ReadingCode *at = begin; at != end; ++at) {
        state = step(state, *at);
        if (state & m_accept)
            return true;
    }
    return false;
}

bool pinyinContains(std::string_view utf8Text, std::string_view letters)
{
    if (letters.empty())
        return true;
    std::vector<ReadingCode> codes;
    appendReadingCodes(searchFold(utf8Text), codes);
    return ReadingScan(searchFold(letters)).matches(codes.data(), codes.data() + codes.size());
}

std::string pinyinKey(std::string_view folded)
{
    std::string out;
    out.reserve(folded.size() * 2);
    readThrough(folded, [&](char32_t, std::string_view bytes, const Tone &tone) {
        if (tone.tone != 0)
            out.append(tone.letters).push_back(char(tone.tone + 1));
        out.append(bytes);
    });
    return out;
}

std::string pinyinOf(std::string_view folded)
{
    std::string out;
    readThrough(folded, [&](char32_t, std::string_view bytes, const Tone &tone) {
        if (tone.tone != 0)
            out.append(out.empty() ? "" : " ").append(tone.letters).push_back(char('0' + tone.tone));
        else
            out.append(bytes);
    });
    return out;
}

} // namespace siyu
