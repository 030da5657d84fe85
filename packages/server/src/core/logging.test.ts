import { expect, test } from 'vitest'
import { createLogger } from './logging.ts'

function logged(run: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  run(createLogger('debug', { human: false, write: (line) => lines.push(line) }))
  return lines.join('')
}

test('a field that is not on the list never reaches the log', () => {
  const line = logged((log) => log.info('Saved.', { postId: 'p1', text: 'Maria Lopez' } as never))
  expect(JSON.parse(line)).toMatchObject({ level: 'info', message: 'Saved.', postId: 'p1' })
  expect(line).not.toContain('Maria')
})

test("an error's message, which may quote a row, never reaches the log", () => {
  const error = Object.assign(new Error('duplicate key value (Maria Lopez)'), {
    code: '23505',
    detail: 'Maria Lopez',
  })
  const line = logged((log) => log.error('Failed.', { error }))
  expect(JSON.parse(line)).toMatchObject({ errorName: 'Error', code: '23505' })
  expect(line).not.toContain('Maria')
})

test('a level below the threshold is silent', () => {
  const lines: string[] = []
  createLogger('warn', { human: false, write: (line) => lines.push(line) }).info('Hello.')
  expect(lines).toEqual([])
})
