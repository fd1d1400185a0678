package io.jets.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link AotState}.
 */
class AotStateTests {

	private static final String INITIALIZER = "app/Application__ApplicationContextInitializer.class";

	private static final Instant COMPILED = Instant.parse("2026-11-21T00:00:00Z");

	private static final Instant PROCESSED = COMPILED.plusSeconds(5);

	@TempDir
	private Path directory;

	private Path classes;

	private AotOutput output;

	@BeforeEach
	void writeFiles() throws IOException {
		this.classes = this.directory.resolve("classes");
		Path generated = this.directory.resolve("spring-aot/main");
		this.output = new AotOutput(generated.resolve("classes"), generated.resolve("resources"));
		write(this.classes.resolve("app/Application.class"), "app", COMPILED);
		generate(this.output.classes(), INITIALIZER);
		generate(this.output.classes(), "app/Job__BeanDefinitions.class");
		generate(this.output.resources(), "META-INF/native-image/app/reachability-metadata.json");
	}

	@Test
	void classesOfThisBuildAreStarted() throws IOException {
		assertThat(state(processAot(), null)).isEqualTo(state(processAot(), "app.Application"))
			.hasToString("Spring AOT is on: app.Application")
			.satisfies((state) -> assertThat(state.outdated()).isEmpty());
	}

	@Test
	void aBuildWithoutProcessAotIsAsItWas() throws IOException {
		Files.delete(this.classes.resolve(INITIALIZER));
		assertThat(state(null, null))
			.hasToString("Spring AOT is off: spring-boot:process-aot does not run in this build")
			.satisfies((state) -> assertThat(state.warning()).isFalse())
			.satisfies((state) -> assertThat(state.outdated()).isEmpty());
	}

	@Test
	void classesOfAnEarlierBuildAreLeftOut() throws IOException {
		write(this.classes.resolve("app/Job__BeanDefinitions.class"), "the user's own", COMPILED);
		AotState state = state(null, null);
		assertThat(state.enabled()).isFalse();
		assertThat(state.warning()).isTrue();
		assertThat(state.reason()).contains("the 2 files that an earlier one has generated are left out");
		assertThat(state.outdated()).containsExactly("META-INF/native-image/app/reachability-metadata.json",
				INITIALIZER);
	}

	@Test
	void classesOfAnEarlierBuildThatCannotBeToldApartStayAndDoNothing() throws IOException {
		Files.delete(this.output.classes().resolve(INITIALIZER));
		assertThat(state(null, null).enabled()).isFalse();
		assertThat(state(null, null).reason()).contains("cannot be told apart. Run mvn clean package");
	}

	@Test
	void processAotThatHasNotRunIsSaid() throws IOException {
		Files.delete(this.output.classes().resolve(INITIALIZER));
		assertThat(state(processAot(), null).toString()).contains("is off", "has not run yet");
		assertThat(state(processAot(), null).warning()).isTrue();
	}

	@Test
	void classesThatAreNewerThanThoseProcessedKeepItOff() throws IOException {
		write(this.classes.resolve("app/NewJob.class"), "new", PROCESSED.plusSeconds(1));
		AotState state = state(processAot(), null);
		assertThat(state.toString()).contains("is off", "app/NewJob.class is newer");
		assertThat(state.outdated()).contains(INITIALIZER);
	}

	@Test
	void anotherMainClassThanTheOneProcessedKeepsItOff() throws IOException {
		assertThat(state(processAot(), "app.Other").toString()).contains("is off",
				"process-aot has processed app.Application, and the functions start app.Other");
	}

	@Test
	void springPropertiesMaySwitchItOff() throws IOException, MojoFailureException {
		AotState on = state(processAot(), null);
		assertThat(on.saidBy(properties("a=b"))).isEqualTo(on);
		assertThat(on.saidBy(properties("spring.aot.enabled=false")))
			.hasToString("Spring AOT is off: as the application's spring.properties says")
			.satisfies((state) -> assertThat(state.warning()).isFalse());
		assertThat(on.saidBy(properties("spring.aot.enabled=true")).enabled()).isTrue();
	}

	@Test
	void springPropertiesThatSwitchItOnWhereNothingWasProcessedAreRefused() throws IOException, MojoFailureException {
		AotState off = state(null, null);
		assertThat(off.saidBy(properties(""))).isEqualTo(off);
		assertThat(off.saidBy(properties("spring.aot.enabled=false"))).isEqualTo(off);
		assertThatExceptionOfType(MojoFailureException.class)
			.isThrownBy(() -> off.saidBy(properties("spring.aot.enabled = true")))
			.withMessage("spring.properties of lib/a.jar says spring.aot.enabled=true, with which the functions would "
					+ "fail at their start. " + off + ". Remove that line: where spring-boot:process-aot has run, this"
					+ " goal adds it");
	}

	private static SpringPropertiesFile properties(String content) {
		return new SpringPropertiesFile("spring.properties of lib/a.jar",
				content.getBytes(StandardCharsets.ISO_8859_1));
	}

	private AotState state(@Nullable ProcessAot processAot, @Nullable String mainClass) throws IOException {
		return AotState.of(processAot, this.output, this.classes, mainClass);
	}

	private ProcessAot processAot() {
		return new ProcessAot(this.output, List.of());
	}

	private void generate(Path root, String name) throws IOException {
		write(root.resolve(name), name, PROCESSED);
		write(this.classes.resolve(name), name, PROCESSED.plusSeconds(1));
	}

	private static void write(Path file, String content, Instant time) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(time));
	}

}
