import type { EnforcementCase } from './cases.ts'

/** What a page says of a case. */
export type CaseWords = Pick<EnforcementCase, 'disclosed' | 'channel' | 'outcome'>

/** Our translation of what the data says; amounts, dates and names stand in the data alone. */
const SPANISH: Readonly<Record<string, CaseWords>> = {
  elite_2019: {
    disclosed: 'apellido, plan de tratamiento y estado de salud, seguro, costo; varios pacientes',
    channel: 'respuestas a reseñas en Yelp',
  },
  upi_2022: {
    disclosed:
      'nombre completo (3 veces), que revelaba un seudónimo; visitas, síntomas, lugar del dolor, referencia para una endodoncia, seguro; comentarios despectivos',
    channel: 'respuesta a una reseña en Google (2015-09-28)',
  },
  nvd_2022: {
    disclosed:
      'nombres completos donde solo se usaban apodos de Yelp; detalles de visitas y tratamientos, seguro',
    channel: 'respuestas a reseñas en Yelp',
  },
  manasa_2023: {
    disclosed: 'diagnóstico y tratamiento de salud mental; 4 pacientes',
    channel: 'respuestas a reseñas en Google',
  },
  cadia_2025: {
    disclosed:
      'nombre, fotografía, enfermedad, tratamiento, recuperación; 150 personas en un programa de «historias de éxito»',
    channel: 'sitio web y redes sociales de los centros',
  },
  shasta_2013: {
    disclosed:
      'tratamiento, resultados de laboratorio y diagnóstico de una paciente a por lo menos 3 medios; correo electrónico a todo el personal (unas 785 a 900 personas)',
    channel: 'prensa y correo electrónico a todo el personal',
  },
  nyp_2016: {
    disclosed: 'dos pacientes filmados (uno moribundo) para «NY Med»; acceso sin límites',
    channel: 'filmación para televisión',
  },
  boston_2018: {
    disclosed: 'información de pacientes expuesta a un equipo de filmación sin autorización',
    channel: 'filmación para televisión («Save My Life: Boston Trauma»)',
  },
  northcutt_2022: {
    disclosed:
      'nombres, direcciones y correos electrónicos de pacientes a un jefe de campaña y a una empresa de mercadeo (más de 5,000 pacientes)',
    channel: 'correo político en papel y electrónico (cercano, no redes sociales)',
  },
  phoenix_cardiac_2012: {
    disclosed: 'citas clínicas y quirúrgicas en un calendario de internet abierto al público',
    channel: 'calendario público en la web',
  },
  memorial_hermann_2017: {
    disclosed: 'nombre de una paciente en el título de un comunicado de prensa después de su arresto',
    channel: 'comunicado de prensa, sitio web y medios',
  },
  allergy_assoc_2018: {
    disclosed: 'el médico habló de una paciente que se quejaba con un reportero de televisión; sin sanción',
    channel: 'noticias de televisión',
  },
  st_josephs_2023: {
    disclosed: 'información e imágenes de 3 pacientes con COVID-19 a un reportero de AP',
    channel: 'medios de noticias',
  },
  none_2026: {
    disclosed:
      'No se encontró en las fuentes guardadas ninguna resolución de la OCR de 2026 por divulgación en redes sociales o reseñas; que falte no es prueba',
    channel: '',
  },
  texas_childrens_2018: {
    disclosed:
      'sarampión de un niño pequeño, gravedad en terapia intensiva, viaje; sin nombre, pero identificable por el perfil, el hospital y lo raro del caso',
    channel: 'grupo de Facebook «Proud Parents of Unvaccinated Children - Texas»',
    outcome: 'suspendida, despedida 4 días después',
  },
  emory_2022: {
    disclosed:
      'burlas generales sobre pacientes de la sala de partos; no se informó de ninguna paciente identificable',
    channel: 'TikTok (más de 100,000 vistas)',
    outcome: 'cuatro enfermeras despedidas; caso de conducta y política, no de divulgación',
  },
  sansum_2025: {
    disclosed: 'fotos posando con manchas de fluidos corporales en camillas; ningún paciente nombrado',
    channel: 'TikTok de una exempleada (salió en julio de 2025), fin de semana del Día del Trabajo',
    outcome: 'suspendidas en 24 h, despedidas en las 24 h siguientes',
  },
  citadel_2021: {
    disclosed: 'parodias que bromean con maltratar a pacientes; ningún paciente identificable',
    channel: 'TikTok',
    outcome: 'suspendida',
  },
  nyp_duke: {
    disclosed: 'foto de una sala de trauma vacía con el texto «Man vs 6 train»',
    channel: 'republicación en Instagram',
    outcome: 'despedida por «insensible»; se dijo que no violaba HIPAA',
  },
  propublica_snh: {
    disclosed:
      'fotos y videos humillantes o de desnudos de residentes; 35 incidentes desde 2012 en la primera publicación, por lo menos 16 en Snapchat (después 44 o 47)',
    channel: 'Snapchat, Facebook, Instagram',
    outcome: 'despidos, algunos cargos penales; memorando de CMS de agosto de 2016',
  },
  snapped_exposed_2025: {
    disclosed: '100 incidentes, 147 residentes, 154 empleados, 2017 a 2025',
    channel: 'varias redes sociales',
  },
}

/** What a page in this language says of a case; a case without a translation stands as the data has it. */
export const caseWords = (one: EnforcementCase, lang: 'en' | 'es'): CaseWords =>
  lang === 'es' ? (SPANISH[one.id] ?? one) : one
