package io.jets.packaging.runtime.training;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingFailureTests {

	@Test
	void namesRootCause() {
		List<String> log = List.of("2026 ERROR start failed",
				"org.springframework.beans.factory.BeanCreationException: Error creating bean 'a'",
				"\tat A.a(A.java:1)", "Caused by: java.lang.IllegalStateException: middle", "\tat A.b(A.java:2)",
				"Caused by: com.example.MissingKeyException: KEY is missing", "\t... 5 more");
		assertThat(message(log, null))
			.isEqualTo("It has failed: com.example.MissingKeyException: KEY is missing. All lines: training.log");
	}

	@Test
	void explainsThatThereIsNoNetwork() {
		assertThat(message(List.of("java.net.UnknownHostException: db.example.com"), null))
			.isEqualTo("It has failed: java.net.UnknownHostException: db.example.com. The training has no network, "
					+ "so that the build reaches no other system. Let beans connect when a job first uses them, for "
					+ "instance with @Lazy, or package without jets.runtime=custom. All lines: training.log");
	}

	@Test
	void namesRejectedRequest() {
		assertThat(message(List.of("com.example.ClientException: 403"), "POST /queue"))
			.contains("reaches no other system (rejected: POST /queue). ");
	}

	private static String message(List<String> log, String rejected) {
		return new TrainingFailure("It has failed", log, rejected, "training.log").exception().getMessage();
	}

}
