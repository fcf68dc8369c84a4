// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/bulkbar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace siyu::ui {

namespace {

constexpr qsizetype mostTagsInMenu = 30;

QString menuText(const QString &tag) { return QString(tag).replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent), m_count(new QLabel), m_tag(new QPushButton(icon(Icon::Tag), tr("Tag"))),
      m_untag(new QPushButton(tr("Remove tag"))), m_all(new QPushButton), m_tagMenu(new QMenu(this)), m_untagMenu(new QMenu(this))
{
    setRole(this, "card");
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    m_count->setTextFormat(Qt::PlainText);
    line->addWidget(m_count);
    line->addSpacing(space::s);
    m_tag->setMenu(m_tagMenu);
    m_untag->setMenu(m_untagMenu);
    auto *save = new QPushButton(icon(Icon::Export), tr("Export…"));
    auto *clear = new QPushButton(tr("Clear selection"));
    setRole(m_all, "quiet");
    setRole(clear, "quiet");
    for (QPushButton *button : {m_tag, m_untag, save})
        line->addWidget(button);
    line->addStretch();
    line->addWidget(m_all);
    line->addWidget(clear);
    connect(save, &QPushButton::clicked, this, &BulkBar::exportWanted);
    connect(m_all, &QPushButton::clicked, this, &BulkBar::selectAllWanted);
    connect(clear, &QPushButton::clicked, this, &BulkBar::clearWanted);
    setTags({});
}

void BulkBar::setSelected(qint64 count, qint64 total)
{
    m_count->setText(tr("%1 selected").arg(text::number(count)));
    m_all->setText(tr("Select all %1").arg(text::number(total)));
    m_all->setVisible(count < total);
    setVisible(count > 0);
}

void BulkBar::setTags(const QStringList &tags)
{
    m_tagMenu->clear();
    m_untagMenu->clear();
    m_tagMenu->addAction(tr("New tag…"), this, [this] { Q_EMIT tagWanted({}); });
    m_tagMenu->addSeparator();
    for (const QString &tag : tags.mid(0, mostTagsInMenu)) {
        m_tagMenu->addAction(menuText(tag), this, [this, tag] { Q_EMIT tagWanted(tag); });
        m_untagMenu->addAction(menuText(tag), this, [this, tag] { Q_EMIT untagWanted(tag); });
    }
    m_untag->setEnabled(m_tag->isEnabled() && !tags.isEmpty());
}

void BulkBar::setWritable(bool writable)
{
    m_tag->setEnabled(writable);
    m_untag->setEnabled(writable && !m_untagMenu->isEmpty());
}

} // namespace siyu::ui
