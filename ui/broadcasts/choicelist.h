// SPDX-License-Identifier: GPL-3.0-or-later
// Several of many by name: a list to tick with counts, a search, and a menu that ticks by kind, owner and the like. Groups and
// segments of an audience are chosen with it. Main thread.
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>
#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace siyu::ui {

struct ChoiceItem {
    QString name;
    std::optional<qint64> count; // of people
    QList<std::pair<QString, QString>> traits; // "Owner" → "Li": what the menu offers
    bool isActive = true; // else only shown where it is chosen
};

class ChoiceList final : public QWidget {
    Q_OBJECT

public:
    // `name`: accessible name of the list; `find`: what stands in the empty search.
    ChoiceList(const QString &name, const QString &find, int visibleRows, QWidget *parent = nullptr);

    void setItems(const QList<ChoiceItem> &items);
    const QList<ChoiceItem> &items() const { return m_items; }
    QStringList chosen() const;
    // Names that are not among the items are added, so that nothing chosen is lost.
    void setChosen(const QStringList &names);
    void add(const ChoiceItem &item, bool chosen);
    QListWidget *list() const { return m_list; }
    QLineEdit *search() const { return m_search; }
    QToolButton *menuButton() const { return m_menu; }

Q_SIGNALS:
    void changed();

private:
    void fillMenu();
    void tick(const QString &trait, const QString &value);
    void tickShown(bool on);
    void filter(const QString &typed);
    void showSum();

    QList<ChoiceItem> m_items;
    QLineEdit *m_search;
    QToolButton *m_menu;
    QListWidget *m_list;
    QLabel *m_sum;
};

} // namespace siyu::ui
