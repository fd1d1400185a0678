package io.jets.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;

import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an archive's application starts as {@code spring-boot:process-aot} has
 * processed it.
 *
 * @param enabled whether it does
 * @param reason why not, or what is started
 * @param warning whether the user expects something else
 * @param outdated names of files among the application's classes that an earlier build
 * has generated
 */
record AotState(boolean enabled, String reason, boolean warning, Set<String> outdated) {

	/**
	 * Find out whether the classes that were generated are those of this build: an
	 * application started with older ones lacks what was written since.
	 * @param processAot the build's {@code process-aot}, {@code null} for none
	 * @param usual where it generates files unless it is told otherwise
	 * @param classes the directory of the application's classes
	 * @param mainClass the class that the functions start, if it was said
	 * @return the state
	 */
	static AotState of(@Nullable ProcessAot processAot, AotOutput usual, Path classes, @Nullable String mainClass)
			throws IOException {
		if (processAot == null) {
			return withoutProcessAot(usual, classes);
		}
		AotOutput output = processAot.output();
		Set<String> generated = output.filesIn(classes);
		Set<String> mainClasses = AotOutput.mainClasses(output.classes());
		mainClasses.removeIf((name) -> !generated.contains(initializer(name)));
		if (mainClasses.isEmpty()) {
			return off(
					"process-aot is part of this build, but has not run yet. Run mvn package, with this goal in its phase package",
					generated);
		}
		if (mainClass != null && !mainClasses.contains(mainClass)) {
			return off("process-aot has processed " + String.join(", ", mainClasses) + ", and the functions start "
					+ mainClass + ". Set spring-boot.aot.main-class and jets.template.main-class to the same class",
					generated);
		}
		String newer = newerFile(classes, generated,
				output.classes().resolve(initializer(mainClasses.iterator().next())));
		if (newer != null) {
			return off(newer + " is newer than what process-aot has made. Run mvn package", generated);
		}
		return new AotState(true, String.join(", ", mainClasses), false, Set.of());
	}

	/**
	 * The state once the application's {@code spring.properties} is heard, which counts
	 * more. Spring starts no application that it is told to start as processed and that
	 * is not.
	 * @param properties the file
	 * @return the state
	 * @throws IOException if the file is malformed
	 * @throws MojoFailureException if it says that classes are to be started that are not
	 * there
	 */
	AotState saidBy(SpringPropertiesFile properties) throws IOException, MojoFailureException {
		String said = properties.aotEnabled();
		if (this.enabled && said != null) {
			return new AotState(Boolean.parseBoolean(said), "as the application's spring.properties says", false,
					this.outdated);
		}
		if (!this.enabled && Boolean.parseBoolean(said)) {
			throw new MojoFailureException(properties.location() + " says " + SpringPropertiesFile.AOT_ENABLED
					+ "=true, with which the functions would fail at their start. " + this
					+ ". Remove that line: where spring-boot:process-aot has run, this goal adds it");
		}
		return this;
	}

	private static AotState withoutProcessAot(AotOutput usual, Path classes) throws IOException {
		Set<String> mainClasses = AotOutput.mainClasses(classes);
		if (mainClasses.isEmpty()) {
			return new AotState(false, "spring-boot:process-aot does not run in this build", false, Set.of());
		}
		Set<String> generated = usual.filesIn(classes);
		mainClasses.removeIf((name) -> generated.contains(initializer(name)));
		return mainClasses.isEmpty()
				? off("process-aot does not run in this build; the " + generated.size()
						+ " files that an earlier one has generated are left out", generated)
				: off("process-aot does not run in this build; an earlier one has left files in " + classes
						+ " that cannot be told apart. Run mvn clean package", generated);
	}

	private static AotState off(String reason, Set<String> outdated) {
		return new AotState(false, reason, true, outdated);
	}

	private static @Nullable String newerFile(Path classes, Set<String> generated, Path initializer)
			throws IOException {
		FileTime time = Files.getLastModifiedTime(initializer);
		Set<String> own = new TreeSet<>(AotOutput.files(classes));
		own.removeAll(generated);
		for (String name : own) {
			if (Files.getLastModifiedTime(classes.resolve(name)).compareTo(time) > 0) {
				return name;
			}
		}
		return null;
	}

	private static String initializer(String mainClass) {
		return mainClass.replace('.', '/') + AotOutput.INITIALIZER + ".class";
	}

	@Override
	public String toString() {
		return "Spring AOT is " + (this.enabled ? "on: " : "off: ") + this.reason;
	}

}
