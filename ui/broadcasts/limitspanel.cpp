// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/limitspanel.h"

#include "core/broadcasts/policy.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

LimitsPanel::LimitsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_house(new QLabel), m_table(new RowTable(tr("Limits of the platforms"))),
      m_loading(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    m_house->setTextFormat(Qt::PlainText);
    m_house->setWordWrap(true);
    column->addWidget(m_house);
    m_table->rows()->setHeaders({tr("Touchpoint"), tr("What"), tr("Limit"), tr("Valid"), tr("Standing"), tr("Source")});
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    auto *checked = new QPushButton(icon(Icon::Check), tr("I looked it up today: it holds"));
    checked->setEnabled(!m_desk.isReadOnly());
    row->addStretch(1);
    row->addWidget(checked);
    column->addLayout(row);
    connect(checked, &QPushButton::clicked, this, &LimitsPanel::markChecked);
}

void LimitsPanel::refresh(const Topics &topics)
{
    if (topics.isEmpty() || topics.contains(Topic::Broadcasts) || topics.contains(Topic::Settings))
        load();
}

void LimitsPanel::load()
{
    using Both = std::pair<QList<PolicyRow>, HouseRules>;
    m_loading->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Both> {
            const auto rows = policies(*workspace);
            const auto house = houseRules(*workspace);
            if (!rows || !house)
                return rows ? house.error() : rows.error();
            return Both{*rows, *house};
        },
        [this](Result<Both> both) {
            if (m_desk.showIfError(both))
                return;
            const HouseRules &house = both->second;
            const auto time = [](QTime at) { return at.toString(QStringLiteral("HH:mm")); };
            m_house->setText(tr("The house: WeCom 1:1 at most %1 a member and month · directed messages at most %2 a member in 7 days · "
                                "group posts at most %3 a group and day · %4–%5, SMS %6–%7. The stricter limit wins.")
                                 .arg(house.monthWecom).arg(house.weekDirected).arg(house.groupDay)
                                 .arg(time(house.from), time(house.to), time(house.smsFrom), time(house.smsTo)));
            const QDate today = m_desk.workspace().today();
            QList<TableRow> rows;
            for (const PolicyRow &row : both->first) {
                const bool over = row.validTo.isValid() && row.validTo < today;
                const QString from = row.validFrom.isValid() ? row.validFrom.toString(Qt::ISODate) : QString();
                const QString to = row.validTo.isValid() ? row.validTo.toString(Qt::ISODate) : QString();
                const QString valid = from.isEmpty() && to.isEmpty() ? tr("always") : QStringLiteral("%1 – %2").arg(from, to);
                const QString standing = over ? tr("superseded") : row.needsCheck(today) ? tr("check that this still holds") : tr("checked on %1").arg(row.checkedOn.toString(Qt::ISODate));
                rows << TableRow{row.id, {text::name(row.touchpoint), text::policySubject(row.subject), text::policyLimit(row.limit, row.per), valid,
                    standing, text::policySource(row.source, row.note)}, over};
            }
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
        });
}

void LimitsPanel::markChecked()
{
    const qint64 id = m_table->currentId().toLongLong();
    if (id <= 0) {
        m_desk.toast(tr("Choose a limit in the table first."));
        return;
    }
    Job::once(this, [workspace = m_desk.sharedWorkspace(), id](Progress &) { return markPolicyChecked(*workspace, id); },
        [this](Result<void> done) { m_desk.showIfError(done); });
}

} // namespace siyu::ui
