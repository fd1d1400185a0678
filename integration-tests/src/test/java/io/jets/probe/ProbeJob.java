package io.jets.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.jets.annotation.DynamoDbStream;
import io.jets.annotation.EventPattern;
import io.jets.annotation.Job;
import io.jets.annotation.Rate;
import io.jets.event.BusEvent;
import io.jets.event.Change;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

/**
 * Jobs of each kind that the sample does not contain.
 */
@Job("probe")
class ProbeJob {

	private static final Log logger = LogFactory.getLog(ProbeJob.class);

	@Rate("1 hour")
	byte[] echo(byte[] event) {
		return event;
	}

	@Rate("1 hour")
	Map<String, JsonNode> wrap(JsonNode event) {
		return Map.of("wrapped", event);
	}

	@Rate("1 hour")
	void fail(JsonNode event) throws ProbeFailedException {
		throw new ProbeFailedException("Failed as asked");
	}

	@Rate("1 hour")
	CompletionStage<String> later(String event) {
		return event.equals("\"fail\"") ? CompletableFuture.failedFuture(new ProbeFailedException("Failed later"))
				: CompletableFuture.supplyAsync(() -> "later " + event);
	}

	@DynamoDbStream("probe-table")
	StreamsEventResponse reject(DynamodbEvent event) {
		List<BatchItemFailure> failures = event.getRecords()
			.stream()
			.map(DynamodbStreamRecord::getDynamodb)
			.peek((change) -> logger.info("%s became %s at %s".formatted(name(change.getOldImage()),
					name(change.getNewImage()), change.getApproximateCreationDateTime().toInstant())))
			.map(StreamRecord::getSequenceNumber)
			.map(BatchItemFailure::new)
			.toList();
		return new StreamsEventResponse(failures);
	}

	@DynamoDbStream("probe-table")
	void typed(Change<ProbeItem> change) throws ProbeFailedException {
		ProbeItem item = change.item();
		logger.info("typed %s %s".formatted(item.getName(), MDC.getCopyOfContextMap()));
		if ("fail".equals(item.getName())) {
			throw new ProbeFailedException("Failed as asked");
		}
	}

	@EventPattern("{\"source\": [\"probe\"]}")
	String bus(BusEvent<Map<String, Object>> event) {
		return event.source() + " " + event.time() + " " + event.detail();
	}

	@Rate("1 hour")
	String tick(BusEvent<Void> event) {
		return "due " + event.time();
	}

	@Rate("1 hour")
	Map<String, Object> describe(JsonNode event, Context context) {
		return Map.ofEntries(Map.entry("functionName", context.getFunctionName()),
				Map.entry("arn", context.getInvokedFunctionArn()), Map.entry("requestId", context.getAwsRequestId()),
				Map.entry("memory", context.getMemoryLimitInMB()),
				Map.entry("remaining", context.getRemainingTimeInMillis()),
				Map.entry("source", getClass().getProtectionDomain().getCodeSource().getLocation().getPath()),
				Map.entry("loader", getClass().getClassLoader().getClass().getSimpleName()),
				Map.entry("directory", System.getProperty("user.dir")), Map.entry("java", Runtime.version().feature()),
				Map.entry("environment", System.getenv().keySet()));
	}

	private static String name(Map<String, AttributeValue> image) {
		return image.get("name").getS();
	}

}
