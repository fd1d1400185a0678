package io.jets.local.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.jets.job.JobMethod;
import io.jets.local.endpoint.lambda.LambdaApi;
import io.jets.local.http.LocalRequest;
import io.jets.local.http.LocalResponse;
import io.jets.local.invoke.InvocationCause;
import io.jets.local.invoke.InvokerSettings;
import io.jets.local.invoke.LocalJobInvoker;
import io.jets.local.invoke.RetryLimit;
import io.jets.local.invoke.TestJobs;
import io.jets.local.journal.TestJournals;
import io.jets.local.time.TimeSource;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code Invoke} when the concurrency limit is reached.
 */
class LambdaApiThrottlingTests {

	private static final byte[] PAYLOAD = "{}".getBytes(StandardCharsets.UTF_8);

	private final JobMethod job = TestJobs.job("clerkJob-file");

	private final CountDownLatch started = new CountDownLatch(1);

	private final CountDownLatch end = new CountDownLatch(1);

	@Test
	void respondsAsLambdaWhenSynchronousAndQueuesWhenAsynchronous() throws Exception {
		try (TimeSource time = TimeSource.system();
				LocalJobInvoker invoker = new LocalJobInvoker(TestJobs.functions((payload, context) -> {
					this.started.countDown();
					this.end.await();
					return payload;
				}, this.job), List.of(this.job), TestJobs.ACCOUNT,
						new InvokerSettings(List.of(), RetryLimit.NONE, 1, true, false), time,
						TestJournals.journal())) {
			LambdaApi api = new LambdaApi(TestJobs.engine(invoker, time, TestJournals.journal(), this.job),
					TestJobs.ACCOUNT);
			invoker.invokeAsync(this.job, PAYLOAD, new InvocationCause("test", "1", List.of()));
			assertThat(this.started.await(10, TimeUnit.SECONDS)).isTrue();
			LocalResponse response = api.handle(request("RequestResponse"));
			assertThat(response.status()).isEqualTo(429);
			assertThat(response.headers().getFirstHeader("X-Amzn-ErrorType").getValue())
				.isEqualTo("TooManyRequestsException");
			JsonNode body = new JsonMapper().readTree(response.body());
			assertThat(body.path("Reason").asString()).isEqualTo("ConcurrentInvocationLimitExceeded");
			assertThat(body.path("message").asString())
				.startsWith("Rate Exceeded. clerkJob-file: the concurrency limit");
			assertThat(api.handle(request("Event")).status()).isEqualTo(202);
			this.end.countDown();
		}
	}

	private static LocalRequest request(String type) {
		return LocalRequest.of("POST", "/2015-03-31/functions/clerkJob-file/invocations",
				new Header[] { new BasicHeader("X-Amz-Invocation-Type", type) }, PAYLOAD);
	}

}
