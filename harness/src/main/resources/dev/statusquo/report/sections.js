// Run and targets
function runPanel() {
  const facts = [
    ['Engine', DATA.engine],
    ['Suite', `${DATA.suite}, commit ${DATA.commit}`],
    ['Started', DATA.started.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC')],
    ['Rows', `${DATA.rowsPlanned} for each target`],
    ['Last target ready', DATA.lastReady === undefined ? undefined : `after ${seconds(DATA.lastReady)}`],
    ['End', DATA.seconds === undefined ? 'the run did not end' : `after ${seconds(DATA.seconds)}`],
    ['Only', DATA.filters.length ? DATA.filters.join(', ') : undefined]
  ].filter(fact => fact[1] !== undefined);
  return el('section', {id: 'run'},
    el('h2', {text: 'The run'}),
    el('dl', {class: 'facts'}, facts.map(([name, value]) => el('div', {}, el('dt', {text: name}), el('dd', {text: value})))),
    el('div', {class: 'cards', style: 'margin-top:14px'}, TARGETS.map(card)));
}
function card(target, t) {
  const counts = {};
  for (const row of ROWS) counts[row.looks[t]] = (counts[row.looks[t]] || 0) + (row.cells[t] ? 1 : 0);
  counts.gone = target.missing;
  const kinds = Object.keys(LOOKS).filter(kind => counts[kind]);
  const tone = {ok: 'ok', tol: 'tol', fact: 'fact', known: 'known', bad: 'bad-bg', stale: 'stale', open: 'open', na: 'line', gone: 'none'};
  return el('article', {class: 'card'},
    el('h3', {text: target.name}),
    el('div', {class: 'mono', text: target.id}),
    el('div', {class: 'bar', 'aria-hidden': 'true'}, kinds.map(kind => {
      const part = el('i');
      part.style.flexGrow = counts[kind];
      part.style.background = `var(--${tone[kind]})`;
      return part;
    })),
    el('ul', {class: 'tally'}, kinds.map(kind => el('li', {text: `${LOOKS[kind][0]} ${counts[kind]} ${LOOKS[kind][1]}`}))),
    target.trouble && el('div', {class: 'trouble mono', text: target.trouble}),
    el('details', {}, el('summary', {text: `${plural(Object.keys(target.versions).length, 'version')}, address, image`}),
      el('div', {class: 'mono', text: Object.entries(target.versions).map(v => v.join(' ')).join(', ')}),
      ...target.resolution.map(sentence => el('div', {class: 'mono', text: sentence})),
      target.address && el('div', {class: 'mono', text: `${target.address}${target.ready === undefined ? '' : `, ready after ${seconds(target.ready)}`}`}),
      target.image && el('div', {class: 'mono', text: target.image})));
}

// The guide's 620, three ways
function threeWays() {
  const wire = rowById.get('document/custom-status-example') || rowById.get('document/custom-code-is-sent[code=620]');
  const rest = rowById.get('rest/custom-status-example');
  const own = rowById.get('testclient/custom-status-example');
  if (!wire && !rest && !own) return null;
  const ways = [
    ['On the wire', 'The first octets that a plain socket receives', wire, wireWords],
    ['REST Assured', 'What a mainstream client makes of it, and how often the handler ran', rest, factWords],
    ['Its own test client', 'What the framework says of itself, without a server', own, ownWords]
  ].filter(way => way[2]);
  return el('section', {class: 'three', id: 'three'},
    el('h2', {text: 'The guide’s 620, three ways'}),
    el('p', {class: 'lede', text: 'The guide, the page on status codes that the sample apps are built from, shows how to answer 620 in each framework. RFC 9110 calls only 100 to 599 valid. The same handler, looked at from three places:'}),
    el('div', {class: 'scroll'}, el('table', {},
      el('thead', {}, el('tr', {}, el('th', {text: 'Seen by'}), TARGETS.map(t => el('th', {scope: 'col', text: t.name})))),
      el('tbody', {}, ways.map(([name, what, row, words]) => el('tr', {},
        el('th', {scope: 'row', text: name}, el('small', {text: what})),
        TARGETS.map((target, t) => cellButton(row, t, words))))))));
}
function cellButton(row, t, words) {
  const cell = row.cells[t];
  if (!cell) return el('td', {class: 'na', text: 'no outcome'});
  return el('td', {class: 'clickable', tabindex: '0', role: 'button', onclick: () => open(row, t), onkeydown: e => pressed(e, () => open(row, t))}, words(cell));
}
// Without preventDefault the same key press would also push the button that gets the focus.
function pressed(event, act) {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
}
function wireWords(cell) {
  const x = (cell.x || [])[cell.x ? cell.x.length - 1 : 0];
  if (!x) return [el('span', {text: cell.note || cell.o})];
  const first = x.r.split('\r\n')[0].slice(0, 120);
  return [
    el('pre', {text: x.r ? visible(first) : '(no octet)'}),
    el('small', {text: `${plural(x.r.length + (x.rCut || 0), 'octet')}, ${x.end}, ${millis(x.ms)}`})
  ];
}
function factWords(cell) {
  const {client, calls, attempts, ...rest} = cell.f || {};
  const lines = [el('pre', {text: visible(client || cell.note || cell.o)})];
  const times = n => n === '1' ? 'once' : `${visible(n)} times`;
  const ran = [attempts && `sent ${times(attempts)}`, calls && `handler ran ${times(calls)}`].filter(Boolean);
  if (ran.length) lines.push(el('small', {text: ran.join(', ')}));
  for (const [name, value] of Object.entries(rest)) lines.push(el('small', {text: `${name}: ${visible(value.slice(0, 160))}`}));
  return lines;
}
// The side channel answers with what the test client showed: a status code, or the exception that came out of it.
function ownWords(cell) {
  const x = cell.x && cell.x[cell.x.length - 1];
  try {
    const said = JSON.parse(x.r.slice(x.r.indexOf('\r\n\r\n') + 4));
    const what = said.outcome === 'exception' ? String(said.exception) : `status ${said.status}`;
    return [el('pre', {text: visible(what).slice(0, 300)}), said.client ? el('small', {text: visible(String(said.client)).slice(0, 120)}) : null];
  } catch {
    return factWords(cell);
  }
}

// Claims
function claimsPanel() {
  if (!DATA.claims.length) return null;
  const body = el('tbody');
  const has = (claim, word) => claim.states.includes(word);
  const untested = claim => !has(claim, 'FAILS') && !has(claim, 'HOLDS') && !has(claim, 'RECORDED');
  const views = [
    ['do not hold', claim => has(claim, 'FAILS')],
    ['hold everywhere they were tried', claim => has(claim, 'HOLDS') && !has(claim, 'FAILS')],
    ['differ from the RFC', claim => claim.rfc],
    ['facts only', claim => has(claim, 'RECORDED') && !has(claim, 'HOLDS') && !has(claim, 'FAILS')],
    ['untested', untested],
    ['all', () => true]
  ].map(([name, test]) => ({name, claims: DATA.claims.filter(test)})).filter(view => view.claims.length);
  const buttons = views.map(view => el('button', {text: `${view.claims.length} ${view.name}`, onclick: () => show(view)}));
  function show(view) {
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', views[i] === view));
    body.replaceChildren(...view.claims.map(claimRow));
  }
  show(views[0]);
  return el('section', {class: 'claims', id: 'claims'},
    el('h2', {text: 'The claims of the guide'}),
    el('p', {class: 'lede', text: `The guide is the page on status codes that the sample apps are built from. ${DATA.claimsLead}.`}),
    el('details', {}, el('summary', {text: 'Claim by claim'}),
      el('p', {class: 'lede', text: 'Each sentence, table cell, name and example of the guide, held against what was seen. Where the guide departs from the RFC, both readings are shown.'}),
      el('div', {class: 'filters'}, buttons),
      el('div', {class: 'scroll'}, el('table', {},
        el('thead', {}, el('tr', {}, el('th', {text: 'Claim'}), TARGETS.map(t => el('th', {scope: 'col', text: t.name})), el('th', {text: 'Tried by'}))),
        body))));
}
// The guide is written in Markdown; its marks are no part of what it says.
const plain = markdown => markdown.replace(/^(#+|[-*]|\d+\.)\s+/, '').replace(/\*\*|`/g, '');
function claimRow(claim) {
  const symbols = {HOLDS: '✓ ', FAILS: '✗ ', RECORDED: '• ', UNTESTED: '', ELSEWHERE: ''};
  return el('tr', {},
    el('td', {}, el('div', {text: claim.says}),
      el('small', {text: `line ${claim.line}: “${plain(claim.quote)}”`}),
      claim.rfc && el('small', {class: 'rfc', text: `The RFC’s reading: ${claim.rfc}`}),
      claim.untested && el('small', {text: `Untested: ${claim.untested}`})),
    claim.states.map(word => el('td', {}, el('span', {class: `tag st-${word}`, text: symbols[word] + (word === 'ELSEWHERE' ? '–' : DATA.stateWords[word]), title: DATA.stateWords[word]}))),
    el('td', {}, claim.rows.length ? el('button', {class: 'small', text: plural(claim.rows.length, 'row'), onclick: () => {
      FILTERS.forEach(name => { state[name] = ''; });
      state.claim = claim.id;
      refresh();
      document.getElementById('matrix').scrollIntoView();
    }}) : null));
}

function legend() {
  return el('section', {id: 'legend'}, el('h2', {text: 'What the signs mean'}),
    el('dl', {class: 'legend'}, Object.keys(LOOKS).map(kind => el('div', {}, el('dt', {}, tag(kind)), el('dd', {text: LOOKS[kind][2]})))),
    el('p', {class: 'lede', style: 'margin-top:10px', text: 'Levels: MUST, SHOULD and MAY as the RFC has them; DEFINED is a meaning that the RFC gives without such a word; DOCUMENT is a claim of the guide, which holds or does not hold and is never a violation of an RFC; RECORD is a fact. A run is red on unexpected, stale, inconclusive and missing outcomes.'}));
}
