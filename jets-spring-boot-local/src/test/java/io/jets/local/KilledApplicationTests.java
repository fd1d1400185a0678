package io.jets.local;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.jets.local.dynamodb.DynamoDbClients;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that an application is killed while its job works, and then starts again with the
 * same data.
 */
@Tag("long")
class KilledApplicationTests {

	private static final int ITEMS = 7;

	private static final int ROUNDS = 3;

	private static final int WRITES = ROUNDS * KilledJobsGate.WRITES;

	private static final Pattern HANDLED = Pattern.compile("handled (\\d+) at (\\d+)");

	@TempDir
	private Path data;

	@ParameterizedTest
	@ValueSource(classes = { KilledApplication.class, KilledConcurrentApplication.class })
	void losesNothingAndRedeliversInOrderOnlyRecordsAfterCheckpoint(Class<?> mainClass) throws Exception {
		Set<Integer> handled = new LinkedHashSet<>();
		for (int round = 0; round < ROUNDS; round++) {
			BigInteger checkpoint = checkpoint();
			assertThat(checkpoint.signum()).as("progress was kept").isEqualTo(Math.min(round, 1));
			try (ApplicationProcess application = start(mainClass)) {
				URI endpoint = URI
					.create(application.await("Jobs fire locally").replaceAll(".*(http://localhost:\\d+).*", "$1"));
				write(endpoint, round * KilledJobsGate.WRITES, (round + 1) * KilledJobsGate.WRITES);
				if (round < ROUNDS - 1) {
					application.await("handled " + (round * KilledJobsGate.WRITES + 20));
					await().until(() -> checkpoint().compareTo(checkpoint) > 0);
					application.handle().destroyForcibly();
					application.drain();
				}
				else {
					while (!complete(handled, application.output())) {
						application.await("handled");
					}
				}
				List<Matcher> now = handled(application.output());
				assertThat(now).allMatch((line) -> new BigInteger(line.group(2)).compareTo(checkpoint) > 0);
				assertItemsInOrder(now.stream().map((line) -> Integer.valueOf(line.group(1))).toList());
				now.forEach((line) -> handled.add(Integer.valueOf(line.group(1))));
			}
		}
		assertThat(handled).containsExactlyInAnyOrderElementsOf(IntStream.range(0, WRITES).boxed().toList());
		for (int item = 0; item < ITEMS; item++) {
			int rest = item;
			assertThat(handled.stream().filter((number) -> number % ITEMS == rest)).isSorted();
		}
	}

	/**
	 * Asserts that redelivered records may start at an earlier record but skip none.
	 */
	private static void assertItemsInOrder(List<Integer> numbers) {
		for (int item = 0; item < ITEMS; item++) {
			int rest = item;
			List<Integer> ofItem = numbers.stream().filter((number) -> number % ITEMS == rest).toList();
			assertThat(ofItem.stream().distinct()).isSorted();
			for (int i = 1; i < ofItem.size(); i++) {
				assertThat(ofItem.get(i)).as("after %s", ofItem.subList(0, i))
					.isLessThanOrEqualTo(ofItem.get(i - 1) + ITEMS);
			}
		}
	}

	private ApplicationProcess start(Class<?> mainClass) throws Exception {
		Path classes = Path.of(mainClass.getProtectionDomain().getCodeSource().getLocation().toURI());
		return ApplicationProcess.start(mainClass, classes, (entry) -> true, Map.of(),
				"--jets.local.dynamodb.path=" + this.data);
	}

	private static boolean complete(Set<Integer> before, String output) {
		Set<Integer> all = new LinkedHashSet<>(before);
		handled(output).forEach((line) -> all.add(Integer.valueOf(line.group(1))));
		return all.size() == WRITES;
	}

	private static List<Matcher> handled(String output) {
		List<Matcher> lines = new ArrayList<>();
		output.lines().forEach((line) -> {
			Matcher matcher = HANDLED.matcher(line);
			if (matcher.find()) {
				lines.add(matcher);
			}
		});
		return lines;
	}

	private BigInteger checkpoint() throws Exception {
		Path file = this.data.resolve("jets-stream-positions.properties");
		if (!Files.exists(file)) {
			return BigInteger.ZERO;
		}
		Properties positions = new Properties();
		positions.load(Files.newBufferedReader(file));
		return positions.stringPropertyNames()
			.stream()
			.filter((shard) -> shard.startsWith("jobs-handle"))
			.map((shard) -> new BigInteger(positions.getProperty(shard)))
			.findFirst()
			.orElse(BigInteger.ZERO);
	}

	private static void write(URI endpoint, int from, int to) {
		try (DynamoDbClients clients = DynamoDbClients.local(endpoint, "us-east-1")) {
			for (int i = from; i < to; i++) {
				Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("item" + i % ITEMS), "n",
						AttributeValue.fromN("" + i));
				clients.dynamoDb().putItem((request) -> request.tableName("killed-orders").item(item));
			}
		}
	}

}
