// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/cardorders.h"

#include "core/base/period.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/members/memberwords.h"
#include "ui/text/format.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int pageSize = 10;

} // namespace

CardOrders::CardOrders(Desk &desk) : CardSection(desk, QStringLiteral("orders"), tr("Orders")), m_job(new Job(this)) { }

void CardOrders::build()
{
    if (m_member != member()) {
        m_member = member();
        m_orders.clear();
        m_unfolded.clear();
        m_hasMore = false;
    }
    if (m_of != reading()) {
        m_of = reading();
        load(std::max(pageSize, int(m_orders.size())));
    }
    for (const members::MemberOrder &order : std::as_const(m_orders))
        addOrder(order);
    if (m_orders.isEmpty())
        addLine(m_job->isRunning() ? QStringLiteral("…") : tr("No order is known"), "muted");
    if (!m_hasMore)
        return;
    QPushButton *more = quietButton(Icon::Down, tr("Earlier orders"), QStringLiteral("moreOrders"));
    connect(more, &QPushButton::clicked, this, [this] { load(int(m_orders.size()) + pageSize); });
    lines()->addWidget(more, 0, Qt::AlignLeft);
}

void CardOrders::load(int count)
{
    m_job->start([workspace = desk().sharedWorkspace(), id = member(), count](Progress &) {
        return members::memberOrders(*workspace, id, {}, count);
    }, [this](const Result<members::MemberOrderPage> &page) {
        if (desk().showIfError(page))
            return;
        m_orders = page->orders;
        m_hasMore = page->next.has_value();
        rebuild();
    });
}

void CardOrders::addOrder(const members::MemberOrder &order)
{
    const qint64 id = order.id.value;
    QStringList parts{order.atUtc.isValid() ? text::day(businessDay(order.atUtc, desk().workspace().zone())) : tr("no date"),
        text::money(order.amountFen, order.currency), orderStatusName(order.status)};
    if (order.refundedFen > 0)
        parts.append(tr("refunded %1").arg(text::money(order.refundedFen, order.currency)));
    parts.removeAll(QString());
    QPushButton *head = lineButton(m_unfolded.contains(id) ? Icon::Down : Icon::Right, parts.join(QStringLiteral(" · ")),
        QStringLiteral("order%1").arg(id));
    head->setToolTip(tr("Order %1").arg(order.number));
    head->setAccessibleName(tr("Order %1, %2").arg(order.number, parts.join(QStringLiteral(", "))));
    connect(head, &QPushButton::clicked, this, [this, id] {
        m_unfolded.contains(id) ? (void)m_unfolded.remove(id) : (void)m_unfolded.insert(id);
        rebuild();
    });
    if (!m_unfolded.contains(id))
        return;
    auto *box = new QWidget;
    auto *below = new QVBoxLayout(box);
    below->setContentsMargins(space::xl, 0, 0, space::xs);
    below->setSpacing(2);
    below->addWidget(cardLabel(order.number.isEmpty() ? order.platform : tr("No. %1").arg(order.number), "muted"));
    lines()->addWidget(box);
    addLines(order, below);
}

void CardOrders::addLines(const members::MemberOrder &order, QVBoxLayout *below)
{
    Job::once(below->parentWidget(), [workspace = desk().sharedWorkspace(), id = order.id](Progress &) {
        return members::orderLines(*workspace, id);
    }, [below, this, currency = order.currency](const Result<QList<members::MemberOrderLine>> &rows) {
        if (desk().showIfError(rows))
            return;
        for (const members::MemberOrderLine &row : *rows) {
            QStringList parts{row.title.isEmpty() ? tr("A product without a name") : row.title, row.spec};
            if (row.quantity)
                parts.append(QStringLiteral("× %1").arg(QLocale().toString(*row.quantity)));
            if (row.amountFen || row.priceFen)
                parts.append(text::money(row.amountFen ? row.amountFen : row.priceFen, currency));
            parts.removeAll(QString());
            below->addWidget(cardLabel(parts.join(QStringLiteral(" · "))));
        }
        if (rows->isEmpty())
            below->addWidget(cardLabel(tr("Its file had no lines"), "muted"));
    });
}

} // namespace siyu::ui
