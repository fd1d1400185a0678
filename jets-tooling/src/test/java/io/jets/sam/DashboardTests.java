package io.jets.sam;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.job.JobMethod;
import io.jets.sam.template.TemplateSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Dashboard}.
 */
class DashboardTests {

	private static final Pattern BODY = Pattern.compile("DashboardBody: !Sub '(.*)'");

	@Test
	void isNotInTemplateByDefault() {
		assertThat(TestJobs.template(TestJobs.of(ClerkJob.class)).text()).doesNotContain("Dashboard");
	}

	@Test
	void showsMetricsOfFunctionsAndQueue() {
		JsonNode widgets = widgets(true, TestJobs.of(ClerkJob.class, HardJob.class));
		assertThat(widgets.findValuesAsString("title")).containsExactly("Invocations", "Errors", "Duration, p99 (ms)",
				"Age of stream records (ms)", "Failed events");
		assertThat(widgets.path(0).path("properties").path("metrics").toString()).isEqualTo("""
				[["AWS/Lambda","Invocations","FunctionName","${ClerkJobFile}",{"label":"clerkJob-file"}],\
				["AWS/Lambda","Invocations","FunctionName","${HardJobDig}",{"label":"hardJob-dig"}]]""");
		assertThat(widgets.path(3).path("properties").path("metrics")).hasSize(1);
		assertThat(widgets.path(3).path("x").asInt()).isEqualTo(12);
		assertThat(widgets.path(3).path("y").asInt()).isEqualTo(6);
		assertThat(widgets.path(4).path("properties").path("metrics").path(0).path(3).asString())
			.isEqualTo("${FailedEvents.QueueName}");
	}

	@Test
	void leavesOutWidgetsWithoutMetrics() {
		assertThat(widgets(false, TestJobs.of(HardJob.class)).findValuesAsString("title"))
			.containsExactly("Invocations", "Errors", "Duration, p99 (ms)");
	}

	private static JsonNode widgets(boolean failedEvents, List<JobMethod> jobs) {
		TemplateSettings settings = new TemplateSettings("app.zip", "java21", TemplateSettings.DEFAULT_HANDLER,
				TemplateSettings.DEFAULT_ARCHITECTURE, "com.example.Application", List.of(), null, 30, failedEvents,
				null, null, false, true, List.of());
		Matcher body = BODY.matcher(new SamTemplateGenerator(settings).generate(jobs).text());
		assertThat(body.find()).isTrue();
		return JsonMapper.shared().readTree(body.group(1)).path("widgets");
	}

	@Job("clerkJob")
	static class ClerkJob {

		@DynamoDbStream("orders")
		void file(Object event) {
		}

	}

	@Job("hardJob")
	static class HardJob {

		@Rate("10 hours")
		void dig() {
		}

	}

}
