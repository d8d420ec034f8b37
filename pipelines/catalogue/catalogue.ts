import type { Dataset } from '#lib/domain/submission.ts';
import type { ExportSpec } from './export-spec.ts';
import type { IndicatorSpec } from './indicator-spec.ts';
import type { IssueKind } from './issue-kind.ts';
import type { Service } from './service.ts';
import type { Target } from './target.ts';
import type { ForumTheme, Theme } from './theme.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All that is said of what is measured and how files speak of it. */
export interface Catalogue {
	exports: Readonly<Record<Dataset, ExportSpec>>;
	indicators: readonly IndicatorSpec[];
	themes: readonly Theme[];
	forumThemes: readonly ForumTheme[];
	services: readonly Service[];
	targets: readonly Target[];
	issues: readonly IssueKind[];
	vocabulary: Vocabulary;
}
