// Why a socket is closed. A stock client does not come back after 4400–4499; after the others it does.
export const closeCodes = {
  malformed: 4400,
  unknownPerson: 4401,
  notAllowed: 4403,
  noSuchBoard: 4404,
  tooLarge: 4413,
  tooFast: 4429,
  serverRestarts: 1012,
  /** You read too slowly, or what you sent could not be stored: come back. */
  tryAgain: 1013,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]
