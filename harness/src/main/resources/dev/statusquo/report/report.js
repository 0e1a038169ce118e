'use strict';
// Everything a target said is in DATA and reaches the page as text only: no innerHTML anywhere.
(async () => {
  const main = document.getElementById('main');
  // JSON, compressed, in Base64: as it is it would be twelve times as long.
  async function unpack(text) {
    const octets = Uint8Array.from(atob(text), c => c.charCodeAt(0));
    return JSON.parse(await new Response(new Blob([octets]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
  }
  if (!window.DecompressionStream) {
    main.textContent = 'This browser cannot unpack the matrix (it lacks DecompressionStream). Read summary.md or results.jsonl beside this page, or take a newer browser.';
    return;
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

  // The matrix: built once, filtered by hiding
  const count = el('p', {class: 'count', role: 'status'});
  const controls = {};
  const heads = [];
  const frameworks = [];
  let grid, gridHead;
  function matrixPanel() {
    const values = name => [...new Set(DATA.cases.map(kase => kase[name]))];
    const choose = (name, label, options) => {
      const select = el('select', {'aria-label': label, onchange: () => set(name, select.value)},
        el('option', {value: '', text: `${label}: all`}), options.map(([value, text]) => el('option', {value, text})));
      controls[name] = select;
      return select;
    };
    const same = list => list.map(value => [value, value]);
    controls.q = el('input', {type: 'search', placeholder: 'Find: 620, Content-Length, TRACE…', 'aria-label': 'Find rows', oninput: () => set('q', controls.q.value)});
    controls.diff = el('button', {text: 'Only differences between targets', 'aria-pressed': 'false', onclick: () => set('diff', state.diff ? '' : '1')});
    controls.claim = el('button', {class: 'on', hidden: true, onclick: () => set('claim', '')});
    controls.cause = el('button', {class: 'on', hidden: true, onclick: () => set('cause', '')});
    gridHead = head();
    grid = el('table', {role: 'grid', 'aria-label': 'Rows and targets', onclick: clicked, onkeydown: moved});
    for (const row of ROWS) {
      row.line = el('tr', {class: row.parameters ? 'p' : null},
        el('th', {scope: 'row'}, row.parameters ? el('code', {text: row.parameters}) : [el('div', {text: row.kase.title}), el('code', {text: row.id})]),
        el('td', {class: 'l', text: row.kase.level}),
        row.cells.map((cell, t) => el('td', {class: row.looks[t], tabindex: '-1', text: cell ? `${LOOKS[row.looks[t]][0]} ${cell.o}` : LOOKS.gone[0]})));
      row.line.dataset.row = row.at;
    }
    return el('section', {class: 'matrix', id: 'matrix'},
      el('h2', {text: 'Everything that was tried'}),
      el('p', {class: 'lede', text: 'One line for each row, one column for each target. A cell says how it was judged and what came: a status code, or how the connection ended. Click a cell, or go with the arrow keys and press Enter, to see the octets.'}),
      el('div', {class: 'filters'}, controls.q,
        choose('topic', 'Topic', same(values('topic'))),
        choose('level', 'Level', same(values('level'))),
        choose('verdict', 'Verdict', same(Object.keys(BY_VERDICT))),
        choose('standing', 'Standing', [['red', 'makes the run red'], ['EXPECTED', 'EXPECTED (known)'], ['UNEXPECTED', 'UNEXPECTED'], ['STALE', 'STALE']]),
        choose('producer', 'Made by', same(values('producer'))),
        choose('target', 'Target', TARGETS.map(t => [t.id, t.name])),
        controls.diff, controls.claim, controls.cause,
        el('button', {text: 'Reset', onclick: () => { FILTERS.forEach(name => { state[name] = ''; }); refresh(); }})),
      count,
      el('div', {class: 'scroll'}, grid));
  }
  // Servers stand under their framework if one has several.
  function head() {
    const isGrouped = TARGETS.some((target, t) => t && target.framework === TARGETS[t - 1].framework);
    const said = [el('th', {text: 'What is tried'}), el('th', {text: 'Level'})];
    for (const target of TARGETS) {
      const name = isGrouped && target.name.startsWith(target.framework) ? target.name.slice(target.framework.length).replace(/^ \+ /, '').trim() : target.name;
      heads.push(el('th', {scope: 'col', title: target.id}, el('div', {text: name || target.framework}), el('small', {text: versionOf(target)})));
      if (isGrouped && frameworks.at(-1)?.name !== target.framework) frameworks.push({name: target.framework, columns: [], cell: el('th', {scope: 'colgroup', text: target.framework})});
      if (isGrouped) frameworks.at(-1).columns.push(heads.length - 1);
    }
    const top = el('thead', {}, isGrouped
      ? [el('tr', {class: 'frameworks'}, said, frameworks.map(framework => framework.cell)), el('tr', {class: 'servers'}, el('th'), el('th'), heads)]
      : el('tr', {}, said, heads));
    new ResizeObserver(() => grid.style.setProperty('--head', `${top.offsetHeight}px`)).observe(top);
    return top;
  }
  // The same rows in two orders: by topic, and the weightiest first.
  const orders = {
    topic: () => ordered(ROWS, row => row.kase.topic),
    harm: () => ordered([...ROWS].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.at - b.at), harmOf)
  };
  const made = {};
  let order;
  function ordered(rows, nameOf) {
    const parts = [];
    const lines = [];
    let part, group;
    for (const row of rows) {
      if (!part || part.name !== nameOf(row)) {
        part = newPart(nameOf(row));
        parts.push(part);
        group = null;
      }
      if (row.parameters && (!group || group.kase !== row.kase)) {
        group = {kase: row.kase, line: el('tr', {class: 'case'}, el('th', {colspan: TARGETS.length + 2}, el('div', {text: row.kase.title}), el('code', {text: row.kase.id})))};
        part.nodes.push(group.line);
      }
      part.nodes.push(row.line);
      lines.push({row, group: row.parameters ? group : null, part});
    }
    return {parts, lines};
  }
  function newPart(name) {
    const part = {name, label: el('span'), shown: 0, folded: false};
    part.head = el('tr', {class: 'topic'}, el('th', {colspan: TARGETS.length + 2}, el('button', {'aria-expanded': 'true', text: name, onclick: event => fold(part, event.currentTarget)}), ' ', part.label));
    part.nodes = [part.head];
    part.body = el('tbody');
    return part;
  }
  function putInOrder(by) {
    made[by] ??= orders[by]();
    if (order === made[by]) return;
    order = made[by];
    for (const part of order.parts) part.body.replaceChildren(...part.nodes);
    grid.replaceChildren(gridHead, ...order.parts.map(part => part.body));
  }
  const visibleRows = () => order.lines.map(({row}) => row).filter(row => !row.line.hidden);
  function fold(part, button) {
    part.folded = !part.folded;
    button.setAttribute('aria-expanded', !part.folded);
    refresh();
  }
  // To write an attribute that is there already costs as much as a change.
  function hide(node, isHidden) {
    if (node.hidden !== isHidden) node.hidden = isHidden;
  }
  function set(name, value) {
    state[name] = value;
    refresh();
  }
  const RED = new Set(['bad', 'stale', 'open', 'gone']);
  function refresh() {
    writeHash();
    for (const name of ['q', 'topic', 'level', 'verdict', 'standing', 'producer', 'target']) if (controls[name].value !== state[name]) controls[name].value = state[name];
    controls.diff.setAttribute('aria-pressed', Boolean(state.diff));
    controls.claim.hidden = !state.claim;
    controls.claim.textContent = `Claim ${state.claim} ×`;
    const cause = causeById.get(state.cause);
    controls.cause.hidden = !cause;
    controls.cause.textContent = `One cause: ${state.cause} ×`;
    const ofCause = cause ? new Set(cause.rows) : null;
    const claim = state.claim && DATA.claims.find(c => c.id === state.claim);
    const ofClaim = claim ? new Set(claim.rows) : null;
    const words = state.q.toLowerCase().split(/\s+/).filter(Boolean);
    const column = TARGETS.findIndex(t => t.id === state.target);
    const judged = (row, t) => (!state.verdict || (row.cells[t] && row.cells[t].v === state.verdict))
      && (!state.standing || (state.standing === 'red' ? RED.has(row.looks[t]) : row.cells[t] && row.cells[t].s === state.standing));
    const tally = {};
    let shown = 0;
    putInOrder(state.diff ? 'harm' : 'topic');
    order.parts.forEach(part => { part.shown = 0; });
    const groups = new Map();
    const columns = column < 0 ? [...TARGETS.keys()] : [column];
    for (const {row, group, part} of order.lines) {
      const fits = (!ofClaim || ofClaim.has(row.id))
        && (!ofCause || ofCause.has(row.at))
        && words.every(word => row.words.includes(word))
        && (!state.topic || row.kase.topic === state.topic)
        && (!state.level || row.kase.level === state.level)
        && (!state.producer || row.kase.producer === state.producer)
        && (!state.diff || row.differs)
        && columns.some(t => judged(row, t));
      if (fits) {
        shown++;
        part.shown++;
        for (const t of columns) tally[row.looks[t]] = (tally[row.looks[t]] || 0) + 1;
      }
      const isShown = fits && !part.folded;
      hide(row.line, !isShown);
      if (group) groups.set(group, groups.get(group) || isShown);
    }
    groups.forEach((isShown, group) => hide(group.line, !isShown));
    order.parts.forEach(part => {
      hide(part.body, !part.shown);
      // What is not laid out yet is about as high as its rows: the scroll bar stays honest.
      part.body.style.containIntrinsicHeight = `${part.folded ? 40 : 40 + 34 * part.shown}px`;
      part.label.textContent = plural(part.shown, 'row');
    });
    grid.classList.toggle('one', column >= 0);
    showColumn(column);
    count.replaceChildren(el('b', {text: `${shown} of ${plural(ROWS.length, 'row')}`}), document.createTextNode(shown
      ? `: ${Object.keys(LOOKS).filter(kind => tally[kind]).map(kind => `${LOOKS[kind][0]} ${tally[kind]} ${LOOKS[kind][1]}`).join(' · ')}`
      : ': nothing fits these filters'));
    keepReachable();
    showOpen();
  }
  // One cell that can be seen takes the Tab key, whatever is filtered.
  function keepReachable() {
    const now = grid.querySelector('td[tabindex="0"]');
    if (now && !now.hidden && !now.parentNode.hidden) return;
    if (now) now.tabIndex = -1;
    const first = order.lines.find(({row}) => !row.line.hidden);
    const cell = first && [...first.row.line.cells].find(td => td.hasAttribute('tabindex') && !td.hidden);
    if (cell) cell.tabIndex = 0;
  }
  let column;
  function showColumn(wanted) {
    if (wanted === column) return;
    column = wanted;
    heads.forEach((head, t) => {
      head.hidden = wanted >= 0 && wanted !== t;
    });
    for (const framework of frameworks) {
      framework.cell.hidden = wanted >= 0 && !framework.columns.includes(wanted);
      framework.cell.style.gridColumn = `span ${wanted >= 0 ? 1 : framework.columns.length}`;
    }
    grid.style.setProperty('--targets', wanted >= 0 ? 1 : TARGETS.length);
    for (const {line} of ROWS) for (let t = 0; t < TARGETS.length; t++) line.cells[t + 2].hidden = wanted >= 0 && wanted !== t;
  }
  function place(td) {
    const line = td && td.closest('tr[data-row]');
    const t = td ? td.cellIndex - 2 : -1;
    return line && t >= 0 ? [ROWS[line.dataset.row], t] : null;
  }
  function clicked(event) {
    const at = place(event.target.closest('td'));
    if (at) open(...at);
  }
  function moved(event) {
    const td = event.target.closest('td[tabindex]');
    if (!td) return;
    const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      clicked(event);
    }
    if (!step) return;
    event.preventDefault();
    const seen = visibleRows().map(row => row.line);
    const line = seen[seen.indexOf(td.parentNode) + step[0]] || td.parentNode;
    let next = line.cells[td.cellIndex + step[1]];
    while (next && next.hidden && step[1]) next = line.cells[next.cellIndex + step[1]];
    if (next && next.tabIndex !== undefined && next.cellIndex >= 2) focusCell(next);
  }
  function focusCell(td) {
    const before = grid.querySelector('td[tabindex="0"]');
    if (before) before.tabIndex = -1;
    td.tabIndex = 0;
    td.focus();
    if (!drawer.hidden) {
      const at = place(td);
      if (at) open(at[0], at[1], true);
    }
  }

  // Evidence
  let back = null;
  let hex = false;
  function open(row, t, stay) {
    if (!row.cells[t]) return;
    if (!stay) back = document.activeElement;
    const isStep = drawer.hidden;
    state.open = `${row.id}|${TARGETS[t].id}`;
    writeHash(isStep);
    showOpen();
    if (!stay) drawer.querySelector('button').focus();
  }
  function close() {
    state.open = '';
    writeHash();
    showOpen();
    if (back && back.isConnected) back.focus();
  }
  function showOpen() {
    grid.querySelectorAll('td.on').forEach(td => td.classList.remove('on'));
    const cut = state.open.lastIndexOf('|');
    const row = rowById.get(state.open.slice(0, cut));
    const t = TARGETS.findIndex(target => target.id === state.open.slice(cut + 1));
    drawer.hidden = !row || t < 0 || !row.cells[t];
    document.body.classList.toggle('reading', !drawer.hidden);
    if (drawer.hidden) return;
    const cell = row.line.cells[t + 2];
    cell.classList.add('on');
    drawer.replaceChildren(...evidence(row, t));
    drawer.scrollTop = 0;
    cell.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
  function evidence(row, t) {
    const {kase} = row;
    const cell = row.cells[t];
    const target = TARGETS[t];
    const parts = [
      el('header', {}, el('div', {}, el('h2', {text: kase.title}), el('div', {class: 'path mono', text: row.id})), el('div', {class: 'steps'}, el('button', {class: 'small', text: '‹ Previous', onclick: () => go(row, t, -1)}), el('button', {class: 'small', text: 'Next ›', onclick: () => go(row, t, 1)}),
        copyLink(), el('button', {class: 'small', text: 'Close', onclick: close}))),
      el('p', {}, tag(look(cell), verdictWords(cell, kase)), ' ', cell.s ? el('b', {text: `${cell.s === 'EXPECTED' ? 'known' : cell.s.toLowerCase()} `}) : null, el('span', {text: `on ${target.name}`}), el('span', {class: 'path mono', text: `  ${target.id}`})),
      el('p', {}, asks(kase), el('span', {text: `: ${kase.text}`})),
      happened(kase, cell) && el('p', {}, el('b', {text: 'What happened: '}), el('span', {text: happened(kase, cell)})),
      kase.why && el('p', {class: 'lede', text: `Why it matters: ${kase.why}`}),
      kase.contested && el('div', {class: 'note', text: `Contested: ${kase.contested}`}),
      cell.cause && el('div', {class: 'note', text: `Inconclusive, ${cell.cause}${cell.note ? `: ${visible(cell.note)}` : ''}`}),
      !cell.cause && cell.note && el('div', {class: 'note', text: visible(cell.note)})
    ];
    if (cell.d) parts.push(deviation(row, cell));
    if (TARGETS.length > 1) parts.push(...besides(row, t));
    if (cell.m) parts.push(el('h3', {text: 'What differs'}), el('table', {}, el('thead', {}, el('tr', {}, ['Where', 'Expected', 'Was'].map(text => el('th', {text})))),
      el('tbody', {}, cell.m.map(mismatch => el('tr', {}, mismatch.map(text => el('td', {text: visible(text)})))))));
    // Every row has a host and a scope of its own; they say nothing of the target.
    const facts = Object.entries(cell.f || {}).filter(([name]) => name !== 'host' && name !== 'scope');
    if (facts.length) parts.push(el('h3', {text: 'Facts'}), el('table', {}, el('tbody', {}, facts.map(([name, value]) => el('tr', {}, el('td', {text: name}), el('td', {class: 'mono', text: visible(value)}))))));
    if (cell.v !== 'NOT_APPLICABLE') parts.push(repeat(row, target, cell));
    if (cell.log) parts.push(el('h3', {text: 'What the target logged last'}), el('pre', {class: 'bytes', text: cell.log.map(visible).join('\n')}));
    if (cell.picture) parts.push(el('p', {}, el('a', {href: `effects.html#${cell.picture}`, text: 'This row as a picture, moment by moment'})));
    parts.push(...exchanges('Octets', cell.x, cell.xMore));
    parts.push(...exchanges('An earlier run of this row saw something else', cell.e, cell.eMore));
    if (cell.x) parts.push(el('p', {class: 'lede', text: `The row took ${millis(cell.ms)}. The observed value is made by the ${kase.producer}.`}));
    return parts.filter(Boolean);
  }
  function asks(kase) {
    if (kase.level === 'DOCUMENT') return [el('b', {text: 'The guide claims'}), ` under “${kase.requirement.replace(/^document /, '')}”`];
    return [el('b', {text: `${kase.level} `}), kase.link ? link(kase.requirement, kase.link) : el('span', {text: kase.requirement})];
  }
  // One sentence for who has never seen a report; the exchanges below are the evidence for it.
  const ENDINGS = {
    'closed without a byte': 'the target closed the connection without sending a single octet',
    'silence until the limit': 'the connection stayed open, and no whole answer came until this suite gave up',
    'reset': 'the target reset the connection'
  };
  function happened(kase, cell) {
    if (!cell.x || kase.kind === 'passive') return '';
    const last = cell.x[cell.x.length - 1];
    const sent = visible(last.s.split('\r\n')[0].slice(0, 90)).replace(/ HTTP\/1\.1$/, '');
    const all = cell.x.length + (cell.xMore || 0);
    const same = all > 1 && !cell.xMore && cell.x.every(x => x.s === last.s);
    const how = same ? ` was sent ${all} times` : all > 1 ? ` was sent last, after ${plural(all - 1, 'other request')}` : ' was sent';
    const interim = last.interim && last.end !== 'a complete response' ? ` (the interim status ${last.interim.join(', ')} came, and no final one)` : '';
    const end = ENDINGS[last.end] || (last.status ? `the target answered ${last.status}` : `it ended with ${last.end}`);
    return `${sent}${how}; ${same ? (cell.x.every(x => x.end === last.end && x.status === last.status) ? 'each time ' : 'the last time ') : ''}${end}${interim}${last.fault ? `, malformed: ${visible(last.fault)}` : ''}.`;
  }
  // The row above or below among those that the filters leave, on the same target.
  function go(row, t, step) {
    const seen = visibleRows().filter(other => other.cells[t]);
    const next = seen[seen.indexOf(row) + step];
    if (next) open(next, t, true);
  }
  function copyLink() {
    const button = el('button', {class: 'small', text: 'Copy link', onclick: () => copy(location.href, button)});
    return button;
  }
  // What every target answered to the same request, one line each.
  function besides(row, t) {
    return [el('h3', {text: 'All targets'}), el('table', {class: 'besides'}, el('tbody', {}, TARGETS.map((target, i) => {
      const cell = row.cells[i];
      const last = cell && cell.x && cell.x[cell.x.length - 1];
      const came = last ? (last.r ? visible(last.r.split('\r\n')[0].slice(0, 90)) : '(no octet)') : cell ? visible(cell.note || cell.o) : '';
      return el('tr', {class: i === t ? 'here' : null},
        el('td', {}, cell && i !== t ? el('button', {class: 'small', text: target.name, onclick: () => open(row, i, true)}) : el('b', {text: target.name})),
        el('td', {}, tag(look(cell), cell ? verdictWords(cell, row.kase) : undefined)),
        el('td', {class: 'mono', text: came.slice(0, 160)}));
    }))), aligned(row, t)];
  }
  // The last answers of all targets, field beside field; what differs from this target's is marked.
  let isAligned = false;
  function aligned(row, t) {
    const last = i => row.cells[i] && row.cells[i].x && row.cells[i].x[row.cells[i].x.length - 1];
    const columns = [t, ...TARGETS.keys()].filter((i, at) => last(i) && (at === 0 || i !== t));
    if (columns[0] !== t || columns.length < 2) return null;
    const answers = columns.map(i => split(last(i).r));
    const names = new Set(['status line', ...answers.flatMap(answer => [...answer.keys()])]);
    names.delete('content');
    const box = el('details', {open: isAligned, ontoggle: () => { isAligned = box.open; }}, el('summary', {text: 'Octets side by side'}),
      el('p', {class: 'hint', text: `What differs from ${TARGETS[t].name} is marked. Fields are lined up by name; the octets below have them in their order.`}),
      el('div', {class: 'scroll'}, el('table', {class: 'aligned', style: `min-width:${108 + 190 * columns.length}px`},
        el('thead', {}, el('tr', {}, el('th'), columns.map(i => el('th', {scope: 'col', text: TARGETS[i].name})))),
        el('tbody', {}, [...names, 'content'].map(name => el('tr', {}, el('th', {scope: 'row', text: name}),
          answers.map(answer => el('td', {class: 'mono'}, against(answer.get(name), answers[0].get(name))))))))));
    return box;
  }
  // A message as its lines by name: a second line of a field has a name of its own.
  function split(octets) {
    const end = octets.indexOf('\r\n\r\n');
    const [first, ...fields] = (end < 0 ? octets : octets.slice(0, end)).split('\r\n');
    const answer = new Map(first ? [['status line', first]] : []);
    for (const field of fields) {
      const name = visible(field.split(':')[0]).toLowerCase();
      let unique = name;
      for (let n = 2; answer.has(unique); n++) unique = `${name} (${n})`;
      answer.set(unique, field);
    }
    if (end >= 0) answer.set('content', octets.slice(end + 4, end + 4 + 2000));
    return answer;
  }
  // The octets between the common beginning and the common end are what differs.
  function against(text, other) {
    if (text === undefined) return other === undefined ? [] : [el('mark', {text: '(none)'})];
    if (text === other) return spelt(text);
    if (other === undefined) return [el('mark', {}, spelt(text))];
    let start = 0;
    while (start < text.length && text[start] === other[start]) start++;
    let end = 0;
    while (end < Math.min(text.length, other.length) - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
    const middle = text.slice(start, text.length - end);
    return [...spelt(text.slice(0, start)), el('mark', {}, middle ? spelt(middle) : '…'), ...spelt(text.slice(text.length - end))];
  }
  function deviation(row, cell) {
    const cause = DATA.causes.find(one => one.reason === cell.d.reason && one.rows.includes(row.at));
    const said = {EXPECTED: 'A known deviation, seen as declared. ', STALE: 'Declared as a deviation, but not seen. ', UNEXPECTED: 'A deviation is declared here, but something else was seen. '}[cell.s] || 'A deviation is declared here. ';
    return el('div', {class: 'note k'}, el('b', {text: said}), el('span', {text: `${cell.d.reason} `}), link('Source', cell.d.link), cause && cause.rows.length > 1 ? [' ', el('a', {href: `#cause=${encodeURIComponent(cause.id)}`, text: `${cause.rows.length} rows of this cause`})] : null,
      el('div', {class: 'mono', text: `${cell.d.id}; declared: ${cell.d.observed}${cell.d.cause ? `; cause: ${cell.d.cause}` : ''}; to be looked at again by ${cell.d.review}`}));
  }
  // The address that `up` printed, once somebody has typed it in.
  const addresses = {};
  function repeat(row, target, cell) {
    const given = DATA.engine === 'url';
    const id = row.id.replace(/'/g, "'\\''");
    const passive = row.kase.kind === 'passive';
    const path = target.command.startsWith('journey');
    const run = `./statusquo ${target.command}${given && target.address ? ` --engine url --address ${target.address}` : ''}`;
    const box = el('div', {}, el('h3', {text: 'Repeat it'}),
      el('p', {class: 'hint', text: passive ? 'This rule looks at the responses of all other rows, so it takes the whole run:' : 'Run this row again:'}),
      command(passive ? run : `${run} --case '${id}'`));
    if (!cell.repeat || path) return box;
    const many = (cell.x || []).length + (cell.xMore || 0) > 1 ? ' (the last of those below)' : '';
    const ran = (target.address || '').replace(/^http:\/\//, '');
    if (given || !ran) {
      box.append(el('p', {class: 'hint', text: `Or send the request by hand${many}:`}), command(cell.repeat));
    } else {
      const line = command(elsewhere(cell.repeat, ran, addresses[target.id]));
      const address = el('input', {'aria-label': 'Address that up printed', spellcheck: 'false', placeholder: '127.0.0.1:12345', value: addresses[target.id] || '', oninput: () => {
        addresses[target.id] = address.value.trim();
        line.firstChild.textContent = elsewhere(cell.repeat, ran, addresses[target.id]);
      }});
      box.append(el('p', {class: 'hint', text: `Or send the request by hand${many}. First start the target in another terminal and leave it running; it prints its address:`}), command(`./statusquo up ${target.request}`),
        el('p', {class: 'hint'}, el('label', {}, `The address of this run, ${ran}, is gone. Put the new one here, and the line has it: `, address)), line);
    }
    if (cell.repeat.includes('[redacted')) box.append(el('p', {class: 'hint', text: 'Credentials are left out of the line: put your own in the place of [redacted].'}));
    return box;
  }
  function elsewhere(line, from, to) {
    const address = /^(?:http:\/\/)?([A-Za-z0-9.-]+|\[[0-9a-f:]+\]):(\d+)\/?$/.exec(to || '');
    if (!address) return line;
    const [host, port] = [from.slice(0, from.lastIndexOf(':')), from.slice(from.lastIndexOf(':') + 1)];
    const tail = ` ${host} ${port}`;
    const cut = line.endsWith(tail) ? `${line.slice(0, -tail.length)} ${address[1]} ${address[2]}` : line;
    return cut.replaceAll(from, `${address[1]}:${address[2]}`);
  }
  function command(text) {
    const code = el('code', {text});
    const button = el('button', {class: 'small', text: 'Copy', onclick: () => copy(code.textContent, button)});
    return el('div', {class: 'cmd'}, code, button);
  }
  async function copy(text, button) {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    } catch {
      // Some browsers give no clipboard to a page opened from a file: select the line instead.
      if (button.previousSibling) getSelection().selectAllChildren(button.previousSibling);
      button.textContent = 'Selected';
    }
  }
  function exchanges(title, list, more) {
    if (!list) return [];
    const parts = [el('h3', {text: title})];
    if (title === 'Octets') {
      parts[0].append(' ', el('button', {class: 'small', text: hex ? 'as text' : 'as hex', onclick: () => { hex = !hex; showOpen(); }}));
    }
    list.forEach((x, i) => {
      const facts = [x.end, x.status && `status ${x.status}`, x.interim && `interim ${x.interim.join(', ')}`, x.fault && `malformed: ${visible(x.fault)}`,
        x.surplus && `${plural(x.surplus, 'octet')} after the message`, x.next && `then: ${x.next}`, x.first !== undefined && `first octet after ${millis(x.first)}`, `whole exchange ${millis(x.ms)}`].filter(Boolean);
      parts.push(side(list.length > 1 ? `${i + 1}. sent` : 'sent', x.s, x.sCut), bytes(x.s), side('received', x.r, x.rCut), bytes(x.r), el('p', {class: 'lede', text: facts.join('; ')}));
    });
    if (more) parts.push(el('p', {class: 'lede', text: `and ${plural(more, 'exchange')} more, see results.jsonl`}));
    return parts;
  }
  function side(name, octets, cut) {
    return el('div', {class: 'side'}, el('b', {text: name}), el('span', {text: plural(octets.length + (cut || 0), 'octet') + (cut ? `, the last ${cut} left out` : '')}));
  }
  // One character is one octet. Line ends and other control octets are shown, never obeyed.
  function visible(text) {
    return text.replace(/[^\x20-\x7e]/g, c => c === '\n' ? '\\n' : c === '\r' ? '\\r' : c === '\t' ? '\\t' : c.charCodeAt(0) < 256 ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(c) ? `\\u${c.charCodeAt(0).toString(16)}` : c);
  }
  function bytes(text) {
    if (hex) return el('pre', {class: 'bytes hex', text: dump(text) || '(nothing)'});
    return el('pre', {class: 'bytes'}, text ? spelt(text) : el('i', {text: '(nothing)'}));
  }
  function spelt(text) {
    return (text.match(/[\x20-\x7e]+|\r\n|[^\x20-\x7e]/g) || []).flatMap(part => {
      if (part === '\r\n') return [el('i', {text: '\\r\\n'}), '\n'];
      if (part === '\n') return [el('i', {text: '\\n'}), '\n'];
      if (part === '\r') return el('i', {text: '\\r'});
      return /[\x20-\x7e]/.test(part) ? part : el('i', {text: visible(part)});
    });
  }
  function dump(text) {
    const out = [];
    for (let at = 0; at < text.length; at += 16) {
      const part = text.slice(at, at + 16);
      const codes = [...part].map(c => c.charCodeAt(0).toString(16).padStart(2, '0')).join(' ');
      out.push(`${at.toString(16).padStart(6, '0')}  ${codes.padEnd(47)}  ${part.replace(/[^\x20-\x7e]/g, '.')}`);
    }
    return out.join('\n');
  }

  function legend() {
    return el('section', {id: 'legend'}, el('h2', {text: 'What the signs mean'}),
      el('dl', {class: 'legend'}, Object.keys(LOOKS).map(kind => el('div', {}, el('dt', {}, tag(kind)), el('dd', {text: LOOKS[kind][2]})))),
      el('p', {class: 'lede', style: 'margin-top:10px', text: 'Levels: MUST, SHOULD and MAY as the RFC has them; DEFINED is a meaning that the RFC gives without such a word; DOCUMENT is a claim of the guide, which holds or does not hold and is never a violation of an RFC; RECORD is a fact. A run is red on unexpected, stale, inconclusive and missing outcomes.'}));
  }

  const sections = [threeWays(), runPanel(), matrixPanel(), legend(), claimsPanel()].filter(Boolean);
  main.append(...sections);
  const jump = document.getElementById('jump');
  for (const part of main.querySelectorAll('section')) jump.append(el('a', {href: `#${part.id}`, text: part.querySelector('h2').textContent}));
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !drawer.hidden) close();
    if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      controls.q.focus();
    }
  });
  function arrive() {
    readHash();
    refresh();
    const named = section || (state.cause && 'matrix');
    const there = grid.querySelector('td.on') || (named && document.getElementById(named));
    if (!there) return;
    const folded = there.closest('details');
    if (folded) folded.open = true;
    there.scrollIntoView({block: there.matches('section') ? 'start' : 'center'});
  }
  addEventListener('hashchange', arrive);
  arrive();
})();
