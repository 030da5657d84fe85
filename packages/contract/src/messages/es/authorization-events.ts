import type { AuthorizationEventNames, SubjectEventNames } from '../en/authorization-events.ts'

export const authorizationEvents: AuthorizationEventNames = {
  create: 'Preparada',
  change: 'Borrador cambiado',
  send: 'Enlace enviado por correo',
  tablet: 'Entregada en una tableta',
  open: 'Abierta por quien firma',
  proof: 'Prueba de facultades adjunta',
  scan: 'Escaneo del papel adjunto',
  sign: 'Firmada',
  acceptPaper: 'Papel revisado y aceptado',
  witness: 'Firma atestiguada',
  inForce: 'En vigor',
  copySent: 'Copia enviada a quien firmó',
  decline: 'Rechazada',
  narrow: 'Limitada',
  withdraw: 'Retirada',
  bringBack: 'Publicaciones detenidas o retiradas',
  endsSoon: 'Termina en 30 días o menos',
  expire: 'Terminada',
  birthDate: 'Fin cambiado por la fecha de nacimiento',
  renew: 'Se preparó la siguiente',
  replace: 'Sustituida por la siguiente',
  void: 'Abandonada',
  read: 'Abierta por alguien del personal',
  readDocument: 'Documento leído',
}

export const subjectEvents: SubjectEventNames = {
  add: 'Persona añadida',
  read: 'Nombre y contacto leídos',
  find: 'Búsqueda por nombre',
  change: 'Nombre o contacto cambiados',
}
