// node graphs.mjs FOLDER: compiles each node of the JSON-LD graphs of FOLDER as a literal of its schema.org type, so that unknown
// types, unknown or misplaced properties and values of a wrong type are errors. Needs schema-dts and typescript.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const folder = process.argv[2];
const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort();

// Two conventions that the types do not cover: pixels are plain numbers, as is usual, where the vocabulary has distances with a
// unit; and NAME-input annotates the property NAME (schema.org's document on actions).
const adapted = (key, value) => {
  if (['width', 'height'].includes(key) && Number.isInteger(value)) return `${value} px`;
  const inputs = Object.keys(value ?? {}).filter(name => name.endsWith('-input'));
  return inputs.length === 0 ? value : Object.fromEntries(Object.entries(value).map(([name, text]) =>
    [name.replace(/-input$/, ''), text]));
};

const nodes = new Map();
files.forEach(name => {
  const { '@context': context, '@graph': graph } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'), adapted);
  nodes.set(`const context: 'https://schema.org' = ${JSON.stringify(context)};`, name);
  graph.forEach(node => nodes.set(`const node: Thing = ${JSON.stringify(node, null, 1)};`, name));
});
const sources = [...nodes].map(([literal, name], at) => {
  const source = `${folder}/${name}.${at}.ts`;
  writeFileSync(source, `import type { Thing } from 'schema-dts';\nexport ${literal}\n`);
  return source;
});
const program = ts.createProgram(sources, { strict: true, noEmit: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
const errors = ts.getPreEmitDiagnostics(program);
errors.forEach(error => console.error(`${error.file?.fileName.replace(/\.\d+\.ts$/, '')}: `
  + ts.flattenDiagnosticMessageText(error.messageText, ' ').slice(0, 600)));
console.log(`${files.length} graphs with ${nodes.size} different nodes`);
process.exit(errors.length ? 1 : 0);
