import type { DefectCode, DefectWords } from './defects.ts'

const AGAIN = 'Dígalo con palabras sencillas, o confirme que leyó el párrafo y que el texto sí lo dice.'

/** Every defect in Spanish: what is missing, and what to do. */
export const WORDS_ES: Record<DefectCode, DefectWords> = {
  description_missing: {
    missing: 'El formulario no dice qué información se usa.',
    fix: 'Nómbrela: qué imágenes, qué video, qué parte de la historia.',
  },
  description_vague: {
    missing: 'La información no es específica: no se puede saber qué se mostrará.',
    fix: 'Nombre las imágenes o la parte de la historia en lugar de «toda la información».',
  },
  discloser_missing: {
    missing: 'El formulario no dice quién puede compartir la información.',
    fix: 'Nombre a su organización o al grupo de personas de ella que puede compartirla.',
  },
  discloser_vague: {
    missing: 'No queda claro quién puede compartir la información.',
    fix: 'Nombre a su organización o al grupo de personas de ella que puede compartirla.',
  },
  recipient_missing: {
    missing: 'El formulario no dice quién recibirá o verá la información.',
    fix: 'Diga quién: en una publicación abierta, el público y las redes que la llevan.',
  },
  recipient_vague: {
    missing: 'No queda claro quién recibirá la información.',
    fix: 'Nombre a esas personas o su clase: en una publicación abierta, el público y las redes que la llevan.',
  },
  purpose_missing: {
    missing: 'El formulario no dice para qué se usa la información.',
    fix: 'Nombre cada fin, o use el espacio de los fines.',
  },
  purpose_open: {
    missing: '«Cualquier fin» no es un fin: cada uno debe describirse.',
    fix: 'Nombre cada fin, o use el espacio de los fines.',
  },
  purpose_not_requested: {
    missing: '«A petición mía» basta solo cuando el paciente lo pide. Aquí lo pide su organización.',
    fix: 'Nombre cada fin, o use el espacio de los fines.',
  },
  expiry_missing: {
    missing: 'El formulario no tiene fin.',
    fix: 'Dé un último día, o un suceso del paciente o del fin que lo termine.',
  },
  expiry_none: {
    missing:
      'El formulario nunca termina, o termina cuando la organización quiera. Solo la investigación puede hacerlo.',
    fix: 'Dé un último día, o un suceso del paciente o del fin que lo termine.',
  },
  expiry_unclear: {
    missing: 'No se encontró ni un día ni un suceso en el texto sobre el término.',
    fix: AGAIN,
  },
  signature_missing: { missing: 'No hay dónde firmar.', fix: 'Añada la línea de la firma.' },
  date_missing: { missing: 'No hay dónde poner la fecha de la firma.', fix: 'Añada la línea de la fecha.' },
  authority_missing: {
    missing: 'Alguien puede firmar por el paciente, y el formulario no pregunta con qué derecho.',
    fix: 'Añada la línea de la autoridad y pregunte por ella en el texto.',
  },
  right_missing: {
    missing: 'El formulario no dice que el permiso se puede retirar por escrito.',
    fix: 'Añada la frase sobre cómo retirarlo.',
  },
  right_denied: {
    missing: 'El formulario dice que el permiso no se puede retirar. La ley dice que sí.',
    fix: 'Quítelo y diga que se puede retirar por escrito en cualquier momento.',
  },
  right_unclear: {
    missing: 'No se encontró en este texto el derecho a retirar el permiso por escrito.',
    fix: AGAIN,
  },
  how_missing: {
    missing: 'El formulario no dice cómo retirar el permiso.',
    fix: 'Diga adónde escribir y use el espacio del contacto.',
  },
  how_unclear: { missing: 'No se encontró en este texto cómo retirar el permiso.', fix: AGAIN },
  exceptions_missing: {
    missing: 'El formulario no dice qué ya no se puede deshacer cuando se retira el permiso.',
    fix: 'Diga que lo hecho antes queda hecho.',
  },
  exceptions_unclear: {
    missing: 'No se encontró en este texto la excepción de lo que ya se hizo.',
    fix: AGAIN,
  },
  notice_unclear: {
    missing: 'El formulario se apoya en su aviso de privacidad y no lo nombra.',
    fix: 'Nombre el aviso y dónde está, o explique aquí cómo retirar el permiso.',
  },
  conditioning_missing: {
    missing: 'El formulario no dice si la atención o el pago dependen de firmar.',
    fix: 'Diga que el tratamiento, el pago, la inscripción y los beneficios no dependen de ello.',
  },
  conditioning_unclear: {
    missing:
      'No se encontró en este texto que ni la atención ni el pago o los beneficios dependen de firmar.',
    fix: AGAIN,
  },
  consequences_unclear: {
    missing: 'El formulario es una condición, y no dice qué pasa con quien no firma.',
    fix: AGAIN,
  },
  redisclosure_missing: {
    missing: 'El formulario no advierte que otros pueden volver a compartir la información.',
    fix: 'Diga que otros pueden compartirla y que quizá la ley ya no la proteja.',
  },
  redisclosure_unclear: {
    missing:
      'No se encontró en este texto que otros pueden compartir la información y que quizá la ley ya no la proteja.',
    fix: AGAIN,
  },
  marketing_not_named: {
    missing: 'El formulario puede usarse para mercadeo, y su fin no lo dice.',
    fix: 'Nombre el mercadeo o la publicidad, use el espacio de los fines, o quite el mercadeo del formulario.',
  },
  remuneration_missing: {
    missing: 'Alguien paga a su organización por este mercadeo, y el formulario no lo dice.',
    fix: 'Diga quién paga, o que paga un tercero.',
  },
  remuneration_unclear: {
    missing: 'No se encontró en este texto que su organización recibe un pago.',
    fix: AGAIN,
  },
  sale_missing: {
    missing: 'La información se vende, y el formulario no dice que su organización recibe un pago por ella.',
    fix: 'Diga que su organización recibe un pago por compartirla.',
  },
  sale_unclear: {
    missing: 'No se encontró en este texto que su organización recibe un pago por compartir la información.',
    fix: AGAIN,
  },
  psychotherapy_not_named: {
    missing: 'El formulario incluye notas de psicoterapia, y su descripción no las nombra.',
    fix: 'Nombre las notas de psicoterapia, o quítelas del formulario.',
  },
  psychotherapy_unmarked: {
    missing: 'La descripción nombra notas de psicoterapia, que necesitan una autorización propia.',
    fix: 'Marque las notas de psicoterapia como información del formulario, o quítelas de la descripción.',
  },
  irrevocable: {
    missing: 'El formulario quita un derecho que la persona conserva por ley.',
    fix: 'Quite la frase que dice que no se puede retirar o que se renuncia a derechos.',
  },
  forever: {
    missing: 'Un párrafo dura para siempre, aunque el formulario debe terminar.',
    fix: 'Quite «para siempre» y similares.',
  },
  combined: {
    missing: 'Una autorización no puede estar en un mismo documento con otra cosa.',
    fix: 'Haga dos documentos, cada uno con su firma.',
  },
  combined_words: {
    missing:
      'Un párrafo pertenece a otro documento, como un consentimiento de tratamiento o una promesa de pago.',
    fix: 'Páselo a un documento propio.',
  },
  combined_research: {
    missing: 'Solo una autorización para investigación puede combinarse con un permiso para investigación.',
    fix: 'Haga dos documentos, o marque el formulario como de investigación.',
  },
  combined_psychotherapy: {
    missing: 'Una autorización de notas de psicoterapia no puede incluir otra información.',
    fix: 'Haga un formulario solo para las notas.',
  },
  combined_conditioned: {
    missing: 'Dos autorizaciones no pueden estar juntas cuando la atención depende de una de ellas.',
    fix: 'Haga dos documentos.',
  },
  conditioned: {
    missing: 'La atención, el pago, la inscripción o los beneficios no pueden depender de esta firma.',
    fix: 'No lo haga una condición.',
  },
  conditioned_words: {
    missing: 'Este texto hace que la atención dependa de la firma.',
    fix: 'Diga que la atención es la misma sin firma.',
  },
  conditioned_research: {
    missing: 'Solo el tratamiento dentro de una investigación puede depender de una autorización para ella.',
    fix: 'No lo haga una condición, o marque el formulario como de investigación.',
  },
  conditioned_psychotherapy: {
    missing: 'Un plan de salud no puede hacer que la inscripción dependa de notas de psicoterapia.',
    fix: 'No lo haga una condición.',
  },
  part2_name_missing: {
    missing: 'Un consentimiento sobre registros de consumo de sustancias debe llevar el nombre del paciente.',
    fix: 'Añada la línea del nombre del paciente.',
  },
  part2_not_named: {
    missing: 'El formulario incluye registros de consumo de sustancias, y su descripción no los nombra.',
    fix: 'Diga que la información es sobre tratamiento por consumo de sustancias.',
  },
  part2_notes_combined: {
    missing: 'Las notas de consejería por consumo de sustancias necesitan un consentimiento propio.',
    fix: 'Haga un formulario solo para las notas.',
  },
  part2_notice_missing: {
    missing: 'El aviso que debe ir con cada divulgación de registros de consumo de sustancias no está.',
    fix: 'Añada: «42 CFR parte 2 prohíbe usar o divulgar estos registros sin autorización».',
  },
  part2_unmarked: {
    missing:
      'La descripción trata de consumo de sustancias. Si su organización es un programa de la parte 2, falta más.',
    fix: 'Marque el consumo de sustancias como información del formulario.',
  },
  hard_to_read: {
    missing:
      'El formulario se lee a nivel de grado escolar {grade}; el lenguaje sencillo es grado 8 o menos.',
    fix: 'Use frases más cortas y palabras de todos los días.',
  },
  copy_missing: {
    missing: 'El formulario no dice que la persona recibe una copia de lo que firmó.',
    fix: 'Añada la frase sobre la copia.',
  },
  copy_denied: {
    missing: 'El formulario dice que no hay copia. A quien se le pide una autorización se le da una.',
    fix: 'Diga que la persona recibe una copia.',
  },
  left_over: {
    missing: 'El texto aún tiene una línea vacía o una nota para llenar algo.',
    fix: 'Llénela, o use uno de los espacios que se llenan solos.',
  },
  blank_unknown: {
    missing: 'Nada llena el espacio «{slot}».',
    fix: 'Use uno de los espacios de la lista, o escriba las palabras.',
  },
  organization_empty: { missing: 'El nombre de la organización está vacío.', fix: 'Llénelo.' },
  address_empty: { missing: 'La dirección está vacía.', fix: 'Llénela.' },
  contact_empty: {
    missing: 'El formulario aún no dice dónde se retira el permiso.',
    fix: 'Ponga una dirección, un correo o un teléfono.',
  },
  value_missing: { missing: 'Sin llenar: {slot}.', fix: 'Llénelo antes de que alguien firme.' },
  not_signed: { missing: 'No está firmado.', fix: 'Pida la firma.' },
  not_dated: { missing: 'La firma no tiene fecha.', fix: 'Pida la fecha a quien firmó.' },
  authority_not_stated: {
    missing: 'Alguien firmó por el paciente sin decir con qué derecho.',
    fix: 'Pregunte cuál es, por ejemplo madre o padre, tutor o apoderado de salud.',
  },
  expired: { missing: 'Su último día ya pasó.', fix: 'Pida uno nuevo.' },
  event_happened: { missing: 'El suceso que lo termina ya ocurrió.', fix: 'Pida uno nuevo.' },
  revoked: { missing: 'Se retiró.', fix: 'Deje de usar lo que cubría.' },
  known_false: {
    missing: 'Se sabe que algo importante en él es falso.',
    fix: 'Pida uno nuevo con los datos correctos.',
  },
  minor_signed_alone: {
    missing: 'El paciente es menor de edad y firmó solo.',
    fix: 'Pida la firma de su madre, padre o tutor, salvo que la ley estatal le permita decidir; anote entonces por qué.',
  },
}
