import type { Template } from '#shared/boards/template.ts'
import { blank } from './blank.ts'
import { demo } from './demo.ts'
import { escalation } from './escalation.ts'
import { fishbone } from './fishbone.ts'
import { fiveWhys } from './fiveWhys.ts'
import { hypotheses } from './hypotheses.ts'
import { impactEffort } from './impactEffort.ts'
import { interviewSynthesis } from './interviewSynthesis.ts'
import { journeyAsIs } from './journeys/journeyAsIs.ts'
import { journeyCouldBe } from './journeys/journeyCouldBe.ts'
import { journeyMustChange } from './journeys/journeyMustChange.ts'
import { miniTeamWorkshop } from './miniTeamWorkshop.ts'
import { owners } from './owners.ts'
import { retroFourLs } from './retrospectives/retroFourLs.ts'
import { retroMadSadGlad } from './retrospectives/retroMadSadGlad.ts'
import { retroSailboat } from './retrospectives/retroSailboat.ts'
import { retroStartStopContinue } from './retrospectives/retroStartStopContinue.ts'
import { sprintPlanning } from './sprintPlanning.ts'
import { standUp } from './standUp.ts'
import { strategySession } from './journeys/strategySession.ts'
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
