#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast that Swift does not import.
static inline int hearsay_bind_text(sqlite3_stmt *s, int i, const char *bytes, sqlite3_uint64 n) {
    return sqlite3_bind_text64(s, i, bytes, n, SQLITE_TRANSIENT, SQLITE_UTF8);
}
static inline int hearsay_bind_blob(sqlite3_stmt *s, int i, const void *bytes, sqlite3_uint64 n) {
    return sqlite3_bind_blob64(s, i, bytes, n, SQLITE_TRANSIENT);
}
