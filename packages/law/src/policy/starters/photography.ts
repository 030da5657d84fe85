import type { Starter } from '../starter.ts'

export const photography: Starter = {
  en: {
    title: 'Photography and recording',
    body: `## Why we have this policy

A picture says more than we see in it. A face in the back or a name on a screen can tell the world who our patients are. This policy says when people at {{organization}} take pictures, video or sound, and what must happen first.

It applies to employees, volunteers, trainees and contractors, with any camera or phone.

## Pictures for care

- Pictures that are part of care belong in the patient's record.
- Take them with a device that {{organization}} has approved for it. Put them in the record and leave no copy on the device.
- A picture for care is **not** a picture for a post. Any other use needs its own authorization.

## Pictures for a post, a website or print

1. **Ask first, with the form.** A patient who can be recognized signs an authorization before the picture is published. A spoken yes is not enough.
2. The form says what is shown, who may publish it, who may see it, for which purpose and until when. The patient signs and dates it and gets a copy.
3. A personal representative may sign. The form then says by what right.
4. **The answer is free.** Care never depends on it. Do not ask during an emergency or when the person cannot decide calmly.
5. Say plainly that what is online can be shared by others, and that it is then no longer protected.
6. A patient may take the authorization back at any time in writing. We then stop using the picture and take down our own posts of it.

## Before you press the button

- Look behind people. Screens, charts, wristbands, whiteboards, labels and mail stay out of the picture.
- Nobody who has not signed is in the picture, not even in the back.
- No pictures in waiting rooms or treatment rooms while patients are there, unless everyone who can be seen has signed.
- Sound counts too.

## Before it goes out

Every picture is checked before it is published. Covering a face may not be enough: clothes, scars, places and dates can point to a person too. When in doubt, leave it out.

## Visitors, patients and film crews

- Patients and families may take pictures of themselves. Ask them to leave others out.
- Film crews and reporters enter areas with patients only after every patient there has signed an authorization.

## What stays your right

Nothing in this policy limits your right to take and share pictures that concern pay, hours, staffing, safety or other working conditions, as long as no patient and no patient information can be seen or heard. You may always report a concern to a government agency or to your own lawyer.

## If something went wrong

Tell {{privacyOfficer}} at once: {{privacyOfficerEmail}}, {{phone}}. Do not delete anything yet.

## Records

Signed authorizations and versions of this policy are kept for six years.
`,
  },
  es: {
    title: 'Fotografías y grabaciones',
    body: `## Por qué tenemos esta política

Una foto dice más de lo que vemos en ella. Una cara al fondo o un nombre en una pantalla pueden decirle al mundo quiénes son nuestros pacientes. Esta política dice cuándo se toman fotos, video o sonido en {{organization}}, y qué debe pasar antes.

Se aplica a empleados, voluntarios, personas en formación y contratistas, con cualquier cámara o teléfono.

## Fotos para la atención

- Las fotos que son parte de la atención van en el expediente del paciente.
- Tómelas con un aparato aprobado para eso por {{organization}}. Guárdelas en el expediente, sin copias en el aparato.
- Una foto para la atención **no** es una foto para publicar. Otro uso necesita su propia autorización.

## Fotos para una publicación, un sitio web o un impreso

1. **Pregunte antes, con el formulario.** El paciente que se puede reconocer firma una autorización antes de que se publique la foto. Un sí de palabra no basta.
2. El formulario dice qué se muestra, quién puede publicarlo, quién puede verlo, para qué y hasta cuándo. El paciente lo firma, pone la fecha y recibe una copia.
3. Un representante personal puede firmar. El formulario dice entonces con qué derecho.
4. **La respuesta es libre.** La atención nunca depende de ella. No pregunte en una emergencia ni cuando la persona no puede decidir con calma.
5. Diga con claridad que otros pueden compartir lo que está en internet, y que entonces ya no está protegido.
6. El paciente puede retirar la autorización por escrito en cualquier momento. Entonces dejamos de usar la foto y quitamos nuestras publicaciones con ella.

## Antes de apretar el botón

- Mire qué hay detrás. Pantallas, expedientes, pulseras, pizarras, etiquetas y cartas quedan fuera de la foto.
- Nadie que no haya firmado sale en la foto, ni al fondo.
- No se toman fotos en salas de espera o de tratamiento mientras hay pacientes, salvo que hayan firmado todos los que se ven.
- El sonido también cuenta.

## Antes de publicar

Cada foto se revisa antes de salir. Tapar una cara puede no bastar: la ropa, las cicatrices, los lugares y las fechas también pueden señalar a una persona. Si duda, no la use.

## Visitas, pacientes y equipos de filmación

- Los pacientes y sus familias pueden tomarse fotos. Pídales que no salgan otras personas.
- Los equipos de filmación y los reporteros entran en zonas con pacientes solo después de que cada paciente que está allí haya firmado una autorización.

## Lo que sigue siendo su derecho

Nada de lo que dice esta política limita su derecho a tomar y compartir fotos sobre salarios, horarios, personal, seguridad u otras condiciones de trabajo, si no se ve ni se oye a ningún paciente ni información de pacientes. Siempre puede informar de una preocupación a una agencia del gobierno o a su propio abogado.

## Si algo salió mal

Avise de inmediato a {{privacyOfficer}}: {{privacyOfficerEmail}}, {{phone}}. No borre nada todavía.

## Registros

Las autorizaciones firmadas y las versiones de esta política se guardan seis años.
`,
  },
}
