// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/giftsview.h"

#include "ui/common/flowlayout.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/tableorempty.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int mostPoints = 1'000'000;
constexpr int notCounted = -1;
constexpr int nameWidth = 160;

} // namespace

GiftsView::GiftsView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_writeJob(new Job(this)), m_table(new RowTable(tr("Gifts"))), m_name(new QLineEdit),
      m_points(new QSpinBox), m_stock(new QSpinBox), m_keep(new QPushButton), m_retire(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->rows()->setHeaders({tr("Gift"), tr("Points"), tr("In stock"), tr("Given"), tr("State")}, {1, 2, 3});
    column->addWidget(new TableOrEmpty(m_table, {Icon::Tag, tr("No gift yet"), tr("Name below what members may get for their points."), nullptr, nullptr}), 1);
    auto *line = new FlowLayout(space::s);
    m_name->setPlaceholderText(tr("Name of the gift"));
    m_name->setAccessibleName(tr("Name of the gift"));
    m_name->setMinimumWidth(nameWidth);
    m_points->setRange(1, mostPoints);
    m_points->setSuffix(tr(" points"));
    m_points->setAccessibleName(tr("Points for the gift"));
    m_stock->setRange(notCounted, mostPoints);
    m_stock->setSpecialValueText(tr("not counted"));
    m_stock->setPrefix(tr("stock "));
    m_stock->setAccessibleName(tr("How many are in stock"));
    auto *fresh = new QPushButton(icon(Icon::Add), tr("New"));
    line->addWidget(m_name);
    line->addWidget(m_points);
    line->addWidget(m_stock);
    line->addWidget(m_keep);
    line->addWidget(fresh);
    line->addWidget(m_retire);
    column->addLayout(line);
    for (QWidget *field : std::initializer_list<QWidget *>{m_name, m_points, m_stock, m_keep, m_retire, fresh})
        field->setEnabled(!desk.isReadOnly());
    connect(m_table, &RowTable::selectionMoved, this, &GiftsView::showChosen);
    connect(fresh, &QPushButton::clicked, this, &GiftsView::startNew);
    connect(m_keep, &QPushButton::clicked, this, &GiftsView::keep);
    connect(m_name, &QLineEdit::returnPressed, this, &GiftsView::keep);
    connect(m_retire, &QPushButton::clicked, this, &GiftsView::retire);
    startNew();
}

void GiftsView::refresh()
{
    m_job->start([workspace = m_desk.sharedWorkspace()](Progress &) { return members::gifts(*workspace); },
        [this](const Result<QList<members::GiftRow>> &gifts) {
            if (m_desk.showIfError(gifts))
                return;
            m_gifts = *gifts;
            QList<TableRow> rows;
            int at = -1;
            for (const members::GiftRow &row : m_gifts) {
                if (row.gift.id == m_chosen.id)
                    at = int(rows.size());
                rows.append({row.gift.id,
                    {row.gift.name, text::number(row.gift.points), row.gift.stock ? text::number(*row.gift.stock) : tr("not counted"), text::number(row.given),
                        row.gift.retired ? tr("No longer given") : row.gift.stock == 0 ? tr("Out of stock") : QString()},
                    row.gift.retired});
            }
            m_table->rows()->setRows(rows);
            m_table->fitColumns();
            if (at >= 0)
                m_table->selectRow(at);
            Q_EMIT listed(m_gifts);
        });
}

void GiftsView::showChosen()
{
    const qint64 id = m_table->currentId().toLongLong();
    const auto found = std::find_if(m_gifts.begin(), m_gifts.end(), [&](const members::GiftRow &row) { return row.gift.id == id; });
    if (id == 0 || found == m_gifts.end())
        return;
    m_chosen = found->gift;
    m_name->setText(m_chosen.name);
    m_points->setValue(int(m_chosen.points));
    m_stock->setValue(m_chosen.stock ? int(*m_chosen.stock) : notCounted);
    m_keep->setText(tr("Keep"));
    m_retire->setText(m_chosen.retired ? tr("Give it again") : tr("No longer give it"));
    m_retire->setVisible(true);
}

void GiftsView::startNew()
{
    m_chosen = {};
    m_table->clearSelection();
    m_name->clear();
    m_points->setValue(50);
    m_stock->setValue(notCounted);
    m_keep->setText(tr("Add the gift"));
    m_retire->setVisible(false);
    m_name->setFocus();
}

void GiftsView::keep()
{
    members::Gift gift = m_chosen;
    gift.name = m_name->text();
    gift.points = m_points->value();
    gift.stock = m_stock->value() == notCounted ? std::nullopt : std::optional<qint64>(m_stock->value());
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), gift](Progress &) { return members::saveGift(*workspace, gift); },
        [this, name = gift.name](const Result<qint64> &id) {
            if (m_desk.showIfError(id))
                return;
            m_chosen.id = *id;
            m_desk.toastUndo(tr("Kept the gift “%1”").arg(name));
        });
}

void GiftsView::retire()
{
    members::Gift gift = m_chosen;
    gift.retired = !gift.retired;
    m_writeJob->start([workspace = m_desk.sharedWorkspace(), gift](Progress &) { return members::saveGift(*workspace, gift); },
        [this, gift](const Result<qint64> &id) {
            if (!m_desk.showIfError(id))
                m_desk.toastUndo(gift.retired ? tr("“%1” is no longer given").arg(gift.name) : tr("“%1” is given again").arg(gift.name));
        });
}

} // namespace siyu::ui
