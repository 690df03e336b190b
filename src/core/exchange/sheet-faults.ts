const LONGEST = 2000
const CODE = /<[a-z!/?]|\b(java|vb)script:|&(#\d+|#x[\da-f]+|lt|gt|amp|quot|apos|nbsp);/i
const FAULT = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+$)/i
const SHORTENED = /^[+-]?\d(?:[.,]\d+)?E\+\d{1,3}$/i

/** What is said of a cell that holds a formula in place of its result. */
export const HOLDS_FORMULA =
  'This cell holds a formula; put in what it comes to (in the spreadsheet copy it and paste values only).'
const TOO_LONG = `This cell is longer than ${LONGEST} characters; shorten it.`
const HOLDS_CODE = 'This cell holds web page code (HTML or a script); write it as plain text.'

/** Why a cell cannot be taken as plain text: a fault of the spreadsheet, a number it cut short, code, or too much; undefined when it can. */
export function faultOfCell(cell: string): string | undefined {
  if (cell.length > LONGEST) return TOO_LONG
  if (cell.startsWith('#') && FAULT.test(cell))
    return `This cell holds the fault ${cell.slice(0, 10)} of the spreadsheet; put in what belongs there.`
  if (SHORTENED.test(cell))
    return `The spreadsheet cut "${cell}" short and its digits are lost; set the column to Text there and type it anew.`
  return CODE.test(cell) ? HOLDS_CODE : undefined
}
