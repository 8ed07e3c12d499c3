// Runs before the first paint, so that a chosen theme never flashes and nothing jumps when the script is there.
try {
  const chosen = localStorage.getItem('theme')
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen
} catch {
  // Storage is refused in some private windows: the system's theme then stands.
}
document.documentElement.classList.add('with-script')
