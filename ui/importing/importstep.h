// SPDX-License-Identifier: GPL-3.0-or-later
// The five steps of the import window share one session: what was chosen so far and what came of it. The window owns
// session and steps. Main thread.
#pragma once

#include "core/importing/importing.h"
#include "core/importing/rowpages.h"
#include "core/workspace.h"

#include <QWidget>

namespace siyu::ui {

struct ImportPreview {
    importing::Report report;
    std::shared_ptr<const importing::RowOutcomes> outcomes; // of all rows
    std::shared_ptr<importing::RowPages> pages;
    qint64 tookMs = 0;
    bool isCounted = true; // false after a correction, until all rows were decided again
};

struct ImportSession {
    std::shared_ptr<Workspace> workspace;
    QString path;
    importing::Kind kind = importing::Kind::Members;
    importing::Options options;
    std::optional<importing::Plan> plan;
    std::optional<importing::Plan> recognised; // the same before memory and operator
    std::optional<ImportPreview> preview;
    std::optional<importing::Report> result;
    std::shared_ptr<const importing::RowOutcomes> leftOut; // rows that the run did not write
    bool masked = true;
};

class ImportStep : public QWidget {
    Q_OBJECT

public:
    explicit ImportStep(ImportSession &session, QWidget *parent = nullptr) : QWidget(parent), m_session(session) { }

    virtual QString title() const = 0;
    // Shown: fill in from the session.
    virtual void enter() = 0;
    // A question must be answered, or work finished, before the way to the next step is free.
    virtual bool isReady() const { return true; }

Q_SIGNALS:
    void readyChanged();

protected:
    ImportSession &session() const { return m_session; }

private:
    ImportSession &m_session;
};

} // namespace siyu::ui
