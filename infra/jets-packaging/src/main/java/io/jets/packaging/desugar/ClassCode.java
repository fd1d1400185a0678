package io.jets.packaging.desugar;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads and writes class files. The frames of methods stay as the compiler wrote them.
 */
final class ClassCode {

	private static final int INVOKE_DYNAMIC = 18;

	private ClassCode() {
	}

	/**
	 * Returns whether a class file may contain an {@code invokedynamic} instruction.
	 */
	static boolean hasInvokeDynamic(byte[] file) {
		ClassReader reader = new ClassReader(file);
		for (int i = 1; i < reader.getItemCount(); i++) {
			int offset = reader.getItem(i);
			if (offset > 0 && reader.readByte(offset - 1) == INVOKE_DYNAMIC) {
				return true;
			}
		}
		return false;
	}

	static ClassNode read(byte[] file) {
		ClassNode node = new ClassNode();
		new ClassReader(file).accept(node, 0);
		return node;
	}

	/**
	 * Reads a class without the code of its methods.
	 */
	static ClassNode outline(byte[] file) {
		ClassNode node = new ClassNode();
		new ClassReader(file).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return node;
	}

	/**
	 * Writes a class. Its constant pool contains only what the class uses.
	 */
	static byte[] write(ClassNode node) {
		ClassWriter writer = new ClassWriter(0);
		node.accept(writer);
		return writer.toByteArray();
	}

	/**
	 * Returns a class file with additional members of its nest. Nothing else changes.
	 */
	static byte[] withNestMembers(byte[] file, List<String> members) {
		ClassReader reader = new ClassReader(file);
		ClassWriter writer = new ClassWriter(reader, 0);
		reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {

			@Override
			public void visitEnd() {
				members.forEach(this::visitNestMember);
				super.visitEnd();
			}

		}, 0);
		return writer.toByteArray();
	}

	/**
	 * Returns whether a class has attributes that are not those of a JVM: they may refer
	 * to the constant pool, which changes.
	 */
	static boolean hasUnknownAttributes(ClassNode node) {
		Stream<@Nullable List<Attribute>> members = Stream.concat(node.methods.stream().map(ClassCode::attributes),
				node.fields.stream().map(ClassCode::attributes));
		return isFilled(node.attrs) || members.anyMatch(ClassCode::isFilled);
	}

	private static @Nullable List<Attribute> attributes(MethodNode method) {
		return method.attrs;
	}

	private static @Nullable List<Attribute> attributes(FieldNode field) {
		return field.attrs;
	}

	private static boolean isFilled(@Nullable List<Attribute> attributes) {
		return attributes != null && !attributes.isEmpty();
	}

}
