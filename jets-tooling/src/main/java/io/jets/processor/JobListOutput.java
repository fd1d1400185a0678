package io.jets.processor;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.Trigger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists jobs with their triggers and next fire times in {@code jobs.json}, for programs,
 * and {@code jobs.txt}, for people. A rate starts when it is deployed. The list assumes
 * that it is deployed now.
 */
final class JobListOutput implements JobsOutput {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ROOT);

	private final JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Clock clock;

	JobListOutput(Clock clock) {
		this.clock = clock;
	}

	@Override
	public JobsFiles create(JobRegistry jobs, Map<String, String> options) {
		ZonedDateTime now = ZonedDateTime.now(this.clock).truncatedTo(ChronoUnit.SECONDS);
		return new JobsFiles(Map.of("jobs.json", json(jobs.jobs(), now) + "\n", "jobs.txt", table(jobs.jobs(), now)),
				List.of());
	}

	private String json(List<JobMethod> jobs, ZonedDateTime now) {
		return this.mapper.writeValueAsString(jobs.stream()
			.map((job) -> new ListedJob(job.name(), job.location(),
					job.triggers().stream().map((trigger) -> listedTrigger(trigger, now)).toList()))
			.toList());
	}

	private static ListedTrigger listedTrigger(Trigger trigger, ZonedDateTime now) {
		ZonedDateTime next = trigger.next(now);
		return new ListedTrigger(trigger.annotation(), trigger.describe(),
				(next != null) ? next.toOffsetDateTime().toString() : null);
	}

	private static String table(List<JobMethod> jobs, ZonedDateTime now) {
		if (jobs.isEmpty()) {
			return "The application has no jobs.\n";
		}
		TextTable table = new TextTable("FUNCTION", "JOB", "TRIGGER", "NEXT");
		for (JobMethod job : jobs) {
			List<String> names = new ArrayList<>(List.of(job.name(), job.location()));
			for (Trigger trigger : job.triggers()) {
				ZonedDateTime next = trigger.next(now);
				table.add(names.get(0), names.get(1), trigger.describe(),
						(next != null) ? TIME.format(next) : trigger.neverFires(now) ? "never" : "");
				names.replaceAll((name) -> "");
			}
		}
		return table.toString();
	}

	private record ListedJob(String function, String job, List<ListedTrigger> triggers) {

	}

	private record ListedTrigger(String annotation, String trigger, @Nullable String next) {

	}

}
