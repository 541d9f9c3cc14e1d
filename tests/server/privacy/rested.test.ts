import { expect, test } from 'vitest'
import { rested } from '../../../server/privacy/rested.ts'

test('what makes everybody wait is left alone for nine times as long, and a minute at most', async () => {
  let time = 0
  let takes = 2_000
  const paused: number[] = []
  const work = rested(
    () => {
      time += takes
      return Promise.resolve()
    },
    {
      now: () => time,
      pause: ms => {
        paused.push(ms)
        time += ms
        return Promise.resolve()
      },
    },
  )
  await work()
  await work()
  expect(paused).toEqual([18_000])
  takes = 30_000
  time += 20_000
  await work()
  await work()
  expect(paused).toEqual([18_000, 60_000])
})

test('what fails is rested from as well', async () => {
  let time = 0
  const paused: number[] = []
  const work = rested(
    () => {
      time += 100
      return Promise.reject(new Error('full'))
    },
    { now: () => time, pause: ms => Promise.resolve(paused.push(ms)) },
  )
  await expect(work()).rejects.toThrow('full')
  await expect(work()).rejects.toThrow('full')
  expect(paused).toEqual([900])
})
