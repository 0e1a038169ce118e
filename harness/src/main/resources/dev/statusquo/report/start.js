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
  const opened = grid.querySelector('td.on');
  const there = named && document.getElementById(named);
  if (opened) bring(opened, 'center');
  if (opened || !there) return;
  const folded = there.closest('details');
  if (folded) folded.open = true;
  there.scrollIntoView({block: there.matches('section') ? 'start' : 'center'});
}
addEventListener('hashchange', arrive);
arrive();
