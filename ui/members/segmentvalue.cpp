// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/segmentvalue.h"

#include "ui/common/theme.h"
#include "ui/text/rulewords.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QSpinBox>

namespace siyu::ui {

using namespace siyu::members;

namespace {

constexpr int longestAgo = 36'600;
constexpr int onDay = -1; // besides the units of ages

RuleValue wordValue(const QString &word)
{
    RuleValue out;
    out.kind = RuleValue::Kind::Word;
    out.text = word;
    return out;
}

bool isNumber(const QString &text)
{
    bool fits = false;
    const double number = text.toDouble(&fits);
    return fits && number >= 0 && !text.contains(QLatin1Char('e'), Qt::CaseInsensitive) && text == text.trimmed() && text[0].isDigit();
}

// Stays open while one after the other is ticked.
class TickMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = actionAt(event->pos());
        if (action && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space && activeAction())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

RuleValueEditor::RuleValueEditor(const RuleFieldInfo &field, const QStringList &offered, QWidget *parent)
    : QWidget(parent), m_kind(field.kind)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    const bool isTime = field.kind == RuleKind::Day || field.kind == RuleKind::Instant;
    const bool isNumeric = field.kind == RuleKind::Number || field.kind == RuleKind::Money;
    m_shape = isTime ? Shape::Time : !field.words.isEmpty() ? Shape::Words : isNumeric ? Shape::Number : Shape::Text;
    if (isTime) {
        makeTime();
        return;
    }
    if (isNumeric) {
        m_number = new QLineEdit;
        m_number->setAccessibleName(tr("Number"));
        line->addWidget(m_number);
        connect(m_number, &QLineEdit::textChanged, this, &RuleValueEditor::changed);
        setFocusProxy(m_number);
        return;
    }
    m_choice = new QComboBox;
    m_choice->setAccessibleName(tr("Value"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(6);
    line->addWidget(m_choice, 1);
    setFocusProxy(m_choice);
    if (m_shape == Shape::Words) {
        for (const QString &word : field.words)
            m_choice->addItem(text::ruleValueName(field.kind, word), word);
    } else {
        m_choice->setEditable(true);
        m_choice->setInsertPolicy(QComboBox::NoInsert);
        m_choice->addItems(offered);
        m_choice->setCurrentIndex(-1);
        m_choice->completer()->setFilterMode(Qt::MatchContains);
        m_choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    }
    connect(m_choice, &QComboBox::currentTextChanged, this, &RuleValueEditor::changed);
}

void RuleValueEditor::makeTime()
{
    m_unit = new QComboBox;
    for (const AgeUnit unit : {AgeUnit::Days, AgeUnit::Weeks, AgeUnit::Months, AgeUnit::Years})
        m_unit->addItem(text::ageUnitName(unit), int(unit));
    m_unit->addItem(tr("on the day"), onDay);
    m_unit->setAccessibleName(tr("Unit of time"));
    m_count = new QSpinBox;
    m_count->setRange(0, longestAgo);
    m_count->setValue(30);
    m_count->setAccessibleName(tr("How long ago"));
    m_day = new QDateEdit(QDate::currentDate());
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setCalendarPopup(true);
    m_day->setAccessibleName(tr("Day"));
    layout()->addWidget(m_count);
    layout()->addWidget(m_day);
    layout()->addWidget(m_unit);
    setFocusProxy(m_count);
    showUnit();
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this] {
        showUnit();
        Q_EMIT changed();
    });
    connect(m_count, &QSpinBox::valueChanged, this, &RuleValueEditor::changed);
    connect(m_day, &QDateEdit::dateChanged, this, &RuleValueEditor::changed);
}

void RuleValueEditor::showUnit()
{
    const bool isDay = m_unit->currentData().toInt() == onDay;
    m_day->setVisible(isDay);
    m_count->setVisible(!isDay);
}

QString RuleValueEditor::shown() const
{
    switch (m_shape) {
    case Shape::Words:
        return m_choice->currentData().toString();
    case Shape::Text:
        return m_choice->currentText();
    case Shape::Number:
        return m_number->text();
    case Shape::Time:
        return timeValue().text;
    }
    return {};
}

void RuleValueEditor::setValue(const RuleValue &value)
{
    switch (m_shape) {
    case Shape::Words:
        if (m_choice->findData(value.text.toLower()) < 0)
            m_choice->addItem(value.text, value.text.toLower());
        m_choice->setCurrentIndex(m_choice->findData(value.text.toLower()));
        break;
    case Shape::Text:
        m_choice->setEditText(value.text);
        break;
    case Shape::Number:
        m_number->setText(value.text);
        break;
    case Shape::Time:
        if (value.kind == RuleValue::Kind::Date)
            m_day->setDate(value.date);
        else
            m_count->setValue(value.count);
        m_unit->setCurrentIndex(m_unit->findData(value.kind == RuleValue::Kind::Date ? onDay : int(value.unit)));
        break;
    }
    m_given = value;
    m_shownGiven = shown();
}

RuleValue RuleValueEditor::timeValue() const
{
    RuleValue out;
    if (m_unit->currentData().toInt() == onDay) {
        out.kind = RuleValue::Kind::Date;
        out.date = m_day->date();
        out.text = out.date.toString(Qt::ISODate);
        return out;
    }
    static constexpr char letters[] = "dwmy";
    out.kind = RuleValue::Kind::Age;
    out.unit = AgeUnit(m_unit->currentData().toInt());
    out.count = m_count->value();
    out.text = QString::number(out.count) + QLatin1Char(letters[int(out.unit)]);
    return out;
}

RuleValue RuleValueEditor::value() const
{
    const QString now = shown();
    if (!m_given.text.isEmpty() && now == m_shownGiven)
        return m_given;
    if (m_shape == Shape::Time)
        return timeValue();
    RuleValue out;
    out.text = m_shape == Shape::Text ? now : now.trimmed();
    if (m_shape == Shape::Words)
        return wordValue(now);
    if (m_shape == Shape::Number && !out.text.isEmpty() && isNumber(out.text)) {
        out.kind = RuleValue::Kind::Number;
        out.number = out.text.toDouble();
    }
    return out;
}

RuleWordsEditor::RuleWordsEditor(const RuleFieldInfo &field, const QList<RuleValue> &values, QWidget *parent)
    : QPushButton(parent), m_menu(new TickMenu(this))
{
    setMenu(m_menu);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setStyleSheet(QStringLiteral("text-align: left;"));
    const auto add = [this](const QString &name, const QString &word) {
        QAction *action = m_menu->addAction(name);
        action->setCheckable(true);
        action->setData(word);
        connect(action, &QAction::toggled, this, [this] {
            showChosen();
            Q_EMIT changed();
        });
        return action;
    };
    for (const QString &word : field.words)
        add(text::ruleValueName(field.kind, word), word);
    for (const RuleValue &value : values) {
        QAction *meant = nullptr;
        for (QAction *action : m_menu->actions()) {
            if (action->data().toString().compare(value.text, Qt::CaseInsensitive) == 0 || action->text() == value.text)
                meant = action;
        }
        if (!meant)
            meant = add(value.text, value.text);
        const QSignalBlocker quiet(this);
        meant->setChecked(true);
        m_given.append({value, meant});
    }
    showChosen();
}

QList<RuleValue> RuleWordsEditor::values() const
{
    QList<RuleValue> out;
    QSet<const QAction *> told;
    for (const Given &given : m_given) {
        told.insert(given.action);
        if (given.action->isChecked())
            out.append(given.value);
    }
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked() && !told.contains(action))
            out.append(wordValue(action->data().toString()));
    }
    return out;
}

void RuleWordsEditor::showChosen()
{
    QStringList names;
    for (const QAction *action : m_menu->actions()) {
        if (action->isChecked())
            names.append(action->text());
    }
    const QString said = names.join(QStringLiteral("、"));
    // A button with a menu begins its text at its very edge, whatever the padding: an en space stands before it.
    setText(QChar(0x2002) + (names.isEmpty() ? tr("Choose…") : said));
    setToolTip(said);
    setAccessibleName(tr("Values: %1").arg(said));
}

} // namespace siyu::ui
