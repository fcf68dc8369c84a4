// SPDX-License-Identifier: GPL-3.0-or-later
// Importing a million members against the sqlite3 shell that does the bare minimum, each line in a process of its own:
// seconds (medians), peak memory, ratios (medians of each round's, so that a slow minute of the machine meets both sides).
// `--runs N` (5), `--rows N` (1,000,000), `--short` (20,000 rows, once; nothing is judged). (a) = `.import` into a bare
// table; (b) = (a) and INSERT … SELECT … ON CONFLICT to the same de-duplication. Cells of XLSX: bench_xlsx.
#include "core/base/platform.h"
#include "core/importing/importing.h"
#include "core/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace siyu;
using namespace siyu::importing;

namespace {

struct Took {
    double seconds = 0;
    double megabytes = 0;
};

// ---- the files

QByteArray unionidOf(qint64 person)
{
    static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    QByteArray id("o6_bm");
    quint64 state = quint64(person) * 0x9E3779B97F4A7C15ULL + 1;
    for (int i = 0; i < 23; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        id.append(letters[state >> 58]);
    }
    return id;
}

// Twelve columns of a shop's own list. One row in twenty is about somebody who had a row before, word for word or with
// another note; `first` keeps the people of two files apart.
bool makeFile(const QString &path, qint64 rows, qint64 first, const char *encoding)
{
    static const QStringList surnames = QStringLiteral("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 欧阳").split(u' ');
    static const QStringList given = QStringLiteral("小红 明 芳 伟 娜 静怡 丽 强 磊 子轩 洋 艳 勇 杰").split(u' ');
    static const QStringList cities = QStringLiteral("广州市 深圳市 佛山市 东莞市 珠海市 中山市").split(u' ');
    static const QStringList roads = QStringLiteral("体育西路 中山路 人民南路 环市东路 解放北路").split(u' ');
    static const QStringList likes = QStringLiteral("护肤、美食|母婴|数码、户外|宠物、居家|阅读、茶").split(u'|');
    static const QStringList goods = QStringLiteral("女装 童装 零食 家纺 彩妆").split(u' ');
    static const QStringList tags = QStringLiteral("老客户 VIP 双十一 门店 直播间 沉睡 高客单").split(u' ');
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QStringEncoder encode(encoding);
    if (!encode.isValid())
        return false;
    file.write(encode.encode(QStringLiteral("姓名,手机号,unionid,性别,生日,省份,城市,详细地址,兴趣,偏好品类,标签,备注\n")));
    QRandomGenerator random(7);
    QString text;
    for (qint64 row = 0; row < rows; ++row) {
        const bool isRepeat = row > 0 && random.bounded(20) == 0;
        const qint64 person = first + (isRepeat ? qint64(random.generate64() % quint64(row)) : row);
        QRandomGenerator of{quint32(person)};
        const auto one = [&of](const QStringList &words) { return words.at(of.bounded(int(words.size()))); };
        // A prime step through all numbers, so that phones are unique and come in no order.
        const qint64 phone = (person * 48'271'771 + 5) % 999'999'937;
        text += one(surnames) + one(given) + QStringLiteral(",13%1,").arg(phone, 9, 10, QLatin1Char('0'))
            + QString::fromLatin1(unionidOf(person)) + (of.bounded(2) ? QStringLiteral(",男,") : QStringLiteral(",女,"))
            + QStringLiteral("%1-%2-%3").arg(1960 + of.bounded(45)).arg(1 + of.bounded(12), 2, 10, QLatin1Char('0')).arg(1 + of.bounded(28), 2, 10, QLatin1Char('0'))
            + QStringLiteral(",广东省,") + one(cities) + u',' + one(roads)
            + QStringLiteral(" %1 号 %2 栋 %3 室,").arg(1 + of.bounded(400)).arg(1 + of.bounded(30)).arg(101 + of.bounded(2400))
            + one(likes) + u',' + one(goods) + u',' + one(tags) + QStringLiteral(",由门店导购添加 ") + QString::number(of.bounded(100'000));
        if (isRepeat && random.bounded(4) == 0)
            text += QStringLiteral(" 又来过");
        text += u'\n';
        if (text.size() > 500'000) {
            file.write(encode.encode(text));
            text.clear();
        }
    }
    return file.write(encode.encode(text)) >= 0;
}

// ---- what a child does: one thing, measured

Result<void> importInto(const QString &workspacePath, const QString &file, const QString &how)
{
    const db::Passphrase passphrase(how == QStringLiteral("encrypted") ? QStringLiteral("a bench of seven words and more") : QString());
    const bool preview = how == QStringLiteral("preview");
    const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC));
    auto workspace = QFile::exists(workspacePath) ? Workspace::open(workspacePath, clock, OpenAs::Writer, passphrase)
                                                   : Workspace::create(workspacePath, clock, passphrase);
    if (!workspace)
        return workspace.error();
    if (how == QStringLiteral("watched"))
        (*workspace)->subscribe([](const Topics &) { });
    Options options;
    options.source = QStringLiteral("bench");
    options.consent = QStringLiteral("form");
    const Result<Plan> plan = prepareImport(file, Kind::Members, options);
    if (!plan)
        return plan.error();
    NoProgress quiet;
    const Result<Report> report = preview ? previewImport(**workspace, *plan, quiet) : runImport(**workspace, *plan, quiet);
    if (!report)
        return report.error();
    std::fprintf(stderr, "created %lld, updated %lld, unchanged %lld of %lld\n", report->counts.of(Outcome::Created),
        report->counts.of(Outcome::Updated), report->counts.of(Outcome::Unchanged), report->counts.rows);
    return {};
}

Result<void> undoNewest(const QString &workspacePath)
{
    const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 1), QTime(2, 0), Qt::UTC));
    auto workspace = Workspace::open(workspacePath, clock);
    if (!workspace)
        return workspace.error();
    const auto list = batches(**workspace, 1);
    if (!list || list->isEmpty())
        return list ? Error{ErrorCode::BatchNotFound, {}, {}} : list.error();
    NoProgress quiet;
    const Result<UndoReport> undone = undoImport(**workspace, list->first().id, quiet);
    return undone ? Result<void>() : Result<void>(undone.error());
}

int childMain(const QStringList &words)
{
    const QString what = words.at(0);
    QElapsedTimer clock;
    clock.start();
    Result<void> done;
    if (what == QStringLiteral("inspect")) {
        const auto seen = lookAtFile(words.at(1));
        done = seen ? Result<void>() : Result<void>(seen.error());
    } else {
        done = what == QStringLiteral("undo") ? undoNewest(words.at(1)) : importInto(words.at(1), words.at(2), what);
    }
    if (!done) {
        std::fprintf(stderr, "%s: error %d %s\n", qPrintable(what), int(done.error().code), qPrintable(done.error().detail));
        return 1;
    }
    std::printf("%.3f %.1f\n", double(clock.nsecsElapsed()) / 1e9, double(platform::peakMemory()) / 1048576.0);
    return 0;
}

// ---- measuring

std::optional<Took> child(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("--child")} + words);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    const QList<QByteArray> parts = process.readAllStandardOutput().trimmed().split(' ');
    return parts.size() == 2 ? std::optional(Took{parts[0].toDouble(), parts[1].toDouble()}) : std::nullopt;
}

std::optional<Took> shell(const QString &program, const QString &database, const QByteArray &script)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {database});
    if (!process.waitForStarted())
        return std::nullopt;
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        return std::nullopt;
    return Took{double(clock.nsecsElapsed()) / 1e9, 0};
}

class Table {
public:
    void add(const QString &name, const std::optional<Took> &took)
    {
        if (took)
            m_took[name].append(*took);
    }
    double seconds(const QString &name) const { return median(name, [](const Took &t) { return t.seconds; }); }
    double megabytes(const QString &name) const { return median(name, [](const Took &t) { return t.megabytes; }); }
    // The median of what the rounds say; 0 where either was not measured in all of them.
    double ratio(const QString &name, const QString &against) const
    {
        const QList<Took> of = m_took.value(name), other = m_took.value(against);
        std::vector<double> values;
        for (qsizetype i = 0; i < of.size() && of.size() == other.size(); ++i)
            values.push_back(of[i].seconds / other[i].seconds);
        return middle(std::move(values));
    }
    int runs(const QString &name) const { return int(m_took.value(name).size()); }

private:
    template <typename Part>
    double median(const QString &name, Part part) const
    {
        std::vector<double> values;
        for (const Took &took : m_took.value(name))
            values.push_back(part(took));
        return middle(std::move(values));
    }
    static double middle(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values.empty() ? 0 : values[values.size() / 2];
    }
    QHash<QString, QList<Took>> m_took;
};

const QByteArray sameDeduplication(
    "CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT, phone TEXT UNIQUE, unionid TEXT UNIQUE, gender TEXT,"
    " birthday TEXT, province TEXT, city TEXT, address TEXT, interests TEXT, category TEXT, tags TEXT, note TEXT);\n"
    "INSERT INTO member (name, phone, unionid, gender, birthday, province, city, address, interests, category, tags, note)"
    " SELECT * FROM stage WHERE true ON CONFLICT (unionid) DO UPDATE SET name = coalesce(name, excluded.name)"
    " ON CONFLICT (phone) DO UPDATE SET name = coalesce(name, excluded.name);\n");

class Bench {
public:
    Bench(qint64 rows, int runs, bool judges) : m_rows(rows), m_runs(runs), m_judges(judges) { }

    int run()
    {
        m_shell = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
        if (m_shell.isEmpty())
            std::puts("the sqlite3 shell is not here: no yardsticks, so no ratios to them");
        if (!makeFile(at("m.csv"), m_rows, 0, "UTF-8") || !makeFile(at("other.csv"), m_rows, m_rows * 3, "UTF-8"))
            return 1;
        m_hasGb = makeFile(at("gb.csv"), m_rows, 0, "GB18030");
        if (!m_hasGb)
            std::puts("no GB18030 encoder here: that file is left out");
        std::printf("%lld rows, %.1f MB\n", m_rows, double(QFile(at("m.csv")).size()) / 1e6);
        if (!child({QStringLiteral("import"), at("other.siyu"), at("other.csv")}))
            return 1;
        for (int i = 0; i < m_runs; ++i) {
            if (!round())
                return 1;
        }
        print();
        return 0;
    }

private:
    QString at(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    void remove(const char *name) const
    {
        for (const char *suffix : {"", "-wal", "-shm", ".lock"})
            QFile::remove(at(name) + QLatin1String(suffix));
    }

    // With nothing of the line before on its way to the disk.
    bool measure(const char *line, const QStringList &words)
    {
        QProcess::execute(QStringLiteral("sync"), {});
        const auto took = child(words);
        m_table.add(QLatin1String(line), took);
        return took.has_value();
    }

    // The lines take turns, so that a slow minute of the machine meets all of them.
    bool round()
    {
        if (!m_shell.isEmpty()) {
            remove("s.db");
            QProcess::execute(QStringLiteral("sync"), {});
            const QByteArray load = ".mode csv\n.import '" + at("m.csv").toUtf8() + "' stage\n";
            const auto a = shell(m_shell, at("s.db"), load);
            const auto more = shell(m_shell, at("s.db"), sameDeduplication);
            if (!a || !more)
                return false;
            m_table.add(QStringLiteral("a"), a);
            m_table.add(QStringLiteral("b"), Took{a->seconds + more->seconds, 0});
        }
        remove("w.siyu");
        const QString workspace = at("w.siyu");
        bool good = measure("preview", {QStringLiteral("preview"), workspace, at("m.csv")});
        if (db::canEncrypt()) {
            remove("w.siyu");
            good = good && measure("encrypted", {QStringLiteral("encrypted"), workspace, at("m.csv")});
        }
        if (m_hasGb) {
            remove("w.siyu");
            good = good && measure("gb", {QStringLiteral("import"), workspace, at("gb.csv")});
        }
        remove("w.siyu");
        good = good && measure("fresh", {QStringLiteral("import"), workspace, at("m.csv")})
            && measure("again", {QStringLiteral("import"), workspace, at("m.csv")});
        remove("w.siyu");
        good = good && child({QStringLiteral("import"), workspace, at("m.csv")})
            && measure("undo", {QStringLiteral("undo"), workspace});
        remove("w.siyu");
        good = good && QFile::copy(at("other.siyu"), workspace)
            && measure("existing", {QStringLiteral("import"), workspace, at("m.csv")});
        remove("w.siyu");
        good = good && QFile::copy(at("other.siyu"), workspace)
            && measure("watched", {QStringLiteral("watched"), workspace, at("m.csv")});
        return good && measure("inspect", {QStringLiteral("inspect"), at("m.csv")});
    }

    void line(const char *what, const char *key, const char *against, double most, double memory) const
    {
        const double seconds = m_table.seconds(QLatin1String(key));
        const double ratio = against ? m_table.ratio(QLatin1String(key), QLatin1String(against)) : 0;
        if (m_table.runs(QLatin1String(key)) == 0)
            return;
        std::printf("%-46s %8.2f s", what, seconds);
        const double peak = m_table.megabytes(QLatin1String(key));
        peak > 0 ? std::printf("  %6.0f MB", peak) : std::printf("           ");
        bool good = memory <= 0 || peak <= memory;
        if (ratio > 0) {
            std::printf("  %5.2f × (%s)", ratio, against);
            good = good && (most <= 0 || ratio <= most);
        }
        if (m_judges && (most > 0 || memory > 0))
            std::printf("  %s (at most %s%s)", good ? "pass" : "MISS",
                most > 0 ? qPrintable(QString::number(most, 'f', 2)) : "any time", memory > 0 ? qPrintable(QStringLiteral(", %1 MB").arg(memory)) : "");
        std::puts("");
    }

    void print() const
    {
        std::printf("medians of %d\n", m_runs);
        line("(a) sqlite3 shell, .import into a bare table", "a", nullptr, 0, 0);
        line("(b) and INSERT … SELECT … ON CONFLICT", "b", "a", 0, 0);
        line("import into an empty workspace", "fresh", "b", 0.40, 400);
        line("the same file again, all unchanged", "again", "b", 0.40, 400);
        line("into a workspace with as many other members", "existing", "b", 0.60, 400);
        line("the same while a window may read it", "watched", "b", 0, 400);
        line("import into an empty encrypted workspace", "encrypted", "fresh", 1.20, 400);
        line("import of the same rows as GB18030", "gb", "fresh", 1.10, 400);
        line("preview of the first import", "preview", "fresh", 1.0, 400);
        line("undo of the first import", "undo", "fresh", 1.0, 400);
        line("what the file looks like (inspect)", "inspect", nullptr, 0, 0);
        const double inspect = m_table.seconds(QStringLiteral("inspect"));
        if (m_judges)
            std::printf("%-46s %8.0f ms  %s (at most 300)\n", "", inspect * 1000, inspect < 0.3 ? "pass" : "MISS");
    }

    qint64 m_rows;
    int m_runs;
    bool m_judges;
    QTemporaryDir m_folder;
    QString m_shell;
    bool m_hasGb = false;
    Table m_table;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto number = [&](const char *option, qint64 otherwise) {
        const qsizetype at = words.indexOf(QLatin1String(option));
        return at > 0 ? words.value(at + 1).toLongLong() : otherwise;
    };
    if (words.value(1) == QStringLiteral("--child"))
        return childMain(words.mid(2));
    const bool isShort = words.contains(QStringLiteral("--short"));
    return Bench(number("--rows", isShort ? 20'000 : 1'000'000), int(number("--runs", isShort ? 1 : 5)), !isShort).run();
}
