import type { TIPS_EN } from './tips-en.ts'

/** Consejos generales por tema: información pública, sobre nadie. */
export const TIPS_ES: Record<keyof typeof TIPS_EN, readonly string[]> = {
  suicide: [
    'Si usted o alguien que quiere la está pasando mal, llame o escriba al 988 a cualquier hora.',
    'Pedir ayuda es de valientes. El 988 atiende día y noche, también en español.',
    'Pregunte, escuche, acompañe. El 988 ayuda a cualquier hora.',
  ],
  addiction: [
    'La recuperación es posible y hay ayuda cerca. Llame o escriba al 988 a cualquier hora.',
    'Tenga naloxona a la mano y aprenda a usarla. Es segura y salva vidas.',
    'Nadie tiene que hacerlo sin ayuda. El 1-800-662-4357 es gratis y atiende día y noche.',
  ],
  stroke: [
    'Conozca las señales de un derrame: equilibrio, ojos, cara, brazo, habla. Llame al 911; cada minuto cuenta.',
    '¿Cara caída, brazo débil, dificultad para hablar? Llame al 911 de inmediato.',
    'La presión alta es la causa principal de los derrames. Conozca sus números.',
  ],
  heart: [
    '¿Presión en el pecho, falta de aire o sudor frío? Llame al 911.',
    'Aprenda RCP: quien está cerca salva vidas.',
    'Sepa dónde está el desfibrilador más cercano en el trabajo y en la escuela.',
  ],
  cancer: [
    'Los exámenes detectan el cáncer a tiempo. Pregunte cuáles le tocan a su edad.',
    '¿Dejó un examen para después? Llame y haga la cita.',
    'Conozca los antecedentes de su familia y coméntelos en su próxima revisión.',
  ],
  diabetes: [
    'Un análisis sencillo muestra si hay prediabetes. Pídalo en su próxima revisión.',
    'La diabetes se puede controlar. Los pequeños cambios en la comida y caminar ayudan.',
    'Con diabetes, revise sus pies todos los días.',
  ],
  kidney: [
    'La presión alta y la diabetes dañan los riñones. Un análisis sencillo dice cómo están.',
    'Un donante puede salvar ocho vidas. Registrarse toma dos minutos.',
    'La enfermedad renal casi no da síntomas. Pida el análisis.',
  ],
  memory: [
    '¿Le preocupa la memoria? Una consulta temprana da más opciones.',
    'Quien cuida también necesita cuidado. Pida ayuda a tiempo.',
    'La música, la rutina y la paciencia ayudan mucho.',
  ],
  hospice: [
    'Hable temprano de sus deseos. Es un regalo para su gente.',
    'La atención paliativa trata de vivir bien.',
    'Ponga sus deseos por escrito y nombre a alguien de confianza.',
  ],
  birth: [
    'Revisar la presión es importante durante y después del embarazo.',
    '¿Dolor de cabeza fuerte o hinchazón en el embarazo? Llame de inmediato.',
    'El control prenatal temprano protege a toda la familia.',
  ],
  road: [
    'Por favor maneje despacio, abróchese el cinturón y guarde el teléfono.',
    'Use el casco. Siempre.',
    'Baje la velocidad y haga espacio a las luces de emergencia.',
  ],
  teeth: [
    'Dos minutos, dos veces al día, y el hilo dental.',
    'No espere a que duela: dos revisiones al año salvan dientes.',
    'Primer diente o primer cumpleaños: es hora de la primera consulta dental.',
  ],
  sexual: [
    'La prueba es rápida y privada. Hágala parte de su rutina.',
    'Casi todas las infecciones se tratan bien a tiempo. Hágase la prueba.',
    'Sin vergüenza: pida la prueba en su próxima revisión.',
  ],
  mental: [
    'La salud mental es salud. Llame o escriba al 988 a cualquier hora.',
    'Pedir ayuda es de valientes.',
    'El tratamiento funciona. La primera llamada es la más difícil.',
  ],
  fall: [
    'Casi todas las caídas se pueden prevenir: buena luz, buen calzado, sin tapetes sueltos.',
    'Visite a los vecinos mayores, y revise escaleras y tapetes.',
    'El ejercicio de fuerza y equilibrio previene caídas a cualquier edad.',
  ],
  infection: [
    'Lávese las manos, quédese en casa si se siente mal y tenga sus vacunas al día.',
    'Las vacunas protegen a toda la comunidad.',
    '¿Se siente mal? Descanse, tome agua y llame antes de venir.',
  ],
  medicine: [
    'Lleve siempre una lista de sus medicinas.',
    '¿Dudas sobre una medicina? Pregunte en la farmacia; es gratis.',
    'Devuelva las medicinas que ya no usa; no las guarde en el cajón.',
  ],
  asthma: [
    'Conozca qué le provoca el asma y tenga cerca el inhalador.',
    'Un plan de asma por escrito ayuda a toda la familia.',
    '¿Le falta el aire? No espere. Llame al 911.',
  ],
  skin: [
    'Protector solar todos los días y una revisión de la piel cada año.',
    'Un lunar que cambia merece una consulta.',
    'Sombra, sombrero y protector solar: en ese orden.',
  ],
  bones: [
    'Sanar toma tiempo y práctica. Muévase un poco cada día.',
    'Caliente antes, use el equipo y descanse si duele.',
    'Los huesos fuertes necesitan caminar, calcio y vitamina D.',
  ],
  burn: [
    'Enfríe una quemadura con agua corriente 20 minutos, sin hielo ni mantequilla.',
    'Voltee hacia atrás los mangos de las ollas.',
    'Nunca eche gasolina al fuego.',
  ],
  elders: [
    'Visite a los vecinos mayores. Una visita corta vale mucho.',
    'Las personas mayores tienen las mejores historias. Siéntese a escuchar.',
    'Vacunas, vista y oído: tres revisiones para envejecer bien.',
  ],
  children: [
    'Las revisiones y las vacunas mantienen sanos a los niños.',
    'Guarde medicinas y limpiadores en alto y bajo llave.',
    'Lean juntos todos los días. Es buena medicina.',
  ],
  animals: [
    'Tenga al día las vacunas de sus mascotas y el chocolate lejos.',
    'Una revisión al año mantiene sanas a las mascotas.',
    'Nunca deje una mascota en un carro estacionado.',
  ],
  emergency: [
    'En caso de duda, llame al 911. Para eso estamos.',
    'Aprenda RCP y a detener un sangrado. Cada minuto cuenta.',
    'Ponga el número de su casa a la vista para que la ayuda llegue pronto.',
  ],
  general: [
    'Lleve a cada consulta una lista de sus medicinas y sus preguntas.',
    '¿No recuerda su última revisión? Entonces ya toca.',
    'Tomar agua, moverse un poco, dormir bien. Lo básico funciona.',
  ],
}
