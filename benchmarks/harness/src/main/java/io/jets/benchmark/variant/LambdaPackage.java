package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The package of a variant, unpacked as on Lambda.
 *
 * @param task the content of {@code /var/task} on Lambda
 * @param zipBytes the size of the archive in bytes
 */
public record LambdaPackage(Path task, long zipBytes) {

	private static final int EXECUTABLE = 0111;

	/**
	 * Unpacks the output of a build.
	 * @param built an archive, or a directory that is deployed as an archive
	 * @param directory the directory to create
	 * @return the package
	 * @throws IOException if the package does not exist or cannot be unpacked
	 */
	public static LambdaPackage unpack(Path built, Path directory) throws IOException {
		Files.createDirectories(directory);
		Path zip = built;
		if (Files.isDirectory(built)) {
			zip = directory.resolve("function.zip");
			pack(built, zip, (file) -> true);
		}
		Path task = directory.resolve("task");
		unzip(zip, task);
		return new LambdaPackage(task, Files.size(zip));
	}

	private static void unzip(Path archive, Path directory) throws IOException {
		try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				Path file = directory.resolve(entry.getName()).normalize();
				if (!file.startsWith(directory)) {
					throw new IOException("Outside of the package: " + entry.getName());
				}
				if (entry.isDirectory()) {
					continue;
				}
				Files.createDirectories(file.getParent());
				try (InputStream content = zip.getInputStream(entry)) {
					Files.copy(content, file);
				}
				if ((entry.getUnixMode() & EXECUTABLE) != 0) {
					Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
				}
				// A JVM rejects a cache whose jars have another time
				Files.setLastModifiedTime(file, FileTime.from(entry.getTimeLocal().toInstant(ZoneOffset.UTC)));
			}
		}
	}

	/**
	 * Returns the content as jars only, because a JVM that uses a cache of classes
	 * rejects directories on its class path.
	 * @param application the jar to write with the files that are not in jars
	 * @return the class path
	 * @throws IOException if the jar cannot be written
	 */
	public List<Path> classPath(Path application) throws IOException {
		List<Path> classPath = new ArrayList<>();
		Path lib = this.task.resolve("lib");
		if (pack(this.task, application, (file) -> !file.startsWith(lib)) > 0) {
			classPath.add(application);
		}
		if (Files.isDirectory(lib)) {
			try (Stream<Path> jars = Files.list(lib)) {
				jars.sorted().forEach(classPath::add);
			}
		}
		return classPath;
	}

	private static int pack(Path directory, Path zip, Predicate<Path> included) throws IOException {
		List<Path> paths;
		try (Stream<Path> walk = Files.walk(directory)) {
			paths = walk.filter((path) -> !path.equals(directory)).filter(included).sorted().toList();
		}
		try (OutputStream file = Files.newOutputStream(zip); ZipOutputStream out = new ZipOutputStream(file)) {
			for (Path path : paths) {
				String name = directory.relativize(path).toString();
				if (Files.isDirectory(path)) {
					// Spring finds no components in a jar without entries for directories
					out.putNextEntry(new ZipEntry(name + "/"));
					continue;
				}
				out.putNextEntry(new ZipEntry(name));
				try (InputStream in = Files.newInputStream(path)) {
					in.transferTo(out);
				}
			}
		}
		return paths.size();
	}

}
