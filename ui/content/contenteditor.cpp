// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/contenteditor.h"

#include "core/content/contentstore.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/errortext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace siyu::ui {

namespace {
constexpr int everywhere = -1;
}

ContentEditor::ContentEditor(Desk &desk, const content::ContentItem &item) : m_desk(desk), m_item(item), m_job(new Job(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addLayout(makeForm(item));
    column->addWidget(m_length);
    column->addWidget(m_repeatable);
    m_error = new QLabel;
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setRole(m_error, "danger");
    column->addWidget(m_error);
    column->addStretch(1);
    auto *buttons = new QHBoxLayout;
    m_save = new QPushButton(item.id.isValid() ? tr("Save changes") : tr("Add to the library"));
    setRole(m_save, "primary");
    m_remove = new QPushButton(tr("Remove"));
    setRole(m_remove, "quiet");
    m_remove->setVisible(item.id.isValid());
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_remove);
    column->addLayout(buttons);
    connect(m_touchpoint, &QComboBox::currentIndexChanged, this, &ContentEditor::showVariant);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_length->setText(tr("%n characters", nullptr, int(m_text->toPlainText().size())));
    });
    connect(m_save, &QPushButton::clicked, this, &ContentEditor::save);
    connect(m_remove, &QPushButton::clicked, this, &ContentEditor::remove);
    showVariant();
    setFocusProxy(m_title);
}

QFormLayout *ContentEditor::makeForm(const content::ContentItem &item)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_title = new QLineEdit(item.title);
    m_kind = new QComboBox;
    for (const content::Kind kind : content::allKinds)
        m_kind->addItem(text::contentKindName(wordOf(kind)), int(kind));
    m_kind->setCurrentIndex(m_kind->findData(int(item.kind)));
    m_touchpoint = new QComboBox;
    m_touchpoint->addItem(tr("Everywhere"), everywhere);
    for (const Touchpoint touchpoint : allTouchpoints)
        m_touchpoint->addItem(text::name(touchpoint), int(touchpoint));
    m_text = new QPlainTextEdit;
    m_text->setMinimumHeight(200);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text"));
    m_length = new QLabel;
    setRole(m_length, "muted");
    m_repeatable = new QCheckBox(tr("May reach the same people again within 3 days"));
    m_repeatable->setChecked(item.repeatable);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Words for"), m_touchpoint);
    form->addRow(tr("Text"), m_text);
    return form;
}

void ContentEditor::keepVariant()
{
    const QString words = m_text->toPlainText();
    if (m_shown == everywhere)
        m_item.body = words;
    else if (words.trimmed().isEmpty())
        m_item.variants.remove(Touchpoint(m_shown));
    else
        m_item.variants.insert(Touchpoint(m_shown), words);
}

void ContentEditor::showVariant()
{
    if (m_text->document()->isModified())
        keepVariant();
    m_shown = m_touchpoint->currentData().toInt();
    m_text->setPlainText(m_shown == everywhere ? m_item.body : m_item.variants.value(Touchpoint(m_shown)));
    m_text->setPlaceholderText(m_shown == everywhere ? tr("What they will read. {name} and {group} are filled in.") : m_item.body);
    m_text->document()->setModified(false);
}

content::ContentItem ContentEditor::item() const
{
    content::ContentItem item = m_item;
    item.title = m_title->text();
    item.kind = content::Kind(m_kind->currentData().toInt());
    item.repeatable = m_repeatable->isChecked();
    return item;
}

void ContentEditor::save()
{
    keepVariant();
    const auto good = content::checked(item());
    if (!good) {
        m_error->setText(text::errorText(good.error()));
        return;
    }
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), wanted = *good](Progress &) -> Result<void> {
            if (wanted.id.isValid())
                return content::editContent(*workspace, wanted);
            const auto id = content::addContent(*workspace, wanted);
            return id ? Result<void>() : Result<void>(id.error());
        },
        [this](Result<void> done) {
            if (!done)
                m_error->setText(text::errorText(done.error()));
            else
                Q_EMIT saved();
        });
}

void ContentEditor::remove()
{
    m_job->start([workspace = m_desk.sharedWorkspace(), id = m_item.id](Progress &) { return content::removeContent(*workspace, id); },
        [this](Result<void> done) {
            if (!done)
                m_error->setText(text::errorText(done.error()));
            else
                Q_EMIT saved();
        });
}

} // namespace siyu::ui
