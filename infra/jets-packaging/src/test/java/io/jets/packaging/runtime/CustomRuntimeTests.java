package io.jets.packaging.runtime;

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
	void leavesLibrariesOfRuntimeInterfaceClientToIt() throws PackagingException {
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
	void namesMachineAsLambdaDoes() {
		assertThat(CustomRuntime.machine("Linux", "amd64")).isEqualTo("Linux/x86_64");
		assertThat(CustomRuntime.machine("Linux", "aarch64")).isEqualTo("Linux/arm64");
		assertThat(CustomRuntime.machine("Mac OS X", "aarch64")).isEqualTo("Mac OS X/arm64");
	}

	private static String architecture() {
		return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
	}

	private static Application prepare(String architecture, @Nullable String handler) throws PackagingException {
		RuntimeSettings settings = new RuntimeSettings(new Jdk(Path.of("jdk"), 25, "Java 25"), List.of(),
				Platform.AMAZON_LINUX_2023, architecture, new RuntimeClient(List.of(CORE)),
				new TrainingSettings(Map.of(), null));
		Application application = new Application("app", Path.of("classes"), null, handler, List.of(CORE, OTHER),
				Set.of());
		return new CustomRuntime(settings, Path.of("work")).prepare(application);
	}

}
