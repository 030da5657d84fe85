import { board as en } from './en/board.ts'
import { board as es } from './es/board.ts'

/** Words of the privacy officer's board, on the page and on paper. */
export const boardMessages = { en, es } as const
export type BoardMessages = typeof en
