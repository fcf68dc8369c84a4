// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/historypane.h"

#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int textHeight = 90;

// The others are as wide as what stands in them; nothing is scrolled sideways in this narrow place.
void giveRoomTo(RowTable *table, int column)
{
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

struct Past {
    QList<content::Version> versions;
    QList<content::Use> uses;
};

} // namespace

HistoryPane::HistoryPane(Desk &desk, ContentId id, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_id(id), m_loading(new Job(this)), m_restoring(new Job(this)), m_versions(new RowTable(tr("Versions of the texts"))),
      m_text(new QPlainTextEdit), m_restore(new QPushButton(tr("Bring this version back"))), m_usesTitle(new QLabel), m_uses(new RowTable(tr("Where it was used")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::s, space::s, 0);
    column->setSpacing(space::s);
    m_versions->rows()->setHeaders({tr("Version"), tr("When"), tr("Saved by"), tr("Sent")}, {0, 3});
    giveRoomTo(m_versions, 2);
    column->addWidget(m_versions, 2);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    m_text->setAccessibleName(tr("Text of the version"));
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->addWidget(m_restore);
    row->addStretch(1);
    column->addLayout(row);
    setRole(m_usesTitle, "muted");
    column->addWidget(m_usesTitle);
    m_uses->rows()->setHeaders({tr("Name"), tr("Touchpoint"), tr("Last"), tr("Sent")}, {3});
    giveRoomTo(m_uses, 0);
    column->addWidget(m_uses, 2);
    connect(m_versions, &RowTable::selectionMoved, this, &HistoryPane::showVersion);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPane::restore);
    connect(m_uses, &QTableView::activated, this, [this] {
        // The calendar knows runs and days; the day is enough to find it.
        const QDate day = m_uses->currentId().toDate();
        if (day.isValid())
            m_desk.goTo(PageId::Broadcasts, day);
    });
    showVersion();
}

void HistoryPane::load()
{
    m_loading->start(
        [workspace = m_desk.sharedWorkspace(), id = m_id](Progress &) -> Result<Past> {
            auto versions = content::versions(*workspace, id);
            if (!versions)
                return versions.error();
            auto uses = content::usesOf(*workspace, id);
            return uses ? Result<Past>(Past{*versions, *uses}) : Result<Past>(uses.error());
        },
        [this](const Result<Past> &past) {
            if (!m_desk.showIfError(past))
                showRows(past->versions, past->uses);
        });
}

void HistoryPane::showRows(const QList<content::Version> &versions, const QList<content::Use> &uses)
{
    m_all = versions;
    const QLocale locale;
    const QTimeZone zone = m_desk.workspace().zone();
    const auto told = [&](const QDateTime &at) { return at.isValid() ? at.toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString(); };
    QList<TableRow> rows;
    for (const content::Version &version : versions)
        rows << TableRow{version.number, {version.isInForce ? tr("%1 (now)").arg(version.number) : QString::number(version.number), told(version.at), version.editor,
            version.sent > 0 ? locale.toString(version.sent) : QString()}, false};
    m_versions->rows()->setRows(rows);
    m_versions->fitColumns();
    QList<TableRow> used;
    for (const content::Use &use : uses) {
        const QDateTime at = use.last.isValid() ? use.last : use.next;
        used << TableRow{at.isValid() ? QVariant(at.toTimeZone(zone).date()) : QVariant(),
            {use.name, text::name(use.touchpoint), use.last.isValid() ? told(use.last) : use.next.isValid() ? tr("due %1").arg(told(use.next)) : QString(),
                use.sent > 0 ? locale.toString(use.sent) : QString()}, use.sent == 0};
    }
    m_uses->rows()->setRows(used);
    m_uses->fitColumns();
    m_usesTitle->setText(uses.isEmpty() ? tr("No broadcast has said it yet") : tr("Said by %n broadcast(s)", nullptr, int(uses.size())));
    m_uses->setVisible(!uses.isEmpty());
    if (!rows.isEmpty())
        m_versions->selectRow(0);
    showVersion();
}

void HistoryPane::showVersion()
{
    const int number = m_versions->currentId().toInt();
    const auto found = std::find_if(m_all.begin(), m_all.end(), [number](const content::Version &version) { return version.number == number; });
    m_restore->setEnabled(found != m_all.end() && !found->isInForce && !m_desk.isReadOnly());
    if (found == m_all.end()) {
        m_text->clear();
        return;
    }
    QStringList parts{found->item.body};
    for (auto variant = found->item.variants.begin(); variant != found->item.variants.end(); ++variant)
        parts << QStringLiteral("[%1] %2").arg(text::name(variant.key()), variant.value());
    m_text->setPlainText(parts.join(QStringLiteral("\n\n")));
}

void HistoryPane::restore()
{
    m_restoring->start([workspace = m_desk.sharedWorkspace(), id = m_id, number = m_versions->currentId().toInt()](Progress &) { return content::restoreVersion(*workspace, id, number); },
        [this](Result<void> done) {
            if (m_desk.showIfError(done))
                return;
            m_desk.toastUndo(tr("The version was brought back"));
            Q_EMIT restored();
        });
}

} // namespace siyu::ui
