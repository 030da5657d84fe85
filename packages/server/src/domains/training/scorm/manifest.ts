import type { ScormContent } from './shape.ts'

/** What a text needs before it may stand in XML or HTML, between tags or in quotes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')

/** What is common to both manifests. @param files that the package holds beside the manifest */
export function manifestOf(content: ScormContent, files: readonly string[]): string {
  return content.scorm === '1.2' ? manifest12(content, files) : manifest2004(content, files)
}

const identifierOf = ({ courseId, lang }: ScormContent) => `clearpost-${courseId}-${lang}`
const fileList = (files: readonly string[]) =>
  files.map((file) => `      <file href="${escaped(file)}"/>`).join('\n')
/** Minutes of a course as ISO 8601 says a duration. */
const durationOf = ({ minutes }: ScormContent) => `PT${minutes}M`

/** SCORM 1.2 content aggregation model, IMS content packaging 1.1.2 with IMS metadata 1.2.1. */
function manifest12(content: ScormContent, files: readonly string[]): string {
  const { lang } = content
  const title = escaped(content.title)
  const said = (text: string) => `<imsmd:langstring xml:lang="${lang}">${escaped(text)}</imsmd:langstring>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifierOf(content)}" version="${content.courseVersion}"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
  xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>${said(content.title)}</imsmd:title>
        <imsmd:language>${lang}</imsmd:language>
        <imsmd:description>${said(content.summary)}</imsmd:description>
      </imsmd:general>
      <imsmd:technical>
        <imsmd:format>text/html</imsmd:format>
      </imsmd:technical>
      <imsmd:educational>
        <imsmd:typicallearningtime><imsmd:datetime>${durationOf(content)}</imsmd:datetime></imsmd:typicallearningtime>
      </imsmd:educational>
    </imsmd:lom>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${title}</title>
      <item identifier="item" identifierref="player" isvisible="true">
        <title>${title}</title>
        <adlcp:masteryscore>${Math.round(content.passMark * 100)}</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="player" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileList(files)}
    </resource>
  </resources>
</manifest>
`
}

/** SCORM 2004 4th edition content aggregation model, IMS content packaging 1.1.4 with IEEE LOM. */
function manifest2004(content: ScormContent, files: readonly string[]): string {
  const { lang } = content
  const title = escaped(content.title)
  const said = (text: string) => `<lom:string language="${lang}">${escaped(text)}</lom:string>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifierOf(content)}" version="${content.courseVersion}"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3"
  xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
  xmlns:lom="http://ltsc.ieee.org/xsd/LOM"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd http://ltsc.ieee.org/xsd/LOM lom.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:title>${said(content.title)}</lom:title>
        <lom:language>${lang}</lom:language>
        <lom:description>${said(content.summary)}</lom:description>
      </lom:general>
      <lom:technical>
        <lom:format>text/html</lom:format>
      </lom:technical>
      <lom:educational>
        <lom:typicalLearningTime><lom:duration>${durationOf(content)}</lom:duration></lom:typicalLearningTime>
      </lom:educational>
    </lom:lom>
  </metadata>
  <organizations default="course">
    <organization identifier="course" adlseq:objectivesGlobalToSystem="false">
      <title>${title}</title>
      <item identifier="item" identifierref="player" isvisible="true">
        <title>${title}</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="passed" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>${content.passMark}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing>
        <imsss:controlMode choice="true" flow="true"/>
      </imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="player" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileList(files)}
    </resource>
  </resources>
</manifest>
`
}
