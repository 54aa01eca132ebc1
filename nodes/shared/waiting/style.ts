/** How the pages look: in the colours of the phone, light or dark, with targets that a thumb hits. */
export const STYLE = `
:root { color-scheme: light dark; --text: #16211c; --quiet: #55625c; --page: #f1f4f2; --card: #fff;
	--line: #7d8b84; --main: #0b6b4f; --on-main: #fff; --notice: #a3210f }
@media (prefers-color-scheme: dark) { :root { --text: #e8efeb; --quiet: #a7b4ad; --page: #0e1512;
	--card: #18211d; --line: #74827b; --main: #5fd3a8; --on-main: #062017; --notice: #ff9d8a } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: start center; padding: 1rem;
	background: var(--page); color: var(--text); font: 1.0625rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 34rem; margin-top: 6vh; padding: 1.5rem; border-radius: 1rem;
	background: var(--card) }
.message { margin: 0 0 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere;
	unicode-bidi: plaintext; text-align: start }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.3; overflow-wrap: anywhere }
p { margin: 0 0 .5rem }
.quiet { color: var(--quiet); font-size: .9375rem }
.notice { color: var(--notice); font-weight: 600 }
label { display: block; margin-bottom: .25rem; color: var(--quiet); font-size: .9375rem }
textarea { display: block; width: 100%; min-height: 7rem; margin-bottom: 1rem; padding: .75rem;
	border: 1px solid var(--line); border-radius: .5rem; background: var(--card); color: inherit;
	font: inherit; unicode-bidi: plaintext; text-align: start; resize: vertical }
.buttons { display: flex; flex-wrap: wrap; gap: .75rem }
button { flex: 1 1 9rem; min-height: 3rem; padding: .5rem 1rem; border: 1px solid var(--main);
	border-radius: .5rem; background: var(--main); color: var(--on-main); font: inherit;
	font-weight: 600; overflow-wrap: anywhere; cursor: pointer }
button.second { background: transparent; color: var(--main) }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px }
`;
