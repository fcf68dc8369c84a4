// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bignames.h"

#include <array>
#include <string_view>

namespace siyu::bench {

namespace {

template <size_t n>
std::string_view oneOf(Chance &chance, const std::array<std::string_view, n> &words)
{
    return words[size_t(chance.below(int(n)))];
}

constexpr auto surnames = std::to_array<std::string_view>({"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡",
    "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹", "袁", "邓", "许", "傅",
    "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛", "叶", "阎", "余", "潘", "杜", "戴", "夏", "钟", "汪", "田", "任",
    "姜"});
constexpr auto rareSurnames = std::to_array<std::string_view>({"单", "解", "仇", "查", "朴", "尉迟", "欧阳", "司马", "上官", "诸葛", "长孙",
    "万俟", "盖", "区", "翟", "覃", "乐", "缪", "召", "令狐"});
constexpr auto given = std::to_array<std::string_view>({"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟",
    "涛", "明", "超", "秀", "霞", "平", "刚", "桂", "英", "文", "华", "玉", "兰", "春", "雪", "梅", "红", "小", "晓", "佳", "欣", "怡", "子",
    "轩", "浩", "宇", "梓", "涵", "乐", "行", "长", "重", "朝", "曦", "思", "雨", "一", "诺", "若", "琳", "嘉", "俊", "建", "国", "志", "海",
    "云", "凤", "淑", "珍", "婷", "倩", "颖", "露", "瑶", "晨", "阳", "峰", "鹏", "飞", "龙", "天", "星", "月", "青", "松"});
constexpr auto latinFirst = std::to_array<std::string_view>({"Anna", "Ben", "Carla", "David", "Emma", "Frank", "Grace", "Henry", "Iris",
    "Jack", "Kate", "Leo", "Mia", "Nora", "Oscar", "Paul", "Quinn", "Rose", "Sam", "Tina", "Ursula", "Vera", "Will", "Xenia", "Yvonne", "Zoe"});
constexpr auto latinLast = std::to_array<std::string_view>({"Lee", "Wang", "Smith", "Chen", "Brown", "Li", "Young", "Taylor", "Ng", "Lam",
    "Moore", "Clark", "Hill", "Wood", "Evans"});
constexpr auto accented = std::to_array<std::string_view>({"José", "Zoë", "Renée", "Jürgen", "Łukasz", "Søren", "Chloé", "Núria", "André",
    "Björk", "Ñusta", "Élodie"});
constexpr auto nicks = std::to_array<std::string_view>({"小可爱", "开心每一天", "宝妈", "爱吃鱼的猫", "阳光", "静待花开", "奶茶不加糖", "一只小鹿",
    "向日葵", "平安是福", "夏天的风", "糖糖", "果果妈妈", "豆豆", "甜甜圈", "微笑", "随缘", "芒果", "萌萌", "大白"});
constexpr auto emoji = std::to_array<std::string_view>({"🌸", "🍀", "😊", "❤️", "🌙", "⭐", "🐱", "🎀", "👩‍🍳", "🌻", "🇨🇳", "👍🏻"});

std::string chinese(Chance &chance)
{
    std::string out(chance.below(12) == 0 ? oneOf(chance, rareSurnames) : oneOf(chance, surnames));
    out += oneOf(chance, given);
    if (chance.below(4) != 0)
        out += oneOf(chance, given);
    return out;
}

} // namespace

std::uint64_t Chance::next()
{
    std::uint64_t z = m_state += 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::string madeUpName(Chance &chance)
{
    const int kind = chance.below(100);
    if (kind < 75)
        return chinese(chance);
    if (kind < 82)
        return std::string(oneOf(chance, latinFirst)) + ' ' + std::string(oneOf(chance, latinLast));
    if (kind < 85)
        return std::string(oneOf(chance, accented)) + ' ' + std::string(oneOf(chance, latinLast));
    if (kind < 93)
        return std::string(oneOf(chance, nicks)) + std::string(oneOf(chance, emoji));
    if (kind < 96)
        return std::string("A").append(std::to_string(chance.below(1000))).append(oneOf(chance, nicks));
    if (kind < 98)
        return chinese(chance) + std::string(oneOf(chance, emoji)) + std::to_string(chance.below(100));
    return {};
}

} // namespace siyu::bench
