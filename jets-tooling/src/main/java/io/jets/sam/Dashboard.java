package io.jets.sam;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.jets.job.JobMethod;
import io.jets.job.PayloadKind;
import io.jets.sam.template.FailedEvents;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.yaml.IntrinsicFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CloudWatch dashboard of the jobs: their invocations, errors and durations, the age of
 * stream records, and the queue for failed events.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html">Dashboard
 * body structure and syntax</a>
 */
final class Dashboard {

	static final String OWNER = "jets.template.dashboard";

	private static final int WIDTH = 12;

	private static final int HEIGHT = 6;

	private static final int PERIOD_SECONDS = 300;

	private final List<JobMethod> jobs;

	private final boolean failedEvents;

	private final List<Map<String, Object>> widgets = new ArrayList<>();

	/**
	 * Creates a dashboard.
	 * @param jobs the jobs
	 * @param failedEvents whether the template has the queue for failed events
	 */
	Dashboard(List<JobMethod> jobs, boolean failedEvents) {
		this.jobs = jobs;
		this.failedEvents = failedEvents;
	}

	Map<String, Object> resource() {
		add("Invocations", "Sum", lambda("Invocations", (job) -> true));
		add("Errors", "Sum", lambda("Errors", (job) -> true));
		add("Duration, p99 (ms)", "p99", lambda("Duration", (job) -> true));
		add("Age of stream records (ms)", "Maximum", lambda("IteratorAge", Dashboard::readsStream));
		if (this.failedEvents) {
			add("Failed events", "Maximum", List.of(List.of("AWS/SQS", "ApproximateNumberOfMessagesVisible",
					"QueueName", "${%s.QueueName}".formatted(FailedEvents.ID), Map.of("label", FailedEvents.ID))));
		}
		String body = JsonMapper.shared().writeValueAsString(Map.of("widgets", this.widgets));
		return new ResourceProperties().with("Type", "AWS::CloudWatch::Dashboard")
			.with("Properties", new ResourceProperties().with("DashboardBody", IntrinsicFunction.sub(body)).map())
			.map();
	}

	private void add(String title, String statistic, List<List<Object>> metrics) {
		if (metrics.isEmpty()) {
			return;
		}
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("title", title);
		properties.put("region", "${AWS::Region}");
		properties.put("stat", statistic);
		properties.put("period", PERIOD_SECONDS);
		properties.put("metrics", metrics);
		Map<String, Object> widget = new LinkedHashMap<>();
		widget.put("type", "metric");
		widget.put("x", this.widgets.size() % 2 * WIDTH);
		widget.put("y", this.widgets.size() / 2 * HEIGHT);
		widget.put("width", WIDTH);
		widget.put("height", HEIGHT);
		widget.put("properties", properties);
		this.widgets.add(widget);
	}

	private List<List<Object>> lambda(String metric, Predicate<JobMethod> selected) {
		return this.jobs.stream()
			.filter(selected)
			.map(FunctionResource::new)
			.map((function) -> List.<Object>of("AWS/Lambda", metric, "FunctionName", "${%s}".formatted(function.id()),
					Map.of("label", function.job().name())))
			.toList();
	}

	private static boolean readsStream(JobMethod job) {
		return job.triggers().stream().anyMatch((trigger) -> trigger.payload() == PayloadKind.STREAM_BATCH);
	}

}
