import { expect, it } from 'vitest'
import { Matrix } from '#shared/convergence/matrix.ts'
import { neighboursOf } from '#shared/convergence/neighbours.ts'

it('are different guesses: who says what a wrong one says is wrong as well', () => {
  const likelihoods = new Matrix(5, 5)
  for (const [other, likelihood] of [
    [1, 0.6],
    [2, 0.5],
    [3, 0.2],
  ] as const)
    likelihoods.setBoth(0, other, likelihood)
  likelihoods.setBoth(1, 2, 0.8)
  const neighbours = neighboursOf(0, likelihoods)
  expect(neighbours.map(({ voice }) => voice)).toEqual([1, 3, 2])
  expect(neighbours[2]?.likelihood).toBeCloseTo(0.5 * (1 - 0.8))
})
