/** The name of a log that a restore is still working on. A server does not start beside it. */
export const unfinishedRestore = 'log.db.restoring'
