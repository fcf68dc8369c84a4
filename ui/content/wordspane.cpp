// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/wordspane.h"

#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/content/markedtext.h"
#include "ui/text/contenttext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int everywhere = -1;
constexpr int leastTextHeight = 84;
constexpr int leastFindingsHeight = 58, findingsHeight = 116;

int charactersOf(const QString &text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar letter) { return !letter.isLowSurrogate(); }));
}

} // namespace

WordsPane::WordsPane(QWidget *parent)
    : QWidget(parent), m_touchpoints(new QComboBox), m_same(new QCheckBox(tr("The same as everywhere"))), m_text(new MarkedText), m_length(new QLabel),
      m_summary(new QLabel), m_findings(new QListWidget), m_mend(new QPushButton(tr("Mend it")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addLayout(makeHead());
    m_text->setMinimumHeight(leastTextHeight);
    m_text->setAccessibleName(tr("Text"));
    column->addWidget(m_text, 1);
    column->addLayout(makeBar());
    column->addLayout(makeFindings());
    connect(m_touchpoints, &QComboBox::currentIndexChanged, this, [this] {
        showText();
        Q_EMIT touchpointChanged();
    });
    connect(m_same, &QCheckBox::toggled, this, [this](bool same) { writeOwn(!same); });
    connect(m_text, &QPlainTextEdit::textChanged, this, &WordsPane::typed);
    setFocusProxy(m_text);
}

QLayout *WordsPane::makeHead()
{
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Words for"));
    setRole(label, "muted");
    label->setBuddy(m_touchpoints);
    m_touchpoints->setAccessibleName(tr("Words for"));
    m_touchpoints->addItem(tr("Everywhere"), everywhere);
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoints->addItem(text::name(touchpoint), int(touchpoint));
    row->addWidget(label);
    row->addWidget(m_touchpoints);
    row->addWidget(m_same);
    row->addStretch(1);
    return row;
}

QLayout *WordsPane::makeBar()
{
    auto *row = new QHBoxLayout;
    auto *buttons = new FlowLayout(space::xs);
    for (const char *word : content::variableWords) {
        auto *button = new QPushButton(icon(Icon::Add), text::variableName(QLatin1String(word)));
        setRole(button, "quiet");
        const QString variable = QLatin1Char('{') + QLatin1String(word) + QLatin1Char('}');
        button->setToolTip(tr("Puts %1 into the text; each reader sees their own").arg(variable));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, variable] {
            if (!m_text->isReadOnly())
                m_text->insertPlainText(variable);
            m_text->setFocus();
        });
    }
    row->addLayout(buttons, 1);
    setRole(m_length, "muted");
    m_length->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_length->setContentsMargins(0, space::s, 0, 0);
    row->addWidget(m_length);
    return row;
}

QLayout *WordsPane::makeFindings()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    setRole(m_mend, "quiet");
    m_mend->setToolTip(tr("Replaces what is marked by words that say the same"));
    row->addWidget(m_mend);
    column->addLayout(row);
    m_findings->setAccessibleName(tr("What the check found"));
    m_findings->setMinimumHeight(leastFindingsHeight);
    m_findings->setMaximumHeight(findingsHeight);
    m_findings->setIconSize({16, 16});
    m_findings->setTextElideMode(Qt::ElideRight);
    m_findings->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_findings);
    const auto showFinding = [this](const QListWidgetItem *item) {
        if (item)
            m_text->show(m_found.at(m_findings->row(item)));
    };
    connect(m_findings, &QListWidget::itemActivated, this, showFinding);
    connect(m_findings, &QListWidget::itemClicked, this, showFinding);
    connect(m_findings, &QListWidget::currentRowChanged, this, &WordsPane::showMend);
    connect(m_mend, &QPushButton::clicked, this, &WordsPane::mend);
    return column;
}

void WordsPane::setRules(const content::TextRules &rules)
{
    m_rules = rules;
    check();
}

void WordsPane::setItem(const content::ContentItem &item)
{
    m_item = item;
    nameTouchpoints();
    showText();
}

void WordsPane::setSpeaker(content::Speaker speaker)
{
    m_item.speaker = speaker;
    check();
}

void WordsPane::takeInto(content::ContentItem &item) const
{
    item.body = m_item.body;
    item.variants = m_item.variants;
}

std::optional<Touchpoint> WordsPane::touchpoint() const
{
    const int at = m_touchpoints->currentData().toInt();
    return at == everywhere ? std::nullopt : std::optional(Touchpoint(at));
}

void WordsPane::setTouchpoint(std::optional<Touchpoint> touchpoint)
{
    m_touchpoints->setCurrentIndex(m_touchpoints->findData(touchpoint ? int(*touchpoint) : everywhere));
}

QString WordsPane::currentText() const
{
    const auto at = touchpoint();
    return at ? m_item.textFor(*at) : m_item.body;
}

// Those with words of their own are told apart.
void WordsPane::nameTouchpoints()
{
    for (int i = 1; i < m_touchpoints->count(); ++i) {
        const auto touchpoint = Touchpoint(m_touchpoints->itemData(i).toInt());
        const QString name = text::name(touchpoint);
        m_touchpoints->setItemText(i, m_item.variants.contains(touchpoint) ? tr("%1 · own words").arg(name) : name);
    }
}

void WordsPane::showText()
{
    m_filling = true;
    const auto at = touchpoint();
    const bool isOwn = !at || m_item.variants.contains(*at);
    m_same->setVisible(at.has_value());
    m_same->setChecked(!isOwn);
    m_text->setReadOnly(!isOwn);
    m_text->setPlainText(currentText());
    m_text->setPlaceholderText(tr("What they will read. Paste or drop pictures below."));
    m_filling = false;
    check();
}

void WordsPane::writeOwn(bool own)
{
    const auto at = touchpoint();
    if (m_filling || !at)
        return;
    if (own)
        m_item.variants.insert(*at, m_item.body);
    else
        m_item.variants.remove(*at);
    nameTouchpoints();
    showText();
    if (own)
        m_text->setFocus();
    Q_EMIT changed();
}

void WordsPane::typed()
{
    if (m_filling)
        return;
    if (const auto at = touchpoint())
        m_item.variants.insert(*at, m_text->toPlainText());
    else
        m_item.body = m_text->toPlainText();
    check();
    Q_EMIT changed();
}

void WordsPane::check()
{
    const content::TextQuestion question = content::questionFor(m_item, touchpoint(), m_rules);
    m_found = question.text.trimmed().isEmpty() ? QList<content::Finding>() : content::checkText(question, m_rules.lists);
    m_text->setFindings(m_found);
    showLength(question);
    const Tokens &colours = tokens(this);
    const int row = m_findings->currentRow();
    m_findings->clear();
    for (const content::Finding &finding : std::as_const(m_found)) {
        const bool grave = isGrave(finding.fault);
        auto *item = new QListWidgetItem(icon(grave ? Icon::Danger : Icon::Warning, grave ? colours.danger : colours.warning), text::findingText(finding), m_findings);
        item->setToolTip(text::findingText(finding));
    }
    m_findings->setVisible(!m_found.isEmpty());
    m_findings->setCurrentRow(std::min<int>(std::max(row, 0), int(m_found.size()) - 1));
    m_summary->setText(question.text.trimmed().isEmpty() ? QString() : m_found.isEmpty() ? tr("The check found nothing") : tr("%n finding(s)", nullptr, int(m_found.size())));
    setRole(m_summary, m_found.isEmpty() ? "muted" : "warning");
    showMend();
}

void WordsPane::showLength(const content::TextQuestion &question)
{
    const int length = charactersOf(question.text);
    const QLocale locale;
    m_length->setText(question.longest ? tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(*question.longest)) : tr("%n character(s)", nullptr, length));
    setRole(m_length, question.longest && length > *question.longest ? "danger" : "muted");
}

void WordsPane::showMend()
{
    const int row = m_findings->currentRow();
    const bool can = row >= 0 && row < m_found.size() && !m_text->isReadOnly() && content::mendOf(m_found[row], content::questionFor(m_item, touchpoint(), m_rules));
    m_mend->setVisible(!m_found.isEmpty());
    m_mend->setEnabled(can);
}

void WordsPane::mend()
{
    const int row = m_findings->currentRow();
    if (row < 0 || row >= m_found.size() || m_text->isReadOnly())
        return;
    if (const auto mend = content::mendOf(m_found[row], content::questionFor(m_item, touchpoint(), m_rules)))
        m_text->replace(mend->from, mend->length, mend->replacement);
}

} // namespace siyu::ui
