/**
 * The same response; `ended` is called once, with the bytes of the body, when it has been read to
 * its end or the reader has gone.
 */
export function withEnd(response: Response, ended: (bytes: number) => void): Response {
	if (!response.body) {
		ended(0);
		return response;
	}
	const reader = response.body.getReader();
	let bytes = 0;
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			try {
				const { done, value } = await reader.read();
				if (!done) {
					bytes += value.byteLength;
					controller.enqueue(value);
					return;
				}
				controller.close();
			} catch (error) {
				controller.error(error);
			}
			ended(bytes);
		},
		async cancel(reason) {
			ended(bytes);
			await reader.cancel(reason);
		}
	});
	const { status, statusText, headers } = response;
	return new Response(body, { status, statusText, headers });
}
