import type { CheckPolicyMessages } from '../en/check-policy.ts'

export const checkPolicy = {
  title: 'Reglas de la revisión',
  hint: 'Qué decide la revisión, por qué norma, y qué añade su organización. Puede ser más estricta que la ley, nunca menos.',
  inForce: (number) =>
    number === 0 ? 'Rigen las reglas incluidas, sin nada añadido.' : `Rige la versión ${number}.`,
  readOnly: 'Puede leer las reglas; las cambia un responsable de privacidad o titular.',
  tabs: { rules: 'Reglas', terms: 'Términos propios', history: 'Historial' },

  groups: { stop: 'Alto', review: 'Revisar', caution: 'Precaución', clear: 'Sin objeción' },
  groupHints: {
    stop: 'Nada puede ser más estricto. Se muestra para que sepa qué se detiene y por qué.',
    review: 'Una persona los ve. Puede detenerlos del todo.',
    caution: 'Se pide a quien escribe que lo piense. Puede pedir que lo vea una persona.',
    clear: 'Estos pasan. Aquí puede pedir que los vea una persona.',
  },
  fitsWhen: 'Se aplica cuando',
  source: 'Fuente',
  roles: {
    floor: 'Vale sin importar lo demás que piense la revisión',
    explain: 'Da la razón de un resultado; cuenta la primera que encaja',
  },
  here: 'En su organización',
  asTable: (verdict) => `${verdict} (incluido)`,
  stricterHere: 'Más estricto aquí',
  showTests: (count) => (count === 1 ? 'Mostrar 1 prueba' : `Mostrar ${count} pruebas`),
  hideTests: 'Ocultar pruebas',
  builtIn: 'Incluida',
  ownTest: 'Suya',
  withFace: 'con una imagen de un rostro',
  answering: (text) => `En respuesta a: ${text}`,
  accounts: {
    organization: 'página oficial',
    professional: 'página de un profesional',
    personal: 'página privada del personal',
    patient: 'persona particular',
  },
  addTest: 'Añadir una publicación de prueba',
  testText: 'Texto de la publicación',
  testHint: 'Se guarda sellado. Use personas inventadas: una prueba no necesita a ningún paciente real.',
  testExpected: 'Debe dar como resultado',

  termsHint:
    'Palabras que aquí siempre necesitan a una persona, por ejemplo el nombre local de una sala. Cuentan palabras completas, sin importar mayúsculas ni acentos, también como etiqueta.',
  noTerms: 'Aún no hay términos propios',
  noTermsHint: 'Añada lo que los de fuera no reconocerían y los vecinos sí.',
  addTerm: 'Añadir un término',
  termWords: 'Palabras',
  termExample: 'Sala de la Esperanza',
  termVerdict: 'Qué pasa',
  termVerdicts: { review: 'Revisar: una persona debe verlo', stop: 'Alto: no se permite' },
  termReason: 'Por qué, para quien lo escriba',
  termReasonExample: 'Así llama la gente de aquí a nuestra sala de cuidados paliativos.',

  billing: {
    title: 'Afirmaciones de facturación en publicaciones',
    hint: 'Promesas sobre lo que paga un plan, copagos perdonados, algo de valor por traer a alguien o por una reseña, y rebajas. Apagado, nada cambia.',
    switch: 'Que una persona revise las afirmaciones de facturación',
  },

  draft: 'Borrador',
  draftHint: 'Nada cambia para nadie hasta que lo publique.',
  draftBy: (name) => `Último cambio de ${name}`,
  changes: {
    rule: 'Regla',
    term: 'Término',
    test: 'Prueba de',
    added: 'añadido',
    changed: 'cambiado',
    removed: 'quitado',
  },
  runTests: 'Ejecutar pruebas',
  testsDone: (count) => `Las ${count} pruebas pasan.`,
  testsFailed: (count) =>
    count === 1
      ? '1 prueba falla. Nada se publica hasta que pase.'
      : `${count} pruebas fallan. Nada se publica hasta que pasen.`,
  testsStricter: (count) =>
    count === 1
      ? '1 prueba incluida sale más estricta que antes. Está permitido; vea si era su intención.'
      : `${count} pruebas incluidas salen más estrictas que antes. Está permitido; vea si era su intención.`,
  expected: 'Esperado',
  got: 'Resultado',
  publish: 'Publicar',
  publishTitle: 'Publicar estas reglas',
  publishHint:
    'Valen desde ahora para cada revisión, también para publicaciones que esperan revisión o su hora. Las versiones publicadas se conservan siempre.',
  reason: 'Por qué cambian las reglas',
  published: 'Publicado. Las nuevas reglas valen desde ahora.',
  discard: 'Descartar borrador',
  discardHint: 'Se pierde todo lo que no se publicó.',

  preview: 'Probar con publicaciones guardadas',
  previewTitle: 'Qué habría hecho este borrador',
  previewHint: (posts) =>
    `Revisa hasta ${posts} de sus publicaciones más recientes con el borrador, en segundo plano. Solo se guardan cifras y qué publicaciones cambian.`,
  previewProgress: (done, total) => `${done} de ${total} publicaciones`,
  previewStates: {
    running: 'En marcha',
    done: 'Terminada',
    cancelled: 'Cancelada',
    failed: 'Falló; intente de nuevo',
  },
  previewCancel: 'Cancelar',
  previewOld: 'El borrador ha cambiado desde esta vista previa.',
  previewNothing: 'Ninguna publicación se juzgaría de otro modo.',
  previewSoFar: 'Hasta ahora ninguna publicación se juzgaría de otro modo.',
  from: 'Ahora',
  to: 'Con el borrador',
  posts: 'Publicaciones',
  showPosts: 'Mostrar las publicaciones que cambian',
  showPostsHint: 'Queda registrado que las lee.',

  version: (number) => `Versión ${number}`,
  tableAlone: 'Las reglas incluidas',
  tableAloneHint: 'Las reglas tal como vienen, sin nada de su organización.',
  current: 'En vigor',
  restored: (number) => (number === 0 ? 'Vuelve a las reglas incluidas' : `Vuelve a la versión ${number}`),
  restore: 'Volver a esta',
  restoreTitle: (what) => `Volver a: ${what}`,
  restoreHint: 'Se publica de nuevo como la versión más reciente y vale de inmediato.',
} satisfies CheckPolicyMessages
