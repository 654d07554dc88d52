const written = /"address"\s*:\s*"(https?:\/\/[^"\s]+)"/

/** Where a rule is explained: its page on the site. Where programme.json cannot be read, its address is taken from the text as it stands. */
export const rulePage = (rule: string, address: string | undefined, programmeText: string | undefined): string => {
  const site = address ?? written.exec(programmeText ?? '')?.[1]
  const page = `/contribute/rules/${rule}/`
  return `${site?.replace(/\/+$/, '') ?? ''}${page}`
}
