// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/wordssection.h"

#include "core/content/wordliststore.h"
#include "core/workspace.h"
#include "ui/common/fields.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/content/markedtext.h"
#include "ui/shell/desk.h"
#include "ui/text/contenttext.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int wordsHeight = 150, trialHeight = 64;
constexpr int labelWidth = 250;

// In the order of the box.
constexpr std::array lists{&content::WordLists::absolute, &content::WordLists::inciting, &content::WordLists::scarcity, &content::WordLists::bait,
    &content::WordLists::smsBait, &content::WordLists::optOut, &content::WordLists::allowed};

QStringList wordsIn(const QPlainTextEdit *field)
{
    QStringList out;
    const QStringList lines = field->toPlainText().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (const QString word = line.simplified(); !word.isEmpty() && !out.contains(word))
            out << word;
    }
    return out;
}

} // namespace

WordsSection::WordsSection(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_reading(new Job(this)), m_saving(new Job(this)), m_list(new QComboBox), m_words(new QPlainTextEdit), m_count(new QLabel),
      m_reset(new QPushButton(tr("Back to the program's own list"))), m_staff(new QLineEdit), m_partner(new QLineEdit), m_trial(new MarkedText),
      m_trialTouchpoint(new QComboBox), m_result(plainLabel({}, "muted"))
{
    setRole(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *heading = new QLabel(tr("Words that texts are checked for"));
    setRole(heading, "heading");
    column->addWidget(heading);
    column->addWidget(plainLabel(tr("The check of the content library looks for these. It advises and forbids nothing; case, width and blanks do not matter."), "muted"));
    column->addLayout(makeLists());
    column->addLayout(makeDisclosures());
    column->addLayout(makeTrial());
    const bool can = !desk.isReadOnly();
    m_words->setReadOnly(!can);
    for (QWidget *widget : QList<QWidget *>{m_reset, m_staff, m_partner})
        widget->setEnabled(can);
}

QLayout *WordsSection::makeLists()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::s);
    const QStringList names{tr("Absolute words (advertising law)"), tr("Words that incite"), tr("Scarcity: keep only what is true"), tr("Bait that WeChat punishes"),
        tr("Refused in marketing SMS"), tr("Opt-out words, one of which an SMS needs"), tr("Allowed phrases that hold such a word")};
    m_list->addItems(names);
    m_list->setAccessibleName(tr("List of words"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_list, 1);
    setRole(m_count, "muted");
    row->addWidget(m_count);
    row->addWidget(m_reset);
    column->addLayout(row);
    m_words->setFixedHeight(wordsHeight);
    m_words->setTabChangesFocus(true);
    m_words->setAccessibleName(tr("Words of the list, one a line"));
    m_words->setPlaceholderText(tr("One word or phrase a line. Empty: nothing is looked for."));
    m_words->installEventFilter(this);
    column->addWidget(m_words);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        keepList();
        save();
        showList();
    });
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        if (m_filling)
            return;
        keepList();
        tryOut();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const auto list = lists[size_t(m_shown)];
        m_rules.lists.*list = content::seedWordLists().*list;
        showList();
        save();
    });
    return column;
}

QLayout *WordsSection::makeDisclosures()
{
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(space::xl);
    form->setVerticalSpacing(space::s);
    const std::pair<QString, QLineEdit *> rows[] = {{tr("Staff have to disclose"), m_staff}, {tr("Partners have to disclose"), m_partner}};
    for (const auto &[name, field] : rows) {
        auto *label = new QLabel(name);
        label->setMinimumWidth(labelWidth);
        field->setAccessibleName(name);
        field->setMaxLength(60);
        form->addRow(label, field);
        connect(field, &QLineEdit::editingFinished, this, &WordsSection::saveDisclosures);
    }
    return form;
}

QLayout *WordsSection::makeTrial()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Try a text out, as read by"));
    setRole(label, "muted");
    for (const Touchpoint touchpoint : allTouchpoints)
        m_trialTouchpoint->addItem(text::name(touchpoint), int(touchpoint));
    m_trialTouchpoint->setCurrentIndex(m_trialTouchpoint->findData(int(Touchpoint::GroupChat)));
    m_trialTouchpoint->setAccessibleName(tr("Touchpoint of the text that is tried out"));
    row->addWidget(label);
    row->addWidget(m_trialTouchpoint);
    row->addStretch(1);
    column->addLayout(row);
    m_trial->setFixedHeight(trialHeight);
    m_trial->setAccessibleName(tr("Text to try out"));
    m_trial->setPlaceholderText(tr("Type or paste a text here"));
    column->addWidget(m_trial);
    column->addWidget(m_result);
    connect(m_trial, &QPlainTextEdit::textChanged, this, &WordsSection::tryOut);
    connect(m_trialTouchpoint, &QComboBox::currentIndexChanged, this, &WordsSection::tryOut);
    return column;
}

void WordsSection::load()
{
    if (m_words->hasFocus() && m_rules.lists != m_saved)
        return; // somebody is writing
    m_reading->start([ws = m_desk.sharedWorkspace()](Progress &) { return content::textRules(*ws); },
        [this](const Result<content::TextRules> &rules) {
            if (m_desk.showIfError(rules))
                return;
            m_rules = *rules;
            m_saved = rules->lists;
            m_staff->setText(rules->staffDisclosure);
            m_partner->setText(rules->partnerDisclosure);
            showList();
        });
}

void WordsSection::showList()
{
    m_filling = true;
    m_shown = m_list->currentIndex();
    const QStringList words = m_rules.lists.*lists[size_t(m_shown)];
    if (wordsIn(m_words) != words)
        m_words->setPlainText(words.join(QLatin1Char('\n')));
    m_filling = false;
    keepList();
    tryOut();
}

void WordsSection::keepList()
{
    const auto list = lists[size_t(m_shown)];
    m_rules.lists.*list = wordsIn(m_words);
    m_count->setText(tr("%n word(s)", nullptr, int((m_rules.lists.*list).size())));
    m_reset->setEnabled(!m_desk.isReadOnly() && m_rules.lists.*list != content::seedWordLists().*list);
}

bool WordsSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::FocusOut)
        save();
    return QFrame::eventFilter(watched, event);
}

void WordsSection::save()
{
    if (m_desk.isReadOnly() || m_rules.lists == m_saved)
        return;
    m_saved = m_rules.lists;
    m_saving->start([ws = m_desk.sharedWorkspace(), wanted = m_rules.lists](Progress &) { return content::setWordLists(*ws, wanted); },
        [this](const Result<void> &done) { m_desk.showIfError(done); });
}

void WordsSection::saveDisclosures()
{
    if (m_staff->text() == m_rules.staffDisclosure && m_partner->text() == m_rules.partnerDisclosure)
        return;
    m_rules.staffDisclosure = m_staff->text();
    m_rules.partnerDisclosure = m_partner->text();
    Job::once(this, [ws = m_desk.sharedWorkspace(), staff = m_staff->text(), partner = m_partner->text()](Progress &) { return content::setDisclosures(*ws, staff, partner); },
        [this](const Result<void> &done) { m_desk.showIfError(done); });
}

void WordsSection::tryOut()
{
    content::ContentItem item;
    const auto touchpoint = Touchpoint(m_trialTouchpoint->currentData().toInt());
    item.body = m_trial->toPlainText();
    const QList<content::Finding> found
        = item.body.trimmed().isEmpty() ? QList<content::Finding>() : content::checkText(content::questionFor(item, touchpoint, m_rules), m_rules.lists);
    m_trial->setFindings(found);
    QStringList lines;
    for (const content::Finding &finding : found)
        lines << text::findingText(finding);
    m_result->setText(item.body.trimmed().isEmpty() ? QString() : lines.isEmpty() ? tr("The check found nothing") : lines.join(QLatin1Char('\n')));
    setRole(m_result, lines.isEmpty() ? "muted" : "warning");
    m_result->setVisible(!m_result->text().isEmpty());
}

} // namespace siyu::ui
