package io.jets.sam.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.jets.job.DynamoDbStreamTrigger;
import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.sam.destination.Destination;
import io.jets.sam.destination.Destinations;
import io.jets.sam.stack.IamStatement;
import io.jets.sam.stack.JobFunction;
import io.jets.sam.stack.References;
import io.jets.sam.stack.ResourceProperties;
import io.jets.sam.stack.Stack;
import io.jets.sam.stack.TriggerPart;

/**
 * {@link DynamoDbStreamTrigger Stream triggers}: an
 * {@code AWS::Lambda::EventSourceMapping} for each table of a job, and the rights to read
 * that stream alone.
 */
public final class DynamoDbStreamPart extends TriggerPart<DynamoDbStreamTrigger> {

	private static final int READERS = 2;

	private final Stack stack;

	private final References references;

	private final Destinations destinations;

	private final Map<String, Set<String>> readers = new LinkedHashMap<>();

	/**
	 * Create a part.
	 * @param stack where resources go
	 * @param references what reads references
	 * @param destinations what reads destinations
	 */
	public DynamoDbStreamPart(Stack stack, References references, Destinations destinations) {
		super(DynamoDbStreamTrigger.class);
		this.stack = stack;
		this.references = references;
		this.destinations = destinations;
	}

	@Override
	public boolean isAsynchronous() {
		return false;
	}

	@Override
	protected void add(List<DynamoDbStreamTrigger> triggers, JobFunction function) {
		String location = function.job().location();
		int number = 0;
		for (List<DynamoDbStreamTrigger> same : byStream(function.job())) {
			DynamoDbStreamTrigger trigger = same.get(0);
			StreamSource source = source(location, trigger);
			checkSameSettings(location, same);
			this.stack.resource(location, function.id() + "Stream" + (++number), "AWS::Lambda::EventSourceMapping",
					mapping(function, same, source));
			this.readers.computeIfAbsent(source.key(), (key) -> new LinkedHashSet<>()).add(location);
			if (TableWrites.allowed(function.job().policy(), source)) {
				this.stack.warn(location,
						"it may write the table %s whose stream it reads, and Lambda does not end such loops"
							.formatted(source.key()));
			}
		}
	}

	private ResourceProperties mapping(JobFunction function, List<DynamoDbStreamTrigger> same, StreamSource source) {
		DynamoDbStreamTrigger trigger = same.get(0);
		String location = function.job().location();
		Destination onFailure = this.destinations.ofStream(location, trigger.onFailure());
		return new ResourceProperties().with("FunctionName", function.name())
			.with("EventSourceArn", source.arn())
			.with("StartingPosition", String.valueOf(trigger.startingPosition()))
			.with("Enabled", trigger.enabled())
			.with("BatchSize", trigger.batchSize())
			.withSeconds("MaximumBatchingWindowInSeconds", trigger.maximumBatchingWindow())
			.with("ParallelizationFactor", trigger.parallelizationFactor())
			.with("FilterCriteria", new StreamFilters(this.stack, location).criteria(same))
			.with("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
			.with("BisectBatchOnFunctionError", trigger.bisectBatchOnFunctionError())
			.with("MaximumRetryAttempts", trigger.maximumRetryAttempts())
			.withSeconds("MaximumRecordAgeInSeconds", trigger.maximumRecordAge())
			.with("DestinationConfig",
					(onFailure != null) ? Map.of("OnFailure", Map.of("Destination", onFailure.arn())) : null);
	}

	@Override
	public List<Map<String, Object>> rights(JobMethod job) {
		List<Map<String, Object>> statements = new ArrayList<>();
		for (List<DynamoDbStreamTrigger> same : byStream(job)) {
			StreamSource source = source(job.location(), same.get(0));
			statements.add(IamStatement.allow(source.arn(), "dynamodb:DescribeStream", "dynamodb:GetRecords",
					"dynamodb:GetShardIterator"));
			statements.add(IamStatement.allow(source.streams(), "dynamodb:ListStreams"));
			Destination onFailure = this.destinations.ofStream(job.location(), same.get(0).onFailure());
			if (onFailure != null) {
				statements.addAll(onFailure.statements());
			}
		}
		return statements;
	}

	@Override
	public void finish() {
		this.readers.forEach((stream, jobs) -> {
			if (jobs.size() > READERS) {
				this.stack.warn(String.join(", ", jobs),
						"%d functions read the stream of %s; DynamoDB may throttle more than %d".formatted(jobs.size(),
								stream, READERS));
			}
		});
	}

	private Iterable<List<DynamoDbStreamTrigger>> byStream(JobMethod job) {
		return job.triggers(DynamoDbStreamTrigger.class)
			.collect(Collectors.groupingBy((trigger) -> source(job.location(), trigger).key(), LinkedHashMap::new,
					Collectors.toList()))
			.values();
	}

	private StreamSource source(String location, DynamoDbStreamTrigger trigger) {
		return StreamSource.of(location, trigger, this.stack, this.references);
	}

	private void checkSameSettings(String location, List<DynamoDbStreamTrigger> same) {
		DynamoDbStreamTrigger first = same.get(0);
		for (DynamoDbStreamTrigger trigger : same) {
			if (!settings(trigger).equals(settings(first))) {
				this.stack.fault(new Fault(location, trigger.annotation(), "", source(location, trigger).key(),
						"a function reads a stream once, and its triggers on this table have different settings",
						"Write the same settings on each, only filter and on may differ, or split the method"));
			}
		}
	}

	private static DynamoDbStreamTrigger settings(DynamoDbStreamTrigger trigger) {
		return new DynamoDbStreamTrigger("", trigger.table(), trigger.stream(), Set.of(), List.of(),
				trigger.startingPosition(), trigger.batchSize(), trigger.maximumBatchingWindow(),
				trigger.parallelizationFactor(), trigger.maximumRetryAttempts(), trigger.maximumRecordAge(),
				trigger.bisectBatchOnFunctionError(), trigger.onFailure(), trigger.enabled(), trigger.concurrency());
	}

}
