import type { Findings, MetadataKind } from './findings.ts'
import { walkXml } from './xml.ts'

/** What a property is about, by its name; the first of the list that fits anywhere on the path counts. */
const PROPERTIES: readonly [MetadataKind, readonly string[]][] = [
  [
    'person_tag',
    [
      'Iptc4xmpExt:PersonInImage',
      'Iptc4xmpExt:PersonInImageWDetails',
      'Iptc4xmpExt:ImageRegion',
      'mwg-rs:Regions',
      'mwg-rs:RegionList',
      'MP:RegionInfo',
      'MPRI:Regions',
      'apple-fi:Regions',
      'digiKam:TagsList',
      'MicrosoftPhoto:LastKeywordXMP',
    ],
  ],
  ['thumbnail', ['xmp:Thumbnails', 'xmpGImg:image', 'GImage:Data', 'GDepth:Data']],
  [
    'gps',
    [
      'exif:GPSLatitude',
      'exif:GPSLongitude',
      'exif:GPSPosition',
      'exif:GPSAreaInformation',
      'photoshop:City',
      'photoshop:State',
      'photoshop:Country',
      'Iptc4xmpCore:Location',
      'Iptc4xmpCore:CountryCode',
      'Iptc4xmpExt:LocationCreated',
      'Iptc4xmpExt:LocationShown',
    ],
  ],
  [
    'serial',
    [
      'aux:SerialNumber',
      'aux:LensSerialNumber',
      'exifEX:BodySerialNumber',
      'exifEX:LensSerialNumber',
      'exif:ImageUniqueID',
      'MicrosoftPhoto:CameraSerialNumber',
    ],
  ],
  ['camera', ['tiff:Make', 'tiff:Model', 'aux:Lens', 'aux:LensInfo', 'exifEX:LensModel', 'exifEX:LensMake']],
  [
    'author',
    [
      'dc:creator',
      'dc:rights',
      'dc:publisher',
      'dc:contributor',
      'photoshop:AuthorsPosition',
      'photoshop:CaptionWriter',
      'photoshop:Credit',
      'photoshop:Source',
      'xmpRights:Owner',
      'xmpRights:WebStatement',
      'tiff:Artist',
      'tiff:Copyright',
      'aux:OwnerName',
      'exifEX:CameraOwnerName',
      'Iptc4xmpCore:CreatorContactInfo',
    ],
  ],
  [
    'caption',
    [
      'dc:description',
      'dc:title',
      'dc:subject',
      'photoshop:Headline',
      'photoshop:Instructions',
      'lr:hierarchicalSubject',
      'tiff:ImageDescription',
      'Iptc4xmpExt:Event',
      'Iptc4xmpCore:AltTextAccessibility',
      'Iptc4xmpCore:ExtDescrAccessibility',
    ],
  ],
  ['comment', ['exif:UserComment', 'xmp:Label', 'photoshop:History']],
  [
    'time',
    [
      'xmp:CreateDate',
      'xmp:ModifyDate',
      'xmp:MetadataDate',
      'photoshop:DateCreated',
      'exif:DateTimeOriginal',
      'exif:DateTimeDigitized',
      'exif:GPSTimeStamp',
      'tiff:DateTime',
    ],
  ],
  ['software', ['xmp:CreatorTool', 'tiff:Software', 'x:xmptk']],
]
const KIND_OF = new Map<string, MetadataKind>(
  PROPERTIES.flatMap(([kind, names]) => names.map((name) => [name, kind] as const)),
)
const TOLD: readonly MetadataKind[] = ['person_tag', 'gps', 'author', 'caption', 'comment']
/** Within a person's region, only these say who it is. */
const PERSON_NAMES =
  /(^|:)(Name|PersonDisplayName|PersonName|PersonId|PersonEmailDigest|PersonLiveIdCID|Description|RegionName|li)$/
/** Numbers of a region, and marks of the RDF itself. */
const NO_WORDS = /^(rdf:(about|resource|parseType|nodeID|datatype)|x:.*|rdf:type|.*:(unit|Type|x|y|w|h|d))$/

/** Reads an XMP packet. */
export function readXmp(packet: string, findings: Findings, name = 'XMP'): void {
  let found = 0
  walkXml(packet, (path, value) => {
    const last = path.at(-1) as string
    const owner = path.find((step) => KIND_OF.has(step))
    const kind = owner === undefined ? undefined : KIND_OF.get(owner)
    if (kind === undefined) {
      if (NO_WORDS.test(last) || path.length < 3) return
      found += 1
      findings.add('other', name)
      return
    }
    found += 1
    if (kind === 'person_tag') {
      if (PERSON_NAMES.test(last) && value.trim() !== '') findings.add(kind, name, value)
      else findings.add(kind, name)
    } else if (!TOLD.includes(kind)) findings.add(kind, name)
    else if (!NO_WORDS.test(last)) findings.add(kind, name, value)
  })
  if (found === 0) findings.add('other', name)
}
