/** The header of an answer that says which version of the data was current when it was made. */
export const VERSION_HEADER = 'x-data-version';
