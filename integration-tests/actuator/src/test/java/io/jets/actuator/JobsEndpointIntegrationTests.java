package io.jets.actuator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

import io.jets.local.journal.Journal;
import io.jets.local.journal.entry.ReceivedEvent;
import io.jets.local.journal.entry.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests the endpoint {@code jobs} of a web application whose jobs fire locally.
 */
class JobsEndpointIntegrationTests {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static ConfigurableApplicationContext application;

	@BeforeAll
	static void start() {
		application = run("--management.endpoint.jobs.access=unrestricted",
				"--spring.web.error.include-message=always");
	}

	@AfterAll
	static void stop() {
		application.close();
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return SpringApplication.run(ActuatorApplication.class,
				Stream
					.concat(Stream.of("--server.port=0", "--jets.local.enabled=true", "--jets.local.port=0",
							"--management.endpoints.web.exposure.include=jobs"), Stream.of(arguments))
					.toArray(String[]::new));
	}

	@Test
	void showsJobsWithTheirTriggersAndNextFireTimes() throws Exception {
		JsonNode jobs = json(get(application, "")).get("jobs");
		assertThat(jobs.propertyNames()).containsExactlyInAnyOrder("hardJob-celebrate", "hardJob-dig", "hardJob-pay");
		JsonNode job = jobs.get("hardJob-celebrate");
		assertThat(job.get("location").asString()).isEqualTo("HardJob#celebrate");
		assertThat(job.get("triggers").toString()).isEqualTo(
				"[{\"annotation\":\"@Cron\",\"description\":\"cron(0 0 1 1 ? 2199)\",\"next\":\"2199-01-01T00:00:00Z\"}]");
		assertThat(jobs.at("/hardJob-pay/triggers/0/annotation").asString()).isEqualTo("@EventPattern");
		assertThat(jobs.at("/hardJob-pay/triggers/0/next").isNull()).isTrue();
		assertThat(get(application, "/hardJob-fly").statusCode()).isEqualTo(404);
	}

	@Test
	void firesTheScheduleOfAJob() throws Exception {
		assertThat(post(application, "/hardJob-celebrate", "").statusCode()).isEqualTo(204);
		Run run = endedRun("hardJob-celebrate", "cron(0 0 1 1 ? 2199)");
		assertThat(run.result().response().text()).isEqualTo("\"celebrated\"");
		assertThat(event(run).kind()).isEqualTo(ReceivedEvent.Kind.SCHEDULE);
	}

	@Test
	void invokesAJobWithAnEvent() throws Exception {
		assertThat(post(application, "/hardJob-pay", "{\"event\": \"{\\\"n\\\": 1}\"}").statusCode()).isEqualTo(204);
		Run run = endedRun("hardJob-pay", "Invoke");
		assertThat(run.input().text()).isEqualTo("{\"n\": 1}");
		assertThat(event(run).kind()).isEqualTo(ReceivedEvent.Kind.INVOKE);
	}

	/**
	 * Waits until the endpoint shows the end of a run, and returns it from the journal.
	 */
	private static Run endedRun(String job, String trigger) {
		await().untilAsserted(
				() -> assertThat(json(get(application, "/" + job)).get("runs").valueStream()).anySatisfy((run) -> {
					assertThat(run.get("trigger").asString()).isEqualTo(trigger);
					assertThat(run.get("outcome").asString()).isEqualTo("SUCCEEDED");
				}));
		return application.getBean(Journal.class)
			.all()
			.entries()
			.stream()
			.filter(Run.class::isInstance)
			.map(Run.class::cast)
			.filter((run) -> run.job().equals(job) && run.cause().trigger().equals(trigger))
			.findFirst()
			.orElseThrow();
	}

	private static ReceivedEvent event(Run run) {
		List<Long> events = run.cause().events();
		assertThat(events).hasSize(1);
		return application.getBean(Journal.class).event(events.get(0));
	}

	@ParameterizedTest
	@CsvSource({ "hardJob-fly, There is no job hardJob-fly", "hardJob-pay, hardJob-pay has no schedule to fire",
			"hardJob-dig, hardJob-dig has several schedules: HardJobDigSchedule1" })
	void refusesToFireWhatHasNotOneSchedule(String job, String message) throws Exception {
		HttpResponse<String> response = post(application, "/" + job, "{}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(json(response).get("message").asString()).startsWith(message);
	}

	@Test
	void refusesToFireUnlessAccessIsUnrestricted() throws Exception {
		try (ConfigurableApplicationContext restricted = run()) {
			assertThat(get(restricted, "").statusCode()).isEqualTo(200);
			assertThat(post(restricted, "/hardJob-celebrate", "{}").statusCode()).isEqualTo(405);
			assertThat(restricted.getBean(Journal.class).all().entries()).isEmpty();
		}
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
			throws IOException, InterruptedException {
		return send(request(context, path));
	}

	private static HttpResponse<String> post(ConfigurableApplicationContext context, String path, String body)
			throws IOException, InterruptedException {
		return send(
				request(context, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	private static HttpRequest.Builder request(ConfigurableApplicationContext context, String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:"
				+ context.getEnvironment().getRequiredProperty("local.server.port") + "/actuator/jobs" + path));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return http.send(request.build(), BodyHandlers.ofString());
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

}
