package io.jets.lean.support;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * The annotations in a class file, all as descriptors.
 *
 * @param type the class
 * @param ofType the annotations of the class
 * @param ofMethods the annotations of its methods
 */
record ClassAnnotations(String type, Set<String> ofType, Set<String> ofMethods) {

	static ClassAnnotations of(byte[] classFile) {
		ClassReader reader = new ClassReader(classFile);
		ClassAnnotations annotations = new ClassAnnotations("L" + reader.getClassName() + ";", new HashSet<>(),
				new HashSet<>());
		reader.accept(annotations.new Reader(), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
		return annotations;
	}

	private final class Reader extends ClassVisitor {

		private Reader() {
			super(SpringAsmInfo.ASM_VERSION);
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			ofType().add(descriptor);
			return null;
		}

		@Override
		public MethodVisitor visitMethod(int access, String name, String descriptor, @Nullable String signature,
				String @Nullable [] exceptions) {
			return new MethodVisitor(this.api) {

				@Override
				public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean shown) {
					ofMethods().add(annotation);
					return null;
				}

			};
		}

	}

}
