// node manifests.mjs FILE: compiles each Kubernetes manifest of the file as a literal of its type, so that unknown and missing
// fields and values of a wrong type are errors. Needs kubernetes-types, typescript and js-yaml.
import { readFileSync, writeFileSync } from 'node:fs';
import yaml from 'js-yaml';
import ts from 'typescript';

const groups = { 'v1': 'core/v1', 'apps/v1': 'apps/v1', 'networking.k8s.io/v1': 'networking/v1', 'policy/v1': 'policy/v1' };
const manifests = yaml.loadAll(readFileSync(process.argv[2], 'utf8')).filter(Boolean);
const unknown = manifests.filter(manifest => !groups[manifest.apiVersion]);
const source = manifests.filter(manifest => groups[manifest.apiVersion]).map((manifest, index) =>
  `const m${index}: import('kubernetes-types/${groups[manifest.apiVersion]}').${manifest.kind} = `
  + `${JSON.stringify(manifest, null, 1)};`).join('\n');
writeFileSync('manifests.ts', source + '\nexport {};\n');
const program = ts.createProgram(['manifests.ts'], { strict: true, noEmit: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler });
const errors = ts.getPreEmitDiagnostics(program).map(error => ts.flattenDiagnosticMessageText(error.messageText, ' '));
errors.push(...unknown.map(manifest => `unknown type ${manifest.apiVersion} ${manifest.kind}`));
errors.forEach(error => console.error(error));
console.log(`${manifests.length} manifests, ${errors.length} errors`);
process.exit(errors.length ? 1 : 0);
