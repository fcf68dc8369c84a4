// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/memberlist.h"
#include "core/members/namedpeople.h"
#include "core/members/segmentstore.h"
#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/job.h"
#include "ui/common/rowtable.h"
#include "ui/common/theme.h"
#include "ui/members/samplingforms.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int pasteHeight = 110;

// Whom the source names, and how many of a pasted list are nobody or cannot be told apart.
struct Found {
    QList<qint64> members;
    qint64 unclear = 0;
    members::SampleCheck check;
};

Result<Found> membersOfRule(const Workspace &workspace, const QString &rule, Progress &progress)
{
    members::MemberQuery query;
    query.rule = rule;
    query.sort = members::MemberSort::Id;
    const Result<QList<qint64>> ids = members::memberIds(workspace, query, progress);
    return ids ? Result<Found>(Found{*ids, 0, {}}) : Result<Found>(ids.error());
}

Result<Found> membersOfText(const Workspace &workspace, const QString &text, Progress &progress)
{
    const auto people = members::namedPeople(workspace, members::namedItems(text), {}, progress);
    if (!people)
        return people.error();
    Found found;
    for (const members::NamedPerson &person : *people) {
        if (person.members.size() == 1)
            found.members.append(person.members.first());
        else
            ++found.unclear;
    }
    return found;
}

} // namespace

SamplingChooser::SamplingChooser(Desk &desk, qint64 sampling, QList<qint64> selected, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_sampling(sampling), m_selected(std::move(selected)), m_job(new Job(this)), m_putJob(new Job(this)),
      m_source(new QComboBox), m_rule(new QLineEdit), m_pasted(new QPlainTextEdit), m_consent(new QCheckBox(tr("Leave out people of whom no consent is known"))),
      m_again(new QCheckBox(tr("Leave out people who had this product to try before"))), m_summary(new QLabel),
      m_reasons(new RowTable(tr("Who is left out"))), m_put(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::m, space::l, space::m);
    column->setSpacing(space::s);
    auto *label = new QLabel(tr("Choose from"));
    label->setBuddy(m_source);
    column->addWidget(label);
    m_source->addItem(m_selected.isEmpty() ? tr("Members selected in the list (none)")
                                           : tr("Members selected in the list (%1)").arg(text::number(m_selected.size())));
    m_source->addItem(tr("A rule"));
    m_source->addItem(tr("Pasted names or phones"));
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->setToolTip(label->text());
    column->addWidget(m_source);
    m_rule->setPlaceholderText(QStringLiteral("tag = \"VIP\" and last_order < 60d"));
    m_rule->setAccessibleName(tr("Rule"));
    column->addWidget(m_rule);
    m_pasted->setAccessibleName(tr("Pasted names or phones"));
    m_pasted->setPlaceholderText(tr("One a line, or several between commas: names, phones, ends of phones, WeChat IDs"));
    m_pasted->setFixedHeight(pasteHeight);
    m_pasted->setTabChangesFocus(true);
    column->addWidget(m_pasted);
    m_consent->setChecked(true);
    m_again->setChecked(true);
    column->addWidget(m_consent);
    column->addWidget(m_again);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Checking who fits"));
    column->addWidget(busy);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_reasons->rows()->setHeaders({tr("Left out because"), tr("Members")}, {1});
    column->addWidget(m_reasons, 1);
    setRole(m_put, "primary");
    column->addWidget(m_put);
    auto *putting = new BusyBar(m_putJob);
    putting->setWhat(tr("Putting them on the list"));
    column->addWidget(putting);
    connect(m_source, &QComboBox::currentIndexChanged, this, &SamplingChooser::check);
    connect(m_rule, &QLineEdit::editingFinished, this, &SamplingChooser::check);
    connect(m_pasted, &QPlainTextEdit::textChanged, this, &SamplingChooser::check);
    for (QCheckBox *box : {m_consent, m_again})
        connect(box, &QCheckBox::toggled, this, &SamplingChooser::check);
    connect(m_put, &QPushButton::clicked, this, &SamplingChooser::put);
    m_source->setCurrentIndex(m_selected.isEmpty() ? Rule : Selection);
    loadViews();
    check();
    setFocusProxy(m_source);
}

void SamplingChooser::loadViews()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace()](Progress &) { return members::segments(*workspace); },
        [this](const Result<QList<members::Segment>> &views) {
            for (qsizetype i = 0; views && i < views->size(); ++i)
                m_source->addItem(tr("View “%1”").arg(views->at(i).name), views->at(i).rule);
        });
}

members::SampleChecks SamplingChooser::checks() const { return {m_consent->isChecked(), m_again->isChecked()}; }

void SamplingChooser::check()
{
    const int source = m_source->currentIndex();
    m_rule->setVisible(source == Rule);
    m_pasted->setVisible(source == Pasted);
    const QString rule = source >= FirstView ? m_source->currentData().toString() : m_rule->text().trimmed();
    const bool nothing = (source == Selection && m_selected.isEmpty()) || (source == Rule && rule.isEmpty())
        || (source == Pasted && m_pasted->toPlainText().trimmed().isEmpty());
    if (nothing) {
        m_job->cancel();
        m_found.clear();
        m_summary->setText(source == Selection ? tr("Select members in the list first, or choose another source.") : QString());
        m_reasons->rows()->setRows({});
        m_put->setText(tr("Put nobody on the list yet"));
        m_put->setEnabled(false);
        return;
    }
    m_job->start(
        [workspace = m_desk.sharedWorkspace(), source, rule, text = m_pasted->toPlainText(), selected = m_selected, sampling = m_sampling,
            checks = checks()](Progress &progress) -> Result<Found> {
            Result<Found> found = source == Selection ? Result<Found>(Found{selected, 0, {}})
                : source == Pasted                    ? membersOfText(*workspace, text, progress)
                                                      : membersOfRule(*workspace, rule, progress);
            if (!found)
                return found;
            const auto check = members::checkSample(*workspace, sampling, found->members, checks, progress);
            if (!check)
                return check.error();
            found->check = *check;
            return found;
        },
        [this](const Result<Found> &found) {
            if (m_desk.showIfError(found))
                return;
            m_found = found->check.fit;
            showCheck(found->check, found->unclear);
        });
}

void SamplingChooser::showCheck(const members::SampleCheck &check, qint64 unclear)
{
    const qint64 fit = check.fit.size();
    const qint64 taken = check.placesLeft < 0 ? fit : std::min(fit, check.placesLeft);
    QString said = tr("%1 fit.").arg(text::number(fit));
    if (check.placesLeft >= 0 && fit > check.placesLeft)
        said += QLatin1Char(' ') + tr("There is room for %1: they are drawn by lot.").arg(text::number(check.placesLeft));
    m_summary->setText(said);
    QList<TableRow> rows;
    for (const members::SampleRefusal refusal : members::allSampleRefusals) {
        const qint64 count = check.refused.value(refusal).size();
        if (count > 0)
            rows.append({wordOf(refusal), {text::reasonName(wordOf(refusal)), text::number(count)}});
    }
    if (unclear > 0)
        rows.append({QStringLiteral("unclear"), {tr("nobody of this name is known, or several are"), text::number(unclear)}});
    m_reasons->rows()->setRows(rows);
    m_reasons->setColumnWidth(0, 240);
    m_put->setText(taken > 0 ? tr("Put %1 on the list").arg(text::number(taken)) : tr("Nobody can be put on the list"));
    m_put->setEnabled(taken > 0 && !m_desk.isReadOnly());
}

void SamplingChooser::put()
{
    m_putJob->start([workspace = m_desk.sharedWorkspace(), sampling = m_sampling, members = m_found, checks = checks()](Progress &progress) {
        return members::addToSampling(*workspace, sampling, members, checks, progress);
    }, [this](const Result<qint64> &count) {
        if (m_desk.showIfError(count))
            return;
        m_desk.toastUndo(tr("Put %1 members on the list").arg(text::number(*count)));
        check();
    });
}

} // namespace siyu::ui
