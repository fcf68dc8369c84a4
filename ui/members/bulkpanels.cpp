// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/bulkpanels.h"

#include "ui/common/theme.h"
#include "ui/members/celldelegate.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

QLabel *heading(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    setRole(label, "muted");
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

// ---- tags

TagPanel::TagPanel(const QStringList &tags, QWidget *parent)
    : QWidget(parent), m_find(new QLineEdit), m_list(new QListWidget), m_new(new QLineEdit), m_add(new QPushButton), m_remove(new QPushButton)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::l, space::s, space::l, space::l);
    lines->setSpacing(space::s);
    m_find->setPlaceholderText(tr("Find a tag"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Tags"));
    for (const QString &tag : tags) {
        auto *item = new QListWidgetItem(tag, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    lines->addWidget(m_find);
    lines->addWidget(m_list, 1);
    lines->addWidget(heading(tr("New tags, separated by commas"), m_new));
    lines->addWidget(m_new);
    setRole(m_add, "primary");
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    lines->addLayout(buttons);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
    });
    connect(m_list, &QListWidget::itemChanged, this, &TagPanel::update);
    connect(m_new, &QLineEdit::textChanged, this, &TagPanel::update);
    connect(m_new, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addWanted(chosen()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(chosen()); });
    m_add->setObjectName(QStringLiteral("addTags"));
    m_remove->setObjectName(QStringLiteral("removeTags"));
    update();
}

void TagPanel::setCount(qint64 members)
{
    m_count = members;
    update();
}

QStringList TagPanel::chosen() const
{
    QStringList out;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            out.append(m_list->item(row)->text());
    }
    static const QRegularExpression commas(QStringLiteral("[,，、;；]"));
    const QStringList typed = m_new->text().split(commas, Qt::SkipEmptyParts);
    for (const QString &tag : typed) {
        if (!tag.trimmed().isEmpty() && !out.contains(tag.trimmed()))
            out.append(tag.trimmed());
    }
    return out;
}

void TagPanel::update()
{
    m_add->setText(tr("Add to %1").arg(text::number(m_count)));
    m_remove->setText(tr("Remove from %1").arg(text::number(m_count)));
    const bool isReady = m_count > 0 && !chosen().isEmpty();
    m_add->setEnabled(isReady);
    m_remove->setEnabled(isReady && m_new->text().trimmed().isEmpty());
}

// ---- one field

FieldPanel::FieldPanel(const QList<MemberColumnSpec> &columns, MemberColumn first, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_field(new QComboBox), m_place(new QVBoxLayout), m_wrong(new QLabel), m_set(new QPushButton),
      m_clear(new QPushButton)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::l, space::s, space::l, space::l);
    lines->setSpacing(space::s);
    for (const MemberColumnSpec &column : m_columns)
        m_field->addItem(memberColumnTitle(column));
    lines->addWidget(heading(tr("Field"), m_field));
    lines->addWidget(m_field);
    lines->addLayout(m_place);
    setRole(m_wrong, "danger");
    m_wrong->setTextFormat(Qt::PlainText);
    m_wrong->setWordWrap(true);
    lines->addWidget(m_wrong);
    setRole(m_set, "primary");
    m_set->setObjectName(QStringLiteral("setField"));
    m_clear->setObjectName(QStringLiteral("clearField"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_set);
    buttons->addWidget(m_clear);
    lines->addLayout(buttons);
    lines->addStretch();
    connect(m_field, &QComboBox::currentIndexChanged, this, &FieldPanel::showEditor);
    connect(m_set, &QPushButton::clicked, this, [this] { Q_EMIT setWanted(column(), value()); });
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT setWanted(column(), {}); });
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].kind == first)
            m_field->setCurrentIndex(i);
    }
    showEditor();
}

void FieldPanel::setCount(qint64 members)
{
    m_count = members;
    update();
}

const MemberColumnSpec &FieldPanel::column() const { return m_columns.at(std::max(0, m_field->currentIndex())); }

QString FieldPanel::value() const
{
    if (const auto *box = qobject_cast<QComboBox *>(m_editor))
        return box->currentData().toString();
    const auto *line = qobject_cast<QLineEdit *>(m_editor);
    return line ? line->text().trimmed() : QString();
}

void FieldPanel::showEditor()
{
    delete m_editor;
    if (QComboBox *box = makeChoices(column(), this)) {
        connect(box, &QComboBox::currentIndexChanged, this, &FieldPanel::update);
        m_editor = box;
    } else {
        auto *line = new QLineEdit;
        line->setPlaceholderText(isDayColumn(column()) ? QStringLiteral("2026-03-01") : tr("Value"));
        connect(line, &QLineEdit::textChanged, this, &FieldPanel::update);
        connect(line, &QLineEdit::returnPressed, m_set, &QPushButton::click);
        m_editor = line;
    }
    m_editor->setObjectName(QStringLiteral("fieldValue"));
    m_editor->setAccessibleName(tr("Value"));
    m_place->addWidget(m_editor);
    update();
}

void FieldPanel::update()
{
    m_set->setText(tr("Set for %1").arg(text::number(m_count)));
    m_clear->setText(tr("Clear for %1").arg(text::number(m_count)));
    QString wrong;
    if (!value().isEmpty()) {
        const Result<QString> read = readMemberCell(column(), value());
        wrong = read ? QString() : text::errorText(read.error());
    }
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    const bool isFlag = column().kind == MemberColumn::Under14 || column().kind == MemberColumn::Staff;
    m_set->setEnabled(m_count > 0 && wrong.isEmpty() && !value().isEmpty());
    m_clear->setEnabled(m_count > 0 && !isFlag);
}

} // namespace siyu::ui
