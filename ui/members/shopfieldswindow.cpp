// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/shopfieldswindow.h"

#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/members/cardsection.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>

namespace siyu::ui {

namespace {

constexpr int mostOffered = 50; // values in use that become choices

QString kindName(members::FieldKind kind)
{
    switch (kind) {
    case members::FieldKind::Text:
        return ShopFieldsWindow::tr("Text");
    case members::FieldKind::Number:
        return ShopFieldsWindow::tr("Number");
    case members::FieldKind::Date:
        return ShopFieldsWindow::tr("Date");
    case members::FieldKind::Choice:
        return ShopFieldsWindow::tr("Choice");
    }
    return {};
}

} // namespace

ShopFieldsWindow::ShopFieldsWindow(Desk &desk, QWidget *parent)
    : QWidget(parent, Qt::Window), m_desk(desk), m_job(new Job(this)), m_list(new RowTable(tr("Fields of the shop")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Fields of the shop"));
    resize(760, 520);
    m_list->rows()->setHeaders({tr("Name"), tr("Kind"), tr("Choices")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::l, space::xl, space::l);
    row->setSpacing(space::l);
    auto *left = new QVBoxLayout;
    left->addWidget(m_list, 1);
    left->addWidget(makeButtons());
    row->addLayout(left, 3);
    row->addWidget(makeForm(), 2);
    connect(m_list, &RowTable::selectionMoved, this, &ShopFieldsWindow::showCurrent);
    connect(&desk, &Desk::changed, this, [this](const Topics &) { refresh(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &QWidget::close);
    auto *undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, &desk, &Desk::undo);
    refresh();
}

ShopFieldsWindow *ShopFieldsWindow::open(Desk &desk)
{
    auto *window = desk.window() ? desk.window()->findChild<ShopFieldsWindow *>() : nullptr;
    if (!window || !window->isVisible())
        window = new ShopFieldsWindow(desk, desk.window());
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

QWidget *ShopFieldsWindow::makeButtons()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](Icon which, const QString &text, const QString &name) {
        auto *one = new QPushButton(icon(which), text);
        one->setObjectName(name);
        one->setEnabled(!m_desk.isReadOnly());
        row->addWidget(one);
        return one;
    };
    QPushButton *add = button(Icon::Add, tr("New field"), QStringLiteral("newField"));
    m_up = button(Icon::Left, tr("Up"), QStringLiteral("fieldUp"));
    m_down = button(Icon::Right, tr("Down"), QStringLiteral("fieldDown"));
    m_remove = button(Icon::Trash, tr("Delete"), QStringLiteral("removeField"));
    row->addStretch();
    connect(add, &QPushButton::clicked, this, &ShopFieldsWindow::startNew);
    for (QPushButton *move : {m_up, m_down}) {
        connect(move, &QPushButton::clicked, this, [this, by = move == m_up ? -1 : 1] {
            if (const members::ShopField *field = current())
                change([id = field->id, by](Workspace &ws) { return members::moveCustomField(ws, id, by); });
        });
    }
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const members::ShopField *field = current();
        if (!field)
            return;
        m_desk.toastUndo(tr("Deleted the field “%1” with its values").arg(field->shape.name));
        change([id = field->id](Workspace &ws) { return members::removeCustomField(ws, id); });
    });
    return box;
}

QWidget *ShopFieldsWindow::makeForm()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("fieldName"));
    m_name->setAccessibleName(tr("Name of the field"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("fieldKind"));
    m_kind->setAccessibleName(tr("Kind of the field"));
    for (const members::FieldKind kind : members::allFieldKinds)
        m_kind->addItem(kindName(kind), int(kind));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Kind"), m_kind);
    column->addLayout(form);
    m_choiceBox = new QWidget;
    auto *choices = new QVBoxLayout(m_choiceBox);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->addWidget(cardLabel(tr("What can be chosen, one a line"), "muted"));
    m_choices = new QPlainTextEdit;
    m_choices->setObjectName(QStringLiteral("fieldChoices"));
    m_choices->setAccessibleName(tr("Choices, one a line"));
    m_choices->setTabChangesFocus(true);
    choices->addWidget(m_choices, 1);
    m_inUse = new QPushButton(tr("Take the values in use"));
    m_inUse->setObjectName(QStringLiteral("valuesInUse"));
    choices->addWidget(m_inUse, 0, Qt::AlignLeft);
    column->addWidget(m_choiceBox, 1);
    m_problem = cardLabel({}, "danger");
    m_problem->hide();
    column->addWidget(m_problem);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("applyField"));
    setRole(m_apply, "primary");
    column->addWidget(m_apply, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_kind, &QComboBox::activated, this, &ShopFieldsWindow::showKind);
    connect(m_inUse, &QPushButton::clicked, this, &ShopFieldsWindow::takeValuesInUse);
    connect(m_apply, &QPushButton::clicked, this, &ShopFieldsWindow::apply);
    connect(m_name, &QLineEdit::returnPressed, this, &ShopFieldsWindow::apply);
    return box;
}

void ShopFieldsWindow::refresh()
{
    m_job->start([ws = m_desk.sharedWorkspace()](Progress &) { return members::customFields(*ws); },
        [this](const Result<QList<members::ShopField>> &fields) {
            if (!m_desk.showIfError(fields))
                showFields(*fields);
        });
}

void ShopFieldsWindow::showFields(const QList<members::ShopField> &fields)
{
    const members::ShopField *before = current();
    const qint64 stood = before ? before->id : 0;
    const bool isSame = fields == m_fields;
    m_fields = fields;
    int at = 0;
    QList<TableRow> rows;
    for (const members::ShopField &field : fields) {
        if (m_wanted.isEmpty() ? field.id == stood : field.shape.name == m_wanted)
            at = int(rows.size());
        rows.append({field.id,
            {field.shape.name, kindName(field.shape.kind), field.shape.choices.join(QStringLiteral(" / "))}});
    }
    if (isSame && m_wanted.isEmpty())
        return; // what is being typed stays
    m_wanted.clear();
    m_isNew = rows.isEmpty();
    m_list->rows()->setRows(rows);
    m_list->fitColumns();
    if (!rows.isEmpty())
        m_list->selectRow(at);
    showCurrent();
}

const members::ShopField *ShopFieldsWindow::current() const
{
    const QVariant id = m_list->currentId();
    for (const members::ShopField &field : m_fields) {
        if (id.isValid() && field.id == id.toLongLong())
            return &field;
    }
    return nullptr;
}

void ShopFieldsWindow::showCurrent()
{
    const members::ShopField *field = current();
    if (field)
        m_isNew = false;
    const members::FieldShape shape = field && !m_isNew ? field->shape : members::FieldShape();
    m_name->setText(shape.name);
    m_kind->setCurrentIndex(m_kind->findData(int(shape.kind)));
    m_choices->setPlainText(shape.choices.join(QLatin1Char('\n')));
    showKind();
    const bool can = !m_desk.isReadOnly();
    for (QPushButton *button : {m_up, m_down, m_remove})
        button->setEnabled(can && field);
    m_apply->setEnabled(can);
    say({});
}

void ShopFieldsWindow::showKind()
{
    m_choiceBox->setVisible(typed().kind == members::FieldKind::Choice);
    m_inUse->setVisible(!m_isNew && current());
}

void ShopFieldsWindow::startNew()
{
    m_list->clearSelection();
    m_list->setCurrentIndex({});
    m_isNew = true;
    showCurrent();
    m_name->setFocus();
}

members::FieldShape ShopFieldsWindow::typed() const
{
    return {m_name->text(), members::FieldKind(m_kind->currentData().toInt()),
        m_choices->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)};
}

void ShopFieldsWindow::apply()
{
    const members::FieldShape shape = typed();
    const members::ShopField *field = m_isNew ? nullptr : current();
    m_wanted = shape.name.trimmed();
    change([shape, id = field ? field->id : 0](Workspace &ws) -> Result<void> {
        if (id != 0)
            return members::changeCustomField(ws, id, shape);
        const Result<qint64> added = members::addCustomField(ws, shape);
        return added ? Result<void>() : Result<void>(added.error());
    });
}

template <typename Work>
void ShopFieldsWindow::change(Work work)
{
    Job::once(this, [ws = m_desk.sharedWorkspace(), work](Progress &) { return work(*ws); },
        [this](const Result<void> &done) {
            say(done ? QString() : text::errorText(done.error()));
            if (!done)
                m_wanted.clear();
        });
}

void ShopFieldsWindow::takeValuesInUse()
{
    const members::ShopField *field = current();
    if (!field)
        return;
    Job::once(this, [ws = m_desk.sharedWorkspace(), id = field->id](Progress &) {
        return members::valuesInUse(*ws, id, mostOffered);
    }, [this](const Result<QStringList> &values) {
        if (m_desk.showIfError(values))
            return;
        QStringList choices = typed().choices;
        for (const QString &value : *values) {
            if (!choices.contains(value))
                choices.append(value);
        }
        m_choices->setPlainText(choices.join(QLatin1Char('\n')));
    });
}

void ShopFieldsWindow::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace siyu::ui
