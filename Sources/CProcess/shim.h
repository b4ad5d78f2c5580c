#include <sys/prctl.h>

/* Swift can't call prctl itself: it takes any number of arguments. */
static inline int sinxay_refuse_dumps(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
