import type { Template } from '#shared/boards/template.ts'
import { blank } from './blank.ts'
import { demo } from './demo.ts'
import { escalation } from './escalation.ts'
import { fishbone } from './fishbone.ts'
import { fiveWhys } from './fiveWhys.ts'
import { hypotheses } from './hypotheses.ts'
import { impactEffort } from './impactEffort.ts'
import { interviewSynthesis } from './interviewSynthesis.ts'
import { journeyAsIs } from './journeyAsIs.ts'
import { journeyCouldBe } from './journeyCouldBe.ts'
import { journeyMustChange } from './journeyMustChange.ts'
import { miniTeamWorkshop } from './miniTeamWorkshop.ts'
import { owners } from './owners.ts'
import { retroFourLs } from './retroFourLs.ts'
import { retroMadSadGlad } from './retroMadSadGlad.ts'
import { retroSailboat } from './retroSailboat.ts'
import { retroStartStopContinue } from './retroStartStopContinue.ts'
import { sprintPlanning } from './sprintPlanning.ts'
import { standUp } from './standUp.ts'
import { strategySession } from './strategySession.ts'
import { targetPicture } from './targetPicture.ts'

/** All templates, in the order in which they are offered: category by category. */
export const templates: readonly Template[] = [
  journeyAsIs,
  journeyCouldBe,
  journeyMustChange,
  strategySession,
  retroStartStopContinue,
  retroMadSadGlad,
  retroFourLs,
  retroSailboat,
  sprintPlanning,
  targetPicture,
  impactEffort,
  miniTeamWorkshop,
  interviewSynthesis,
  hypotheses,
  fiveWhys,
  fishbone,
  standUp,
  demo,
  owners,
  escalation,
  blank,
]

export const findTemplate = (id: string): Template | undefined =>
  templates.find(template => template.id === id)
