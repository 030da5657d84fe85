import type { Permission } from '@clearpost/contract'
import {
  IconAlertOctagon,
  IconArchive,
  IconBell,
  IconBuildingHospital,
  IconCalendar,
  IconCalendarDue,
  IconChecklist,
  IconFileCheck,
  IconFileText,
  IconFingerprint,
  IconFirstAidKit,
  IconGavel,
  IconGridDots,
  IconHome,
  IconLayoutDashboard,
  IconPencil,
  IconPhoto,
  IconPlug,
  IconReceipt,
  IconScale,
  IconScaleOutline,
  IconSchool,
  IconSettings,
  IconShieldSearch,
  IconSignature,
  IconSpeakerphone,
  IconTargetArrow,
  IconUserSearch,
  IconUsers,
} from '@tabler/icons-react'

/** The menu as data: where, with which right, in which group. */
export const navigation = [
  {
    label: 'work',
    items: [
      { to: '/', label: 'home', permission: 'organization:read', Icon: IconHome },
      { to: '/board', label: 'board', permission: 'board:read', Icon: IconLayoutDashboard },
      { to: '/check', label: 'check', permission: 'check:run', Icon: IconShieldSearch },
      { to: '/posts', label: 'posts', permission: 'post:read', Icon: IconPencil },
      { to: '/media', label: 'media', permission: 'media:read', Icon: IconPhoto },
      {
        to: '/authorizations',
        label: 'authorizations',
        permission: 'authorization:read',
        Icon: IconSignature,
      },
      { to: '/review', label: 'review', permission: 'post:review', Icon: IconChecklist },
      { to: '/calendar', label: 'calendar', permission: 'post:read', Icon: IconCalendar },
      { to: '/alerts', label: 'alerts', permission: 'alert:read', Icon: IconBell },
      { to: '/exposure', label: 'exposure', permission: 'check:run', Icon: IconScale },
    ],
  },
  {
    label: 'organization',
    items: [
      { to: '/policies', label: 'policies', permission: 'policy:read', Icon: IconFileText },
      { to: '/training', label: 'training', permission: 'organization:read', Icon: IconSchool },
      { to: '/obligations', label: 'obligations', permission: 'obligation:read', Icon: IconCalendarDue },
      { to: '/osha', label: 'osha', permission: 'osha:read', Icon: IconFirstAidKit },
      { to: '/channels', label: 'channels', permission: 'channel:read', Icon: IconSpeakerphone },
      { to: '/people', label: 'people', permission: 'workforce:read', Icon: IconUsers },
      { to: '/sites', label: 'sites', permission: 'workforce:read', Icon: IconBuildingHospital },
    ],
  },
  {
    label: 'control',
    items: [
      { to: '/incidents', label: 'incidents', permission: 'organization:read', Icon: IconAlertOctagon },
      { to: '/sanctions', label: 'sanctions', permission: 'sanction:read', Icon: IconScaleOutline },
      {
        to: '/authorizations/forms',
        label: 'authorizationForms',
        permission: 'authorization:read',
        Icon: IconFileCheck,
      },
      { to: '/check-rules', label: 'checkRules', permission: 'check:policy-read', Icon: IconGavel },
      { to: '/learning', label: 'learning', permission: 'learning:read', Icon: IconTargetArrow },
      { to: '/screening', label: 'screening', permission: 'screening:read', Icon: IconUserSearch },
      { to: '/billing', label: 'billing', permission: 'billing:read', Icon: IconReceipt },
      { to: '/risks', label: 'risks', permission: 'risk:read', Icon: IconGridDots },
      { to: '/retention', label: 'retention', permission: 'retention:read', Icon: IconArchive },
      { to: '/audit', label: 'audit', permission: 'audit:read', Icon: IconFingerprint },
      { to: '/integrations', label: 'integrations', permission: 'integration:read', Icon: IconPlug },
      { to: '/settings', label: 'settings', permission: 'organization:write', Icon: IconSettings },
    ],
  },
] as const satisfies readonly {
  label: string
  items: readonly { to: string; label: string; permission: Permission; Icon: unknown }[]
}[]
