package io.jets.local;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import io.jets.job.JobMethod;
import io.jets.job.Trigger;
import io.jets.processor.TextTable;
import org.jspecify.annotations.Nullable;

/**
 * Formats jobs, their triggers and their next fire times as a table for the log. A
 * trigger that does not fire is marked.
 */
final class JobTable {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);

	private final List<TriggerSource> sources;

	JobTable(List<TriggerSource> sources) {
		this.sources = sources;
	}

	String of(List<JobMethod> jobs) {
		TextTable table = new TextTable();
		for (JobMethod job : jobs) {
			String name = job.name();
			for (Trigger trigger : job.triggers()) {
				table.add("  " + name, trigger.describe(), note(trigger));
				name = "";
			}
		}
		return ("\n" + table).stripTrailing();
	}

	private String note(Trigger trigger) {
		return this.sources.stream()
			.flatMap((source) -> Stream.of(source.obstacle(trigger), next(source, trigger)))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
	}

	private static @Nullable String next(TriggerSource source, Trigger trigger) {
		ZonedDateTime next = source.nextFireTime(trigger);
		return (next != null) ? "next " + TIME.format(next) : null;
	}

}
