// What people answer each for themselves, and see together: dots, hands, places. One rule for all of them: before it is
// shown, and of an anonymous one also later, everybody is told their own answer alone. Held by the server, in everything
// it answers and sends.

export interface Secret<Ballot> {
  /** Said beforehand: nobody ever learns who answered what. */
  anonymous: boolean
  /** By person. */
  ballots: Record<string, Ballot>
  /** What came of it, from the moment on when it was shown. */
  outcome?: unknown
}

export const isOpen = ({ outcome }: { outcome?: unknown }): boolean => outcome === undefined

/** Whether others may know who answered what. */
const showsWho = ({ outcome, anonymous }: Omit<Secret<unknown>, 'ballots'>): boolean =>
  outcome !== undefined && !anonymous

/** All of a kind as one person may see them: of those that are secret their own answer. */
export const visibleTo = <S extends Secret<unknown>>(
  secrets: Record<string, S>,
  person: string,
): Record<string, S> =>
  Object.fromEntries(
    Object.entries(secrets).map(([id, secret]) => {
      if (showsWho(secret)) return [id, secret]
      const own = secret.ballots[person]
      return [id, { ...secret, ballots: own === undefined ? {} : { [person]: own } }]
    }),
  )

/** What the event may say that shows it: nothing of who answered what where that is not to be known, for good. */
export const namesOf = <Ballot>(
  { anonymous }: Pick<Secret<Ballot>, 'anonymous'>,
  ballots: Record<string, Ballot>,
): { ballots?: Record<string, Ballot> } => (anonymous ? {} : { ballots })

/** Those that are over, the newest first. */
export const newestFirst = <S extends { outcome?: { at: string } | undefined }>(secrets: readonly S[]): S[] =>
  secrets
    .filter(({ outcome }) => outcome)
    .sort((a, b) => (b.outcome?.at ?? '').localeCompare(a.outcome?.at ?? ''))
