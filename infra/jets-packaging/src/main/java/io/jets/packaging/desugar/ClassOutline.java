package io.jets.packaging.desugar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What other classes can use of a class.
 *
 * @param name its internal name
 * @param access its access flags
 * @param supertypes its superclass, if any, and its interfaces
 * @param methods the access flags of its methods by name and descriptor
 */
record ClassOutline(String name, int access, List<String> supertypes, Map<String, Integer> methods) {

	static ClassOutline of(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		Map<String, Integer> methods = new HashMap<>();
		reader.accept(new ClassVisitor(Opcodes.ASM9) {

			@Override
			public @Nullable MethodVisitor visitMethod(int access, String name, String descriptor,
					@Nullable String signature, String @Nullable [] exceptions) {
				methods.put(name + descriptor, access);
				return null;
			}

		}, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return new ClassOutline(reader.getClassName(), reader.getAccess(), supertypes(reader), methods);
	}

	private static List<String> supertypes(ClassReader reader) {
		List<String> supertypes = new ArrayList<>();
		if (reader.getSuperName() != null) {
			supertypes.add(reader.getSuperName());
		}
		supertypes.addAll(List.of(reader.getInterfaces()));
		return supertypes;
	}

	static String packageOf(String className) {
		return className.substring(0, className.lastIndexOf('/') + 1);
	}

}
