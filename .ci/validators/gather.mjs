// node gather.mjs BASE FOLDER: downloads the machine-readable parts of the site at BASE into FOLDER for the validators: sitemaps,
// pages, their JSON-LD, feeds, the manifest and the OpenSearch description. Starts from robots.txt and follows every address; each
// must answer with the expected status and type. Saves at most 300 of each kind of page and feed, spread evenly.
// FOLDER/addresses lists the address of each file.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';

const [base, folder] = process.argv.slice(2);
const maximum = 300;
const feeds = { 'application/atom+xml': 'atom', 'application/rss+xml': 'rss', 'application/feed+json': 'json' };
const findings = [];
let files = 0;

['indexes', 'sitemaps', 'pages', 'graphs', 'feeds'].forEach(kind => mkdirSync(`${folder}/${kind}`, { recursive: true }));

const decode = text => text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
const matches = (text, pattern) => [...text.matchAll(pattern)].map(match => decode(match[1]));
const path = address => new URL(address).pathname;
const kind = address => path(address).replace(/^((?:\/zh-han[st])?\/[^/]*)\/.+/, '$1') + (address.match(/\.\w+$/) ?? '');

function sample(addresses) { // at most the maximum of each kind
  const kinds = new Map(addresses.map(address => [kind(address), []]));
  addresses.forEach(address => kinds.get(kind(address)).push(address));
  return [...kinds.values()].flatMap(all => all.filter((_, at) => at * maximum % all.length < maximum));
}

async function each(addresses, work) { // eight in parallel
  const left = [...addresses];
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (left.length) await work(left.shift());
  }));
}

async function get(address, status, type, method = 'GET') {
  const response = await fetch(address, { method, redirect: 'manual' });
  const actual = `${response.status} ${response.headers.get('content-type') ?? ''}`;
  if (!actual.startsWith(`${status} ${type}`)) findings.push(`${address} answers ${actual}, expected ${status} ${type}`);
  return response.text();
}

function save(name, address, text) {
  writeFileSync(`${folder}/${name}`, text);
  appendFileSync(`${folder}/addresses`, `${name}\t${address}\n`);
}

const number = () => String(++files).padStart(5, '0');
const links = html => matches(html, /(<(?:link|a)\b[^>]*>)/g).map(tag => Object.fromEntries(
  [...tag.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])));
const linked = (html, rel) => links(html).filter(link => link.rel === rel);

function savePage(address, html) {
  const name = number();
  save(`pages/${name}.html`, address, html);
  const graph = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
  if (graph) save(`graphs/${name}.json`, address, graph[1]);
  else if (pages.has(address)) findings.push(`${address} has no JSON-LD`);
}

// --- robots.txt and the sitemaps

const robots = await get(`${base}/robots.txt`, 200, 'text/plain');
save('robots.txt', `${base}/robots.txt`, robots);
const pages = new Set();
const pictures = new Set();
const sitemaps = matches(robots, /^Sitemap: (.*)$/gm);
for (const sitemap of sitemaps) {
  const xml = await get(sitemap, 200, 'application/xml');
  const locations = matches(xml, /<loc>(.*?)<\/loc>/g);
  if (xml.includes('<sitemapindex')) sitemaps.push(...locations);
  else locations.forEach(address => pages.add(address));
  matches(xml, /<image:loc>(.*?)<\/image:loc>/g).forEach(address => pictures.add(address));
  save(`${xml.includes('<sitemapindex') ? 'indexes' : 'sitemaps'}/${number()}.xml`, sitemap, xml);
}
writeFileSync(`${folder}/listed`, [...pages].join('\n'));

// --- pages

const saved = new Set(sample([...pages]));
const offered = new Map();
const further = [];

async function visit(address) {
  const html = await get(address, 200, 'text/html');
  const canonical = linked(html, 'canonical').map(link => link.href).join();
  if (canonical !== address) findings.push(`${address} has the canonical address “${canonical}”, expected itself`);
  linked(html, 'alternate').filter(link => feeds[link.type])
    .forEach(link => offered.set(new URL(link.href, address).href, link.type));
  if (!/^(\/zh-han[st])?\/articles\//.test(path(address))) {
    linked(html, 'next').slice(0, 1).forEach(link => further.push(new URL(link.href, address).href));
  }
  if (saved.has(address)) savePage(address, html);
}

await each(pages, visit);
for (let next; (next = further.shift());) {
  saved.add(next);
  await visit(next);
}
await each(pictures, address => get(address, 200, 'image/', 'HEAD'));
const alone = { '/search': 200, '/search?q=%E7%9A%84': 200, '/search?q=qqqqqq': 200, '/no-such-page': 404,
  '/articles/withdrawn': 410 };
const prefixes = ['', ...['/zh-hant', '/zh-hans'].filter(prefix => pages.has(`${base}${prefix}/`))]; // of both scripts of Chinese
const others = Object.fromEntries(prefixes.flatMap(prefix => Object.entries(alone).map(([path, status]) => [prefix + path, status])));
await each(Object.keys(others), async other => savePage(base + other, await get(base + other, others[other], 'text/html')));

// --- feeds

Object.keys(feeds).filter(type => ![...offered.values()].includes(type))
  .forEach(type => findings.push(`no page offers a feed as ${type}`));

const firsts = sample([...offered.keys()].sort());
writeFileSync(`${folder}/subscriptions`, firsts.filter(address => !address.endsWith('.json')).join('\n'));
await each(firsts, async first => {
  const type = offered.get(first);
  for (let next = first; next;) {
    const feed = await get(next, 200, type);
    save(`feeds/${number()}.${feeds[type]}`, next, feed);
    next = matches(feed, feeds[type] === 'json' ? /"next_url":"(.*?)"/g : /<(?:atom:)?link (?=[^>]*rel="next")[^>]*href="(.*?)"/g)[0];
  }
});

// --- descriptions of the site

for (const prefix of prefixes) {
  const name = prefix.replace('/', '') + (prefix && '-');
  for (const [file, type] of [['manifest.webmanifest', 'manifest+json'], ['opensearch.xml', 'opensearchdescription+xml']]) {
    save(name + file, `${base}${prefix}/${file}`, await get(`${base}${prefix}/${file}`, 200, `application/${type}`));
  }
}

findings.forEach(finding => console.error(finding));
console.log(`${pages.size} addresses of pages and ${pictures.size} of pictures in ${sitemaps.length} sitemaps`);
process.exit(findings.length ? 1 : 0);
