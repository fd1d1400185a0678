package io.jets.local.stream.position;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class StreamPositionsTests {

	private final ShardKey shard = new ShardKey("clerkJob-file",
			"arn:aws:dynamodb:ddblocal:000000000000:table/orders/stream/2026-11-22T00:02:58.347", "shard-1");

	@Test
	void arePersistedInFile(@TempDir Path directory) {
		Path file = directory.resolve("positions.properties");
		StreamPositions positions = new StreamPositions(file);
		positions.put(this.shard, ShardPosition.after("41"));
		positions.put(this.shard, ShardPosition.after("42"));
		assertThat(new StreamPositions(file).get(this.shard)).isEqualTo(ShardPosition.after("42"));
		assertThat(directory).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
	}

	@ParameterizedTest
	@CsvSource({ "42, 41", "10, 9", "100000000000000000000000000000000000001, 99999999999999999999999999999999999999" })
	void neverMoveBackwards(String last, String late, @TempDir Path directory) {
		Path file = directory.resolve("positions.properties");
		StreamPositions positions = new StreamPositions(file);
		positions.put(this.shard, ShardPosition.after(last));
		positions.put(this.shard, ShardPosition.after(late));
		positions.put(this.shard, ShardPosition.at("iterator"));
		assertThat(positions.get(this.shard)).isEqualTo(ShardPosition.after(last));
		assertThat(new StreamPositions(file).get(this.shard)).isEqualTo(ShardPosition.after(last));
	}

	@Test
	void replaceIteratorByRecord() {
		StreamPositions positions = new StreamPositions();
		positions.put(this.shard, ShardPosition.at("iterator"));
		positions.put(this.shard, ShardPosition.after("1"));
		assertThat(positions.get(this.shard)).isEqualTo(ShardPosition.after("1"));
	}

	@Test
	void doNotPersistIterators(@TempDir Path directory) {
		Path file = directory.resolve("positions.properties");
		StreamPositions positions = new StreamPositions(file);
		positions.put(this.shard, ShardPosition.at("iterator"));
		assertThat(positions.get(this.shard)).isEqualTo(ShardPosition.at("iterator"));
		assertThat(new StreamPositions(file).get(this.shard)).isNull();
	}

	@Test
	void reportFileThatCannotBeRead(@TempDir Path directory) {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> new StreamPositions(directory))
			.withMessageContaining(directory.toString());
	}

	@Test
	void logOnceWhenFileCannotBeWritten(@TempDir Path directory, CapturedOutput output) throws Exception {
		Path file = directory.resolve("data").resolve("positions.properties");
		StreamPositions positions = new StreamPositions(file);
		positions.put(this.shard, ShardPosition.after("41"));
		positions.put(this.shard, ShardPosition.after("42"));
		assertThat(positions.get(this.shard)).isEqualTo(ShardPosition.after("42"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("cannot be written to " + file))).hasSize(1);
		Files.createDirectories(file.getParent());
		positions.put(this.shard, ShardPosition.after("43"));
		assertThat(new StreamPositions(file).get(this.shard)).isEqualTo(ShardPosition.after("43"));
	}

}
