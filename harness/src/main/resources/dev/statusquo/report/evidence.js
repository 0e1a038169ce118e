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
  bring(cell, 'nearest');
}
// The evidence lies over the lower half of a narrow window, so that the matrix has to be in the upper half.
function bring(cell, block) {
  const isNarrow = matchMedia('(max-width: 1199px)').matches;
  if (isNarrow) grid.parentNode.scrollIntoView();
  cell.scrollIntoView({block: isNarrow ? 'nearest' : block, inline: 'nearest'});
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
function deviation(row, cell) {
  const cause = DATA.causes.find(one => one.reason === cell.d.reason && one.rows.includes(row.at));
  const said = {EXPECTED: 'A known deviation, seen as declared. ', STALE: 'Declared as a deviation, but not seen. ', UNEXPECTED: 'A deviation is declared here, but something else was seen. '}[cell.s] || 'A deviation is declared here. ';
  return el('div', {class: 'note k'}, el('b', {text: said}), el('span', {text: `${cell.d.reason} `}), link('Source', cell.d.link), cause && cause.rows.length > 1 ? [' ', el('a', {href: `#cause=${encodeURIComponent(cause.id)}`, text: `${cause.rows.length} rows of this cause`})] : null,
    el('div', {class: 'mono', text: [cell.d.id, cell.d.observed && `declared: ${cell.d.observed}`, cell.d.cause && `cause: ${cell.d.cause}`, cell.d.review && `to be looked at again by ${cell.d.review}`].filter(Boolean).join('; ')}));
}
// The address that `up` printed, once somebody has typed it in.
const addresses = {};
function repeat(row, target, cell) {
  const given = DATA.engine === 'url';
  const id = row.id.replace(/'/g, "'\\''");
  const passive = row.kase.kind === 'passive';
  const isPath = target.command.startsWith('journey');
  const run = `./statusquo ${target.command}${given && target.address ? ` --engine url --address ${target.address}` : ''}`;
  const box = el('div', {}, el('h3', {text: 'Repeat it'}),
    el('p', {class: 'hint', text: passive ? 'This rule looks at the responses of all other rows, so it takes the whole run:' : 'Run this row again:'}),
    command(passive ? run : `${run} --case '${id}'`));
  if (!cell.repeat || isPath) return box;
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
