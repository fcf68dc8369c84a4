// SPDX-License-Identifier: GPL-3.0-or-later
// The search in memory against the plainest scan: another folding, another reader of pinyin, row by row; over 200,000
// names, and after edits, merges, an import and their undoing.
#include "core/base/pinyin_table.h"
#include "core/base/text.h"
#include "core/importing/importing.h"
#include "core/members/memberedit.h"
#include "core/members/memberindex.h"
#include "core/members/memberlist.h"
#include "core/members/merge.h"
#include "tests/support/support.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

constexpr qint64 people = 200'000;
constexpr int queriesInPart = 200; // each part has its own time
constexpr int queriesAfterChange = 20;

// Two parts in the short form; SIYU_QUERIES (2,000 by target search_long) says how many queries in all.
int parts() { return std::max(2, qEnvironmentVariableIntValue("SIYU_QUERIES") / queriesInPart); }

// ---- the plain scan

QString folded(const QString &text)
{
    static const QHash<QChar, QString> letters{{u'ø', QStringLiteral("o")}, {u'ß', QStringLiteral("ss")}, {u'ł', QStringLiteral("l")},
        {u'đ', QStringLiteral("d")}, {u'æ', QStringLiteral("ae")}, {u'œ', QStringLiteral("oe")}};
    QString out;
    for (const QChar c : keyText(text).toLower().normalized(QString::NormalizationForm_D)) {
        if (letters.contains(c))
            out += letters.value(c);
        else if (!c.isMark())
            out += c;
    }
    return out.normalized(QString::NormalizationForm_C).trimmed();
}

const QHash<QChar, QStringList> &syllables()
{
    static const QHash<QChar, QStringList> all = [] {
        QHash<QChar, QStringList> out;
        for (const PinyinReading &reading : pinyinReadings()) {
            for (const char16_t *c = reading.characters; *c; ++c)
                out[QChar(*c)].append(QString::fromLatin1(reading.syllable));
        }
        return out;
    }();
    return all;
}

QString withoutGaps(const QString &text)
{
    static const QRegularExpression gaps(QStringLiteral("[-. '·・]"));
    return QString(text).remove(gaps);
}

// Character by character, as a person would try it.
bool readsFrom(QStringView name, QStringView typed)
{
    if (typed.isEmpty())
        return true;
    if (name.isEmpty())
        return false;
    const QChar c = name.front();
    const QStringView rest = name.mid(1);
    if (c.unicode() < 0x80)
        return c == typed.front() && readsFrom(rest, typed.mid(1));
    const auto known = syllables().constFind(c);
    if (known == syllables().cend())
        return false;
    for (const QString &syllable : *known) {
        if (syllable.front() != typed.front())
            continue;
        const bool hasLongInitial = syllable.startsWith(QLatin1String("zh")) || syllable.startsWith(QLatin1String("ch")) || syllable.startsWith(QLatin1String("sh"));
        if (syllable.startsWith(typed) || readsFrom(rest, typed.mid(1)) || (hasLongInitial && typed.startsWith(QStringView(syllable).left(2)) && readsFrom(rest, typed.mid(2)))
            || (typed.startsWith(syllable) && readsFrom(rest, typed.mid(syllable.size()))))
            return true;
    }
    return false;
}

struct Person {
    QString name; // folded
    QString readable; // without gaps
    quint32 letters = 0; // that occur in any reading
    QStringList phones;
    QStringList others; // folded
    QStringList tags; // folded
};

struct Everybody {
    QMap<qint64, Person> people;

    explicit Everybody(const Workspace &workspace)
    {
        const auto read = workspace.read([&](db::Database &db) {
            db::Statement members = db.prepare("SELECT id, name FROM member");
            while (members.step())
                addName(people[members.int64(0)], members.text(1));
            db::Statement identities = db.prepare("SELECT member, kind, value FROM identity");
            while (identities.step()) {
                Person &person = people[identities.int64(0)];
                if (IdentityKind(identities.int64(1)) == IdentityKind::Phone)
                    person.phones.append(identities.text(2));
                else
                    person.others.append(folded(identities.text(2)));
            }
            db::Statement tags = db.prepare("SELECT mt.member, t.name FROM member_tag mt JOIN tag t ON t.id = mt.tag");
            while (tags.step())
                people[tags.int64(0)].tags.append(folded(tags.text(1)));
        });
        if (!read)
            qFatal("cannot read");
    }

    static void addName(Person &person, const QString &name)
    {
        person.name = folded(name);
        person.readable = withoutGaps(person.name);
        for (const QChar c : std::as_const(person.readable)) {
            for (const QString &syllable : syllables().value(c, {QString(c)})) {
                for (const QChar letter : syllable) {
                    if (letter >= u'a' && letter <= u'z')
                        person.letters |= 1u << (letter.unicode() - 'a');
                }
            }
        }
    }

    QList<qint64> answering(const QString &typed) const
    {
        static const QRegularExpression readable(QStringLiteral("^(?=.*[a-z])[a-z0-9]{1,24}$"));
        static const QRegularExpression digits(QStringLiteral("^[0-9]{2,}$"));
        const QString needle = folded(typed);
        const QString letters = readable.match(withoutGaps(needle)).hasMatch() ? withoutGaps(needle) : QString();
        quint32 wanted = 0;
        for (const QChar c : letters)
            wanted |= c >= u'a' ? 1u << (c.unicode() - 'a') : 0;
        const QString tail = needle.startsWith(QLatin1Char('+')) ? needle.mid(1).remove(QRegularExpression(QStringLiteral("[- ]")))
                                                                 : QString(needle).remove(QRegularExpression(QStringLiteral("[- ]")));
        const bool isTail = digits.match(tail).hasMatch() && !needle.startsWith(QLatin1Char(' '));
        const QString tag = needle.size() > 1 && needle.startsWith(QLatin1Char('#')) ? needle.mid(1)
            : needle.toUcs4().size() >= 2                                           ? needle
                                                                                    : QString();
        const bool byBeginning = needle.toUtf8().size() >= 3;
        QList<qint64> out;
        for (auto it = people.cbegin(); it != people.cend(); ++it) {
            const Person &p = *it;
            bool hit = p.name.contains(needle);
            if (!hit && !letters.isEmpty() && (p.letters & wanted) == wanted) {
                for (qsizetype at = 0; !hit && at < p.readable.size(); ++at)
                    hit = readsFrom(QStringView(p.readable).mid(at), letters);
            }
            for (const QString &phone : p.phones)
                hit |= isTail && phone.endsWith(tail);
            for (const QString &other : p.others)
                hit |= byBeginning ? other.startsWith(needle) : other == needle;
            for (const QString &name : p.tags)
                hit |= !tag.isEmpty() && name.startsWith(tag);
            hit |= !needle.isEmpty() && needle == QString::number(it.key());
            if (hit)
                out.append(it.key());
        }
        return out;
    }
};

// ---- made-up people

QString oneOf(QRandomGenerator &random, const QStringList &words) { return words[random.bounded(int(words.size()))]; }

QString surname(QRandomGenerator &random)
{
    static const QStringList all = QStringLiteral("王 李 张 刘 陈 杨 赵 黄 周 吴 单 曾 解 仇 查 朴 区 尉迟 欧阳 长孙 司马 万俟 翟 盖 吕 女").split(QLatin1Char(' '));
    return oneOf(random, all);
}

QString anyHan(QRandomGenerator &random)
{
    static const QString usual = QStringLiteral("小红明芳伟娜静丽强磊军洋艳勇杰娟涛霞平刚桂英文华玉兰春雪梅乐行长重朝曦絮綠萬龍");
    return random.bounded(6) ? QString(usual[random.bounded(int(usual.size()))]) : QString(QChar(0x4E00 + random.bounded(0x5200)));
}

QString madeUp(QRandomGenerator &random)
{
    static const QStringList latin{QStringLiteral("Anna"), QStringLiteral("José"), QStringLiteral("Zoë"), QStringLiteral("Łukasz"),
        QStringLiteral("SØREN"), QStringLiteral("Ｍary"), QStringLiteral("Straße"), QStringLiteral("o'Neil"), QStringLiteral("Mei-Ling"), QStringLiteral("Ünal")};
    static const QStringList signs{QStringLiteral("🌸"), QStringLiteral("❤️"), QStringLiteral("👩‍🍳"), QStringLiteral("🇨🇳"), QStringLiteral("·"), QStringLiteral("~"), QStringLiteral("#1")};
    switch (random.bounded(10)) {
    case 0:
        return oneOf(random, latin) + QLatin1Char(' ') + oneOf(random, latin);
    case 1:
        return oneOf(random, latin) + anyHan(random) + QString::number(random.bounded(100));
    case 2:
        return oneOf(random, signs) + anyHan(random) + anyHan(random) + oneOf(random, signs);
    case 3:
        return random.bounded(3) ? QStringLiteral("A") + QString::number(random.bounded(1000)) + anyHan(random) : QString();
    default:
        return surname(random) + anyHan(random) + (random.bounded(3) ? anyHan(random) : QString());
    }
}

QString typedReading(QRandomGenerator &random, const QString &name)
{
    QString out;
    if (name.isEmpty())
        return QStringLiteral("li");
    for (const QChar c : folded(name)) {
        const QStringList known = syllables().value(c);
        if (known.isEmpty())
            out += c;
        else
            out += random.bounded(2) ? known.first().left(1) : oneOf(random, known);
    }
    out.truncate(1 + random.bounded(8));
    if (out.back().isHighSurrogate())
        out.chop(1);
    return out;
}

QString madeUpQuery(QRandomGenerator &random, const Everybody &all)
{
    const auto person = all.people.lowerBound(1 + random.bounded(int(all.people.lastKey())));
    const QString name = person->name;
    switch (random.bounded(9)) {
    case 0:
        return typedReading(random, name);
    case 1:
        return typedReading(random, name).toUpper();
    case 2:
        return person->phones.isEmpty() ? name : person->phones.first().right(2 + random.bounded(12));
    case 3:
        return person->others.isEmpty() ? name : person->others.first().left(1 + random.bounded(9));
    case 4:
        return QString::number(person.key());
    case 5:
        return madeUp(random);
    case 6:
        return random.bounded(2) ? QStringLiteral("#VI") : QStringLiteral("老客");
    default: {
        const QList<uint> characters = name.toUcs4();
        const QList<uint> some = characters.mid(random.bounded(int(std::max<qsizetype>(1, characters.size()))), 1 + random.bounded(4));
        QString part = QString::fromUcs4(reinterpret_cast<const char32_t *>(some.data()), some.size());
        if (random.bounded(4) == 0)
            part = part.toUpper();
        return part;
    }
    }
}

} // namespace

class MemberIndexTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void findsAsAScan_data();
    void findsAsAScan();
    void ordersAsAScan();
    void keptUpWithEdits();
    void keptUpWithMerges();
    void keptUpWithImports();
    void narrowsByRule();

private:
    void compare(const Everybody &all, const QList<QString> &typed);
    void compareSome();
    Workspace &shop() { return *m_workspace.workspace; }
    QList<qint64> listed(const MemberQuery &query);

    test::TestWorkspace m_workspace;
    std::unique_ptr<MemberIndex> m_index;
    std::unique_ptr<Everybody> m_everybody; // before anything is changed
    QRandomGenerator m_random{20260301};
};

void MemberIndexTest::initTestCase()
{
    const auto filled = shop().write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) {
        db.exec("INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '老客户'), (3, 'Ｖip2')");
        for (qint64 id = 1; id <= people; ++id) {
            const QString name = madeUp(m_random);
            db.cached("INSERT INTO member (id, name, birth_year, created_at) VALUES (?, ?, ?, ?)")
                .run(id, name.isEmpty() && id % 2 ? QString() : name, 1950 + m_random.bounded(50),
                    QStringLiteral("2025-01-%1T00:00:00Z").arg(1 + m_random.bounded(28), 2, 10, QLatin1Char('0')));
            const auto identify = [&](int kind, const QString &value) {
                db.cached("INSERT OR IGNORE INTO identity (kind, value, member) VALUES (?, ?, ?)").run(kind, value, id);
            };
            identify(5, QStringLiteral("+8612%1").arg(m_random.bounded(1'000'000'000), 9, 10, QLatin1Char('0')));
            if (id % 50 == 0)
                identify(5, QStringLiteral("+1%1").arg(m_random.bounded(10'000'000), 7, 10, QLatin1Char('0')));
            if (id % 3 == 0)
                identify(4, QStringLiteral("Wx_%1").arg(m_random.bounded(1'000'000)));
            if (id % 7 == 0)
                identify(1, QStringLiteral("oU%1x").arg(id));
            if (id % 400 == 0)
                db.cached("INSERT INTO member_tag (member, tag) VALUES (?, ?)").run(id, 1 + m_random.bounded(3));
        }
    });
    QVERIFY(filled.has_value());
    m_index = std::make_unique<MemberIndex>(std::shared_ptr<Workspace>(shop().another()));
    QVERIFY(!m_index->isLoaded());
}

QList<qint64> MemberIndexTest::listed(const MemberQuery &query)
{
    NoProgress quiet;
    const auto ids = memberIds(shop(), *m_index, query, quiet);
    if (!ids)
        qFatal("no list");
    return *ids;
}

void MemberIndexTest::compare(const Everybody &all, const QList<QString> &typed)
{
    for (const QString &text : typed) {
        if (folded(text).isEmpty())
            continue;
        const QList<qint64> expected = all.answering(text);
        const QList<qint64> found = listed({text, {}, MemberSort::Id, false});
        if (found == expected)
            continue;
        const QSet<qint64> there(found.begin(), found.end());
        const QSet<qint64> wanted(expected.begin(), expected.end());
        const QList<qint64> odd = ((there - wanted) + (wanted - there)).values();
        const QString name = all.people.value(odd.value(0)).name;
        QFAIL(qPrintable(QStringLiteral("“%1”: %2 found, %3 expected; e.g. %4 “%5”").arg(text).arg(found.size()).arg(expected.size()).arg(odd.value(0)).arg(name)));
    }
}

void MemberIndexTest::compareSome()
{
    const Everybody all(shop());
    QList<QString> typed{QStringLiteral("VIP"), QStringLiteral("neu"), QStringLiteral("新来"), QStringLiteral("0000")};
    for (int i = 0; i < queriesAfterChange; ++i)
        typed.append(madeUpQuery(m_random, all));
    compare(all, typed);
}

void MemberIndexTest::findsAsAScan_data()
{
    QTest::addColumn<int>("part");
    for (int part = 1; part <= parts(); ++part)
        QTest::addRow("part %d", part) << part;
}

void MemberIndexTest::findsAsAScan()
{
    QFETCH(int, part);
    if (!m_everybody)
        m_everybody = std::make_unique<Everybody>(shop());
    const Everybody &all = *m_everybody;
    QList<QString> typed;
    if (part == 1)
        typed = {QStringLiteral("红"), QStringLiteral("z"), QStringLiteral("zhs"), QStringLiteral("A"), QStringLiteral("ﬁ"), QStringLiteral("❤"),
        QStringLiteral("strasse"), QStringLiteral("joSE"), QStringLiteral("ｚｏｅ"), QStringLiteral("anna jose"), QStringLiteral("annajose"),
        QStringLiteral("'"), QStringLiteral("%"), QStringLiteral("138 0013"), QStringLiteral("+8612"), QStringLiteral("wx_1"), QStringLiteral("WX_1"),
        QStringLiteral("00"), QStringLiteral("7"), QStringLiteral("200000"), QStringLiteral("lv"), QStringLiteral("lu"), QStringLiteral("nu"),
        QStringLiteral("#v"), QStringLiteral("v"), QStringLiteral("vi"), QStringLiteral("老"), QStringLiteral("老客户"), QStringLiteral("旺"),
        // What a hostile or a clumsy hand types.
        QStringLiteral("\""), QStringLiteral("_"), QStringLiteral("%_"), QStringLiteral("\\"), QStringLiteral("' OR 1=1 --"), QStringLiteral("*?[a-z]"),
        QStringLiteral("👩‍🍳"), QStringLiteral("e\u0301"), QStringLiteral("Zoe\u0308"), QStringLiteral("\u200d"), QString(10'000, u'红'),
        QString(10'000, u'w'), QString(10'000, u'1')};
    while (typed.size() < queriesInPart)
        typed.append(madeUpQuery(m_random, all));
    compare(all, typed);
    QVERIFY(m_index->isLoaded());
}

void MemberIndexTest::ordersAsAScan()
{
    NoProgress quiet;
    for (const MemberSort sort : {MemberSort::Name, MemberSort::Created, MemberSort::BirthYear, MemberSort::Phone, MemberSort::Id, MemberSort::Tags}) {
        for (const bool descending : {false, true}) {
            for (const char *search : {"", "红", "wang"}) {
                const MemberQuery query{QString::fromUtf8(search), {}, sort, descending};
                QCOMPARE(listed(query), *memberIds(shop(), query, quiet));
            }
        }
    }
}

void MemberIndexTest::keptUpWithEdits()
{
    NoProgress quiet;
    for (int i = 0; i < 300; ++i) {
        const auto id = MemberId(1 + m_random.bounded(int(people)));
        QVERIFY(setField(shop(), id, MemberField::Name, i % 3 ? madeUp(m_random) : QStringLiteral("新来的neu")));
    }
    QVERIFY(addTag(shop(), {3, 5, 8}, QStringLiteral("neuling"), quiet));
    compareSome();
    QVERIFY(removeTag(shop(), {1, 2, 8, 21, 22}, QStringLiteral("VIP"), quiet));
    compareSome();
    for (const MemberSort sort : {MemberSort::Name, MemberSort::Tags}) {
        const MemberQuery query{{}, {}, sort, false};
        QCOMPARE(listed(query), *memberIds(shop(), query, quiet));
    }
    for (int i = 0; i < 200; ++i)
        QVERIFY(shop().undo());
    compareSome();
    const MemberQuery byTags{{}, {}, MemberSort::Tags, true};
    QCOMPARE(listed(byTags), *memberIds(shop(), byTags, quiet));
    for (int i = 0; i < 50; ++i)
        QVERIFY(shop().redo());
    compareSome();
    const MemberQuery down{{}, {}, MemberSort::Name, true};
    QCOMPARE(listed(down), *memberIds(shop(), down, quiet));
}

void MemberIndexTest::keptUpWithMerges()
{
    int merged = 0;
    for (int i = 0; i < 40; ++i) {
        const auto a = MemberId(1 + m_random.bounded(int(people)));
        const auto b = MemberId(1 + m_random.bounded(int(people)));
        merged += mergeMembers(shop(), a, b).has_value() ? 1 : 0;
    }
    QVERIFY(merged > 20);
    compareSome();
    NoProgress quiet;
    const MemberQuery byName{{}, {}, MemberSort::Name, false};
    QCOMPARE(listed(byName), *memberIds(shop(), byName, quiet));
    for (int i = 0; i < 10; ++i)
        QVERIFY(shop().undo());
    compareSome();
}

void MemberIndexTest::keptUpWithImports()
{
    NoProgress quiet;
    QByteArray text = "姓名,手机号,微信号\n";
    for (int i = 0; i < 500; ++i)
        text += madeUp(m_random).remove(QLatin1Char(',')).toUtf8() + "新来,1388000" + QByteArray::number(1000 + i) + ",neu_" + QByteArray::number(i) + "\n";
    const QString path = m_workspace.folder.filePath(QStringLiteral("more.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    importing::Options options;
    options.source = QStringLiteral("list");
    options.consent = QStringLiteral("form");
    const auto plan = importing::prepareImport(path, importing::Kind::Members, options);
    QVERIFY(plan.has_value());
    const auto report = importing::runImport(shop(), *plan, quiet);
    QVERIFY(report.has_value());
    compareSome();
    QCOMPARE(listed({QStringLiteral("neu_"), {}, MemberSort::Id, false}).size(), 500);
    QVERIFY(importing::undoImport(shop(), report->batch, quiet));
    QCOMPARE(listed({QStringLiteral("neu_"), {}, MemberSort::Id, false}).size(), 0);
    compareSome();
}

void MemberIndexTest::narrowsByRule()
{
    NoProgress quiet;
    for (const char *search : {"", "wang"}) {
        const MemberQuery query{QString::fromLatin1(search), QStringLiteral("birth_year < 1970"), MemberSort::Name, false};
        QVERIFY(!listed(query).isEmpty());
        QCOMPARE(listed(query), *memberIds(shop(), query, quiet));
    }
}

QTEST_APPLESS_MAIN(MemberIndexTest)
#include "memberindex_test.moc"
