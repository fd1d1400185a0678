package io.jets.local;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.jets.job.JobMethod;
import io.jets.job.Trigger;

/**
 * Formats jobs, their triggers and their next fire times as a table for the log.
 */
final class JobTable {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);

	private final List<TriggerSource> sources;

	JobTable(List<TriggerSource> sources) {
		this.sources = sources;
	}

	String of(List<JobMethod> jobs) {
		List<Row> rows = new ArrayList<>();
		for (JobMethod job : jobs) {
			String name = job.name();
			for (Trigger trigger : job.triggers()) {
				rows.add(row(name, trigger));
				name = "";
			}
		}
		int names = width(rows.stream().map(Row::job).toList());
		int triggers = width(rows.stream().map(Row::trigger).toList());
		StringBuilder table = new StringBuilder();
		rows.forEach((row) -> table.append('\n')
			.append(("  %-" + names + "s  %-" + triggers + "s  %s").formatted(row.job(), row.trigger(), row.next())
				.stripTrailing()));
		return table.toString();
	}

	private Row row(String name, Trigger trigger) {
		String next = this.sources.stream()
			.map((source) -> source.nextFireTime(trigger))
			.filter(Objects::nonNull)
			.map((time) -> "next " + TIME.format(time))
			.findFirst()
			.orElse("");
		return new Row(name, trigger.describe(), next);
	}

	private static int width(List<String> texts) {
		return Math.max(1, texts.stream().mapToInt(String::length).max().orElse(1));
	}

	private record Row(String job, String trigger, String next) {

	}

}
