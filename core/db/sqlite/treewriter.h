/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows straight into one tree of a SQLite file, in the order of the tree or nearly so: no statement, no copy of a value.
** Only with the pinned source of SQLite, of which it uses inner functions (treewriter.c is compiled as one with it);
** core/db/bulk has the same with statements for any other. Result codes are SQLite's. Inside a write transaction, with
** no statement in the midst of changing the same tree. */
#pragma once

#include <sqlite3.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { SIYU_NULL = 0, SIYU_NUMBER = 1, SIYU_TEXT = 2 };

typedef struct SiyuValue {
    int kind;
    int size; /* of the text, in bytes */
    union {
        sqlite3_int64 number;
        const char *text; /* UTF-8, read while the row is inserted */
    } as;
} SiyuValue;

typedef struct SiyuTree SiyuTree;

/* `keyFields`: how many of the fields make a key unique, 0 for a table with a number as its key. All text is compared
** by its bytes. */
int siyuTreeOpen(sqlite3 *db, int rootPage, int keyFields, int fields, SiyuTree **out);
/* The fields in the order in which a record of the tree holds them; `key` only where keyFields is 0.
** SQLITE_CONSTRAINT: the key is there already. SQLITE_INTERRUPT: the connection's progress handler wants an end. */
int siyuTreeInsert(SiyuTree *tree, sqlite3_int64 key, const SiyuValue *values);
void siyuTreeClose(SiyuTree *tree);

#ifdef __cplusplus
}
#endif
