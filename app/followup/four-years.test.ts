import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "#app/lib/working-days.ts";
import type { FollowedPlan, FollowUp, Sent, SentRequest } from "./follow-up.ts";
import { type FollowedMeasure, type Reached, reachedOccasion } from "./occasion.ts";
import { isSendingDay } from "./quiet-days.ts";
import { dueReminders, isAskedLately, memory, pause } from "./reminder.ts";

// Many invented plans of four years, a day at a time and in memory: what must hold whatever people do. The same ones each time.
const timelines = Array.from({ length: 12 }, (_, seed) => [seed + 1] as const);

describe.each(timelines)("four years, number %d", (seed) => {
  const life = new PlanLife(seed);
  const days = Array.from({ length: 4 * 365 }, (_, day) => addDays("2026-01-15", day));
  for (const today of days) life.live(today);

  test("something is sent, and nobody is mailed twice within five days", () => {
    expect(life.mails.length).toBeGreaterThan(10);
    for (const person of new Set(life.mails.map(({ personId }) => personId))) {
      const dates = life.mails.filter(({ personId }) => personId === person).map(({ on }) => on);
      const gaps = dates.slice(1).map((date, at) => daysBetween(dates[at] ?? "", date));
      expect(gaps.filter((gap) => gap < pause)).toEqual([]);
    }
  });

  test("nothing is sent on a quiet day", () => {
    expect(life.mails.filter(({ on }) => !isSendingDay(on, life.followUp.quiet))).toEqual([]);
  });

  test("each occasion of a measure is mailed to a person at most once", () => {
    expect(life.asked).toEqual([...new Set(life.asked)]);
  });

  test("no occasion is lost: after each sending day whoever was not asked had just had a mail, or somebody has answered", () => {
    expect(life.lost).toEqual([]);
  });

  test("a function that changes hands: whoever takes over is asked, and nobody of what they have left", () => {
    expect(life.askedSuccessors.size).toBeGreaterThan(0);
    expect(life.askedOfWhatTheyLeft).toEqual([]);
  });

  test("two requests are told of once to each, and never when one of them was answered", () => {
    const told = life.sent.notices.filter(({ kind }) => kind === "unanswered");
    const pairs = told.flatMap(({ personId, subjectIds }) => subjectIds.map((id) => `${personId} ${id}`));
    expect(pairs).toEqual([...new Set(pairs)]);
    expect(life.wronglyTold).toEqual([]);
  });

  test("the coordinator is told of the end 18, 12 and 6 months before it, once each time, and soon after", () => {
    const told = life.sent.notices.filter(({ kind }) => kind === "ending").map(({ toldOn }) => toldOn);
    const late = ["2028-07-14", "2029-01-14", "2029-07-14"].map((since, at) => daysBetween(since, told[at] ?? ""));
    expect(told).toHaveLength(3);
    // The first and the last of them fall in July, when nothing is sent.
    expect(late.map((days, at) => days >= 0 && days <= (at === 1 ? 12 : 30))).toEqual([true, true, true]);
  });
});

/** A plan of four years in which people answer or do not, leave, take over, are stopped and go on holiday. */
class PlanLife {
  mails: { personId: string; on: string }[] = [];
  asked: string[] = [];
  lost: string[] = [];
  wronglyTold: string[] = [];
  askedSuccessors = new Set<string>();
  askedOfWhatTheyLeft: string[] = [];
  followUp: FollowUp;
  sent: { requests: SentRequest[]; notices: Sent["notices"][number][]; lastMailed: Map<string, string> };
  #random: () => number;
  #plan: FollowedPlan;

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    const intervalMonths = [3, 6, 12][seed % 3] ?? 6;
    this.#plan = {
      id: "plan",
      reminders: true,
      intervalMonths,
      escalates: true,
      followedFrom: "2026-01-15",
      lastDay: "2030-01-14",
      isToRenew: true,
      isEvaluated: false,
    };
    const positions = Array.from({ length: 5 }, (_, at) => `position ${at}`);
    this.followUp = {
      plans: new Map([["plan", this.#plan]]),
      measures: Array.from({ length: 12 }, (_, at) => this.#aMeasure(at, positions)),
      holders: new Map(positions.slice(1).map((position, at) => [position, at === 0 ? ["a", "b"] : [`person ${at}`]])),
      coordinators: ["coordinator"],
      leaders: ["leader", "person 1"],
      quiet: [{ startsOn: "2027-02-15", endsOn: "2027-02-19" }],
      stops: [{ measureId: "measure 3", personId: null, until: "2027-06-01" }],
    };
    this.sent = { requests: [], notices: [], lastMailed: new Map() };
  }

  live(today: string): void {
    this.#somethingHappens(today);
    const due = dueReminders(today, this.followUp, this.#lately(today));
    for (const { personId, items } of due.requests) {
      const measureIds = items.map(({ measureId }) => measureId);
      this.sent.requests.push({
        id: `${personId} ${today}`,
        personId,
        askedOn: today,
        answerBy: addDays(today, 14),
        measureIds,
      });
      this.#mail(personId, today);
      if (personId.startsWith("successor")) this.askedSuccessors.add(personId);
      for (const measureId of measureIds) {
        this.asked.push(`${personId} ${measureId} ${this.#reached(measureId, today)?.since}`);
        if (!this.#holds(personId, measureId)) this.askedOfWhatTheyLeft.push(`${today} ${personId} ${measureId}`);
      }
    }
    for (const notice of due.notices) {
      this.sent.notices.push({ ...notice, toldOn: today });
      this.#mail(notice.personId, today);
      if (notice.kind === "unanswered") this.#checkTold(notice.subjectIds);
    }
    const again = dueReminders(today, this.followUp, this.#lately(today));
    if (again.requests.length + again.notices.length > 0) this.lost.push(`${today} twice`);
    if (isSendingDay(today, this.followUp.quiet)) this.#findLost(today);
  }

  /** What the run reads of what was sent: the last half year. */
  #lately(today: string): Sent {
    const since = addDays(today, -memory);
    const requests = this.sent.requests.filter(({ askedOn }) => askedOn >= since);
    return { ...this.sent, requests, notices: this.sent.notices.filter(({ toldOn }) => toldOn >= since) };
  }

  #somethingHappens(today: string): void {
    const measures = this.followUp.measures.map((measure) => {
      const chance = this.#random();
      if (chance < 0.004) return { ...measure, reportedOn: today, phase: "underWay" as const };
      if (chance < 0.0045) return { ...measure, reportedOn: today, phase: "done" as const };
      if (chance < 0.006) return { ...measure, endsOn: addDays(today, Math.floor(this.#random() * 500)) };
      return measure;
    });
    const holders = new Map(this.followUp.holders);
    if (this.#random() < 0.005) holders.set("position 3", this.#random() < 0.5 ? [] : [`successor ${today}`]);
    if (today === "2027-01-15") holders.set("position 4", [`successor ${today}`]);
    this.followUp = { ...this.followUp, measures, holders };
  }

  #findLost(today: string): void {
    for (const measure of this.followUp.measures) {
      const reached = this.#reached(measure.id, today);
      if (!reached || reached.since > today || (measure.id === "measure 3" && today <= "2027-06-01")) continue;
      if (measure.reportedOn !== null && measure.reportedOn >= reached.answeredFrom) continue;
      for (const personId of this.followUp.holders.get(measure.positionId ?? "") ?? []) {
        const asked = this.sent.requests.some(
          (one) =>
            one.personId === personId &&
            isAskedLately(one.askedOn, reached, today) &&
            one.measureIds.includes(measure.id),
        );
        const pausing = daysBetween(this.sent.lastMailed.get(personId) ?? "2000-01-01", today) < pause;
        if (!asked && !pausing) this.lost.push(`${today} ${personId} ${measure.id}`);
      }
    }
  }

  #checkTold(ids: readonly string[]): void {
    for (const request of this.sent.requests.filter(({ id }) => ids.includes(id))) {
      const asked = this.followUp.measures.filter(({ id }) => request.measureIds.includes(id));
      if (asked.some(({ reportedOn }) => (reportedOn ?? "") >= request.askedOn)) this.wronglyTold.push(request.id);
    }
  }

  #reached(measureId: string, today: string): Reached | null {
    const measure = this.followUp.measures.find(({ id }) => id === measureId);
    return measure ? reachedOccasion(measure, { ...this.#plan, followedFrom: "2026-01-15" }, today) : null;
  }

  #holds(personId: string, measureId: string): boolean {
    const measure = this.followUp.measures.find(({ id }) => id === measureId);
    return this.followUp.holders.get(measure?.positionId ?? "")?.includes(personId) ?? false;
  }

  #mail(personId: string, on: string): void {
    this.mails.push({ personId, on });
    this.sent.lastMailed.set(personId, on);
  }

  #aMeasure(at: number, positions: string[]): FollowedMeasure {
    const endsOn = at % 4 === 0 ? null : addDays("2026-01-15", Math.floor(this.#random() * 1400));
    const milestones =
      at % 5 === 0 ? [{ due: addDays("2026-01-15", Math.floor(this.#random() * 700)), doneOn: null }] : [];
    const positionId = at === 7 ? null : (positions[at % positions.length] ?? null);
    const measure = {
      id: `measure ${at}`,
      planId: "plan",
      positionId,
      writtenOn: "2026-01-10",
      startsOn: null,
      endsOn,
      milestones,
      excusedBefore: null,
    };
    return { ...measure, period: at === 11 ? "next" : "this", phase: null, reportedOn: null };
  }
}

/** Numbers from 0 to 1, the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
