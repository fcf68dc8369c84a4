// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/checkincard.h"

#include "core/groups/groupstore.h"
#include "core/workspace.h"
#include "ui/common/busybar.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/shell/desk.h"
#include "ui/text/format.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int namesHeight = 84;
constexpr qsizetype namedUnclear = 8;

} // namespace

QVBoxLayout *fillCard(QFrame *card, const QString &title)
{
    setRole(card, "card");
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->setSpacing(space::s);
    auto *head = new QLabel(title);
    setRole(head, "heading");
    column->addWidget(head);
    return column;
}

CheckinCard::CheckinCard(Desk &desk, QWidget *parent) : QFrame(parent), m_desk(desk), m_job(new Job(this))
{
    QVBoxLayout *column = fillCard(this, tr("Check-in today"));
    m_names = new QPlainTextEdit;
    m_names->setPlaceholderText(tr("Names, ends of phones or WeChat IDs, one a line or with commas between; a whole list may be pasted"));
    m_names->setAccessibleName(tr("Who checks in"));
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(namesHeight);
    column->addWidget(m_names);
    m_group = new QComboBox;
    m_group->setAccessibleName(tr("Group whose nicknames are meant"));
    m_group->setToolTip(m_group->accessibleName());
    m_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_group->addItem(tr("Names of members"), 0);
    column->addWidget(m_group);
    auto *line = new QHBoxLayout;
    m_checkin = new QPushButton(icon(Icon::Check), tr("Check in"));
    m_checkin->setToolTip(QStringLiteral("Ctrl+Enter"));
    m_each = new QSpinBox;
    m_each->setRange(1, 10'000);
    m_each->setPrefix(QStringLiteral("+"));
    m_each->setAccessibleName(tr("Points for a check-in"));
    m_each->setToolTip(tr("Points for a check-in"));
    m_each->setValue(int(members::checkinPoints(m_desk.workspace()).value_or(members::defaultCheckinPoints)));
    line->addWidget(m_checkin, 1);
    line->addWidget(m_each);
    column->addLayout(line);
    auto *busy = new BusyBar(m_job);
    busy->setWhat(tr("Checking in"));
    column->addWidget(busy);
    m_result = new QLabel;
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->hide();
    column->addWidget(m_result);
    auto *enter = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_names);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, &CheckinCard::checkIn);
    connect(m_checkin, &QPushButton::clicked, this, &CheckinCard::checkIn);
    connect(m_names, &QPlainTextEdit::textChanged, this, &CheckinCard::updateButton);
    connect(m_each, &QSpinBox::editingFinished, this, [this] {
        if (m_each->value() == members::checkinPoints(m_desk.workspace()).value_or(0))
            return;
        Job::once(this, [workspace = m_desk.sharedWorkspace(), points = m_each->value()](Progress &) { return members::setCheckinPoints(*workspace, points); },
            [this](const Result<void> &set) { m_desk.showIfError(set); });
    });
    loadGroups();
    updateButton();
}

void CheckinCard::loadGroups()
{
    Job::once(this, [workspace = m_desk.sharedWorkspace()](Progress &) { return groups::groups(*workspace); },
        [this](const Result<QList<groups::GroupRow>> &rows) {
            for (qsizetype i = 0; rows && i < rows->size(); ++i)
                m_group->addItem(tr("Nicknames in %1").arg(rows->at(i).name), rows->at(i).id.value);
        });
}

GroupId CheckinCard::group() const { return GroupId(m_group->currentData().toLongLong()); }

void CheckinCard::updateButton()
{
    m_checkin->setEnabled(!m_desk.isReadOnly() && !m_names->toPlainText().trimmed().isEmpty());
}

void CheckinCard::checkIn()
{
    struct Done {
        members::CheckinReport report;
        QList<members::NamedPerson> unclear;
    };
    const QStringList items = members::namedItems(m_names->toPlainText());
    if (items.isEmpty() || m_desk.isReadOnly())
        return;
    m_job->start([workspace = m_desk.sharedWorkspace(), items, group = group()](Progress &progress) -> Result<Done> {
        const auto people = members::namedPeople(*workspace, items, group, progress);
        if (!people)
            return people.error();
        Done done;
        QList<qint64> found;
        for (const members::NamedPerson &person : *people) {
            if (person.members.size() == 1)
                found.append(person.members.first());
            else
                done.unclear.append(person);
        }
        if (!found.isEmpty()) {
            const auto report = members::checkIn(*workspace, found, progress);
            if (!report)
                return report.error();
            done.report = *report;
        }
        return done;
    }, [this](const Result<Done> &done) {
        if (m_desk.showIfError(done))
            return;
        showCheckin(done->report, done->unclear);
    });
}

// Those who are not clear stay in the field, to be written more exactly.
void CheckinCard::showCheckin(const members::CheckinReport &report, const QList<members::NamedPerson> &unclear)
{
    QStringList lines{tr("%n member(s) checked in.", nullptr, int(report.done.size()))};
    if (!report.before.isEmpty())
        lines.append(tr("%n had checked in today already.", nullptr, int(report.before.size())));
    QStringList left;
    for (const members::NamedPerson &person : unclear) {
        left.append(person.typed);
        if (left.size() <= namedUnclear)
            lines.append(person.members.isEmpty() ? tr("“%1”: nobody of this name or number").arg(person.typed)
                                                  : tr("“%1”: %2 members; write a phone or #number").arg(person.typed, text::number(person.members.size())));
    }
    if (left.size() > namedUnclear)
        lines.append(tr("and %1 more that are not clear").arg(text::number(left.size() - namedUnclear)));
    m_result->setText(lines.join(QLatin1Char('\n')));
    m_result->show();
    m_names->setPlainText(left.join(QLatin1Char('\n')));
    if (!report.done.isEmpty())
        m_desk.toastUndo(tr("%n member(s) checked in.", nullptr, int(report.done.size())));
}

} // namespace siyu::ui
