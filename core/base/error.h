// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, as data: core never makes a sentence for the screen. ui/text/errortext turns an Error into
// "what happened, to what, what to do next". Value type, any thread.
#pragma once

#include <QString>
#include <QStringList>

namespace siyu {

enum class ErrorCode {
    // the user's or the program's wish
    Cancelled,
    NotFound, // values: what (word), name
    InvalidInput, // values: what, value
    Duplicate, // values: what, name
    Refused, // values: what, reason word
    NotAllowedReadOnly,
    // files of any kind; values: path
    FileMissing,
    FileUnreadable,
    FileUnwritable,
    FileEmpty,
    FileTooLarge, // path, limit
    FileIsArchive, // path, real format
    FileIsOtherFormat, // path, real format
    FileEncrypted,
    FileCorrupt, // path, part
    FileHostile, // path, what (doctype, bomb, traversal, duplicate part …)
    UnknownEncoding, // path or encoding name
    SheetMissing, // path, sheet
    TooManyRows, // path, limit
    TooManyColumns,
    DiskFull,
    // the workspace
    WorkspaceLocked, // path
    WorkspaceDamaged,
    WorkspaceForeign,
    PassphraseNeeded, // path
    PassphraseWrong,
    PassphraseEmpty, // path of the file that should hold one
    NotEncrypted, // path, of a file for which a passphrase was given
    CannotEncrypt,
    WorkspaceNewer, // path, its version, ours
    WorkspaceReadOnly,
    MigrationFailed, // version
    DatabaseFailed, // detail holds SQLite's words
    BackupNotVerified, // path, what
    // undo
    NothingToUndo,
    NothingToRedo,
    UndoConflict, // table, count
    UndoSealed, // why (schema, size, erased)
    UndoIsImport, // batch id
    // imports
    ImportNeedsSource,
    ImportWrongKind, // path, asked kind, what it looks like
    ImportNothingMapped, // path
    ImportUnknownField, // field
    ImportUnknownColumn, // header
    ImportNeedsGroup,
    ImportAmbiguousDates, // header
    BatchNotFound, // batch id
    BatchAlreadyUndone,
    // exports of everything, read back
    ExportIncomplete, // folder that holds no complete contents
    ExportDamaged, // path, what (missing, cut, line …), where
    // the rule text (--where)
    RuleSyntax, // column (1-based), what was expected
    RuleUnknownField, // column, field
    RuleWrongValue, // column, field, value
    // groups
    GroupNeedsOwner,
    GroupTooManyOwners,
    // broadcasts
    BroadcastInvalid, // key, value
    DeliveryWrongState, // from, to
    // reports and charts
    UnknownChart, // name
    UnknownReport, // name
    UnsupportedFormat, // extension
    Internal, // detail
};

// `values` fill the sentence in the order that ErrorCode documents; `detail` is technical, for the log and a fold-out.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QStringList values;
    QString detail;
};

} // namespace siyu
