// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up file of some kind and what must come of it: its counts and rows, nothing new the second time, everything as
// before after the undo, and rejected rows that come back in a file of the same layout.
#pragma once

#include "core/importing/rejects.h"
#include "tests/core/importing/importscene.h"

#include <QtTest>

namespace siyu::importing {

using Six = QList<qint64>; // created, updated, unchanged, merged, undecided, rejected

inline Six sixOf(const Report &report)
{
    Six out;
    for (const Outcome outcome : allOutcomes)
        out.append(report.counts.of(outcome));
    return out;
}

struct KindCase {
    const char *name;
    Kind kind;
    const char *setup; // SQL before the import; may be empty
    QByteArray text;
    Six six;
    QString codes; // of undecided and rejected rows and of flags, in the order of the file
    const char *sql; // what to look at afterwards
    QStringList rows;
    const char *group = "";
};

class KindCases {
public:
    static void table(const QList<KindCase> &cases)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases.at(i).name) << i;
    }

    static void run(const KindCase &of)
    {
        Scene scene;
        if (*of.setup)
            scene.write(of.setup);
        Options options = scene.options();
        options.group = QString::fromUtf8(of.group);
        const QStringList before = dataOf(scene);
        const Run first = import(scene, scene.file(of.text), of.kind, options);
        QVERIFY2(first.report.has_value(), first.report ? "" : qPrintable(Scene::textOf(first.report.error())));
        QCOMPARE(first.codes.join(QLatin1Char(' ')), of.codes);
        QCOMPARE(sixOf(*first.report), of.six);
        QCOMPARE(std::accumulate(of.six.begin(), of.six.end(), qint64(0)), first.report->counts.rows);
        QCOMPARE(scene.rows(of.sql), of.rows);
        const QStringList after = dataOf(scene);

        const Run second = import(scene, scene.file(of.text), of.kind, options);
        QCOMPARE(sixOf(*second.report), Six({0, 0, of.six[0] + of.six[1] + of.six[2] + of.six[3], 0, of.six[4], of.six[5]}));
        QCOMPARE(dataOf(scene), after);
        if (of.six[5] > 0)
            rejectsComeBack(scene, first, of, options);

        QVERIFY(scene.undo(second.report->batch));
        QCOMPARE(dataOf(scene), after);
        const Result<UndoReport> undone = scene.undo(first.report->batch);
        QVERIFY2(undone.has_value(), undone ? "" : qPrintable(Scene::textOf(undone.error())));
        QCOMPARE(undone->kept.size(), 0);
        QCOMPARE(dataOf(scene), before);
    }

    struct Run {
        Result<Report> report;
        QStringList codes;
        QString rejects;
    };
    static Run import(Scene &scene, const QString &path, Kind kind, const Options &options)
    {
        const Result<Plan> plan = prepareImport(path, kind, options);
        if (!plan)
            return {plan.error(), {}, {}};
        Run out{Error{}, {}, path + QStringLiteral(".rejects.csv")};
        RejectWriter writer(out.rejects, *plan, {QStringLiteral("问题列"), QStringLiteral("原因")},
            [](const Problem &problem, const QString &) { return problem.code; });
        const RowSink sink = [&](const RowOutcome &row, const std::vector<std::string_view> &cells) -> Result<void> {
            if (row.problem)
                out.codes.append(row.problem->code);
            for (const Problem &flag : row.flags)
                out.codes.append(QLatin1Char('~') + flag.code);
            return row.outcome == Outcome::Rejected ? writer.add(row, cells) : Result<void>();
        };
        NoProgress quiet;
        out.report = runImport(scene.workspace(), *plan, quiet, sink);
        if (const Result<bool> closed = writer.close(); !closed)
            out.report = closed.error();
        return out;
    }

private:
    // Rows that are left undecided stand in the review list, once for each time they come.
    static QStringList dataOf(Scene &scene)
    {
        QStringList lines = scene.dump();
        lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("review_")); });
        return lines;
    }

    static void rejectsComeBack(Scene &scene, const Run &first, const KindCase &of, const Options &options)
    {
        const Run again = import(scene, first.rejects, of.kind, options);
        QVERIFY2(again.report.has_value(), again.report ? "" : qPrintable(Scene::textOf(again.report.error())));
        QCOMPARE(again.report->counts.rows, of.six[5]);
        QVERIFY(scene.undo(again.report->batch));
    }
};

} // namespace siyu::importing
