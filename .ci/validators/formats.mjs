// node formats.mjs FOLDER: validates the JSON feeds and robots.txt of FOLDER. Needs ajv, ajv-formats, jsonfeed-schema and
// robots-parser.
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import schema from 'jsonfeed-schema';
import readRobots from 'robots-parser';

const folder = process.argv[2];
const findings = [];
const ajv = new Ajv({ allErrors: true, strict: false });
formats(ajv);
const isValid = ajv.compile(schema);

const feeds = readdirSync(`${folder}/feeds`).filter(name => name.endsWith('.json'));
feeds.forEach(name => {
  if (!isValid(JSON.parse(readFileSync(`${folder}/feeds/${name}`, 'utf8')))) {
    findings.push(`feeds/${name}: ${ajv.errorsText(isValid.errors.slice(0, 3))}`);
  }
});

const listed = readFileSync(`${folder}/listed`, 'utf8').split('\n');
const base = new URL(listed[0]).origin;
const robots = readRobots(`${base}/robots.txt`, readFileSync(`${folder}/robots.txt`, 'utf8'));
['Googlebot', 'Baiduspider', 'Bingbot'].forEach(crawler => {
  listed.filter(address => !robots.isAllowed(address, crawler))
    .forEach(address => findings.push(`robots.txt: forbids ${crawler} to fetch ${address}, which a sitemap lists`));
  ['/search?q=a', '/reads/a'].filter(path => robots.isAllowed(base + path, crawler))
    .forEach(path => findings.push(`robots.txt: allows ${crawler} to fetch ${path}`));
});

findings.forEach(finding => console.error(finding));
console.log(`${feeds.length} JSON feeds, robots.txt against ${listed.length} addresses`);
process.exit(findings.length ? 1 : 0);
