// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/limitspanel.h"

#include "core/base/text.h"
#include "ui/broadcasts/houseeditor.h"
#include "ui/broadcasts/policyeditor.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/plantext.h"
#include "ui/text/policytext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr qsizetype changesShown = 2;

bool isOver(const PolicyRow &row, QDate today)
{
    return row.validTo.isValid() && row.validTo < today;
}

} // namespace

LimitsPanel::LimitsPanel(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_house(plainLabel()), m_changes(plainLabel({}, "muted")), m_old(plainLabel({}, "warning")),
      m_all(new QCheckBox(tr("Show those that have ended"))), m_table(new RowTable(tr("Limits of the platforms"))), m_loading(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeHouse());
    auto *head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Limits of the platforms"), "heading"));
    head->addWidget(m_old, 1);
    head->addWidget(m_all);
    column->addLayout(head);
    m_table->rows()->setHeaders({tr("Touchpoint"), tr("What"), tr("Limit"), tr("Valid"), tr("Standing"), tr("Source")});
    column->addWidget(m_table, 1);
    column->addWidget(makeButtons());
    connect(m_table, &QTableView::activated, this, [this] { editRow(false); });
    connect(m_all, &QCheckBox::toggled, this, &LimitsPanel::showRows);
}

QWidget *LimitsPanel::makeHouse()
{
    auto *card = new QFrame;
    setRole(card, "card");
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(space::l, space::m, space::l, space::m);
    row->setSpacing(space::l);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(plainLabel(tr("The house. Where a platform is stricter, the platform holds."), "heading"));
    texts->addWidget(m_house);
    texts->addWidget(m_changes);
    row->addLayout(texts, 1);
    auto *edit = new QPushButton(icon(Icon::Edit), tr("Change…"));
    edit->setAccessibleName(tr("Change the limits of the house"));
    edit->setEnabled(!m_desk.isReadOnly());
    row->addWidget(edit, 0, Qt::AlignTop);
    connect(edit, &QPushButton::clicked, this, &LimitsPanel::editHouse);
    return card;
}

QWidget *LimitsPanel::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *add = new QPushButton(icon(Icon::Add), tr("New limit"));
    auto *edit = new QPushButton(icon(Icon::Edit), tr("Change or end…"));
    auto *checked = new QPushButton(icon(Icon::Check), tr("I looked it up today: it holds"));
    for (QPushButton *button : {add, edit, checked})
        button->setEnabled(!m_desk.isReadOnly());
    row->addWidget(add);
    row->addWidget(edit);
    row->addStretch(1);
    row->addWidget(checked);
    connect(add, &QPushButton::clicked, this, [this] { editRow(true); });
    connect(edit, &QPushButton::clicked, this, [this] { editRow(false); });
    connect(checked, &QPushButton::clicked, this, &LimitsPanel::markChecked);
    return box;
}

void LimitsPanel::refresh(const Topics &topics)
{
    if (topics.isEmpty() || topics.contains(Topic::Broadcasts) || topics.contains(Topic::Settings))
        load();
}

void LimitsPanel::load()
{
    m_loading->start(
        [workspace = m_desk.sharedWorkspace()](Progress &) -> Result<Standing> {
            const auto rows = policies(*workspace);
            const auto house = broadcasts::house(*workspace);
            const auto changes = houseHistory(*workspace);
            if (!rows || !house)
                return rows ? house.error() : rows.error();
            if (!changes)
                return changes.error();
            return Standing{*rows, *house, *changes};
        },
        [this](const Result<Standing> &standing) {
            if (m_desk.showIfError(standing))
                return;
            m_standing = *standing;
            showHouse();
            showRows();
        });
}

void LimitsPanel::showHouse()
{
    QStringList limits, rates;
    for (const auto &[rule, value] : textsOf(m_standing.house)) {
        const bool isRate = rule.startsWith(QLatin1String("open_rate."));
        if (isRate && value.isEmpty())
            continue;
        (isRate ? rates : limits) << tr("%1: %2", "a rule of the house, and its value").arg(text::houseRuleName(rule), text::houseRuleValue(rule, value));
    }
    m_house->setText((limits + rates).join(QStringLiteral("  ·  ")));
    QStringList changes;
    for (const HouseChange &change : m_standing.changes.mid(0, changesShown))
        changes << tr("%1: %2 → %3 (%4)").arg(text::day(change.setOn), text::houseRuleName(change.rule), text::houseRuleValue(change.rule, change.value),
            displayText(change.note.isEmpty() ? change.source : QStringLiteral("%1, %2").arg(change.source, change.note)));
    m_changes->setText(changes.isEmpty() ? tr("As delivered; open rates are the seed text's, unverified.") : changes.join(QLatin1Char('\n')));
}

void LimitsPanel::showRows()
{
    const QDate today = m_desk.workspace().today();
    QList<TableRow> rows;
    int old = 0;
    for (const PolicyRow &row : m_standing.rows) {
        const bool over = isOver(row, today);
        old += row.needsCheck(today) ? 1 : 0;
        if (over && !m_all->isChecked())
            continue;
        const QString from = row.validFrom.isValid() ? text::day(row.validFrom) : QString();
        const QString to = row.validTo.isValid() ? text::day(row.validTo) : QString();
        const QString valid = from.isEmpty() && to.isEmpty() ? tr("always") : QStringLiteral("%1 – %2").arg(from, to);
        const QString standing = over ? tr("ended")
            : row.validFrom.isValid() && row.validFrom > today ? tr("not yet")
            : row.needsCheck(today)                            ? tr("check that this still holds")
                                                               : tr("checked on %1").arg(text::day(row.checkedOn));
        rows << TableRow{row.id, {text::name(row.touchpoint), text::policySubject(row.subject), text::policyLimit(row.limit, row.per), valid, standing,
            text::policySource(row.source, row.note)}, over};
    }
    m_old->setText(old > 0 ? tr("%n limit(s) not checked for 12 months", nullptr, old) : QString());
    m_table->rows()->setRows(rows);
    m_table->fitColumns();
}

void LimitsPanel::editHouse()
{
    auto *editor = new HouseEditor(m_desk, m_standing.house);
    connect(editor, &HouseEditor::saved, this, [this] {
        m_desk.closeDrawer();
        m_desk.toastUndo(tr("The limits of the house were changed"));
    });
    m_desk.openDrawer(tr("Limits of the house"), editor);
    editor->setFocus();
}

void LimitsPanel::editRow(bool isNew)
{
    if (m_desk.isReadOnly())
        return;
    PolicyRow row;
    const qint64 id = isNew ? 0 : m_table->currentId().toLongLong();
    for (const PolicyRow &known : m_standing.rows) {
        if (id > 0 && known.id == id)
            row = known;
    }
    if (!isNew && row.id == 0) {
        m_desk.toast(tr("Choose a limit in the table first."));
        return;
    }
    auto *editor = new PolicyEditor(m_desk, row);
    connect(editor, &PolicyEditor::saved, this, [this] {
        m_desk.closeDrawer();
        m_desk.toastUndo(tr("The limit was changed, and everything planned anew"));
    });
    m_desk.openDrawer(isNew ? tr("New limit") : tr("Limit of %1").arg(text::name(row.touchpoint)), editor);
    editor->setFocus();
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
