/**
 * A text of its own. What an engine cuts out of a long text may keep all of that alive, and a file's pieces with it; whoever
 * keeps a few cells of a large file keeps them as this.
 */
export const detachedText = (text: string): string => JSON.parse(JSON.stringify(text)) as string
