// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in one pass are the rows one by one, whatever is asked for and in whatever order.
#include "core/members/memberpass.h"

#include "core/members/figures.h"
#include "core/members/memberstore.h"
#include "core/workspace.h"
#include "tests/core/members/ruleshop.h"

using namespace siyu;
using namespace siyu::members;

namespace {

QString textOf(const std::optional<qint64> &value) { return value ? QString::number(*value) : QStringLiteral("-"); }

QString textOf(const std::optional<MemberFigures> &of)
{
    if (!of)
        return QStringLiteral("none");
    return QStringList{QString::number(int(of->stage)), QString::number(of->stageIsByHand), QString::number(of->silenceByOrdersOnly), QString::number(int(of->circle)),
        of->inStageSince.toString(Qt::ISODate), of->firstContact.toString(Qt::ISODate), of->lastSign.toString(Qt::ISODate), of->lastMessage.toString(Qt::ISODate),
        of->currency, of->firstOrderAtUtc ? toUtcText(*of->firstOrderAtUtc) : QString(), textOf(of->valueFen), QString::number(of->paidOrders), textOf(of->yearOrders),
        textOf(of->yearValueFen), QString::number(of->r.value_or(0)), QString::number(of->f.value_or(0)), QString::number(of->m.value_or(0)),
        QString::number(of->referrals), QString::number(of->points)}.join(QLatin1Char('/'));
}

QString textOf(const MemberRow &row)
{
    QStringList custom;
    for (auto it = row.custom.begin(); it != row.custom.end(); ++it)
        custom.append(QStringLiteral("%1=%2").arg(it.key()).arg(it.value()));
    custom.sort();
    return QStringList{QString::number(row.id.value), row.name, row.phone, row.email, row.wechat, row.gender, textOf(row.birthYear), row.birthday, row.region,
        row.address, row.company, row.interests, row.categoryPreference, row.note, row.pausedUntil.toString(Qt::ISODate), row.groups.join(QLatin1Char(',')),
        row.tags.join(QLatin1Char(',')), row.source, toUtcText(row.createdAtUtc), row.lastOrderAtUtc ? toUtcText(*row.lastOrderAtUtc) : QString(),
        QString::number(row.orders), row.optOuts.join(QLatin1Char(',')), QString::number(row.optedOut), QString::number(row.under14),
        QString::number(row.isStaff), custom.join(QLatin1Char(',')), textOf(row.figures)}.join(QLatin1Char('|'));
}

} // namespace

class MemberPassTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::move(Workspace::create(m_dir.filePath(QStringLiteral("shop.siyu")), std::make_shared<FixedClock>(ruletest::now)).value());
        ruletest::Shop shop;
        const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { ruletest::fill(db, shop); });
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        QVERIFY(updateFigures(*m_workspace, m_quiet));
    }

    void asOneByOne_data()
    {
        QTest::addColumn<QList<qint64>>("ids");
        QList<qint64> all, backwards, twice, few;
        for (qint64 id = 1; id <= ruletest::people; ++id) {
            all.append(id);
            backwards.prepend(id);
            twice << id << ruletest::people + 1 - id;
        }
        QTest::newRow("everybody") << all;
        QTest::newRow("from the last") << backwards;
        QTest::newRow("some twice, some nobody") << twice + QList<qint64>{0, 9'999, -4};
        QTest::newRow("few of many") << QList<qint64>{ruletest::people, 3, 4'000'000};
        QTest::newRow("one") << QList<qint64>{17};
        QTest::newRow("nobody") << QList<qint64>();
    }

    void asOneByOne()
    {
        QFETCH(QList<qint64>, ids);
        QStringList expected;
        const auto rows = memberRows(*m_workspace, ids);
        QVERIFY(rows);
        for (const MemberRow &row : *rows)
            expected.append(textOf(row));
        QMap<qsizetype, QString> got;
        const auto read = memberRowsById(*m_workspace, ids, {}, [&](const MemberRow &row, qsizetype place) {
            got.insert(place, textOf(row));
            return ids.at(place) == row.id.value;
        }, m_quiet);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(got.values(), expected);
    }

    void onlyWhatIsWanted()
    {
        RowParts nothing{false, false, false, false, false, false, false};
        qint64 rows = 0;
        QVERIFY(memberRowsById(*m_workspace, {1, 2, 3, 4, 5}, nothing, [&](const MemberRow &row, qsizetype) {
            ++rows;
            return row.phone.isEmpty() && row.tags.isEmpty() && row.groups.isEmpty() && row.orders == 0 && !row.figures && row.custom.isEmpty();
        }, m_quiet));
        QCOMPARE(rows, 5);
    }

    void stops()
    {
        QCOMPARE(memberRowsById(*m_workspace, {1, 2, 3}, {}, [](const MemberRow &, qsizetype) { return false; }, m_quiet).error().code, ErrorCode::Cancelled);
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    NoProgress m_quiet;
};

QTEST_GUILESS_MAIN(MemberPassTest)
#include "memberpass_test.moc"
