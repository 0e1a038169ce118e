// The script of the page in parts: this one, sections, matrix, octets, evidence, start; together they are one module.
// Everything a target said is in DATA and reaches the page as text only: no innerHTML anywhere.
const main = document.getElementById('main');
// JSON, compressed, in Base64: as it is it would be twelve times as long.
async function unpack(text) {
  const octets = Uint8Array.from(atob(text), c => c.charCodeAt(0));
  return JSON.parse(await new Response(new Blob([octets]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
}
if (!window.DecompressionStream) {
  main.textContent = 'This browser cannot unpack the matrix (it lacks DecompressionStream). Read summary.md or results.jsonl beside this page, or take a newer browser.';
  throw new Error('no DecompressionStream');
}
const DATA = await unpack(document.getElementById('data').textContent);
const drawer = document.getElementById('evidence');
const TARGETS = DATA.targets;

function el(name, props, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'text') node.textContent = value;
    else if (key === 'class') node.className = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child instanceof Node || (typeof child === 'string' && child)));
  return node;
}
const link = (text, url) => /^https?:\/\//.test(url)
  ? el('a', {href: url, rel: 'noreferrer noopener', target: '_blank', text}) : el('span', {text});
const plural = (n, noun) => `${n} ${noun}${n === 1 ? '' : 's'}`;
// The versions that stand in the target's id, without the names that stand above them.
const versionOf = target => target.id.split('+').map(part => part.split('@')[1]).filter(Boolean).join(' + ');
const seconds = s => `${s.toFixed(1)} s`;
const millis = ms => ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toFixed(ms < 10 ? 2 : 1)} ms`;

// What a cell looks like: by standing where there is one, else by verdict. Symbol and colour both tell it.
const LOOKS = {
  ok: ['✓', 'conforms', 'What the requirement asks for was seen.'],
  tol: ['≈', 'tolerated', 'Permitted, but a SHOULD is not kept.'],
  fact: ['•', 'recorded', 'A fact that no rule judges; it is here to be compared.'],
  known: ['◆', 'known', 'The requirement is not kept, and somebody has declared why, with a link. Seen as declared.'],
  bad: ['✗', 'unexpected', 'The requirement is not kept, and nobody declared it; or something else was seen than was declared.'],
  stale: ['↺', 'stale', 'A deviation is declared, but it was not seen: the declaration can go.'],
  open: ['?', 'inconclusive', 'Nothing can be said, with the cause: not exercised, setup failed, target dead, unstable, harness error.'],
  na: ['–', 'not applicable', 'The target lacks what the case needs, or this engine cannot see it.'],
  gone: ['∅', 'no outcome', 'The row was planned, but no outcome came.']
};
const BY_VERDICT = {CONFORMS: 'ok', TOLERATED: 'tol', RECORDED: 'fact', VIOLATES: 'bad', NOT_APPLICABLE: 'na', INCONCLUSIVE: 'open'};
function look(cell) {
  if (!cell) return 'gone';
  if (cell.v === 'INCONCLUSIVE') return 'open';
  return {EXPECTED: 'known', UNEXPECTED: 'bad', STALE: 'stale'}[cell.s] || BY_VERDICT[cell.v];
}
function verdictWords(cell, kase) {
  if (kase.level === 'DOCUMENT' && cell.v === 'CONFORMS') return 'claim holds';
  if (kase.level === 'DOCUMENT' && cell.v === 'VIOLATES') return 'claim does not hold';
  return cell.v.toLowerCase().replace('_', ' ');
}
const tag = (kind, text) => el('span', {class: `tag ${kind}`, text: `${LOOKS[kind][0]} ${text || LOOKS[kind][1]}`});

const ROWS = DATA.rows.map((row, at) => {
  const kase = DATA.cases[row.case];
  const parameters = row.id.length > kase.id.length ? row.id.slice(kase.id.length + 1, -1) : '';
  const seen = new Set(row.cells.filter(Boolean).map(cell => `${cell.v}|${cell.o}`));
  return {...row, at, kase, parameters, differs: seen.size > 1, looks: row.cells.map(look), words: `${row.id} ${kase.title} ${kase.requirement}`.toLowerCase()};
});
// What weighs most of a row's causes; the causes come with the weightiest first.
const causeById = new Map(DATA.causes.map(cause => [cause.id, cause]));
DATA.causes.forEach((cause, rank) => cause.rows.forEach(at => { ROWS[at].rank ??= rank; }));
const harmOf = row => row.rank === undefined ? 'The same everywhere' : DATA.harms[DATA.causes[row.rank].harm];
const rowById = new Map(ROWS.map(row => [row.id, row]));

// State: filters and the open cell, kept in the URL so that a view can be shared.
const FILTERS = ['q', 'topic', 'level', 'verdict', 'standing', 'producer', 'target', 'claim', 'cause', 'diff', 'open'];
let state = {};
let section = '';
function readHash() {
  const hash = new URLSearchParams(location.hash.slice(1));
  state = Object.fromEntries(FILTERS.map(name => [name, hash.get(name) || '']));
  section = location.hash.includes('=') ? '' : location.hash.slice(1);
}
// What is opened is a step that Back takes back; a filter is none.
function writeHash(isStep) {
  const hash = new URLSearchParams(FILTERS.filter(name => state[name]).map(name => [name, state[name]]));
  const to = hash.toString() || section;
  history[isStep ? 'pushState' : 'replaceState'](null, '', to ? `#${to}` : location.pathname + location.search);
}
