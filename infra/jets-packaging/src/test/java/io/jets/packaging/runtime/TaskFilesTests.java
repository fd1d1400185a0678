package io.jets.packaging.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.jets.packaging.application.FileTree;
import io.jets.packaging.application.JarFile;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TaskFilesTests {

	private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 29, 12, 0, 2);

	@TempDir
	Path directory;

	@Test
	void deletesAllButJavaRuntime() throws IOException {
		TaskFiles task = new TaskFiles(this.directory.resolve("task"), TIME);
		for (String name : List.of("jre/lib/modules", "runtime/classes.aot", "application/old.jar", "bootstrap",
				"hs_err_pid1.log")) {
			Path file = task.directory().resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, "earlier");
		}
		task.clear();
		assertThat(new FileTree(task.directory()).names()).containsExactly("jre/lib/modules");
	}

	@Test
	void putsClassesIntoJarBeforeLibraries() throws IOException {
		TaskFiles task = new TaskFiles(this.directory.resolve("task"), TIME);
		task.clear();
		Path classes = Files.writeString(this.directory.resolve("A.class"), "class");
		Path library = JarFile.write(this.directory.resolve("a.jar"), Map.of("b", "b"));
		List<String> classPath = task
			.add(new TreeMap<>(Map.of("app/A.class", classes, "lib/a.jar", library, "lib/z.jar", library)));
		assertThat(classPath).containsExactly("application/classes.jar", "application/a.jar", "application/z.jar");
		assertThat(task.resolve(classPath)).allSatisfy((jar) -> assertThat(Files.getLastModifiedTime(jar).toInstant())
			.isEqualTo(TIME.toInstant(ZoneOffset.UTC)));
		try (ZipFile jar = new ZipFile(task.resolve(classPath).get(0).toFile())) {
			assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("app/", "app/A.class");
			assertThat(jar.getEntry("app/A.class").getMethod()).isEqualTo(ZipEntry.STORED);
		}
	}

	@Test
	void rejectsFilesOfApplication() throws IOException, PackagingException {
		TaskFiles task = new TaskFiles(this.directory.resolve("task"), TIME);
		task.clear();
		Files.createFile(task.directory().resolve("application/application.jar"));
		SortedSet<String> before = task.names();
		Files.createFile(task.directory().resolve("runtime/classes.aot"));
		task.rejectOthers(before, "runtime/classes.aot");
		Files.createDirectories(task.directory().resolve("data"));
		Files.createFile(task.directory().resolve("data/test.mv.db"));
		Files.createFile(task.directory().resolve("application.log"));
		assertThatExceptionOfType(PackagingException.class)
			.isThrownBy(() -> task.rejectOthers(before, "runtime/classes.aot"))
			.withMessageStartingWith("The application has written into its working directory during the training: "
					+ "application.log, data/test.mv.db. On Lambda, this directory is read-only");
	}

	@Test
	void leavesNativeLibrariesOfOtherMachinesOut() throws IOException {
		TaskFiles task = new TaskFiles(this.directory.resolve("task"), TIME);
		task.clear();
		Path client = JarFile.write(this.directory.resolve("client.jar"),
				Map.of("Main.class", "main", "jni/libaws-lambda-jni.linux-x86_64.so", "x86"));
		RuntimeClient runtime = new RuntimeClient(List.of(new Library("g:client", "client.jar", client)));
		assertThat(task.add(runtime)).containsExactly("runtime/client.jar");
		try (ZipFile jar = new ZipFile(task.directory().resolve("runtime/client.jar").toFile())) {
			assertThat(jar.stream().map(ZipEntry::getName)).containsExactly("Main.class");
		}
		runtime.extractNative(RuntimeClient.nativeName("x86_64"), this.directory.resolve("native"));
		assertThat(this.directory.resolve("native")).hasContent("x86");
	}

}
