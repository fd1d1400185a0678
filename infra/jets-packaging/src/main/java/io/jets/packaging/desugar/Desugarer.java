package io.jets.packaging.desugar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Replaces {@code invokedynamic} instructions that create lambdas and concatenate
 * strings. A JVM links each of them at run time by generating code, which takes longer
 * than loading a class. Serializable lambdas and those with several interfaces, the
 * methods of records, and {@code switch} over patterns stay as they are.
 * <p>
 * Each lambda becomes a class in the nest of its host, so that private methods stay
 * private. A concatenation becomes calls of a {@link StringBuilder}.
 */
public final class Desugarer {

	static final int MAJOR_VERSION = 0xFFFF;

	private final MethodAccess access;

	/**
	 * Creates a desugarer.
	 * @param classFiles finds the classes of the application and of the JDK
	 */
	public Desugarer(ClassFiles classFiles) {
		this.access = new MethodAccess(classFiles);
	}

	/**
	 * Desugars class files that are in one place, for instance in one jar.
	 * @param classFiles the class files by their names
	 * @param fixed the internal names of classes of which other versions may be loaded:
	 * nests that contain them stay as they are
	 * @return the files that have changed and those that are new
	 */
	public DesugaredClasses desugar(SortedMap<String, byte[]> classFiles, Set<String> fixed) throws IOException {
		Nests nests = new Nests(classFiles, fixed);
		Map<String, ClassNode> changed = new TreeMap<>();
		Map<String, List<String>> nestMembers = new TreeMap<>();
		SortedMap<String, byte[]> files = new TreeMap<>();
		DesugarCounts counts = DesugarCounts.NONE;
		for (Map.Entry<String, byte[]> file : classFiles.entrySet()) {
			if (!ClassCode.hasInvokeDynamic(file.getValue())) {
				continue;
			}
			ClassNode node = ClassCode.read(file.getValue());
			Nest nest = nests.of(node);
			HostClass host = new HostClass(node, nest, this.access, classFiles.keySet());
			DesugarCounts replaced = ClassCode.hasUnknownAttributes(node) ? DesugarCounts.NONE : host.replace();
			if (replaced.equals(DesugarCounts.NONE)) {
				continue;
			}
			counts = counts.plus(replaced);
			changed.put(file.getKey(), node);
			host.lambdaClasses().forEach((name, content) -> files.put(name + ".class", content));
			if (nest != null && replaced.lambdas() > 0) {
				nestMembers.computeIfAbsent(nest.host() + ".class", (name) -> new ArrayList<>())
					.addAll(host.lambdaClasses().keySet());
			}
		}
		nestMembers.forEach((name, members) -> {
			ClassNode nestHost = changed.get(name);
			if (nestHost != null) {
				addNestMembers(nestHost, members);
			}
			else {
				files.put(name, ClassCode.withNestMembers(Objects.requireNonNull(classFiles.get(name)), members));
			}
		});
		changed.forEach((name, node) -> files.put(name, ClassCode.write(node)));
		return new DesugaredClasses(files, counts);
	}

	private static void addNestMembers(ClassNode nestHost, List<String> members) {
		if (nestHost.nestMembers == null) {
			nestHost.nestMembers = new ArrayList<>();
		}
		nestHost.nestMembers.addAll(members);
		// Class files of Java 8 have no nests
		if ((nestHost.version & MAJOR_VERSION) < Opcodes.V11) {
			nestHost.version = Opcodes.V11;
		}
	}

}
