// SPDX-License-Identifier: GPL-3.0-or-later
// Reports and packs of the sample shop after every name in it was replaced by one that means harm to spreadsheets, sheets,
// sentences or folders; and packs that are cancelled, or lie where something lies already.
#include "ui/render/reportpack.h"

#include "core/demo/demo.h"
#include "core/files/csv.h"
#include "core/files/formulaguard.h"
#include "core/groups/groupstore.h"
#include "tests/support/readback.h"
#include "tests/support/stopafter.h"
#include "tests/support/support.h"
#include "ui/render/reportfile.h"

#include <QtTest>

using namespace siyu;

namespace {

const QStringList hostile{QStringLiteral("=1+1"), QStringLiteral("+1"), QStringLiteral("-1"), QStringLiteral("@SUM(A1)"), QStringLiteral("\t=1"), QStringLiteral("\r=1"),
    QStringLiteral("＝1+1"), QStringLiteral("  =1"), QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("a\x01z\x1f"), QStringLiteral("😀🎉"), QStringLiteral("../../x"),
    QStringLiteral("a/b\\c:*?\"<>|"), QStringLiteral("%1%2%n"), QStringLiteral("'=1"), QStringLiteral("13800138000"), QStringLiteral("con"), QStringLiteral("..."),
    QStringLiteral("[x]:*?/\\"), QStringLiteral("<b>&amp;"), QStringLiteral("两\n行"), QString(33'000, QChar(u'群'))};

// The first of each kind bears the name as it is, later ones with a number behind it.
void rename(Workspace &workspace)
{
    const auto renamed = workspace.write({QStringLiteral("test"), {}, Record::System, {Topic::History}}, [](db::Database &db) -> Result<void> {
        for (const char *table : {"grp", "staff", "member", "campaign", "channel", "product", "coupon", "broadcast"}) {
            QList<qint64> ids;
            db::Statement all = db.prepare(QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(QLatin1String(table)).toStdString());
            while (all.step())
                ids.append(all.int64(0));
            db::Statement set = db.prepare(QStringLiteral("UPDATE %1 SET name = ? WHERE id = ?").arg(QLatin1String(table)).toStdString());
            for (qsizetype i = 0; i < ids.size(); ++i) {
                const QString name = hostile[i % hostile.size()];
                set.run(i < hostile.size() ? name : name.left(40) + QStringLiteral(" %1").arg(i), ids[i]);
            }
        }
        return {};
    });
    if (!renamed)
        qFatal("%s", qPrintable(renamed.error().detail));
}

// No cell starts what a spreadsheet would work out, and no phone number stands there in full.
bool isHarmless(const QString &path)
{
    const auto table = files::openCsv(path, {});
    if (!table)
        return false;
    std::vector<std::string_view> cells;
    for (auto more = table->rows->next(cells); more && *more; more = table->rows->next(cells)) {
        for (const auto utf8 : cells) {
            const QString cell = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
            bool isNumber = false;
            cell.toDouble(&isNumber);
            if (((!isNumber || cell.startsWith(QLatin1Char('+'))) && files::looksLikeFormula(cell)) || cell.contains(QStringLiteral("13800138000"))) {
                qWarning("%s: %s", qPrintable(path), qPrintable(cell.left(80)));
                return false;
            }
        }
    }
    return true;
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess run;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    run.setProcessEnvironment(environment);
    run.start(program, arguments);
    run.waitForFinished(60'000);
    return run.readAllStandardOutput() + run.readAllStandardError();
}

} // namespace

class ReportPackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TestWorkspace> m_workspace;
    QTemporaryDir m_folder;

    QString file(const QString &name) const { return m_folder.filePath(name); }
    QStringList everything() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot); }
    Result<render::MadeFiles> packs(const QString &path, const QString &format, bool isZip, Progress &progress)
    {
        return render::makePacks(**m_workspace, {QStringLiteral("group"), {}, format, path, isZip}, progress);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::make_unique<test::TestWorkspace>();
        NoProgress quiet;
        QVERIFY(demo::fill(**m_workspace, quiet));
        rename(**m_workspace);
    }

    void reports_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : reports::reportNames()) {
            // The weekly report holds the tables of these.
            if (name != QStringLiteral("daily") && name != QStringLiteral("monthly"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void reports()
    {
        QFETCH(QString, name);
        NoProgress quiet;
        reports::ReportRequest request;
        if (reports::subjectOf(name) == reports::Subject::Group)
            request.subject = hostile.first();
        const auto report = render::readyReport(**m_workspace, name, request, quiet);
        QVERIFY(report);
        for (const char *format : {"xlsx", "csv"})
            QVERIFY(render::saveReport(*report, file(name + QLatin1Char('.') + QLatin1String(format)), (*m_workspace)->zone()));
        QVERIFY(isHarmless(file(name + QStringLiteral(".csv"))));
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        const QJsonObject seen = test::readBack(file(name + QStringLiteral(".xlsx")));
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen[QStringLiteral("formulas")].toInt(), 0);
        QCOMPARE(seen[QStringLiteral("phones")].toInt(), 0);
        QVERIFY2(!test::faultsOf(seen).contains(QStringLiteral("too long for a chart")), qPrintable(test::faultsOf(seen)));
    }

    // A name of 33,000 characters and one with a line's end, on pages.
    void pages()
    {
        NoProgress quiet;
        const auto made = render::makeReport(**m_workspace, QStringLiteral("weekly"), {}, file(QStringLiteral("pages.pdf")), quiet);
        QVERIFY(made);
        QFile pdf(made->path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF-") && bytes.contains("%%EOF"));
        QVERIFY2(bytes.count("/Type /Page\n") < 40, qPrintable(QString::number(bytes.count("/Type /Page\n"))));
    }

    void fileNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("老客1群") << QStringLiteral("老客1群");
        QTest::newRow("none") << QString() << QStringLiteral("_");
        QTest::newRow("separators") << QStringLiteral("a/b\\c:*?\"<>|") << QStringLiteral("a_b_c_______");
        QTest::newRow("up a folder") << QStringLiteral("../../x") << QStringLiteral("___.._x");
        QTest::newRow("dots alone") << QStringLiteral("...") << QStringLiteral("_");
        QTest::newRow("a device") << QStringLiteral("COM7") << QStringLiteral("_COM7");
        QTest::newRow("a device with an ending") << QStringLiteral("con.x") << QStringLiteral("_con.x");
        QTest::newRow("longer than a device") << QStringLiteral("console") << QStringLiteral("console");
        QTest::newRow("long, cut between characters") << QString(79, QLatin1Char('a')) + QStringLiteral("😀") << QString(79, QLatin1Char('a'));
        QTest::newRow("long in Chinese, by its bytes") << QString(80, u'群') << QString(66, u'群');
    }
    void fileNames()
    {
        QFETCH(QString, text);
        QTEST(render::fileNameFor(text), "name");
    }

    void headsAreMaskedToo()
    {
        NoProgress quiet;
        reports::ReportRequest request;
        request.subject = QStringLiteral("13800138000");
        const auto masked = render::readyReport(**m_workspace, QStringLiteral("group"), request, quiet);
        QVERIFY(masked);
        QCOMPARE(masked->subject, QStringLiteral("138****8000"));
        request.groups = {*groups::findGroup(**m_workspace, request.subject)};
        const auto weekly = render::readyReport(**m_workspace, QStringLiteral("weekly"), request, quiet);
        QVERIFY(weekly);
        QCOMPARE(weekly->groups, QStringList{QStringLiteral("138****8000")});
        request.masked = false;
        request.reason = QStringLiteral("对账");
        const auto full = render::readyReport(**m_workspace, QStringLiteral("group"), request, quiet);
        QVERIFY(full);
        QCOMPARE(full->subject, request.subject);
    }

    void phonesInFullAreText()
    {
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 with openpyxl is missing: the workbook is not read back");
        NoProgress quiet;
        const reports::ReportRequest request{{}, {}, {}, false, QStringLiteral("对账")};
        const QString path = file(QStringLiteral("full.xlsx"));
        QVERIFY(render::makeReport(**m_workspace, QStringLiteral("weekly"), request, path, quiet));
        const QJsonObject seen = test::readBack(path);
        QVERIFY(seen[QStringLiteral("phones")].toInt() > 0);
        QVERIFY2(!test::faultsOf(seen).contains(QStringLiteral("number without")), qPrintable(test::faultsOf(seen)));
    }

    void folderOfPacks()
    {
        NoProgress quiet;
        const QString path = file(QStringLiteral("各群"));
        const auto made = packs(path, QStringLiteral("csv"), false, quiet);
        QVERIFY(made);
        const QStringList names = QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        QCOMPARE(names.size(), made->files);
        QCOMPARE(made->files, 64);
        for (const QString &name : names) {
            QVERIFY2(!name.contains(QRegularExpression(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"))) && name.toUtf8().size() <= 255, qPrintable(name));
            QVERIFY2(!name.startsWith(QLatin1Char('.')) && name.endsWith(QStringLiteral(".csv")), qPrintable(name));
            QVERIFY2(!name.contains(QStringLiteral("13800138000")), qPrintable(name));
        }
        const auto again = packs(path, QStringLiteral("csv"), false, quiet);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::FileUnwritable);
    }

    void zipOfPacks()
    {
        NoProgress quiet;
        const QString path = file(QStringLiteral("各群.zip"));
        QVERIFY(packs(path, QStringLiteral("csv"), true, quiet));
        if (test::pythonWithOpenpyxl().isEmpty())
            QSKIP("python3 is missing: the archive is not read back");
        const QByteArray said = outputOf(test::pythonWithOpenpyxl(), {QStringLiteral("-c"), QStringLiteral(
            "import sys, zipfile\n"
            "z = zipfile.ZipFile(sys.argv[1]); i = z.infolist()\n"
            "print(len(i), len({e.filename.casefold() for e in i}), z.testzip(), all(e.flag_bits & 0x800 for e in i if not e.filename.isascii()),"
            " any('＝' in e.filename for e in i), any('..' in e.filename.split('/') or e.filename.startswith('/') for e in i))"), path});
        QCOMPARE(said.trimmed(), QByteArrayLiteral("64 64 None True True False"));
        const QString unzip = QStandardPaths::findExecutable(QStringLiteral("unzip"));
        if (unzip.isEmpty())
            return;
        QVERIFY2(outputOf(unzip, {QStringLiteral("-t"), path}).contains("No errors detected"), "unzip -t");
        const QString unpacked = file(QStringLiteral("unpacked"));
        outputOf(unzip, {QStringLiteral("-q"), path, QStringLiteral("-d"), unpacked});
        QFile one(QDir(unpacked).filePath(QStringLiteral("＝1+1.csv")));
        QVERIFY2(one.open(QIODevice::ReadOnly), qPrintable(QDir(unpacked).entryList().join(QLatin1Char(' '))));
        QVERIFY(one.size() > 50);
    }

    void cancelledLeavesNothing_data()
    {
        QTest::addColumn<bool>("isZip");
        QTest::newRow("folder") << false;
        QTest::newRow("zip") << true;
    }
    void cancelledLeavesNothing()
    {
        QFETCH(bool, isZip);
        const QStringList before = everything();
        test::StopAfter stop(40);
        const auto made = packs(file(QStringLiteral("cancelled") + (isZip ? QStringLiteral(".zip") : QString())), QStringLiteral("csv"), isZip, stop);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(everything(), before);
    }

    // Under the next free name, in a folder that is made; where it cannot be, that is said.
    void savedOnes()
    {
        NoProgress quiet;
        reports::SavedReport saved;
        saved.name = QStringLiteral("周会/材料");
        saved.report = QStringLiteral("kpi");
        saved.format = QStringLiteral("csv");
        saved.folder = file(QStringLiteral("new/folder"));
        const QDate monday(2026, 3, 2);
        QCOMPARE(QFileInfo(render::makeSaved(**m_workspace, saved, monday, quiet).value().path).fileName(), QStringLiteral("周会_材料 2026-02-23 2026-03-01.csv"));
        QCOMPARE(QFileInfo(render::makeSaved(**m_workspace, saved, monday, quiet).value().path).fileName(), QStringLiteral("周会_材料 2026-02-23 2026-03-01 (2).csv"));
        saved.folder = file(QStringLiteral("kpi.csv/inside a file"));
        const auto made = render::makeSaved(**m_workspace, saved, monday, quiet);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileUnwritable);
    }
};

QTEST_MAIN(ReportPackTest)
#include "reportpack_test.moc"
