/** @import { ChatMessage } from '../message' */
import { createChat } from './chat.js';
import { createClear } from './clear.js';
import { createComposer } from './composer.js';
import { showConversations } from './conversationList.js';
import { conversationsOf, matching, previewOf } from './conversations.js';
import { createDetails } from './details.js';
import { byId } from './element.js';
import { icon } from './icons.js';
import { createNewChat } from './newChat.js';
import { preparePicture } from './picture.js';
import { loadReadMarks, saveReadMarks } from './readMarks.js';
import { createWebhooks } from './webhooks.js';
import { showWelcome } from './welcome.js';

const details = createDetails();
const composer = createComposer((service) => webhooks.open(service));
const chat = createChat({ showDetails: details.open, reply: composer.reply });
const webhooks = createWebhooks(composer.showNotice);
const search = /** @type {HTMLInputElement} */ (byId('search'));
const readUntil = loadReadMarks();
const hasTwoColumns = window.matchMedia('(min-width: 48rem)');

/** @type {ChatMessage[]} */
let messages = [];
/** Somebody who has no message yet. @type {{ number: string, spelled: string, name?: string } | undefined} */
let newcomer;

/** The conversation in the address, so that the browser's Back button leads to the list. */
const openRecipient = () => location.hash.slice(1);

/** @param {string} recipient */
const messagesOf = (recipient) => messages.filter((each) => each.recipient === recipient);

/** Whose conversation is open; undefined where none is. */
function partner() {
	const recipient = openRecipient();
	const newest = messagesOf(recipient).at(-1);
	if (newest) return { number: recipient, spelled: newest.spelled, name: newest.name };
	return newcomer?.number === recipient ? newcomer : undefined;
}

function render() {
	const recipient = openRecipient();
	const newest = messagesOf(recipient).at(-1);
	if (newest) {
		readUntil[recipient] = newest.receivedAt;
		saveReadMarks(readUntil);
	}
	const conversations = conversationsOf(messages, readUntil);
	const unread = conversations.reduce((sum, each) => sum + each.unread, 0);
	const found = matching(conversations, messages, search.value);
	showConversations(found, recipient);
	byId('nothing-found').hidden = found.length > 0 || conversations.length === 0;
	byId('search-row').hidden = conversations.length === 0;
	document.title = unread > 0 ? `(${unread}) Sandbox inbox` : 'Sandbox inbox';
	const isOpen = partner() !== undefined;
	document.body.dataset.view = isOpen ? 'chat' : messages.length === 0 ? 'welcome' : 'list';
	byId('welcome').hidden = messages.length > 0 || isOpen;
	byId('chat').hidden = !isOpen;
	byId('clear').toggleAttribute('disabled', messages.length === 0);
}

/** Where both columns fit, the right one is never left empty. */
function openNewestIfRoom() {
	const newest = messages.at(-1);
	if (!newest || !hasTwoColumns.matches || partner()) return;
	history.replaceState(null, '', `#${newest.recipient}`);
	openConversation();
}

function openConversation() {
	details.close();
	render();
	const person = partner();
	if (!person) return;
	const own = messagesOf(person.number);
	chat.open(person, own);
	composer.open(person, own.at(-1));
}

/** @param {ChatMessage[]} all */
function replaceMessages(all) {
	messages = all;
	openConversation();
	openNewestIfRoom();
}

/** @param {ChatMessage} message */
function receive(message) {
	const isOpen = message.recipient === openRecipient();
	const known = messages.findIndex(({ id }) => id === message.id);
	if (known !== -1) {
		messages[known] = message;
		if (isOpen) chat.change(message);
		render();
		return;
	}
	messages.push(message);
	if (isOpen) chat.add(message);
	render();
	openNewestIfRoom();
	const { author, name, spelled } = message;
	const words = author === 'customer' ? 'New message from' : 'New message to';
	byId('announcement').textContent = `${words} ${name ?? spelled}: ${previewOf(message).text}`;
}

/** @param {boolean} isLive */
function showConnection(isLive) {
	byId('connection').dataset.live = String(isLive);
	byId('connection').textContent = isLive ? 'Listening' : 'Sandbox not reachable, trying again…';
}

async function load() {
	await webhooks.load();
	const response = await fetch('api/conversations');
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

const buttonIcons = /** @type {const} */ ({
	back: 'back',
	'close-details': 'close',
	'open-new-chat': 'add',
	'open-webhooks': 'webhook',
	'compose-attach': 'attach',
	'compose-send': 'send',
	'compose-detach': 'close',
	'compose-unquote': 'close',
	'close-picture': 'close',
	'close-webhooks': 'close',
	'close-new-chat': 'close',
});
for (const [id, name] of Object.entries(buttonIcons)) byId(id).append(icon(name));

createClear();
createNewChat((person) => {
	newcomer = person;
	if (location.hash === `#${person.number}`) openConversation();
	else location.hash = person.number;
});
preparePicture();
byId('open-webhooks').addEventListener('click', () => webhooks.open());
search.addEventListener('input', render);
window.addEventListener('hashchange', () => {
	openConversation();
	// On a phone the focused link has just been hidden with the list.
	if (!hasTwoColumns.matches && openRecipient()) byId('chat-title').focus();
});
void showWelcome();
listen();
