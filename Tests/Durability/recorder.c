/* Stands between the program and the system (LD_PRELOAD): writes down, in the order in which they happened, the calls
   that change the database files, and lets chosen ones fail.

   RECORDER_ROOT   the folder whose files are watched (without those ending in -shm, which a restart makes anew)
   RECORDER_LOG    where it is written down; appended to
   RECORDER_FAULT  CALL:NUMBER:WHAT, with CALL write, sync or change (truncate, unlink) and WHAT KILL, EIO, ENOSPC or
                   SHORT (half is written, then the disk is full). With a + after the number also all later ones.
   RECORDER_LIE    syncs of files whose name ends so are neither done nor written down: a build that forgets to.

   A record is: what (1), length of the name (2), offset (8), length of the data (4), name, data; little-endian.
     W write  T truncate  C made  U unlinked  B sync began  E sync ended well  F sync failed  A said on standard output */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST 4096
static char *names[MOST];
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static const char *root, *lie, *fault_call = "", *fault_what = "";
static int journal = -1, fault_stays, is_full;
static long fault_number, calls[3];

__attribute__((constructor)) static void begin(void) {
    root = getenv("RECORDER_ROOT");
    lie = getenv("RECORDER_LIE");
    if (getenv("RECORDER_LOG"))
        journal = syscall(SYS_openat, AT_FDCWD, getenv("RECORDER_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    char *fault = getenv("RECORDER_FAULT");
    if (fault) {
        char *copy = strdup(fault), *rest;
        fault_call = strtok_r(copy, ":", &rest);
        char *number = strtok_r(NULL, ":", &rest);
        fault_number = atol(number);
        fault_stays = strchr(number, '+') != NULL;
        fault_what = strtok_r(NULL, ":", &rest);
    }
}

static int ends(const char *text, const char *end) {
    size_t a = strlen(text), b = strlen(end);
    return a >= b && !strcmp(text + a - b, end);
}

/* The name within the root; NULL if the file is not watched. */
static const char *watched(const char *path) {
    size_t length = root ? strlen(root) : 0;
    if (!length || strncmp(path, root, length) || (path[length] && path[length] != '/')) return NULL;
    if (ends(path, "-shm")) return NULL;
    return path[length] ? path + length + 1 : ".";
}

static void all(const void *data, size_t length) {
    while (length) {
        ssize_t part = syscall(SYS_write, journal, data, length);
        if (part <= 0) _exit(99);
        data = (const char *)data + part;
        length -= part;
    }
}

static void record(char what, const char *name, uint64_t offset, const void *data, uint32_t length) {
    if (journal < 0) return;
    unsigned char head[15];
    uint16_t size = strlen(name);
    head[0] = what;
    memcpy(head + 1, &size, 2);
    memcpy(head + 3, &offset, 8);
    memcpy(head + 11, &length, 4);
    /* In one piece: a process that is killed here leaves whole records, or one that is cut off at the end. */
    char buffer[15 + 512 + 70000];
    if (size > 512 || length > 70000) {
        all(head, 15), all(name, size), all(data, length);
        return;
    }
    memcpy(buffer, head, 15), memcpy(buffer + 15, name, size);
    if (length) memcpy(buffer + 15 + size, data, length);
    all(buffer, 15 + size + length);
}

/* What is to happen to this call: 0 nothing, else an errno; -1 for a short write. Called with the order held. */
static int fate(int kind) {
    static const char *kinds[] = {"write", "sync", "change"};
    long number = ++calls[kind];
    if (is_full && kind == 0) return ENOSPC;
    if (strcmp(fault_call, kinds[kind])) return 0;
    if (number != fault_number && !(fault_stays && number > fault_number)) return 0;
    if (!strcmp(fault_what, "KILL")) {
        syscall(SYS_kill, getpid(), SIGKILL);
        for (;;) pause();
    }
    if (!strcmp(fault_what, "EIO")) return EIO;
    if (!strcmp(fault_what, "SHORT")) return -1;
    return ENOSPC;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static int opened(int file, const char *path, int was_there, int flags) {
    if (file < 0 || file >= MOST) return file;
    const char *name = watched(path);
    names[file] = name ? strdup(name) : NULL;
    if (name && !was_there && (flags & O_CREAT)) record('C', name, 0, NULL, 0);
    if (name && was_there && (flags & O_TRUNC)) record('T', name, 0, NULL, 0);
    return file;
}

#define OPEN(function)                                                                     \
    int function(const char *path, int flags, ...) {                                       \
        REAL(function);                                                                    \
        va_list more;                                                                      \
        va_start(more, flags);                                                             \
        mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;                          \
        va_end(more);                                                                      \
        if (!watched(path)) {                                                              \
            int file = real(path, flags, mode);                                            \
            if (file >= 0 && file < MOST) names[file] = NULL;                              \
            return file;                                                                   \
        }                                                                                  \
        pthread_mutex_lock(&order);                                                        \
        int was_there = !access(path, F_OK);                                               \
        int file = opened(real(path, flags, mode), path, was_there, flags);                \
        pthread_mutex_unlock(&order);                                                      \
        return file;                                                                       \
    }
OPEN(open)
OPEN(open64)

int close(int file) {
    REAL(close);
    if (file >= 0 && file < MOST) names[file] = NULL;
    return real(file);
}

static const char *name_of(int file) { return file >= 0 && file < MOST ? names[file] : NULL; }

#define PWRITE(function, offset_type)                                                      \
    ssize_t function(int file, const void *data, size_t length, offset_type offset) {      \
        REAL(function);                                                                    \
        const char *name = name_of(file);                                                  \
        if (!name) return real(file, data, length, offset);                                \
        pthread_mutex_lock(&order);                                                        \
        int error = fate(0);                                                               \
        ssize_t done = -1;                                                                 \
        if (error == -1) {                                                                 \
            is_full = 1;                                                                   \
            length = length > 1024 ? length / 1024 * 512 : (length + 1) / 2;               \
            error = 0;                                                                     \
        }                                                                                  \
        if (!error) {                                                                      \
            done = real(file, data, length, offset);                                       \
            if (done > 0) record('W', name, offset, data, done);                           \
        }                                                                                  \
        pthread_mutex_unlock(&order);                                                      \
        if (error) errno = error;                                                          \
        return done;                                                                       \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *data, size_t length) {
    REAL(write);
    if (file != 1) return real(file, data, length);
    pthread_mutex_lock(&order);
    record('A', "", 0, data, length);
    ssize_t done = real(file, data, length);
    pthread_mutex_unlock(&order);
    return done;
}

#define TRUNCATE(function, offset_type)                                                    \
    int function(int file, offset_type length) {                                           \
        REAL(function);                                                                    \
        const char *name = name_of(file);                                                  \
        if (!name) return real(file, length);                                              \
        pthread_mutex_lock(&order);                                                        \
        int error = fate(2), done = error ? -1 : real(file, length);                       \
        if (!done) record('T', name, length, NULL, 0);                                     \
        pthread_mutex_unlock(&order);                                                      \
        if (error) errno = error;                                                          \
        return done;                                                                       \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(unlink);
    const char *name = watched(path);
    if (!name) return real(path);
    pthread_mutex_lock(&order);
    int error = fate(2), done = error ? -1 : real(path);
    if (!done) record('U', name, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    if (error) errno = error;
    return done;
}

/* Others may write while a sync runs: what they write is not covered by it. */
static int synced(int file, int (*real)(int)) {
    const char *name = name_of(file);
    if (!name) return real(file);
    if (lie && ends(name, lie)) return 0;
    pthread_mutex_lock(&order);
    int error = fate(1);
    record('B', name, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    usleep(300);
    int done = error ? -1 : real(file);
    pthread_mutex_lock(&order);
    record(done ? 'F' : 'E', name, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    if (error) errno = error;
    return done;
}

int fsync(int file) { REAL(fsync); return synced(file, real); }
int fdatasync(int file) { REAL(fdatasync); return synced(file, real); }
