import type { ProblemCode } from '../en/problems.ts'

export const problems = {
  'core.invalidInput': 'Algo de lo enviado no es válido.',
  'core.malformed': 'No se pudo leer la solicitud. Envíe JSON en UTF-8.',
  'core.tooLarge': 'La solicitud es demasiado grande.',
  'core.tooDeep': 'El JSON está anidado con demasiada profundidad.',
  'core.notFound': 'Aquí no hay nada.',
  'core.forbidden': 'Su función no permite esto.',
  'core.crossSite': 'La solicitud vino de otro sitio.',
  'core.unsupportedType': 'Envíe application/json.',
  'core.unavailable': 'El servidor no puede hacer esto ahora. Intente de nuevo en un minuto.',
  'core.internal': 'Algo salió mal aquí. Quedó registrado; intente de nuevo.',
  'core.storageFull':
    'El disco del servidor está lleno. No se perdió nada; libere espacio e intente de nuevo.',
  'account.setupDone': 'Este servidor ya está configurado. Inicie sesión.',
  'account.setupCode': 'El código de instalación no es correcto. Apareció donde se inició el servidor.',
  'account.wrongCredentials': 'El correo o la contraseña no son correctos.',
  'account.wrongCode': 'Ese código no es correcto o ya se usó.',
  'account.throttled': 'Demasiados intentos. Espere unos minutos e intente de nuevo.',
  'account.signInAgain': 'No ha iniciado sesión o la sesión terminó. Inicie sesión de nuevo.',
  'account.stepUpRequired': 'Confirme que es usted e intente de nuevo.',
  'account.linkUnusable': 'Este enlace venció o ya se usó. Pida uno nuevo.',
  'account.passwordKnown': 'Esta contraseña es demasiado común o contiene su nombre o correo. Elija otra.',
  'account.lastFactor': 'Añada otro segundo factor antes de quitar este.',
  'account.passkeyFailed': 'La llave de acceso no fue aceptada. Intente de nuevo o entre de otra manera.',
  'organization.paused': 'La publicación está en pausa para toda la organización.',
  'organization.notPaused': 'La publicación no está en pausa.',
  'workforce.notFound': 'No hay tal persona, sede o invitación aquí.',
  'workforce.emailTaken': 'Ya hay alguien aquí con este correo.',
  'workforce.lastOwner':
    'Una organización necesita al menos un titular o responsable de privacidad activo. Dé antes esa función a otra persona.',
  'workforce.alreadyDeactivated': 'Esta persona ya está desactivada.',
  'workforce.successorUnfit': 'Quien sucede debe estar activo y tener derecho al trabajo que recibe.',
  'workforce.siteInUse': 'Aún hay personas o canales en esta sede. Muévalos primero.',
  'workforce.notYourself': 'No puede hacer esto con su propia cuenta.',
  'workforce.roleTooHigh': 'Solo un titular o responsable de privacidad puede dar esta función.',
  'channel.notFound': 'No hay tal canal aquí.',
  'channel.alreadyConnected': 'Esta cuenta ya está en el registro.',
  'channel.credentialsRefused':
    'La red rechazó estas credenciales. Revise el usuario y la contraseña de aplicación o el token.',
  'channel.networkUnreachable':
    'La red no respondió. Revise la dirección o intente de nuevo en unos minutos.',
  'channel.addressRefused': 'Esta dirección no se puede usar: es privada, local o no es una dirección web.',
  'channel.disconnected': 'Este canal está desconectado. Vuelva a conectarlo primero.',
  'learning.notFound': 'No existe algo así aquí.',
  'learning.otherReport':
    'La publicación se revisó de nuevo mientras tanto. Mire el nuevo resultado y marque ese.',
  'learning.notPreviewed': 'Lea primero cada publicación de esta exportación, y consérvela o quítela.',
  'learning.nothingKept': 'No se conservó ninguna publicación de esta exportación.',
  'learning.outsideText': 'Marque palabras del texto tal como está ahora.',
  'media.notFound': 'No hay tal imagen aquí.',
  'media.tooLarge':
    'Una imagen puede tener 20 MB y 40 megapíxeles; un video, 200 MB. Reduzca el archivo y súbalo de nuevo.',
  'media.notAPicture': 'Este archivo no es una imagen ni un video que se pueda leer aquí.',
  'media.ffmpegMissing':
    'Los videos se leen con ffmpeg, que no está instalado en el servidor. Pida a su administrador que lo instale.',
  'media.uploadOffset':
    'Estos bytes no siguen a los que ya llegaron. Pregunte cuánto ha llegado y continúe desde ahí.',
  'media.uploadDiffers': 'Lo que llegó no es el archivo anunciado. Empiece de nuevo la subida.',
  'media.folderExists': 'Ya hay una carpeta con este nombre.',
  'media.locked':
    'Una persona de esta imagen retiró su autorización. Solo puede verla el responsable de privacidad.',
  'media.notReleased': 'Esta imagen aún no está resuelta. Pregunte a alguien que trabaje con las imágenes.',
  'media.machineRegion':
    'Este lugar lo encontró la máquina. Resuélvalo; solo se mueven o se quitan los lugares dibujados.',
  'media.coveredRegion': 'En esta copia, este lugar está cubierto.',
  'media.wrongSettlement': 'Este tipo de lugar no se puede resolver así.',
  'media.noSubject': 'Elija a una persona que conste aquí.',
  'media.notLooked': 'La máquina aún no ha mirado esta imagen. Espere a que lo haga o iníciela de nuevo.',
  'media.notSettled':
    'Hay lugares o preguntas sin resolver. Resuélvalos primero; después diga que la ha mirado.',
  'media.soundUnheard': 'Escuche primero toda la pista de sonido y dígalo.',
  'media.notCovered':
    'No se pudo hacer una copia segura y se descartó. Inténtelo de nuevo con lugares más grandes.',
  'media.lookRuns': 'La máquina está mirando esta imagen ahora.',
  'media.inUse': 'Una publicación usa esta imagen, así que se queda.',
  'check.rateLimited': 'Demasiadas revisiones en un minuto. Espere un poco e intente de nuevo.',
  'check.tooLong': 'El texto es demasiado largo para revisarlo. Acórtelo a menos de 100,000 caracteres.',
  'checkPolicy.looser': 'Una regla puede ser más estricta de lo que pide la ley, nunca menos.',
  'checkPolicy.unknownRule': 'No hay tal regla que cambiar ni a la que añadir una prueba.',
  'checkPolicy.badTerm': 'Un término necesita letras o cifras, y cada término puede estar una sola vez.',
  'checkPolicy.draftChanged': 'Alguien cambió el borrador mientras tanto. Cárguelo de nuevo.',
  'checkPolicy.nothingChanged': 'El borrador es igual a lo que está en vigor.',
  'checkPolicy.testsFail': 'Algunas pruebas fallan con este borrador. Cambie el borrador o las pruebas.',
  'checkPolicy.scanRunning': 'Hay una vista previa en marcha. Espere a que termine o cancélela.',
  'checkPolicy.noVersion': 'No hay tal versión.',
  'post.notFound': 'No hay tal publicación aquí.',
  'post.editedMeanwhile':
    'Alguien cambió esta publicación mientras tanto. Su texto sigue en la página; cargue el otro y compare.',
  'post.rulesChanged':
    'Las reglas de la revisión se volvieron más estrictas mientras tanto. Cargue la publicación de nuevo y vea su nuevo resultado.',
  'post.wrongState': 'Esto no es posible en el estado actual de la publicación.',
  'post.ownPost': 'Nadie aprueba su propia publicación. Pídalo a un colega.',
  'post.needsOverride':
    'Un alto necesita un registro de desidentificación, o una autorización firmada que hayan visto la persona responsable de privacidad y una segunda persona.',
  'post.needsRecord':
    'Un caso sale con una autorización firmada o con un registro de desidentificación. Si la revisión se equivoca, corrija sus filas en el registro.',
  'post.samePerson':
    'La segunda aprobación debe venir de otra persona, que no sea la primera ni quien escribió.',
  'post.notYours': 'Esta publicación es de otra persona, o su canal no está abierto para usted.',
  'post.claimedByOther': 'Un colega tomó esta publicación para revisarla.',
  'post.held': 'Esta publicación está retenida.',
  'post.noChannel': 'Elija al menos un canal.',
  'post.tooLong': 'El texto es más largo de lo que permite uno de los canales.',
  'post.altMissing': 'Cada imagen necesita una descripción (texto alternativo).',
  'post.pictureUnfit': 'Uno de los canales no acepta tantas imágenes, o este tipo.',
  'post.pictureBlocked':
    'Una imagen de esta publicación aún no puede salir. La publicación dice cuál, y qué rostro, texto o pregunta lo impide.',
  'post.timePassed': 'Esa hora ya pasó. Elija una posterior.',
  'post.emptyText': 'Primero escriba algo.',
  'post.unclearVerdict': 'Solo una publicación libre puede salir sin revisor.',
  'deidentification.notFound': 'No hay tal registro o documento aquí.',
  'deidentification.rowPresent':
    'Aún hay un identificador. Hágalo quitar de la publicación o corrija la fila con una nota.',
  'deidentification.picturesUnseen':
    'La revisión no mira dentro de las imágenes. Mírelas y diga en una nota qué muestran.',
  'deidentification.knownToIdentify':
    'Alguien aquí sabe cómo se podría identificar a la persona. Cambie la publicación o adjunte la determinación de un experto.',
  'deidentification.noReport': 'El servidor no ha revisado esta versión. Envíela primero a aprobación.',
  'deidentification.answersSomeone':
    'Una respuesta está junto a la persona a la que responde, así que ningún registro sirve. Escriba una respuesta que no confirme nada.',
  'deidentification.notPdf': 'Este archivo no es un documento PDF completo.',
  'deidentification.tooLarge': 'El documento supera 10 MB.',
  'deidentification.expired': 'La determinación del experto venció. Adjunte una más reciente.',
  'deidentification.datesWrong': 'La determinación no puede tener fecha futura ni terminar antes de empezar.',
  'evidence.notFound': 'No hay tal alerta aquí.',
  'integration.notFound': 'No hay tal token, webhook o entrega aquí.',
  'integration.addressRefused':
    'Esta dirección no se puede usar: es privada, local o no es una dirección web.',
  'authorizationForm.notFound': 'Aquí no hay tal formulario o versión.',
  'authorizationForm.nameTaken': 'Ya hay un formulario con este nombre.',
  'authorizationForm.draftChanged': 'Alguien cambió este formulario mientras tanto. Cárguelo de nuevo.',
  'authorizationForm.nothingToPublish': 'No hay borrador, o es igual a lo publicado.',
  'authorizationForm.defective': 'Este formulario no es una autorización válida. Corrija lo que se indica.',
  'authorizationForm.retired': 'Este formulario está retirado.',
  'authorizationForm.notPublished': 'Este formulario nunca se publicó; cambie su borrador.',
  'authorization.notFound': 'Aquí no hay tal persona, autorización o tarea.',
  'authorization.wrongState': 'Esto no es posible en el estado actual de la autorización.',
  'authorization.formUnusable':
    'Este formulario no puede usarse: le falta algo que exige 45 CFR 164.508(c), o fue retirado.',
  'authorization.endMissing': 'Indique un último día o un hecho que la termine: 45 CFR 164.508(c)(1)(v).',
  'authorization.endPassed': 'El último día ya pasó.',
  'authorization.scopeUnknown': 'Un canal, una imagen o una publicación que se nombra no existe aquí.',
  'authorization.notNarrower': 'Esto permitiría más de lo firmado. Para más, pida una autorización nueva.',
  'authorization.noAddress':
    'No se conoce un correo de esta persona. Añada uno, o que firme en una tableta o en papel.',
  'authorization.linkUnusable': 'Este enlace terminó o pertenece a otro dispositivo. Pida uno nuevo.',
  'authorization.documentChanged': 'El documento cambió desde que se mostró. Léalo de nuevo antes de firmar.',
  'authorization.parentMustSign':
    'Según la fecha de nacimiento es menor de edad: firma uno de sus padres o un representante.',
  'authorization.notMinor':
    'Esta persona es mayor de edad y firma por sí misma, o por un representante con facultades.',
  'authorization.birthDateNeeded':
    'Un padre o una madre solo puede firmar si se conoce la fecha de nacimiento. Añádala primero.',
  'authorization.authorityNeeded':
    'Un representante declara sus facultades y muestra una prueba: 45 CFR 164.508(c)(1)(vi).',
  'authorization.purposeNotInForm': 'Este formulario no habla de todos los fines que se piden. Use otro.',
  'authorization.wrongSigner': 'Este formulario no es para esta clase de firmante. Use otro.',
  'authorization.signedAhead': 'El papel no puede haberse firmado en el futuro.',
  'authorization.noWitness':
    'El personal solo puede atestiguar una firma hecha en una tableta de la organización.',
  'authorization.scanMissing': 'Adjunte primero el escaneo del papel firmado.',
  'authorization.elementMissing':
    'Al papel le falta algo que una autorización válida debe tener: 45 CFR 164.508(b)(2)(ii).',
  'authorization.proofType': 'Adjunte un PDF, JPEG o PNG.',
  'authorization.proofTooLarge': 'El archivo supera 10 MB. Redúzcalo y adjúntelo de nuevo.',
  'authorization.proofNeeded':
    'Demuestre que ya no está: adjunte una captura o un PDF, o dé un enlace y una nota.',
  'policy.notFound': 'No existe esa política o versión aquí.',
  'policy.changedMeanwhile':
    'Otra persona cambió esta política mientras tanto. Recárguela; su texto queda en la página.',
  'policy.notNow': 'Esta política no está en un estado en que eso se pueda hacer. Recárguela.',
  'policy.ownText': 'Tiene que estar de acuerdo alguien que no la haya escrito.',
  'policy.alreadyDecided': 'Usted ya estuvo de acuerdo con este texto.',
  'policy.languageMissing': 'Falta el idioma de la organización. Escriba primero la política en él.',
  'policy.reasonMissing':
    'Diga en una línea por qué cambia la política. Se muestra cuando se pide firmar de nuevo.',
  'policy.commentMissing': 'Diga qué tiene que cambiar cuando devuelve una política.',
  'policy.dayPast': 'Una política no puede regir desde un día que ya pasó. Elija hoy o un día posterior.',
  'policy.nothingChanged': 'El texto es igual a la versión vigente.',
} satisfies Record<ProblemCode, string>
