// SPDX-License-Identifier: GPL-3.0-or-later
// Several things chosen by their names: a field that completes what is typed, the chosen ones as chips below it, a click takes
// one out. Owned by its layout; main thread.
#pragma once

#include "core/content/library.h"

#include <QWidget>

class QLineEdit;

namespace siyu::ui {

class FlowLayout;

class NamePicker final : public QWidget {
    Q_OBJECT

public:
    // `mayAdd`: what is typed may be new (topics); its id is then 0.
    NamePicker(const QString &name, const QList<content::Choice> &choices, bool mayAdd = false, QWidget *parent = nullptr);

    void setChosen(const QList<content::Choice> &chosen);
    void setChosenIds(const QList<qint64> &ids);
    QList<qint64> ids() const;
    QStringList names() const;
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void changed();

private:
    void choose(const QString &name);
    void showChips();

    QList<content::Choice> m_choices;
    QList<content::Choice> m_chosen;
    bool m_mayAdd;
    QLineEdit *m_field;
    QWidget *m_chips;
    FlowLayout *m_flow;
};

} // namespace siyu::ui
