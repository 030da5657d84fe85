/** What only the player says; the rest are the words of the training pages. */
export const WORDS = {
  en: {
    begin: 'Begin',
    goOn: 'Go on',
    seeResult: 'See the result',
    read: 'Read the lessons',
    order: 'Use the arrows.',
    notConnected: 'No learning system was found: what you do here is not recorded.',
    reviewing: 'You are looking at this course again. Nothing is recorded.',
    refused: (code: string) =>
      `The learning system did not take a result (error ${code}). Tell whoever looks after it.`,
    close: 'Your result is recorded. You can close this course now.',
    newTab: '(opens in a new tab)',
  },
  es: {
    begin: 'Empezar',
    goOn: 'Seguir',
    seeResult: 'Ver el resultado',
    read: 'Leer las lecciones',
    order: 'Use las flechas.',
    notConnected: 'No se encontró un sistema de aprendizaje: lo que haga aquí no se registra.',
    reviewing: 'Está mirando este curso otra vez. No se registra nada.',
    refused: (code: string) =>
      `El sistema de aprendizaje no aceptó un resultado (error ${code}). Avise a quien lo administra.`,
    close: 'Su resultado quedó registrado. Ya puede cerrar este curso.',
    newTab: '(se abre en otra pestaña)',
  },
} as const
