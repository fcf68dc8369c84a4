// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/startpage.h"

#include "ui/common/busybar.h"
#include "ui/common/currencybox.h"
#include "ui/common/fields.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/job.h"
#include "ui/common/theme.h"
#include "ui/text/language.h"

#include <QFileInfo>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace siyu::ui {

namespace {

constexpr int columnWidth = 460;
constexpr int recentShown = 5;

QPushButton *bigButton(Icon which, const QString &text, const char *role)
{
    auto *button = new QPushButton(text);
    setRole(button, role);
    button->setIcon(qstrcmp(role, "primary") == 0 ? accentIcon(which) : icon(which));
    button->setMinimumHeight(40);
    return button;
}

} // namespace

StartPage::StartPage(const QStringList &recent, Job *job, QWidget *parent) : QWidget(parent)
{
    auto *outer = new QHBoxLayout(this);
    outer->addStretch();
    auto *box = new QWidget;
    box->setFixedWidth(columnWidth);
    outer->addWidget(box);
    outer->addStretch();
    auto *column = new QVBoxLayout(box);
    column->setSpacing(space::s);
    column->addStretch(2);

    auto *logo = new QLabel;
    logo->setPixmap(QIcon(QStringLiteral(":/icons/siyudesk.svg")).pixmap(QSize(64, 64)));
    column->addWidget(logo);
    auto *title = new QLabel(tr("Siyu Desk"));
    setRole(title, "title");
    column->addWidget(title);
    auto *what = new QLabel(tr("The desk for your shop's WeChat groups. Everything stays in one file on this computer."));
    what->setWordWrap(true);
    setRole(what, "muted");
    column->addWidget(what);
    column->addSpacing(space::l);

    auto *make = bigButton(Icon::Add, tr("New workspace…"), "primary");
    auto *open = bigButton(Icon::Folder, tr("Open a workspace…"), "plain");
    auto *fromExport = bigButton(Icon::Import, tr("New workspace from an export…"), "plain");
    fromExport->setObjectName(QStringLiteral("newFromExport"));
    fromExport->setToolTip(tr("The same workspace again, from an export of everything with phone numbers in full."));
    auto *sample = bigButton(Icon::Groups, tr("Look around in the sample shop"), "plain");
    sample->setToolTip(tr("A made-up shop with 64 groups and a year of activity. Nobody in it is real."));
    m_currency = new CurrencyBox(tr("A new workspace counts in"));
    m_currency->setToolTip(tr("Orders in this money make the sums. It can be changed in Settings at any time."));
    auto *money = new QHBoxLayout;
    money->addWidget(plainLabel(tr("A new workspace counts in"), "muted"), 1);
    money->addWidget(m_currency);
    column->addWidget(make);
    column->addLayout(money);
    for (QPushButton *button : {open, fromExport, sample})
        column->addWidget(button);
    connect(make, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);
    connect(fromExport, &QPushButton::clicked, this, &StartPage::fromExportWanted);
    connect(sample, &QPushButton::clicked, this, &StartPage::sampleWanted);

    auto *busy = new BusyBar(job);
    column->addWidget(busy);
    m_error = new QLabel;
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setRole(m_error, "danger");
    m_error->hide();
    column->addWidget(m_error);
    m_notice = new QLabel;
    m_notice->setWordWrap(true);
    setRole(m_notice, "info");
    m_notice->hide();
    column->addWidget(m_notice);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    connect(paste, &QShortcut::activated, this, &StartPage::pasteWanted);

    if (!recent.isEmpty()) {
        column->addSpacing(space::l);
        auto *heading = new QLabel(tr("Recent workspaces"));
        setRole(heading, "heading");
        column->addWidget(heading);
        for (const QString &path : recent.mid(0, recentShown))
            addRecent(path, column);
    }
    column->addStretch(3);

    auto *languages = new QHBoxLayout;
    languages->addStretch();
    for (const QString &code : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        auto *button = new QPushButton(code == QStringLiteral("en") ? QStringLiteral("English") : QStringLiteral("简体中文"));
        setRole(button, "quiet");
        button->setEnabled(code != text::currentLanguage());
        connect(button, &QPushButton::clicked, this, [this, code] { Q_EMIT languageWanted(code); });
        languages->addWidget(button);
    }
    languages->addStretch();
    column->addLayout(languages);
}

void StartPage::addRecent(const QString &path, QVBoxLayout *column)
{
    const QFileInfo file(path);
    auto *button = new QPushButton(file.completeBaseName());
    setRole(button, "quiet");
    button->setIcon(icon(Icon::Clock));
    button->setStyleSheet(QStringLiteral("text-align: left;"));
    button->setToolTip(path);
    column->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT recentWanted(path); });
}

void StartPage::setError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void StartPage::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

QString StartPage::error() const { return m_error->text(); }

} // namespace siyu::ui
