// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/content/detailspane.h"

#include "ui/common/fields.h"
#include "ui/common/theme.h"
#include "ui/content/namepicker.h"
#include "ui/text/contenttext.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace siyu::ui {

namespace {

QLineEdit *lineField(const QString &name, const QString &placeholder = {})
{
    auto *field = new QLineEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    return field;
}

// A long name must not make the box, and with it the form, wider than its place.
QComboBox *box(const QString &name)
{
    auto *made = new QComboBox;
    made->setAccessibleName(name);
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(8);
    return made;
}

qint64 idOf(const QComboBox *from) { return from->currentData().toLongLong(); }
void choose(QComboBox *in, qint64 id) { in->setCurrentIndex(std::max(0, in->findData(id))); }

} // namespace

QString folderLabel(const QList<content::Folder> &folders, qint64 id)
{
    QStringList names;
    for (qint64 at = id; at > 0 && names.size() < content::deepestFolder;) {
        const auto found = std::find_if(folders.begin(), folders.end(), [at](const content::Folder &folder) { return folder.id == at; });
        if (found == folders.end())
            break;
        names.prepend(found->name);
        at = found->parent;
    }
    return names.join(QStringLiteral(" / "));
}

DetailsPane::DetailsPane(const content::LibraryChoices &choices, const QList<content::Folder> &folders, const content::TextRules &rules, QWidget *parent)
    : QWidget(parent), m_rules(rules), m_kind(box(tr("Kind"))), m_folder(box(tr("Folder"))), m_speaker(box(tr("Who speaks"))), m_disclosure(plainLabel({}, "muted")),
      m_url(lineField(tr("Link"), QStringLiteral("https://"))), m_linkTitle(lineField(tr("Title of the link"), tr("Title"))),
      m_linkDescription(lineField(tr("Description of the link"), tr("Description"))), m_linkBytes(plainLabel({}, "muted")),
      m_products(new NamePicker(tr("Products"), choices.products)), m_campaigns(new NamePicker(tr("Campaigns"), choices.campaigns)), m_coupon(box(tr("Coupon"))),
      m_editor(lineField(tr("Saved by"), tr("Your name, for the list of versions"))), m_repeatable(new QCheckBox(tr("May reach the same people again within 3 days")))
{
    QList<content::Choice> topics;
    for (const QString &topic : choices.topics)
        topics << content::Choice{0, topic};
    m_topics = new NamePicker(tr("Topics"), topics, true);
    for (const content::Kind kind : content::allKinds)
        m_kind->addItem(text::contentKindName(wordOf(kind)), int(kind));
    m_folder->addItem(tr("In no folder"), qint64(0));
    for (const content::Folder &folder : folders)
        m_folder->addItem(folderLabel(folders, folder.id), folder.id);
    for (const content::Speaker speaker : content::allSpeakers)
        m_speaker->addItem(text::name(speaker), int(speaker));
    m_coupon->addItem(tr("That of the campaign"), qint64(0));
    for (const content::Choice &coupon : choices.coupons)
        m_coupon->addItem(coupon.name, coupon.id);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, space::s, space::s, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(space::s);
    addRows(form);
    for (QComboBox *one : {m_kind, m_folder, m_speaker, m_coupon})
        connect(one, &QComboBox::currentIndexChanged, this, &DetailsPane::changed);
    for (QLineEdit *one : findChildren<QLineEdit *>()) {
        if (one != m_products->field() && one != m_campaigns->field() && one != m_topics->field())
            connect(one, &QLineEdit::textChanged, this, &DetailsPane::changed);
    }
    for (const NamePicker *one : {m_products, m_campaigns, m_topics})
        connect(one, &NamePicker::changed, this, &DetailsPane::changed);
    connect(m_repeatable, &QCheckBox::toggled, this, &DetailsPane::changed);
    connect(m_speaker, &QComboBox::currentIndexChanged, this, &DetailsPane::showSpeaker);
    for (QLineEdit *one : {m_linkTitle, m_linkDescription})
        connect(one, &QLineEdit::textChanged, this, &DetailsPane::showBytes);
}

void DetailsPane::addRows(QFormLayout *form)
{
    form->addRow(tr("Kind"), m_kind);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Who speaks"), m_speaker);
    form->addRow(QString(), m_disclosure);
    form->addRow(tr("Link"), m_url);
    form->addRow(QString(), m_linkTitle);
    form->addRow(QString(), m_linkDescription);
    form->addRow(QString(), m_linkBytes);
    form->addRow(tr("Products"), m_products);
    form->addRow(tr("Campaigns"), m_campaigns);
    form->addRow(tr("Coupon"), m_coupon);
    form->addRow(tr("Topics"), m_topics);
    auto *heading = plainLabel(tr("Where a value is missing, say instead"), "muted");
    form->addRow(heading);
    for (const char *word : content::variableWords) {
        const QString variable = QLatin1String(word);
        QLineEdit *field = lineField(tr("Instead of a missing {%1}").arg(variable), variable == QLatin1String("name") ? tr("such as 亲") : QString());
        m_fallbacks.insert(variable, field);
        form->addRow(text::variableName(variable), field);
    }
    form->addRow(tr("Saved by"), m_editor);
    form->addRow(m_repeatable);
}

void DetailsPane::setItem(const content::ContentItem &item)
{
    const QSignalBlocker quiet(this);
    choose(m_kind, int(item.kind));
    choose(m_folder, item.folder);
    choose(m_speaker, int(item.speaker));
    choose(m_coupon, item.coupon);
    m_url->setText(item.link.url);
    m_linkTitle->setText(item.link.title);
    m_linkDescription->setText(item.link.description);
    m_products->setChosenIds(item.products);
    m_campaigns->setChosenIds(item.campaigns);
    QList<content::Choice> topics;
    for (const QString &topic : item.topics)
        topics << content::Choice{0, topic};
    m_topics->setChosen(topics);
    for (auto field = m_fallbacks.begin(); field != m_fallbacks.end(); ++field)
        field.value()->setText(item.fallbacks.value(field.key()));
    m_editor->setText(item.editor);
    m_repeatable->setChecked(item.repeatable);
    showSpeaker();
    showBytes();
}

void DetailsPane::takeInto(content::ContentItem &item) const
{
    item.kind = content::Kind(m_kind->currentData().toInt());
    item.folder = idOf(m_folder);
    item.speaker = speaker();
    item.coupon = idOf(m_coupon);
    item.link = {m_url->text(), m_linkTitle->text(), m_linkDescription->text()};
    item.products = m_products->ids();
    item.campaigns = m_campaigns->ids();
    item.topics = m_topics->names();
    for (auto field = m_fallbacks.begin(); field != m_fallbacks.end(); ++field)
        item.fallbacks.insert(field.key(), field.value()->text());
    item.editor = m_editor->text();
    item.repeatable = m_repeatable->isChecked();
}

content::Speaker DetailsPane::speaker() const { return content::Speaker(m_speaker->currentData().toInt()); }
bool DetailsPane::hasLink() const { return !m_url->text().trimmed().isEmpty(); }

void DetailsPane::showSpeaker()
{
    const QString words = m_rules.disclosureOf(speaker());
    m_disclosure->setText(words.isEmpty() ? tr("The shop itself: nothing has to be disclosed.") : tr("Has to stand in the text: “%1”").arg(words));
}

void DetailsPane::showBytes()
{
    const qsizetype title = m_linkTitle->text().toUtf8().size(), description = m_linkDescription->text().toUtf8().size();
    const bool tooLong = title > content::longestLinkTitle || description > content::longestLinkDescription;
    m_linkBytes->setText(tr("Title %1 of %2 bytes, description %3 of %4 (a Chinese character is 3)")
                             .arg(title)
                             .arg(content::longestLinkTitle)
                             .arg(description)
                             .arg(content::longestLinkDescription));
    setRole(m_linkBytes, tooLong ? "danger" : "muted");
}

} // namespace siyu::ui
