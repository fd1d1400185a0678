package io.jets.test.coverage;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.jets.local.journal.entry.Decision;
import io.jets.processor.TextTable;

/**
 * Writes for failure messages what matches nothing, each with what is nearest to it.
 *
 * @param rules the rules and filters
 * @param events the events
 */
record CoverageReport(List<RuleOrFilter> rules, List<OfferedEvent> events) {

	/**
	 * Returns how many rules and filters match nothing, and a line for each of them.
	 */
	String rules(List<RuleOrFilter> unmatched) {
		TextTable table = new TextTable();
		unmatched.forEach((rule) -> table.add(rule.location(), trigger(rule), nearestEvent(rule)));
		return "%d of %d rules and filters match no saved event".formatted(unmatched.size(), this.rules.size())
				+ lines(table);
	}

	/**
	 * Returns how many events match nothing, and a line for each of them.
	 */
	String events(List<OfferedEvent> unmatched) {
		TextTable table = new TextTable();
		unmatched.forEach((event) -> table.add(event.name(), nearestRule(event)));
		return "%d of %d saved events match no rule and no filter".formatted(unmatched.size(), this.events.size())
				+ lines(table);
	}

	private static String lines(TextTable table) {
		String rows = table.toString();
		return rows.isEmpty() ? "" : ":\n" + rows.stripTrailing().indent(2).stripTrailing();
	}

	/**
	 * Returns the trigger, with the filter if the trigger has several.
	 */
	private String trigger(RuleOrFilter rule) {
		long filters = this.rules.stream().filter((other) -> other.toString().equals(rule.toString())).count();
		return (filters > 1) ? rule.trigger() + " " + rule.pattern() : rule.trigger();
	}

	private String nearestEvent(RuleOrFilter rule) {
		return this.events.stream()
			.flatMap((event) -> event.explained()
				.filter(rule::decided)
				.map((decision) -> Map.entry(event.name(), decision)))
			.min(Map.Entry.comparingByValue(Decision.NEAREST_FIRST))
			.map((nearest) -> "nearest is " + nearest.getKey() + ": " + nearest.getValue().text(true))
			.orElse(rule.stream() ? "there is no saved change of the table" : "there is no saved event");
	}

	private static String nearestRule(OfferedEvent event) {
		return event.explained()
			.min(Decision.NEAREST_FIRST)
			.map((nearest) -> "nearest is " + nearest.location() + ", " + nearest.trigger() + ": " + nearest.text(true))
			.orElseGet(() -> Objects.requireNonNullElse(event.obstacle(), "there is no enabled rule"));
	}

}
