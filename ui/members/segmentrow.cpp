// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/segmentrow.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/members/segmentvalue.h"
#include "ui/text/rulewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QToolButton>

namespace siyu::ui {

using namespace siyu::members;

namespace {

// A heading inside a list of choices.
void addHeading(QComboBox *box, const QString &text)
{
    box->addItem(text);
    auto *item = qobject_cast<QStandardItemModel *>(box->model())->item(box->count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = item->font();
    font.setBold(true);
    item->setFont(font);
}

// "VIP, 双11" as a list of values: what may stand between the brackets of `in`.
std::optional<QList<RuleValue>> listFrom(const QString &typed)
{
    QString text = typed;
    text.replace(QChar(0xFF0C), QLatin1Char(',')).replace(QChar(0x3001), QLatin1Char(','));
    const Result<RuleNode> rule = parseRule(QStringLiteral("x in (%1)").arg(text));
    return rule && rule->kind == RuleNode::Kind::Test ? std::optional(rule->test.values) : std::nullopt;
}

QString listText(const QList<RuleValue> &values)
{
    QStringList parts;
    for (const RuleValue &value : values)
        parts.append(value.kind == RuleValue::Kind::Text ? quotedForRule(value.text) : value.text);
    return parts.join(QStringLiteral(", "));
}

} // namespace

QList<RuleFieldInfo> RuleScope::fields() const
{
    if (!fact.isEmpty()) {
        for (const RuleFactInfo &info : ruleFacts()) {
            if (info.word == fact)
                return info.fields;
        }
        return {};
    }
    QList<RuleFieldInfo> out = ruleFields();
    for (const CustomField &own : choices->ownFields)
        out.append(infoOf(own));
    return out;
}

QCheckBox *RulePart::makeNot(bool negated)
{
    auto *out = new QCheckBox(tr("not"));
    out->setToolTip(tr("Turns this around: those for whom it does not hold"));
    out->setAccessibleName(tr("Not"));
    out->setChecked(negated);
    connect(out, &QCheckBox::toggled, this, &RulePart::changed);
    return out;
}

QToolButton *RulePart::makeRemove()
{
    auto *out = new QToolButton;
    out->setIcon(icon(Icon::Close));
    out->setToolTip(tr("Remove"));
    out->setAccessibleName(tr("Remove"));
    connect(out, &QToolButton::clicked, this, &RulePart::removeWanted);
    return out;
}

RuleNode RulePart::turned(RuleNode node, bool negated)
{
    if (!negated)
        return node;
    RuleNode out;
    out.kind = RuleNode::Kind::Not;
    out.parts.append(std::move(node));
    return out;
}

RuleTestRow::RuleTestRow(const RuleScope &scope, const RuleTest &test, bool negated, QWidget *parent)
    : RulePart(parent), m_scope(scope), m_not(makeNot(negated)), m_field(new QComboBox), m_op(new QComboBox), m_group(new QComboBox)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    m_field->setAccessibleName(tr("Field"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(8);
    m_field->setMaxVisibleItems(18);
    m_op->setAccessibleName(tr("Comparison"));
    m_op->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_op->setMinimumContentsLength(7);
    for (QComboBox *box : {m_field, m_op}) // which may be narrower than what is chosen
        connect(box, &QComboBox::currentTextChanged, box, &QComboBox::setToolTip);
    m_group->setEditable(true);
    m_group->setInsertPolicy(QComboBox::NoInsert);
    m_group->setAccessibleName(tr("In the group"));
    m_group->lineEdit()->setPlaceholderText(tr("any group"));
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->setMinimumContentsLength(5);
    m_group->addItems(m_scope.choices->values.value(RuleOffer::Groups));
    m_group->setCurrentIndex(-1);
    m_group->setEditText(test.inGroup.value_or(QString()));
    m_group->completer()->setFilterMode(Qt::MatchContains);
    m_valueLine = new QHBoxLayout;
    m_valueLine->setSpacing(space::xs);
    line->addWidget(m_not);
    line->addWidget(m_field, 4);
    line->addWidget(m_group, 3);
    line->addWidget(m_op, 3);
    line->addLayout(m_valueLine, 5);
    line->addWidget(makeRemove());
    fillFields(test);
    showOps(test.op);
    showValues(test.values);
    setFocusProxy(m_field);
    connect(m_field, &QComboBox::currentIndexChanged, this, &RuleTestRow::fieldChosen);
    connect(m_op, &QComboBox::currentIndexChanged, this, [this] {
        showValues(values());
        Q_EMIT changed();
    });
    connect(m_group, &QComboBox::currentTextChanged, this, &RuleTestRow::changed);
}

void RuleTestRow::fillFields(const RuleTest &test)
{
    std::optional<FieldChapter> chapter;
    const QList<RuleFieldInfo> fields = m_scope.fields();
    int chosen = -1;
    for (const bool own : {test.fieldQuoted, !test.fieldQuoted}) {
        for (int i = 0; i < fields.size() && chosen < 0; ++i) {
            if (fields[i].own == own && fields[i].word.compare(test.field, Qt::CaseInsensitive) == 0)
                chosen = i;
        }
    }
    for (int i = 0; i < fields.size(); ++i) {
        if (m_scope.fact.isEmpty() && chapter != fields[i].chapter)
            addHeading(m_field, text::chapterName(fields[i].chapter));
        chapter = fields[i].chapter;
        m_field->addItem(fields[i].own ? fields[i].word : text::ruleFieldName(fields[i].word, m_scope.fact, m_scope.choices->currency), i);
    }
    if (chosen < 0) { // a name that means nothing here stays as it was typed
        m_info = {};
        m_info.word = test.field;
        m_quoted = test.fieldQuoted;
        m_field->addItem(test.field, -1);
        m_field->setCurrentIndex(m_field->count() - 1);
        return;
    }
    m_info = fields[chosen];
    m_info.word = test.field; // as it was written
    m_quoted = test.fieldQuoted;
    m_field->setCurrentIndex(m_field->findData(chosen));
    m_group->setVisible(m_info.inGroup);
}

void RuleTestRow::fieldChosen()
{
    const int index = m_field->currentData().toInt();
    const QList<RuleFieldInfo> fields = m_scope.fields();
    if (m_field->currentData().isNull() || index < 0 || index >= fields.size())
        return;
    const RuleKind former = m_info.kind;
    m_info = fields[index];
    m_quoted = m_info.own;
    const QSignalBlocker quiet(m_op);
    showOps(former == m_info.kind ? op() : fittingOps(m_info.kind).first());
    showValues({});
    Q_EMIT changed();
}

void RuleTestRow::showOps(RuleOp op)
{
    const QSignalBlocker quiet(m_op);
    m_group->setVisible(m_info.inGroup);
    m_op->clear();
    QList<RuleOp> ops = fittingOps(m_info.kind);
    if (!ops.contains(op))
        ops.append(op);
    for (const RuleOp each : ops)
        m_op->addItem(text::ruleOpName(each, m_info.kind), int(each));
    m_op->setCurrentIndex(m_op->findData(int(op)));
}

RuleOp RuleTestRow::op() const { return RuleOp(m_op->currentData().toInt()); }

void RuleTestRow::showValues(const QList<RuleValue> &values)
{
    for (RuleValueEditor *editor : std::as_const(m_values))
        editor->deleteLater();
    m_values.clear();
    if (m_list)
        m_list->deleteLater();
    m_list = nullptr;
    if (m_words)
        m_words->deleteLater();
    m_words = nullptr;
    while (QLayoutItem *item = m_valueLine->takeAt(0)) {
        if (item->widget())
            item->widget()->hide();
        delete item;
    }
    if (op() == RuleOp::IsMissing || op() == RuleOp::IsPresent)
        return;
    if (op() == RuleOp::In && !m_info.words.isEmpty()) {
        m_words = new RuleWordsEditor(m_info, values);
        m_valueLine->addWidget(m_words);
        connect(m_words, &RuleWordsEditor::changed, this, &RuleTestRow::changed);
        return;
    }
    if (op() == RuleOp::In) {
        m_list = new QLineEdit(listText(values));
        m_list->setPlaceholderText(tr("one, two, three"));
        m_list->setAccessibleName(tr("Values, with commas between"));
        m_valueLine->addWidget(m_list);
        connect(m_list, &QLineEdit::textChanged, this, &RuleTestRow::changed);
        return;
    }
    for (int i = 0; i < (op() == RuleOp::Between ? 2 : 1); ++i) {
        auto *editor = new RuleValueEditor(m_info, m_scope.choices->of(m_info));
        if (i < values.size())
            editor->setValue(values[i]);
        m_valueLine->addWidget(editor);
        m_values.append(editor);
        connect(editor, &RuleValueEditor::changed, this, &RuleTestRow::changed);
    }
}

QList<RuleValue> RuleTestRow::values() const
{
    if (m_words)
        return m_words->values();
    if (m_list)
        return listFrom(m_list->text()).value_or(QList<RuleValue>());
    QList<RuleValue> out;
    for (const RuleValueEditor *editor : m_values)
        out.append(editor->value());
    return out;
}

std::optional<RuleNode> RuleTestRow::node() const
{
    RuleNode out;
    out.kind = RuleNode::Kind::Test;
    out.test.field = m_info.word;
    out.test.fieldQuoted = m_quoted;
    out.test.op = op();
    if (m_info.inGroup && !m_group->currentText().isEmpty())
        out.test.inGroup = m_group->currentText();
    const bool bare = op() == RuleOp::IsMissing || op() == RuleOp::IsPresent;
    if (!bare) {
        out.test.values = values();
        const bool isEmpty = std::any_of(out.test.values.begin(), out.test.values.end(), [](const RuleValue &value) { return value.text.isEmpty(); });
        if (out.test.values.isEmpty() || isEmpty)
            return std::nullopt;
    }
    return turned(std::move(out), m_not->isChecked());
}

} // namespace siyu::ui
