package io.jets.benchmark.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.jets.benchmark.variant.EventKind;
import io.jets.benchmark.variant.LambdaPackage;
import io.jets.benchmark.variant.Launch;
import io.jets.benchmark.variant.Subject;
import io.jets.benchmark.variant.SubjectName;

/**
 * Starts functions. Unpacks a package before its first function starts. The cache of a
 * container image must have been written before the first function that uses it.
 */
public final class FunctionStarter {

	private static final int TRAINING = 20;

	private final RuntimeClient client;

	private final Path work;

	private final int cpu;

	private final Map<SubjectName, LambdaPackage> packages = new HashMap<>();

	private final Map<String, ClassArchive> archives = new HashMap<>();

	/**
	 * Creates a starter.
	 * @param client AWS's runtime interface client
	 * @param work the directory for packages, archives and logs
	 * @param cpu the CPU that functions run on
	 */
	public FunctionStarter(RuntimeClient client, Path work, int cpu) {
		this.client = client;
		this.work = work;
		this.cpu = cpu;
	}

	/**
	 * Returns the package of a subject.
	 * @param subject the subject
	 * @return the unpacked package
	 * @throws IOException if the package does not exist
	 */
	public LambdaPackage unpack(Subject subject) throws IOException {
		LambdaPackage unpacked = this.packages.get(subject.name());
		if (unpacked == null) {
			Path directory = this.work.resolve(subject.variant().name() + "-" + subject.jdk().feature());
			unpacked = LambdaPackage.unpack(subject.variant().built(), directory);
			if (subject.variant().launch() == Launch.CUSTOM_RUNTIME) {
				Path archive = new CustomRuntimeArchive(this.client, directory.resolve("work")).write(unpacked.task(),
						subject.variant().mainClass(), subject.jdk());
				unpacked = LambdaPackage.unpack(archive, directory.resolve("custom-runtime"));
			}
			this.packages.put(subject.name(), unpacked);
		}
		return unpacked;
	}

	/**
	 * Lets a JVM write the cache of a container image.
	 * @param subject the subject
	 * @param kind the kind of events
	 * @param events the events with which the function is invoked before it ends
	 * @throws IOException if the archive cannot be written
	 */
	public void train(Subject subject, EventKind kind, List<byte[]> events) throws IOException {
		Path file = this.work.resolve(archiveName(subject, kind));
		List<Path> jars = unpack(subject).classPath(this.work.resolve(archiveName(subject, kind) + ".jar"));
		ClassArchive archive = new ClassArchive(subject.jdk(), jars, file);
		FunctionCommand command = new FunctionCommand(this.client, subject.jdk().java(), null);
		try (FunctionProcess function = start(subject, kind,
				command.classPath(archive.written(), jars, subject.variant().handler(kind)))) {
			function.awaitStart();
			for (int i = 0; i < TRAINING; i++) {
				for (byte[] event : events) {
					function.invoke(event);
				}
			}
			function.terminate();
			if (!Files.exists(file)) {
				throw new FunctionFailedException(
						"The JVM has not written " + file.getFileName() + ":\n" + function.log());
			}
		}
		this.archives.put(archiveName(subject, kind), archive);
	}

	/**
	 * Starts a function without waiting for it.
	 * @param subject the subject to start
	 * @param kind the kind of events with which it will be invoked
	 * @return the function
	 * @throws IOException if it cannot be started
	 */
	public FunctionProcess start(Subject subject, EventKind kind) throws IOException {
		FunctionCommand command = new FunctionCommand(this.client, subject.jdk().java(), this.cpu);
		String handler = subject.variant().handler(kind);
		return start(subject, kind, switch (subject.variant().launch()) {
			case ZIP -> command.zip(handler);
			case CUSTOM_RUNTIME -> command.bootstrap(unpack(subject).task());
			case IMAGE -> {
				ClassArchive archive = trained(subject, kind);
				yield command.classPath(archive.used(), archive.classPath(), handler);
			}
		});
	}

	private ClassArchive trained(Subject subject, EventKind kind) {
		ClassArchive archive = this.archives.get(archiveName(subject, kind));
		if (archive == null) {
			throw new IllegalStateException("No cache was written for " + subject);
		}
		return archive;
	}

	private FunctionProcess start(Subject subject, EventKind kind, List<String> command) throws IOException {
		// Classes on the class path must not be loaded from the package again
		Path root = (subject.variant().launch() == Launch.IMAGE) ? Files.createDirectories(this.work.resolve("empty"))
				: unpack(subject).task();
		Map<String, String> environment = new HashMap<>(RuntimeVariables.of(subject, kind, root));
		environment.putAll(subject.variant().environment(kind));
		return FunctionProcess.start(command, root, environment, this.work.resolve("function.log"));
	}

	private static String archiveName(Subject subject, EventKind kind) {
		return subject.variant().name() + "-" + subject.jdk().feature() + "-" + kind
				+ (subject.jdk().hasAotCache() ? ".aot" : ".jsa");
	}

}
