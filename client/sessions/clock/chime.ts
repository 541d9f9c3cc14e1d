import { createRememberedSwitch } from '../../ui/browser/rememberedSwitch.ts'

/** Whether this browser makes a sound when the time is up. */
export const chimeOn = createRememberedSwitch('rotunda.chime', true)

const notes = [
  { hertz: 659.25, at: 0 },
  { hertz: 523.25, at: 0.22 },
]

/** Two soft notes. Nothing where the browser allows no sound, which it does after a first click only. */
export function chime(): void {
  if (!chimeOn.get() || typeof AudioContext === 'undefined') return
  const context = new AudioContext()
  for (const { hertz, at } of notes) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    const from = context.currentTime + at
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, from)
    volume.gain.linearRampToValueAtTime(0.18, from + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, from + 0.9)
    tone.connect(volume).connect(context.destination)
    tone.start(from)
    tone.stop(from + 1)
  }
  setTimeout(() => void context.close().catch(() => undefined), 2_000)
}
