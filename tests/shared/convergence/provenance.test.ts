import { describe, expect, it } from 'vitest'
import { foundApart, type Paths, type Trace } from '#shared/convergence/provenance.ts'

const owners: Record<string, string> = { ours: 'red', theirs: 'blue', others: 'green' }
const paths = (rounds: Paths['rounds'] = []): Paths => ({ ownerOf: board => owners[board], rounds })

const red: Trace = { board: 'ours', group: 'red', round: 3 }
const blue: Trace = { board: 'theirs', group: 'blue', round: 3 }
const green: Trace = { board: 'others', group: 'green', round: 3 }

describe('an idea was found without conferring', () => {
  it('by groups that each wrote it on a board of their own', () => {
    expect(foundApart([red, blue, green], paths())).toEqual(['red', 'blue', 'green'])
  })

  it('not by a group that a round had brought to where it stood', () => {
    const visited = paths([{ number: 3, visits: { red: ['ours', 'theirs'], blue: ['theirs'] } }])
    expect(foundApart([red, blue, green], visited)).toEqual(['blue', 'green'])
  })

  it('also by a group that came there before it was written, or after it wrote itself', () => {
    const before = paths([{ number: 2, visits: { red: ['theirs'] } }])
    const after = paths([{ number: 4, visits: { red: ['theirs'] } }])
    expect(foundApart([red, blue], before)).toEqual(['red', 'blue'])
    expect(foundApart([red, blue], after)).toEqual(['red', 'blue'])
  })

  it('not by a group that wrote on the same board, whatever the rounds say', () => {
    const guest: Trace = { board: 'theirs', group: 'red', round: 3 }
    expect(foundApart([guest, blue], paths())).toEqual([])
  })

  it('by nobody where everybody may have read it, or nobody knows when it was written', () => {
    expect(foundApart([{ ...red, board: 'wall' }, blue], paths())).toEqual(['red'])
    expect(foundApart([{ ...red, round: undefined }, blue], paths())).toEqual([])
    expect(foundApart([{ ...red, group: undefined }, blue], paths())).toEqual([])
  })
})
