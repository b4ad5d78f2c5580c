#include <signal.h>
#include <sys/prctl.h>

/* Swift can't call prctl itself: it takes any number of arguments. */
static inline int sinxay_refuse_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

/* Whether the process was started so that a signal means nothing to it (nohup); a union hides the handler from Swift. */
static inline int sinxay_ignores(int number) {
    struct sigaction now;
    return sigaction(number, 0, &now) == 0 && now.sa_handler == SIG_IGN;
}
