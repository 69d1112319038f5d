// node graphs.mjs FOLDER: compiles what the JSON-LD graphs of FOLDER say of each thing as a literal of the types of schema.org, so
// that a type or a property is an error that is unknown, stands where it does not belong, or has a value of a wrong type. Wants
// schema-dts and typescript.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const folder = process.argv[2];
const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort();

// Two things that the types do not know: pixels are written as bare numbers, as is usual, where the vocabulary has distances with
// their unit; and NAME-input asks for the property NAME (schema.org's document on actions).
const adapted = (key, value) => {
  if (['width', 'height'].includes(key) && Number.isInteger(value)) return `${value} px`;
  const asked = Object.keys(value ?? {}).filter(name => name.endsWith('-input'));
  return asked.length === 0 ? value : Object.fromEntries(Object.entries(value).map(([name, words]) =>
    [name.replace(/-input$/, ''), words]));
};

const things = new Map();
files.forEach(name => {
  const { '@context': context, '@graph': graph } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'), adapted);
  things.set(`const context: 'https://schema.org' = ${JSON.stringify(context)};`, name);
  graph.forEach(thing => things.set(`const thing: Thing = ${JSON.stringify(thing, null, 1)};`, name));
});
const sources = [...things].map(([literal, name], at) => {
  const source = `${folder}/${name}.${at}.ts`;
  writeFileSync(source, `import type { Thing } from 'schema-dts';\nexport ${literal}\n`);
  return source;
});
const program = ts.createProgram(sources, { strict: true, noEmit: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
const errors = ts.getPreEmitDiagnostics(program);
errors.forEach(error => console.error(`${error.file?.fileName.replace(/\.\d+\.ts$/, '')}: `
  + ts.flattenDiagnosticMessageText(error.messageText, ' ').slice(0, 600)));
console.log(`${files.length} graphs with ${things.size} different things`);
process.exit(errors.length ? 1 : 0);
