import type { Template } from '#shared/boards/template.ts'
import { blank } from './blank.ts'
import { journeyAsIs } from './journeyAsIs.ts'
import { journeyCouldBe } from './journeyCouldBe.ts'
import { journeyMustChange } from './journeyMustChange.ts'
import { retroStartStopContinue } from './retroStartStopContinue.ts'
import { sprintPlanning } from './sprintPlanning.ts'

/** All templates, in the order in which they are offered. */
export const templates: readonly Template[] = [
  journeyAsIs,
  journeyCouldBe,
  journeyMustChange,
  retroStartStopContinue,
  sprintPlanning,
  blank,
]

export const findTemplate = (id: string): Template | undefined =>
  templates.find(template => template.id === id)
