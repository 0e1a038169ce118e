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
