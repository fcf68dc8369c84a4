// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/savedreportform.h"

#include "ui/common/ask.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/captions.h"
#include "ui/text/scheduletext.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeEdit>

namespace siyu::ui {

using reports::Every;

SavedReportForm::SavedReportForm(Desk &desk, const reports::SavedReport &saved, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_saved(saved), m_form(new QFormLayout), m_name(new QLineEdit(saved.name)), m_period(new QComboBox), m_folder(new QLineEdit),
      m_every(new QComboBox), m_on(new QComboBox), m_at(new QTimeEdit(saved.schedule.at)), m_save(new QPushButton(tr("Save settings")))
{
    if (saved.name.isEmpty())
        m_name->setText(text::reportTitle(saved.report));
    m_name->setMaxLength(80);
    for (const reports::PeriodRule rule : reports::allPeriodRules)
        m_period->addItem(text::name(rule), int(rule));
    m_period->setCurrentIndex(m_period->findData(int(saved.period)));
    for (const Every every : {Every::Never, Every::Day, Every::Week, Every::Month})
        m_every->addItem(text::name(every), int(every));
    m_every->setCurrentIndex(m_every->findData(int(saved.schedule.every)));
    const QString usual = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_folder->setText(QDir::toNativeSeparators(saved.folder.isEmpty() ? usual : saved.folder));
    m_at->setDisplayFormat(QStringLiteral("HH:mm"));
    setRole(m_save, "primary");
    auto *choose = new QPushButton(icon(Icon::Folder), tr("Choose…"));
    choose->setAccessibleName(tr("Choose the folder"));
    auto *place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    m_form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_form->setSpacing(space::s);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(tr("Period"), m_period);
    m_form->addRow(tr("Folder"), place);
    m_form->addRow(tr("Made by itself"), m_every);
    m_form->addRow(tr("On"), m_on);
    m_form->addRow(tr("At"), m_at);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addWidget(plainLabel(text::reportHint(saved.report), "muted"));
    column->addSpacing(space::s);
    column->addLayout(m_form);
    column->addWidget(plainLabel(tr("It is made while the program is open; what was due while it was closed is offered at the next start. "
                                    "Phone numbers are masked."), "muted"));
    column->addSpacing(space::s);
    column->addWidget(m_save);
    column->addStretch(1);
    const QList<std::pair<QWidget *, QString>> named{{m_name, tr("Name")}, {m_period, tr("Period")}, {m_folder, tr("Folder")}, {m_every, tr("Made by itself")},
        {m_on, tr("On")}, {m_at, tr("At")}};
    for (const auto &[widget, name] : named)
        widget->setAccessibleName(name);
    connect(choose, &QPushButton::clicked, this, [this] {
        if (const QString folder = ask::folder(m_desk.window(), tr("Folder"), m_folder->text()); !folder.isEmpty())
            m_folder->setText(QDir::toNativeSeparators(folder));
    });
    connect(m_every, &QComboBox::currentIndexChanged, this, &SavedReportForm::fillDays);
    connect(m_name, &QLineEdit::textChanged, this, &SavedReportForm::check);
    connect(m_folder, &QLineEdit::textChanged, this, &SavedReportForm::check);
    connect(m_save, &QPushButton::clicked, this, &SavedReportForm::save);
    setFocusProxy(m_name);
    fillDays();
    check();
}

void SavedReportForm::fillDays()
{
    const auto every = Every(m_every->currentData().toInt());
    const int before = m_on->count() > 0 ? m_on->currentIndex() + 1 : m_saved.schedule.onDay;
    m_on->clear();
    const int days = every == Every::Week ? 7 : every == Every::Month ? 28 : 0;
    for (int day = 1; day <= days; ++day)
        m_on->addItem(text::scheduleDay(every, day), day);
    m_on->setCurrentIndex(std::min(before, std::max(1, days)) - 1);
    m_form->setRowVisible(m_on, days > 0);
    m_form->setRowVisible(m_at, every != Every::Never);
}

void SavedReportForm::check()
{
    m_save->setEnabled(!m_desk.isReadOnly() && !m_name->text().trimmed().isEmpty() && QDir::isAbsolutePath(m_folder->text().trimmed()));
}

void SavedReportForm::save()
{
    if (m_job->isRunning())
        return;
    m_saved.name = m_name->text().trimmed();
    m_saved.period = reports::PeriodRule(m_period->currentData().toInt());
    m_saved.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    m_saved.schedule = {Every(m_every->currentData().toInt()), std::max(1, m_on->currentData().toInt()), m_at->time()};
    m_job->start([ws = m_desk.sharedWorkspace(), settings = m_saved](Progress &) { return reports::saveReportSettings(*ws, settings); },
        [this](const Result<qint64> &id) {
            if (m_desk.showIfError(id))
                return;
            m_desk.toastUndo(tr("Saved the settings of “%1”").arg(m_saved.name));
            Q_EMIT saved();
        });
}

} // namespace siyu::ui
