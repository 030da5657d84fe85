import { expect, test } from 'vitest'
import { ConfigError, describeConfig, readConfig } from './config.ts'

test('without any variable the settings are usable', () => {
  expect(readConfig({})).toMatchObject({ port: 4300, host: '127.0.0.1', publicUrl: 'http://localhost:4300' })
})

test('every bad variable is named at once, with what to write', () => {
  const read = () =>
    readConfig({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', MASTER_KEY: 'short' })
  expect(read).toThrow(ConfigError)
  try {
    read()
  } catch (error) {
    const { problems } = error as ConfigError
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'MASTER_KEY',
      'PORT',
    ])
    expect(problems.join()).not.toContain('short')
  }
})

test('an empty variable counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4300, databaseUrl: undefined })
})

test('the description hides every secret', () => {
  const secrets = {
    DATABASE_URL: 'postgres://clearpost:hunter2@db.example/clearpost',
    SMTP_URL: 'smtps://post:hunter2@mail.example',
    MASTER_KEY: 'ab'.repeat(32),
    FILES_URL: 's3://id:hunter2@bucket/prefix?region=us-east-1',
  }
  const shown = JSON.stringify(describeConfig(readConfig(secrets)))
  expect(shown).not.toContain('hunter2')
  expect(shown).not.toContain('abab')
  expect(shown).toContain('db.example')
})
