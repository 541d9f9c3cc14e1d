// The servers that Rotunda's is measured beside.
import { startChild } from './childServer.ts'
import type { Peer } from './peer.ts'
import { sitAtTldraw } from './tldrawSeat.ts'
import { sitAtYjs, varString } from './yjsSeat.ts'

const script = (name: string) => new URL(`./servers/${name}.ts`, import.meta.url)
const start = (name: string) => () => startChild(script(name))
const socketUrl = (origin: string, board: string) => `${origin.replace('http', 'ws')}/${board}`

let boards = 0
const newBoard = () => `board-${++boards}`

export const relay: Peer = {
  name: 'raw ws',
  start: start('relay'),
  openBoard: async ({ origin }) => {
    const url = socketUrl(origin, newBoard())
    return { sit: () => sitAtYjs(url, { isRelay: true }) }
  },
}

/** A board's bytes and a socket, and nothing else: the least that bringing it to somebody costs here. */
export const bareBoard: Peer = {
  name: relay.name,
  start: start('bareBoard'),
  openBoard: async ({ origin }) => {
    const url = socketUrl(origin, newBoard())
    return { sit: () => sitAtYjs(url) }
  },
}

export const yWebsocket: Peer = {
  name: 'y-websocket 2.1',
  start: start('yWebsocket'),
  openBoard: async ({ origin }) => {
    const url = socketUrl(origin, newBoard())
    return { sit: () => sitAtYjs(url) }
  },
}

export const hocuspocus: Peer = {
  name: 'Hocuspocus 4.7',
  start: start('hocuspocus'),
  openBoard: async ({ origin }) => {
    const prefix = varString(newBoard())
    // Authentication, with a token that nobody checks.
    const greeting = Buffer.concat([Uint8Array.of(2, 0), varString('token')])
    return { sit: () => sitAtYjs(socketUrl(origin, ''), { prefix, greeting }) }
  },
}

export const tldraw: Peer = {
  name: 'tldraw sync 5.4',
  start: start('tldraw'),
  openBoard: async ({ origin }) => {
    const url = socketUrl(origin, newBoard())
    return { sit: () => sitAtTldraw(url) }
  },
}
