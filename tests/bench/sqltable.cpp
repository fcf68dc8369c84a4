// SPDX-License-Identifier: GPL-3.0-or-later
// The same page with Qt's own means, for comparison: QSqlTableModel over the member table of the file that is given. It
// loads Qt's SQLite, so it is a program of its own: two copies of SQLite in one process lose each other's locks.
#include "tests/bench/measure.h"

#include <QApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTableView>
#include <algorithm>
#include <cstdio>

using namespace siyu;

namespace {

constexpr int times = 5;
constexpr int farRow = 900'000;

void select(QSqlTableModel &model, const char *sortedBy)
{
    model.setTable(QStringLiteral("member"));
    model.setSort(int(model.fieldIndex(QString::fromLatin1(sortedBy))), Qt::AscendingOrder);
    model.select();
}

void jump(QSqlTableModel &model, QTableView &view)
{
    while (model.rowCount() <= farRow && model.canFetchMore())
        model.fetchMore();
    view.scrollTo(model.index(std::min(farRow, model.rowCount() - 1), 0));
    view.viewport()->repaint();
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString path = app.arguments().value(1);
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    db.setDatabaseName(path);
    db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!QFile::exists(path) || !db.open()) {
        std::fprintf(stderr, "%s\n", qPrintable(db.lastError().text()));
        return 1;
    }
    QSqlTableModel model(nullptr, db);
    QTableView view;
    view.resize(1366, 700);
    view.setVisible(true);
    bench::measure("QSqlTableModel: choose and paint the first rows", times, 0, [&] {
        select(model, "id");
        view.setModel(&model);
        view.viewport()->repaint();
    }, [&] { view.setModel(nullptr); });
    bench::printFigure("QSqlTableModel: memory with 256 rows read", bench::memoryNow().resident, "MB", 0);
    bench::measure("QSqlTableModel: first jump to row 900,000", times, 0, [&] { jump(model, view); }, [&] { select(model, "id"); });
    bench::measure("QSqlTableModel: sort by birth year, paint the first rows", times, 0, [&] {
        model.sort(int(model.fieldIndex(QStringLiteral("birth_year"))), Qt::AscendingOrder);
        view.viewport()->repaint();
    }, [&] { select(model, "id"); });
    bench::measure("QSqlTableModel: rows whose name holds 小红, paint", times, 0, [&] {
        model.setFilter(QStringLiteral("name LIKE '%小红%'"));
        view.viewport()->repaint();
    }, [&] { model.setFilter({}); });
    model.setFilter({});
    while (model.canFetchMore())
        model.fetchMore();
    bench::printFigure("QSqlTableModel: memory with every row read", bench::memoryNow().resident, "MB", 0);
    return 0;
}
