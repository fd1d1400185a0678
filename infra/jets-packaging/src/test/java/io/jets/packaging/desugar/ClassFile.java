package io.jets.packaging.desugar;

import java.util.function.Consumer;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes class files.
 */
public final class ClassFile {

	private ClassFile() {
	}

	/**
	 * Writes a class without members.
	 * @param name its internal name
	 */
	public static byte[] empty(String name) {
		return write(Opcodes.V17, name, "java/lang/Object", (members) -> {
		});
	}

	static byte[] write(int version, String name, String superclass, Consumer<ClassWriter> members) {
		ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
		writer.visit(version, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, superclass, null);
		members.accept(writer);
		writer.visitEnd();
		return writer.toByteArray();
	}

}
