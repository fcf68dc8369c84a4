// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safety/requestform.h"

#include "core/trust/erase.h"
#include "core/trust/privacyrequests.h"
#include "core/workspace.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/privacytext.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

RequestForm::RequestForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_job(new Job(this)), m_kind(new QComboBox), m_person(new QLineEdit), m_asked(new QDateEdit),
      m_due(new QLabel), m_note(new QPlainTextEdit), m_add(new QPushButton(tr("Note the request")))
{
    for (const trust::RequestKind kind : trust::allRequestKinds)
        m_kind->addItem(text::requestKindName(kind), int(kind));
    m_person->setPlaceholderText(tr("Phone, WeChat ID, member number – or a name"));
    m_person->setMaxLength(200);
    m_asked->setCalendarPopup(true);
    m_asked->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_asked->setDate(desk.workspace().today());
    m_asked->setMaximumDate(desk.workspace().today());
    m_note->setFixedHeight(72);
    m_note->setTabChangesFocus(true);
    setRole(m_due, "muted");
    setRole(m_add, "primary");
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(space::s);
    form->addRow(tr("What they ask for"), m_kind);
    form->addRow(tr("Who"), m_person);
    form->addRow(tr("Asked on"), m_asked);
    form->addRow(m_due);
    form->addRow(tr("Note"), m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->addLayout(form);
    column->addSpacing(space::s);
    column->addWidget(m_add);
    column->addStretch(1);
    const auto check = [this] { m_add->setEnabled(!m_desk.isReadOnly() && !m_person->text().trimmed().isEmpty()); };
    connect(m_person, &QLineEdit::textChanged, this, check);
    connect(m_person, &QLineEdit::returnPressed, this, &RequestForm::add);
    connect(m_asked, &QDateEdit::dateChanged, this, &RequestForm::showDue);
    connect(m_add, &QPushButton::clicked, this, &RequestForm::add);
    setFocusProxy(m_person);
    check();
    showDue();
}

void RequestForm::showDue()
{
    m_due->setText(tr("To be answered by %1 (15 working days)").arg(text::day(trust::dueAfter(m_asked->date()))));
}

void RequestForm::add()
{
    if (!m_add->isEnabled() || m_job->isRunning())
        return;
    trust::PrivacyRequest request;
    request.kind = trust::RequestKind(m_kind->currentData().toInt());
    request.person = m_person->text().trimmed();
    request.askedOn = m_asked->date();
    request.note = m_note->toPlainText();
    m_job->start([ws = m_desk.sharedWorkspace(), request](Progress &) mutable {
        // Whoever is known is tied to it; then no second copy of their phone lies in the request.
        if (const auto member = trust::memberCalled(*ws, request.person)) {
            request.member = *member;
            request.person.clear();
        }
        return trust::addRequest(*ws, request);
    }, [this](const Result<qint64> &id) {
        if (m_desk.showIfError(id))
            return;
        m_desk.toastUndo(tr("The request is noted"));
        Q_EMIT added();
    });
}

} // namespace siyu::ui
