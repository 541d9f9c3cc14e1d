// Up to where this browser has read each thread of comments. Other tabs of the same browser follow.
import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import type { ReadMarks } from '#shared/comments/select.ts'
import { remember, remembered } from '../../ui/browser/remembered.ts'

const Marks = z.record(z.string(), z.string())
const keyOf = (room: string) => `rotunda.read.${room}`

const known = new Map<string, ReadMarks>()
const listeners = new Set<() => void>()

/** The same object while nothing is read. */
export function readMarks(room: string): ReadMarks {
  const marks = known.get(room) ?? load(room)
  known.set(room, marks)
  return marks
}

function load(room: string): ReadMarks {
  try {
    return Marks.parse(JSON.parse(remembered(keyOf(room)) ?? '{}'))
  } catch {
    return {} // written by something else: everything counts as unread
  }
}

/** @param until the `at` of the last comment that was seen */
export function markRead(room: string, thread: string, until: string): void {
  const marks = readMarks(room)
  if ((marks[thread] ?? '') >= until) return
  const next = { ...marks, [thread]: until }
  known.set(room, next)
  remember(keyOf(room), JSON.stringify(next))
  tell()
}

const tell = () => listeners.forEach(listener => listener())

function forget({ key }: StorageEvent): void {
  for (const room of known.keys()) if (key === null || key === keyOf(room)) known.delete(room)
  tell()
}

export function onReading(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', forget)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', forget)
  }
}

export const useReadMarks = (room: string): ReadMarks =>
  useSyncExternalStore(onReading, () => readMarks(room))
