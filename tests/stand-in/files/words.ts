/** Texts of the stand-in's dialogs and terminal lines. The app's texts are in the message catalogues. */
export const words = {
  save: 'Save',
  open: 'Open',
  saveTitle: 'Save a file',
  openTitle: 'Open a file',
  noName: 'Give the file a name.',
  notChosen: 'Choose a file in the list, or type its name.',
  noFile: (name: string) => `There is no file “${name}” in this folder.`,
  noFolder: (folder: string) => `There is no folder “${folder}”.`,
  unreadable: (folder: string) => `The folder “${folder}” cannot be read. Choose another one.`,
  replace: (name: string) => `“${name}” is there already. Replace it?`,
  savedTo: (path: string) => `No display, so nobody can be asked: the file goes to ${path}`,
  cannotSave: (folder: string, code: string) =>
    `The folder ${folder} cannot be used (${code}): nothing is saved. Name another one with --stand-in-downloads=FOLDER.`,
  opens: (path: string) => `No display, so nobody can be asked: opening ${path}, which --stand-in-open names.`,
  cannotOpen: (path: string) => `No display, and --stand-in-open names ${path}, which is no file: nothing is opened.`,
  printedTo: (path: string) => `There is no printer here: the pages go to ${path}`,
  answered: (message: string, answer: string) =>
    `No display, so nobody can be asked: “${message}” is answered with “${answer}”. Start the app on a display to answer it.`,
  noOpen: 'No display, so no file can be chosen. Name it at the start: npm start -- --stand-in-open=FILE',
} as const;
