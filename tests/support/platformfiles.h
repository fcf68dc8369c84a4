// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up orders written in the layouts of shops' platforms (the headers of their exports), clean or with the faults that
// such files have, and what an import of them must give. Nobody in them lives.
#pragma once

#include "tests/support/faultyfile.h"

#include <QTimeZone>
#include <functional>

namespace siyu::test {

struct FakeLine {
    QString title, spec, code, sku;
    int quantity;
    qint64 priceFen;
    bool refunded = false;

    qint64 amount() const { return quantity * priceFen; }
};

struct FakeOrder {
    QString number;
    QString account, nickname, phone, email;
    QString receiver, receiverPhone, address;
    QDateTime placed; // wall time in Shanghai
    QDateTime paid; // invalid = not paid
    QDateTime shipped;
    QString status; // our word
    QList<FakeLine> lines;
    qint64 postageFen = 0;
    qint64 discountFen = 0;
    qint64 refundedFen = 0;

    qint64 goods() const
    {
        qint64 sum = 0;
        for (const FakeLine &line : lines)
            sum += line.amount();
        return sum;
    }
    qint64 total() const { return goods() + postageFen - discountFen; }
};

inline QList<FakeOrder> fakeOrders()
{
    const auto at = [](int day, int hour, int minute) { return QDateTime(QDate(2026, 2, day), QTime(hour, minute, 5), QTimeZone("Asia/Shanghai")); };
    const FakeLine tea{QStringLiteral("桂花乌龙茶 250g"), QStringLiteral("罐装"), QStringLiteral("680000000001"), QStringLiteral("TEA-01"), 2, 5950};
    const FakeLine cup{QStringLiteral("手作茶杯，釉下彩"), QStringLiteral("青色/大"), QStringLiteral("680000000002"), QStringLiteral("CUP-07"), 1, 128000};
    const FakeLine bag{QStringLiteral("帆布袋"), QStringLiteral("米白"), QStringLiteral("680000000003"), QStringLiteral("BAG-03"), 1, 1990};
    FakeLine cupBack = cup;
    cupBack.refunded = true;
    FakeLine bagBack = bag;
    bagBack.refunded = true;
    const auto buyer = [](int n) {
        FakeOrder order;
        order.number = QStringLiteral("20260200011223344%1").arg(n, 2, 10, QLatin1Char('0'));
        order.account = QStringLiteral("tb_buyer%1").arg(n);
        order.nickname = QStringLiteral("买家%1").arg(n);
        order.phone = QStringLiteral("120999900%1").arg(n, 2, 10, QLatin1Char('0'));
        order.email = QStringLiteral("buyer%1@example.com").arg(n);
        order.receiver = QStringLiteral("张*");
        order.receiverPhone = QStringLiteral("120****00%1").arg(n, 2, 10, QLatin1Char('0'));
        order.address = QStringLiteral("浙江省 杭州市 西湖区 文三路****");
        return order;
    };
    QList<FakeOrder> out;
    FakeOrder order = buyer(1);
    order.placed = at(1, 9, 5);
    order.paid = at(1, 9, 7);
    order.shipped = at(2, 14, 0);
    order.status = QStringLiteral("done");
    order.lines = {tea};
    order.postageFen = 800;
    out.append(order);
    order = buyer(2);
    order.placed = at(3, 23, 59);
    order.status = QStringLiteral("unpaid");
    order.lines = {bag};
    out.append(order);
    order = buyer(3);
    order.placed = at(4, 0, 0);
    order.paid = at(4, 0, 1);
    order.shipped = at(5, 10, 30);
    order.status = QStringLiteral("shipped");
    order.lines = {cup, tea};
    order.discountFen = 1000;
    out.append(order);
    order = buyer(4);
    order.placed = at(6, 12, 0);
    order.status = QStringLiteral("closed");
    order.lines = {tea};
    out.append(order);
    order = buyer(5);
    order.placed = at(7, 8, 0);
    order.paid = at(7, 8, 1);
    order.status = QStringLiteral("refunded");
    order.lines = {bagBack};
    order.refundedFen = 1990;
    out.append(order);
    order = buyer(6);
    order.placed = at(8, 18, 20);
    order.paid = at(8, 18, 22);
    order.status = QStringLiteral("paid");
    order.lines = {cupBack, bag};
    order.refundedFen = 128000;
    out.append(order);
    // The first buyer comes again.
    order = buyer(7);
    order.account = QStringLiteral("tb_buyer1");
    order.nickname = QStringLiteral("买家1");
    order.phone = QStringLiteral("12099990001");
    order.email = QStringLiteral("buyer1@example.com");
    order.placed = at(20, 7, 0);
    order.paid = at(20, 7, 0);
    order.status = QStringLiteral("paid");
    order.lines = {bag};
    out.append(order);
    return out;
}

enum class RefundSeen { ByClosing, ByWord, ByLine, ByAmount };
enum class LinesSeen { None, WhereSingle, All };

// What a layout can say of an order; the rest cannot come out of an import.
struct Can {
    bool amount = true; // of the order as a whole
    bool goodsAmount = false; // that amount is the goods' alone, or the lines' sum
    bool paidAmount = true;
    bool paidAt = true;
    RefundSeen refund = RefundSeen::ByClosing;
    bool shipping = true; // the status tells shipped and done
    LinesSeen lines = LinesSeen::All;
    bool quantity = true, price = true, spec = true, code = false, sku = false;
    QString member = {}; // scope of the shop account, "phone", "email", or empty: nobody
};

struct Layout {
    const char *name;
    QString platform;
    QStringList header;
    std::function<QList<QStringList>(const FakeOrder &)> rows;
    Can can;
};

inline QString yuan(qint64 fen) { return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0')); }
inline QString wall(const QDateTime &at) { return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString(); }

inline QStringList words(const char16_t *text) { return QString::fromUtf16(text).split(QLatin1Char(',')); }

// The platform's word for our status: unpaid, paid, shipped, done, closed, refunded.
inline QString platformWord(const FakeOrder &order, const char16_t *said)
{
    static const QStringList ours{QStringLiteral("unpaid"), QStringLiteral("paid"), QStringLiteral("shipped"),
        QStringLiteral("done"), QStringLiteral("closed"), QStringLiteral("refunded")};
    return words(said).at(ours.indexOf(order.status));
}

inline QString allTitles(const FakeOrder &order)
{
    QStringList titles;
    for (const FakeLine &line : order.lines)
        titles.append(line.title);
    return titles.join(QStringLiteral("；"));
}

inline int items(const FakeOrder &order)
{
    int sum = 0;
    for (const FakeLine &line : order.lines)
        sum += line.quantity;
    return sum;
}

// The orders as such an export has them.
class PlatformFile {
public:
    PlatformFile(const Layout &layout, Faults faults) : m_layout(layout), m_file(layout.header, std::move(faults), QStringLiteral("订单导出")) { }

    QByteArray bytes(const QList<FakeOrder> &orders) const { return m_file.csv(rowsOf(orders), totalsOf(orders)); }
    QByteArray workbook(const QList<FakeOrder> &orders, Epoch epoch) const
    {
        return m_file.xlsx(rowsOf(orders), totalsOf(orders), epoch);
    }

private:
    QList<QStringList> rowsOf(const QList<FakeOrder> &orders) const
    {
        QList<QStringList> rows;
        for (const FakeOrder &order : orders)
            rows += m_layout.rows(order);
        return rows;
    }

    static QStringList totalsOf(const QList<FakeOrder> &orders)
    {
        qint64 sum = 0;
        for (const FakeOrder &order : orders)
            sum += order.total();
        return {QStringLiteral("合计"), yuan(sum)};
    }

    const Layout &m_layout;
    FaultyFile m_file;
};

} // namespace siyu::test
