// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/shop.h"

#include "core/demo/random.h"

namespace siyu::demo {

namespace {

constexpr int groupCount = 64;
constexpr int peopleCount = 12'500;

constexpr const char16_t *surnames[] = {u"王", u"李", u"张", u"刘", u"陈", u"杨", u"黄", u"赵", u"周", u"吴", u"徐", u"孙",
    u"马", u"朱", u"胡", u"郭", u"何", u"林", u"罗", u"高", u"郑", u"梁", u"谢", u"宋", u"唐", u"许", u"韩", u"冯", u"邓", u"曹",
    u"曾", u"单", u"解", u"仇", u"查", u"欧阳", u"上官", u"诸葛"};
constexpr const char16_t *givenNames[] = {u"小红", u"丽", u"敏", u"静", u"秀英", u"强", u"磊", u"洋", u"艳", u"勇", u"军", u"杰",
    u"娟", u"涛", u"明", u"超", u"秀兰", u"霞", u"平", u"刚", u"桂英", u"雨桐", u"子涵", u"欣怡", u"梓萱", u"浩然", u"宇轩",
    u"思琪", u"佳怡", u"晨曦", u"一诺", u"可馨", u"若曦", u"俊杰", u"雅婷", u"嘉懿"};
constexpr const char16_t *nickWords[] = {u"小鹿", u"阿布", u"糖糖", u"七七", u"果果", u"大白", u"悠悠", u"豆包", u"晴天", u"团子",
    u"木木", u"安安", u"鱼丸", u"栗子", u"可乐", u"麦麦", u"星星", u"米粒", u"橙子", u"花花"};
constexpr const char16_t *nickTails[] = {u"妈妈", u"同学", u"的店", u"爱生活", u"✨", u"🌸", u"", u"", u"", u"er"};
constexpr const char16_t *regions[] = {u"上海 浦东新区", u"上海 闵行区", u"杭州 西湖区", u"杭州 余杭区", u"苏州 工业园区",
    u"南京 鼓楼区", u"宁波 鄞州区", u"无锡 梁溪区", u"合肥 蜀山区", u"嘉兴 南湖区"};
constexpr const char16_t *places[] = {u"浦东", u"闵行", u"西湖", u"余杭", u"园区", u"鼓楼", u"鄞州", u"梁溪", u"蜀山", u"南湖"};
constexpr const char16_t *tagWords[] = {u"VIP", u"新客", u"秋装", u"母婴", u"团购常客", u"爱晒单", u"价格敏感", u"问过尺码",
    u"直播下单", u"企业客户", u"生日当月", u"退换过", u"推荐过朋友", u"新品试用", u"大码", u"会员日", u"到店", u"线上"};
constexpr const char16_t *sourceWords[] = {u"门店扫码", u"公众号菜单", u"包裹卡", u"老客推荐", u"直播间", u"视频号", u"短信回流"};
constexpr const char16_t *staffNames[] = {u"李店长", u"王助理", u"陈晓", u"周敏", u"吴倩", u"孙悦", u"朱莉", u"胡一鸣", u"郭静",
    u"何佳", u"罗阳", u"高飞", u"林夏", u"梁栋", u"谢婷", u"宋哲", u"唐果", u"许诺", u"韩梅", u"冯远", u"邓超群", u"曹颖", u"彭亮",
    u"董洁"};

constexpr const char16_t *interestWords[] = {u"烘焙", u"露营", u"瑜伽", u"亲子阅读", u"跑步", u"园艺", u"手冲咖啡", u"摄影", u"猫", u"追剧"};
constexpr const char16_t *categoryWords[] = {u"女装", u"童装", u"家纺", u"茶饮", u"护肤", u"零食"};
constexpr int wayCount = 6; // demostore.cpp has their words
constexpr std::size_t twinCount = 48;

QString str(const char16_t *text)
{
    return QString::fromUtf16(text);
}

template <std::size_t N>
QStringList all(const char16_t *const (&words)[N])
{
    QStringList out;
    for (const char16_t *word : words)
        out.append(str(word));
    return out;
}

struct GroupKind {
    const char16_t *name;
    const char16_t *kind;
    const char16_t *purpose;
    int count;
};
constexpr GroupKind kinds[] = {{u"老客", u"老客群", u"维护复购", 20}, {u"新客", u"新客群", u"新客首单", 16},
    {u"福利", u"福利群", u"促销与团购", 14}, {u"宝妈", u"兴趣群", u"母婴交流", 8}, {u"VIP", u"会员群", u"专属服务", 6}};

Crew crewOf(Random &random, int team, int staffCount)
{
    Crew crew;
    crew.team = team;
    // Some gaps on purpose, so that the board has something to say.
    if (random.chance(60))
        return crew;
    const int size = random.between(1, 3);
    for (int i = 0; i < size; ++i) {
        const int staff = random.below(staffCount);
        if (std::find(crew.staff.begin(), crew.staff.end(), staff) == crew.staff.end())
            crew.staff.push_back(staff);
    }
    crew.hasLead = !random.chance(120);
    return crew;
}

void makeGroups(Shop &shop, Random &random)
{
    int number = 0;
    for (const GroupKind &kind : kinds) {
        for (int i = 1; i <= kind.count; ++i, ++number) {
            Community group;
            group.name = QStringLiteral("%1%2群").arg(str(kind.name)).arg(i);
            group.kind = str(kind.kind);
            group.purpose = str(kind.purpose);
            group.region = str(places[number % int(std::size(places))]);
            group.level = i <= 2 ? QStringLiteral("A") : i <= 8 ? QStringLiteral("B") : QStringLiteral("C");
            group.account = random.below(int(shop.accounts.size()));
            group.owners.push_back(group.account);
            if (random.chance(400)) {
                const int second = random.below(int(shop.staff.size()));
                if (second != group.account)
                    group.owners.push_back(second);
            }
            for (int team = 1; team <= 6; ++team)
                group.teams.push_back(crewOf(random, team, int(shop.staff.size())));
            group.silent = number == 17 || number == 41;
            group.created = shop.first.addDays(-random.between(30, 400));
            shop.groups.push_back(group);
        }
    }
}

// When somebody came: more than half before the year, the rest over it, denser around 618 and 双11.
std::optional<QDate> joinDay(const Shop &shop, Random &random)
{
    if (random.chance(550))
        return std::nullopt;
    const int days = int(shop.first.daysTo(shop.last));
    QDate day = shop.first.addDays(random.below(days + 1));
    if (random.chance(300)) {
        const QDate peak = random.chance(500) ? QDate(shop.last.year(), 6, 16) : QDate(shop.last.year() - 1, 11, 9);
        const QDate near = peak.addDays(random.between(-3, 3));
        if (near >= shop.first && near <= shop.last)
            day = near;
    }
    return day;
}

Stay makeStay(const Shop &shop, Random &random, int group)
{
    Stay stay;
    stay.group = group;
    stay.joined = joinDay(shop, random);
    const QDate from = stay.joined.value_or(shop.first);
    if (random.chance(170)) {
        const int room = int(from.daysTo(shop.last));
        if (room > 2)
            stay.left = from.addDays(random.between(2, room));
    }
    return stay;
}

Person makePerson(const Shop &shop, Random &random, int number)
{
    Person person;
    person.name = str(random.pick(surnames)) + str(random.pick(givenNames));
    person.nickname = str(random.pick(nickWords)) + str(random.pick(nickTails));
    if (random.chance(150))
        person.nickname = person.name;
    person.gender = random.chance(680) ? QStringLiteral("f") : random.chance(800) ? QStringLiteral("m") : QString();
    if (random.chance(520))
        person.birthYear = random.between(1962, 2004);
    person.region = str(random.pick(regions));
    person.wechat = QStringLiteral("wx_demo_%1").arg(number, 5, 10, QLatin1Char('0'));
    if (random.chance(700))
        person.phone = QStringLiteral("+86120%1").arg(10'000'000 + number * 7 + random.below(7));
    if (random.chance(480))
        person.unionid = QStringLiteral("oDEMO%1").arg(number, 8, 16, QLatin1Char('0'));
    const int tagCount = random.below(4);
    for (int i = 0; i < tagCount; ++i) {
        const int tag = random.below(int(shop.tags.size()));
        if (!person.tags.contains(tag))
            person.tags.append(tag);
    }
    const int group = random.below(groupCount);
    person.stays.push_back(makeStay(shop, random, group));
    if (random.chance(120))
        person.stays.push_back(makeStay(shop, random, (group + 1 + random.below(groupCount - 1)) % groupCount));
    person.created = person.stays.front().joined.value_or(shop.first.addDays(-random.between(1, 300)));
    person.talk = random.chance(80) ? Talk::Much : random.chance(510) ? Talk::Sometimes : Talk::Silent;
    person.orders = random.chance(420) ? 1 + random.below(random.chance(250) ? 9 : 3) : 0;
    person.source = random.below(int(shop.sources.size()));
    person.account = random.chance(620) ? shop.groups[std::size_t(group)].account : -1;
    if (random.chance(25))
        person.optOut = random.chance(500) ? QStringLiteral("all") : QStringLiteral("wecom_1to1");
    person.smsConsent = random.chance(380);
    return person;
}

// Imported and never seen since: in no group, nobody's friend, no order.
void makeProspect(Person &person)
{
    person.stays.clear();
    person.account = -1;
    person.orders = 0;
    person.talk = Talk::Silent;
}

// The same person once more, from another list: what they share proposes them as duplicates.
void makeTwin(Person &twin, const Person &of, Random &random)
{
    twin.name = of.name;
    twin.region = of.region;
    twin.gender = of.gender;
    twin.birthYear = of.birthYear;
    twin.birthday = random.chance(500) ? of.birthday : QDate();
    twin.unionid.clear();
    const QString tail = of.phone.isEmpty() ? QStringLiteral("0000") : of.phone.right(4);
    twin.phone = QStringLiteral("+86120%1%2").arg(random.between(9'000, 9'999)).arg(tail);
    twin.orders = std::min(twin.orders, 1);
}

void makeDetails(const Shop &shop, Person &person, Random &random)
{
    if (person.birthYear && random.chance(450))
        person.birthday = QDate(*person.birthYear, random.between(1, 12), random.between(1, 28));
    if (random.chance(220))
        person.address = QStringLiteral("%1 示例路 %2 号 %3 室").arg(person.region).arg(random.between(1, 299)).arg(random.between(101, 1'602));
    if (random.chance(260))
        person.interests = str(random.pick(interestWords)) + (random.chance(400) ? QStringLiteral("、") + str(random.pick(interestWords)) : QString());
    if (random.chance(300))
        person.category = str(random.pick(categoryWords));
    person.under14 = random.chance(4);
    person.isStaff = random.chance(2);
    if (random.chance(6))
        person.pausedUntil = shop.last.addDays(random.between(3, 40));
    person.way = random.chance(620) ? 0 : random.between(1, wayCount - 1);
    const int room = int(person.created.daysTo(shop.last));
    if (person.account >= 0 && room > 5 && random.chance(70))
        person.unfriended = person.created.addDays(random.between(3, room));
    if (person.account >= 0 && random.chance(80))
        person.secondAccount = (person.account + 1 + random.below(int(shop.accounts.size()) - 1)) % int(shop.accounts.size());
}

void makeLives(Shop &shop)
{
    Random random(31);
    for (Person &person : shop.people)
        makeDetails(shop, person, random);
    for (std::size_t i = 5; i < shop.people.size(); i += 83)
        makeProspect(shop.people[i]);
    for (std::size_t i = 0; i < twinCount; ++i)
        makeTwin(shop.people[shop.people.size() - 1 - 3 * i], shop.people[101 * i + 7], random);
}

} // namespace

Shop makeShop(QDate last)
{
    Shop shop;
    shop.last = last;
    shop.first = last.addDays(-364);
    shop.tags = all(tagWords);
    shop.sources = all(sourceWords);
    Random random(20260301);
    for (const char16_t *name : staffNames) {
        const int number = int(shop.staff.size());
        shop.staff.push_back({str(name),
            number == 0       ? QStringLiteral("店长")
                : number < 16 ? QStringLiteral("社群运营")
                              : QStringLiteral("客服")});
    }
    for (int i = 0; i < 16; ++i)
        shop.accounts.append(QStringLiteral("企微-%1").arg(shop.staff[std::size_t(i)].name));
    makeGroups(shop, random);
    shop.people.reserve(peopleCount);
    for (int i = 0; i < peopleCount; ++i)
        shop.people.push_back(makePerson(shop, random, i));
    makeLives(shop);
    return shop;
}

} // namespace siyu::demo
