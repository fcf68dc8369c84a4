// SPDX-License-Identifier: GPL-3.0-or-later
// The five steps of the import window share one session: what was chosen so far and what came of it. The window owns
// session and steps. Main thread.
#pragma once

#include "core/importing/importing.h"
#include "core/workspace.h"

#include <QWidget>

namespace siyu::ui {

// A row as the preview shows it.
struct PreviewRow {
    qint64 row = 0;
    importing::Outcome outcome = importing::Outcome::Unchanged;
    QString reason;
    QStringList cells;
};

struct ImportPreview {
    importing::Report report;
    QList<PreviewRow> rows; // the first of each outcome, in the file's order
};

struct ImportSession {
    std::shared_ptr<Workspace> workspace;
    QString path;
    importing::Kind kind = importing::Kind::Members;
    importing::Options options;
    std::optional<importing::Plan> plan;
    std::optional<ImportPreview> preview;
    std::optional<importing::Report> result;
    QString rejectsFile; // in the window's own folder; empty = every row went in
    bool masked = true;
};

class ImportStep : public QWidget {
    Q_OBJECT

public:
    explicit ImportStep(ImportSession &session, QWidget *parent = nullptr) : QWidget(parent), m_session(session) { }

    virtual QString title() const = 0;
    // Shown: fill in from the session.
    virtual void enter() = 0;
    // The way to the next step is free.
    virtual bool isReady() const { return true; }

Q_SIGNALS:
    void readyChanged();

protected:
    ImportSession &session() const { return m_session; }

private:
    ImportSession &m_session;
};

} // namespace siyu::ui
