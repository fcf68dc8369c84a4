// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/members/bulkbar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/text/format.h"
#include "ui/text/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace siyu::ui {

namespace {

constexpr qsizetype mostTagsInMenu = 30;
constexpr const char *directed[] = {"all", "wecom_1to1", "service_account", "sms"};

QString menuText(const QString &tag) { return QString(tag).replace(QLatin1Char('&'), QLatin1String("&&")); }

} // namespace

BulkBar::BulkBar(QWidget *parent)
    : QFrame(parent), m_count(new QLabel), m_more(new QToolButton), m_moreMenu(new QMenu(this)), m_all(new QPushButton),
      m_clear(new QPushButton(tr("Clear selection"))), m_tagMenu(new QMenu(this)), m_untagMenu(new QMenu(this)),
      m_listMenu(new QMenu(this))
{
    setRole(this, "card");
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(space::m, space::s, space::m, space::s);
    line->setSpacing(space::s);
    m_count->setTextFormat(Qt::PlainText);
    line->addWidget(m_count);
    line->addSpacing(space::s);
    const auto act = [this](const QString &text, Icon picture, void (BulkBar::*signal)()) {
        auto *action = new QAction(icon(picture), text, this);
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    const auto menu = [this](const QString &text, QMenu *below) {
        auto *action = new QAction(text, this);
        action->setMenu(below);
        return action;
    };
    addItem(menu(tr("Tag"), m_tagMenu), true)->setIcon(icon(Icon::Tag));
    m_untag = addItem(menu(tr("Remove tag"), m_untagMenu), true);
    addItem(act(tr("Set a field…"), Icon::Table, &BulkBar::fieldWanted), true);
    addItem(menu(tr("Stage"), makeStages()), true);
    addItem(menu(tr("Messages"), makeMessages()), true);
    addItem(menu(tr("Add to a list"), m_listMenu), true);
    addItem(act(tr("Copy"), Icon::Copy, &BulkBar::copyWanted), false);
    addItem(act(tr("Export…"), Icon::Export, &BulkBar::exportWanted), false);
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("More for the selected members"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_moreMenu);
    line->addWidget(m_more);
    line->addStretch();
    setRole(m_all, "quiet");
    setRole(m_clear, "quiet");
    line->addWidget(m_all);
    line->addWidget(m_clear);
    connect(m_all, &QPushButton::clicked, this, &BulkBar::selectAllWanted);
    connect(m_clear, &QPushButton::clicked, this, &BulkBar::clearWanted);
    setTags({});
    setLists({});
}

QAction *BulkBar::addItem(QAction *action, bool writes)
{
    auto *button = new QPushButton(action->text());
    connect(action, &QAction::changed, button, [action, button] {
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
    });
    button->setIcon(action->icon());
    if (action->menu())
        button->setMenu(action->menu());
    else
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    layout()->addWidget(button);
    m_items.append({action, button});
    if (writes)
        m_writing.append(action);
    return action;
}

QMenu *BulkBar::makeStages()
{
    auto *menu = new QMenu(this);
    for (const Stage stage : allStages)
        menu->addAction(text::name(stage), this, [this, stage] { Q_EMIT stageWanted(stage); });
    menu->addSeparator();
    menu->addAction(tr("Work out again"), this, [this] { Q_EMIT stageWanted(std::nullopt); });
    return menu;
}

QMenu *BulkBar::makeMessages()
{
    auto *menu = new QMenu(this);
    for (const bool optedOut : {true, false}) {
        QMenu *below = menu->addMenu(optedOut ? tr("No more messages by") : tr("Allow messages again by"));
        for (const char *word : directed) {
            const QString touchpoint = QString::fromLatin1(word);
            below->addAction(text::touchpointName(touchpoint), this, [this, touchpoint, optedOut] { Q_EMIT optOutWanted(touchpoint, optedOut); });
        }
    }
    menu->addSeparator();
    menu->addAction(tr("Pause for 7 days"), this, [this] { Q_EMIT pauseWanted(7); });
    menu->addAction(tr("Pause for 30 days"), this, [this] { Q_EMIT pauseWanted(30); });
    menu->addAction(tr("Pause until…"), this, [this] { Q_EMIT pauseWanted(std::nullopt); });
    menu->addAction(tr("End the pause"), this, [this] { Q_EMIT pauseWanted(0); });
    return menu;
}

void BulkBar::setSelected(qint64 count, qint64 total)
{
    m_count->setText(tr("%1 selected").arg(text::number(count)));
    m_all->setText(tr("Select all %1").arg(text::number(total)));
    m_all->setVisible(count < total);
    setVisible(count > 0);
    arrange();
}

void BulkBar::setTags(const QStringList &tags)
{
    m_tagMenu->clear();
    m_untagMenu->clear();
    m_tagMenu->addAction(tr("Several or new tags…"), this, [this] { Q_EMIT tagWanted({}); });
    m_untagMenu->addAction(tr("Several tags…"), this, [this] { Q_EMIT untagWanted({}); });
    m_tagMenu->addSeparator();
    m_untagMenu->addSeparator();
    for (const QString &tag : tags.mid(0, mostTagsInMenu)) {
        m_tagMenu->addAction(menuText(tag), this, [this, tag] { Q_EMIT tagWanted(tag); });
        m_untagMenu->addAction(menuText(tag), this, [this, tag] { Q_EMIT untagWanted(tag); });
    }
    m_untag->setEnabled(m_writable && !tags.isEmpty());
}

void BulkBar::setLists(const QStringList &lists)
{
    m_listMenu->clear();
    m_listMenu->addAction(tr("New list…"), this, [this] { Q_EMIT listWanted({}); });
    m_listMenu->addSeparator();
    for (const QString &list : lists)
        m_listMenu->addAction(menuText(list), this, [this, list] { Q_EMIT listWanted(list); });
}

void BulkBar::setWritable(bool writable, const QString &whyNot)
{
    m_writable = writable;
    for (const Item &item : std::as_const(m_items)) {
        if (!m_writing.contains(item.action))
            continue;
        item.action->setEnabled(writable);
        item.button->setToolTip(writable ? QString() : whyNot);
    }
}

QList<QAction *> BulkBar::acts() const
{
    QList<QAction *> out;
    for (const Item &item : m_items)
        out.append(item.action);
    return out;
}

QList<QAction *> BulkBar::hiddenActs() const { return m_moreMenu->actions(); }

// Narrower than its buttons: they go into the menu.
QSize BulkBar::minimumSizeHint() const { return {0, QFrame::minimumSizeHint().height()}; }

void BulkBar::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    const int gap = layout()->spacing();
    int room = width() - margins.left() - margins.right() - m_count->sizeHint().width() - 2 * gap - space::s;
    for (const QPushButton *button : {m_all, m_clear})
        room -= button->isHidden() ? 0 : button->sizeHint().width() + gap;
    int all = 0;
    for (const Item &item : std::as_const(m_items))
        all += item.button->sizeHint().width() + gap;
    if (all > room)
        room -= m_more->sizeHint().width() + gap;
    m_moreMenu->clear();
    bool fits = true;
    for (const Item &item : std::as_const(m_items)) {
        room -= item.button->sizeHint().width() + gap;
        fits = fits && room >= 0;
        item.button->setVisible(fits);
        if (!fits)
            m_moreMenu->addAction(item.action);
    }
    m_more->setVisible(!fits);
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void BulkBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    arrange();
}

} // namespace siyu::ui
