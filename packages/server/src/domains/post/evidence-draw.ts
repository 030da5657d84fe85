/** Puts one heading or paragraph onto the paper; sizes in points. */
export type Draw = (
  kind: 'H1' | 'H2' | 'P',
  text: string,
  options?: { size?: number; bold?: boolean; mono?: boolean },
) => void

/** An instant as the paper shows it. */
export const instant = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`
