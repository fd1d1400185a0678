package io.jets.packaging;

import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.aot.AotState;
import io.jets.packaging.application.Application;
import io.jets.packaging.archive.ArchiveContent;
import io.jets.packaging.archive.ArchiveSize;
import io.jets.packaging.application.FunctionHandler;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.runtime.CustomRuntime;
import io.jets.packaging.runtime.RuntimeSettings;
import io.jets.packaging.runtime.TrainedArchive;
import org.jspecify.annotations.Nullable;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.aot.SpringPropertiesFile;
import io.jets.packaging.jar.JarPacker;
import io.jets.packaging.jar.JarSettings;
import io.jets.packaging.jar.PackedJars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Writes the code archive of an application's Lambda functions and reports what it
 * contains.
 */
public final class LambdaPackager {

	private final Path workDirectory;

	private final LocalDateTime timestamp;

	private final JarSettings settings;

	private final PackagingLog log;

	/**
	 * Creates a packager.
	 * @param workDirectory a directory for intermediate files
	 * @param timestamp the time of the files in the archive, in UTC
	 * @param settings how classes are packed
	 * @param log receives the report
	 */
	public LambdaPackager(Path workDirectory, LocalDateTime timestamp, JarSettings settings, PackagingLog log) {
		this.workDirectory = workDirectory;
		this.timestamp = timestamp;
		this.settings = settings;
		this.log = log;
	}

	/**
	 * Writes an archive.
	 * @param application the application
	 * @param aotOutput the files that {@code process-aot} generates
	 * @param target the archive
	 * @return whether Spring AOT is on in the archive
	 * @throws IOException if a file cannot be read or written
	 * @throws PackagingException if the functions would fail to start
	 */
	public boolean write(Application application, AotOutput aotOutput, Path target)
			throws IOException, PackagingException {
		return write(application, aotOutput, null, target);
	}

	/**
	 * Writes an archive with its own Java runtime.
	 * @param application the application
	 * @param aotOutput the files that {@code process-aot} generates
	 * @param settings the settings of the runtime, {@code null} for Lambda's own runtime
	 * @param target the archive
	 * @return whether Spring AOT is on in the archive
	 * @throws IOException if a file cannot be read or written
	 * @throws PackagingException if the functions would fail to start
	 */
	public boolean write(Application application, AotOutput aotOutput, @Nullable RuntimeSettings settings, Path target)
			throws IOException, PackagingException {
		if (settings == null) {
			return writeArchive(application, aotOutput, (archive, aot) -> new TrainedArchive(archive, List.of()),
					target);
		}
		// A build that fails must not leave the archive of another one
		Files.deleteIfExists(target);
		CustomRuntime runtime = new CustomRuntime(settings, this.workDirectory.resolve("runtime"));
		Application prepared = runtime.prepare(application);
		if (settings.training().events() != null) {
			this.log.warn("jets.package.training-events: the jobs run on this machine, with the events of "
					+ settings.training().events());
		}
		return writeArchive(prepared, aotOutput,
				(archive, aot) -> runtime.complete(archive, mainClass(application, aot)), target);
	}

	private boolean writeArchive(Application application, AotOutput aotOutput, Completion completion, Path target)
			throws IOException, PackagingException {
		checkHandler(application);
		SpringPropertiesFile properties = SpringPropertiesFile.read(application);
		AotState aot = AotState.of(application, aotOutput).with(properties);
		ArchiveContent content = ArchiveContent.of(application, aot.stale());
		PackedJars packed = new JarPacker(this.workDirectory, this.timestamp, this.settings).pack(content.files(),
				content.libraries(), content::leftOut);
		ArchiveContent archived = content.with(packed.files(), packed.libraries());
		TrainedArchive archive = completion.complete(archive(archived, aot, properties), aot);
		ArchiveSize size = archive.archive().write(target);
		boolean compressed = size.isNearUnzippedQuota();
		if (compressed) {
			this.log.info("The dependencies stay as they are: uncompressed ones make an archive of "
					+ ArchiveSize.megabytes(size.unzipped()) + " unzipped");
			archived = content.unchanged();
			archive = completion.complete(archive(archived, aot, properties), aot);
			size = archive.archive().write(target);
		}
		this.log.info("Lambda archive: " + target + ", " + size);
		archive.report().forEach((line) -> this.log.info("  " + line));
		report(aot);
		if (!compressed) {
			PackingReport.of(this.settings, packed).forEach((line) -> this.log.info("  " + line));
		}
		report(application, archived, compressed ? List.of() : packed.merged());
		size.warnings().forEach(this.log::warn);
		return aot.enabled();
	}

	private LambdaArchive archive(ArchiveContent content, AotState aot, SpringPropertiesFile properties)
			throws IOException {
		LambdaArchive archive = new LambdaArchive(this.timestamp);
		archive.add(content);
		if (aot.enabled() && properties.aotEnabled() == null) {
			archive.addFile(SpringPropertiesFile.NAME, written(properties.withAotEnabled()));
		}
		return archive;
	}

	private static String mainClass(Application application, AotState aot) throws PackagingException {
		String mainClass = (application.mainClass() != null) ? application.mainClass() : aot.mainClass();
		if (mainClass == null) {
			throw new PackagingException("jets.runtime=custom starts the application during the build. "
					+ "Set jets.template.main-class to its main class");
		}
		return mainClass;
	}

	private void checkHandler(Application application) throws IOException, PackagingException {
		if (application.handler() == null) {
			return;
		}
		FunctionHandler handler = new FunctionHandler(application.handler());
		String fault = handler.fault(application);
		if (fault != null && handler.isStock()) {
			throw new PackagingException(fault);
		}
		if (fault != null) {
			this.log.warn(fault);
		}
	}

	private Path written(SpringPropertiesFile properties) throws IOException {
		Path file = Files.createDirectories(this.workDirectory).resolve(SpringPropertiesFile.NAME);
		return Files.write(file, properties.content());
	}

	private void report(AotState aot) {
		if (aot.warning()) {
			this.log.warn(aot.toString());
		}
		else {
			this.log.info("  " + aot);
		}
	}

	private void report(Application application, ArchiveContent content, List<Library> merged) throws IOException {
		int dependencies = content.libraries().size() + (merged.isEmpty() ? 0 : merged.size() - 1);
		this.log.info("  classes and resources of " + application.name() + ", " + dependencies + " dependencies:");
		for (Library library : content.libraries()) {
			this.log.info("  lib/" + library.name() + ", " + ArchiveSize.megabytes(library.size()));
		}
		for (Library library : merged) {
			this.log.info("    with " + library.name() + ", " + ArchiveSize.megabytes(library.size()));
		}
		content.unused()
			.forEach((library, optional) -> this.log
				.info(((optional.service() != null) ? "  not registered: " : "  left out: ") + library.name()
						+ ", because " + optional.reason()));
	}

	/**
	 * Completes an archive before it is written.
	 */
	@FunctionalInterface
	private interface Completion {

		TrainedArchive complete(LambdaArchive archive, AotState aot) throws IOException, PackagingException;

	}

}
