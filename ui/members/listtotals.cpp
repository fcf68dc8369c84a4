// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/listtotals.h"

#include "core/members/selectionsums.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/members/membersmodel.h"
#include "ui/members/memberstable.h"
#include "ui/members/memberwords.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QTimer>

namespace siyu::ui {

namespace {

constexpr int delayMs = 150;

} // namespace

ListTotals::ListTotals(Desk &desk, const MembersTable *table, const MembersModel *model, QObject *parent)
    : QObject(parent), m_desk(desk), m_table(table), m_model(model), m_job(new Job(this)), m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(delayMs);
    connect(m_delay, &QTimer::timeout, this, &ListTotals::sum);
}

void ListTotals::selectionMoved()
{
    m_sums.clear();
    m_job->cancel();
    m_delay->start();
    show();
}

void ListTotals::show()
{
    const qint64 count = m_table->selectedCount();
    QStringList parts{tr("%1 members").arg(text::number(m_model->rowCount()))};
    if (count > 1)
        parts.append(tr("%1 selected").arg(text::number(count)));
    if (count > 1 && !m_sums.isEmpty())
        parts.append(m_sums);
    m_desk.setStatus(parts.join(QStringLiteral(" · ")));
}

void ListTotals::sum()
{
    if (m_table->selectedCount() < 2)
        return;
    QList<members::ShopField> fields;
    for (const int column : m_table->shownColumns()) {
        if (m_model->column(column).kind == MemberColumn::Custom && isNumberColumn(m_model->column(column)))
            fields.append(m_model->column(column).custom);
    }
    const QList<qint64> ids = m_table->isAllSelected() ? m_model->ids() : m_table->selectedIds();
    m_job->start([workspace = m_desk.sharedWorkspace(), ids, fields](Progress &progress) {
        QList<qint64> numbers;
        for (const members::ShopField &field : fields)
            numbers.append(field.id);
        return members::selectionSums(*workspace, ids, numbers, progress);
    }, [this, fields](const Result<members::SelectionSums> &sums) {
        if (!sums)
            return;
        m_sums = sumsText(*sums, fields);
        show();
        Q_EMIT summed();
    });
}

} // namespace siyu::ui
