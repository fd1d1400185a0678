package io.jets.packaging.runtime.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.jets.packaging.application.FileTree;
import org.jspecify.annotations.Nullable;

/**
 * The operating system on which a Java runtime is to run.
 *
 * @param name its name in messages
 * @param glibc the minor version of its GNU C library, for instance 34 for 2.34
 * @param libraries the names of its libraries
 */
public record Platform(String name, int glibc, Set<String> libraries) {

	/**
	 * Lambda's {@code provided.al2023}. Only the GNU C library and the library of GCC
	 * that it requires are assumed to be there.
	 */
	public static final Platform AMAZON_LINUX_2023 = new Platform("Amazon Linux 2023", 34,
			Set.of("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libc.so.6", "libdl.so.2", "libgcc_s.so.1",
					"libm.so.6", "libpthread.so.0", "libresolv.so.2", "librt.so.1", "libutil.so.1"));

	private static final String GLIBC = "GLIBC_2.";

	/**
	 * Checks that files can run on this platform.
	 * @param directory the directory of the files
	 * @return why they cannot, {@code null} if they can
	 */
	public @Nullable String fault(Path directory) throws IOException {
		return fault(directory, new FileTree(directory).names());
	}

	/**
	 * Checks that some of the files in a directory can run on this platform.
	 * @param directory the directory
	 * @param names the names of the files, relative to the directory
	 * @return why they cannot, {@code null} if they can
	 */
	@Nullable String fault(Path directory, Collection<String> names) throws IOException {
		Map<String, ElfFile> files = new TreeMap<>();
		for (String name : names) {
			ElfFile file = ElfFile.read(directory.resolve(name));
			if (file != null) {
				files.put(name.substring(name.lastIndexOf('/') + 1), file);
			}
		}
		SortedSet<String> missing = new TreeSet<>();
		SortedSet<Integer> versions = new TreeSet<>(Comparator.reverseOrder());
		for (ElfFile file : files.values()) {
			missing.addAll(file.libraries());
			file.versions()
				.stream()
				.filter((version) -> version.startsWith(GLIBC))
				.forEach((version) -> versions.add(minor(version)));
		}
		missing.removeAll(files.keySet());
		missing.removeAll(this.libraries);
		if (!missing.isEmpty()) {
			return "it needs " + String.join(", ", missing) + ", which " + this.name + " does not have";
		}
		if (!versions.isEmpty() && versions.first() > this.glibc) {
			return "it needs " + GLIBC + versions.first() + ", and " + this.name + " has " + GLIBC + this.glibc;
		}
		return null;
	}

	private static int minor(String version) {
		return Integer.parseInt(version.substring(GLIBC.length()).split("\\.")[0]);
	}

}
