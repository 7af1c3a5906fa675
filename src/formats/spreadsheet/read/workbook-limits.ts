/** A ladder with everything in it unpacks to less than a million bytes; sheets full of styled empty cells to a few dozen. */
export const unpackedLimitBytes = 64_000_000;
export const entryLimit = 2000;
export const sheetLimit = 100;
export const columnLimit = 1000;
export const cellLimit = 100_000;
export const textLimitChars = 8_000_000;
/** Elements of XML in all: rows and cells without anything in them cost time too. */
export const elementLimit = 1_500_000;

export const tooMuchText = `It holds more than ${textLimitChars / 1_000_000} million characters, far more than a ladder. Copy the sheets of the ladder into a new workbook and import that.`;
