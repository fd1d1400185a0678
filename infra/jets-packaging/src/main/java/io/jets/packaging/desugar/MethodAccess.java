package io.jets.packaging.desugar;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/**
 * Answers whether the class of a lambda may call a method. It may call what any class in
 * the package and in the nest of its host may call. The host itself may also call
 * protected methods that it inherits from another package.
 *
 * @see <a href=
 * "https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-5.html#jvms-5.4.4">Access
 * control</a>
 */
final class MethodAccess {

	private final ClassFiles classFiles;

	private final Map<String, Optional<ClassOutline>> outlines = new HashMap<>();

	MethodAccess(ClassFiles classFiles) {
		this.classFiles = classFiles;
	}

	/**
	 * Returns whether the class of a lambda may call a method. A method that cannot be
	 * found is not accessible.
	 * @param method the method
	 * @param nest the nest of the lambda's host
	 * @param host the lambda's host
	 */
	boolean isAccessible(Handle method, Nest nest, String host) throws IOException {
		ClassOutline owner = outline(method.getOwner());
		if (owner == null || !isVisible(owner.access(), owner.name(), host)) {
			return false;
		}
		Declaration declaration = find(owner, method.getName() + method.getDesc());
		if (declaration == null) {
			return false;
		}
		if ((declaration.access() & Opcodes.ACC_PRIVATE) != 0) {
			return nest.contains(declaration.owner());
		}
		return isVisible(declaration.access(), declaration.owner(), host);
	}

	private static boolean isVisible(int access, String owner, String host) {
		return (access & Opcodes.ACC_PUBLIC) != 0 || ClassOutline.packageOf(owner).equals(ClassOutline.packageOf(host));
	}

	private @Nullable Declaration find(ClassOutline type, String method) throws IOException {
		Integer access = type.methods().get(method);
		if (access != null) {
			return new Declaration(type.name(), access);
		}
		for (String supertype : type.supertypes()) {
			ClassOutline outline = outline(supertype);
			Declaration declaration = (outline != null) ? find(outline, method) : null;
			if (declaration != null) {
				return declaration;
			}
		}
		return null;
	}

	private @Nullable ClassOutline outline(String name) throws IOException {
		Optional<ClassOutline> known = this.outlines.get(name);
		if (known == null) {
			byte[] content = this.classFiles.read(name + ".class");
			known = Optional.ofNullable(content).map(ClassOutline::of);
			this.outlines.put(name, known);
		}
		return known.orElse(null);
	}

	private record Declaration(String owner, int access) {

	}

}
