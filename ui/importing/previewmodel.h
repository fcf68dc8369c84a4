// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of an import with what becomes of it and why: all of them or those of one outcome, at once for a million.
// Its ids are indexes into the preview's outcomes; cells come from the file by the page, and for rows that change
// something, what stood there before. Owned by the preview step; main thread.
#pragma once

#include "core/importing/cleaning.h"
#include "core/importing/rowtrial.h"
#include "ui/common/pagedtablemodel.h"
#include "ui/importing/importstep.h"

namespace siyu::ui {

struct PreviewLine {
    importing::RowOutcome outcome;
    QStringList cells; // with the corrections
    std::vector<importing::CleanedCell> cleaned; // by column of the plan
    QString reason; // every problem and flag, said
    QList<importing::FieldChange> changes;
};

class PreviewModel final : public PagedTableModel {
    Q_OBJECT

public:
    enum Column { RowNumber, WhatBecomes, Reason, FirstCell };
    enum Role { LineRole = Qt::UserRole }; // a PreviewLine

    explicit PreviewModel(QObject *parent = nullptr) : PagedTableModel(parent) { }

    void setPreview(const ImportSession &session);
    // Nothing = all of them.
    void setFilter(std::optional<importing::Outcome> outcome);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    // The operator typed something else into a cell: nothing is changed here yet.
    void corrected(qint64 row, int column, const QString &text);

protected:
    Loader loader() const override;
    QVariant cell(const std::any &row, int column, int role) const override;

private:
    struct Scene {
        std::shared_ptr<Workspace> workspace;
        importing::Plan plan;
        std::shared_ptr<const importing::RowOutcomes> outcomes;
        std::shared_ptr<importing::RowPages> pages;
    };
    static Result<Rows> load(const Scene &scene, const QList<qint64> &ids, Progress &progress);
    QVariant textOf(const PreviewLine &line, int column) const;
    QVariant fileCell(const PreviewLine &line, int column, int role) const;

    std::shared_ptr<const Scene> m_scene;
    std::optional<importing::Outcome> m_filter;
    bool m_masked = true;
};

// What a row changes, field by field: "Region: 上海 → 杭州".
QStringList changeTexts(const PreviewLine &line, bool masked);
// What reading did to its cells: "“手机号”: 138 0000 0000 → +8613800000000: blanks removed, country code added".
QStringList cleaningTexts(const PreviewLine &line, const importing::Plan &plan, bool masked);

} // namespace siyu::ui

Q_DECLARE_METATYPE(siyu::ui::PreviewLine)
