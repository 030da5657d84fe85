import type { Messages } from '../index.ts'

export const channel = {
  title: 'Canales',
  hint: 'El registro de sus cuentas oficiales: quién responde de cada una, para qué es, quién puede publicar y si la conexión funciona.',
  connect: 'Conectar un canal',
  noChannels: 'Aún no hay canales',
  noChannelsHint:
    'Conecte la primera cuenta oficial. El canal web solo necesita un nombre: es un buen comienzo.',
  network: 'Red',
  choose: '¿Qué red?',
  evidence: {
    'real server': 'Probado con un servidor real',
    'official specification': 'Probado con la especificación oficial',
    'documentation only': 'Probado solo con la documentación',
  },
  bluesky: {
    server: 'Servidor (PDS)',
    identifier: 'Usuario o correo',
    appPassword: 'Contraseña de aplicación',
    appPasswordHint:
      'Cree una en Bluesky en Ajustes, Privacidad y seguridad, Contraseñas de aplicación. No use nunca la contraseña principal.',
  },
  mastodon: {
    server: 'Instancia',
    serverExample: 'Por ejemplo: https://mastodon.social',
    accessToken: 'Token de acceso',
    accessTokenHint:
      'Cree una aplicación en la instancia en Preferencias, Desarrollo, con permiso de lectura y escritura.',
    byOauth: 'Conectar en el navegador',
    byToken: 'Pegar un token de acceso',
    finishing: 'Conectando su cuenta de Mastodon',
  },
  website: {
    slug: 'Dirección',
    slugHint: 'Minúsculas, cifras y guiones. El canal aparece en /site/ seguido de ella.',
    title: 'Título',
  },
  purpose: 'Para qué es',
  purposeExample: 'Por ejemplo: noticias y eventos de la clínica infantil',
  owner: 'Titular',
  backupOwner: 'Titular suplente',
  noBackup: 'Sin titular suplente',
  posters: 'Quién puede publicar',
  everyEditor: 'Todos los editores',
  site: 'Sede',
  wholeOrganization: 'Toda la organización',
  health: { ok: 'Funciona', expiring: 'Termina pronto', failing: 'No funciona', unknown: 'Sin comprobar' },
  disconnected: 'Desconectado',
  checked: 'Conexión comprobada',
  tokenEnds: (time: string) => `El token de la red termina ${time}`,
  reviewed: (time: string) => `Entrada confirmada ${time}`,
  neverReviewed: 'Entrada nunca confirmada',
  confirmEntry: 'Confirmar entrada',
  checkNow: 'Comprobar conexión',
  edit: 'Cambiar entrada',
  reconnect: 'Volver a conectar',
  disconnect: 'Desconectar',
  disconnectTitle: (handle: string) => `Desconectar ${handle}`,
  disconnectHint:
    'Aquí se olvidan las credenciales. Las publicaciones programadas esperan hasta que se conecte de nuevo. Quite también la aplicación en la red.',
  open: 'Abrir',
} satisfies Messages['channel']
