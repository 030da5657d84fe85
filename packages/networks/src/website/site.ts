/** A channel that Clearpost itself serves. */
export type Website = {
  /** Public address without a slash at its end, e.g. https://clearpost.example/feeds/clinic. */
  address: string
  title: string
  /** BCP 47. */
  language: string
}

export type WebsitePicture = {
  url: string
  alt: string
  width: number
  height: number
  mime: string
  bytes: number
}

/** A published post as the pages and feeds show it. */
export type WebsitePost = {
  id: string
  text: string
  language: string
  at: Date
  pictures: readonly WebsitePicture[]
}

/** Where the server must answer; everything else under the address is 404, a removed post 410. */
export const websiteAddresses = (address: string) => ({
  home: address,
  jsonFeed: `${address}/feed.json`,
  rss: `${address}/rss.xml`,
  atom: `${address}/atom.xml`,
  style: `${address}/style.css`,
  post: (id: string) => `${address}/${id}`,
})
