package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.runtime.image.Jdk;
import io.jets.packaging.runtime.image.Platform;
import io.jets.packaging.runtime.training.TrainingSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomRuntimeTests {

	private static final Library CORE = new Library("com.amazonaws:aws-lambda-java-core", "core.jar",
			Path.of("core.jar"));

	private static final Library OTHER = new Library("com.example:other", "other.jar", Path.of("other.jar"));

	@Test
	@EnabledOnOs(OS.LINUX)
	void leavesLibrariesOfRuntimeInterfaceClientToIt() throws IOException, PackagingException {
		assertThat(prepare(architecture(), null).libraries()).containsExactly(OTHER);
		assertThat(prepare(architecture(), "io.jets.lambda.JobHandler::handleRequest").libraries())
			.containsExactly(OTHER);
	}

	@Test
	void rejectsOtherHandler() {
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> prepare(architecture(), "com.example.Handler"))
			.withMessage("jets.template.handler is com.example.Handler, and jets.runtime=custom trains "
					+ "io.jets.lambda.JobHandler only. Omit one of the two properties");
	}

	@Test
	void rejectsOtherArchitecture() {
		String other = architecture().equals("arm64") ? "x86_64" : "arm64";
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> prepare(other, null))
			.withMessageStartingWith("The functions run on Linux/" + other + " (jets.template.architecture), and this "
					+ "build runs on ");
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void rejectsJdkThatCannotRunOnLambda() throws IOException {
		Jdk jdk = Jdk.of(Path.of(System.getProperty("java.home")));
		Platform other = new Platform("Other Linux", 99, Set.of());
		assertThatExceptionOfType(PackagingException.class).isThrownBy(() -> prepare(jdk, other, architecture(), null))
			.withMessageStartingWith(
					"jets.runtime=custom cannot use " + jdk.name() + " in " + jdk.home() + ": it needs ")
			.withMessageContaining("libc.so.6")
			.withMessageContaining(", which Other Linux does not have. Run the build on Eclipse Temurin");
	}

	@Test
	void namesMachineAsLambdaDoes() {
		assertThat(CustomRuntime.machine("Linux", "amd64")).isEqualTo("Linux/x86_64");
		assertThat(CustomRuntime.machine("Linux", "aarch64")).isEqualTo("Linux/arm64");
		assertThat(CustomRuntime.machine("Mac OS X", "aarch64")).isEqualTo("Mac OS X/arm64");
	}

	private static String architecture() {
		return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
	}

	private static Application prepare(String architecture, @Nullable String handler)
			throws IOException, PackagingException {
		return prepare(new Jdk(Path.of("jdk"), 25, "Java 25"), Platform.AMAZON_LINUX_2023, architecture, handler);
	}

	private static Application prepare(Jdk jdk, Platform platform, String architecture, @Nullable String handler)
			throws IOException, PackagingException {
		RuntimeSettings settings = new RuntimeSettings(jdk, List.of(), platform, architecture,
				new RuntimeClient(List.of(CORE)), new TrainingSettings(Map.of(), null));
		Application application = new Application("app", Path.of("classes"), null, handler, List.of(CORE, OTHER),
				Set.of());
		return new CustomRuntime(settings, Path.of("work")).prepare(application);
	}

}
