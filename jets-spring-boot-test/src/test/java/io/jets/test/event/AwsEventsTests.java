package io.jets.test.event;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link AwsEvents}.
 */
class AwsEventsTests {

	private static final String ARN = ":us-east-1:111122223333:";

	@ParameterizedTest
	@MethodSource("all")
	void hasEnvelopeOfEventBridge(JobEvent event) {
		assertThat(event.tree().propertyNames()).containsExactlyInAnyOrder("version", "id", "detail-type", "source",
				"account", "time", "region", "resources", "detail");
		assertThat(event.tree().path("resources").valueStream()).hasSize(event.name().contains("CloudTrail") ? 0 : 1);
		assertThat(Instant.parse(event.tree().path("time").asString())).isNotNull();
		assertThat(event.json()).doesNotContain("\"\"");
	}

	@ParameterizedTest
	@MethodSource("all")
	void hasNoRealAccount(JobEvent event) {
		Matcher accounts = Pattern.compile("(?<![0-9a-f-])\\d{12}(?![0-9a-f])").matcher(event.json());
		assertThat(accounts.results().map((match) -> match.group())).isNotEmpty().containsOnly("111122223333");
	}

	static Stream<JobEvent> all() {
		return Stream.of(AwsEvents.ec2StateChange("i-1234567890abcdef0", "stopping"),
				AwsEvents.cloudTrailCall("ec2.amazonaws.com", "StopInstances"),
				AwsEvents.s3ObjectCreated("amzn-s3-demo-bucket", "a/b.txt"),
				AwsEvents.ecsTaskStateChange("shop", "RUNNING"), AwsEvents.ecsTaskStateChange("shop", "STOPPED"),
				AwsEvents.health("EC2", "AWS_EC2_INSTANCE_STORE_DRIVE_PERFORMANCE_DEGRADED"),
				AwsEvents.scheduled("ReportJobWriteSchedule1", Instant.parse("2026-10-25T00:30:00Z")));
	}

	@Test
	void containsArguments() {
		JsonNode ec2 = AwsEvents.ec2StateChange("i-1234567890abcdef0", "stopping").tree();
		assertThat(ec2.path("source").asString()).isEqualTo("aws.ec2");
		assertThat(ec2.at("/resources/0").asString()).isEqualTo("arn:aws:ec2" + ARN + "instance/i-1234567890abcdef0");
		assertThat(ec2.path("detail").toString())
			.isEqualTo("{\"instance-id\":\"i-1234567890abcdef0\",\"state\":\"stopping\"}");
		JsonNode call = AwsEvents.cloudTrailCall("signin.amazonaws.com", "ConsoleLogin").tree();
		assertThat(call.path("source").asString()).isEqualTo("aws.signin");
		assertThat(call.at("/detail/eventSource").asString()).isEqualTo("signin.amazonaws.com");
		assertThat(call.at("/detail/eventName").asString()).isEqualTo("ConsoleLogin");
		JsonNode s3 = AwsEvents.s3ObjectCreated("amzn-s3-demo-bucket", "a/b.txt").tree();
		assertThat(s3.at("/resources/0").asString()).isEqualTo("arn:aws:s3:::amzn-s3-demo-bucket");
		assertThat(s3.at("/detail/bucket/name").asString()).isEqualTo("amzn-s3-demo-bucket");
		assertThat(s3.at("/detail/object/key").asString()).isEqualTo("a/b.txt");
		JsonNode health = AwsEvents.health("EC2", "AWS_EC2_ISSUE").tree();
		assertThat(health.at("/detail/service").asString()).isEqualTo("EC2");
		assertThat(health.at("/detail/eventTypeCode").asString()).isEqualTo("AWS_EC2_ISSUE");
		JsonNode scheduled = AwsEvents.scheduled("nightly", Instant.parse("2026-10-25T00:30:00Z")).tree();
		assertThat(scheduled.at("/resources/0").asString()).isEqualTo("arn:aws:events" + ARN + "rule/nightly");
		assertThat(scheduled.path("time").asString()).isEqualTo("2026-10-25T00:30:00Z");
		assertThat(scheduled.path("detail").isEmpty()).isTrue();
	}

	@Test
	void stopsTask() {
		JsonNode running = AwsEvents.ecsTaskStateChange("shop", "RUNNING").tree().path("detail");
		assertThat(running.path("clusterArn").asString()).isEqualTo("arn:aws:ecs" + ARN + "cluster/shop");
		assertThat(running.path("desiredStatus").asString()).isEqualTo("RUNNING");
		assertThat(running.at("/containers/0/lastStatus").asString()).isEqualTo("RUNNING");
		assertThat(running.has("stopCode")).isFalse();
		JsonNode stopped = AwsEvents.ecsTaskStateChange("shop", "STOPPED").tree().path("detail");
		assertThat(stopped.path("desiredStatus").asString()).isEqualTo("STOPPED");
		assertThat(stopped.path("stopCode").asString()).isEqualTo("EssentialContainerExited");
		assertThat(stopped.at("/containers/0/exitCode").asInt()).isZero();
		assertThat(stopped.at("/containers/0/taskArn")).isEqualTo(stopped.path("taskArn"));
	}

}
