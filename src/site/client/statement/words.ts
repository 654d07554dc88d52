/** What the status says when a draft cannot be read, and when it is forgotten. */
export const spoiltAddress = 'This address holds something that cannot be read, so the statement starts empty.'
export const spoiltStore = 'What this browser had kept could not be read and was put aside, not deleted. The statement starts empty.'
export const forgotten = 'Forgotten. This browser keeps nothing of it, and the statement is empty. Back may still lead to earlier addresses that hold it, until this tab is closed.'

/** What a draft named that this library does not hold. */
export const missingWords = (missing: number): string =>
  missing === 0 ? '' : `${missing === 1 ? 'One thing' : `${missing} things`} it named cannot be found in this library and ${missing === 1 ? 'was' : 'were'} left out.`

/** What could not be loaded, and is kept all the same. */
export const carriedWords = (carried: number): string =>
  carried === 0 ? '' : `${carried === 1 ? 'One capability' : `${carried} capabilities`} could not be loaded now. What you entered for ${carried === 1 ? 'it' : 'them'} is safe; reload the page to try again.`
