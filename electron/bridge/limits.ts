/** Larger messages would be copied whole through both processes; writers cut their output to this. */
export const LARGEST_CHUNK_BYTES = 4 * 1024 * 1024
export const LONGEST_FILE_NAME = 255
export const LONGEST_LOG_TEXT = 64 * 1024
/** Alarms of one plan, and the length of one text in it. */
export const MOST_ALARMS = 20_000
export const LONGEST_NOTICE = 500
