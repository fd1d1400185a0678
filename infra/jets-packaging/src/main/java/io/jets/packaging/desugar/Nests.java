package io.jets.packaging.desugar;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Finds the nests that classes of lambdas can join.
 *
 * @param classFiles the class files that are in one place, by their names
 * @param fixed the internal names of classes of which there are several: another file may
 * be loaded than the one that names the members of the nest
 */
record Nests(Map<String, byte[]> classFiles, Set<String> fixed) {

	/**
	 * Returns the nest of a class.
	 * @return the nest, {@code null} if no class can join it
	 */
	@Nullable Nest of(ClassNode type) {
		ClassNode host = host(type);
		if (host == null) {
			return null;
		}
		Set<String> members = new HashSet<>(Set.of(host.name));
		if (host.nestMembers != null) {
			members.addAll(host.nestMembers);
		}
		boolean complete = members.contains(type.name) && Collections.disjoint(members, this.fixed);
		return complete ? new Nest(host.name, members) : null;
	}

	private @Nullable ClassNode host(ClassNode type) {
		boolean known = isKnownToJvm(type);
		if (!known && (type.nestHostClass != null || type.nestMembers != null)) {
			// A later version of the file would activate the attributes
			return null;
		}
		if (type.nestHostClass == null) {
			return type;
		}
		byte[] file = this.classFiles.get(type.nestHostClass + ".class");
		ClassNode host = (file != null) ? ClassCode.outline(file) : null;
		return (host != null && isKnownToJvm(host)) ? host : null;
	}

	/**
	 * Returns whether a JVM reads the attributes of nests in a class file of this
	 * version.
	 */
	private static boolean isKnownToJvm(ClassNode type) {
		return (type.version & Desugarer.MAJOR_VERSION) >= Opcodes.V11;
	}

}
