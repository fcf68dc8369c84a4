// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of a workspace as lines: all reports, of each of their subjects, all charts, health, GMV and scores. Two
// workspaces are the same where their lines are.
#pragma once

#include "core/growth/gmvstore.h"
#include "core/growth/healthstore.h"
#include "core/insight/charts.h"
#include "core/kpi/scorecard.h"
#include "core/partners/rewardstore.h"
#include "core/reports/report.h"
#include "core/trust/personreport.h"
#include "tests/core/exporting/importallscene.h"
#include "tests/support/figuretext.h"
#include "tests/support/reportcells.h"

namespace siyu::exporting {

class Figures {
public:
    explicit Figures(const Workspace &workspace) : m_workspace(workspace), m_month(monthOf(workspace.today().addMonths(-1))) { }

    QStringList lines()
    {
        addReports();
        for (const QString &name : insight::chartNames()) {
            add(name, insight::chart(m_workspace, name, {}, m_quiet), [](const insight::Figure &figure) { return test::linesOf(figure); });
            const insight::ChartRequest compared{m_month, {}, {}, true, 0};
            add(name, insight::chart(m_workspace, name, compared, m_quiet), [](const insight::Figure &figure) { return test::linesOf(figure); });
        }
        addHealth();
        addMoney();
        addScores();
        addPeople();
        return m_lines;
    }

private:
    template <typename T, typename Lines>
    void add(const QString &what, const Result<T> &result, Lines lines)
    {
        const QStringList said = result ? lines(*result) : QStringList{words(result.error())};
        for (const QString &line : said)
            m_lines.append(what + QStringLiteral(": ") + line);
    }

    void addReport(const QString &name, const QString &subject)
    {
        reports::ReportRequest request;
        request.subject = subject;
        add(name + QLatin1Char(' ') + subject, reports::report(m_workspace, name, request, m_quiet), [](const reports::Report &report) {
            QStringList out{report.subject, report.period.from.toString(Qt::ISODate), report.before.from.toString(Qt::ISODate)};
            for (const reports::Table &table : report.tables) {
                for (const QString &line : test::linesOf(table))
                    out.append(table.word + QLatin1Char(' ') + line);
            }
            return out;
        });
    }

    // Of all its subjects, and of each; in the short form of six of them.
    void addReports()
    {
        for (const QString &name : reports::reportNames()) {
            addReport(name, {});
            const QStringList all = subjects(reports::subjectOf(name));
            for (qsizetype i = 0; i < all.size(); i += isLong() ? 1 : std::max<qsizetype>(1, all.size() / 6))
                addReport(name, all[i]);
        }
    }

    QStringList subjects(reports::Subject kind)
    {
        const auto named = [this](const char *sql) {
            const auto names = m_workspace.read([sql](db::Database &db) {
                QStringList out;
                db::Statement row = db.prepare(sql);
                while (row.step())
                    out.append(row.text(0));
                return out;
            });
            return names.value();
        };
        if (kind == reports::Subject::Group)
            return named("SELECT name FROM grp ORDER BY id");
        if (kind == reports::Subject::Campaign)
            return named("SELECT name FROM campaign ORDER BY id");
        QStringList teams;
        for (const Team team : allTeams)
            teams.append(wordOf(team));
        return kind == reports::Subject::Team ? teams : QStringList();
    }

    void addHealth()
    {
        add(QStringLiteral("health"), growth::healthCheck(m_workspace, m_quiet), [](const QList<growth::HealthFinding> &findings) {
            QStringList out;
            for (const growth::HealthFinding &finding : findings) {
                out.append(QStringLiteral("%1 %2").arg(wordOf(finding.fault)).arg(finding.isKnown));
                for (const growth::HealthRow &row : finding.rows)
                    out.append(QStringLiteral("%1 %2 %3 %4/%5 %6").arg(wordOf(row.kind), row.name, row.detail).arg(row.part).arg(row.whole).arg(row.since.toString(Qt::ISODate)));
            }
            return out;
        });
    }

    void addMoney()
    {
        const Period before = monthOf(m_month.from.addDays(-1));
        add(QStringLiteral("gmv"), growth::gmvChange(m_workspace, before, m_month, m_quiet), [](const growth::GmvChange &change) {
            QStringList out{change.after.currency, QString::number(change.after.ordersWithoutMember)};
            for (const growth::GmvPeriod *period : {&change.before, &change.after}) {
                for (const growth::GmvCount count : growth::allGmvCounts)
                    out.append(QStringLiteral("%1 %2").arg(wordOf(count)).arg(period->counts.counted.value(count, -1)));
            }
            return out;
        });
        add(QStringLiteral("gmv target"), growth::gmvTarget(m_workspace, m_month.from), [](const growth::GmvWish &wish) {
            QStringList out{wish.gmv ? QString::number(*wish.gmv) : QStringLiteral("-")};
            for (auto factor = wish.factors.cbegin(); factor != wish.factors.cend(); ++factor)
                out.append(wordOf(factor.key()) + QLatin1Char(' ') + test::numberText(factor.value()));
            return out;
        });
    }

    void addScores()
    {
        add(QStringLiteral("kpi"), kpi::scorecard(m_workspace, m_month, {}, m_quiet), [](const kpi::Scorecard &card) {
            QStringList out{QStringLiteral("%1/%2").arg(card.measurable).arg(card.goals)};
            for (const kpi::TeamCard &team : card.teams) {
                out.append(QStringLiteral("%1 %2 %3").arg(wordOf(team.team), test::numberText(team.score)).arg(team.rank.value_or(0)));
                for (const kpi::Item &item : team.items)
                    out.append(item.kpi.word + QLatin1Char(' ') + test::numberText(item.actual.value) + QLatin1Char(' ') + test::numberText(item.target));
            }
            return out;
        });
    }

    QList<qint64> numbers(const char *sql) const
    {
        return m_workspace.read([sql](db::Database &db) {
            QList<qint64> out;
            db::Statement row = db.prepare(sql);
            while (row.step())
                out.append(row.int64(0));
            return out;
        }).value();
    }

    // What is kept of single people, and what partners have earned; in the short form of a few.
    void addPeople()
    {
        const QList<qint64> people = numbers("SELECT id FROM member ORDER BY id");
        for (qsizetype i = 0; i < people.size(); i += std::max<qsizetype>(1, people.size() / (isLong() ? 300 : 12))) {
            add(QStringLiteral("person"), trust::personReport(m_workspace, people[i], m_quiet), [](const trust::PersonReport &report) {
                QStringList out{report.name};
                for (const trust::ReportSection &section : report.sections) {
                    for (const QStringList &row : section.rows)
                        out.append(section.word + QLatin1Char(' ') + row.join(QLatin1Char('|')));
                }
                return out;
            });
        }
        for (const qint64 partner : numbers("SELECT member FROM partner ORDER BY member")) {
            add(QStringLiteral("statement"), partners::statement(m_workspace, MemberId(partner), m_month), [](const partners::Statement &statement) {
                QStringList out{statement.name};
                for (const partners::PurseSum &purse : statement.purses)
                    out.append(QStringLiteral("%1 %2 %3 %4 %5").arg(purse.opening).arg(purse.earned).arg(purse.corrected).arg(purse.paid).arg(purse.closing));
                for (const partners::CurrencyValue &due : statement.commissionDue)
                    out.append(due.currency + QLatin1Char(' ') + QString::number(due.minor.value_or(-1)));
                out.append(QStringLiteral("%1 rows, %2 orders of %3 buyers").arg(statement.rows.size()).arg(statement.performance.orders).arg(statement.performance.buyers));
                return out;
            });
        }
    }

    const Workspace &m_workspace;
    Period m_month;
    NoProgress m_quiet;
    QStringList m_lines;
};

} // namespace siyu::exporting
