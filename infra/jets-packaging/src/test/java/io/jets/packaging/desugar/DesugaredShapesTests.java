package io.jets.packaging.desugar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.jets.packaging.application.FileTree;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that classes give the same results after {@link Desugarer} has changed them. The
 * sources are in {@code src/test/shapes}.
 */
class DesugaredShapesTests {

	private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory.metafactory";

	private static final String CONCAT_FACTORY = "java/lang/invoke/StringConcatFactory.";

	private static final Path SOURCES = Path.of("src", "test", "shapes");

	@TempDir
	private Path directory;

	static Stream<Arguments> releases() throws IOException {
		Jdk current = Jdk.current();
		Stream<Arguments> releases = Stream.of(8, 17).map((release) -> Arguments.of(current, release));
		return Stream.concat(releases, Jdk.of25().stream().map((jdk) -> Arguments.of(jdk, 25)));
	}

	@ParameterizedTest
	@MethodSource("releases")
	void givesSameResults(Jdk jdk, int release) throws IOException {
		Path classes = this.directory.resolve("classes");
		jdk.compile(release, SOURCES, classes);
		Path desugared = this.directory.resolve("desugared");
		DesugarCounts counts = desugar(classes, desugared);
		Map<String, Long> expected = bootstrapMethods(classes);
		assertThat(expected.remove(METAFACTORY)).isEqualTo((long) counts.lambdas()).isGreaterThan(100);
		expected.keySet().removeIf((name) -> name.startsWith(CONCAT_FACTORY));
		assertThat(bootstrapMethods(desugared)).isEqualTo(expected).isNotEmpty();
		assertThat(run(jdk, release, desugared)).isEqualTo(run(jdk, release, classes)).isNotEmpty();
	}

	private static List<String> run(Jdk jdk, int release, Path classes) throws IOException {
		List<String> command = new ArrayList<>(
				List.of("java", "-Xverify:all", "-cp", classes.toString(), "shapes.Main"));
		if (release >= 17) {
			command.add("shapes.Records");
		}
		if (release >= 25) {
			command.add("shapes.Patterns");
		}
		return jdk.run(command).lines().filter((line) -> !line.contains("deprecated")).toList();
	}

	private static DesugarCounts desugar(Path classes, Path target) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (String name : new FileTree(classes).names()) {
			files.put(name, Files.readAllBytes(classes.resolve(name)));
		}
		DesugaredClasses desugared = new Desugarer((name) -> {
			byte[] own = files.get(name);
			return (own != null) ? own : PlatformClasses.read(name);
		}).desugar(files, Set.of());
		files.putAll(desugared.files());
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			Path copy = target.resolve(file.getKey());
			Files.createDirectories(copy.getParent());
			Files.write(copy, file.getValue());
		}
		return desugared.counts();
	}

	private static Map<String, Long> bootstrapMethods(Path classes) throws IOException {
		Map<String, Long> counts = new TreeMap<>();
		for (String name : new FileTree(classes).names()) {
			ClassNode node = new ClassNode();
			new ClassReader(Files.readAllBytes(classes.resolve(name))).accept(node, 0);
			for (MethodNode method : node.methods) {
				for (AbstractInsnNode instruction : method.instructions) {
					if (instruction instanceof InvokeDynamicInsnNode dynamic) {
						counts.merge(dynamic.bsm.getOwner() + "." + dynamic.bsm.getName(), 1L, Long::sum);
					}
				}
			}
		}
		return counts;
	}

}
