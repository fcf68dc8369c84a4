// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/sourcestep.h"

#include "core/groups/groupstore.h"
#include "ui/common/ask.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/importing/pasting.h"
#include "ui/text/errortext.h"
#include "ui/text/importtext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

// "Shop orders (Taobao / Tmall)"
QString looksLike(const importing::Recognised &file)
{
    return text::looksLikeName(file.platform.isEmpty() ? file.kind : file.kind + QLatin1Char(':') + file.platform);
}

} // namespace

SourceStep::SourceStep(ImportSession &session, QWidget *parent) : ImportStep(session, parent), m_look(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(space::l);
    m_form->setVerticalSpacing(space::m);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    column->addLayout(m_form);
    column->addStretch();

    auto *fileRow = new QWidget;
    auto *fileLayout = new QHBoxLayout(fileRow);
    fileLayout->setContentsMargins(0, 0, 0, 0);
    m_file = new QLineEdit;
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("Choose a CSV or Excel file, drop it here, or paste a table (Ctrl+V)"));
    m_file->setAccessibleName(tr("File"));
    m_file->setFocusPolicy(Qt::ClickFocus); // it is read only; Ctrl+V belongs to the window
    m_choose = new QPushButton(tr("Choose…"));
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &SourceStep::chooseFile);
    m_form->addRow(tr("File"), fileRow);
    m_seen = new QLabel;
    m_seen->setObjectName(QStringLiteral("importSeen"));
    m_seen->setTextFormat(Qt::PlainText);
    m_seen->setWordWrap(true);
    setRole(m_seen, "muted");
    m_form->addRow(QString(), m_seen);

    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_kind->setAccessibleName(tr("What it holds"));
    for (const importing::Kind kind : importing::importableKinds())
        m_kind->addItem(text::importKindName(wordOf(kind)), int(kind));
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showWants();
        Q_EMIT readyChanged();
    });
    connect(m_kind, &QComboBox::activated, this, [this] { m_kindWasChosen = true; });
    m_form->addRow(tr("What it holds"), m_kind);
    m_sheet = new QComboBox;
    m_sheet->setAccessibleName(tr("Sheet"));
    connect(m_sheet, &QComboBox::activated, this, [this] {
        this->session().options.open.sheet = m_sheet->currentText();
        look();
    });
    m_form->addRow(tr("Sheet"), m_sheet);

    m_group = new QComboBox;
    m_group->setObjectName(QStringLiteral("importGroup"));
    m_group->setEditable(true);
    m_group->setAccessibleName(tr("Group"));
    m_group->lineEdit()->setPlaceholderText(tr("Choose a group or type a new name"));
    connect(m_group, &QComboBox::editTextChanged, this, &ImportStep::readyChanged);
    m_form->addRow(tr("Group"), m_group);
    m_takenAt = new QDateTimeEdit;
    m_takenAt->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_takenAt->setCalendarPopup(true);
    m_takenAt->setAccessibleName(tr("Taken at"));
    const QTimeZone zone = session.workspace->zone();
    const QDateTime now = session.workspace->nowUtc().toTimeZone(zone);
    m_takenAt->setDateTime(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
    m_form->addRow(tr("Taken at"), m_takenAt);
    m_partial = new QCheckBox(tr("Not everybody is on this list (nobody counts as having left)"));
    m_form->addRow(QString(), m_partial);

    m_source = new QLineEdit;
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setPlaceholderText(tr("For example: Double Eleven sign-up table, exported by Li"));
    m_source->setAccessibleName(tr("Where it comes from"));
    connect(m_source, &QLineEdit::textChanged, this, &ImportStep::readyChanged);
    m_form->addRow(tr("Where it comes from"), m_source);
    m_consent = new QComboBox;
    m_consent->setEditable(true);
    m_consent->setAccessibleName(tr("Basis of consent"));
    m_consent->addItems({QString(), tr("Agreed in a sign-up form"), tr("Customers of the shop, agreed when ordering"),
        tr("Joined the group by themselves"), tr("Added us as a friend by themselves")});
    m_consent->lineEdit()->setPlaceholderText(tr("What these people agreed to, and how"));
    m_form->addRow(tr("Basis of consent"), m_consent);
    auto *why = new QLabel(tr("Every member keeps where they came from. Without a source nothing is imported."));
    why->setWordWrap(true);
    setRole(why, "muted");
    m_form->addRow(QString(), why);

    m_form->setRowVisible(m_sheet, false);
    showWants();
    loadGroups();
}

QString SourceStep::title() const { return tr("Source"); }

// On with what is still missing.
void SourceStep::enter()
{
    QWidget *next = session().path.isEmpty() ? static_cast<QWidget *>(m_choose) : m_source;
    next->setFocus(Qt::OtherFocusReason);
}

importing::Kind SourceStep::kind() const { return importing::Kind(m_kind->currentData().toInt()); }

bool SourceStep::isReady() const
{
    const bool group = !m_form->isRowVisible(m_group) || !m_group->currentText().trimmed().isEmpty();
    return !session().path.isEmpty() && !m_source->text().trimmed().isEmpty() && group;
}

void SourceStep::setKind(importing::Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_kindWasChosen = true;
}

void SourceStep::chooseFile()
{
    const QString path = ask::openFile(this, tr("Choose a file to import"),
        tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm)") + QStringLiteral(";;") + tr("All files (*)"));
    if (path.isEmpty())
        return;
    session().options.open = {};
    setFile(path);
}

void SourceStep::setFile(const QString &path)
{
    session().path = path;
    session().options.dates.reset();
    m_file->setText(QDir::toNativeSeparators(path));
    look();
}

void SourceStep::setPasted(const files::Pasted &table)
{
    session().options.open = {};
    session().options.open.pasted = table;
    session().path = pastedName();
    session().options.dates.reset();
    m_file->setText(pastedName());
    look();
}

void SourceStep::forgetFile()
{
    session().options.open = {};
    session().path.clear();
    m_file->clear();
    m_seen->clear();
    m_lookedAt.reset();
    m_kindWasChosen = false;
    m_form->setRowVisible(m_sheet, false);
    Q_EMIT readyChanged();
}

void SourceStep::look()
{
    m_seen->setText(tr("Looking at the file…"));
    enter();
    m_look->start(
        [path = session().path, open = session().options.open](Progress &) { return importing::lookAtFile(path, open); },
        [this](const Result<importing::Seen> &seen) { showSeen(seen); });
    Q_EMIT readyChanged();
}

void SourceStep::showSeen(const Result<importing::Seen> &seen)
{
    setRole(m_seen, seen ? "muted" : "danger");
    if (!seen) {
        m_seen->setText(text::errorText(seen.error()));
        session().path.clear();
        m_lookedAt.reset();
        Q_EMIT readyChanged();
        return;
    }
    m_lookedAt = *seen;
    const importing::Recognised &file = seen->recognised;
    auto kind = importing::kindFrom(file.kind);
    if (kind && !importing::isImportable(*kind))
        kind.reset();
    if (file.kind.isEmpty())
        m_seen->setText(tr("The columns are not known; you can say in the next step what they mean."));
    else if (!kind)
        m_seen->setText(tr("Looks like %1. That kind cannot be imported yet.").arg(looksLike(file)));
    else
        m_seen->setText(tr("Looks like %1: %n column(s) recognised.", nullptr, file.hits).arg(looksLike(file)));
    if (kind && !m_kindWasChosen)
        m_kind->setCurrentIndex(m_kind->findData(int(*kind)));
    m_form->setRowVisible(m_sheet, seen->sheets.size() > 1);
    m_sheet->clear();
    m_sheet->addItems(seen->sheets);
    m_sheet->setCurrentText(seen->sheet);
    showWants();
    Q_EMIT readyChanged();
}

void SourceStep::loadGroups()
{
    const std::shared_ptr<Workspace> workspace = session().workspace;
    Job::once(
        this, [workspace](Progress &) { return groups::groups(*workspace); },
        [this](const Result<QList<groups::GroupRow>> &rows) {
            if (!rows)
                return;
            const QString typed = m_group->currentText();
            for (const groups::GroupRow &row : *rows)
                m_group->addItem(row.name);
            m_group->setCurrentText(typed);
        });
}

importing::Wants SourceStep::wants() const
{
    return importing::wantsOf(kind(), m_lookedAt ? m_lookedAt->recognised.columns : std::vector<importing::RecognisedColumn>());
}

// Only what this kind of this file needs; nothing before there is a file.
void SourceStep::showWants()
{
    const importing::Wants asked = m_lookedAt ? wants() : importing::Wants();
    m_form->setRowVisible(m_group, asked.group);
    m_form->setRowVisible(m_takenAt, asked.moment);
    m_form->setRowVisible(m_partial, asked.completeness);
}

void SourceStep::apply()
{
    importing::Options &options = session().options;
    session().kind = kind();
    options.source = m_source->text().trimmed();
    options.consent = m_consent->currentText().trimmed();
    options.group = wants().group ? m_group->currentText().trimmed() : QString();
    const QDateTime wall = m_takenAt->dateTime();
    options.takenAtUtc = QDateTime(wall.date(), wall.time(), session().workspace->zone()).toUTC();
    options.partial = m_partial->isChecked();
}

} // namespace siyu::ui
