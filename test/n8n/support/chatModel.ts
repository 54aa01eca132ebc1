import { afterBody, startStandInServer } from '../../../tools/standInServer';

/** What a model does with a tool. */
export interface ToolCall {
	/** The tool's name as the model sees it. */
	tool: string;
	arguments: object;
}

/** A stand-in for a language model, behind the interface that OpenAI's has. */
export interface ChatModel {
	/** For an `openAiApi` credential. */
	baseUrl: string;
	/** The tools that it will call, one after the other; then it is content. */
	callTools(calls: readonly ToolCall[]): void;
	stop: () => Promise<void>;
}

interface Question {
	model: string;
	stream?: boolean;
	messages: { role: string }[];
}

/** What the model says: the next tool's call, or, once all were answered, that it is done. */
function reply({ messages }: Question, calls: readonly ToolCall[]) {
	const answered = messages.filter(({ role }) => role === 'tool').length;
	const next = calls[answered];
	if (next === undefined) {
		return { message: { role: 'assistant', content: 'Done.' }, finish_reason: 'stop' };
	}
	const call = { name: next.tool, arguments: JSON.stringify(next.arguments) };
	const tool_calls = [{ index: 0, id: `call_${answered}`, type: 'function', function: call }];
	return {
		message: { role: 'assistant', content: null, tool_calls },
		finish_reason: 'tool_calls',
	};
}

/** The answer as OpenAI gives it: whole, or as a stream of one piece. */
function answer(question: Question, calls: readonly ToolCall[]): { type: string; body: string } {
	const { message, finish_reason } = reply(question, calls);
	const head = { id: 'chat_1', created: 0, model: question.model };
	if (!question.stream) {
		const choices = [{ index: 0, message, finish_reason }];
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const whole = { ...head, object: 'chat.completion', choices, usage };
		return { type: 'application/json', body: JSON.stringify(whole) };
	}
	const choices = [{ index: 0, delta: message, finish_reason }];
	const chunk = { ...head, object: 'chat.completion.chunk', choices };
	return {
		type: 'text/event-stream',
		body: `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`,
	};
}

export async function startChatModel(): Promise<ChatModel> {
	let calls: readonly ToolCall[] = [];
	const { url, close } = await startStandInServer(
		afterBody((response, { body: asked }) => {
			// n8n's chat model sends nothing else.
			const question = JSON.parse(asked.toString()) as Question;
			const { type, body } = answer(question, calls);
			response.writeHead(200, { 'content-type': type }).end(body);
		}),
	);
	return { baseUrl: `${url}/v1`, callTools: (next) => (calls = next), stop: close };
}
