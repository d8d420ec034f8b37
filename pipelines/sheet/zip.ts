import { crc32, inflateRawSync } from 'node:zlib';

/** One member as the directory of the archive has it. */
interface Member {
	name: string;
	method: number;
	isEncrypted: boolean;
	crc: number;
	packed: number;
	unpacked: number;
	offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_MEMBERS = 10_000;

/** Why an archive is not read: its code among the issues. */
export class UnreadableArchive extends Error {
	readonly code: string;
	constructor(code: 'damaged-workbook' | 'password-protected' | 'workbook-too-large') {
		super(code);
		this.code = code;
	}
}

const damaged = () => new UnreadableArchive('damaged-workbook');

function endOf(view: DataView): number {
	const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
	for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
		if (view.getUint32(at, true) === END) return at;
	}
	throw damaged();
}

function memberAt(bytes: Uint8Array, view: DataView, at: number): { member: Member; next: number } {
	if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
	const length = view.getUint16(at + 28, true);
	const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	if (next > bytes.length) throw damaged();
	const member = {
		name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
		method: view.getUint16(at + 10, true),
		isEncrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
		crc: view.getUint32(at + 16, true),
		packed: view.getUint32(at + 20, true),
		unpacked: view.getUint32(at + 24, true),
		offset: view.getUint32(at + 42, true)
	};
	return { member, next };
}

/** The members that the directory at the end of the archive names; throws where there is none. */
export function membersOf(bytes: Uint8Array): Member[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < END_SIZE) throw damaged();
	const end = endOf(view);
	const count = view.getUint16(end + 10, true);
	if (count > MOST_MEMBERS) throw new UnreadableArchive('workbook-too-large');
	const members: Member[] = [];
	let at = view.getUint32(end + 16, true);
	for (let seen = 0; seen < count; seen++) {
		const { member, next } = memberAt(bytes, view, at);
		members.push(member);
		at = next;
	}
	return members;
}

function inflated(data: Uint8Array, length: number): Uint8Array {
	try {
		return inflateRawSync(data, { maxOutputLength: Math.max(length, 1) });
	} catch {
		throw damaged();
	}
}

function unpack(bytes: Uint8Array, member: Member): Uint8Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { offset, packed, unpacked, method, crc } = member;
	if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
	const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (from + packed > bytes.length) throw damaged();
	const data = bytes.subarray(from, from + packed);
	if (method !== 0 && method !== 8) throw damaged();
	const content = method === 0 ? data : inflated(data, unpacked);
	if (content.length !== unpacked || crc32(content) !== crc) throw damaged();
	return content;
}

/**
 * Unpacks the members wanted, none of which can give more bytes than the directory says, and which
 * together may not give more than `limit`.
 */
export function unpackMembers(
	bytes: Uint8Array,
	isWanted: (name: string) => boolean,
	limit: number
): Map<string, Uint8Array> {
	const wanted = membersOf(bytes).filter(({ name }) => isWanted(name));
	if (wanted.some(({ isEncrypted }) => isEncrypted))
		throw new UnreadableArchive('password-protected');
	const size = wanted.reduce((sum, { unpacked }) => sum + unpacked, 0);
	if (size > limit) throw new UnreadableArchive('workbook-too-large');
	return new Map(wanted.map((member) => [member.name, unpack(bytes, member)]));
}
