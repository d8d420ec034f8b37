import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#pipelines/setup/content-hash.js';
import { EXIT, explain } from '#pipelines/setup/failure.js';
import { isOlder } from '#pipelines/setup/node-version.js';
import { requirePort } from '#pipelines/setup/port.js';

describe('isOlder', () => {
	it('compares versions place by place', () => {
		expect(isOlder('18.20.4', '20.19.0')).toBe(true);
		expect(isOlder('20.9.0', '20.19.0')).toBe(true);
		expect(isOlder('20.19.0', '20.19.0')).toBe(false);
		expect(isOlder('20.19.1', '20.19.0')).toBe(false);
		expect(isOlder('22.0.0', '20.19.0')).toBe(false);
	});
});

describe('explain', () => {
	it('knows a full disk, a silent registry, and says nothing of what it does not know', () => {
		expect(explain('Building', 'ENOSPC: no space left on device').exitCode).toBe(EXIT.diskFull);
		expect(explain('Installing', 'request failed: EAI_AGAIN').exitCode).toBe(EXIT.network);
		expect(explain('Building', 'syntax error').message).toBe('syntax error\n\nBuilding failed.');
	});

	it('keeps both ends of a long output', () => {
		const lines = Array.from({ length: 500 }, (_, index) => `line ${index}`);
		const { message } = explain('Building', lines.join('\n'));
		expect(message).toContain('line 0\n');
		expect(message).toContain('line 499');
		expect(message.split('\n').length).toBeLessThan(50);
	});
});

describe('requirePort', () => {
	it('refuses a port that is taken, and one that is no number', async () => {
		const holder = createServer();
		await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
		const { port } = holder.address() as AddressInfo;
		await expect(requirePort(String(port), '127.0.0.1')).rejects.toMatchObject({
			exitCode: EXIT.portInUse
		});
		await new Promise((resolve) => holder.close(resolve));
		await expect(requirePort(String(port), '127.0.0.1')).resolves.toBeUndefined();
		await expect(requirePort('http', '127.0.0.1')).rejects.toThrow('PORT must be a number');
	});
});

describe('contentHash', () => {
	it('is the same for the same files and differs for others', () => {
		expect(contentHash(['package.json'])).toBe(contentHash(['package.json']));
		expect(contentHash(['package.json'])).not.toBe(contentHash(['tsconfig.json']));
	});

	it('counts a folder that is not there as empty', () => {
		expect(contentHash(['nowhere'])).toBe(contentHash([]));
	});
});
