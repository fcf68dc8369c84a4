/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compiled in one with SQLite's source (see CMakeLists.txt), whose B-tree functions it calls as its own statements do:
** OP_MakeRecord, OP_IdxInsert and OP_Insert of SQLite 3.53. */
#include SIYU_SQLITE_SOURCE

#if SQLITE_VERSION_NUMBER != 3053002
#error "treewriter.c was written for SQLite 3.53.2: read the B-tree functions that it calls, then raise this number"
#endif

#include "treewriter.h"

enum { mostFields = 64, rowsBetweenQuestions = 512 };

struct SiyuTree {
    sqlite3 *db;
    Btree *btree;
    BtCursor *cursor;
    KeyInfo *keyInfo; /* null for a table with a number as its key */
    int fields;
    int keyFields;
    int isPlaced; /* the cursor stands on the row that was inserted last */
    unsigned rows;
    UnpackedRecord unpacked;
    Mem mem[mostFields];
    u8 *record;
    int room;
};

static u32 typeOf(const SiyuValue *value)
{
    if (value->kind == SIYU_NULL)
        return 0;
    if (value->kind == SIYU_TEXT)
        return (u32)value->size * 2 + 13;
    {
        const i64 number = value->as.number;
        const u64 size = number < 0 ? ~(u64)number : (u64)number;
        if (number == 0 || number == 1)
            return 8 + (u32)number;
        return size <= 0x7F ? 1 : size <= 0x7FFF ? 2 : size <= 0x7FFFFF ? 3 : size <= 0x7FFFFFFF ? 4
            : size <= 0x7FFFFFFFFFFF ? 5 : 6;
    }
}

/* Into tree->record; its size, or -1 without memory. */
static int makeRecord(SiyuTree *tree, const SiyuValue *values)
{
    static const u8 bytesOf[10] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    u32 types[mostFields];
    i64 body = 0;
    int head = 0;
    int i;
    u8 *to;
    for (i = 0; i < tree->fields; ++i) {
        types[i] = typeOf(&values[i]);
        head += sqlite3VarintLen(types[i]);
        body += types[i] < 10 ? bytesOf[types[i]] : values[i].size;
    }
    head += head < 127 ? 1 : 2; /* at most 64 fields of 5 bytes each */
    if (head + body > tree->db->aLimit[SQLITE_LIMIT_LENGTH])
        return -1;
    if (head + body > tree->room) {
        u8 *more = sqlite3_realloc64(tree->record, (u64)(head + body) * 2);
        if (!more)
            return -1;
        tree->record = more;
        tree->room = (int)(head + body) * 2;
    }
    to = tree->record;
    to += sqlite3PutVarint(to, (u64)head);
    for (i = 0; i < tree->fields; ++i)
        to += sqlite3PutVarint(to, types[i]);
    for (i = 0; i < tree->fields; ++i) {
        if (types[i] >= 13) {
            memcpy(to, values[i].as.text, (size_t)values[i].size);
            to += values[i].size;
        } else {
            int size = bytesOf[types[i]];
            u64 number = (u64)values[i].as.number;
            for (to += size; size > 0; --size, number >>= 8)
                *(to - (bytesOf[types[i]] - size) - 1) = (u8)number;
        }
    }
    return (int)(head + body);
}

static void unpack(SiyuTree *tree, const SiyuValue *values)
{
    int i;
    for (i = 0; i < tree->keyFields; ++i) {
        Mem *mem = &tree->mem[i];
        if (values[i].kind == SIYU_TEXT) {
            mem->flags = MEM_Str;
            mem->z = (char *)values[i].as.text;
            mem->n = values[i].size;
        } else if (values[i].kind == SIYU_NUMBER) {
            mem->flags = MEM_Int;
            mem->u.i = values[i].as.number;
        } else {
            mem->flags = MEM_Null;
        }
    }
}

static void standOn(BtCursor *cursor, int at)
{
    cursor->ix = (u16)at;
    cursor->info.nSize = 0;
    cursor->curFlags &= ~(BTCF_ValidNKey | BTCF_ValidOvfl | BTCF_AtLast);
}

/* From the row that was inserted last the next is mostly found on the same page. True when the cursor now stands on the
** neighbour before the place; else it has to be sought from the root (also where a key may be there already). */
static int isNear(SiyuTree *tree)
{
    BtCursor *cursor = tree->cursor;
    MemPage *page = cursor->pPage;
    UnpackedRecord *key = &tree->unpacked;
    RecordCompare compare;
    int low;
    int high;
    int order;
    if (!tree->isPlaced || cursor->eState != CURSOR_VALID || !page->leaf || page->nFree < 0)
        return 0;
    compare = sqlite3VdbeFindCompare(key);
    key->errCode = 0;
    low = cursor->ix;
    high = page->nCell - 1;
    if (low > high || indexCellCompare(page, low, key, compare) >= 0)
        return 0;
    if (low < high) {
        /* Keys between this page and the next stand above both: only before the last cell is the place certain. */
        order = indexCellCompare(page, high, key, compare);
        if (order < 0) {
            if (!cursorOnLastPage(cursor))
                return 0;
            low = high;
        } else {
            /* The cell `low` is smaller, `high` is not. Places come closely behind each other: wider steps first. */
            int step = 1;
            if (order == 0 || order == 99)
                return 0;
            while (low + step < high) {
                order = indexCellCompare(page, low + step, key, compare);
                if (order == 0 || order == 99)
                    return 0;
                if (order > 0) {
                    high = low + step;
                    break;
                }
                low += step;
                step *= 2;
            }
            while (high - low > 1) {
                const int middle = (low + high) / 2;
                order = indexCellCompare(page, middle, key, compare);
                if (order == 0 || order == 99)
                    return 0;
                if (order < 0)
                    low = middle;
                else
                    high = middle;
            }
        }
    } else if (!cursorOnLastPage(cursor)) {
        return 0;
    }
    if (key->errCode)
        return 0;
    standOn(cursor, low);
    return 1;
}

static int insertKey(SiyuTree *tree, const SiyuValue *values)
{
    BtreePayload payload;
    int where = -1;
    const int size = makeRecord(tree, values);
    if (size < 0)
        return SQLITE_NOMEM;
    unpack(tree, values);
    if (!isNear(tree)) {
        const int code = sqlite3BtreeIndexMoveto(tree->cursor, &tree->unpacked, &where);
        if (code != SQLITE_OK)
            return code;
        if (where == 0)
            return SQLITE_CONSTRAINT;
    }
    memset(&payload, 0, sizeof payload);
    payload.pKey = tree->record;
    payload.nKey = size;
    /* At the end of the tree pages are left full: what comes is behind them. */
    sqlite3BtreeCursorHintFlags(tree->cursor,
        where < 0 && tree->cursor->eState == CURSOR_VALID && tree->cursor->ix == tree->cursor->pPage->nCell - 1
                && cursorOnLastPage(tree->cursor)
            ? BTREE_BULKLOAD
            : 0);
    return sqlite3BtreeInsert(tree->cursor, &payload, 0, where);
}

static int insertRow(SiyuTree *tree, sqlite3_int64 key, const SiyuValue *values)
{
    BtreePayload payload;
    int where = -1;
    const int size = makeRecord(tree, values);
    const int code = size < 0 ? SQLITE_NOMEM : sqlite3BtreeTableMoveto(tree->cursor, key, 1, &where);
    if (code != SQLITE_OK)
        return code;
    if (where == 0)
        return SQLITE_CONSTRAINT;
    memset(&payload, 0, sizeof payload);
    payload.nKey = key;
    payload.pData = tree->record;
    payload.nData = size;
    return sqlite3BtreeInsert(tree->cursor, &payload, BTREE_APPEND, where);
}

int siyuTreeOpen(sqlite3 *db, int rootPage, int keyFields, int fields, SiyuTree **out)
{
    SiyuTree *tree;
    int code;
    int i;
    *out = 0;
    if (fields < 1 || fields > mostFields || keyFields > fields || rootPage < 2)
        return SQLITE_MISUSE;
    if (sqlite3_txn_state(db, "main") != SQLITE_TXN_WRITE)
        return SQLITE_MISUSE;
    tree = sqlite3_malloc64(sizeof *tree);
    if (!tree)
        return SQLITE_NOMEM;
    memset(tree, 0, sizeof *tree);
    sqlite3_mutex_enter(db->mutex);
    tree->db = db;
    tree->btree = db->aDb[0].pBt;
    tree->fields = fields;
    tree->keyFields = keyFields;
    tree->cursor = sqlite3_malloc64((u64)sqlite3BtreeCursorSize());
    tree->keyInfo = keyFields > 0 ? sqlite3KeyInfoAlloc(db, keyFields, fields - keyFields) : 0;
    code = !tree->cursor || (keyFields > 0 && !tree->keyInfo) ? SQLITE_NOMEM : SQLITE_OK;
    if (code == SQLITE_OK) {
        sqlite3BtreeEnter(tree->btree);
        sqlite3BtreeCursorZero(tree->cursor);
        code = sqlite3BtreeCursor(tree->btree, (Pgno)rootPage, BTREE_WRCSR, tree->keyInfo, tree->cursor);
        sqlite3BtreeLeave(tree->btree);
    }
    if (code != SQLITE_OK) {
        sqlite3_free(tree->cursor);
        sqlite3KeyInfoUnref(tree->keyInfo);
        sqlite3_mutex_leave(db->mutex);
        sqlite3_free(tree);
        return code;
    }
    sqlite3_mutex_leave(db->mutex);
    tree->unpacked.pKeyInfo = tree->keyInfo;
    tree->unpacked.aMem = tree->mem;
    tree->unpacked.nField = (u16)keyFields;
    for (i = 0; i < keyFields; ++i) {
        tree->mem[i].db = db;
        tree->mem[i].enc = SQLITE_UTF8;
    }
    *out = tree;
    return SQLITE_OK;
}

int siyuTreeInsert(SiyuTree *tree, sqlite3_int64 key, const SiyuValue *values)
{
    sqlite3 *db = tree->db;
    int code;
    if (++tree->rows % rowsBetweenQuestions == 0) {
        if (AtomicLoad(&db->u1.isInterrupted) || (db->xProgress && db->xProgress(db->pProgressArg)))
            return SQLITE_INTERRUPT;
    }
    sqlite3_mutex_enter(db->mutex);
    sqlite3BtreeEnter(tree->btree);
    code = tree->keyInfo ? insertKey(tree, values) : insertRow(tree, key, values);
    tree->isPlaced = code == SQLITE_OK && tree->cursor->eState == CURSOR_VALID;
    sqlite3BtreeLeave(tree->btree);
    sqlite3_mutex_leave(db->mutex);
    return code;
}

void siyuTreeClose(SiyuTree *tree)
{
    if (!tree)
        return;
    sqlite3_mutex_enter(tree->db->mutex);
    sqlite3BtreeCloseCursor(tree->cursor);
    sqlite3KeyInfoUnref(tree->keyInfo);
    sqlite3_mutex_leave(tree->db->mutex);
    sqlite3_free(tree->cursor);
    sqlite3_free(tree->record);
    sqlite3_free(tree);
}
