let isAsked = false

/** Asks the browser not to tidy away what is kept here: once, when there is something worth it. */
export function keepForGood(): void {
  // Missing where the page did not come by https.
  if (isAsked || !('storage' in navigator)) return
  isAsked = true
  const { storage } = navigator
  storage
    .persisted()
    .then(isPersisted => isPersisted || storage.persist())
    .catch(() => undefined) // it is kept as long as the browser likes
}
