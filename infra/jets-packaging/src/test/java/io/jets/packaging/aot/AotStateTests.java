package io.jets.packaging.aot;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.PackagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of {@link AotState} and {@link AotOutput}.
 */
class AotStateTests {

	private static final String INITIALIZER = "app/Application__ApplicationContextInitializer.class";

	private static final Instant PROCESSED = Instant.parse("2026-11-21T00:00:00Z");

	private static final Instant THIS_BUILD = PROCESSED.minusSeconds(5);

	private static final Instant NEXT_BUILD = PROCESSED.plusSeconds(5);

	@TempDir
	private Path directory;

	private Path classes;

	private Path generated;

	@BeforeEach
	void writeFiles() throws IOException {
		this.classes = this.directory.resolve("classes");
		this.generated = this.directory.resolve("spring-aot/main");
		write(this.classes.resolve("app/Application.class"), "app");
		generate("classes", INITIALIZER);
		generate("classes", "app/Job__BeanDefinitions.class");
		generate("resources", "META-INF/native-image/app/reachability-metadata.json");
	}

	@Test
	void isOnWhenProcessAotRanInThisBuild() throws IOException {
		assertThat(state(THIS_BUILD, null)).isEqualTo(state(THIS_BUILD, "app.Application"))
			.hasToString("Spring AOT is on: app.Application")
			.satisfies((state) -> assertThat(state.enabled()).isTrue())
			.satisfies((state) -> assertThat(state.stale()).isEmpty())
			.extracting(AotState::mainClass)
			.isEqualTo("app.Application");
	}

	@Test
	void hasNoMainClassWhenProcessAotProcessedSeveral() throws IOException {
		generate("classes", "app/Other__ApplicationContextInitializer.class");
		assertThat(state(THIS_BUILD, null)).hasToString("Spring AOT is on: app.Application, app.Other")
			.extracting(AotState::mainClass)
			.isNull();
	}

	@Test
	void leavesOutInitializerOfRenamedMainClass() throws IOException {
		Path old = this.classes.resolve("app/Old__ApplicationContextInitializer.class");
		write(old, "generated");
		Files.setLastModifiedTime(old, FileTime.from(THIS_BUILD.minusSeconds(60)));
		AotState state = state(THIS_BUILD, null);
		assertThat(state.enabled()).isTrue();
		assertThat(state.stale()).containsExactly("app/Old__ApplicationContextInitializer.class");
	}

	@Test
	void isOffWithoutWarningWhenProcessAotNeverRan() throws IOException {
		Files.delete(this.classes.resolve(INITIALIZER));
		assertThat(state(THIS_BUILD, null))
			.hasToString("Spring AOT is off: spring-boot:process-aot has not run in this build")
			.satisfies((state) -> assertThat(state.warning()).isFalse())
			.satisfies((state) -> assertThat(state.stale()).isEmpty());
	}

	@Test
	void leavesOutFilesOfEarlierBuild() throws IOException {
		write(this.classes.resolve("app/Job__BeanDefinitions.class"), "the user's own");
		AotState state = state(NEXT_BUILD, null);
		assertThat(state.enabled()).isFalse();
		assertThat(state.warning()).isTrue();
		assertThat(state.reason()).endsWith("The 2 files that it generated in an earlier build are left out");
		assertThat(state.stale()).containsExactly("META-INF/native-image/app/reachability-metadata.json", INITIALIZER);
	}

	@Test
	void isOffWhenFilesOfEarlierBuildAreUnknown() throws IOException {
		Files.delete(this.generated.resolve("classes").resolve(INITIALIZER));
		AotState state = state(NEXT_BUILD, null);
		assertThat(state.enabled()).isFalse();
		assertThat(state.warning()).isTrue();
		assertThat(state.reason()).endsWith("generated in an earlier build. Run mvn clean package");
	}

	@Test
	void isOffWhenAnotherMainClassWasProcessed() throws IOException {
		AotState state = state(THIS_BUILD, "app.Other");
		assertThat(state.enabled()).isFalse();
		assertThat(state.reason()).contains("has processed app.Application, but the functions start app.Other");
		assertThat(state.stale()).contains(INITIALIZER);
	}

	@Test
	void isOffWhenOnlyAnEarlierBuildProcessedTheMainClass() throws IOException {
		String old = "app/Old__ApplicationContextInitializer.class";
		write(this.classes.resolve(old), "old");
		Files.setLastModifiedTime(this.classes.resolve(old), FileTime.from(THIS_BUILD.minusSeconds(1)));
		assertThat(state(THIS_BUILD, null)).hasToString("Spring AOT is on: app.Application");
		assertThat(state(THIS_BUILD, "app.Old").enabled()).isFalse();
	}

	@Test
	void isOffWhenSpringPropertiesSwitchItOff() throws IOException, PackagingException {
		AotState on = state(THIS_BUILD, null);
		assertThat(on.with(properties("a=b"))).isEqualTo(on);
		assertThat(on.with(properties("spring.aot.enabled=true"))).isEqualTo(on);
		assertThat(on.with(properties("spring.aot.enabled=false")))
			.hasToString("Spring AOT is off: spring.properties of lib/a.jar switches it off")
			.satisfies((state) -> assertThat(state.enabled()).isFalse())
			.satisfies((state) -> assertThat(state.mainClass()).isNull())
			.satisfies((state) -> assertThat(state.warning()).isFalse());
	}

	@Test
	void rejectsSpringPropertiesThatSwitchItOnWithoutProcessAot() throws IOException, PackagingException {
		AotState off = state(NEXT_BUILD, null);
		assertThat(off.with(properties(""))).isEqualTo(off);
		assertThat(off.with(properties("spring.aot.enabled=false"))).isEqualTo(off);
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> off.with(properties("spring.aot.enabled = true")))
			.withMessage("spring.properties of lib/a.jar sets spring.aot.enabled=true, but the functions would fail to"
					+ " start. " + off + ". Remove the setting: it is added to the archive if process-aot has run");
	}

	private static SpringPropertiesFile properties(String content) {
		return new SpringPropertiesFile("spring.properties of lib/a.jar",
				content.getBytes(StandardCharsets.ISO_8859_1));
	}

	private AotState state(Instant buildStart, @Nullable String mainClass) throws IOException {
		Application application = new Application("app", this.classes, mainClass, null, List.of(), Set.of());
		return AotState.of(application, new AotOutput(this.generated, buildStart));
	}

	private void generate(String kind, String name) throws IOException {
		write(this.generated.resolve(kind).resolve(name), name);
		write(this.classes.resolve(name), name);
	}

	private static void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
		Files.setLastModifiedTime(file, FileTime.from(PROCESSED));
	}

}
