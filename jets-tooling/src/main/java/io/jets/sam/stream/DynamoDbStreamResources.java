package io.jets.sam.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.JobMethod;
import io.jets.sam.destination.FailureDestination;
import io.jets.sam.destination.FailureDestinations;
import io.jets.sam.template.FunctionResource;
import io.jets.sam.template.IamStatement;
import io.jets.sam.template.IntrinsicFunctions;
import io.jets.sam.template.ResourceProperties;
import io.jets.sam.template.TemplateBuilder;
import io.jets.sam.trigger.TriggerContext;
import io.jets.sam.trigger.TriggerPolicy;
import io.jets.sam.trigger.TriggerResources;

/**
 * Adds an {@code AWS::Lambda::EventSourceMapping} for each stream that a job reads, and
 * allows the job to read only this stream.
 */
public final class DynamoDbStreamResources extends TriggerResources<DynamoDbStreamTrigger> {

	private static final int READERS = 2;

	private final TemplateBuilder template;

	private final IntrinsicFunctions intrinsicFunctions;

	private final FailureDestinations destinations;

	private final Map<String, Set<String>> readers = new LinkedHashMap<>();

	/**
	 * Creates an instance for one template.
	 * @param context the template
	 */
	public DynamoDbStreamResources(TriggerContext context) {
		super(DynamoDbStreamTrigger.class);
		this.template = context.template();
		this.intrinsicFunctions = context.intrinsicFunctions();
		this.destinations = context.destinations();
	}

	@Override
	protected void add(List<DynamoDbStreamTrigger> triggers, FunctionResource function) {
		String location = function.job().location();
		int number = 0;
		for (List<DynamoDbStreamTrigger> same : byStream(function.job())) {
			DynamoDbStreamTrigger trigger = same.get(0);
			StreamReference stream = stream(location, trigger);
			this.template.resource(location, function.id() + "Stream" + (++number), "AWS::Lambda::EventSourceMapping",
					mapping(function, same, stream));
			this.readers.computeIfAbsent(stream.key(), (key) -> new LinkedHashSet<>()).add(location);
			if (TableWriteAccess.isAllowed(function.job().policy(), stream)) {
				this.template.warn(location,
						"it may write to the table %s whose stream it reads, and Lambda does not stop such a recursive loop"
							.formatted(stream.key()),
						"Write to another table, or let a filter leave out the changes that the job makes");
			}
		}
	}

	private ResourceProperties mapping(FunctionResource function, List<DynamoDbStreamTrigger> same,
			StreamReference stream) {
		DynamoDbStreamTrigger trigger = same.get(0);
		String location = function.job().location();
		FailureDestination onFailure = this.destinations.of(location, trigger.onFailure());
		return new ResourceProperties().with("FunctionName", function.name())
			.with("EventSourceArn", stream.arn())
			.with("StartingPosition", String.valueOf(trigger.startingPosition()))
			.with("Enabled", trigger.enabled())
			.with("BatchSize", trigger.batchSize())
			.withSeconds("MaximumBatchingWindowInSeconds", trigger.maximumBatchingWindow())
			.with("ParallelizationFactor", trigger.parallelizationFactor())
			.with("FilterCriteria", new StreamFilters(this.intrinsicFunctions).criteria(same))
			.with("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
			.with("BisectBatchOnFunctionError", trigger.bisectBatchOnFunctionError())
			.with("MaximumRetryAttempts", trigger.maximumRetryAttempts())
			.withSeconds("MaximumRecordAgeInSeconds", trigger.maximumRecordAge())
			.with("MetricsConfig", trigger.metrics() ? Map.of("Metrics", List.of("EventCount")) : null)
			.with("DestinationConfig",
					(onFailure != null) ? Map.of("OnFailure", Map.of("Destination", onFailure.arn())) : null);
	}

	@Override
	public TriggerPolicy policy(JobMethod job) {
		List<Map<String, Object>> statements = new ArrayList<>();
		for (List<DynamoDbStreamTrigger> same : byStream(job)) {
			StreamReference stream = stream(job.location(), same.get(0));
			statements.add(IamStatement.allow(stream.arn(), "dynamodb:DescribeStream", "dynamodb:GetRecords",
					"dynamodb:GetShardIterator"));
			statements.add(IamStatement.allow(stream.streams(), "dynamodb:ListStreams"));
			FailureDestination onFailure = this.destinations.of(job.location(), same.get(0).onFailure());
			if (onFailure != null) {
				statements.addAll(onFailure.statements());
			}
		}
		List<DynamoDbStreamTrigger> triggers = job.triggers(DynamoDbStreamTrigger.class).toList();
		boolean common = triggers.stream()
			.allMatch((trigger) -> trigger.stream() == null && trigger.onFailure() == null
					&& trigger.streamKey().equals(triggers.get(0).streamKey()));
		return new TriggerPolicy(statements, common, triggers.get(0).streamKey() + "-stream");
	}

	@Override
	public void finish() {
		this.readers.forEach((stream, jobs) -> {
			if (jobs.size() > READERS) {
				this.template
					.warn(String.join(", ", jobs),
							"%d functions read the stream of %s, and DynamoDB may throttle more than %d readers"
								.formatted(jobs.size(), stream, READERS),
							"Combine the jobs of one stream in fewer methods");
			}
		});
	}

	private static Iterable<List<DynamoDbStreamTrigger>> byStream(JobMethod job) {
		return job.triggers(DynamoDbStreamTrigger.class)
			.collect(Collectors.groupingBy(DynamoDbStreamTrigger::streamKey, LinkedHashMap::new, Collectors.toList()))
			.values();
	}

	private StreamReference stream(String location, DynamoDbStreamTrigger trigger) {
		return StreamReference.of(location, trigger, this.template, this.intrinsicFunctions);
	}

}
