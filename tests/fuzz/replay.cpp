// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzz target without a fuzzer: its seeds, then some thousand changed ones, the same in every run; built by any
// compiler and run with every ctest. A crash or an abort is the failure; libFuzzer's runs (cmake --preset fuzz)
// search further. Arguments: a folder of seeds, and how many seconds at most.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

namespace {

constexpr int mostRounds = 4000;

std::vector<std::string> readSeeds(const char *folder)
{
    std::vector<std::filesystem::path> paths;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<std::string> seeds;
    for (const auto &path : paths) {
        std::ifstream file(path, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

class Changer {
public:
    explicit Changer(std::vector<std::string> seeds) : m_seeds(std::move(seeds)) { }

    std::string next()
    {
        std::string text = m_seeds[below(m_seeds.size())];
        for (size_t times = 1 + below(4); times > 0; --times)
            change(text);
        return text;
    }

private:
    size_t below(size_t n) { return n == 0 ? 0 : size_t(m_random() % n); }

    void change(std::string &text)
    {
        static const std::string pieces[] = {"\"", ",", "\t", "\r\n", "\n", "\0", "<", ">", "&", ";", "'", "=", "/", "-", ".", "9",
            "99999999999", "\xEF\xBC\x91", "\xFF", "\xF0\x9F\x98\x80", "<table>", "<tr>", "<td colspan=1000 rowspan=70000>", "</table>",
            "<!--", "&#x10FFFF;", "PK\x03\x04", "<row r='1048577'>", "<c t='s'>"};
        const size_t at = below(text.size() + 1);
        switch (below(6)) {
        case 0: // a bit
            if (at < text.size())
                text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            break;
        case 1: // a piece that matters
            text.insert(at, pieces[below(std::size(pieces))]);
            break;
        case 2: // less
            text.erase(at, 1 + below(16));
            break;
        case 3: // again
            text.insert(at, text.substr(below(text.size() + 1), below(64)));
            break;
        case 4: // the end of another
            text = text.substr(0, at) + m_seeds[below(m_seeds.size())];
            break;
        default: // cut
            text.resize(at);
        }
        if (text.size() > 65536)
            text.resize(65536);
    }

    std::vector<std::string> m_seeds;
    std::mt19937 m_random{20260301};
};

void tryOut(const std::string &text)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const unsigned char *>(text.data()), text.size());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3)
        return 2;
    const std::vector<std::string> seeds = readSeeds(argv[1]);
    if (seeds.empty())
        return 1;
    for (const std::string &seed : seeds)
        tryOut(seed);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[2]));
    Changer changer(seeds);
    int rounds = 0;
    for (; rounds < mostRounds && std::chrono::steady_clock::now() < end; ++rounds)
        tryOut(changer.next());
    std::printf("%zu seeds, %d changed ones\n", seeds.size(), rounds);
    return 0;
}
