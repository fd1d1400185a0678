package io.jets.packaging.aot;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.PackagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Whether Spring AOT is on in an archive. Spring does not start an application with AOT
 * if the generated classes are missing, and starts it without newer beans if they belong
 * to an earlier build. So it is on only if {@code spring-boot:process-aot} has run in
 * this build.
 *
 * @param mainClasses the main classes that were processed, empty if it is off
 * @param reason why it is off, {@code null} if it is on
 * @param warning whether the user should know that it is off
 * @param stale the names of generated files to leave out of the archive
 */
public record AotState(SortedSet<String> mainClasses, @Nullable String reason, boolean warning, Set<String> stale) {

	/**
	 * Returns whether Spring AOT is on.
	 */
	public boolean enabled() {
		return this.reason == null;
	}

	/**
	 * Returns the main class that was processed.
	 * @return the class, or {@code null} if Spring AOT is off, or if several classes were
	 * processed
	 */
	public @Nullable String mainClass() {
		return (this.mainClasses.size() == 1) ? this.mainClasses.first() : null;
	}

	/**
	 * Determines the state from the files that {@code process-aot} has generated among
	 * the application's classes.
	 */
	public static AotState of(Application application, AotOutput output) throws IOException {
		Path classes = application.classes();
		SortedSet<String> mainClasses = output.mainClasses(classes);
		if (mainClasses.isEmpty()) {
			return off("spring-boot:process-aot has not run in this build", false, Set.of());
		}
		SortedSet<String> current = new TreeSet<>();
		for (String mainClass : mainClasses) {
			if (output.isCurrent(classes, mainClass)) {
				current.add(mainClass);
			}
		}
		SortedSet<String> generated = output.filesIn(classes);
		if (current.isEmpty()) {
			boolean known = mainClasses.stream().map(AotOutput::initializer).allMatch(generated::contains);
			return off(
					known ? "process-aot has not run in this build. The " + generated.size()
							+ " files that it generated in an earlier build are left out"
							: "process-aot has not run in this build, and " + classes
									+ " contains files that it generated in an earlier build. Run mvn clean package",
					true, generated);
		}
		if (application.mainClass() != null && !current.contains(application.mainClass())) {
			return off(
					"process-aot has processed " + String.join(", ", current) + ", but the functions start "
							+ application.mainClass()
							+ ". Set spring-boot.aot.main-class and jets.template.main-class to the same class",
					true, generated);
		}
		// A renamed main class leaves its initializer behind
		Set<String> stale = new TreeSet<>();
		mainClasses.stream().filter((name) -> !current.contains(name)).map(AotOutput::initializer).forEach(stale::add);
		return new AotState(current, null, false, stale);
	}

	/**
	 * Returns the state with the application's own setting applied, which has priority.
	 * @throws PackagingException if the setting switches AOT on although the generated
	 * classes are missing
	 */
	public AotState with(SpringPropertiesFile properties) throws IOException, PackagingException {
		String setting = properties.aotEnabled();
		if (enabled() && setting != null && !Boolean.parseBoolean(setting)) {
			return off(properties.location() + " switches it off", false, this.stale);
		}
		if (!enabled() && Boolean.parseBoolean(setting)) {
			throw new PackagingException(properties.location() + " sets " + SpringPropertiesFile.AOT_ENABLED
					+ "=true, but the functions would fail to start. " + this
					+ ". Remove the setting: it is added to the archive if process-aot has run");
		}
		return this;
	}

	private static AotState off(String reason, boolean warning, Set<String> stale) {
		return new AotState(Collections.emptySortedSet(), reason, warning, stale);
	}

	@Override
	public String toString() {
		return "Spring AOT is "
				+ ((this.reason == null) ? "on: " + String.join(", ", this.mainClasses) : "off: " + this.reason);
	}

}
