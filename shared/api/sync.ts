// What the board's socket `/sync/<board>` and its client say to each other, as numbers: y-websocket's messages, our
// own acknowledgement, and why a socket is closed. Fixed: stock clients and other programs rely on them.

/** The first number of every message. */
export const messageTypes = {
  /** Followed by one of `syncTypes`. */
  sync: 0,
  /** Who is here, and where their cursors are. */
  awareness: 1,
  /** Asks for everybody's awareness. */
  queryAwareness: 3,
  /** Followed by a varUint n: "your first n update messages of this connection are on disk". */
  acknowledgement: 100,
  /** Followed by a byte string of varUints: Yjs client ids that write in the layer one adds to. */
  writers: 101,
  /** Followed by a byte string: another message, deflated (RFC 1951). */
  packed: 102,
} as const

/** The second number of a sync message. */
export const syncTypes = {
  /** A state vector: "this is what I have". */
  step1: 0,
  /** The answer to step 1: an update with what the other lacks. */
  step2: 1,
  update: 2,
} as const

/** Why a socket is closed, here and on `/live/<room>`. A stock client does not come back after 4400–4499. */
export const closeCodes = {
  malformed: 4400,
  unknownPerson: 4401,
  notAllowed: 4403,
  /** There is no such board, or no such room. */
  notFound: 4404,
  tooLarge: 4413,
  tooFast: 4429,
  serverBroke: 1011,
  serverRestarts: 1012,
  /** You read too slowly, or what you sent could not be stored: come back. */
  tryAgain: 1013,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
