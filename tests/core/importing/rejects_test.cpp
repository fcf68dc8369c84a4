// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/rejects.h"

#include "tests/core/importing/importscene.h"
#include "ui/text/importtext.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::importing;

class RejectsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A sentence that names the value alone is given the value, not the name of the column.
    void sentencesNameWhatTheySay()
    {
        QCOMPARE(text::problemText({QStringLiteral("negative_balance"), 0, QStringLiteral("-5")}, QStringLiteral("积分")), QStringLiteral("The balance would become negative (-5)."));
        QCOMPARE(text::problemText({QStringLiteral("not_a_date"), 0, QStringLiteral("x")}, QStringLiteral("日期")), QStringLiteral("“日期”: x is no date."));
    }

    void sameLayoutWithReasons_data();
    void sameLayoutWithReasons();
    void mendedAndImportedAgain();
    void noneNoFile();
    void unknownExtension();

private:
    // Imports the text and writes what is rejected beside it; the path of that file.
    QString rejectsOf(Scene &scene, const QByteArray &text, const QString &extension, bool *written)
    {
        const QString path = m_folder.filePath(QStringLiteral("rejects%1.%2").arg(++m_files).arg(extension));
        const Result<Plan> plan = prepareImport(scene.file(text), Kind::Members, scene.options());
        RejectWriter rejects(path, *plan, {text::problemColumnCaption(), text::problemReasonCaption()}, text::problemText);
        NoProgress quiet;
        const Result<Report> report
            = runImport(scene.workspace(), *plan, quiet, [&](const RowOutcome &row, const std::vector<std::string_view> &cells) {
                  return row.outcome == Outcome::Rejected ? rejects.add(row, cells) : Result<void>();
              });
        m_error = report ? std::nullopt : std::optional(report.error());
        const Result<bool> closed = rejects.close();
        *written = closed && *closed;
        return path;
    }
    static QList<QStringList> rowsOf(const QString &path)
    {
        QList<QStringList> out;
        Result<files::OpenedTable> table = files::openTable(path);
        std::vector<std::string_view> cells;
        while (table && *table->rows->next(cells)) {
            QStringList row;
            for (const std::string_view cell : cells)
                row.append(QString::fromUtf8(cell.data(), qsizetype(cell.size())));
            out.append(row);
        }
        return out;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::optional<Error> m_error;
};

namespace {

const QByteArray someBad("姓名,手机号,备注,\n小红,13800000000,,\n甲,138****0000,\"=1+1\",x\n乙,1.38E+10,好,\n");

}

void RejectsTest::sameLayoutWithReasons_data()
{
    QTest::addColumn<QString>("extension");
    QTest::newRow("CSV") << QStringLiteral("csv");
    QTest::newRow("XLSX") << QStringLiteral("xlsx");
}

void RejectsTest::sameLayoutWithReasons()
{
    QFETCH(QString, extension);
    Scene scene;
    bool written = false;
    const QList<QStringList> rows = rowsOf(rejectsOf(scene, someBad, extension, &written));
    QVERIFY(written);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(0).mid(0, 3), QStringList({QStringLiteral("姓名"), QStringLiteral("手机号"), QStringLiteral("备注")}));
    QCOMPARE(rows.at(0).size(), 6);
    QCOMPARE(rows.at(1).mid(0, 2), QStringList({QStringLiteral("甲"), QStringLiteral("138****0000")}));
    QVERIFY(rows.at(1).at(2).endsWith(QStringLiteral("=1+1")));
    QCOMPARE(rows.at(1).at(4), QStringLiteral("手机号"));
    QVERIFY(rows.at(1).at(5).contains(QStringLiteral("masked")));
    QVERIFY(rows.at(2).at(5).contains(QStringLiteral("scientific")));
}

// Whoever mends the file imports it again: the two columns at its end are no custom fields.
void RejectsTest::mendedAndImportedAgain()
{
    Scene scene;
    bool written = false;
    QFile file(rejectsOf(scene, someBad, QStringLiteral("csv"), &written));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mended = file.readAll().replace("138****0000", "13900000000").replace("1.38E+10", "13700000000");
    const Result<Report> again = scene.import(mended);
    QVERIFY(again.has_value());
    QCOMPARE(again->counts.of(Outcome::Created), 2);
    QCOMPARE(scene.rows("SELECT name, note FROM member WHERE id > 1 ORDER BY id"),
        QStringList({QStringLiteral("甲|=1+1"), QStringLiteral("乙|好")}));
    QVERIFY(!again->newFields.contains(text::problemReasonCaption()));
    QVERIFY(!again->newFields.contains(text::problemColumnCaption()));
}

void RejectsTest::noneNoFile()
{
    Scene scene;
    bool written = true;
    const QString path = rejectsOf(scene, "姓名,手机号\n小红,13800000000\n", QStringLiteral("csv"), &written);
    QVERIFY(!written);
    QVERIFY(!QFile::exists(path));
}

// A file that cannot be written stops the import before anything is kept.
void RejectsTest::unknownExtension()
{
    Scene scene;
    bool written = true;
    rejectsOf(scene, someBad, QStringLiteral("docx"), &written);
    QVERIFY(!written);
    QVERIFY(m_error.has_value());
    QCOMPARE(m_error->code, ErrorCode::UnsupportedFormat);
    QCOMPARE(scene.rows("SELECT count(*) FROM member"), QStringList({QStringLiteral("0")}));
}

QTEST_GUILESS_MAIN(RejectsTest)
#include "rejects_test.moc"
