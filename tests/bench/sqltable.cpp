// SPDX-License-Identifier: GPL-3.0-or-later
// The same page with Qt's own means, for comparison: QSqlTableModel over the member table of the file that is given. It
// loads Qt's SQLite, so it is a program of its own: two copies of SQLite in one process lose each other's locks.
#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTableView>
#include <cstdio>
#include <ctime>

namespace {

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &row : status.readAll().split('\n')) {
        if (row.startsWith("VmRSS:"))
            return row.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

template <typename Work>
void measure(const char *what, Work work)
{
    QElapsedTimer clock;
    clock.start();
    const std::clock_t started = std::clock();
    work();
    std::printf("  QSqlTableModel: %-34s %9.1f ms  (processor %.1f)\n", what, double(clock.nsecsElapsed()) / 1e6,
        double(std::clock() - started) * 1e3 / CLOCKS_PER_SEC);
    std::fflush(stdout);
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
    measure("open and paint the first rows", [&] {
        model.setTable(QStringLiteral("member"));
        model.setSort(int(model.fieldIndex(QStringLiteral("id"))), Qt::AscendingOrder);
        model.select();
        view.setModel(&model);
        view.setVisible(true);
        view.grab();
    });
    const int wanted = 900'000;
    measure("first jump to row 900,000", [&] {
        while (model.rowCount() <= wanted && model.canFetchMore())
            model.fetchMore();
        view.scrollTo(model.index(std::min(wanted, model.rowCount() - 1), 0));
        view.grab();
    });
    measure("sort by birth year", [&] {
        model.sort(int(model.fieldIndex(QStringLiteral("birth_year"))), Qt::AscendingOrder);
        view.grab();
    });
    std::printf("  QSqlTableModel: memory with %d rows read %14.0f MB resident\n", model.rowCount(), residentMegabytes());
    while (model.canFetchMore())
        model.fetchMore();
    std::printf("  QSqlTableModel: memory with %d rows read %14.0f MB resident\n", model.rowCount(), residentMegabytes());
    return 0;
}
