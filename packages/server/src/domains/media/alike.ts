import type { Frame } from './tables.ts'

export interface Alike {
  kind: 'same' | 'crop'
  frame: Frame
}
export function alike(_a: Buffer, _b: Buffer): Alike | null {
  return null
}
