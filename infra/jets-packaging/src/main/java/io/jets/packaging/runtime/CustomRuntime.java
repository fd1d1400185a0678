package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.jets.packaging.application.Application;
import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.archive.ArchiveSize;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.runtime.image.JavaRuntime;
import io.jets.packaging.runtime.training.ClassCache;
import io.jets.packaging.runtime.training.Training;
import io.jets.packaging.runtime.training.TrainingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Adds to an archive what Lambda's runtime for Java would provide, and a cache of the
 * classes that the application loads when it starts.
 */
public final class CustomRuntime {

	private static final String HANDLER = "io.jets.lambda.JobHandler";

	/**
	 * The memory of the training, the template's default. The cache does not depend on
	 * it.
	 */
	private static final String MEMORY = "1024";

	private final RuntimeSettings settings;

	private final Path workDirectory;

	/**
	 * Creates an instance.
	 * @param settings the settings
	 * @param workDirectory a directory for intermediate files
	 */
	public CustomRuntime(RuntimeSettings settings, Path workDirectory) {
		this.settings = settings;
		this.workDirectory = workDirectory.toAbsolutePath();
	}

	/**
	 * Checks that an application can have its own Java runtime, which this machine can
	 * make.
	 * @param application the application
	 * @return the application without the libraries that its runtime brings
	 * @throws PackagingException if it cannot
	 * @throws IOException if the JDK cannot be read
	 */
	public Application prepare(Application application) throws IOException, PackagingException {
		String handler = application.handler();
		if (handler != null && !handler.split("::", 2)[0].equals(HANDLER)) {
			throw new PackagingException("jets.template.handler is " + handler + ", and jets.runtime=custom trains "
					+ HANDLER + " only. Omit one of the two properties");
		}
		String machine = machine(System.getProperty("os.name"), System.getProperty("os.arch"));
		if (!machine.equals("Linux/" + this.settings.architecture())) {
			throw new PackagingException("The functions run on Linux/" + this.settings.architecture()
					+ " (jets.template.architecture), and this build runs on " + machine
					+ ". With jets.runtime=custom, both must be the same: "
					+ "the archive contains the Java runtime of this machine");
		}
		check(this.settings.jdk().fault(this.settings.platform()));
		return this.settings.client().without(application);
	}

	static String machine(String system, String architecture) {
		return system + "/" + switch (architecture) {
			case "amd64" -> "x86_64";
			case "aarch64" -> "arm64";
			default -> architecture;
		};
	}

	/**
	 * Trains an application and returns its archive.
	 * @param application the archive for Lambda's own runtime
	 * @param mainClass the class that the functions start
	 * @return the archive with the runtime
	 * @throws PackagingException if the Java runtime cannot run on Lambda, or the
	 * application does not start
	 */
	public TrainedArchive complete(LambdaArchive application, String mainClass) throws IOException, PackagingException {
		try {
			return train(application, mainClass);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PackagingException("The training of jets.runtime=custom was interrupted");
		}
	}

	private TrainedArchive train(LambdaArchive application, String mainClass)
			throws IOException, InterruptedException, PackagingException {
		Files.createDirectories(this.workDirectory);
		TaskFiles task = new TaskFiles(this.workDirectory.resolve("task"), application.timestamp());
		task.clear();
		JavaRuntime.link(this.settings.jdk(), this.settings.modules(), task.javaRuntime(),
				this.workDirectory.resolve("jre.txt"));
		String nativeLibrary = task.addNative(this.settings.client(), this.settings.architecture());
		check(this.settings.platform().fault(task.directory()));
		List<String> classPath = new ArrayList<>(task.add(this.settings.client()));
		classPath.addAll(task.add(application.files()));
		Bootstrap bootstrap = new Bootstrap(options(), classPath, nativeLibrary);
		ClassCache cache = ClassCache.of(this.settings.jdk().feature());
		Map<String, String> environment = new LinkedHashMap<>(this.settings.training().environment());
		environment.put("MAIN_CLASS", mainClass);
		Set<String> files = task.names();
		new Training(task.directory(), this.workDirectory.resolve("training")).run(
				bootstrap.command(task.directory().toString(), MEMORY),
				new TrainingSettings(environment, this.settings.training().events()), cache);
		task.rejectOthers(files, cache.file());
		Files.writeString(task.directory().resolve(Bootstrap.NAME),
				bootstrap.script(cache, JarDigest.of(task.resolve(classPath))));
		return new TrainedArchive(task.archive(), report(task, mainClass, cache));
	}

	private void check(@Nullable String fault) throws PackagingException {
		if (fault != null) {
			throw new PackagingException("jets.runtime=custom cannot use " + this.settings.jdk().name() + " in "
					+ this.settings.jdk().home() + ": " + fault
					+ ". Run the build on Eclipse Temurin or Amazon Corretto, which contain what they need");
		}
	}

	private List<String> options() {
		// The runtime interface client has a native library
		return (this.settings.jdk().feature() >= 24) ? List.of("--enable-native-access=ALL-UNNAMED") : List.of();
	}

	private List<String> report(TaskFiles task, String mainClass, ClassCache cache) throws IOException {
		return List.of(
				"Java runtime: " + this.settings.jdk().name() + ", "
						+ ArchiveSize.megabytes(new FileTree(task.javaRuntime()).size()),
				"start of " + mainClass + " in " + cache.file() + ", "
						+ ArchiveSize.megabytes(Files.size(task.directory().resolve(cache.file()))) + ", trained "
						+ ((this.settings.training().events() != null) ? "with events" : "without calling a job"));
	}

}
