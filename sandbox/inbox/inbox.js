/** @import { SandboxMessage } from '../message' */
import { createChat } from './chat.js';
import { showConversations } from './conversationList.js';
import { conversationsOf, previewOf } from './conversations.js';
import { createDetails } from './details.js';
import { byId } from './element.js';
import { formatNumber } from './format.js';
import { icon } from './icons.js';
import { loadReadMarks, saveReadMarks } from './readMarks.js';
import { showWelcome } from './welcome.js';

const details = createDetails();
const chat = createChat(details.open);
const readUntil = loadReadMarks();
const hasTwoColumns = window.matchMedia('(min-width: 48rem)');

/** @type {SandboxMessage[]} */
let messages = [];

/** The conversation in the address, so that the browser's Back button leads to the list. */
const openRecipient = () => location.hash.slice(1);

/** @param {string} recipient */
const messagesTo = (recipient) => messages.filter((each) => each.recipient === recipient);

function render() {
	const recipient = openRecipient();
	const newest = messagesTo(recipient).at(-1);
	if (newest) {
		readUntil[recipient] = newest.receivedAt;
		saveReadMarks(readUntil);
	}
	const conversations = conversationsOf(messages, readUntil);
	const unread = conversations.reduce((sum, each) => sum + each.unread, 0);
	showConversations(conversations, recipient);
	document.title = unread > 0 ? `(${unread}) Sandbox inbox` : 'Sandbox inbox';
	document.body.dataset.view = messages.length === 0 ? 'welcome' : newest ? 'chat' : 'list';
	byId('welcome').hidden = messages.length > 0;
	byId('chat').hidden = !newest;
	byId('clear').toggleAttribute('disabled', messages.length === 0);
}

/** Where both columns fit, the right one is never left empty. */
function openNewestIfRoom() {
	const newest = messages.at(-1);
	if (!newest || !hasTwoColumns.matches || messagesTo(openRecipient()).length > 0) return;
	history.replaceState(null, '', `#${newest.recipient}`);
	openConversation();
}

function openConversation() {
	details.close();
	render();
	chat.open(openRecipient(), messagesTo(openRecipient()));
}

/** @param {SandboxMessage[]} all */
function replaceMessages(all) {
	messages = all;
	openConversation();
	openNewestIfRoom();
}

/** @param {SandboxMessage} message */
function receive(message) {
	// The list may have been loaded after the message came, and hold it already.
	if (messages.some((each) => each.id === message.id)) return;
	messages.push(message);
	if (message.recipient === openRecipient()) chat.add(message);
	render();
	openNewestIfRoom();
	byId('announcement').textContent =
		`New message to ${formatNumber(message.recipient)}: ${previewOf(message).text}`;
}

/** @param {boolean} isLive */
function showConnection(isLive) {
	byId('connection').dataset.live = String(isLive);
	byId('connection').textContent = isLive ? 'Listening' : 'Sandbox not reachable, trying again…';
}

async function load() {
	const response = await fetch('api/messages');
	replaceMessages(await response.json());
	showConnection(true);
}

function listen() {
	const events = new EventSource('api/events');
	// What is reported while the list loads waits, so that the list does not overwrite it.
	let loaded = Promise.resolve();
	// After every (re)connection, since messages may have been missed or the sandbox restarted.
	events.addEventListener('open', () => (loaded = load()));
	events.addEventListener('message', ({ data }) => loaded.then(() => receive(JSON.parse(data))));
	events.addEventListener('cleared', () =>
		loaded.then(() => {
			history.replaceState(null, '', location.pathname);
			replaceMessages([]);
		}),
	);
	events.addEventListener('error', () => showConnection(false));
}

byId('back').append(icon('back'));
byId('close-details').append(icon('close'));
byId('clear').addEventListener('click', () => fetch('api/messages', { method: 'DELETE' }));
window.addEventListener('hashchange', () => {
	openConversation();
	// On a phone the focused link has just been hidden with the list.
	if (!hasTwoColumns.matches && openRecipient()) byId('chat-title').focus();
});
void showWelcome();
listen();
