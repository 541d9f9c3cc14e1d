// What can be measured side by side: a sync server, and how its own clients talk to it. Each is used as its makers
// ship it, with its own wire; deflate is off everywhere.
import type { ChildServer } from './childServer.ts'

export interface PlacedNote {
  id: string
  x: number
  y: number
}

/** One client at one board. Cheap: what is not watched is not decoded. */
export interface Seat {
  /** Puts notes on the board, in one message. */
  draw(notes: PlacedNote[]): void
  /** Moves a note that was put there from this seat. */
  move(note: PlacedNote): void
  /** Where this person's pointer is. */
  point(x: number, y: number): void
  /** Calls back with the place of every note that somebody else puts or moves, from now on. */
  watch(see: (x: number, y: number) => void): void
  /** When the last byte of what was on the board had come, by `performance.now()`: nothing of it is unpacked or read then. */
  readonly arrivedAt: number
  /** How many notes it was sent when it came. */
  notesAtFirst(): number
  leave(): void
}

/** A board of a running server, for its people. */
export interface Board {
  /** Resolves when everything that is on the board has arrived. */
  sit(person: number): Promise<Seat>
}

export interface Peer {
  name: string
  start(): Promise<ChildServer>
  /** @param people how many different people are going to sit there */
  openBoard(server: ChildServer, people: number): Promise<Board>
}
