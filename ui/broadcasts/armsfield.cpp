// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broadcasts/armsfield.h"

#include "core/broadcasts/arms.h"
#include "ui/common/fields.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace siyu::ui {

using namespace broadcasts;

namespace {

constexpr int largestSeed = 999'999;

QString letterOf(qsizetype arm) { return QString(QChar(u'A' + char16_t(arm))); }

} // namespace

ArmsField::ArmsField(const QList<content::ContentItem> &contents, QWidget *parent)
    : QWidget(parent), m_contents(contents), m_compare(new QCheckBox(tr("Compare two texts or more"))), m_box(new QWidget), m_rows(new QVBoxLayout),
      m_add(new QPushButton(icon(Icon::Add), tr("Another text"))), m_by(new QComboBox), m_seedLabel(plainLabel({}, "muted")), m_draw(new QPushButton(tr("Draw again")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_compare);
    auto *inner = new QVBoxLayout(m_box);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::xs);
    m_rows->setSpacing(space::xs);
    inner->addLayout(m_rows);
    auto *bar = new QHBoxLayout;
    setRole(m_add, "quiet");
    m_by->addItem(tr("drawn by person"), false);
    m_by->addItem(tr("drawn by group"), true);
    m_by->setAccessibleName(tr("By person or by group"));
    bar->addWidget(m_add);
    bar->addStretch(1);
    bar->addWidget(m_by);
    inner->addLayout(bar);
    auto *lot = new QHBoxLayout;
    setRole(m_draw, "quiet");
    m_draw->setToolTip(tr("Another seed: other people get other texts"));
    lot->addWidget(m_seedLabel, 1);
    lot->addWidget(m_draw);
    inner->addLayout(lot);
    column->addWidget(m_box);
    m_box->hide();
    m_compare->setEnabled(contents.size() >= 2);
    m_compare->setToolTip(contents.size() >= 2 ? tr("Each text goes to its share of the people, drawn by lot; nobody gets two")
                                               : tr("The content library needs two items first"));
    connect(m_compare, &QCheckBox::toggled, this, [this](bool on) {
        while (on && m_arms.size() < 2)
            add();
        m_box->setVisible(on);
        Q_EMIT changed();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        Q_EMIT changed();
    });
    connect(m_by, &QComboBox::currentIndexChanged, this, &ArmsField::changed);
    connect(m_draw, &QPushButton::clicked, this, [this] {
        m_seed = QRandomGenerator::global()->bounded(1, largestSeed + 1);
        Q_EMIT changed();
    });
}

void ArmsField::add()
{
    Arm arm{new QWidget, new QComboBox, new QSpinBox, new QLabel, nullptr};
    auto *row = new QHBoxLayout(arm.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    for (const content::ContentItem &item : m_contents)
        arm.item->addItem(item.title, item.id.value);
    arm.item->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    arm.item->setCurrentIndex(int(m_arms.size()) % std::max(1, arm.item->count()));
    arm.share->setRange(1, mostShare);
    setRole(arm.count, "muted");
    auto *remove = new QToolButton;
    remove->setIcon(icon(Icon::Close));
    arm.remove = remove;
    row->addWidget(arm.item, 1);
    row->addWidget(arm.share);
    row->addWidget(arm.count);
    row->addWidget(remove);
    m_rows->addWidget(arm.row);
    m_arms << arm;
    connect(arm.item, &QComboBox::currentIndexChanged, this, &ArmsField::changed);
    connect(arm.share, &QSpinBox::valueChanged, this, &ArmsField::changed);
    connect(remove, &QToolButton::clicked, this, [this, widget = arm.row] { drop(widget); });
    restate();
}

void ArmsField::drop(QWidget *row)
{
    m_arms.removeIf([row](const Arm &arm) { return arm.row == row; });
    row->hide();
    row->deleteLater();
    restate();
    Q_EMIT changed();
}

void ArmsField::restate()
{
    for (qsizetype i = 0; i < m_arms.size(); ++i) {
        const Arm &arm = m_arms[i];
        arm.item->setAccessibleName(tr("Text %1").arg(letterOf(i)));
        arm.share->setAccessibleName(tr("Share of text %1").arg(letterOf(i)));
        arm.share->setPrefix(tr("share "));
        arm.remove->setAccessibleName(tr("Remove text %1").arg(letterOf(i)));
        arm.remove->setToolTip(arm.remove->accessibleName());
        arm.remove->setVisible(m_arms.size() > 2);
    }
    m_add->setEnabled(m_arms.size() < mostArms && m_arms.size() < m_contents.size());
}

bool ArmsField::isOn() const
{
    return m_compare->isChecked();
}

void ArmsField::setItem(int arm, ContentId item)
{
    m_arms[arm].item->setCurrentIndex(m_arms[arm].item->findData(item.value));
}

void ArmsField::setShare(int arm, int share)
{
    m_arms[arm].share->setValue(share);
}

void ArmsField::setDirected(bool directed)
{
    m_by->setVisible(directed);
}

void ArmsField::writeTo(BroadcastDraft &draft) const
{
    draft.arms.clear();
    draft.seed = 0;
    draft.armsByGroup = false;
    if (!isOn())
        return;
    for (const Arm &arm : m_arms)
        draft.arms << DraftArm{ContentId(arm.item->currentData().toLongLong()), {}, arm.share->value()};
    draft.seed = m_seed;
    draft.armsByGroup = isDirected(draft.touchpoint) && m_by->currentData().toBool();
}

void ArmsField::showPlan(qint64 seed, const QList<std::pair<qint64, qint64>> &arms)
{
    if (seed > 0)
        m_seed = seed; // from here on it is fixed: who comes later changes nobody's text
    m_seedLabel->setText(seed > 0 ? tr("Drawn by lot with the seed %1").arg(seed) : QString());
    for (qsizetype i = 0; i < m_arms.size(); ++i) {
        const bool known = i < arms.size();
        m_arms[i].count->setText(known ? tr("%1 of %2").arg(text::number(arms[i].first), text::number(arms[i].second)) : QString());
        m_arms[i].count->setToolTip(known ? tr("Can be sent, of all that the lot gives this text") : QString());
    }
}

QString ArmsField::seedText() const
{
    return m_seedLabel->text();
}

} // namespace siyu::ui
