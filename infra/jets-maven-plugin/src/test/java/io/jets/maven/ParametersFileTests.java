package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ParametersFile}.
 */
class ParametersFileTests {

	@TempDir
	private Path directory;

	@Test
	void writesOneParameterPerLine() throws IOException {
		Path path = this.directory.resolve("target/sam/parameters");
		new ParametersFile(path).write(new TreeMap<>(Map.of("B", "arn:b", "A", "arn:a")));
		assertThat(path).content().isEqualTo("A=arn:a\nB=arn:b\n");
	}

	@Test
	void replacesParametersOfEarlierRun() throws IOException {
		Path path = Files.writeString(this.directory.resolve("parameters"), "Stale=arn:aws:stale\nB=2\n");
		new ParametersFile(path).write(new TreeMap<>(Map.of("A", "1")));
		assertThat(path).content().isEqualTo("A=1\n");
	}

	@Test
	void deletesFileThatMayBeMissing() throws IOException {
		Path path = Files.writeString(this.directory.resolve("parameters"), "A=1\n");
		ParametersFile file = new ParametersFile(path);
		file.delete();
		file.delete();
		assertThat(path).doesNotExist();
	}

	@Test
	void commandHasRelativePathWhenMavenRunsInProjectDirectory() {
		ParametersFile file = new ParametersFile(this.directory.resolve("target/sam/parameters"));
		assertThat(file.deployCommand(this.directory, this.directory))
			.isEqualTo("sam deploy --parameter-overrides $(cat " + Path.of("target", "sam", "parameters") + ")");
	}

	@Test
	void commandHasAbsolutePathWhenMavenRunsElsewhere() {
		Path path = this.directory.resolve("parameters");
		assertThat(new ParametersFile(path).deployCommand(this.directory, this.directory.getParent()))
			.isEqualTo("sam deploy --parameter-overrides $(cat " + path + ")");
		assertThat(new ParametersFile(path).deployCommand(this.directory.resolve("a"), this.directory.resolve("a")))
			.isEqualTo("sam deploy --parameter-overrides $(cat " + path + ")");
	}

	@Test
	@DisabledOnOs(OS.WINDOWS)
	void shellPassesOneArgumentPerParameterWhenPathHasSpaces() throws IOException, InterruptedException {
		Path path = this.directory.resolve("Ada's $HOME/parameters");
		ParametersFile file = new ParametersFile(path);
		file.write(new TreeMap<>(Map.of("B", "arn:b", "A", "arn:a")));
		String command = file.deployCommand(this.directory, this.directory.getParent());
		Process shell = new ProcessBuilder("sh", "-c", "sam() { printf '<%s>' \"$@\"; }; " + command).start();
		assertThat(shell.getInputStream()).hasContent("<deploy><--parameter-overrides><A=arn:a><B=arn:b>");
		assertThat(shell.waitFor()).isZero();
	}

}
