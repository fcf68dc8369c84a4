// SPDX-License-Identifier: GPL-3.0-or-later
// Names with numbers stand in the order of the numbers, whatever the language; values that are no text by themselves.
#include "ui/common/numberorder.h"

#include <QLocale>
#include <QStandardItemModel>
#include <QTest>

using namespace siyu::ui;

class NumberOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesByTheirNumbers_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("Chinese") << QLocale(QLocale::Chinese, QLocale::China);
        QTest::newRow("English") << QLocale(QLocale::English);
        QTest::newRow("none") << QLocale::c();
    }
    void namesByTheirNumbers()
    {
        QFETCH(const QLocale, locale);
        const QLocale before;
        QLocale::setDefault(locale);
        QStandardItemModel model;
        for (const char *name : {"老客10群", "老客1群", "老客100群", "老客2群"})
            model.appendRow(new QStandardItem(QString::fromUtf8(name)));
        NumberOrder order;
        order.setSourceModel(&model);
        order.sort(0);
        QStringList sorted;
        for (int row = 0; row < order.rowCount(); ++row)
            sorted.append(order.index(row, 0).data().toString());
        QLocale::setDefault(before);
        QCOMPARE(sorted, (QStringList{QStringLiteral("老客1群"), QStringLiteral("老客2群"), QStringLiteral("老客10群"), QStringLiteral("老客100群")}));
    }

    void numbersByThemselves()
    {
        QStandardItemModel model;
        for (const int value : {10, -3, 2}) {
            auto *item = new QStandardItem;
            item->setData(value, Qt::UserRole);
            model.appendRow(item);
        }
        NumberOrder order;
        order.setSortRole(Qt::UserRole);
        order.setSourceModel(&model);
        order.sort(0);
        QCOMPARE(order.index(0, 0).data(Qt::UserRole).toInt(), -3);
        QCOMPARE(order.index(2, 0).data(Qt::UserRole).toInt(), 10);
    }
};

QTEST_MAIN(NumberOrderTest)
#include "numberorder_test.moc"
