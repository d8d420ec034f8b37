import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { printToPdf } from '#lib/server/print/chromium.ts';
import { inTurn, TooManyWaiting } from '#lib/server/print/in-turn.ts';

const root = mkdtempSync(join(tmpdir(), 'printing-'));
const own = join(root, 'own');
const TMPDIR = process.env.TMPDIR;
afterAll(() => {
	process.env.TMPDIR = TMPDIR ?? '';
	if (TMPDIR === undefined) delete process.env.TMPDIR;
	rmSync(root, { recursive: true });
});

/** A program that does what a shell script says, in place of the browser. */
function program(script: string): string {
	const path = join(root, 'program');
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return path;
}

describe.skipIf(process.platform === 'win32')('printing by another program', () => {
	beforeEach(() => {
		rmSync(own, { recursive: true, force: true });
		process.env.TMPDIR = mkdtempSync(join(root, 'tmp-'));
	});
	const left = () => readdirSync(process.env.TMPDIR!);

	it('gives it a file to read and a file to write, and clears both away', async () => {
		const writes = `for a; do case $a in --print-to-pdf=*) printf '%s' "$*" > "\${a#*=}";; esac; done`;
		const pdf = await printToPdf(program(writes), '<p>"; rm -rf / $(whoami) `whoami`</p>');
		const line = Buffer.from(pdf).toString();
		expect(line).toMatch(/^--headless .* file:\/\/\/\S+\/page\.html$/);
		expect(line).not.toMatch(/rm -rf|whoami/);
		expect(left()).toEqual([]);
	});

	it('gives it none of the secrets of the server', async () => {
		process.env.SECRET_OF_THE_SERVER = 'x';
		const writes = `for a; do case $a in --print-to-pdf=*) env > "\${a#*=}";; esac; done`;
		const pdf = await printToPdf(program(writes), '');
		delete process.env.SECRET_OF_THE_SERVER;
		expect(Buffer.from(pdf).toString()).not.toContain('SECRET');
	});

	it('bounds its memory', async () => {
		const writes = `for a; do case $a in --print-to-pdf=*) ulimit -d > "\${a#*=}";; esac; done`;
		const pdf = await printToPdf(program(writes), '');
		expect(Number(Buffer.from(pdf).toString())).toBe(1_048_576);
	});

	it('says so where it fails or is not there, and leaves nothing behind', async () => {
		await expect(printToPdf(program('exit 3'), '')).rejects.toThrow('ended with 3');
		await expect(printToPdf(program('exit 0'), '')).rejects.toThrow('ENOENT');
		await expect(printToPdf(join(root, 'nothing'), '')).rejects.toThrow('ended with 127');
		expect(left()).toEqual([]);
	});

	it('ends it and all that it started once its time is over', async () => {
		const pids = join(root, 'pids');
		const hangs = program(`sleep 60 & echo "$$ $!" > '${pids}'; wait`);
		await expect(printToPdf(hangs, '', 1500)).rejects.toThrow('SIGKILL');
		for (const pid of readFileSync(pids, 'utf8').trim().split(' ')) {
			await expect.poll(() => isRunning(pid)).toBe(false);
		}
		expect(left()).toEqual([]);
	});
});

function isRunning(pid: string): boolean {
	try {
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
}

describe('jobs in turn', () => {
	it('run one at a time, and those that would wait too long are sent away', async () => {
		let [running, most] = [0, 0];
		const job = async () => {
			most = Math.max(most, ++running);
			await new Promise((resolve) => setTimeout(resolve, 5));
			running -= 1;
		};
		const asked = await Promise.allSettled(Array.from({ length: 20 }, () => inTurn(job)));
		const refused = asked.filter((one) => one.status === 'rejected');
		expect(most).toBe(1);
		expect(refused.length).toBe(11);
		expect(refused.every(({ reason }) => reason instanceof TooManyWaiting)).toBe(true);
		await expect(inTurn(async () => 'next')).resolves.toBe('next');
	});

	it('go on after one that fails', async () => {
		const failed = inTurn(() => Promise.reject(new Error('no')));
		const next = inTurn(async () => 1);
		await expect(failed).rejects.toThrow('no');
		await expect(next).resolves.toBe(1);
	});
});
