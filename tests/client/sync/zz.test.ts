import { it } from 'vitest'
import { appendFileSync } from 'node:fs'
import * as Y from 'yjs'
import { localBoard } from './localBoard.ts'
import { writeNote, shapeId, shapeIds } from './boards.ts'
import { createUndo } from '../../../client/canvas/sync/undo.ts'
const log = (...a: unknown[]) => appendFileSync('/tmp/zz.log', a.join(' ')+'\n')
it('t', async () => {
  for (let r=0;r<2;r++) {
  let t = performance.now(); const lap = (n: string) => { log(n, (performance.now()-t).toFixed(0)); t = performance.now() }
  const board = await localBoard(doc => { for (let i=0;i<5000;i++) writeNote(doc,'n'+i) ; lap('write')})
  lap('hydrate')
  const undo = createUndo(board.doc, board.settle, () => true)
  board.store.update(shapeId('n1'), s => ({...s, x: 5})); lap('one move')
  for (let i=0;i<100;i++) board.store.update(shapeId('n1'), s => ({...s, x: i})); lap('100 moves')
  board.store.put(board.store.allRecords().filter(r=>r.typeName==='shape').map(s=>({...s, x: 77}) as never)); lap('move all')
  board.store.remove(Array.from({length:5000},(_,i)=>shapeId('n'+i))); lap('remove all')
  undo.undo(); lap('undo')
  log(shapeIds(board).length)
  const u = Y.encodeStateAsUpdate(board.doc); lap('enc '+u.length)
  board.doc.transact(()=>{ for (let i=0;i<5000;i++) writeNote(board.doc,'m'+i) }); lap('remote 5000')
  }
})
