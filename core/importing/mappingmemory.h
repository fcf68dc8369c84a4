// SPDX-License-Identifier: GPL-3.0-or-later
// How files were mapped before: what the operator corrected comes back for every file with the same headers and kind
// (confidence 1, PlanColumn::remembered), and mappings under a name serve any file that has their headers. Any thread.
#pragma once

#include "core/importing/importing.h"

#include <QJsonObject>

namespace siyu::importing {

struct MappedColumn {
    QString header;
    Target target;
};

struct SavedMapping {
    QString name;
    Kind kind = Kind::Members;
    QString platform;
    QList<MappedColumn> columns;
    QDateTime savedAtUtc;
};

// Of the folded headers in their order, and the kind.
QString signatureOf(const Plan &plan);

// Puts what is remembered for the plan's headers into its columns; those that options.map names stay. True when
// something was remembered.
Result<bool> recallMapping(const Workspace &workspace, Plan &plan);
// To be called with the plan that is run: keeps the mapping where it differs from what was recognised (`recognised`: the
// plan before the operator's hand), forgets an earlier one where it does not differ any more.
Result<void> rememberMapping(Workspace &workspace, const Plan &plan, const Plan &recognised);
Result<void> forgetMapping(Workspace &workspace, const Plan &plan);

// Named ones. A name that is there already is replaced. Errors: InvalidInput (name).
Result<void> saveMapping(Workspace &workspace, const QString &name, const Plan &plan);
Result<QList<SavedMapping>> savedMappings(const Workspace &workspace); // by name
Result<SavedMapping> savedMapping(const Workspace &workspace, const QString &name); // Error: NotFound (mapping, name)
Result<void> deleteMapping(Workspace &workspace, const QString &name);
// Columns of the file that the mapping names take its targets; headers that the file lacks are given back.
QStringList applyMapping(Plan &plan, const SavedMapping &mapping);

// The plan of a file by what is remembered, or by the mapping of that name (empty = none); options.map wins over both.
// Errors: those of prepareImport; NotFound (mapping, name), InvalidInput (mapping, its kind).
Result<Plan> prepareWithMemory(const Workspace &workspace, const QString &path, Kind kind, const Options &options,
    const QString &mapping = {});

// As a file that another workspace can read. Errors of fromJson: InvalidInput (mapping, what is wrong).
QJsonObject toJson(const SavedMapping &mapping);
Result<SavedMapping> mappingFromJson(const QJsonObject &json);
Result<void> addMapping(Workspace &workspace, const SavedMapping &mapping);

} // namespace siyu::importing
