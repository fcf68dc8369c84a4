// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stylesheet.h"

#include "ui/common/theme.h"

namespace siyu::ui {

namespace {

// Names in @ stand for tokens; Qt style sheets have no variables of their own.
const char *const sheet = R"css(
QWidget[role="surface"], QFrame[role="card"] { background: @surface; }
QFrame[role="card"] { border: 1px solid @border; border-radius: 6px; }

QLabel[role="title"] { font-size: 20px; font-weight: 600; color: @text; }
QLabel[role="heading"] { font-size: 14px; font-weight: 600; color: @text; }
QLabel[role="figure"] { font-size: 24px; font-weight: 600; color: @text; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="danger"] { color: @danger; }
QLabel[role="warning"] { color: @warning; }
QLabel[role="info"] { color: @info; }

QPushButton { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px;
    padding: 0 12px; min-height: 30px; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border: 1px solid @accent; }
QPushButton:disabled { color: @muted; background: @background; }
QPushButton:checked { background: @accentSoft; border-color: @accent; color: @text; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @border; border-color: @border; color: @muted; }
QPushButton[role="danger"] { background: @surface; color: @danger; border: 1px solid @danger; }
QPushButton[role="danger"]:hover { background: @raised; }
QPushButton[role="quiet"], QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; }
QPushButton[role="quiet"]:hover, QToolButton:hover { background: @raised; }
QPushButton[role="quiet"]:focus, QToolButton:focus { border: 1px solid @accent; }
QPushButton[role="quiet"]:disabled { background: transparent; }
QToolButton { padding: 4px; color: @text; }
QToolButton:checked { background: @accentSoft; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 4px;
    image: url(:/icons/@arrow); width: 10px; height: 10px; }
QPushButton[role="quiet"]::menu-indicator { right: 8px; }

QLineEdit, QTextEdit, QPlainTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit { min-height: 30px; }
QTextEdit, QPlainTextEdit { padding: 4px 8px; }
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QTimeEdit:focus, QDateTimeEdit:focus, QComboBox:focus { border: 1px solid @accent; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled, QDateEdit:disabled { background: @background; color: @muted; }
QComboBox { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px; padding: 0 8px;
    min-height: 30px; }
QComboBox:hover { background: @raised; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/@arrow); width: 12px; height: 12px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QAbstractSpinBox::up-button { subcontrol-origin: border;
    subcontrol-position: top right; width: 22px; border: none; background: transparent; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QAbstractSpinBox::down-button { subcontrol-origin: border;
    subcontrol-position: bottom right; width: 22px; border: none; background: transparent; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: @raised; }
QAbstractSpinBox::up-arrow { image: url(:/icons/up-@arrow); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/@arrow); width: 10px; height: 10px; }

QComboBox QAbstractItemView { background: @surface; border: 1px solid @border; selection-background-color: @accentSoft;
    selection-color: @text; outline: 0; }

QAbstractItemView { background: @surface; color: @text; border: 1px solid @border; border-radius: 6px;
    selection-background-color: @accentSoft; selection-color: @text; outline: 0; alternate-background-color: @surface;
    gridline-color: @border; }
QTableView#frozen { border: none; border-right: 1px solid @border; border-radius: 0; }
QTableView::item, QListView::item, QTreeView::item { padding: 0 4px; border: 1px solid transparent; }
QAbstractItemView[role="bare"] { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableView::item:focus, QListView::item:focus, QTreeView::item:focus { border: 1px solid @accent; }
QTableView::item:hover, QListView::item:hover, QTreeView::item:hover { background: @raised; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: @accentSoft; color: @text; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: 0 8px; min-height: 32px; }
QHeaderView::section:hover { background: @raised; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: border; subcontrol-position: top center; top: -3px;
    width: 14px; height: 14px; margin-left: -10px; }
QHeaderView::up-arrow { image: url(:/icons/up-@arrow); }
QHeaderView::down-arrow { image: url(:/icons/@arrow); }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @border; }

QTabWidget::pane { border: none; border-top: 1px solid @border; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 8px 12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar[role="dense"]::tab { padding: 8px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { color: @text; background: @raised; }

QGroupBox { background: @surface; border: 1px solid @border; border-radius: 6px; margin-top: 24px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; padding: 0; color: @text; font-weight: 600; }

QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accentSoft; color: @text; }
QMenu::item:disabled { color: @muted; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }

QProgressBar { background: @border; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QScrollArea { border: none; background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QCheckBox, QRadioButton { spacing: 8px; color: @text; min-height: 24px; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: 14px; height: 14px;
    background: @surface; border: 1px solid @muted; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent;
    image: url(:/icons/check-@mark); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate { background: @accent;
    border-color: @accent; image: url(:/icons/dash-@mark); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/dot-@mark); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled, QAbstractItemView::indicator:disabled {
    background: @background; border-color: @border; }

#rail { background: @surface; border-right: 1px solid @border; }
#rail QToolButton { border: none; border-radius: 6px; color: @muted; font-size: 12px; padding: 4px 0; }
#rail QToolButton:hover { background: @raised; color: @text; }
#rail QToolButton:checked { background: @accentSoft; color: @text; font-weight: 600; }
#rail QToolButton:focus { border: 1px solid @accent; }
#statusBar { background: @surface; border-top: 1px solid @border; }
#statusBar QLabel, #statusBar QToolButton { color: @muted; font-size: 12px; }
#drawer { background: @surface; border-left: 1px solid @border; }
#drawerHead { border-bottom: 1px solid @border; }
#toast { background: @toast; border-radius: 6px; }
#toast QLabel { color: @onToast; }
#toast QPushButton { background: transparent; border: none; color: @toastAct; font-weight: 600; }
#toast QPushButton:focus, #toast QToolButton:focus { border: 1px solid @toastAct; }
#toast QToolButton:hover, #toast QPushButton:hover { background: @toastHover; }
#notice, #banner { background: @raised; border: 1px solid @border; border-radius: 6px; }
#palette { background: @surface; border: 1px solid @border; border-radius: 6px; }
#palette QListView { border: none; }
#palette QLineEdit { border: none; border-bottom: 1px solid @border; border-radius: 0; min-height: 40px; font-size: 15px; }
)css";

} // namespace

QString styleSheetOf(const Tokens &t)
{
    const QList<std::pair<QString, QString>> names{
        {QStringLiteral("@accentSoft"), t.accentSoft.name()},
        {QStringLiteral("@accentHover"), (t.dark ? t.accent.lighter(112) : t.accent.darker(115)).name()},
        {QStringLiteral("@accent"), t.accent.name()},
        {QStringLiteral("@onAccent"), t.onAccent.name()},
        {QStringLiteral("@onToast"), t.dark ? QStringLiteral("#1F2329") : QStringLiteral("#FFFFFF")},
        {QStringLiteral("@toastAct"), t.dark ? QStringLiteral("#08693C") : QStringLiteral("#6FD8A6")},
        {QStringLiteral("@toastHover"), t.dark ? QStringLiteral("#D5D8DC") : QStringLiteral("#434850")},
        {QStringLiteral("@toast"), t.dark ? QStringLiteral("#E8EAED") : QStringLiteral("#2B2F36")},
        {QStringLiteral("@background"), t.background.name()},
        {QStringLiteral("@border"), t.border.name()},
        {QStringLiteral("@surface"), t.surface.name()},
        {QStringLiteral("@raised"), t.raised.name()},
        {QStringLiteral("@scroll"), (t.dark ? t.border.lighter(140) : t.border.darker(112)).name()},
        {QStringLiteral("@text"), t.text.name()},
        {QStringLiteral("@muted"), t.muted.name()},
        {QStringLiteral("@danger"), t.danger.name()},
        {QStringLiteral("@warning"), t.warning.name()},
        {QStringLiteral("@info"), t.info.name()},
        {QStringLiteral("@mark"), t.dark ? QStringLiteral("dark.svg") : QStringLiteral("light.svg")},
        {QStringLiteral("@arrow"), t.dark ? QStringLiteral("arrow-dark.svg") : QStringLiteral("arrow-light.svg")},
    };
    QString out = QString::fromLatin1(sheet);
    for (const auto &[name, value] : names)
        out.replace(name, value);
    return out;
}

} // namespace siyu::ui
