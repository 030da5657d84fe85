import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { answerQuestion, beginAttempt, noteReading, readAttempt } from './attempts.ts'
import { certificatePdf, verifyCertificate } from './certificate.ts'
import { previewGates, setGates, viewGates } from './gates.ts'
import { importRecords, previewImport } from './import.ts'
import { viewCourse, viewMine } from './mine.ts'
import { practise, viewPractice } from './practice.ts'
import { addRule, assignTo, endRule, listRules } from './rules.ts'
import { scormPackage } from './scorm/package.ts'
import { shortLessonsFor, takeShortLesson } from './short-lessons.ts'
import { listTeam, viewFigures } from './team.ts'

const { training } = api

export function register(routes: Routes): void {
  routes.on(training.mine, ({ core, tx, actor, query }) => viewMine(core, tx, actor, query.lang))
  routes.on(training.course, ({ core, tx, actor, params, query }) =>
    viewCourse(core, tx, actor, params.courseId, query.lang),
  )
  routes.on(training.read, ({ core, tx, actor, params, body }) => noteReading(core, tx, actor, params, body))
  routes.on(training.begin, ({ core, tx, actor, params, body }) =>
    beginAttempt(core, tx, actor, params.courseId, body.lang),
  )
  routes.on(training.attempt, ({ tx, actor, params }) => readAttempt(tx, actor, params.attemptId))
  routes.on(training.answer, ({ core, tx, actor, params, body }) =>
    answerQuestion(core, tx, actor, params, body),
  )
  routes.on(training.practice, ({ core, tx, actor, query }) => viewPractice(core, tx, actor, query.lang))
  routes.on(training.practise, ({ core, tx, actor, params, body }) =>
    practise(core, tx, actor, params.courseId, params.questionId, body),
  )
  routes.on(training.certificate, ({ core, tx, actor, params, query }) =>
    certificatePdf(core, tx, actor, params.passId, query.lang),
  )
  routes.onLong(training.verify, ({ core, transport, body }) => verifyCertificate(core, transport, body.code))
  routes.on(training.shortLessons, ({ tx, actor, query }) =>
    shortLessonsFor(tx, actor, query.about, query.lang),
  )
  routes.on(training.takeShort, ({ core, tx, actor, params, body }) =>
    takeShortLesson(core, tx, actor, params.lessonId, body),
  )
  routes.on(training.team, ({ core, tx, actor, query }) => listTeam(core, tx, actor, query))
  routes.on(training.figures, ({ core, tx, actor, query }) => viewFigures(core, tx, actor, query.lang))
  routes.on(training.rules, ({ tx, actor, query }) => listRules(tx, actor, query.lang))
  routes.on(training.addRule, ({ core, tx, actor, body }) => addRule(core, tx, actor, body))
  routes.on(training.endRule, ({ core, tx, actor, params }) => endRule(core, tx, actor, params.ruleId))
  routes.on(training.assign, ({ core, tx, actor, body }) => assignTo(core, tx, actor, body))
  routes.on(training.gates, ({ core, tx, actor }) => viewGates(core, tx, actor))
  routes.on(training.previewGates, ({ core, tx, actor, body }) => previewGates(core, tx, actor, body))
  routes.on(training.setGates, ({ core, tx, actor, body }) => setGates(core, tx, actor, body))
  routes.on(training.previewImport, ({ core, tx, actor, body }) => previewImport(core, tx, actor, body.csv))
  routes.on(training.import, ({ core, tx, actor, body }) => importRecords(core, tx, actor, body.csv))
  routes.on(training.scorm, ({ tx, actor, params, query }) =>
    scormPackage(tx, actor, { courseId: params.courseId, ...query }),
  )
}
