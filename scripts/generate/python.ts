/** A Python program as a TypeScript module, line by line, so that a bundle can carry it and a diff can be read. */

export function pythonModule(program: string): string {
  const lines = program.split('\n').map((line) => `  ${JSON.stringify(line)},\n`)
  return `/** Generated from src/foreign/bridge.py by \`npm run generate\`. */\n\nexport const BRIDGE = [\n${lines.join('')}].join('\\n')\n`
}
