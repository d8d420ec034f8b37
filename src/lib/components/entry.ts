/** A line of one of the four short lists: who, where to read more, and how much. */
export interface Entry {
	name: string;
	href: string | null;
	figure: string;
	isUrgent?: boolean;
	/** Who answers for it, where the name does not say. */
	note?: string;
}
