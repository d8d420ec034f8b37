import { request as http } from 'node:http';
import { expect, test } from '@playwright/test';
import { ADDRESSES } from './addresses.ts';

const HOSTILE = [
	'period=9999-Q9',
	'period=%00',
	'period=2026-Q1%27%3B%20DROP%20TABLE%20observation--',
	'raion=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
	'raion=UA48020000000033544&raion=UA48080000000082320',
	'type=__proto__&base=constructor&territory=toString',
	'snapshot=-1',
	'snapshot=99999999999999999999',
	'snapshot=..%2F..%2Fetc%2Fpasswd',
	`period=${'x'.repeat(4000)}`,
	'%E0%A4%A=1',
	'period[]=2026-Q1&=&&&?'
];

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'cross-origin-resource-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'referrer-policy': 'strict-origin-when-cross-origin'
};

for (const path of ADDRESSES) {
	test(`${path} takes a hostile query without an error of its own`, async ({ request }) => {
		for (const query of HOSTILE) {
			const answer = await request.get(`${path}?${query}`);
			expect(answer.status(), query).toBeLessThan(500);
			expect(await answer.text(), query).not.toContain('<script>alert(1)</script>');
		}
	});
}

/** A request whose path is sent as written, not as a browser would mend it. */
function statusOf(origin: string, path: string): Promise<number> {
	const { hostname, port } = new URL(origin);
	return new Promise((resolve, reject) => {
		http({ hostname, port, path }, (answer) => {
			answer.resume();
			resolve(answer.statusCode ?? 0);
		})
			.on('error', reject)
			.end();
	});
}

test('an address that climbs or is malformed gets no file and no error', async ({ baseURL }) => {
	const paths = [
		'/../../package.json',
		'/%2e%2e/%2e%2e/package.json',
		'/%E0%A4%A',
		'/hromadas/%00'
	];
	for (const path of [
		...paths,
		'/export/..%2f..%2fpackage.json',
		'/export/nothing.csv',
		'//elsewhere.example/'
	]) {
		const status = await statusOf(baseURL!, path);
		expect(status, path).toBeGreaterThanOrEqual(300);
		expect(status, path).toBeLessThan(500);
	}
});

test('a form sent from another origin is refused', async ({ request }) => {
	for (const path of ['/', '/asc']) {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
			const answer = await request.fetch(path, {
				method,
				headers: { origin: 'https://elsewhere.example' },
				form: { period: '2026-Q1' }
			});
			expect(answer.status(), `${method} ${path}`).toBe(403);
		}
	}
});

test('pages carry a policy with a nonce of their own and the other headers', async ({
	request
}) => {
	const nonces = new Set<string>();
	for (const path of ['/', '/en/asc']) {
		const headers = (await request.get(path)).headers();
		expect(headers).toMatchObject(HEADERS);
		const policy = headers['content-security-policy']!;
		expect(policy).not.toMatch(/unsafe-(inline|eval)/);
		expect(policy).toContain("frame-ancestors 'none'");
		nonces.add(/'nonce-([^']+)'/.exec(policy)![1]!);
	}
	expect(nonces.size).toBe(2);
});

test('files carry the headers too, and those named by their content are kept for good', async ({
	page,
	request
}) => {
	const files = new Set<string>();
	page.on('response', (answer) => files.add(new URL(answer.url()).pathname));
	await page.goto('/', { waitUntil: 'networkidle' });
	const immutable = [...files].filter((path) => path.startsWith('/_app/immutable/'));
	expect(immutable.length).toBeGreaterThan(0);
	for (const path of immutable) {
		const headers = (await request.get(path)).headers();
		expect(headers, path).toMatchObject(HEADERS);
		expect(headers['cache-control'], path).toMatch(/immutable/);
	}
});

test('health names the snapshot and tells nothing else of the machine', async ({ request }) => {
	const answer = await request.get('/health');
	expect(answer.status()).toBe(200);
	const text = await answer.text();
	expect(text).toMatch(/[0-9a-f]{16}/);
	expect(text).not.toMatch(/\/(home|root|tmp|work|var)\//);
});
