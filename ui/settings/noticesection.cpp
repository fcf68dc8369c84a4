// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/noticesection.h"

#include "core/base/autostart.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/shell/deskview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/shell/startpage.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeEdit>

namespace siyu::ui {

using broadcasts::NoticeRules;

namespace {

constexpr int fieldWidth = 220;
constexpr int labelWidth = 250;
const QTime firstFrom(22, 0), firstTo(8, 0);

QTimeEdit *timeBox(const QString &name)
{
    auto *box = new QTimeEdit;
    box->setDisplayFormat(QStringLiteral("HH:mm"));
    box->setFixedWidth((fieldWidth - space::xl) / 2);
    box->setAccessibleName(name);
    return box;
}

} // namespace

NoticeSection::NoticeSection(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk), m_readJob(new Job(this))
{
    setRole(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    column->addWidget(plainLabel(tr("Notices of sends"), "heading"));
    column->addWidget(plainLabel(tr("What comes due in quiet hours stands at the send desk at once and is told when they are over."), "muted"));
    column->addLayout(makeForm());
    m_tray = new QCheckBox(tr("Closing the window keeps the program in the tray"));
    m_autostart = new QCheckBox(tr("Start with the computer, in the background"));
    column->addWidget(m_tray);
    column->addWidget(m_autostart);
    connect(m_tray, &QCheckBox::clicked, this, [this](bool on) {
        if (auto *main = qobject_cast<MainWindow *>(window()))
            main->preferences().setStaysInTray(on);
    });
    connect(m_autostart, &QCheckBox::clicked, this, [this](bool on) {
        m_desk.showIfError(autostart::setOn(on, QCoreApplication::applicationFilePath()));
        m_autostart->setChecked(autostart::isOn());
    });
}

// What the workspace keeps.
QFormLayout *NoticeSection::makeForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::s);
    const auto label = [](const QString &words) {
        auto *made = new QLabel(words);
        made->setMinimumWidth(labelWidth);
        return made;
    };
    m_ahead = new QSpinBox;
    m_ahead->setRange(0, broadcasts::mostAheadMinutes);
    m_ahead->setFixedWidth(fieldWidth);
    m_ahead->setSuffix(tr(" min"));
    m_ahead->setSpecialValueText(tr("Not ahead"));
    m_ahead->setAccessibleName(tr("Tell me ahead"));
    form->addRow(label(tr("Tell me ahead")), m_ahead);
    m_quiet = new QCheckBox(tr("Do not disturb between"));
    auto *hours = new QWidget;
    auto *row = new QHBoxLayout(hours);
    row->setContentsMargins(0, 0, 0, 0);
    m_from = timeBox(tr("Quiet from"));
    m_to = timeBox(tr("Quiet until"));
    row->addWidget(m_from);
    row->addWidget(new QLabel(QStringLiteral("–")));
    row->addWidget(m_to);
    form->addRow(m_quiet, hours);
    for (QWidget *field : QList<QWidget *>{m_ahead, m_quiet, m_from, m_to})
        field->setEnabled(!m_desk.isReadOnly());
    connect(m_ahead, &QSpinBox::editingFinished, this, &NoticeSection::save);
    connect(m_quiet, &QCheckBox::clicked, this, &NoticeSection::save);
    connect(m_from, &QTimeEdit::editingFinished, this, &NoticeSection::save);
    connect(m_to, &QTimeEdit::editingFinished, this, &NoticeSection::save);
    return form;
}

void NoticeSection::load()
{
    loadComputer();
    m_readJob->start([ws = m_desk.sharedWorkspace()](Progress &) { return broadcasts::noticeRules(*ws); },
        [this](const Result<NoticeRules> &rules) {
            if (!m_desk.showIfError(rules))
                show(*rules);
        });
}

void NoticeSection::loadComputer()
{
    const auto *main = qobject_cast<MainWindow *>(window());
    const bool hasTray = main && main->hasTray();
    m_tray->setEnabled(hasTray);
    m_tray->setToolTip(hasTray ? QString() : tr("This desktop has no tray."));
    m_tray->setChecked(main && main->preferences().staysInTray());
    m_autostart->setChecked(autostart::isOn());
}

void NoticeSection::show(const NoticeRules &rules)
{
    m_filling = true;
    m_rules = rules;
    const bool isQuiet = rules.quietFrom.isValid() && rules.quietTo.isValid();
    m_ahead->setValue(rules.aheadMinutes);
    m_quiet->setChecked(isQuiet);
    m_from->setTime(isQuiet ? rules.quietFrom : firstFrom);
    m_to->setTime(isQuiet ? rules.quietTo : firstTo);
    m_from->setEnabled(isQuiet && !m_desk.isReadOnly());
    m_to->setEnabled(isQuiet && !m_desk.isReadOnly());
    m_filling = false;
}

void NoticeSection::save()
{
    if (m_filling)
        return;
    NoticeRules rules = m_rules;
    rules.aheadMinutes = m_ahead->value();
    rules.quietFrom = m_quiet->isChecked() ? m_from->time() : QTime();
    rules.quietTo = m_quiet->isChecked() ? m_to->time() : QTime();
    if (rules == m_rules)
        return;
    show(rules);
    Job::once(this, [ws = m_desk.sharedWorkspace(), rules](Progress &) { return broadcasts::setNoticeRules(*ws, rules); },
        [this](Result<void> saved) { m_desk.showIfError(saved); });
}

} // namespace siyu::ui
