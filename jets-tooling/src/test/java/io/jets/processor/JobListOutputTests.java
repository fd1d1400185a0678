package io.jets.processor;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.jets.job.EventPatternTrigger;
import io.jets.job.JobMethod;
import io.jets.job.JobRegistry;
import io.jets.job.RuleSettings;
import io.jets.job.ScheduleTrigger;
import io.jets.job.schedule.CronExpression;
import io.jets.job.schedule.ScheduleExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link JobListOutput}.
 */
class JobListOutputTests {

	private static final RuleSettings RULE = new RuleSettings("why", null, null, null, null, null, null, null, null);

	@TempDir
	private Path directory;

	@Test
	void writesTable() throws IOException, NoSuchMethodException {
		write(job());
		assertThat(this.directory.resolve("jobs.txt")).hasContent("""
				FUNCTION  JOB          TRIGGER             NEXT
				hard-dig  HardJob#dig  rule "why"
				                       rate(10 hours)      2026-11-22 11:00 UTC
				                       cron(0 12 * * ? *)  2026-11-22 12:00 UTC
				""");
	}

	@Test
	void writesJson() throws IOException, NoSuchMethodException {
		write(job());
		assertThat(this.directory.resolve("jobs.json")).hasContent("""
				[ {
				  "function" : "hard-dig",
				  "job" : "HardJob#dig",
				  "triggers" : [ {
				    "annotation" : "@EventPattern",
				    "trigger" : "rule \\"why\\"",
				    "next" : null
				  }, {
				    "annotation" : "@Rate",
				    "trigger" : "rate(10 hours)",
				    "next" : "2026-11-22T11:00Z"
				  }, {
				    "annotation" : "@Cron",
				    "trigger" : "cron(0 12 * * ? *)",
				    "next" : "2026-11-22T12:00Z"
				  } ]
				} ]
				""");
	}

	@Test
	void marksScheduleThatNeverFires() throws IOException, NoSuchMethodException {
		write(new JobMethod("hard-dig", "hard", JobListOutputTests.class,
				JobListOutputTests.class.getDeclaredMethod("marksScheduleThatNeverFires"),
				List.of(new ScheduleTrigger("@Cron", CronExpression.parse("0 12 31 2 ? *"), null, RULE),
						new ScheduleTrigger("@Cron", CronExpression.parse("0 12 * * ? 2025"),
								ZoneId.of("Europe/Berlin"), RULE))));
		assertThat(this.directory.resolve("jobs.txt")).content()
			.containsPattern("cron\\(0 12 31 2 \\? \\*\\) +never\n")
			.containsPattern("cron\\(0 12 \\* \\* \\? 2025\\) Europe/Berlin +never\n");
	}

	@Test
	void writesEmptyListWithoutJobs() throws IOException {
		write();
		assertThat(this.directory.resolve("jobs.txt")).hasContent("The application has no jobs.\n");
		assertThat(this.directory.resolve("jobs.json")).hasContent("[ ]\n");
	}

	private void write(JobMethod... jobs) throws IOException {
		new JobListOutput(Clock.fixed(Instant.parse("2026-11-22T01:00:00.123Z"), ZoneOffset.UTC))
			.create(new JobRegistry(List.of(jobs), List.of()), Map.of())
			.write(this.directory);
	}

	private static JobMethod job() throws NoSuchMethodException {
		Method method = HardJob.class.getDeclaredMethod("dig");
		return new JobMethod("hard-dig", "hard", HardJob.class, method,
				List.of(new EventPatternTrigger("@EventPattern", "{}", RULE),
						new ScheduleTrigger("@Rate", ScheduleExpression.parse("rate(10 hours)"), null, RULE),
						new ScheduleTrigger("@Cron", ScheduleExpression.parse("cron(0 12 * * ? *)"), null, RULE)));
	}

	static class HardJob {

		void dig() {
		}

	}

}
