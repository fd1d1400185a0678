// Runs before the first paint, so that a chosen colour scheme does not flash
const scheme = localStorage.getItem('jets.scheme');
if (scheme) {
  document.documentElement.dataset.scheme = scheme;
}
