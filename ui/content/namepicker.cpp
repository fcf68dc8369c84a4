// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/namepicker.h"

#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {
constexpr int chipWidth = 220;
}

NamePicker::NamePicker(const QString &name, const QList<content::Choice> &choices, bool mayAdd, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_mayAdd(mayAdd), m_field(new QLineEdit), m_chips(new QWidget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    m_flow = new FlowLayout(space::xs, m_chips);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(mayAdd ? tr("Type and press Enter") : choices.isEmpty() ? tr("There is none yet") : tr("Type a part of the name"));
    QStringList names;
    for (const content::Choice &choice : choices)
        names << choice.name;
    auto *completer = new QCompleter(names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_field->setCompleter(completer);
    column->addWidget(m_field);
    column->addWidget(m_chips);
    // Queued: the completer writes its choice into the field once more after it told it.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &NamePicker::choose, Qt::QueuedConnection);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { choose(m_field->text()); });
    setFocusProxy(m_field);
    showChips();
}

void NamePicker::setChosen(const QList<content::Choice> &chosen)
{
    m_chosen = chosen;
    showChips();
}

void NamePicker::setChosenIds(const QList<qint64> &ids)
{
    m_chosen.clear();
    for (const qint64 id : ids) {
        const auto found = std::find_if(m_choices.begin(), m_choices.end(), [id](const content::Choice &choice) { return choice.id == id; });
        m_chosen << (found != m_choices.end() ? *found : content::Choice{id, QString::number(id)});
    }
    showChips();
}

QList<qint64> NamePicker::ids() const
{
    QList<qint64> out;
    for (const content::Choice &choice : m_chosen)
        out << choice.id;
    return out;
}

QStringList NamePicker::names() const
{
    QStringList out;
    for (const content::Choice &choice : m_chosen)
        out << choice.name;
    return out;
}

void NamePicker::choose(const QString &name)
{
    const QString wanted = name.trimmed();
    const auto found = std::find_if(m_choices.begin(), m_choices.end(), [&](const content::Choice &choice) { return choice.name == wanted; });
    if (wanted.isEmpty() || (found == m_choices.end() && !m_mayAdd))
        return;
    m_field->clear();
    if (names().contains(wanted))
        return;
    m_chosen << (found != m_choices.end() ? *found : content::Choice{0, wanted});
    showChips();
    Q_EMIT changed();
}

void NamePicker::showChips()
{
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const content::Choice &choice : std::as_const(m_chosen)) {
        auto *chip = new QPushButton(icon(Icon::Close), QString());
        chip->setText(chip->fontMetrics().elidedText(choice.name, Qt::ElideRight, chipWidth - 60));
        chip->setToolTip(tr("%1: click to take it out").arg(choice.name));
        chip->setAccessibleName(tr("Take out %1").arg(choice.name));
        chip->setMaximumWidth(chipWidth);
        m_flow->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, name = choice.name] {
            m_chosen.removeIf([&](const content::Choice &one) { return one.name == name; });
            showChips();
            m_field->setFocus();
            Q_EMIT changed();
        });
    }
    m_chips->setVisible(!m_chosen.isEmpty());
}

} // namespace siyu::ui
