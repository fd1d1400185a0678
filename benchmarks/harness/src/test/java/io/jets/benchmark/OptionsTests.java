package io.jets.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.jets.benchmark.measure.Scenario;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@TempDir
	Path directory;

	@BeforeEach
	void lay() throws IOException {
		variant("scf", "");
		variant("scf-image", "project=scf\nlaunch=image\n");
		variant("jets", "");
		jdk("17", "17.0.15");
		jdk("25", "25.0.3");
	}

	@Test
	void measuresEverythingByDefault() throws IOException {
		Options options = parse();
		assertThat(options.task()).isEqualTo(Task.MEASURE);
		assertThat(options.runs()).isEqualTo(15);
		assertThat(options.plan().projects()).containsExactly("jets", "scf");
		assertThat(options.plan().subjects()).hasSize(6);
		assertThat(options.plan().scenarios()).extracting(Scenario::name).containsExactly("stream", "small", "bus");
	}

	@Test
	void selectsPlanFromCommandLine() throws IOException {
		Options options = parse("--runs=3", "--variants=scf-image", "--scenarios=bus,small,bus", "--cpu=0",
				"--seed=42");
		assertThat(options.plan().projects()).containsExactly("scf");
		assertThat(options.plan().subjects()).allMatch((subject) -> subject.variant().launch() == Launch.IMAGE)
			.extracting(Subject::toString)
			.containsExactly("scf-image on 17", "scf-image on 25");
		assertThat(options.plan().scenarios()).extracting(Scenario::name).containsExactly("bus", "small");
		assertThat(options).extracting(Options::runs, Options::cpu, Options::seed).containsExactly(3, 0, 42L);
		assertThat(parse("--report").task()).isEqualTo(Task.REPORT);
		assertThat(parse("--variants=jets", "--projects").task()).isEqualTo(Task.PROJECTS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--scenarios=streem,bus | unknown: "streem". Choose from stream,small,bus, separated by commas
			--variants=jest        | unknown: "jest". Choose from jets,scf,scf-image, separated by commas
			--variants=            | unknown: "". Choose from jets,scf,scf-image, separated by commas
			--scenarios=,          | unknown: "". Choose from stream,small,bus, separated by commas
			--runs=x               | write a whole number from 1 to 2147483647
			--runs=0               | write a whole number from 1 to 2147483647
			--runs                 | it requires a value: --runs=…
			--cpu=-1               | write a whole number from 0 to 2147483647
			--seed=today           | write a whole number from 0 to 2147483647
			--jdks=                | "" does not contain a JDK
			--report=yes           | it does not accept a value
			--run=3                | this option does not exist
			scf                    | this option does not exist
			""")
	void rejectsInvalidOptions(String argument, String problem) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(argument))
			.withMessageStartingWith(argument + ": " + problem + "\n")
			.withMessageContaining("--runs=N  ");
	}

	@Test
	void reportsAllFaultsAtOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> parse("--nuns", "--runs=x", "--scenarios=a,b", "--variants=c"))
			.satisfies((refused) -> assertThat(refused.getMessage().lines().filter((line) -> line.contains(": ")))
				.hasSize(5)
				.contains("--scenarios=a,b: unknown: \"a\", \"b\". Choose from stream,small,bus, "
						+ "separated by commas"));
	}

	@Test
	void rejectsTwoJdksOfSameVersion() throws IOException {
		Path other = jdk("other", "17.0.1+12");
		assertThatIllegalArgumentException().isThrownBy(() -> parse("--jdks=" + jdk("17", "17.0.15") + "," + other))
			.withMessageContaining("\"" + other + "\" is another JDK 17. Specify one JDK per version");
	}

	private void variant(String name, String properties) throws IOException {
		Path variant = Files.createDirectories(this.directory.resolve("variants").resolve(name));
		Files.writeString(variant.resolve("variant.properties"), "label=" + name + "\n" + properties);
	}

	private Path jdk(String name, String version) throws IOException {
		Path jdk = this.directory.resolve("jdks").resolve(name);
		Files.createDirectories(jdk.resolve("bin"));
		Files.writeString(jdk.resolve("bin/java"), "");
		assertThat(jdk.resolve("bin/java").toFile().setExecutable(true)).isTrue();
		Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
		return jdk;
	}

	private Options parse(String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of("--directory=" + this.directory,
				"--jdks=" + this.directory.resolve("jdks/17") + "," + this.directory.resolve("jdks/25")));
		all.addAll(List.of(arguments));
		return Options.parse(all.toArray(String[]::new));
	}

}
