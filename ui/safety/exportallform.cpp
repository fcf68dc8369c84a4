// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/exportallform.h"

#include "core/workspace.h"
#include "ui/common/ask.h"
#include "ui/common/busybar.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/reports/openfolder.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace siyu::ui {

using exporting::ExportedFile;
using exporting::Format;

namespace {

// A folder of its own for each day, so that a masked export never meets one in full.
QString usualFolder(const Workspace &workspace)
{
    const QString name = QStringLiteral("%1-%2").arg(QFileInfo(workspace.path()).completeBaseName(), workspace.today().toString(Qt::ISODate));
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(name);
}

} // namespace

ExportAllForm::ExportAllForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_format(new QComboBox), m_masked(new QRadioButton(tr("Phone numbers and e-mails masked"))),
      m_full(new QRadioButton(tr("Everything in full, for a reason"))), m_reason(new QLineEdit), m_hint(plainLabel({}, "muted")), m_folder(new QLineEdit),
      m_start(new QPushButton(tr("Export everything"))), m_result(plainLabel()), m_open(new QPushButton(icon(Icon::Folder), tr("Show the folder")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(makeFields());
    column->addWidget(m_start);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Exporting everything"));
    column->addWidget(busy);
    column->addWidget(m_result);
    column->addWidget(m_open);
    column->addStretch(1);
    m_start->setObjectName(QStringLiteral("startExport"));
    setRole(m_start, "primary");
    m_result->setObjectName(QStringLiteral("exportResult"));
    m_result->hide();
    m_open->hide();
    connect(m_start, &QPushButton::clicked, this, &ExportAllForm::start);
    connect(m_open, &QPushButton::clicked, this, [this] { openFile(m_desk, wanted().folder); });
    for (QLineEdit *field : {m_reason, m_folder})
        connect(field, &QLineEdit::textChanged, this, &ExportAllForm::check);
    connect(m_full, &QRadioButton::toggled, this, &ExportAllForm::check);
    check();
}

QWidget *ExportAllForm::makeFields()
{
    m_format->addItem(tr("CSV files"), int(Format::Csv));
    m_format->addItem(tr("Excel workbooks"), int(Format::Xlsx));
    m_masked->setChecked(true);
    m_full->setObjectName(QStringLiteral("exportInFull"));
    m_full->setEnabled(!m_desk.isReadOnly());
    m_reason->setObjectName(QStringLiteral("exportReason"));
    m_reason->setPlaceholderText(tr("What for? It is kept in the record of exports."));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(200);
    m_folder->setText(QDir::toNativeSeparators(usualFolder(m_desk.workspace())));
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    auto *fields = new QWidget;
    auto *form = new QFormLayout(fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(space::s);
    form->addRow(tr("Format"), m_format);
    form->addRow(m_masked);
    form->addRow(m_full);
    form->addRow(m_reason);
    form->addRow(m_hint);
    form->addRow(tr("Folder"), makePlace());
    m_format->setAccessibleName(tr("Format"));
    m_folder->setAccessibleName(tr("Folder"));
    return fields;
}

QWidget *ExportAllForm::makePlace()
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(icon(Icon::Folder), tr("Choose…"));
    choose->setAccessibleName(tr("Choose the folder"));
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString folder = ask::folder(m_desk.window(), tr("Folder"), m_folder->text()); !folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
    return place;
}

exporting::HowToExport ExportAllForm::wanted() const
{
    return {QDir::fromNativeSeparators(m_folder->text().trimmed()), Format(m_format->currentData().toInt()), !m_full->isChecked(),
        m_full->isChecked() ? m_reason->text().trimmed() : QString()};
}

void ExportAllForm::check()
{
    const bool full = m_full->isChecked();
    m_reason->setEnabled(full);
    m_hint->setText(full ? tr("A new workspace can be made from this export, the same in everything: “New workspace from an export…” on the start page. Keep the folder as safe as the workspace.")
                         : tr("For people and other programs to read. No workspace can be made from a masked export."));
    m_start->setEnabled(QDir::isAbsolutePath(wanted().folder) && (!full || !m_reason->text().trimmed().isEmpty()));
}

void ExportAllForm::start()
{
    if (m_job->isRunning())
        return;
    m_result->hide();
    m_open->hide();
    m_start->setEnabled(false);
    const exporting::HowToExport how = wanted();
    m_job->start([ws = m_desk.sharedWorkspace(), how](Progress &progress) { return exporting::exportAll(*ws, how, progress); },
        [this, how](const Result<QList<ExportedFile>> &files) { showResult(files, how); });
}

void ExportAllForm::showResult(const Result<QList<ExportedFile>> &files, const exporting::HowToExport &how)
{
    check();
    m_result->show();
    setRole(m_result, files ? "plain" : "danger");
    if (!files) {
        m_result->setText(text::errorText(files.error()));
        return;
    }
    QStringList lines{tr("%1 files lie in %2:").arg(text::number(files->size()), QDir::toNativeSeparators(how.folder))};
    for (const ExportedFile &file : *files)
        lines.append(tr("%1: %2 rows").arg(text::importKindName(file.word), text::number(file.rows)));
    m_result->setText(lines.join(QLatin1Char('\n')));
    m_open->show();
    Q_EMIT exported();
}

} // namespace siyu::ui
