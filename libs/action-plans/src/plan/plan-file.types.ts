/**
 * The plan file as TypeScript sees it. Written beside `seeds/plans/plan.schema.json`, which says the same to
 * editors and to people outside; `plan-file.types.spec.ts` fails when the two drift apart.
 */

/** 計画ファイル. The whole file. */
export interface PlanFile {
  /** Version of this file format. A file of another version is refused, never guessed at. */
  format: 1;
  /** Who made the plan, for when, and which plans stand around it. */
  plan: PlanHeader;
  /** The levels that this plan calls its items by, e.g. 重点事業, 施策の方向性, 取組. Each plan names its own. */
  kinds: NodeKind[];
  /** The columns of the plan's tables, in printed order. A node chooses which of them its table has. */
  columns?: PlanColumn[];
  /** Every department that the plan names. */
  departments?: PlanDepartment[];
  /** What the plan's tables call the column of departments, e.g. 主な担当. */
  departmentsHeading?: ShortText;
  /** The legend of the marks used on timelines, e.g. ○ □ ● ◆. */
  marks?: TimelineMark[];
  /** The plan's texts before its tables: 現状, 改定の背景, 基本理念, 活動方針 and the like, in printed order. */
  frontMatter?: TextSection[];
  /** The tree of the plan's items, in printed order. */
  nodes: PlanNode[];
  /** Groups that cut across the tree, e.g. 重点プロジェクト. Being in a group never makes an item count twice. */
  crossCutting?: CrossCuttingGroup[];
  /** Every promise with something to measure. */
  indicators?: PlanIndicator[];
  /** Every promise in words only. It is followed by a status, a note and evidence, never by a number. */
  qualitativeGoals?: QualitativeGoal[];
}

/** 計画の表紙. Who made the plan, for when, and which plans stand around it. */
export interface PlanHeader {
  /** The plan's own key; it stands in addresses and must never change once the plan is loaded. */
  code: PlanKey;
  /** The plan's name without its edition. */
  title: ShortText;
  /** The body that made the plan. */
  owner: ShortText;
  /** The area that the plan covers, where the source states one. */
  area?: ShortText;
  /** The edition as printed, e.g. 改定版, 案, 概要版. */
  edition?: ShortText;
  /** From when to when the plan runs. */
  period: PlanPeriod;
  /** The plan's last day when it was ended before its period. Its figures are kept up to that day. */
  endedEarlyOn?: IsoDate;
  /** The plan that this one stands under, e.g. 総合計画. */
  parent?: PlanReference;
  /** The plans that this one takes over from. */
  supersedes?: PlanReference[];
  /** true while the plan's name is provisional, （仮称）. */
  provisional?: boolean;
  /** Names that the plan had before, oldest first. */
  nameHistory?: FormerName[];
}

/** 計画期間. First and last day of the plan. */
export interface PlanPeriod {
  /** First day, inclusive. */
  starts: IsoDate;
  /** Last day, inclusive. */
  ends: IsoDate;
  /** The period in the source's own words, where they say it otherwise than by two dates. */
  stated?: ShortText;
}

/** 他の計画. Another plan. With a code when it is in Bansō, by its title alone when it is only mentioned. */
export interface PlanReference {
  /** The other plan's code. */
  code?: PlanKey;
  /** The other plan's name. */
  title: ShortText;
  /** What the source says about it, e.g. its period or when it was ended. */
  stated?: ShortText;
}

/** 旧名称. A name that was used before. Search and 再掲 links still find it. */
export interface FormerName {
  /** The former name as printed, with its （仮称）. */
  name: ShortText;
  /** The last day it was used. */
  until?: IsoDate;
}

/** 項目の種類. One level of the plan's tree. */
export interface NodeKind {
  /** The word nodes refer to this kind by. */
  key: PlanKey;
  /** What the plan calls it, shown on screen. */
  label: ShortText;
  /** Headings that every node of this kind must carry, in this order; a printed heading may say more after it. */
  fixedHeadings?: ShortText[];
}

/** 表の列. One column of the plan's tables. */
export interface PlanColumn {
  /** The word cells refer to this column by. */
  key: PlanKey;
  /** The heading as printed. */
  title: ShortText;
  /** What the column holds. In an action column the node's own title is printed first, above the cell's text. */
  role: ColumnRole;
  /** The fiscal year it speaks of. */
  fiscalYear?: FiscalYear;
}

/** 担当課. A department that the plan makes responsible. */
export interface PlanDepartment {
  /** The word nodes refer to it by. */
  code: PlanKey;
  /** Its name as printed. */
  name: ShortText;
  /** true when this name stands for every department together (全課). */
  all?: boolean;
  /** Names that it had before, oldest first. */
  nameHistory?: FormerName[];
}

/** 記号. One entry of the timelines' legend. */
export interface TimelineMark {
  /** The mark as printed. */
  mark: string;
  /** What it means, as printed. */
  meaning: ShortText;
}

/** 前文の節. A heading with its text. Printed in the order heading, body, items, sections. */
export interface TextSection {
  /** Names the section inside this file. */
  key: PlanKey;
  /** The heading as printed; none where the source has none. */
  heading?: ShortText;
  /** The text; an empty line parts paragraphs. */
  body?: LongText;
  /** Passages of the body that the source prints in bold, word for word. */
  emphasised?: LongText[];
  /** A bulleted list, without its bullets. */
  items?: LongText[];
  /** Sections inside this one. */
  sections?: TextSection[];
}

/** 項目. One item of the plan: a section, a heading, a row, an initiative. */
export interface PlanNode {
  /** Names the node inside this plan for good. Records and figures hang on it, so a new wording keeps the old key. Only a 再掲 may go without. */
  key?: PlanKey;
  /** One of this file's kinds. */
  kind: PlanKey;
  /** The item's name as printed. */
  title: ShortText;
  /** true when the source prints no name here and the author of this file gave one for the screens. */
  titleGiven?: boolean;
  /** Other wordings of the same title elsewhere in the source. */
  alsoWritten?: ShortText[];
  /** true while the name is provisional; required when the title begins with （仮称）. */
  provisional?: boolean;
  /** Names that the item had before, oldest first. */
  nameHistory?: FormerName[];
  /** Text under the title that is in no column. */
  body?: LongText;
  /** A bulleted list under the title that is in no column, without its bullets. */
  items?: LongText[];
  /** The columns of the table that starts here, in printed order; nodes below inherit them. Without it: all the plan's columns. */
  columns?: PlanKey[];
  /** The node's row in the table, left to right. */
  cells?: PlanCell[];
  /** Codes of the departments in charge. Without it the node has those of its parent. */
  departments?: PlanKey[];
  /** Key of the node whose 担当 cell is printed as one merged cell with this node's. */
  departmentsSameAs?: PlanKey;
  /** The node's bar on the plan's timeline. */
  timeline?: NodeTimeline;
  /** Key of the one initiative that this listing repeats. A 再掲 is a link: it has no contents of its own and never counts again. */
  restated?: PlanKey;
  /** The item of an earlier plan that this one carries on, so that its history stays in one line. */
  continues?: Continuation;
  /** Items inside this one, in printed order. */
  nodes?: PlanNode[];
}

/** 欄. One cell of a row; several columns make it a merged cell. Without text and items, an action column prints the node's title alone. */
export interface PlanCell {
  /** The column of this cell, or the neighbouring columns that are merged into it. */
  columns: PlanKey[];
  /** The cell's text. */
  text?: LongText;
  /** A bulleted list in the cell, without its bullets. */
  items?: LongText[];
}

/** 年次計画. From which fiscal year to which the item runs, and the marks on the way. */
export interface NodeTimeline {
  /** First fiscal year of the bar. */
  from: FiscalYear;
  /** Last fiscal year of the bar. */
  to: FiscalYear;
  /** The bar as the source draws it, e.g. ●————→, where its ends mean something. */
  printed?: ShortText;
  /** Marks by year; several in one year are several entries. */
  marks?: PlacedMark[];
}

/** 年度の記号. A mark standing in a fiscal year. */
export interface PlacedMark {
  /** The fiscal year it stands in. */
  year: FiscalYear;
  /** One of the legend's marks. */
  mark: string;
}

/** 前計画からの継続. An item or an indicator of an earlier plan. */
export interface Continuation {
  /** Code of a plan that this one supersedes. */
  plan: PlanKey;
  /** Key of the node or indicator in that plan. */
  key: PlanKey;
}

/** 横断グループ. A group across the tree, e.g. one of the 重点プロジェクト. */
export interface CrossCuttingGroup {
  /** Names the group inside this plan. */
  key: PlanKey;
  /** What the plan calls such groups, e.g. 重点プロジェクト. */
  label: ShortText;
  /** The group's name as printed. */
  title: ShortText;
  /** Its text. */
  body?: LongText;
  /** Keys of the items in it. None where the source names the group alone. */
  nodes?: PlanKey[];
}

/** 指標. A promise with something to measure: what is counted, over which period, against which target. */
export interface PlanIndicator {
  /** Names the indicator inside this plan for good. */
  key: PlanKey;
  /** Its name on the board. */
  title: ShortText;
  /** Key of the node that promised it; never a 再掲. */
  node: PlanKey;
  /** The unit of its figures, e.g. 件, 名, 社, %. A rate is written in %. */
  unit: ShortText;
  /** How its figure is made of the records. */
  measure: Measure;
  /** Over what its figure is taken. Kinds are never added to each other. */
  period: PeriodKind;
  /** What is counted. For a ratio: the numerator. */
  definition: ActivityDefinition;
  /** For a ratio: what it is divided by. For a cadence: whom it must reach. */
  denominator?: Denominator;
  /** For a cadence: how often at least. */
  cadence?: Cadence;
  /** Code of the counting policy that decides what is one 件. Without it every record counts. */
  policy?: PlanKey;
  /** Key of the indicator that this one is a part of (内数): it is never added to it. */
  subsetOf?: PlanKey;
  /** Figures shown beside it that are not the promise: net (純増), distinct (実数), total (延べ). */
  showBeside?: CompanionFigure[];
  /** The figure that it starts from or grows from. */
  baseline?: Baseline;
  /** What was promised, as printed. Nothing is divided into years or months here: a pace line is computed. */
  targets: PlanTarget[];
  /** The sum of the increments as the source prints it; must equal them. */
  incrementTotal?: number;
  /** Where the plan says so. */
  source: SourceCitation;
  /** What a reader of the figure should know. */
  note?: LongText;
  /** The indicator of an earlier plan that this one carries on. */
  continues?: Continuation;
}

/** 数える対象. A definition over the activities that the chamber records. An activity that nothing records yet is answered by entry by hand, and the board says so. */
export interface ActivityDefinition {
  /** The kind of record. */
  activity: Activity;
  /** What of each record is counted. Without it: the records themselves. */
  quantity?: Quantity;
  /** Dimension → allowed values, as text. Within a dimension any value will do, every dimension must hold. An activity that is recorded takes only its own dimensions. */
  filter?: Record<string, string[]>;
  /** Which of the record's dates puts it into a period, e.g. joined-on. Without it: the day it happened. An activity that is recorded is counted on one date only. */
  date?: ActivityDate;
  /** What the form for entry by hand asks for; required for the activity manual. */
  ask?: ShortText;
}

/** 分母. Either the actual of another indicator of this plan or a definition of its own. */
export interface Denominator {
  /** Key of the indicator whose actual divides. */
  indicator?: PlanKey;
  /** What divides. */
  definition?: ActivityDefinition;
  /** event: the list that divides is frozen on the day of each event. */
  frozenAt?: 'event';
}

/** 頻度. At least so many times in every span. The figure is the share (%) of the denominator for whom that held in every span that is over. */
export interface Cadence {
  /** The span. */
  every: CadenceSpan;
  /** How many times in each span at least. */
  atLeast: number;
  /** From which span on a business of the denominator must be reached: the one after it came in (without this), or the same. */
  dueFrom?: 'next-span' | 'same-span';
}

/** 基準値. The figure that the indicator starts or grows from. */
export interface Baseline {
  /** prior-year, a fiscal year, a day, or start (事業開始前). */
  period: string;
  /** The figure; null when the source does not give it. It is then asked for by hand, or computed where the records reach back. */
  value: number | null;
  /** Why there is none, or where it came from. */
  note?: LongText;
}

/** 目標値. One promised figure. */
export interface PlanTarget {
  /** plan (the whole period), each-year, each-event, a fiscal year, or a day. In a cumulative indicator a fiscal year means from the plan's start to that year's end. */
  period: string;
  /** The figure in the indicator's unit; null when the source gives a direction and no figure. */
  value?: number | null;
  /** Instead of value, a rate that is exact only as a fraction: [1, 3] is 1/3. */
  fraction?: number[];
  /** When the target is met. */
  comparison: Comparison;
  /** The step that the source prints, when it prints steps; value is then the level reached with it. */
  increment?: number;
  /** The source's wording, where the figure alone would say less. */
  stated?: ShortText;
  /** true when the plan itself promises something for a time outside its period. */
  outsidePlan?: boolean;
}

/** 出典. The sentence that makes the promise. */
export interface SourceCitation {
  /** The passage, word for word; it must stand in the indicator's node. */
  quote: LongText;
  /** The column it stands in. */
  column?: PlanKey;
}

/** 数値のない目標. A promise in words. How it stands is reviewed by a person each fiscal year, on the board and not in this file. */
export interface QualitativeGoal {
  /** Names the goal inside this plan for good. */
  key: PlanKey;
  /** Key of the node that promised it. */
  node: PlanKey;
  /** The promise, word for word; it must stand in the goal's node. */
  text: LongText;
  /** By when, if not by the plan's end. */
  dueOn?: IsoDate;
}

/** キー. Small letters, digits and hyphens. */
export type PlanKey = string;

/** 短い文. One line. */
export type ShortText = string;

/** 文. One or more lines. */
export type LongText = string;

/** 日付. A day, year first. */
export type IsoDate = string;

/** 年度. FY and the year in which it starts in April: FY2019 is 2019-04-01 to 2020-03-31. */
export type FiscalYear = string;

/** 列の役割. action: what is done; goal: what is to be reached; baseline: where it started; increment: the step of a year; total: a sum; timeline: a year on a timeline. */
export type ColumnRole = 'action' | 'goal' | 'baseline' | 'increment' | 'total' | 'timeline';

/** 測り方. count: number of records; distinct: number of different businesses or persons (実数); sum: total of a quantity; ratio: numerator over denominator; growth: change in % against the baseline; stock: how many on a day; cadence: share reached often enough; manual: entered by hand. */
export type Measure = 'count' | 'distinct' | 'sum' | 'ratio' | 'growth' | 'stock' | 'cadence' | 'manual';

/** 期間の種類. cumulative: from the plan's start on; each-year: every fiscal year anew; single-year: one fiscal year; as-of-date: on a day; cadence: span by span; per-event: at every event. */
export type PeriodKind = 'cumulative' | 'each-year' | 'single-year' | 'as-of-date' | 'cadence' | 'per-event';

/** 活動. consultation 経営相談・経営指導; membership-joined 入会; membership-withdrawn 退会; membership-net 入会から退会を引いた純増; membership-stock 会員数; event-held 催事の開催; event-attendance 催事への参加; event-outcome 催事の成果; event-questionnaire 催事のアンケート; examination 検定; survey-round 調査; yearly-total 年次の実績; feedback 目安箱の声; petition 要望活動; case-milestone 支援案件の節目; follow-up フォローアップ; founder-support 創業支援; manual 手入力. */
export type Activity =
  | 'consultation'
  | 'membership-joined'
  | 'membership-withdrawn'
  | 'membership-net'
  | 'membership-stock'
  | 'event-held'
  | 'event-attendance'
  | 'event-outcome'
  | 'event-questionnaire'
  | 'examination'
  | 'survey-round'
  | 'yearly-total'
  | 'feedback'
  | 'petition'
  | 'case-milestone'
  | 'follow-up'
  | 'founder-support'
  | 'manual';

/** 量. records 件数; businesses 事業所; persons 人 (each once); attendees 延べ参加者; eligible 対象者; examinees 受験者; distributed 配布数; returned 回収数; answers アンケートの回答数; score 満足度の合計; amount 金額（円）; value 値（年次の実績）; items 要望の項目; realised 実現した項目. */
export type Quantity =
  | 'records'
  | 'businesses'
  | 'persons'
  | 'attendees'
  | 'eligible'
  | 'examinees'
  | 'distributed'
  | 'returned'
  | 'answers'
  | 'score'
  | 'amount'
  | 'value'
  | 'items'
  | 'realised';

/** 計上日. occurred-on 実施日; held-on 開催日; reached-on 節目の日（推薦日、承認日など）; joined-on 入会日; withdrawn-on 退会日; surveyed-on 調査日; examined-on 試験日; recorded-on 記録日; received-on 受付日; submitted-on 提出日. */
export type ActivityDate =
  | 'occurred-on'
  | 'held-on'
  | 'reached-on'
  | 'joined-on'
  | 'withdrawn-on'
  | 'surveyed-on'
  | 'examined-on'
  | 'recorded-on'
  | 'received-on'
  | 'submitted-on';

/** 併記する数. net 純増; distinct 実数; total 延べ. */
export type CompanionFigure = 'net' | 'distinct' | 'total';

/** 間隔. month 月; quarter 四半期; half-year 半期; year 年度. */
export type CadenceSpan = 'month' | 'quarter' | 'half-year' | 'year';

/** 比べ方. reach: the figure is reached; at-least: 以上; at-most: 以下; increase: more than the baseline, by value when it is given; decrease: less than the baseline. */
export type Comparison = 'reach' | 'at-least' | 'at-most' | 'increase' | 'decrease';
