package io.jets.benchmark.variant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The package of a variant, unpacked as on Lambda.
 *
 * @param task the content of {@code /var/task} on Lambda
 * @param classPath the same content as jars only
 * @param zipBytes the size of the archive in bytes
 */
public record LambdaPackage(Path task, List<Path> classPath, long zipBytes) {

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
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
			unzip(in, task);
		}
		return new LambdaPackage(task, classPath(task, directory), Files.size(zip));
	}

	private static void unzip(ZipInputStream in, Path directory) throws IOException {
		for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
			Path file = directory.resolve(entry.getName()).normalize();
			if (!file.startsWith(directory)) {
				throw new IOException("Outside of the package: " + entry.getName());
			}
			if (!entry.isDirectory()) {
				Files.createDirectories(file.getParent());
				Files.copy(in, file);
			}
		}
	}

	private static List<Path> classPath(Path task, Path directory) throws IOException {
		List<Path> classPath = new ArrayList<>();
		Path lib = task.resolve("lib");
		// A JVM that uses an archive of classes rejects directories on its class path
		Path application = directory.resolve("app.jar");
		if (pack(task, application, (file) -> !file.startsWith(lib)) > 0) {
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
