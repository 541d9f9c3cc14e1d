// Compares notes beside the page, which stays quick meanwhile.
import { propose } from '#shared/convergence/propose.ts'
import type { Compared } from './findProposal.ts'

self.onmessage = ({ data }: MessageEvent<Compared>) => {
  self.postMessage(propose(data.voices, data.background))
}
