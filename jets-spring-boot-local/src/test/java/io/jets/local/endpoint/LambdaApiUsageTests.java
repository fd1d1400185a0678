package io.jets.local.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.jets.event.BusEvent;
import io.jets.function.payload.EventReaders;
import io.jets.function.stream.ChangeReader;
import io.jets.job.JobMethod;
import io.jets.local.endpoint.lambda.LambdaApi;
import io.jets.local.dynamodb.StreamJob;
import io.jets.local.invoke.RecordingJobInvoker;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.TimeSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the commands printed by {@link LambdaApi} work with the parameters of jobs.
 */
class LambdaApiUsageTests {

	private final EventReaders readers = new EventReaders(JsonMapper::shared);

	@Test
	void showsBatchForStreamJob() {
		byte[] payload = payload(StreamJob.on("orders"));
		ResolvableType item = ResolvableType.forClass(Map.class);
		assertThat(new ChangeReader(JsonMapper.shared(), item, null).read(payload).changes()).isEmpty();
		assertThat(this.readers.forType(ResolvableType.forClass(DynamodbEvent.class)).read(payload))
			.isInstanceOf(DynamodbEvent.class);
	}

	@Test
	void showsEventForOtherJobs() {
		byte[] payload = payload(TestJobs.job("securityJob-look", TestJobs.pattern("{\"source\":[\"a\"]}")));
		assertThat(
				this.readers.forType(ResolvableType.forClassWithGenerics(BusEvent.class, JsonNode.class)).read(payload))
			.isInstanceOf(BusEvent.class);
		assertThat(this.readers.forType(ResolvableType.forClass(ScheduledEvent.class)).read(payload))
			.isInstanceOf(ScheduledEvent.class);
	}

	@Test
	void showsPlaceholderWithoutJobs() {
		assertThat(usage()).contains("--function-name <function> --payload '{}'");
	}

	private static byte[] payload(JobMethod job) {
		String usage = usage(job);
		Matcher aws = Pattern.compile("--function-name " + job.name() + " --payload '([^']+)' out").matcher(usage);
		assertThat(aws.find()).as(usage).isTrue();
		assertThat(usage).contains("curl -d '" + aws.group(1) + "' http://x/2015-03-31/functions/" + job.name() + "/");
		return aws.group(1).getBytes(StandardCharsets.UTF_8);
	}

	private static String usage(JobMethod... jobs) {
		try (TimeSource time = TimeSource.system()) {
			return new LambdaApi(TestJobs.engine(new RecordingJobInvoker(), time, TestJournals.journal(), jobs),
					TestJobs.ACCOUNT)
				.usage("http://x");
		}
	}

}
